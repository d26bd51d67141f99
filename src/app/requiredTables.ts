import { issue, type Issue } from "../issues/issue";
import type { TableId } from "../tables/tables";
import type { OpenBook } from "./openBook";

/** TAB-03 for each table an act needs and the workbook lacks. */
export function requiredTables(open: OpenBook, ids: readonly TableId[]): readonly Issue[] {
  return ids.filter((id) => !open.found.has(id)).map((id) => issue("TAB-03", { table: id }, { table: { table: id } }));
}
