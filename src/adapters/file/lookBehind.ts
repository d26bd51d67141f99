import type { Behind, BehindWish, TableBehind } from "../../ports/workbookPort";
import type { FormulaCell } from "../../schema/cell";
import type { OpenBook } from "./openBook";
import { bodyOf, findTable, type TablePlace } from "./tableRows";
import { placeOfKey, type Area } from "./workbookFile";

/** What stands behind the values of tables in a file: everything of it has been read with the sheets. */
export function lookBehind(book: OpenBook, wanted: readonly BehindWish[]): Behind {
  const tables = wanted.flatMap(({ table, columns, rows }) => {
    const place = findTable(book, table);
    return place.ok ? [behindOf(place.value, columns && new Set(columns), rows)] : [];
  });
  return { tables, keepsOnlyShown: book.from.keepsOnlyShown === true };
}

function behindOf({ sheet, table }: TablePlace, columns: ReadonlySet<number> | undefined, rows: BehindWish["rows"]): TableBehind {
  const body = bodyOf(table);
  const formulas: FormulaCell[] = [];
  for (const [key, formula] of sheet.formulas) {
    const { row, column } = placeOfKey(key);
    const [index, position] = [row - body.row, column - body.column];
    const isInside = index >= (rows?.from ?? 0) && index < (rows === undefined ? body.rows : rows.from + rows.count) && position >= 0 && position < body.columns;
    if (isInside && columns?.has(position) !== false) formulas.push({ index, position, formula: `=${formula}` });
  }
  formulas.sort((a, b) => a.index - b.index || a.position - b.position);
  const merged = sheet.merges.flatMap((area) => {
    const part = shared(area, body);
    return part ? [{ index: part.row - body.row, position: part.column - body.column, rowCount: part.rows, columnCount: part.columns }] : [];
  });
  const hiddenRows = [...(sheet.hiddenRows ?? [])].map((row) => row - body.row).filter((index) => index >= 0 && index < body.rows).sort((a, b) => a - b);
  return { name: table.name, formulas, merged, hiddenRows };
}

/** The part that two blocks have in common. */
function shared(a: Area, b: Area): Area | undefined {
  const [row, column] = [Math.max(a.row, b.row), Math.max(a.column, b.column)];
  const [rows, columns] = [Math.min(a.row + a.rows, b.row + b.rows) - row, Math.min(a.column + a.columns, b.column + b.columns) - column];
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}
