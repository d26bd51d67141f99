import { createRowMap } from '../../../src/workbench/grid/rowMap';
import {
  boxOf, cellAtPoint, columnAtPixel, covers, leftOf, MARGIN, measureSheet, NO_MARGIN, paneOf, ROW_HEIGHT, scrollTo,
} from '../../../src/workbench/grid/geometry';
import { typeIntoCell } from '../../../src/workbench/host/model/cells';
import { freezePanes, hideColumns, setColumnWidths } from '../../../src/workbench/host/model/sheets';
import { createWorkbook } from '../../../src/workbench/host/workbook';

function desk() {
  const workbook = createWorkbook(['S']);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  return { workbook, sheet };
}

const NOTHING = { rows: 0, columns: 0 };
const VIEW = { top: 0, left: 0, width: 640, height: 420 };

describe('which rows are shown', () => {
  test('with nothing hidden positions are rows', () => {
    const map = createRowMap(new Set(), 1_000_000);
    expect([map.count, map.rowAt(999_999), map.positionOf(5)]).toEqual([1_000_000, 999_999, 5]);
  });

  test('hidden rows are passed over, and what lies below them moves up', () => {
    const map = createRowMap(new Set([1, 2, 5]), 10);
    expect(Array.from({ length: map.count }, (_, position) => map.rowAt(position))).toEqual([0, 3, 4, 6, 7, 8, 9]);
    expect([map.positionOf(3), map.positionOf(6), map.isShown(5)]).toEqual([1, 3, false]);
  });

  test('a hidden row has the position of the next shown one', () => {
    expect(createRowMap(new Set([1, 2]), 10).positionOf(1)).toBe(1);
  });
});

describe('where cells stand', () => {
  test('a column has the width it was given, 48 points being 64 pixels, and a hidden one has none', () => {
    const { workbook, sheet } = desk();
    setColumnWidths(workbook, sheet, 1, 1, 96, 'local');
    hideColumns(workbook, sheet, 2, 1, true, 'local');
    const geometry = measureSheet(sheet, NOTHING);
    expect([0, 1, 2, 3, 4].map((column) => leftOf(geometry, column))).toEqual([0, 64, 192, 192, 256]);
    expect([0, 63, 64, 191, 192].map((x) => columnAtPixel(geometry, x))).toEqual([0, 0, 1, 1, 3]);
  });

  test('the sheet reaches beyond what is used and beyond where somebody went', () => {
    const { workbook, sheet } = desk();
    typeIntoCell(workbook, sheet, 5_000, 60, 'x');
    expect(measureSheet(sheet, NOTHING).rows.count).toBeGreaterThan(5_001);
    expect(measureSheet(sheet, { rows: 90_000, columns: 0 }).rows.count).toBeGreaterThan(90_000);
    expect(measureSheet(sheet, NOTHING).columns).toBeGreaterThan(61);
  });

  test('a viewport of a sheet of a hundred thousand rows shows its few rows and columns', () => {
    const { sheet } = desk();
    const geometry = measureSheet(sheet, { rows: 100_000, columns: 40 });
    const pane = paneOf(geometry, { ...VIEW, top: 50_000 * ROW_HEIGHT, left: 640 }, NO_MARGIN);
    expect(pane).toEqual({ firstRow: 50_000, lastRow: 50_020, firstColumn: 10, lastColumn: 20 });
    expect(covers(paneOf(geometry, { ...VIEW, top: 50_000 * ROW_HEIGHT, left: 640 }, MARGIN), pane)).toBe(true);
  });

  test('frozen rows and columns stay where they are while the others move', () => {
    const { workbook, sheet } = desk();
    freezePanes(workbook, sheet, 1, 2, 'local');
    const geometry = measureSheet(sheet, NOTHING);
    const view = { ...VIEW, top: 210, left: 128 };
    expect(boxOf(geometry, view, 0, 1)).toEqual({ left: 64, top: 0, width: 64, height: 21 });
    expect(boxOf(geometry, view, 11, 5)).toEqual({ left: 192, top: 21, width: 64, height: 21 });
    expect(cellAtPoint(geometry, view, 70, 10)).toEqual({ row: 0, column: 1 });
    expect(cellAtPoint(geometry, view, 200, 30)).toEqual({ row: 11, column: 5 });
  });

  test('a cell is brought into view by the least scroll, and not under the frozen ones', () => {
    const { workbook, sheet } = desk();
    freezePanes(workbook, sheet, 1, 0, 'local');
    const geometry = measureSheet(sheet, { rows: 1_000, columns: 30 });
    expect(scrollTo(geometry, VIEW, 5, 2)).toEqual({ top: 0, left: 0 });
    expect(scrollTo(geometry, VIEW, 20, 0)).toEqual({ top: 21, left: 0 });
    expect(scrollTo(geometry, { ...VIEW, top: 500 }, 3, 0)).toEqual({ top: 42, left: 0 });
    expect(scrollTo(geometry, VIEW, 0, 10)).toEqual({ top: 0, left: 64 });
  });
});
