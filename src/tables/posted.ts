import { amount, code, date, int, option, percent, price, qty, text } from "../schema/column";
import { table } from "../schema/table";

/** Posted documents and the posting log: written by posting alone, never edited. */

export const POSTED_TYPES = [
  "shipment", "invoice", "creditMemo", "returnReceipt", "receipt", "purchaseInvoice", "purchaseCreditMemo", "returnShipment", "prepaymentInvoice", "prepaymentCreditMemo", "itemJournal",
] as const;

export const postedHeaders = table("PostedHeaders", "posted", {
  documentType: option(POSTED_TYPES, { key: true }),
  documentNo: code({ key: true }),
  sourceType: option(["quote", "order", "invoice", "creditMemo", "returnOrder", "blanketOrder", "itemJournal"]),
  sourceNo: code(),
  // The item journal is nobody's.
  partyNo: code({ optional: true }),
  billToNo: code({ optional: true }),
  postingDate: date(),
  documentDate: date(),
  dueDate: date({ optional: true }),
  discountDate: date({ optional: true }),
  externalDocumentNo: text({ optional: true }),
  currencyCode: code({ optional: true }),
  exchangeRate: price({ optional: true }),
  amount: amount(),
  amountInclVat: amount(),
  correctsDocumentNo: code({ optional: true }),
  transactionNo: int(),
});

export const postedLines = table("PostedLines", "posted", {
  documentType: option(POSTED_TYPES, { key: true }),
  documentNo: code({ key: true }),
  lineNo: int({ key: true }),
  sourceNo: code({ optional: true }),
  sourceLineNo: int({ optional: true }),
  lineType: option(["item", "account", "text", "charge"]),
  no: code({ optional: true }),
  description: text({ optional: true, width: 34 }),
  locationCode: code({ optional: true }),
  quantity: qty(),
  unitCode: code({ optional: true }),
  quantityBase: qty(),
  unitPrice: price(),
  discountAmount: amount({ preset: 0 }),
  invoiceDiscountAmount: amount({ preset: 0 }),
  amount: amount(),
  vatIdentifier: code({ optional: true }),
  vatPercent: percent(),
  vatAmount: amount(),
  shipmentNo: code({ optional: true }),
  shipmentLineNo: int({ optional: true }),
  itemEntryNo: int({ optional: true }),
});

/** One row per committed batch. Below the last entry number it names, a ledger's rows exist for every reader; beyond it, for none. */
export const postingLog = table("PostingLog", "posted", {
  transactionNo: int({ key: true }),
  postingId: text({ width: 38 }),
  state: option(["prepared", "committed", "aborted"]),
  postedAt: text(),
  userId: text({ optional: true }),
  programVersion: text(),
  device: text({ optional: true }),
  seatEpoch: int({ optional: true }),
  action: text(),
  documents: text({ optional: true, width: 40 }),
  firstTransactionNo: int(),
  firstPostedHeader: int({ optional: true }),
  lastPostedHeader: int({ optional: true }),
  firstPostedLine: int({ optional: true }),
  lastPostedLine: int({ optional: true }),
  firstGeneralLedger: int({ optional: true }),
  lastGeneralLedger: int({ optional: true }),
  firstCustomerLedger: int({ optional: true }),
  lastCustomerLedger: int({ optional: true }),
  firstCustomerDetail: int({ optional: true }),
  lastCustomerDetail: int({ optional: true }),
  firstVendorLedger: int({ optional: true }),
  lastVendorLedger: int({ optional: true }),
  firstVendorDetail: int({ optional: true }),
  lastVendorDetail: int({ optional: true }),
  firstItemLedger: int({ optional: true }),
  lastItemLedger: int({ optional: true }),
  firstItemApplication: int({ optional: true }),
  lastItemApplication: int({ optional: true }),
  firstValueEntry: int({ optional: true }),
  lastValueEntry: int({ optional: true }),
  firstVatEntry: int({ optional: true }),
  lastVatEntry: int({ optional: true }),
  rowMarks: text({ optional: true, width: 12, longest: 32_767 }),
  previousHash: text({ optional: true, width: 20 }),
  hash: text({ optional: true, width: 20 }),
});
