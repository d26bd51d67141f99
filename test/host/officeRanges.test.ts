import { createWorkbook } from '../../src/workbench/host/workbook';
import { cultureOf } from '../../src/workbench/host/model/culture';
import { bootOffice, type OfficeInJsdom } from '../support/officeInJsdom';

let office: OfficeInJsdom;

beforeAll(async () => {
  office = await bootOffice();
});

beforeEach(() => office.open(createWorkbook(['Orders', 'Ledger'])));

afterAll(() => office.close());

test('values, formulas, texts and formats make the round trip', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    const range = sheet.getRange('A1:C2');
    range.values = [['No.', 'Qty', 'Date'], ['00123', '1,5', 43173]];
    sheet.getRange('A3:C3').numberFormat = [['@', '#,##0.00', 'yyyy-mm-dd']];
    sheet.getRange('A3:C3').values = [['00123', 1234.5, 43173]];
    sheet.getRange('D1').formulas = [['=B3*2']];
    const all = sheet.getRange('A1:D3').load('values,formulas,text,numberFormat,address,rowCount,columnCount,rowIndex,columnIndex');
    await context.sync();
    expect(all.values).toEqual([['No.', 'Qty', 'Date', ''], [123, '1,5', 43173, ''], ['00123', 1234.5, 43173, '']]);
    expect(all.formulas[0]?.[3]).toBe('=B3*2');
    expect(all.text[2]).toEqual(['00123', '1,234.50', '2018-03-14', '']);
    expect(all.numberFormat[2]).toEqual(['@', '#,##0.00', 'yyyy-mm-dd', 'General']);
    expect([all.address, all.rowIndex, all.columnIndex, all.rowCount, all.columnCount]).toEqual(['Orders!A1:D3', 0, 0, 3, 4]);
  });
});

test('null in a block leaves a cell alone, an empty text clears it, and one value fills the range', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1:C1');
    range.values = [[1, 2, 3]];
    range.values = [[null, '', 4]];
    range.load('values');
    const filled = context.workbook.worksheets.getItem('Orders').getRange('A2:C3');
    Object.assign(filled, { values: 'x' });
    filled.load('values');
    await context.sync();
    expect(range.values).toEqual([[1, '', 4]]);
    expect(filled.values).toEqual([['x', 'x', 'x'], ['x', 'x', 'x']]);
  });
});

test('a text longer than a cell takes is refused', async () => {
  const write = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1').values = [['x'.repeat(32_768)]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a block of another size than the range is refused', async () => {
  const write = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Orders').getRange('A1:C1').values = [[1, 2]];
    await context.sync();
  });
  await expect(write).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('a property that was not loaded is refused by the library itself', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1').load('address');
    await context.sync();
    expect(range.address).toBe('Orders!A1');
    expect(() => range.values).toThrow(expect.objectContaining({ code: 'PropertyNotLoaded' }));
  });
});

test('missing objects are null objects or ItemNotFound', async () => {
  await office.Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    const missing = [
      worksheets.getItemOrNullObject('None'), tables.getItemOrNullObject('None'), names.getItemOrNullObject('None'),
      worksheets.getItem('Orders').getUsedRangeOrNullObject(), worksheets.getItemOrNullObject('None').getRange('A1'),
    ];
    const there = worksheets.getItemOrNullObject('orders').load('name');
    await context.sync();
    expect(missing.map((object) => object.isNullObject)).toEqual([true, true, true, true, true]);
    expect(there.isNullObject).toBe(false);
    expect(there.name).toBe('Orders');
  });
  const ask = office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('None').load('name');
    await context.sync();
  });
  await expect(ask).rejects.toMatchObject({ code: 'ItemNotFound' });
});

test('actions before a refused one stay done, those after it do not happen', async () => {
  const run = office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    sheet.getRange('A1').values = [['before']];
    context.workbook.tables.getItem('None').delete();
    sheet.getRange('A2').values = [['after']];
    await context.sync();
  });
  await expect(run).rejects.toMatchObject({ code: 'ItemNotFound', debugInfo: { errorLocation: 'TableCollection.GetItem' } });
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1:A2').load('values');
    await context.sync();
    expect(range.values).toEqual([['before'], ['']]);
  });
});

test('ranges are reached from ranges', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    const range = sheet.getRange('B2:D5');
    const reached = {
      cell: range.getCell(1, 2), resized: range.getResizedRange(1, -1), offset: range.getOffsetRange(2, 1), row: range.getRow(1),
      column: range.getColumn(2), entire: range.getEntireColumn(), entireRow: range.getEntireRow(), below: range.getRowsBelow(2),
      above: range.getRowsAbove(1), after: range.getColumnsAfter(2), before: range.getColumnsBefore(1), last: range.getLastCell(),
      meets: range.getIntersectionOrNullObject('C1:F3'), bound: range.getBoundingRect('F9'), byIndex: sheet.getRangeByIndexes(4, 0, 2, 3),
      lastRow: range.getLastRow(), absolute: range.getAbsoluteResizedRange(1, 1), cellOfSheet: sheet.getCell(9, 27), whole: sheet.getRange(),
    };
    for (const one of Object.values(reached)) one.load('address');
    const apart = range.getIntersectionOrNullObject('Z1');
    await context.sync();
    expect(Object.fromEntries(Object.entries(reached).map(([name, one]) => [name, one.address.replace('Orders!', '')]))).toEqual({
      cell: 'D3', resized: 'B2:C6', offset: 'C4:E7', row: 'B3:D3', column: 'D2:D5', entire: 'B:D', entireRow: '2:5', below: 'B6:D7',
      above: 'B1:D1', after: 'E2:F5', before: 'A2:A5', last: 'D5', meets: 'C2:D3', bound: 'B2:F9', byIndex: 'A5:C6', lastRow: 'B5:D5',
      absolute: 'B2', cellOfSheet: 'AB10', whole: '1:1048576',
    });
    expect(apart.isNullObject).toBe(true);
  });
});

test('a range kept across syncs follows its cells when rows are inserted', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    const range = sheet.getRange('B5:C6');
    range.values = [[1, 2], [3, 4]];
    await context.sync();
    const gap = sheet.getRange('2:3').insert('Down').load('address');
    range.load('address,values');
    await context.sync();
    expect(gap.address).toBe('Orders!2:3');
    expect(range.address).toBe('Orders!B7:C8');
    expect(range.values).toEqual([[1, 2], [3, 4]]);
    sheet.getRange('8:8').delete('Up');
    range.load('address');
    await context.sync();
    expect(range.address).toBe('Orders!B7:C7');
  });
});

test('looks are written and read, and read as null where they differ', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    const header = sheet.getRange('A1:B1');
    header.format.font.bold = true;
    header.format.font.color = '#ffffff';
    header.format.fill.color = '#1f4e79';
    header.format.horizontalAlignment = 'Center';
    header.format.wrapText = true;
    sheet.getRange('A:A').format.columnWidth = 90;
    sheet.getRange('B2:B9').format.protection.locked = false;
    header.load('format/fill/color,format/font/bold,format/font/color,format/horizontalAlignment,format/wrapText');
    const both = sheet.getRange('A1:A2').load('format/font/bold,format/columnWidth,format/fill/color');
    const locked = sheet.getRange('B1:B3').load('format/protection/locked');
    await context.sync();
    expect(header.format.fill.color).toBe('#1F4E79');
    expect(header.format.font.color).toBe('#FFFFFF');
    expect([header.format.font.bold, header.format.wrapText, header.format.horizontalAlignment]).toEqual([true, true, 'Center']);
    expect([both.format.font.bold, both.format.columnWidth, both.format.fill.color]).toEqual([null, 90, null]);
    expect(locked.format.protection.locked).toBeNull();
  });
});

test('columns fit their texts', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    sheet.getRange('A1:B1').values = [['A long header of thirty letters', 'b']];
    sheet.getRange('A:B').format.autofitColumns();
    const [wide, narrow] = [sheet.getRange('A1').load('format/columnWidth'), sheet.getRange('B1').load('format/columnWidth')];
    await context.sync();
    expect(wide.format.columnWidth).toBeGreaterThan(narrow.format.columnWidth);
  });
});

test('validation takes a list of words, a list from a range, and gives it back', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    const words = sheet.getRange('A2:A9');
    words.dataValidation.rule = { list: { inCellDropDown: true, source: 'open,released' } };
    words.dataValidation.errorAlert = { message: 'Choose one.', title: 'Status', style: 'Stop', showAlert: true };
    const fromRange = sheet.getRange('B2:B9');
    fromRange.dataValidation.rule = { list: { inCellDropDown: true, source: context.workbook.worksheets.getItem('Ledger').getRange('A2:A5') } };
    fromRange.dataValidation.ignoreBlanks = false;
    words.load('dataValidation/rule,dataValidation/type,dataValidation/errorAlert');
    fromRange.load('dataValidation/rule,dataValidation/ignoreBlanks');
    const both = sheet.getRange('A2:B9').load('dataValidation/type,dataValidation/rule');
    await context.sync();
    expect(words.dataValidation.type).toBe('List');
    expect(words.dataValidation.rule).toEqual({ list: { inCellDropDown: true, source: 'open,released' } });
    expect(words.dataValidation.errorAlert.message).toBe('Choose one.');
    expect(fromRange.dataValidation.rule.list?.source).toBe('=Ledger!$A$2:$A$5');
    expect(fromRange.dataValidation.ignoreBlanks).toBe(false);
    expect(both.dataValidation.type).toBe('Inconsistent');
    words.dataValidation.clear();
    words.load('dataValidation/type');
    await context.sync();
    expect(words.dataValidation.type).toBe('None');
  });
});

test('a list of words longer than 255 characters is refused', async () => {
  const rule = office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1');
    range.dataValidation.rule = { list: { inCellDropDown: true, source: 'x'.repeat(256) } };
    await context.sync();
  });
  await expect(rule).rejects.toMatchObject({ code: 'InvalidArgument' });
});

test('conditional formats are kept with what was set on them', async () => {
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A2:D9');
    const format = range.conditionalFormats.add('Custom');
    format.custom.rule.formula = '=$D2="error"';
    format.custom.format.fill.color = '#FDE7E9';
    format.custom.format.font.bold = true;
    format.load('id,type,custom/rule/formula,custom/format/fill/color');
    const count = range.conditionalFormats.getCount();
    await context.sync();
    expect(count.value).toBe(1);
    expect(format.type).toBe('Custom');
    expect(format.custom.rule.formula).toBe('=$D2="error"');
    expect(format.custom.format.fill.color).toBe('#FDE7E9');
    range.conditionalFormats.clearAll();
    const left = range.conditionalFormats.getCount();
    await context.sync();
    expect(left.value).toBe(0);
  });
});

test('clearing takes contents, looks or everything', async () => {
  await office.Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem('Orders');
    const range = sheet.getRange('A1:B1');
    range.values = [[1, 2]];
    range.format.font.bold = true;
    sheet.getRange('A1').clear('Contents');
    sheet.getRange('B1').clear('Formats');
    const [first, second] = [sheet.getRange('A1'), sheet.getRange('B1')].map((cell) => cell.load('values,format/font/bold'));
    await context.sync();
    expect([first?.values, first?.format.font.bold]).toEqual([[['']], true]);
    expect([second?.values, second?.format.font.bold]).toEqual([[[2]], false]);
  });
});

test('the selection is read and moved', async () => {
  await office.Excel.run(async (context) => {
    context.workbook.worksheets.getItem('Ledger').getRange('B2:C3').select();
    const selected = context.workbook.getSelectedRange().load('address');
    const areas = context.workbook.getSelectedRanges().load('address,areaCount');
    const active = context.workbook.worksheets.getActiveWorksheet().load('name');
    await context.sync();
    expect([selected.address, areas.address, areas.areaCount, active.name]).toEqual(['Ledger!B2:C3', 'Ledger!B2:C3', 1, 'Ledger']);
  });
});

test('the culture of the person is told, while values are en-US', async () => {
  office.open(createWorkbook(['Orders'], cultureOf('nb-NO')));
  await office.Excel.run(async (context) => {
    const { application } = context.workbook;
    application.load('decimalSeparator,thousandsSeparator');
    application.cultureInfo.load('name,numberFormat/numberDecimalSeparator,datetimeFormat/shortDatePattern');
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1');
    range.numberFormat = [['#,##0.00']];
    range.values = [['1234.5']];
    range.load('values,text');
    await context.sync();
    expect([application.decimalSeparator, application.cultureInfo.name]).toEqual([',', 'nb-NO']);
    expect(application.cultureInfo.numberFormat.numberDecimalSeparator).toBe(',');
    expect(application.cultureInfo.datetimeFormat.shortDatePattern).toBe('dd.MM.yyyy');
    expect([range.values, range.text]).toEqual([[[1234.5]], [['1\u00a0234,50']]]);
  });
});

test('formulas are computed by the plugged-in library before they are read, unless suspended', async () => {
  const workbook = office.host.workbook();
  const runs: boolean[] = [];
  workbook.recalculate = (_changed, everything) => runs.push(everything);
  await office.Excel.run(async (context) => {
    const range = context.workbook.worksheets.getItem('Orders').getRange('A1');
    range.values = [[1]];
    range.load('values');
    await context.sync();
    expect(runs).toEqual([false]);
    context.application.suspendApiCalculationUntilNextSync();
    context.application.suspendScreenUpdatingUntilNextSync();
    range.values = [[2]];
    range.load('values');
    range.values = [[3]];
    await context.sync();
    expect(runs).toEqual([false, false]);
    context.application.calculationMode = 'Manual';
    range.values = [[4]];
    await context.sync();
    expect(runs).toEqual([false, false]);
    context.application.calculate('Full');
    await context.sync();
    expect(runs).toEqual([false, false, true]);
  });
});
