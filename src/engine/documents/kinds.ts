import type { BookRow } from "../../tables/tables";
import { PURCHASE_DRAFTS, SALES_DRAFTS, type SeriesCode } from "../numbering/numbering";
import type { OrderDocument, Side } from "./documents";

/**
 * What each kind of document posts, on either side (sales-bc 2.5, 3.1). Quantities and amounts are typed positive in all of
 * them: a credit memo or return order turns round what an invoice or order does to stock, revenue, VAT and the party.
 */
export interface DocumentFacts {
  /** The posted document that moves goods, and the one that moves money. */
  readonly handledType: "shipment" | "receipt" | "returnReceipt" | "returnShipment";
  readonly invoicedType: "invoice" | "creditMemo" | "purchaseInvoice" | "purchaseCreditMemo";
  readonly draftSeries: SeriesCode;
  readonly handledSeries: SeriesCode;
  readonly invoicedSeries: SeriesCode;
  /** The column of the posting setup that the revenue or purchase of an item goes to. */
  readonly accountColumn: "salesAccount" | "salesCreditAccount" | "purchaseAccount" | "purchaseCreditAccount";
  /** A return keeps the kind of entry that it takes back. */
  readonly entryType: "sale" | "purchase";
  /** The sign of stock for a positive quantity: -1 takes out, 1 brings in. */
  readonly stock: 1 | -1;
  /** The sign of what the customer or vendor comes to owe us by it. */
  readonly partySign: 1 | -1;
  readonly isCredit: boolean;
  /** Posted in one step, never in part: invoices and credit memos. */
  readonly isWhole: boolean;
  /** Quotes and blanket orders are never posted themselves. */
  readonly isPosted: boolean;
}

type Deal = Omit<DocumentFacts, "draftSeries" | "isWhole" | "isPosted">;

const SALE: Deal = {
  handledType: "shipment", invoicedType: "invoice", handledSeries: "postedShipment", invoicedSeries: "postedInvoice",
  accountColumn: "salesAccount", entryType: "sale", stock: -1, partySign: 1, isCredit: false,
};
const SALES_RETURN: Deal = {
  handledType: "returnReceipt", invoicedType: "creditMemo", handledSeries: "postedReturnReceipt", invoicedSeries: "postedCreditMemo",
  accountColumn: "salesCreditAccount", entryType: "sale", stock: 1, partySign: -1, isCredit: true,
};
const PURCHASE: Deal = {
  handledType: "receipt", invoicedType: "purchaseInvoice", handledSeries: "postedReceipt", invoicedSeries: "postedPurchaseInvoice",
  accountColumn: "purchaseAccount", entryType: "purchase", stock: 1, partySign: -1, isCredit: false,
};
const PURCHASE_RETURN: Deal = {
  handledType: "returnShipment", invoicedType: "purchaseCreditMemo", handledSeries: "postedReturnShipment", invoicedSeries: "postedPurchaseCreditMemo",
  accountColumn: "purchaseCreditAccount", entryType: "purchase", stock: -1, partySign: 1, isCredit: true,
};

type DocumentType = OrderDocument["type"];

function factsByType(drafts: Readonly<Record<DocumentType, SeriesCode>>, deal: Deal, returned: Deal): Readonly<Record<DocumentType, DocumentFacts>> {
  return {
    quote: { ...deal, draftSeries: drafts.quote, isWhole: false, isPosted: false },
    blanketOrder: { ...deal, draftSeries: drafts.blanketOrder, isWhole: false, isPosted: false },
    order: { ...deal, draftSeries: drafts.order, isWhole: false, isPosted: true },
    invoice: { ...deal, draftSeries: drafts.invoice, isWhole: true, isPosted: true },
    returnOrder: { ...returned, draftSeries: drafts.returnOrder, isWhole: false, isPosted: true },
    creditMemo: { ...returned, draftSeries: drafts.creditMemo, isWhole: true, isPosted: true },
  };
}

const FACTS: Readonly<Record<Side, Readonly<Record<DocumentType, DocumentFacts>>>> = {
  sales: factsByType(SALES_DRAFTS, SALE, SALES_RETURN),
  purchase: factsByType(PURCHASE_DRAFTS, PURCHASE, PURCHASE_RETURN),
};

export function factsOf({ side, type }: Pick<OrderDocument, "side" | "type">): DocumentFacts {
  return FACTS[side][type];
}

type PostedType = BookRow<"PostedLines">["documentType"];

/** What a posted document says of the line it comes from, and of which side's line. */
export interface PostedEffect {
  readonly side: Side;
  readonly of: "handled" | "invoiced";
}

export const POSTED_EFFECTS: ReadonlyMap<PostedType, PostedEffect> = new Map(
  [SALE, SALES_RETURN, PURCHASE, PURCHASE_RETURN].flatMap(({ handledType, invoicedType, entryType }): (readonly [PostedType, PostedEffect])[] => {
    const side = entryType === "sale" ? "sales" : "purchase";
    return [[handledType, { side, of: "handled" }], [invoicedType, { side, of: "invoiced" }]];
  }),
);
