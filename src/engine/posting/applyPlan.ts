import { lastRowOf, type Book, type BookTables } from "../book/book";
import { LEDGER_IDS, type Heads } from "../book/heads";
import type { GivenNumber } from "./plan";
import { POSTED_TABLE_IDS, type PostedRows } from "./run";
import { linesPreset } from "./typedQuantities";

/**
 * The book after a plan has been committed: its rows stand below those that were there, the heads have moved over them, and
 * what was typed for this act is blank.
 * What lines and documents show is derived from this book, never from the plan.
 */
export function applyPlan(book: Book, plan: { readonly rows: PostedRows }): Book {
  const tables: Record<string, unknown> = { ...book.tables, ...linesPreset(book, plan.rows) };
  for (const id of POSTED_TABLE_IDS) {
    const table = book.tables[id];
    if (plan.rows[id].length === 0) continue;
    // A plan has numbered its rows one after the other, below the last one of the book it was made for; in another book they stand elsewhere.
    const last = lastRowOf(table);
    const rows: readonly { readonly rowNumber: number }[] = plan.rows[id];
    const added = rows[0]?.rowNumber === last + 1 ? rows : rows.map((row, index) => ({ ...row, rowNumber: last + 1 + index }));
    tables[id] = { ...table, rows: (table.rows as readonly unknown[]).concat(added), rowCount: last + 1 - table.firstRow + added.length };
  }
  return { ...book, tables: tables as unknown as BookTables, heads: headsAfter(book, plan.rows) };
}

/** The heads after rows have been committed. */
export function headsAfter({ heads }: Book, rows: PostedRows): Heads {
  const entryNo = Object.fromEntries(LEDGER_IDS.map((id) => [id, heads.entryNo[id] + rows[id].length])) as unknown as Heads["entryNo"];
  let { transactionNo } = heads;
  for (const own of [rows.PostedHeaders, rows.GeneralLedger, rows.CustomerDetails, rows.VendorDetails, rows.ItemLedger]) for (const row of own) if (row.transactionNo > transactionNo) transactionNo = row.transactionNo;
  return { transactionNo, entryNo };
}

/** The book after numbers were given to rows of its sheets. */
export function withNumbers(book: Book, given: readonly GivenNumber[]): Book {
  if (given.length === 0) return book;
  const numberOf = new Map(given.map(({ rowNumber, number }) => [rowNumber, number]));
  const rows = book.tables.Payments.rows.map((row) => ({ ...row, paymentNo: numberOf.get(row.rowNumber) ?? row.paymentNo }));
  return { ...book, tables: { ...book.tables, Payments: { ...book.tables.Payments, rows } } };
}
