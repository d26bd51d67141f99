import { issue, type Issue } from "../../issues/issue";
import type { TableId } from "../../tables/tables";
import type { BookTables } from "./book";

/**
 * The committed heads: how far each ledger exists. A row beyond the last entry number that a committed row of the posting
 * log names exists for no reader (design decision 7). A book whose log is blank has never been posted in; ledger rows it
 * holds were brought along as opening position and are taken, with a warning.
 */
export const LEDGER_IDS = [
  "GeneralLedger", "CustomerLedger", "CustomerDetails", "VendorLedger", "VendorDetails", "ItemLedger", "ItemApplications", "ValueEntries", "VatEntries",
] as const;
export type LedgerId = (typeof LEDGER_IDS)[number];

export interface Heads {
  readonly transactionNo: number;
  readonly entryNo: { readonly [Id in LedgerId]: number };
}

/** The column of the posting log that names a ledger's last entry. */
export const LAST_ENTRY_COLUMN = {
  GeneralLedger: "lastGeneralLedger",
  CustomerLedger: "lastCustomerLedger",
  CustomerDetails: "lastCustomerDetail",
  VendorLedger: "lastVendorLedger",
  VendorDetails: "lastVendorDetail",
  ItemLedger: "lastItemLedger",
  ItemApplications: "lastItemApplication",
  ValueEntries: "lastValueEntry",
  VatEntries: "lastVatEntry",
} as const satisfies Record<LedgerId, string>;

export function committedHeads(tables: BookTables): { readonly heads: Heads; readonly issues: readonly Issue[] } {
  const log = tables.PostingLog.rows;
  const committed = log.filter((row) => row.state === "committed");
  if (committed.length > 0) {
    const entryNo = Object.fromEntries(LEDGER_IDS.map((id) => [id, largest(committed.map((row) => row[LAST_ENTRY_COLUMN[id]] ?? 0))])) as unknown as Heads["entryNo"];
    return { heads: { transactionNo: largest(committed.map((row) => row.transactionNo)), entryNo }, issues: [] };
  }
  return openingHeads(tables);
}

/** The heads of a book that nothing was posted in: its ledger rows are an opening position, but for those that a first posting has begun to write. */
function openingHeads(tables: BookTables): { readonly heads: Heads; readonly issues: readonly Issue[] } {
  const prepared = tables.PostingLog.rows.filter((row) => row.state === "prepared");
  const issues: Issue[] = [];
  const entryNo = Object.fromEntries(
    LEDGER_IDS.map((id) => {
      const first = smallest(prepared.map((row) => row[LAST_ENTRY_COLUMN[id].replace("last", "first") as "firstGeneralLedger"]));
      const rows = (tables[id].rows as readonly { readonly entryNo: number }[]).filter((row) => row.entryNo < first);
      if (rows.length > 0) issues.push(issue("TAB-08", { table: id }, { table: { table: id }, count: { count: rows.length } }));
      return [id, largest(rows.map((row) => row.entryNo))];
    }),
  ) as unknown as Heads["entryNo"];
  const first = smallest(prepared.map((row) => row.firstTransactionNo));
  const opening = [...tables.PostedHeaders.rows, ...tables.GeneralLedger.rows, ...tables.ItemLedger.rows].map((row) => row.transactionNo).filter((no) => no < first);
  return { heads: { transactionNo: largest(opening), entryNo }, issues };
}

/** The smallest number that is named; beyond every number where none is. */
function smallest(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((least, number) => (number !== null && number < least ? number : least), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

/** The tables without rows beyond the heads; TAB-07 counts what was left out. */
export function withoutUncommitted(tables: BookTables, heads: Heads): { readonly tables: BookTables; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const kept: Record<string, unknown> = { ...tables };
  const keep = <Row>(id: TableId, rows: readonly Row[], isCommitted: (row: Row) => boolean): readonly Row[] => {
    const committed = rows.every(isCommitted) ? rows : rows.filter(isCommitted);
    if (committed.length < rows.length) {
      issues.push(issue("TAB-07", { table: id }, { table: { table: id }, count: { count: rows.length - committed.length } }));
      kept[id] = { ...tables[id], rows: committed };
    }
    return committed;
  };
  for (const id of LEDGER_IDS) {
    keep(id, tables[id].rows as readonly { readonly entryNo: number }[], (row) => row.entryNo <= heads.entryNo[id]);
  }
  const headers = keep("PostedHeaders", tables.PostedHeaders.rows, (row) => row.transactionNo <= heads.transactionNo);
  const documents = new Set(headers.map((row) => `${row.documentType} ${row.documentNo}`));
  keep("PostedLines", tables.PostedLines.rows, (row) => documents.has(`${row.documentType} ${row.documentNo}`));
  return { tables: kept as unknown as BookTables, issues };
}
