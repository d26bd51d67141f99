import { issue, type Issue } from "../../issues/issue";
import { TABLES, type TableId } from "../../tables/tables";
import type { BookTable, BookTables } from "./book";
import { countOf, numbersOf, textsOf } from "./bookColumns";

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
      const { count, last } = below(numbersOf(tables[id] as BookTable<"GeneralLedger">, "entryNo"), first);
      if (count > 0) issues.push(issue("TAB-08", { table: id }, { table: { table: id }, count: { count } }));
      return [id, last];
    }),
  ) as unknown as Heads["entryNo"];
  const first = smallest(prepared.map((row) => row.firstTransactionNo));
  const opening = (["PostedHeaders", "GeneralLedger", "ItemLedger"] as const).map((id) => below(numbersOf(tables[id] as BookTable<"GeneralLedger">, "transactionNo"), first).last);
  return { heads: { transactionNo: largest(opening), entryNo }, issues };
}

/** The smallest number that is named; beyond every number where none is. */
function smallest(numbers: readonly (number | null)[]): number {
  return numbers.reduce<number>((least, number) => (number !== null && number < least ? number : least), Infinity);
}

function largest(numbers: readonly number[]): number {
  return numbers.reduce((most, number) => (number > most ? number : most), 0);
}

/** How many numbers of a column lie below a limit, and the largest of them. */
function below(column: Float64Array, limit: number): { readonly count: number; readonly last: number } {
  let [count, last] = [0, 0];
  for (let at = 0; at < column.length; at++) {
    const number = column[at] ?? 0;
    if (!(number < limit)) continue;
    count += 1;
    if (number > last) last = number;
  }
  return { count, last };
}

/** The tables without rows beyond the heads; TAB-07 counts what was left out and names the first of it. */
export function withoutUncommitted(tables: BookTables, heads: Heads): { readonly tables: BookTables; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const kept: Record<string, unknown> = { ...tables };
  const keep = <Id extends TableId>(id: Id, isCommitted: (at: number) => boolean): void => {
    const table = tables[id] as unknown as BookTable<Id>;
    const count = countOf(table);
    let committed = 0;
    for (let at = 0; at < count; at++) if (isCommitted(at)) committed += 1;
    if (committed === count) return;
    const first = table.rows.findIndex((_, at) => !isCommitted(at));
    issues.push(issue("TAB-07", { table: id, row: table.rows[first]?.rowNumber ?? table.firstRow, column: TABLES[id].key.at(-1) ?? "" }, { table: { table: id }, count: { count: count - committed } }));
    kept[id] = { ...table, rows: table.rows.filter((_, at) => isCommitted(at)) };
  };
  for (const id of LEDGER_IDS) {
    const entryNo = numbersOf(tables[id] as BookTable<"GeneralLedger">, "entryNo");
    keep(id, (at) => (entryNo[at] ?? 0) <= heads.entryNo[id]);
  }
  const { PostedHeaders, PostedLines } = tables;
  const transactionNo = numbersOf(PostedHeaders, "transactionNo");
  keep("PostedHeaders", (at) => (transactionNo[at] ?? 0) <= heads.transactionNo);
  const [type, no] = [textsOf(PostedHeaders, "documentType"), textsOf(PostedHeaders, "documentNo")];
  const documents = new Set<string>();
  for (let at = 0; at < no.length; at++) if ((transactionNo[at] ?? 0) <= heads.transactionNo) documents.add(`${type[at]} ${no[at]}`);
  const [lineType, lineNo] = [textsOf(PostedLines, "documentType"), textsOf(PostedLines, "documentNo")];
  keep("PostedLines", (at) => documents.has(`${lineType[at]} ${lineNo[at]}`));
  return { tables: kept as unknown as BookTables, issues };
}
