import { issue, type Issue } from "../../issues/issue";
import { TABLES, type TableId } from "../../tables/tables";
import type { Book } from "./book";

/** TAB-01 for each column that a table was declared with and that the sheet does not have, as far as it is needed; nothing where the table itself is missing. */
export function lostColumns({ tables }: Book, id: TableId, isNeeded: (column: string) => boolean = () => true): readonly Issue[] {
  const { columnIds, present } = tables[id];
  if (!present) return [];
  const there = new Set(columnIds);
  return TABLES[id].order.filter((column) => !there.has(column) && isNeeded(column)).map((column) => issue("TAB-01", { table: id, column }, { column: { table: id, column }, table: { table: id } }));
}
