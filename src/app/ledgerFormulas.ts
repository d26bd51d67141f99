import { shownText } from "../base/text";
import { accepted, type Result } from "../base/result";
import { issue, type Issue } from "../issues/issue";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import { TABLES, type TableId } from "../tables/tables";
import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";

/**
 * LDG-10 for each ledger and posted table that holds a formula, at the first one: posting writes values alone, and what a
 * formula shows changes with other cells, so that no hash of it holds. A person's own columns may hold what they like.
 */
export async function ledgerFormulas(desk: Desk, open: OpenBook, { isStopped }: WriteWatch = {}): Promise<Result<readonly Issue[], Outage>> {
  const issues: Issue[] = [];
  for (const [name, { firstRow, rows }] of open.found) {
    const id = name as TableId;
    const { group } = TABLES[id];
    if ((group !== "ledgers" && group !== "posted") || rows.length === 0 || isStopped?.() === true) continue;
    const read = await desk.workbook.readFormulas(name);
    if (!read.ok) return read;
    const { columnIds } = open.book.tables[id];
    let first: { readonly row: number; readonly column: string; readonly formula: string } | undefined;
    let count = 0;
    for (const [index, formulas] of read.value.entries()) {
      for (const [position, formula] of formulas.entries()) {
        const column = columnIds[position] ?? "";
        if (formula === "" || column === "") continue;
        count += 1;
        first ??= { row: firstRow + index, column, formula };
      }
    }
    if (first) issues.push(issue("LDG-10", { table: id, row: first.row, column: first.column }, { table: { table: id }, formula: shownText(first.formula), count: { count } }));
  }
  return accepted(issues);
}
