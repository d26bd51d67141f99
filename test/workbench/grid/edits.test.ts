import { beginEdit, cancelEdit, changeEditText, clearSelection, commitEdit, deleteRows, insertRows, stepBack, stepForward } from '../../../src/workbench/grid/edits';
import { editableText } from '../../../src/workbench/grid/editableText';
import { choicesAt } from '../../../src/workbench/grid/validation';
import { canPoint, pointAt } from '../../../src/workbench/grid/pointing';
import { EN_US, cultureOf } from '../../../src/workbench/host/model/culture';
import { protectSheet } from '../../../src/workbench/host/model/protection';
import { addName, validateArea } from '../../../src/workbench/host/model/rules';
import { PLAIN_STYLE } from '../../../src/workbench/host/model/styles';
import { addTable } from '../../../src/workbench/host/model/tables';
import { areaOf, testDesk } from './desk';

const ALERT = { showAlert: true, style: 'Stop', title: '', message: '' };
const NO_PROMPT = { showPrompt: false, title: '', message: '' };

function typed(test: ReturnType<typeof testDesk>, address: string, text: string): boolean {
  test.select(address);
  beginEdit(test.desk, 'typing', 'cell', '');
  changeEditText(test.desk, text);
  return commitEdit(test.desk);
}

describe('editing a cell', () => {
  test('what was typed is in the cell, what was given up is not', () => {
    const test = testDesk();
    typed(test, 'A1', '12');
    test.select('A1');
    beginEdit(test.desk, 'editing', 'cell');
    expect(test.desk.grid.get().editing?.text).toBe('12');
    changeEditText(test.desk, '13');
    cancelEdit(test.desk);
    expect(test.values('A1')).toEqual([[12]]);
  });

  test('a text goes into every selected cell when it is asked to, in one step of undo', () => {
    const test = testDesk();
    test.select('A1:B2');
    beginEdit(test.desk, 'typing', 'cell', '5');
    commitEdit(test.desk, 'selection');
    expect(test.values('A1:B2')).toEqual([[5, 5], [5, 5]]);
    stepBack(test.desk);
    expect(test.values('A1:B2')).toEqual([['', ''], ['', '']]);
    stepForward(test.desk);
    expect(test.values('B2')).toEqual([[5]]);
  });

  test('a protected cell does not begin to be edited', () => {
    const test = testDesk();
    protectSheet(test.desk.workbook, test.sheet, {}, '', 'local');
    test.select('A1');
    beginEdit(test.desk, 'typing', 'cell', '');
    expect(test.desk.grid.get().editing).toBeNull();
    expect(test.notice()).toContain('Orders is protected');
  });

  test('clearing takes contents away and can be taken back', () => {
    const test = testDesk();
    test.put('A1', [[1, '=A1'], [2, 'x']]);
    test.select('A1:B2');
    clearSelection(test.desk);
    expect(test.values('A1:B2')).toEqual([['', ''], ['', '']]);
    stepBack(test.desk);
    expect([test.values('A1:B2'), test.formula('B1')]).toEqual([[[1, 1], [2, 'x']], '=A1']);
  });
});

describe('what the formula bar shows', () => {
  const shown = (value: string | number | boolean, numberFormat = 'General', culture = EN_US) =>
    editableText({ value, formula: '', style: { ...PLAIN_STYLE, numberFormat } }, culture);
  test.each([
    [shown(1234.5678901234, '#,##0.00'), '1234.5678901234'],
    [shown(0.05, '0%'), '5%'],
    [shown(46346, 'yyyy-mm-dd'), '11/20/2026'],
    [shown(46346, 'dd.mm.yyyy', cultureOf('nb-NO')), '20.11.2026'],
    [shown(1.5, 'General', cultureOf('nb-NO')), '1,5'],
    [shown('00123'), "'00123"],
    [shown('00123', '@'), '00123'],
    [shown(true), 'TRUE'],
    [shown('plain words'), 'plain words'],
  ])('%s', (text, expected) => {
    expect(text).toBe(expected);
  });
});

describe('rules about what may be typed', () => {
  test('a value that is not on the list is refused with a sentence, and the edit goes on', () => {
    const test = testDesk();
    validateArea(test.desk.workbook, test.sheet, areaOf('A1:A5'), { rule: { list: { inCellDropDown: true, source: 'Item, Account' } }, ignoreBlanks: true, errorAlert: ALERT, prompt: NO_PROMPT }, 'local');
    expect(typed(test, 'A1', 'Nothing')).toBe(false);
    expect(test.notice()).toBe('Nothing is not on the list for this cell. Choose one of the list with Alt+Down.');
    changeEditText(test.desk, 'account');
    expect(commitEdit(test.desk)).toBe(true);
    expect(test.values('A1')).toEqual([['account']]);
  });

  test('a list may be a name for a column of a table, and grows with it', () => {
    const test = testDesk();
    test.put('C1', [['No.'], ['1000'], ['1001'], ['']]);
    addTable(test.desk.workbook, test.sheet, areaOf('C1:C4'), true, 'Items', 'local');
    addName(test.desk.workbook, 'Items_No', '=Items[No.]', null, 'local');
    validateArea(test.desk.workbook, test.sheet, areaOf('A1'), { rule: { list: { inCellDropDown: true, source: '=Items_No' } }, ignoreBlanks: true, errorAlert: ALERT, prompt: NO_PROMPT }, 'local');
    expect(choicesAt(test.desk.workbook, test.sheet, { row: 0, column: 0 })).toEqual(['1000', '1001']);
    test.put('C5', [['1002']]);
    expect(choicesAt(test.desk.workbook, test.sheet, { row: 0, column: 0 })).toEqual(['1000', '1001', '1002']);
    expect(choicesAt(test.desk.workbook, test.sheet, { row: 1, column: 0 })).toBeNull();
  });

  test('a number outside its limits is refused with the limits, one at the limit is not', () => {
    const test = testDesk();
    validateArea(test.desk.workbook, test.sheet, areaOf('A1'), { rule: { decimal: { operator: 'Between', formula1: 0, formula2: '=1' } }, ignoreBlanks: true, errorAlert: ALERT, prompt: NO_PROMPT }, 'local');
    expect(typed(test, 'A1', '1.01')).toBe(false);
    expect(test.notice()).toBe('This cell takes a number from 0 to 1.');
    cancelEdit(test.desk);
    expect(typed(test, 'A1', 'x')).toBe(false);
    cancelEdit(test.desk);
    expect(typed(test, 'A1', '1')).toBe(true);
    expect(typed(test, 'A1', '')).toBe(true);
  });

  test('a rule that only advises lets everything pass', () => {
    const test = testDesk();
    validateArea(test.desk.workbook, test.sheet, areaOf('A1'), { rule: { wholeNumber: { operator: 'GreaterThan', formula1: 5 } }, ignoreBlanks: true, errorAlert: { ...ALERT, showAlert: false }, prompt: NO_PROMPT }, 'local');
    expect(typed(test, 'A1', '1.5')).toBe(true);
  });
});

describe('rows', () => {
  test('inside a table its own rows are inserted and deleted', () => {
    const test = testDesk();
    test.put('A1', [['Item'], ['a'], ['b'], ['c']]);
    const table = addTable(test.desk.workbook, test.sheet, areaOf('A1:A4'), true, 'Lines', 'local');
    test.put('C3', [['beside']]);
    test.select('A3');
    insertRows(test.desk);
    expect([test.values('A2:A5'), table.bodyRows, test.values('C3')]).toEqual([[['a'], [''], ['b'], ['c']], 4, [['beside']]]);
    test.select('A2:A3');
    deleteRows(test.desk);
    expect([test.values('A2:A3'), table.bodyRows]).toEqual([[['b'], ['c']], 2]);
  });

  test('outside a table whole rows of the sheet are', () => {
    const test = testDesk();
    test.put('A1', [['a', 1], ['b', 2]]);
    test.select('A2');
    insertRows(test.desk);
    expect(test.values('A1:B3')).toEqual([['a', 1], ['', ''], ['b', 2]]);
  });
});

describe('pointing at cells while a formula is written', () => {
  test('a click puts the address in where a reference may stand, and nowhere else', () => {
    expect(canPoint('=SUM(', 5, null)).toBe(true);
    expect(canPoint('=A1', 3, null)).toBe(false);
    expect(canPoint('total', 5, null)).toBe(false);
  });

  test('dragging on replaces the address that was just put in', () => {
    const first = pointAt('=SUM()', 5, null, areaOf('B2'));
    expect(first.text).toBe('=SUM(B2)');
    const second = pointAt(first.text, first.pointed.to, first.pointed, areaOf('B2:C9'));
    expect(second.text).toBe('=SUM(B2:C9)');
  });
});
