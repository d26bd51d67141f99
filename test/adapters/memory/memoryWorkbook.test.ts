import { memoryWorkbook } from '../../../src/adapters/memory/memoryWorkbook';
import { accepted, refused } from '../../../src/base/result';
import type { FoundTable } from '../../../src/ports/workbookPort';
import { workbookPortContract } from '../../contract/workbookPort';

workbookPortContract('tables in memory', () => Promise.resolve(memoryWorkbook([])));

const ITEMS: FoundTable = { name: 'Items', sheetName: 'Items', firstRow: 2, firstColumn: 1, headers: ['itemNo'], rows: [['A1']] };

describe('tables in memory', () => {
  test('a list of changes stops at the first that is refused, and says how many were done', async () => {
    const port = memoryWorkbook([ITEMS]);
    const result = await port.write([
      { kind: 'appendRows', table: 'Items', rows: [['A2']] },
      { kind: 'appendRows', table: 'Missing', rows: [['A3']] },
      { kind: 'appendRows', table: 'Items', rows: [['A4']] },
    ]);
    expect(result.ok ? undefined : result.refusal).toMatchObject({ code: 'tableMissing', changesDone: 1 });
    expect(port.current()[0]?.rows).toEqual([['A1'], ['A2']]);
  });

  test('saving hands over the tables as they are', async () => {
    const kept: (readonly FoundTable[])[] = [];
    const port = memoryWorkbook([ITEMS], (tables) => {
      kept.push(tables);
      return Promise.resolve(accepted(undefined));
    });
    await port.write([{ kind: 'appendRows', table: 'Items', rows: [['A2']] }]);
    expect(await port.save()).toEqual({ ok: true, value: true });
    expect(kept[0]?.[0]?.rows).toEqual([['A1'], ['A2']]);
  });

  test('saving without a place to save to says that only the person can', async () => {
    expect(await memoryWorkbook([]).save()).toEqual({ ok: true, value: false });
  });

  test('what the place to save to refuses is told', async () => {
    const port = memoryWorkbook([], () => Promise.resolve(refused({ code: 'fileNotWritable', detail: 'the disk is full' })));
    expect(await port.save()).toEqual({ ok: false, refusal: { code: 'fileNotWritable', detail: 'the disk is full' } });
  });

  test('a column that a person added to a report keeps what it holds', async () => {
    const report: FoundTable = { ...ITEMS, headers: ['Remark', 'itemNo'], rows: [['mine', 'A1'], ['too', 'A2']] };
    const port = memoryWorkbook([report]);
    const column = { header: 'itemNo', note: '', numberFormat: '@', width: 9, align: 'left', derived: false } as const;
    await port.write([{ kind: 'replaceTable', layout: { name: 'Items', sheetName: 'Items', tabColor: '#000000', columns: [column], locked: false }, rows: [['A7']] }]);
    expect(port.current()[0]?.rows).toEqual([['mine', 'A7']]);
  });
});
