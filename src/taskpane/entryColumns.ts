import { declarationOf } from "../tables/tables";
import type { Kind } from "../schema/column";
import type { Labels } from "../locales/labels";

/**
 * Which columns of a ledger the pane shows: as few as tell an entry from its neighbours in 320 pixels. The sheets have all
 * of them; copying takes all along.
 */
const SHOWN: ReadonlyMap<string, readonly string[]> = new Map([
  ["PostedHeaders", ["documentType", "documentNo", "amountInclVat"]],
  ["PostedLines", ["documentNo", "no", "quantity", "amount"]],
  ["GeneralLedger", ["accountNo", "documentNo", "amount"]],
  ["CustomerLedger", ["customerNo", "documentNo", "amountLocal"]],
  ["CustomerDetails", ["entryType", "ledgerEntryNo", "amountLocal"]],
  ["VendorLedger", ["vendorNo", "documentNo", "amountLocal"]],
  ["VendorDetails", ["entryType", "ledgerEntryNo", "amountLocal"]],
  ["ItemLedger", ["itemNo", "documentNo", "quantity"]],
  ["ItemApplications", ["inboundEntryNo", "outboundEntryNo", "quantity"]],
  ["ValueEntries", ["itemNo", "documentNo", "costActual"]],
  ["VatEntries", ["vatIdentifier", "base", "amount"]],
  ["TrialBalance", ["accountNo", "name", "closing"]],
  ["CustomerBalances", ["customerNo", "balance", "overdue"]],
  ["SeriesAudit", ["firstNo", "lastNo", "count"]],
]);

export interface EntryColumn {
  readonly id: string;
  readonly kind: Kind;
  readonly label: string;
  readonly isFigure: boolean;
}

const FIGURES: ReadonlySet<Kind> = new Set(["amount", "qty", "price", "percent", "int"]);

/** The shown columns of a table or report, or the ones that are named, in their order. */
export function shownColumns(tableId: string, labels: Labels, ids: readonly string[] = SHOWN.get(tableId) ?? []): readonly EntryColumn[] {
  return ids.map((id) => entryColumn(tableId, id, labels));
}

/** All columns of a table or report, for taking along. */
export function allColumns(tableId: string, labels: Labels): readonly EntryColumn[] {
  return (declarationOf(tableId)?.order ?? []).map((id) => entryColumn(tableId, id, labels));
}

function entryColumn(tableId: string, id: string, labels: Labels): EntryColumn {
  const kind = declarationOf(tableId)?.columns[id]?.kind ?? "text";
  return { id, kind, label: labels.header(tableId, id), isFigure: FIGURES.has(kind) };
}
