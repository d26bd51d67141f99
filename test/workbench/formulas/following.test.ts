import { getCell, typeIntoCell, writeValues } from '../../../src/workbench/host/model/cells';
import { readAddress, SHEET_COLUMNS, SHEET_ROWS } from '../../../src/workbench/host/model/area';
import { undo } from '../../../src/workbench/host/model/history';
import { computeWhenDue } from '../../../src/workbench/host/model/recalculation';
import { deleteCells, insertCells } from '../../../src/workbench/host/model/rows';
import { addName } from '../../../src/workbench/host/model/rules';
import { renameSheet } from '../../../src/workbench/host/model/sheets';
import { sortTable } from '../../../src/workbench/host/model/sortFilter';
import { addTable, renameTable } from '../../../src/workbench/host/model/tables';
import { createWorkbook } from '../../../src/workbench/host/workbook';
import { plugFormulas } from '../../../src/workbench/formulas/recalculator';

function desk() {
  const workbook = createWorkbook(['S', 'T']);
  const [sheet, other] = workbook.sheets;
  if (sheet === undefined || other === undefined) throw new Error('no sheet');
  plugFormulas(workbook, { isKnown: () => false, find: () => undefined });
  const at = (address: string) => readAddress(address) ?? { row: 0, column: 0, rows: 1, columns: 1 };
  return {
    workbook, sheet, other,
    put: (address: string, text: string, on = sheet) => typeIntoCell(workbook, on, at(address).row, at(address).column, text),
    formula: (address: string, on = sheet) => getCell(workbook, on, at(address).row, at(address).column).formula,
    value: (address: string, on = sheet) => getCell(workbook, on, at(address).row, at(address).column).value,
    rows: (row: number, rows: number) => ({ row, column: 0, rows, columns: SHEET_COLUMNS }),
    columns: (column: number, columns: number) => ({ row: 0, column, rows: SHEET_ROWS, columns }),
  };
}

describe('references when cells move', () => {
  test('inserted rows push what lies below them along, on every sheet', () => {
    const { workbook, sheet, other, put, formula, value, rows } = desk();
    put('A5', '7');
    put('B1', '=$A5+A$2');
    put('C1', '=SUM(A2:A5)');
    put('A1', "=S!A5*2", other);
    insertCells(workbook, sheet, rows(2, 3), 'Down', 'local');
    expect([formula('B1'), formula('C1'), formula('A1', other)]).toEqual(['=$A8+A$2', '=SUM(A2:A8)', '=S!A8*2']);
    put('A8', '10');
    expect([value('B1'), value('A1', other)]).toEqual([10, 20]);
  });

  test('deleted cells leave #REF!, areas shrink, and undo brings back what was said', () => {
    const { workbook, sheet, put, formula, value, rows } = desk();
    put('A3', '5');
    put('A6', '1');
    put('C1', '=A3+1');
    put('D1', '=SUM(A1:A6)');
    put('E1', '=A6');
    deleteCells(workbook, sheet, rows(2, 2), 'Up', 'local');
    expect([formula('C1'), formula('D1'), formula('E1'), value('C1'), value('D1')]).toEqual(['=#REF!+1', '=SUM(A1:A4)', '=A4', '#REF!', 1]);
    undo(workbook);
    computeWhenDue(workbook);
    expect([formula('C1'), formula('D1'), formula('E1'), value('C1'), value('D1')]).toEqual(['=A3+1', '=SUM(A1:A6)', '=A6', 6, 6]);
  });

  test('columns move references the same way', () => {
    const { workbook, sheet, put, formula, columns } = desk();
    put('A1', '=$D1+D:D');
    insertCells(workbook, sheet, columns(1, 2), 'Right', 'local');
    expect(formula('A1')).toBe('=$F1+F:F');
  });

  test('a sorted table takes its formulas along with their rows', () => {
    const { workbook, sheet, value, formula } = desk();
    writeValues(workbook, sheet, { row: 0, column: 0, rows: 4, columns: 3 }, [['Price', 'Rate', 'Tax'], [30, 2, '=A2*B2'], [10, 3, '=A3*B3'], [20, 5, '=A4*B4']], 'local');
    const table = addTable(workbook, sheet, { row: 0, column: 0, rows: 4, columns: 3 }, true, 'Lines', 'local');
    sortTable(workbook, table, [{ key: 0, ascending: true }], 'local');
    expect(['C2', 'C3', 'C4'].map((address) => [formula(address), value(address)])).toEqual([['=A2*B2', 30], ['=A3*B3', 100], ['=A4*B4', 60]]);
  });
});

describe('names in formulas when they change', () => {
  test('a renamed sheet, with quotes where its new name needs them', () => {
    const { workbook, sheet, put, formula, value, other } = desk();
    put('A1', '4');
    put('A1', '=S!A1+1', other);
    renameSheet(workbook, sheet, 'My sales', 'local');
    expect([formula('A1', other), value('A1', other)]).toEqual(["='My sales'!A1+1", 5]);
  });

  test('a renamed table and column, in cells and in defined names', () => {
    const { workbook, sheet, put, formula, value } = desk();
    writeValues(workbook, sheet, { row: 0, column: 0, rows: 3, columns: 2 }, [['No.', 'Amount'], ['a', 1], ['b', 2]], 'local');
    const table = addTable(workbook, sheet, { row: 0, column: 0, rows: 3, columns: 2 }, true, 'Lines', 'local');
    addName(workbook, 'Lines_No', '=Lines[No.]', null, 'local');
    put('D1', '=SUM(Lines[Amount])');
    put('D2', '=Lines[@Amount]+SUM(Lines[[#Data],[Amount]:[Amount]])');
    renameTable(workbook, table, 'OrderLines', 'local');
    put('B1', 'Net amount');
    put('A1', 'Nr.');
    expect([formula('D1'), formula('D2')]).toEqual(['=SUM(OrderLines[Net amount])', '=OrderLines[@[Net amount]]+SUM(OrderLines[[#Data],[Net amount]:[Net amount]])']);
    expect([value('D1'), value('D2'), workbook.names[0]?.formula]).toEqual([3, 4, '=OrderLines[Nr.]']);
  });
});
