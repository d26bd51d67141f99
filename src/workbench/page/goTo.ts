/**
 * Going to a place that somebody typed: a cell, an area, a table, a defined name.
 */
import { readAddress, splitAddress } from '../host/model/area';
import { findName } from '../host/model/rules';
import { activateSheet, activeSheet, findSheet } from '../host/model/sheets';
import { findTable } from '../host/model/tables';
import { bodyArea } from '../host/model/tableShape';
import { soleReference, type Reference } from '../formulas/prepareFormula';
import { attempt, tell, type Desk } from '../desk';
import { select } from '../grid/gridState';
import { selectAreas } from '../grid/selection';

/** Selects what the text names and brings it into view; false, with a sentence, when there is no such place. */
export function goToPlace(desk: Desk, text: string): boolean {
  const place = placeOf(desk, text.trim());
  const sheet = place === null ? undefined : findSheet(desk.workbook, place.sheetId);
  if (place === null || sheet === undefined) {
    tell(desk, 'plain', 'workbench.nameBox.refused', { text });
    return false;
  }
  return attempt(desk, () => {
    activateSheet(desk.workbook, sheet, 'local');
    select(desk, sheet, selectAreas([place.area]));
  });
}

function placeOf({ workbook }: Desk, text: string): Reference | null {
  const { sheet: sheetName, cells } = splitAddress(text);
  const area = readAddress(cells);
  const sheet = sheetName === null ? activeSheet(workbook) : findSheet(workbook, sheetName);
  if (area !== null && sheet !== undefined) return { sheetId: sheet.id, area };
  const table = findTable(workbook, text);
  if (table !== undefined) return { sheetId: table.sheetId, area: bodyArea(table) };
  const name = findName(workbook, text, workbook.activeSheetId) ?? findName(workbook, text, null);
  return name === undefined ? null : soleReference(workbook, name.formula, { sheetId: workbook.activeSheetId, row: 0, column: 0 });
}
