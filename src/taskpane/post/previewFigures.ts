import type { PostingPreview } from "../../app/postDocuments";
import { add, type Amount } from "../../money/amount";
import type { EntryRow } from "../entryRows";

export interface PreviewFigures {
  readonly documents: number;
  readonly amount: Amount;
  readonly vat: Amount;
  readonly total: Amount;
  readonly cost: Amount;
}

/** The figures above the entries; the total is what is to be paid. */
export function previewFigures({ totals }: PostingPreview): PreviewFigures {
  return { ...totals, total: add(totals.amount, totals.vat) };
}

export interface LedgerPart {
  readonly tableId: string;
  readonly rows: readonly EntryRow[];
}

/** The tables that get rows, in the order in which a bookkeeper looks for them. */
export function ledgerParts(rows: PostingPreview["rows"]): readonly LedgerPart[] {
  return READING_ORDER.map((tableId) => ({ tableId, rows: rows[tableId] })).filter(({ rows: own }) => own.length > 0);
}

const READING_ORDER = [
  "GeneralLedger", "CustomerLedger", "VendorLedger", "VatEntries", "ItemLedger", "ValueEntries", "PostedHeaders", "PostedLines", "CustomerDetails", "VendorDetails", "ItemApplications",
] as const;
