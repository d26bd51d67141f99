import { issue, type Issue } from "../../issues/issue";
import { TABLES, type TableId } from "../../tables/tables";
import type { Book, BookTable } from "../book/book";
import { numbersOf, textsOf } from "../book/bookColumns";
import { LAST_ENTRY_COLUMN, LEDGER_IDS } from "../book/heads";
import type { PostedTableId } from "../posting/posting";
import { committedLogs, firstColumn } from "./batches";

/**
 * COM-03 for each table with rows that count as posted and that nobody posted: somebody put them in under a number that no posting
 * gives. Rows that were there before the first posting of the log are an opening position; where the log is blank, all of them are.
 */
export function strayRows(book: Book): readonly Issue[] {
  const [oldest] = committedLogs(book);
  if (oldest === undefined) return [];
  const { tables } = book;
  const strays: Issue[] = [];
  /** Of the rows before the first posting, by their positions: those that nobody posted, and how many may be there at most. */
  const tell = (id: PostedTableId, before: readonly number[], isStray: (at: number) => boolean, most = Infinity): readonly number[] => {
    const found = [...before.filter(isStray), ...before.filter((at) => !isStray(at)).slice(most)];
    const [first] = found;
    if (first !== undefined) strays.push(issue("COM-03", { table: id, row: rowNumberOf(tables[id], first), column: TABLES[id].key.at(-1) ?? "" }, { table: { table: id }, count: { count: found.length } }));
    return found;
  };
  for (const id of LEDGER_IDS) {
    const entryNo = numbersOf(tables[id] as BookTable<"GeneralLedger">, "entryNo");
    const end = oldest[firstColumn(LAST_ENTRY_COLUMN[id])] ?? (oldest[LAST_ENTRY_COLUMN[id]] ?? 0) + 1;
    tell(id, positionsWhere(entryNo, (no, at) => no < end && !isFaulty(tables[id], at)), (at) => (entryNo[at] ?? 0) < 1);
  }
  const { PostedHeaders, PostedLines } = tables;
  const transactionNo = numbersOf(PostedHeaders, "transactionNo");
  const headers = positionsWhere(transactionNo, (no, at) => no < oldest.firstTransactionNo && !isFaulty(PostedHeaders, at));
  if (headers.length === 0) return strays;
  const put = new Set(tell("PostedHeaders", headers, (at) => (transactionNo[at] ?? 0) < 1, countBefore(oldest.firstPostedHeader, oldest.lastPostedHeader)));
  const headerName = documentNames(PostedHeaders);
  const isPut = new Map(headers.map((at) => [headerName(at), put.has(at)]));
  const nameOf = documentNames(PostedLines);
  const lines = Array.from({ length: textsOf(PostedLines, "documentNo").length }, (_, at) => at).filter((at) => isPut.has(nameOf(at)));
  tell("PostedLines", lines, (at) => isPut.get(nameOf(at)) === true, countBefore(oldest.firstPostedLine, oldest.lastPostedLine));
  return strays;
}

/** The name of the document of a row, by its position. */
function documentNames(table: BookTable<"PostedHeaders"> | BookTable<"PostedLines">): (at: number) => string {
  const [types, numbers] = [textsOf(table as BookTable<"PostedLines">, "documentType"), textsOf(table as BookTable<"PostedLines">, "documentNo")];
  return (at) => `${types[at] ?? ""} ${numbers[at] ?? ""}`;
}

function positionsWhere(numbers: Float64Array, isWanted: (number: number, at: number) => boolean): readonly number[] {
  const found: number[] = [];
  for (let at = 0; at < numbers.length; at++) if (isWanted(numbers[at] ?? 0, at)) found.push(at);
  return found;
}

function rowNumberOf(table: { readonly rows: readonly { readonly rowNumber: number }[] }, at: number): number {
  return table.rows[at]?.rowNumber ?? 0;
}

/** A number that cannot be read is told by its own cell, and says nothing of who wrote its row. */
function isFaulty(table: BookTable<TableId>, at: number): boolean {
  return table.faultyRows.size > 0 && table.faultyRows.has(rowNumberOf(table, at));
}

/** How many rows stood in a table before the first batch that the log knows of. */
function countBefore(first: number | null, last: number | null): number {
  return first === null ? (last ?? Infinity) : first - 1;
}
