import type { Day } from "../base/day";
import { addDays } from "../base/day";
import { accepted, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { Outage } from "../ports/workbookPort";
import type { Column } from "../schema/column";
import { parseCell } from "../schema/parseCell";
import { REPORTS } from "../tables/tables";
import type { Desk } from "./desk";

/** What a figure of a report is made of: the entries of an account in a period, or of a customer up to a day. */
export type Figure =
  | { readonly kind: "account"; readonly accountNo: string; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: "customer"; readonly customerNo: string; readonly day: Day | null };

/**
 * The figure that is selected in a trial balance or in customer balances, as the cells of its row say; null where anything
 * else is selected. An opening balance is what was posted before the period, a closing one everything up to its end, any
 * other cell of the row the period itself.
 */
export async function figureBehind(desk: Desk): Promise<Result<Figure | null, Outage>> {
  const selection = await desk.workbook.selection();
  if (!selection.ok) return selection;
  const { tableName, firstRow, firstColumn } = selection.value;
  if (tableName !== "TrialBalance" && tableName !== "CustomerBalances") return accepted(null);
  const read = await desk.workbook.readTables([tableName]);
  if (!read.ok) return read;
  const [table] = read.value;
  const row = table?.rows[firstRow - table.firstRow];
  // The header, and the row of totals below, are no figures of anyone.
  if (table === undefined || row === undefined) return accepted(null);
  const ids = table.headers.map((header) => recogniseHeader(tableName, header));
  const { columns }: { readonly columns: Readonly<Record<string, Column>> } = REPORTS[tableName];
  const valueOf = (id: string): unknown => {
    const position = ids.indexOf(id);
    const column = columns[id];
    return position < 0 || column === undefined ? null : parseCell(column, row[position] ?? "").value;
  };
  const dayOf = (id: string) => valueOf(id) as Day | null;
  const no = String(valueOf(tableName === "TrialBalance" ? "accountNo" : "customerNo") ?? "");
  if (no === "") return accepted(null);
  if (tableName === "CustomerBalances") return accepted({ kind: "customer", customerNo: no, day: dayOf("date") });
  const [from, to] = [dayOf("from"), dayOf("to")];
  const selected = ids[firstColumn - table.firstColumn];
  // Before the first entry there is nothing: the period is shown instead.
  if (selected === "opening" && from !== null) return accepted({ kind: "account", accountNo: no, from: null, to: addDays(from, -1) });
  return accepted({ kind: "account", accountNo: no, from: selected === "closing" ? null : from, to });
}
