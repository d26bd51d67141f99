import { addTable } from "../../../src/workbench/host/model/tables";
import { addSheet, findSheet } from "../../../src/workbench/host/model/sheets";
import { writeNumberFormats, writeValues } from "../../../src/workbench/host/model/cells";
import { loadInto, type Sheet, type Table, type Workbook } from "../../../src/workbench/host/workbook";
import type { CellValue } from "../../../src/schema/cell";

/** Puts a table on a sheet of its own the way a person would have made it, at a place counted from 1. */
export function addPersonsTable(
  workbook: Workbook,
  name: string,
  headers: readonly string[],
  rows: readonly (readonly CellValue[])[],
  place: { readonly row: number; readonly column: number; readonly formats?: readonly string[] } = { row: 1, column: 1 },
): Table {
  let table: Table | undefined;
  loadInto(workbook, () => {
    const sheet = findSheet(workbook, name) ?? addSheet(workbook, name, "local");
    const area = { row: place.row - 1, column: place.column - 1, rows: rows.length + 1, columns: headers.length };
    if (place.formats !== undefined) {
      const formats = place.formats;
      writeNumberFormats(workbook, sheet, { ...area, row: area.row + 1, rows: rows.length }, rows.map(() => formats), "local");
    }
    writeValues(workbook, sheet, area, [headers, ...rows], "local");
    table = addTable(workbook, sheet, area, true, name, "local");
  });
  if (table === undefined) throw new Error("the table was not made");
  return table;
}

/** A sheet that is there. */
export function sheetNamed(workbook: Workbook, name: string): Sheet {
  const sheet = findSheet(workbook, name);
  if (sheet === undefined) throw new Error(`there is no sheet ${name}`);
  return sheet;
}

/** Rows of numbers and texts without a pattern that could hide a shift. */
export function manyRows(count: number, columns: number): CellValue[][] {
  return Array.from({ length: count }, (_, row) =>
    Array.from({ length: columns }, (_unused, at) => (at % 3 === 0 ? `D${row}-${at}` : at % 3 === 1 ? row * 10 + at / 8 : "Line of an order")),
  );
}
