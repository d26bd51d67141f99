import { shiftFormula } from '../../src/base/shiftFormula';

describe('a formula that is filled down', () => {
  test.each([
    ['A1+B2', 'A2+B3'],
    ['A$1+$B2', 'A$1+$B3'],
    ['$A$1', '$A$1'],
    ['SUM(A1:B9)', 'SUM(A2:B10)'],
    ['SUM(A:A,1:1,$2:$2)', 'SUM(A:A,2:2,$2:$2)'],
    ["Sheet1!A1+'It''s A1'!B2", "Sheet1!A2+'It''s A1'!B3"],
    ['"A1"&A1&"say ""B2"""', '"A1"&A2&"say ""B2"""'],
    ['Orders[[#This Row],[A1]]*[B2]', 'Orders[[#This Row],[A1]]*[B2]'],
    ['LOG10(A1)+ATAN2(B1,C1)', 'LOG10(A2)+ATAN2(B2,C2)'],
    ['Rate1+Rate_A1+A1.x', 'Rate1+Rate_A1+A1.x'],
    ['1E10+A1', '1E10+A2'],
    ['SHEET2!A1', 'SHEET2!A2'],
  ])('%s becomes %s', (formula, next) => {
    expect(shiftFormula(formula, 1, 0)).toBe(next);
  });

  test('goes to the right in its relative columns', () => {
    expect(shiftFormula('A1+$B1+Z9+C:C', 0, 1)).toBe('B1+$B1+AA9+D:D');
  });

  test('says so where a reference would leave the sheet', () => {
    expect(shiftFormula('A1+B5', -1, 0)).toBe('#REF!+B4');
    expect(shiftFormula('A1048576', 1, 0)).toBe('#REF!');
  });
});
