import { createWorkbook, listen, type Change, type Sheet, type Workbook } from '../../../src/workbench/host/workbook';
import { getCell, typeIntoCell, writeValues } from '../../../src/workbench/host/model/cells';
import { undo } from '../../../src/workbench/host/model/history';
import { readAddress } from '../../../src/workbench/host/model/area';
import { computeNow, computeWhenDue } from '../../../src/workbench/host/model/recalculation';
import { renameSheet } from '../../../src/workbench/host/model/sheets';
import { addTable } from '../../../src/workbench/host/model/tables';
import type { AddinFunctions } from '../../../src/workbench/formulas/addinCalls';
import { plugFormulas } from '../../../src/workbench/formulas/recalculator';

const NO_FUNCTIONS: AddinFunctions = { isKnown: () => false, find: () => undefined };

function desk(functions: AddinFunctions = NO_FUNCTIONS) {
  const workbook = createWorkbook(['S']);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const recalculator = plugFormulas(workbook, functions);
  const at = (address: string) => {
    const area = readAddress(address);
    if (area === null) throw new Error(address);
    return area;
  };
  return {
    workbook, sheet, recalculator,
    put: (address: string, text: string) => typeIntoCell(workbook, sheet, at(address).row, at(address).column, text),
    value: (address: string) => getCell(workbook, sheet, at(address).row, at(address).column).value,
    computed: (act: () => void) => computedCells(workbook, sheet, act),
  };
}

/** The cells whose results were written while `act` ran, as row,column. */
function computedCells(workbook: Workbook, sheet: Sheet, act: () => void): string[] {
  const cells: string[] = [];
  const stop = listen(workbook, (change: Change) => {
    if (change.kind !== 'results' || change.sheetId !== sheet.id) return;
    for (let r = 0; r < change.area.rows; r += 1) cells.push(`${change.area.row + r},${change.area.column}`);
  });
  act();
  stop();
  return cells;
}

describe('recalculation', () => {
  test('a change runs through everything that depends on it, in order', () => {
    const { put, value } = desk();
    put('C1', '=B1*2');
    put('B1', '=A1+1');
    put('D1', '=SUM(A1:C1)');
    put('A1', '4');
    expect([value('B1'), value('C1'), value('D1')]).toEqual([5, 10, 19]);
  });

  test('only what depends on the change is computed', () => {
    const { put, computed } = desk();
    put('A1', '1');
    put('B1', '=A1+1');
    put('B2', '=A2+1');
    expect(computed(() => put('A2', '7'))).toEqual(['1,1']);
  });

  test('a diamond is computed once and right', () => {
    const { put, value } = desk();
    put('D1', '=B1+C1');
    put('B1', '=A1*10');
    put('C1', '=A1*100');
    put('A1', '3');
    expect(value('D1')).toBe(330);
  });

  test('cells that depend on themselves show #CIRC!, and so does nothing else', () => {
    const { put, value } = desk();
    put('A1', '=B1+1');
    put('B1', '=A1+1');
    put('C1', '=B1*2');
    put('E1', '5');
    put('D1', '=E1');
    expect([value('A1'), value('B1'), value('C1'), value('D1')]).toEqual(['#CIRC!', '#CIRC!', '#CIRC!', 5]);
    put('B1', '=E1');
    expect([value('A1'), value('B1'), value('C1')]).toEqual([6, 5, 10]);
  });

  test('a sum over its own cell is a circle', () => {
    const { put, value } = desk();
    put('A3', '=SUM(A1:A3)');
    expect(value('A3')).toBe('#CIRC!');
  });

  test('a formula behind a circle can still catch it', () => {
    const { put, value } = desk();
    put('A1', '=A1+1');
    put('B1', '=IFERROR(A1,"circle")');
    expect(value('B1')).toBe('circle');
  });

  test('a formula that is overwritten no longer follows', () => {
    const { put, value } = desk();
    put('A1', '1');
    put('B1', '=A1');
    put('B1', '9');
    put('A1', '2');
    expect(value('B1')).toBe(9);
  });

  test('what undo puts back is computed', () => {
    const { workbook, put, value } = desk();
    put('A1', '1');
    put('B1', '=A1*2');
    put('A1', '5');
    undo(workbook);
    computeWhenDue(workbook);
    expect([value('A1'), value('B1')]).toEqual([1, 2]);
  });

  test('a table that grows takes the formulas over its columns along', () => {
    const { workbook, sheet, put, value } = desk();
    writeValues(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [['Amount'], [10]], 'local');
    addTable(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, true, 'Lines', 'local');
    put('C1', '=SUM(Lines[Amount])');
    expect(value('C1')).toBe(10);
    put('A3', '32');
    expect(value('C1')).toBe(42);
  });

  test('a renamed sheet is known by its new name', () => {
    const { workbook, sheet, put, value } = desk();
    put('A1', '4');
    put('B1', '=Sales!A1');
    expect(value('B1')).toBe('#REF!');
    renameSheet(workbook, sheet, 'Sales', 'local');
    put('B2', '=Sales!A1');
    expect(value('B2')).toBe(4);
    expect(value('B1')).toBe(4);
  });

  test('ten thousand formulas over one column are computed once each', () => {
    const { workbook, sheet, computed } = desk();
    writeValues(workbook, sheet, { row: 0, column: 0, rows: 10_000, columns: 1 }, Array.from({ length: 10_000 }, (_, row) => [row]), 'local');
    const formulas = Array.from({ length: 10_000 }, (_, row) => [`=A${row + 1}*2+SUM($A$1:$A$3)`]);
    writeValues(workbook, sheet, { row: 0, column: 1, rows: 10_000, columns: 1 }, formulas, 'local');
    expect(getCell(workbook, sheet, 9_999, 1).value).toBe(9_999 * 2 + 3);
    expect(computed(() => typeIntoCell(workbook, sheet, 500, 0, '1'))).toEqual(['500,1']);
  });
});

describe('functions of the add-in', () => {
  const known = (name: string) => name.startsWith('LEDGERLINE.');

  test('an answer given at once is the value of the cell', () => {
    const { put, value } = desk({ isKnown: known, find: (name) => (args) => `${name}(${args.join()})` });
    put('A1', '1500');
    put('B1', '=LEDGERLINE.BALANCE(A1,"2026")');
    expect(value('B1')).toBe('LEDGERLINE.BALANCE(1500,2026)');
  });

  test('an answer that takes its time is awaited, and what depends on it follows', async () => {
    let calls = 0;
    const { put, value } = desk({
      isKnown: known,
      find: () => async (args) => {
        calls += 1;
        await Promise.resolve();
        return Number(args[0]) * 2;
      },
    });
    put('A1', '=LEDGERLINE.BALANCE(21)');
    put('A2', '=LEDGERLINE.BALANCE(21)+1');
    put('A3', '=IFERROR(A1,"none")');
    expect([value('A1'), value('A2')]).toEqual(['#BUSY!', '#BUSY!']);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([value('A1'), value('A2'), value('A3'), calls]).toEqual([42, 43, 42, 1]);
  });

  test('a refusal with a code shows the code, any other shows #VALUE!', async () => {
    const { put, value } = desk({
      isKnown: known,
      find: (name) => () => (name.endsWith('BALANCE') ? Promise.reject(Object.assign(new Error('no account'), { code: '#N/A' })) : Promise.reject(new Error('x'))),
    });
    put('A1', '=LEDGERLINE.BALANCE(1)');
    put('A2', '=LEDGERLINE.OTHER(1)');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([value('A1'), value('A2')]).toEqual(['#N/A', '#VALUE!']);
  });

  test('a function that is registered later is asked when the add-in is refreshed', () => {
    let ready = false;
    const { put, value, recalculator } = desk({ isKnown: known, find: () => (ready ? () => 7 : undefined) });
    put('A1', '=LEDGERLINE.BALANCE(1)');
    expect(value('A1')).toBe('#BUSY!');
    ready = true;
    recalculator.refreshAddin();
    expect(value('A1')).toBe(7);
  });

  test('a question the former pane never answered is asked again', async () => {
    let calls = 0;
    const { put, value, recalculator } = desk({
      isKnown: known,
      find: () => () => {
        calls += 1;
        return calls === 1 ? new Promise(() => undefined) : Promise.resolve(9);
      },
    });
    put('A1', '=LEDGERLINE.BALANCE(1)');
    recalculator.refreshAddin();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect([value('A1'), calls]).toEqual([9, 2]);
  });

  test('an answer is kept until everything is computed', () => {
    let balance = 1;
    const { workbook, put, value } = desk({ isKnown: known, find: () => () => balance });
    put('A1', '=LEDGERLINE.BALANCE("x")');
    balance = 2;
    put('A2', '=LEDGERLINE.BALANCE("x")');
    expect(value('A2')).toBe(1);
    computeNow(workbook, true);
    expect([value('A1'), value('A2')]).toEqual([2, 2]);
  });
});
