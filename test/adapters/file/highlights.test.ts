import { fileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { blankSheet, newWorkbookFile, type WorkbookFile } from '../../../src/adapters/file/workbookFile';
import type { TableLayout } from '../../../src/ports/workbookPort';
import type { Highlight } from '../../../src/schema/highlight';
import { openFile } from '../../../src/workbench/files/openFile';
import { saveFile } from '../../../src/workbench/files/saveFile';
import { typeIntoCell } from '../../../src/workbench/host/model/cells';
import { EN_US } from '../../../src/workbench/host/model/culture';
import { findSheet } from '../../../src/workbench/host/model/sheets';
import { throughBytes } from './throughBytes';

/** Conditional formats of reports in files: over exactly the rows, never twice, beside a person's own, the same through the workbench. */
const LATE: Highlight = { by: 'Days', is: 'above', value: 0, ink: '#A4262C' };
const LIGHT: Highlight = { by: 'Light', is: 'equal', value: 'R', ink: '#FFFFFF', fill: '#B10E1C' };
const column = (header: string, highlights?: readonly Highlight[]) => ({ header, note: '', numberFormat: 'General', width: 10, align: 'left' as const, derived: false, ...(highlights && { highlights }) });
const LAYOUT: TableLayout = { name: 'Late', sheetName: 'Late', tabColor: '#C27C0E', locked: false, columns: [column('Item'), column('Days', [LATE]), column('Light', [LIGHT])] };
const ROW = ['I1', 3, 'R'];

async function written(file: WorkbookFile, rows: readonly (readonly (string | number)[])[]): Promise<WorkbookFile> {
  const port = fileWorkbook(file);
  expect(await port.write([{ kind: 'replaceTable', layout: LAYOUT, rows }])).toMatchObject({ ok: true });
  return throughBytes(port.current());
}

const conditionsOf = (file: WorkbookFile) => file.sheets.at(-1)?.conditions.map(({ areas, formula, fontColor, fill }) => [areas.map(({ row, column: at, rows }) => `${row},${at} ${rows}`).join(' '), formula, fontColor, fill]);
const ours = (rows: number) => [[`1,1 ${rows}`, '$B2>0', 'A4262C', undefined], [`1,2 ${rows}`, '$C2="R"', 'FFFFFF', 'B10E1C']];

test('a report is written with them, and written again each stands once over the rows there are', async () => {
  let file = await written(newWorkbookFile([blankSheet('Mine')]), [ROW, ROW, ROW]);
  expect(conditionsOf(file)).toEqual(ours(3));
  for (const count of [5, 5, 1, 2]) {
    file = await written(file, new Array(count).fill(ROW));
    expect(conditionsOf(file)).toEqual(ours(count));
  }
});

test("a person's own stays and decides first; one of ours in their colours stays as they made it", async () => {
  const file = await written(newWorkbookFile([blankSheet('Mine')]), [ROW, ROW]);
  const sheets = file.sheets.map((sheet) => sheet.name !== 'Late' ? sheet : {
    ...sheet,
    conditions: [
      { areas: [{ row: 1, column: 0, rows: 2, columns: 1 }], formula: '$A2="I1"', fontColor: '00AA00' },
      { areas: [{ row: 1, column: 1, rows: 2, columns: 1 }], formula: '$B2>0', fontColor: '0000FF' },
      ...sheet.conditions.slice(1),
    ],
  });
  const again = await written(await throughBytes({ ...file, sheets }), [ROW, ROW, ROW]);
  expect(conditionsOf(again)).toEqual([['1,0 3', '$A2="I1"', '00AA00', undefined], ['1,1 3', '$B2>0', '0000FF', undefined], ['1,2 3', '$C2="R"', 'FFFFFF', 'B10E1C']]);
});

test('a sheet that is only opened and saved in the workbench keeps them, and so does one that was worked on', async () => {
  const file = await written(newWorkbookFile([blankSheet('Mine')]), [ROW, ROW]);
  const opened = openFile(file, EN_US);
  expect(saveFile(opened).sheets.at(-1)).toBe(file.sheets.at(-1));
  const sheet = findSheet(opened.workbook, 'Late');
  if (sheet !== undefined) typeIntoCell(opened.workbook, sheet, 9, 0, 'mine');
  expect(conditionsOf(await throughBytes(saveFile(opened)))).toEqual(ours(2));
});

describe('data bars', () => {
  const BARRED: TableLayout = { ...LAYOUT, columns: LAYOUT.columns.map((each) => (each.header === 'Days' ? { ...each, bar: '#BDD7EE' } : each)) };
  const barred = async (file: WorkbookFile, count: number): Promise<WorkbookFile> => {
    const port = fileWorkbook(file);
    expect(await port.write([{ kind: 'replaceTable', layout: BARRED, rows: new Array(count).fill(ROW) }])).toMatchObject({ ok: true });
    return throughBytes(port.current());
  };
  const barsOf = (file: WorkbookFile) => file.sheets.at(-1)?.conditions.flatMap(({ areas, bar }) => (bar === undefined ? [] : [[areas.map(({ row, column: at, rows }) => `${row},${at} ${rows}`).join(' '), bar]]));

  test('stand once over the rows there are, beside the colours', async () => {
    let file = newWorkbookFile([blankSheet('Mine')]);
    for (const count of [3, 5, 1, 2]) {
      file = await barred(file, count);
      expect(barsOf(file)).toEqual([[`1,1 ${count}`, 'BDD7EE']]);
      expect(file.sheets.at(-1)?.conditions).toHaveLength(3);
    }
  });

  test("of a person's own colour stay, and ours are not put over them; the workbench keeps both kinds", async () => {
    const file = await barred(newWorkbookFile([blankSheet('Mine')]), 2);
    const sheets = file.sheets.map((sheet) => ({ ...sheet, conditions: sheet.conditions.map((each) => (each.bar === undefined ? each : { areas: each.areas, formula: '', bar: '00FF00' })) }));
    const again = await barred(await throughBytes({ ...file, sheets }), 3);
    expect(barsOf(again)).toEqual([['1,1 3', '00FF00']]);
    const opened = openFile(again, EN_US);
    const sheet = findSheet(opened.workbook, 'Late');
    if (sheet !== undefined) typeIntoCell(opened.workbook, sheet, 9, 0, 'mine');
    expect(barsOf(await throughBytes(saveFile(opened)))).toEqual([['1,1 3', '00FF00']]);
  });
});
