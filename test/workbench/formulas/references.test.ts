import { formulaTokens } from '../../../src/workbench/formulas/formulaTokens';
import { shiftReferences } from '../../../src/workbench/formulas/shiftReferences';

describe('the words of a formula', () => {
  test('references, names, functions and texts are told apart', () => {
    const tokens = formulaTokens('SUM($A$1:B2,\'My sheet\'!C3)&"A1""B2"+Tax.Rate*Lines[[#This Row],[Net (NOK)]]-LOG10(Q1)');
    expect(tokens.filter(({ kind }) => kind !== 'other').map(({ kind, text }) => `${kind} ${text}`)).toEqual([
      'function SUM(', 'reference $A$1:B2', "reference 'My sheet'!C3", 'text "A1""B2"', 'name Tax.Rate',
      'structured Lines[[#This Row],[Net (NOK)]]', 'function LOG10(', 'reference Q1',
    ]);
  });

  test('the tokens together are the formula', () => {
    const formula = 'IF( A1 >= 2e-3 , Ærlig!B:B , [@Beløp]) & #REF!';
    expect(formulaTokens(formula).map(({ text }) => text).join('')).toBe(formula);
  });
});

describe('a formula carried to another cell', () => {
  test.each([
    ['=A1+$B$2+C$3+$D4', 1, 2, '=C2+$B$2+E$3+$D5'],
    ["=SUM('My sheet'!A1:B2)", 10, 0, "=SUM('My sheet'!A11:B12)"],
    ['=SUM(A:A)+SUM(2:3)', 1, 1, '=SUM(B:B)+SUM(3:4)'],
    ['=A1', -1, 0, '=#REF!'],
    ['="A1"&Lines[Amount]', 5, 5, '="A1"&Lines[Amount]'],
  ])('%s by %d rows and %d columns is %s', (formula, rows, columns, moved) => {
    expect(shiftReferences(formula, rows, columns)).toBe(moved);
  });
});
