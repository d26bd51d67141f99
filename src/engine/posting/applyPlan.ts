import type { SheetRow } from "../../schema/table";
import type { Book, BookTables } from "../book/book";
import { LEDGER_IDS, type Heads } from "../book/heads";
import type { GivenNumber } from "./plan";
import { POSTED_TABLE_IDS, type PostedRows } from "./run";

/**
 * The book after a plan has been committed: its rows stand below those that were there, and the heads have moved over them.
 * What lines and documents show is derived from this book, never from the plan.
 */
export function applyPlan(book: Book, plan: { readonly rows: PostedRows }): Book {
  const tables: Record<string, unknown> = { ...book.tables };
  for (const id of POSTED_TABLE_IDS) {
    const table = book.tables[id];
    if (plan.rows[id].length === 0) continue;
    // Below the last row that is there: a table that has never held anything may have a blank one.
    const last = table.rows.reduce((most, { rowNumber }) => Math.max(most, rowNumber), table.firstRow - 1);
    const added = plan.rows[id].map((row, index): SheetRow<unknown> => ({ ...row, rowNumber: last + 1 + index }) as SheetRow<unknown>);
    tables[id] = { ...table, rows: [...table.rows, ...added], rowCount: last + 1 - table.firstRow + added.length };
  }
  return { ...book, tables: tables as unknown as BookTables, heads: headsAfter(book, plan.rows) };
}

function headsAfter({ heads }: Book, rows: PostedRows): Heads {
  const entryNo = Object.fromEntries(LEDGER_IDS.map((id) => [id, heads.entryNo[id] + rows[id].length])) as unknown as Heads["entryNo"];
  const transactions = [...rows.PostedHeaders, ...rows.GeneralLedger, ...rows.CustomerDetails, ...rows.VendorDetails, ...rows.ItemLedger].map(({ transactionNo }) => transactionNo);
  return { transactionNo: transactions.reduce((most, no) => (no > most ? no : most), heads.transactionNo), entryNo };
}

/** The book after numbers were given to rows of its sheets. */
export function withNumbers(book: Book, given: readonly GivenNumber[]): Book {
  if (given.length === 0) return book;
  const numberOf = new Map(given.map(({ rowNumber, number }) => [rowNumber, number]));
  const rows = book.tables.Payments.rows.map((row) => ({ ...row, paymentNo: numberOf.get(row.rowNumber) ?? row.paymentNo }));
  return { ...book, tables: { ...book.tables, Payments: { ...book.tables.Payments, rows } } };
}
