import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import {
  blankSheet, cellKey, newWorkbookFile, PLAIN_LOOK, type SheetFile, type ValidationFile, type WorkbookFile,
} from '../../../src/adapters/file/workbookFile';
import { plugFormulas } from '../../../src/workbench/formulas/recalculator';
import { openBytes } from '../../../src/workbench/files/fileAccess';
import { openFile } from '../../../src/workbench/files/openFile';
import { saveFile } from '../../../src/workbench/files/saveFile';
import { EN_US } from '../../../src/workbench/host/model/culture';
import { getCell, styleArea, typeIntoCell } from '../../../src/workbench/host/model/cells';
import { insertCells } from '../../../src/workbench/host/model/rows';
import { addSheet, columnWidth, renameSheet } from '../../../src/workbench/host/model/sheets';
import { findTable } from '../../../src/workbench/host/model/tables';
import type { Workbook } from '../../../src/workbench/host/workbook';
import { throughBytes } from '../../adapters/file/throughBytes';

const RULES: readonly ValidationFile[] = [
  { areas: [{ row: 1, column: 0, rows: 2, columns: 1 }], kind: 'list', words: ['Item', 'Text'], blankAllowed: true, refusal: 'stop' },
  { areas: [{ row: 1, column: 1, rows: 2, columns: 1 }, { row: 1, column: 3, rows: 1, columns: 1 }], kind: 'list', formula1: 'Items_No', blankAllowed: true, refusal: 'none' },
  { areas: [{ row: 1, column: 2, rows: 2, columns: 1 }], kind: 'decimal', operator: 'greaterThanOrEqual', formula1: '0', blankAllowed: false, refusal: 'warning', alert: { title: 'Amount', text: 'No less than 0.' } },
  { areas: [{ row: 0, column: 2, rows: 1, columns: 1 }], kind: 'any', blankAllowed: true, refusal: 'none', prompt: { title: 'Amount', text: 'Without VAT.' } },
];

function lines(): SheetFile {
  return {
    ...blankSheet('Lines'),
    rows: [['Type', 'Item', 'Amount'], ['Item', '0010', 12.5], ['Text', '', 30], [], ['', '', '']],
    lookNumbers: [[1, 1, 1], [-1, 2, 3], [-1, 2, 3]],
    formulas: new Map([[cellKey(2, 2), 'C2*2+5']]),
    columns: [{ width: 12 }, {}, { width: 14, lookNumber: 3 }, { hidden: true }],
    frozenRows: 1, tabColor: '1F6E43', isProtected: true,
    tables: [{ name: 'Lines', firstRow: 1, firstColumn: 0, headers: ['Type', 'Item', 'Amount'], hasHeaderRow: true, rowCount: 2, hasTotalsRow: false, style: 'TableStyleMedium2', hasFilter: true, columnFormulas: new Map() }],
    validations: RULES, notes: [{ row: 0, column: 0, text: 'What the line is.', author: 'Ledgerline' }],
  };
}

function sample(): WorkbookFile {
  const looks = [
    PLAIN_LOOK,
    { ...PLAIN_LOOK, numberFormat: '@', bold: true, fontColor: 'FFFFFF' },
    { ...PLAIN_LOOK, numberFormat: '@' },
    { ...PLAIN_LOOK, numberFormat: '#,##0.00', align: 'right' as const, locked: false },
  ];
  const hidden: SheetFile = { ...blankSheet('Posting Log'), visibility: 'hidden' };
  return {
    ...newWorkbookFile([lines(), hidden], looks),
    names: [{ name: 'Items_No', refersTo: 'Lines[Item]', isHidden: false }, { name: 'Local', refersTo: "Lines!$A$1", isHidden: true, sheetName: 'Lines' }],
  };
}

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.sheets.find((own) => own.name === name);
  if (sheet === undefined) throw new Error(name);
  return sheet;
}

describe('opening a file', () => {
  test('brings cells, formulas, looks and columns', async () => {
    const { workbook } = openFile(await throughBytes(sample()), EN_US);
    const sheet = sheetOf(workbook, 'Lines');
    const amount = getCell(workbook, sheet, 2, 2);
    expect([amount.value, amount.formula, amount.text, amount.style.align, amount.style.locked]).toEqual([30, '=C2*2+5', '30.00', 'Right', false]);
    expect(getCell(workbook, sheet, 1, 1).value).toBe('0010');
    expect(getCell(workbook, sheet, 0, 0).style).toMatchObject({ bold: true, fontColor: '#FFFFFF', numberFormat: '@' });
    // 12 characters of 7 pixels are 84 pixels, 63 points.
    expect([columnWidth(sheet, 0), sheet.columns[3]?.hidden, sheet.frozenRows, sheet.tabColor]).toEqual([63, true, 1, '#1F6E43']);
    expect(sheet.protection).not.toBeNull();
    expect(sheetOf(workbook, 'Posting Log').visibility).toBe('Hidden');
    expect(workbook.activeSheetId).toBe(sheet.id);
  });

  test('brings tables, names, rules and notes', async () => {
    const { workbook } = openFile(await throughBytes(sample()), EN_US);
    const sheet = sheetOf(workbook, 'Lines');
    expect(findTable(workbook, 'Lines')).toMatchObject({ row: 0, column: 0, bodyRows: 2, showHeaders: true, style: 'TableStyleMedium2', showFilterButton: true });
    expect(workbook.names.map(({ name, formula, visible, sheetId }) => [name, formula, visible, sheetId === sheet.id])).toEqual([
      ['Items_No', '=Lines[Item]', true, false], ['Local', '=Lines!$A$1', false, true],
    ]);
    expect(sheet.validations.map(({ rule }) => rule)).toEqual([
      { list: { inCellDropDown: true, source: 'Item,Text' } },
      { list: { inCellDropDown: true, source: '=Items_No' } },
      { list: { inCellDropDown: true, source: '=Items_No' } },
      { decimal: { operator: 'GreaterThanOrEqualTo', formula1: 0 } },
      {},
    ]);
    expect(sheet.comments.map(({ content, kind, authorName }) => [content, kind, authorName])).toEqual([['What the line is.', 'note', 'Ledgerline']]);
  });

  test('what is no workbook is refused with a reason', async () => {
    expect(await openBytes(new Uint8Array([1, 2, 3]), 'notes.txt', EN_US)).toEqual({ ok: false, key: 'workbench.file.refused.notAWorkbook', name: 'notes.txt' });
  });
});

describe('saving', () => {
  test('a workbook that was only looked at is written byte for byte', async () => {
    const bytes = await writeXlsx(sample());
    const read = await readXlsx(bytes);
    if (!read.ok) throw new Error(read.refusal.detail);
    expect(Buffer.from(await writeXlsx(saveFile(openFile(read.value, EN_US)))).equals(Buffer.from(bytes))).toBe(true);
  });

  test('a workbook that never was a file comes back from one as it was', async () => {
    const first = openFile(sample(), EN_US);
    const again = openFile(await throughBytes(saveFile({ ...first, changed: new Set(first.workbook.sheets.map(({ id }) => id)) })), EN_US);
    const [sheet, other] = [sheetOf(first.workbook, 'Lines'), sheetOf(again.workbook, 'Lines')];
    for (let row = 0; row < 5; row += 1) {
      for (let column = 0; column < 4; column += 1) {
        expect([row, column, getCell(again.workbook, other, row, column)]).toEqual([row, column, getCell(first.workbook, sheet, row, column)]);
      }
    }
    const plain = (rules: typeof sheet.validations) => rules.map(({ id: _id, ...rule }) => rule);
    expect(plain(other.validations)).toEqual(plain(sheet.validations));
    expect([columnWidth(other, 0), columnWidth(other, 2), other.columns[3]?.hidden]).toEqual([columnWidth(sheet, 0), columnWidth(sheet, 2), true]);
  });

  test('what was changed is in the file, and what was not is as it was', async () => {
    const opened = openFile(await throughBytes({ ...sample(), sheets: [{ ...lines(), isProtected: false }, blankSheet('Untouched')] }), EN_US);
    const { workbook } = opened;
    const sheet = sheetOf(workbook, 'Lines');
    typeIntoCell(workbook, sheet, 3, 0, 'Item');
    typeIntoCell(workbook, sheet, 3, 2, '=C3');
    styleArea(workbook, sheet, { row: 1, column: 2, rows: 1, columns: 1 }, { fill: '#FFF2CC' }, 'local');
    renameSheet(workbook, sheet, 'Order lines', 'local');
    typeIntoCell(workbook, addSheet(workbook, 'New', 'local'), 0, 0, 'x');
    const file = await throughBytes(saveFile(opened));
    expect(file.sheets.map(({ name }) => name)).toEqual(['Order lines', 'Untouched', 'New']);
    const [changed, , added] = file.sheets;
    expect(changed?.tables[0]).toMatchObject({ name: 'Lines', rowCount: 3, headers: ['Type', 'Item', 'Amount'] });
    expect([changed?.rows[3]?.[0], changed?.formulas.get(cellKey(3, 2)), added?.rows]).toEqual(['Item', 'C3', [['x']]]);
    const look = file.looks[changed?.lookNumbers[1]?.[2] ?? -1];
    expect([look?.fill, look?.numberFormat, look?.align]).toEqual(['FFF2CC', '#,##0.00', 'right']);
    expect(changed?.validations).toHaveLength(RULES.length);
  });

  test('rows that were inserted move formulas, and results without a word in Excel are left to be computed', async () => {
    const opened = openFile(await throughBytes({ ...sample(), sheets: [{ ...lines(), isProtected: false }] }), EN_US);
    const { workbook } = opened;
    const sheet = sheetOf(workbook, 'Lines');
    plugFormulas(workbook, { isKnown: (name) => name.startsWith('LEDGERLINE.'), find: () => undefined });
    insertCells(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 16_384 }, 'Down', 'local');
    typeIntoCell(workbook, sheet, 0, 5, '=F1');
    typeIntoCell(workbook, sheet, 0, 6, '=LEDGERLINE.BALANCE(1)');
    const [file] = (await throughBytes(saveFile(opened))).sheets;
    expect([file?.formulas.get(cellKey(4, 2)), file?.rows[4]?.[2], file?.tables[0]?.firstRow]).toEqual(['C4*2+5', 30, 3]);
    expect([file?.rows[0]?.[5], file?.rows[0]?.[6]]).toEqual(['#GETTING_DATA', '#GETTING_DATA']);
  });

  test('whether anything is in no file yet is known', async () => {
    const opened = openFile(await throughBytes({ ...sample(), sheets: [blankSheet('S')] }), EN_US);
    expect(opened.isUnsaved()).toBe(false);
    typeIntoCell(opened.workbook, sheetOf(opened.workbook, 'S'), 0, 0, 'x');
    expect(opened.isUnsaved()).toBe(true);
    opened.markSaved();
    expect(opened.isUnsaved()).toBe(false);
  });
});
