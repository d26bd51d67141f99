import type { Day } from "../../base/day";
import type { Issue } from "../../issues/issue";
import { amountFromMinor, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Side } from "../documents/documents";
import type { PostingAction } from "../orders/orders";
import type { PostedDocument } from "./postedRows";
import type { PostedRows, PostingRun } from "./run";

/**
 * What an act is asked to post, and what that comes to before anything is written. The preview is this plan, shown; what is
 * committed is its rows.
 */
export type PlanAction = PostingAction | "pay" | "journal" | "revalue" | "unapply" | "adjust";

export interface PostingRequest<Action extends PlanAction = PlanAction> {
  readonly action: Action;
  /** Document numbers, or all that have something to post. */
  readonly documents: readonly string[] | "all";
  /** Posts everything on this day; null for each document's own posting date. */
  readonly postingDate: Day | null;
  readonly workDate: Day;
  readonly userId: string;
  /** With one document refused, nothing is posted. */
  readonly allOrNone: boolean;
}

export interface SkippedDocument {
  readonly side: Side;
  readonly documentNo: string;
  readonly issues: readonly Issue[];
}

/** A document, payment or journal document of a plan: one transaction, posted whole. */
export interface PlannedDocument {
  readonly no: string;
  /** Of orders. */
  readonly side?: Side;
  readonly postingDate: Day;
  readonly transactionNo: number;
}

/** A number that an act has given to a row of a sheet. It is written there before anything is posted, so that no row is ever posted twice. */
export interface GivenNumber {
  readonly table: "Payments";
  readonly rowNumber: number;
  readonly column: "paymentNo";
  readonly number: string;
}

/** What a payment or a journal document is told by, beside the posted documents of orders. */
export interface PostedEntry {
  readonly documentType: "payment" | "refund" | "journal";
  readonly documentNo: string;
  readonly sourceType: "payment" | "journal";
  readonly sourceNo: string;
  readonly transactionNo: number;
  readonly postingDate: Day;
  /** In its own currency and in the company's: what was received, or what a journal document debits. */
  readonly amount: Amount;
  readonly amountInclVat: Amount;
  readonly amountLocal: Amount;
  readonly amountInclVatLocal: Amount;
}

export type Posted = PostedDocument | PostedEntry;

export interface PostingPlan {
  readonly action: PlanAction;
  readonly posted: readonly Posted[];
  /** What is posted, in its order: each a transaction of its own. */
  readonly documents: readonly PlannedDocument[];
  readonly skipped: readonly SkippedDocument[];
  readonly issues: readonly Issue[];
  readonly rows: PostedRows;
  readonly given: readonly GivenNumber[];
  /** What the cards of items are to show after it (sales-bc 1.4). */
  readonly unitCosts: ReturnType<PostingRun["costing"]["unitCosts"]>;
  readonly numbers: readonly { readonly row: BookRow<"NumberSeries">; readonly lastNoUsed: string; readonly lastDateUsed: Day }[];
  readonly totals: PostingTotals;
}

export interface PostingTotals {
  readonly documents: number;
  /** In the company's currency without VAT, of the invoices less the credit memos; of payments what was received. */
  readonly amount: Amount;
  readonly vat: Amount;
  /** Cost of what is sold: positive. */
  readonly cost: Amount;
}

export function planOf(action: PlanAction, run: PostingRun, posted: readonly Posted[], documents: readonly PlannedDocument[], skipped: readonly SkippedDocument[], issues: readonly Issue[], given: readonly GivenNumber[] = []): PostingPlan {
  return {
    action,
    posted,
    documents,
    skipped,
    issues,
    rows: run.rows,
    given,
    unitCosts: run.costing.unitCosts(),
    numbers: run.numbering.used(),
    totals: totalsOf({ documents, posted, rows: run.rows }),
  };
}

/** What some posted documents come to. */
export function totalsOf({ documents, posted, rows }: Pick<PostingPlan, "documents" | "posted" | "rows">): PostingTotals {
  const sign = ({ documentType }: Posted) => (documentType === "creditMemo" || documentType === "purchaseCreditMemo" ? -1 : 1);
  const amount = posted.reduce((sum, document) => sum + sign(document) * document.amountLocal, 0);
  const total = posted.reduce((sum, document) => sum + sign(document) * document.amountInclVatLocal, 0);
  const isSold = salesIn(rows);
  const cost = rows.ValueEntries.reduce((sum, row) => (row.salesActual !== 0 || isSold(row.itemEntryNo) ? sum - row.costActual : sum), 0);
  return { documents: documents.length, amount: amountFromMinor(amount), vat: amountFromMinor(total - amount), cost: amountFromMinor(cost) };
}

/** Whether an entry of these rows is a sale; they are gone through when it is first asked. */
function salesIn({ ItemLedger }: PostedRows): (entryNo: number) => boolean {
  let sold: ReadonlySet<number> | undefined;
  return (entryNo) => (sold ??= new Set(ItemLedger.flatMap((row) => (row.entryType === "sale" ? [row.entryNo] : [])))).has(entryNo);
}
