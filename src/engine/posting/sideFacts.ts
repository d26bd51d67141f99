import type { SeriesCode } from "../numbering/numbering";

/** What posting calls the same things by on the two sides. */
interface SideFacts {
  readonly handledType: "shipment" | "receipt";
  readonly invoiceType: "invoice" | "purchaseInvoice";
  readonly handledSeries: SeriesCode;
  readonly invoiceSeries: SeriesCode;
  readonly entryType: "sale" | "purchase";
  /** The sign of stock: a sale takes out, a purchase brings in. */
  readonly stock: 1 | -1;
}

export const SIDE_FACTS: Readonly<Record<"sales" | "purchase", SideFacts>> = {
  sales: { handledType: "shipment", invoiceType: "invoice", handledSeries: "postedShipment", invoiceSeries: "postedInvoice", entryType: "sale", stock: -1 },
  purchase: { handledType: "receipt", invoiceType: "purchaseInvoice", handledSeries: "postedReceipt", invoiceSeries: "postedPurchaseInvoice", entryType: "purchase", stock: 1 },
};
