import { spotAfterKey, actOf, type KeyPress } from '../../../src/workbench/grid/gridKeys';
import { jumpFrom, stepFrom } from '../../../src/workbench/grid/moves';
import {
  addSpot, extendTo, keptAreas, nextWithin, selectAreas, selectColumns, selectSpot, type Spot,
} from '../../../src/workbench/grid/selection';
import { writeValues } from '../../../src/workbench/host/model/cells';
import { createWorkbook } from '../../../src/workbench/host/workbook';

const at = (row: number, column: number): Spot => ({ row, column });

/** Column A: filled in rows 0-2 and 6-7. Row 0: filled in columns 0-3 and 6. */
function sheetWithBlocks() {
  const workbook = createWorkbook(['S']);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  writeValues(workbook, sheet, { row: 0, column: 0, rows: 8, columns: 1 }, [[1], [2], [3], [''], [''], [''], [7], [8]], 'local');
  writeValues(workbook, sheet, { row: 0, column: 0, rows: 1, columns: 7 }, [[1, 2, 3, 4, '', '', 7]], 'local');
  return sheet;
}

describe('Ctrl with an arrow', () => {
  const sheet = sheetWithBlocks();
  test.each([
    ['to the end of the block', at(0, 0), 'down', at(2, 0)],
    ['over blanks to the next block', at(2, 0), 'down', at(6, 0)],
    ['from a blank cell to the next filled one', at(4, 0), 'up', at(2, 0)],
    ['past everything to the edge of the sheet', at(7, 0), 'down', at(1_048_575, 0)],
    ['to the right end of the block', at(0, 1), 'right', at(0, 3)],
    ['over blanks to the right', at(0, 3), 'right', at(0, 6)],
    ['to the right edge', at(0, 6), 'right', at(0, 16_383)],
    ['to the left', at(0, 6), 'left', at(0, 3)],
    ['back from the far right', at(0, 16_383), 'left', at(0, 6)],
    ['up a blank column', at(900, 12), 'up', at(0, 12)],
  ] as const)('goes %s', (_, from, direction, to) => {
    expect(jumpFrom(sheet, from, direction)).toEqual(to);
  });

  test('passes over rows that a filter hides', () => {
    const filtered = sheetWithBlocks();
    filtered.hiddenRows.add(1).add(2).add(6);
    expect(jumpFrom(filtered, at(0, 0), 'down')).toEqual(at(7, 0));
    expect(stepFrom(filtered, at(0, 0), 'down')).toEqual(at(3, 0));
    expect(stepFrom(filtered, at(7, 0), 'up', 2)).toEqual(at(4, 0));
  });
});

describe('keys', () => {
  const sheet = sheetWithBlocks();
  const press = (key: string, more: Partial<KeyPress> = {}): KeyPress => ({ key, isCtrl: false, isShift: false, isAlt: false, ...more });

  test('page keys go a page, and stop at the edge', () => {
    expect(spotAfterKey(sheet, at(5, 3), press('PageDown'), 20)).toEqual(at(25, 3));
    expect(spotAfterKey(sheet, at(5, 3), press('PageUp'), 20)).toEqual(at(0, 3));
  });

  test('Home goes to the first column, Ctrl+Home to the first cell that scrolls, Ctrl+End to the last used cell', () => {
    const frozen = sheetWithBlocks();
    frozen.frozenRows = 1;
    expect(spotAfterKey(frozen, at(5, 3), press('Home'), 20)).toEqual(at(5, 0));
    expect(spotAfterKey(frozen, at(5, 3), press('Home', { isCtrl: true }), 20)).toEqual(at(1, 0));
    expect(spotAfterKey(frozen, at(5, 3), press('End', { isCtrl: true }), 20)).toEqual(at(7, 6));
  });

  test('Ctrl+PageDown is a sheet and not a page, Alt+Down is a list and not a step', () => {
    expect(actOf(press('PageDown', { isCtrl: true }))).toBe('nextSheet');
    expect(actOf(press('ArrowDown', { isAlt: true }))).toBe('openList');
    expect(actOf(press('ArrowDown'))).toBeNull();
  });
});

describe('the selection', () => {
  test('Shift moves the corner that is not the anchor', () => {
    const selection = extendTo(extendTo(selectSpot(at(5, 5)), at(7, 6)), at(3, 4));
    expect(selection.areas).toEqual([{ row: 3, column: 4, rows: 3, columns: 2 }]);
    expect(selection.active).toEqual(at(5, 5));
  });

  test('a further area has the active cell, and the workbook is told it first', () => {
    const selection = addSpot(extendTo(selectSpot(at(0, 0)), at(1, 1)), at(5, 5));
    expect(selection.active).toEqual(at(5, 5));
    expect(keptAreas(selection)).toEqual([{ row: 5, column: 5, rows: 1, columns: 1 }, { row: 0, column: 0, rows: 2, columns: 2 }]);
  });

  test('what somebody else selected comes back the same', () => {
    const areas = [{ row: 1, column: 2, rows: 3, columns: 4 }, { row: 9, column: 9, rows: 1, columns: 1 }];
    expect(keptAreas(selectAreas(areas))).toEqual(areas);
    expect(selectAreas(areas).active).toEqual(at(1, 2));
  });

  test('Enter goes down the columns of a selection and Tab along its rows, both going round', () => {
    const area = extendTo(selectSpot(at(0, 0)), at(1, 1));
    const walk = (along: 'rows' | 'columns') => {
      const spots: Spot[] = [];
      let selection = area;
      for (let i = 0; i < 4; i += 1) {
        selection = nextWithin(selection, along, 1);
        spots.push(selection.active);
      }
      return spots;
    };
    expect(walk('columns')).toEqual([at(1, 0), at(0, 1), at(1, 1), at(0, 0)]);
    expect(walk('rows')).toEqual([at(0, 1), at(1, 0), at(1, 1), at(0, 0)]);
    expect(nextWithin(area, 'rows', -1).active).toEqual(at(1, 1));
  });

  test('a column is selected from its first row to its last', () => {
    expect(selectColumns(2, 4, 0).areas).toEqual([{ row: 0, column: 2, rows: 1_048_576, columns: 3 }]);
  });
});
