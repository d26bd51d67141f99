import { createWorkbook, loadInto } from '../../../src/workbench/host/workbook';
import { cellArea } from '../../../src/workbench/host/model/area';
import { getCell, typeIntoCell, writeValues } from '../../../src/workbench/host/model/cells';
import { addTable } from '../../../src/workbench/host/model/tables';
import { plugFormulas } from '../../../src/workbench/formulas/recalculator';

/** A workbook with an order list in A1:D5, a table Lines, and the function that computes a formula in H1. */
function desk() {
  const workbook = createWorkbook(['Orders', 'Other sheet']);
  const [sheet, other] = workbook.sheets;
  if (sheet === undefined || other === undefined) throw new Error('no sheet');
  loadInto(workbook, () => {
    writeValues(workbook, sheet, { row: 0, column: 0, rows: 5, columns: 4 }, [
      ['Item', 'Region', 'Quantity', 'Amount'],
      ['Chair', 'North', 2, 100],
      ['Table', 'South', 1, 250.5],
      ['chair', 'north', 3, 150],
      ['Lamp', '', '', ''],
    ], 'local');
    writeValues(workbook, other, { row: 0, column: 0, rows: 2, columns: 1 }, [[10], [20]], 'local');
    addTable(workbook, sheet, { row: 0, column: 0, rows: 5, columns: 4 }, true, 'Lines', 'local');
  });
  plugFormulas(workbook, { isKnown: () => false, find: () => undefined });
  return (formula: string, row = 0) => {
    typeIntoCell(workbook, sheet, row, 7, formula);
    return getCell(workbook, sheet, row, 7).value;
  };
}

describe('a formula typed into a cell', () => {
  const compute = desk();
  const cases: readonly (readonly [formula: string, result: string | number | boolean])[] = [
    // Operators.
    ['=1+2*3', 7],
    ['=-2^2', 4],
    ['=50%*8', 4],
    ['=0.1+0.2-0.3', 0],
    ['="a"="A"', true],
    ['="b">"A"', true],
    ['=2<>2', false],
    ['="x"&1.5&true', 'x1.5TRUE'],
    ['=.5+1e2', 100.5],
    ['=1/0', '#DIV/0!'],
    ['="a"+1', '#VALUE!'],
    ['=(1+2', '#NAME?'],
    ['=NOSUCH(1)', '#NAME?'],
    ['=NoSuchName', '#NAME?'],
    // Blank cells are 0 and ''.
    ['=Z99+1', 1],
    ['=Z99=""', true],
    ['=Z99=0', true],
    ['="<"&Z99&">"', '<>'],
    ['=LEN(Z99)', 0],
    ['=ABS(Z99)', 0],
    // References.
    ['=C2*D2', 200],
    ['=SUM(C2:C5)', 6],
    ['=SUM(D:D)', 500.5],
    ["='Other sheet'!A2+1", 21],
    ["=SUM('Other sheet'!A1:A2)", 30],
    ['=Missing!A1', '#REF!'],
    ['=SUM(Lines[Amount])', 500.5],
    ['=SUM(Lines[[Quantity]:[Amount]])', 506.5],
    ['=COUNTA(Lines[#Headers])', 4],
    ['=ROWS(Lines)', 4],
    ['=SUM(Lines[Nothing])', '#REF!'],
    // Totals and counts.
    ['=AVERAGE(D2:D4)', 500.5 / 3],
    ['=AVERAGE(Z1:Z9)', '#DIV/0!'],
    ['=MIN(C2:C4)', 1],
    ['=MAX(C2:C4)', 3],
    ['=COUNT(A1:D5)', 6],
    ['=COUNTBLANK(B2:B5)', 1],
    ['=MEDIAN(1,5,2,8)', 3.5],
    ['=LARGE(D2:D4,2)', 150],
    ['=SUBTOTAL(109,D2:D4)', 500.5],
    ['=SUMPRODUCT(C2:C4,D2:D4)', 2 * 100 + 1 * 250.5 + 3 * 150],
    // Criteria.
    ['=SUMIF(A2:A5,"chair",D2:D5)', 250],
    ['=SUMIFS(D2:D5,A2:A5,"chair",C2:C5,">2")', 150],
    ['=SUMIFS(Lines[Amount],Lines[Region],"n*")', 250],
    ['=COUNTIF(D2:D5,">=150")', 2],
    ['=COUNTIFS(B2:B5,"<>")', 3],
    ['=COUNTIFS(B2:B5,"")', 1],
    ['=AVERAGEIFS(D2:D5,B2:B5,"North")', 125],
    ['=MAXIFS(D2:D5,B2:B5,"North")', 150],
    ['=SUMIFS(D2:D5,A2:A4,"chair")', '#VALUE!'],
    // Looking up.
    ['=XLOOKUP("table",A2:A5,D2:D5)', 250.5],
    ['=XLOOKUP("sofa",A2:A5,D2:D5,"none")', 'none'],
    ['=XLOOKUP("sofa",A2:A5,D2:D5)', '#N/A'],
    ['=XLOOKUP("chair",A2:A5,C2:C5,0,0,-1)', 3],
    ['=VLOOKUP("la*",A2:D5,1,FALSE)', 'Lamp'],
    ['=VLOOKUP(160,{100,"low";150,"mid";200,"high"},2)', 'mid'],
    ['=MATCH("Lamp",A2:A5,0)', 4],
    ['=INDEX(D2:D5,MATCH("Table",A2:A5,0))', 250.5],
    ['=INDEX(Lines,3,4)', 150],
    ['=CHOOSE(2,"a","b")', 'b'],
    ['=SWITCH("b","a",1,"b",2,9)', 2],
    // Choices.
    ['=IF(C2>1,"many","one")', 'many'],
    ['=IF(C5="","none",C5)', 'none'],
    ['=IF(FALSE,1)', false],
    ['=IFERROR(1/0,5)', 5],
    ['=IFERROR(D2,5)', 100],
    ['=IFNA(XLOOKUP("sofa",A2:A5,D2:D5),"none")', 'none'],
    ['=AND(C2=2,D2=100)', true],
    ['=NOT(C2=2)', false],
    // Rounding, half away from zero on what is shown.
    ['=ROUND(1.005,2)', 1.01],
    ['=ROUND(-2.5,0)', -3],
    ['=ROUND(1234.5,-2)', 1200],
    ['=ROUNDUP(1.21,1)', 1.3],
    ['=ROUNDDOWN(-1.29,1)', -1.2],
    // Texts and days.
    ['=TEXT(1234.5,"#,##0.00")', '1,234.50'],
    ['=TEXT(DATE(2026,11,20),"yyyy-mm-dd")', '2026-11-20'],
    ['=SUBSTITUTE("a-b-c","-","+",2)', 'a-b+c'],
    ['=TEXTJOIN(", ",TRUE,A2:B5)', 'Chair, North, Table, South, chair, north, Lamp'],
    ['=TRIM("  a   b ")', 'a b'],
    ['=UPPER(LEFT(A2,2))', 'CH'],
    ['=DATE(2024,1,31)', 45322],
    ['=EOMONTH(DATE(2024,1,31),1)', 45351],
    ['=VALUE("12.5")', 12.5],
  ];

  test.each(cases)('%s is %s', (formula, result) => {
    const value = compute(formula);
    if (typeof result === 'number') expect(value).toBeCloseTo(result, 12);
    else expect(value).toBe(result);
  });

  test('this row of a table is the row of the formula', () => {
    expect(compute('=Lines[@Amount]*2', 2)).toBe(501);
    expect(compute('=Lines[[#This Row],[Quantity]]', 3)).toBe(3);
    expect(compute('=Lines[@Amount]', 8)).toBe('#REF!');
  });

  test('a defined name stands for its cells, or for its value', () => {
    const workbook = createWorkbook(['S']);
    const [sheet] = workbook.sheets;
    if (sheet === undefined) throw new Error('no sheet');
    workbook.names.push(
      { name: 'Satser', sheetId: null, formula: '=S!$A$1:$A$2', comment: '', visible: true },
      { name: 'Sats', sheetId: null, formula: '=0.25', comment: '', visible: true },
    );
    plugFormulas(workbook, { isKnown: () => false, find: () => undefined });
    writeValues(workbook, sheet, { row: 0, column: 0, rows: 2, columns: 1 }, [[3], [5]], 'local');
    writeValues(workbook, sheet, cellArea(0, 1), [['=SUM(Satser)*Sats']], 'local');
    expect(getCell(workbook, sheet, 0, 1).value).toBe(2);
  });
});
