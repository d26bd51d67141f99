import { issue, type Issue } from "../issues/issue";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundTable } from "../ports/workbookPort";
import { declarationOf } from "../tables/tables";

/**
 * TAB-04 and TAB-05 for tables and columns that nobody has declared. Only files made by programs are asked: on a sheet, a
 * table or column of the user's own is welcome.
 */
export function unknownNames(tables: readonly FoundTable[]): readonly Issue[] {
  return tables.flatMap(({ name, headers }) => {
    if (declarationOf(name) === undefined) return [issue("TAB-04", { table: name }, { name })];
    return headers.filter((header) => recogniseHeader(name, header) === undefined).map((header) => issue("TAB-05", { table: name, column: header }, { name: header, table: { table: name } }));
  });
}
