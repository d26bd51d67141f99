import { issue, type Issue } from "../../issues/issue";
import { TABLES, type BookRow } from "../../tables/tables";
import type { Book } from "../book/book";

/**
 * Whether the posting log can be trusted to say which postings are committed: what it does not show as committed is taken away.
 * TAB-01 for each column that it has lost; LDG-02 for each row whose state cannot be read, or says of a batch that it is not
 * committed though another was chained to it. Blank where the log says what postings have written.
 */
export function logFaults({ tables: { PostingLog }, issues }: Book): readonly Issue[] {
  const { rows, columnIds, present } = PostingLog;
  if (!present || rows.length === 0) return [];
  const there = new Set(columnIds);
  const lost = TABLES.PostingLog.order.filter((id) => !there.has(id));
  if (lost.length > 0) return lost.map((column) => issue("TAB-01", { table: "PostingLog", column }, { column: { table: "PostingLog", column }, table: { table: "PostingLog" } }));
  const unreadable = new Set(issues.flatMap(({ place }) => (place.table === "PostingLog" && place.column === "state" ? [place.row] : [])));
  const followed = new Set(rows.map(({ previousHash }) => previousHash));
  const isChanged = ({ rowNumber, state, hash }: BookRow<"PostingLog">): boolean => unreadable.has(rowNumber) || (state !== "committed" && hash !== "" && followed.has(hash));
  return rows.filter(isChanged).map(({ rowNumber, transactionNo }) => issue("LDG-02", { table: "PostingLog", row: rowNumber, column: "state" }, { transactionNo: { count: transactionNo } }));
}
