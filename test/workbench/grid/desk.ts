/*
 * A desk for tests: a workbook with its formulas, in English, and short ways to put, select and read.
 */
import { createDesk, type Desk } from '../../../src/workbench/desk';
import { plugFormulas } from '../../../src/workbench/formulas/recalculator';
import { select } from '../../../src/workbench/grid/gridState';
import { selectAreas } from '../../../src/workbench/grid/selection';
import { readAddress, type Area } from '../../../src/workbench/host/model/area';
import { getCell, readValues, writeValues } from '../../../src/workbench/host/model/cells';
import { createWorkbook, type Sheet } from '../../../src/workbench/host/workbook';
import type { CellValue } from '../../../src/workbench/host/model/typedCell';
import { wordsOf } from '../../../src/workbench/words';

export interface TestDesk {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly put: (address: string, rows: readonly (readonly CellValue[])[]) => void;
  readonly select: (address: string) => void;
  readonly values: (address: string) => CellValue[][];
  readonly formula: (address: string) => string;
  readonly notice: () => string | null;
}

export function areaOf(address: string): Area {
  const area = readAddress(address);
  if (area === null) throw new Error(address);
  return area;
}

export function testDesk(): TestDesk {
  const workbook = createWorkbook(['Orders', 'Other']);
  const [sheet] = workbook.sheets;
  if (sheet === undefined) throw new Error('no sheet');
  const recalculator = plugFormulas(workbook, { isKnown: () => false, find: () => undefined });
  const desk = createDesk(workbook, recalculator, 'Test', wordsOf('en'));
  return {
    desk, sheet,
    put: (address, rows) => {
      const { row, column } = areaOf(address);
      writeValues(workbook, sheet, { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 }, rows, 'local');
    },
    select: (address) => select(desk, sheet, selectAreas([areaOf(address)])),
    values: (address) => readValues(sheet, areaOf(address)),
    formula: (address) => getCell(workbook, sheet, areaOf(address).row, areaOf(address).column).formula,
    notice: () => desk.notice.get()?.text ?? null,
  };
}
