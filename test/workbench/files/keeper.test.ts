import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import type { Opening } from '../../../src/workbench/files/fileAccess';
import { newFile, openBytes } from '../../../src/workbench/files/fileAccess';
import { keeperOver, type Keeper } from '../../../src/workbench/files/keeper';
import { openKeptStore, type KeptStore } from '../../../src/workbench/files/keptStore';
import { saveFile } from '../../../src/workbench/files/saveFile';
import { clearArea, styleArea, typeIntoCell, writeValues } from '../../../src/workbench/host/model/cells';
import { EN_US } from '../../../src/workbench/host/model/culture';
import { undo } from '../../../src/workbench/host/model/history';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/rows';
import { addSheet, removeSheet, renameSheet } from '../../../src/workbench/host/model/sheets';
import { protectSheet } from '../../../src/workbench/host/model/protection';
import { createStrip, stripGet, type Strip } from '../../../src/workbench/host/model/strip';
import type { Workbook } from '../../../src/workbench/host/workbook';

/*
 * What is kept is the workbook itself: after whatever was done, the one that comes back has the same cells, looks, tables,
 * names and rules, and saves the same file.
 */
type Opened = Opening & { readonly ok: true };

function whole(opening: Opening | null): Opened {
  if (opening?.ok !== true) throw new Error('nothing came back');
  return opening;
}

async function sample(): Promise<Opened> {
  const first = whole(newFile('Lines', EN_US));
  const { workbook } = first.opened;
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  writeValues(workbook, sheet, { row: 0, column: 0, rows: 3, columns: 3 }, [['No', 'Text', 'Amount'], ['0010', 'a', 12.5], ['0020', 'b', true]], 'local');
  typeIntoCell(workbook, sheet, 4, 2, '=C2*2');
  styleArea(workbook, sheet, { row: 1, column: 2, rows: 2, columns: 1 }, { numberFormat: '#,##0.00', fill: '#FFF2CC' }, 'local');
  return whole(await openBytes(await writeXlsx(saveFile(first.opened)), 'Lines.xlsx', EN_US));
}

/** Everything of a workbook, its strips as lists of what stands in them, in a form that can be compared. */
function everything({ sheets, tables, names, settings, styles, activeSheetId, lastId }: Workbook): unknown {
  const list = <T>(strip: Strip<T>): readonly unknown[] => strip.chunks.flatMap((chunk, number) => (chunk === undefined ? [] : chunk.flatMap((item, index) => (item === strip.blank ? [] : [[number * 1024 + index, item]]))));
  return {
    sheets: sheets.map(({ columns, ...sheet }) => ({ ...sheet, columns: Array.from(columns, (column) => column && { ...column, values: list(column.values), formulas: list(column.formulas), styles: list(column.styles) }) })),
    tables, names, settings: [...settings], styles: styles.styles, activeSheetId, lastId,
  };
}

async function cameBack(store: KeptStore): Promise<Opened> {
  return whole(await keeperOver(store).comeBack(EN_US));
}

let store: KeptStore;
let keeper: Keeper;

beforeEach(async () => {
  store = await openKeptStore(randomUUID());
  keeper = keeperOver(store);
});

const at = (row: number, column: number, rows = 1, columns = 1) => ({ row, column, rows, columns });
const front = ({ sheets: [sheet] }: Workbook) => {
  if (sheet === undefined) throw new Error('no sheet');
  return sheet;
};

const ACTS: readonly (readonly [string, (workbook: Workbook) => void])[] = [
  ['a cell is typed', (book) => typeIntoCell(book, front(book), 2, 1, 'new')],
  ['a cell far below is typed', (book) => typeIntoCell(book, front(book), 5000, 7, '12')],
  ['cells are cleared', (book) => clearArea(book, front(book), at(0, 0, 3000, 2), 'contents', 'local')],
  ['rows are inserted', (book) => insertCells(book, front(book), at(1, 0, 3, 16384), 'Down', 'local')],
  ['columns are inserted', (book) => insertCells(book, front(book), at(0, 1, 1048576, 2), 'Right', 'local')],
  ['columns are deleted', (book) => deleteCells(book, front(book), at(0, 1, 1048576, 1), 'Left', 'local')],
  ['a deletion is taken back', (book) => (deleteCells(book, front(book), at(0, 1, 1048576, 1), 'Left', 'local'), undo(book))],
  ['cells are styled', (book) => styleArea(book, front(book), at(0, 0, 3, 2), { bold: true }, 'local')],
  ['a column is styled', (book) => styleArea(book, front(book), at(0, 2, 1048576, 1), { italic: true }, 'local')],
  ['a sheet is added', (book) => typeIntoCell(book, addSheet(book, 'More', 'local'), 0, 0, 'x')],
  ['a sheet is renamed', (book) => renameSheet(book, front(book), 'Renamed', 'local')],
  ['a sheet is deleted', (book) => (addSheet(book, 'Other', 'local'), removeSheet(book, front(book), 'local'))],
  ['a sheet is protected', (book) => protectSheet(book, front(book), {}, 'word', 'local')],
  ['a setting is made', (book) => (book.settings.set('a', { b: [1] }), typeIntoCell(book, front(book), 9, 9, '1'))],
];

test.each(ACTS)('it comes back as it was when %s', async (_, act) => {
  const { opened, name, bytes } = await sample();
  keeper.follow(opened, name, bytes, true);
  act(opened.workbook);
  expect(keeper.keepNow()).toBe(true);
  const back = await cameBack(store);
  expect(everything(back.opened.workbook)).toEqual(everything(opened.workbook));
  expect([back.name, back.opened.isUnsaved()]).toEqual([name, true]);
  expect(Buffer.from(await writeXlsx(saveFile(back.opened))).equals(Buffer.from(await writeXlsx(saveFile(opened))))).toBe(true);
});

test('it comes back as it was after one act upon the other, each kept, with a window that ends between any two', async () => {
  const first = await sample();
  keeper.follow(first.opened, first.name, first.bytes, true);
  let { opened } = first;
  for (const [, act] of ACTS.filter(([name]) => !/protected|sheet is deleted/.test(name))) {
    act(opened.workbook);
    keeper.keepNow();
    keeper = keeperOver(store);
    const back = whole(await keeper.comeBack(EN_US));
    expect(everything(back.opened.workbook)).toEqual(everything(opened.workbook));
    keeper.follow(back.opened, back.name, back.bytes, true);
    opened = back.opened;
  }
});

test('what is kept is the state at the moment of keeping, whatever follows before it is written', async () => {
  const { opened, name, bytes } = await sample();
  keeper.follow(opened, name, bytes, true);
  typeIntoCell(opened.workbook, front(opened.workbook), 2, 1, 'kept');
  keeper.keepNow();
  typeIntoCell(opened.workbook, front(opened.workbook), 2, 1, 'too late');
  const column = front((await cameBack(store)).opened.workbook).columns[1];
  expect(stripGet(column?.values ?? createStrip(''), 2)).toBe('kept');
});

test('another workbook takes the place of the former one', async () => {
  const former = await sample();
  keeper.follow(former.opened, former.name, former.bytes, true);
  typeIntoCell(former.opened.workbook, front(former.opened.workbook), 2000, 1, 'former');
  keeper.keepNow();
  const next = whole(newFile('Next', EN_US));
  keeper.follow(next.opened, next.name, next.bytes, false);
  const back = await cameBack(store);
  expect([back.name, back.bytes]).toEqual(['Next', null]);
  expect(everything(back.opened.workbook)).toEqual(everything(next.opened.workbook));
});

test('one that nobody changed is not kept, and one that is forgotten does not come back', async () => {
  const { opened, name, bytes } = await sample();
  keeper.follow(opened, name, bytes, true);
  expect(await keeperOver(store).comeBack(EN_US)).toBeNull();
  typeIntoCell(opened.workbook, front(opened.workbook), 2, 1, 'new');
  keeper.keepNow();
  expect(await keeperOver(store).comeBack(EN_US)).not.toBeNull();
  await keeper.forget();
  expect(await keeperOver(store).comeBack(EN_US)).toBeNull();
});

test('a store without room is told once, and what it holds is forgotten rather than left to grow old', async () => {
  const { opened, name, bytes } = await sample();
  let told = 0;
  let isFull = false;
  keeper = keeperOver({ ...store, write: (change, first) => (isFull ? Promise.reject(new DOMException('full', 'QuotaExceededError')) : store.write(change, first)) });
  keeper.onLost(() => (told += 1));
  keeper.follow(opened, name, bytes, false);
  isFull = true;
  for (const text of ['a', 'b']) {
    typeIntoCell(opened.workbook, front(opened.workbook), 2, 1, text);
    keeper.keepNow();
    await new Promise((resolve) => setTimeout(resolve));
  }
  expect([told, keeper.keepNow()]).toEqual([1, false]);
  expect(await keeperOver(store).comeBack(EN_US)).toBeNull();
});

test('what a program of another form has kept, and what cannot be read, is told and not guessed', async () => {
  const { opened, name, bytes } = await sample();
  keeper.follow(opened, name, bytes, false);
  const broken = keeperOver({ ...store, read: async () => {
    const kept = await store.read();
    return kept && { ...kept, bytes: new Uint8Array([1, 2, 3]) };
  } });
  expect(await broken.comeBack(EN_US)).toEqual({ ok: false, key: 'workbench.kept.refused', name });
  const other = keeperOver({ ...store, read: async () => {
    const kept = await store.read();
    return kept && { ...kept, shape: { ...kept.shape, form: 0 as 2 } };
  } });
  expect(await other.comeBack(EN_US)).toEqual({ ok: false, key: 'workbench.kept.refused', name });
});

test('where there is no store, nothing is kept and nothing is promised', async () => {
  const { opened, name, bytes } = await sample();
  keeper = keeperOver(null);
  keeper.follow(opened, name, bytes, false);
  typeIntoCell(opened.workbook, front(opened.workbook), 2, 1, 'new');
  expect([keeper.keepNow(), await keeper.comeBack(EN_US)]).toEqual([false, null]);
});
