import { issue, type Issue } from "../../issues/issue";
import { TABLES, type TableId } from "../../tables/tables";
import type { Book, BookTable } from "../book/book";
import { numbersOf, textsOf } from "../book/bookColumns";
import { LAST_ENTRY_COLUMN, LEDGER_IDS } from "../book/heads";
import type { PostedTableId } from "../posting/posting";
import { committedLogs, firstColumn } from "./batches";

/**
 * The rows that count as posted and that no posting of the log committed. Those that were there before the first one are an opening
 * position. Others somebody put in under a number that no posting gives; they would be counted with the rest, so each table that
 * has some is told (COM-03).
 */
export interface RowsOfNoBatch {
  /** Rows of the opening position, of which no hash is made. */
  readonly opening: number;
  readonly strays: readonly Issue[];
}

/** Nothing where the log is blank: then everything is an opening position. */
export function rowsOfNoBatch(book: Book): RowsOfNoBatch {
  const [oldest] = committedLogs(book);
  if (oldest === undefined) return { opening: 0, strays: [] };
  const { tables } = book;
  const strays: Issue[] = [];
  let opening = 0;
  const tell = (id: PostedTableId, before: readonly number[], isStray: (at: number) => boolean, allowed = Infinity): readonly number[] => {
    const put = before.filter(isStray);
    const others = before.filter((at) => !isStray(at));
    const all = [...put, ...others.slice(allowed)];
    opening += before.length - all.length;
    const [first] = all;
    if (first !== undefined) strays.push(issue("COM-03", { table: id, row: rowNumberOf(tables[id], first), column: TABLES[id].key.at(-1) ?? "" }, { table: { table: id }, count: { count: all.length } }));
    return all;
  };
  for (const id of LEDGER_IDS) {
    const entryNo = numbersOf(tables[id] as BookTable<"GeneralLedger">, "entryNo");
    const end = oldest[firstColumn(LAST_ENTRY_COLUMN[id])] ?? (oldest[LAST_ENTRY_COLUMN[id]] ?? 0) + 1;
    tell(id, positionsWhere(entryNo, (no, at) => no < end && !isFaulty(tables[id], at)), (at) => (entryNo[at] ?? 0) < 1);
  }
  const { PostedHeaders, PostedLines } = tables;
  const transactionNo = numbersOf(PostedHeaders, "transactionNo");
  const headers = positionsWhere(transactionNo, (no, at) => no < oldest.firstTransactionNo && !isFaulty(PostedHeaders, at));
  const put = new Set(tell("PostedHeaders", headers, (at) => (transactionNo[at] ?? 0) < 1, countBefore(oldest.firstPostedHeader, oldest.lastPostedHeader)));
  const nameOf = (types: readonly string[], numbers: readonly string[], at: number): string => `${types[at] ?? ""} ${numbers[at] ?? ""}`;
  const [types, numbers] = [textsOf(PostedHeaders, "documentType"), textsOf(PostedHeaders, "documentNo")];
  const isOfStray = new Map(headers.map((at) => [nameOf(types, numbers, at), put.has(at)]));
  const [lineTypes, lineNumbers] = headers.length === 0 ? [[], []] : [textsOf(PostedLines, "documentType"), textsOf(PostedLines, "documentNo")];
  const lines = [...lineNumbers.keys()].filter((at) => isOfStray.has(nameOf(lineTypes, lineNumbers, at)));
  tell("PostedLines", lines, (at) => isOfStray.get(nameOf(lineTypes, lineNumbers, at)) === true, countBefore(oldest.firstPostedLine, oldest.lastPostedLine));
  return { opening, strays };
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
