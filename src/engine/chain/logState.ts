import { issue, type Issue } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { lostColumns } from "../book/lostColumns";

/**
 * Whether the posting log can be trusted to say which postings are committed: what it does not show as committed is taken away.
 * TAB-01 for each column that it has lost; LDG-02 for each row whose state cannot be read, or says of a batch that it is not
 * committed though another was chained to it. Blank where the log says what postings have written.
 */
export function logFaults(book: Book): readonly Issue[] {
  const { tables: { PostingLog }, issues } = book;
  const { rows } = PostingLog;
  const lost = rows.length === 0 ? [] : lostColumns(book, "PostingLog");
  if (lost.length > 0) return lost;
  const unreadable = new Set(issues.flatMap(({ place }) => (place.table === "PostingLog" && place.column === "state" ? [place.row] : [])));
  const followed = new Set(rows.map(({ previousHash }) => previousHash));
  const isChanged = ({ rowNumber, state, hash }: BookRow<"PostingLog">): boolean => unreadable.has(rowNumber) || (state !== "committed" && hash !== "" && followed.has(hash));
  return rows.filter(isChanged).map(({ rowNumber, transactionNo }) => issue("LDG-02", { table: "PostingLog", row: rowNumber, column: "state" }, { transactionNo: { count: transactionNo } }));
}
