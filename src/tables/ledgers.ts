import { amount, bool, code, date, int, option, percent, qty, text } from "../schema/column";
import { table } from "../schema/table";
import { POSTED_TYPES } from "./posted";

/**
 * The ledgers: append-only, amounts signed with debit positive. A sheet holds a million rows, so they are lean: where an
 * amount of a posting is zero in every row (its preset), or a key is that of another column (`impliedBy`), the column stays
 * blank. What a person may sum or filter by is always written.
 */

/** What a ledger row says of the document it comes from; a blank type is a posting without a document, such as opening stock. */
const origin = {
  postingDate: date(),
  documentType: option([...POSTED_TYPES, "payment", "refund", "journal"], { optional: true }),
  documentNo: code({ optional: true }),
} as const;

export const generalLedger = table("GeneralLedger", "ledgers", {
  entryNo: int({ key: true }),
  transactionNo: int(),
  ...origin,
  accountNo: code({ refers: "Accounts" }),
  description: text({ optional: true, width: 34 }),
  amount: amount(),
  sourceType: option(["customer", "vendor", "item", "bank"], { optional: true }),
  sourceNo: code({ optional: true }),
  businessGroup: code({ optional: true }),
  productGroup: code({ optional: true }),
  department: code({ optional: true }),
  project: code({ optional: true }),
  currencyCode: code({ optional: true }),
  currencyAmount: amount({ optional: true }),
});

const PARTY_DOCUMENTS = ["invoice", "creditMemo", "payment", "refund", "financeCharge"] as const;

const partyEntry = {
  postingDate: date(),
  documentDate: date(),
  dueDate: date({ optional: true }),
  discountDate: date({ optional: true }),
  discountPossible: amount({ optional: true }),
  documentType: option(PARTY_DOCUMENTS),
  documentNo: code(),
  externalDocumentNo: text({ optional: true }),
  description: text({ optional: true, width: 34 }),
  currencyCode: code({ optional: true }),
  amount: amount(),
  amountLocal: amount(),
} as const;

const DETAIL_TYPES = [
  "initial", "application", "paymentDiscount", "paymentTolerance", "realizedGain", "realizedLoss", "unrealizedGain", "unrealizedLoss", "rounding",
] as const;

function detailsOf<const LedgerId extends string>(ledger: LedgerId) {
  return {
    entryNo: int({ key: true }),
    ledgerEntryNo: int({ refers: ledger }),
    appliedEntryNo: int({ optional: true }),
    entryType: option(DETAIL_TYPES),
    postingDate: date(),
    transactionNo: int(),
    amount: amount(),
    amountLocal: amount(),
    unapplies: int({ optional: true }),
  };
}

export const customerLedger = table("CustomerLedger", "ledgers", {
  entryNo: int({ key: true }),
  transactionNo: int(),
  customerNo: code({ refers: "Customers" }),
  ...partyEntry,
});

export const customerDetails = table("CustomerDetails", "ledgers", detailsOf("CustomerLedger"));

export const vendorLedger = table("VendorLedger", "ledgers", {
  entryNo: int({ key: true }),
  transactionNo: int(),
  vendorNo: code({ refers: "Vendors" }),
  ...partyEntry,
});

export const vendorDetails = table("VendorDetails", "ledgers", detailsOf("VendorLedger"));

export const itemLedger = table("ItemLedger", "ledgers", {
  entryNo: int({ key: true }),
  transactionNo: int(),
  itemNo: code({ refers: "Items" }),
  locationCode: code({ optional: true }),
  postingDate: origin.postingDate,
  entryType: option(["sale", "purchase", "positiveAdjustment", "negativeAdjustment", "transfer"]),
  documentType: origin.documentType,
  documentNo: origin.documentNo,
  documentLineNo: int({ optional: true }),
  partyNo: code({ optional: true }),
  quantity: qty(),
  dropShipment: bool(),
  appliesToEntry: int({ optional: true }),
  department: code({ optional: true }),
  project: code({ optional: true }),
});

export const itemApplications = table("ItemApplications", "ledgers", {
  entryNo: int({ key: true }),
  itemEntryNo: int({ refers: "ItemLedger", impliedBy: "outboundEntryNo" }),
  inboundEntryNo: int({ refers: "ItemLedger" }),
  outboundEntryNo: int({ optional: true, refers: "ItemLedger" }),
  quantity: qty(),
  postingDate: date(),
  transactionNo: int(),
});

export const valueEntries = table("ValueEntries", "ledgers", {
  entryNo: int({ key: true }),
  itemEntryNo: int({ refers: "ItemLedger" }),
  itemNo: code({ refers: "Items" }),
  postingDate: origin.postingDate,
  entryType: option(["directCost", "variance", "rounding", "revaluation", "indirectCost"]),
  documentType: origin.documentType,
  documentNo: origin.documentNo,
  valuedQuantity: qty(),
  invoicedQuantity: qty(),
  costExpected: amount({ preset: 0 }),
  costActual: amount(),
  salesExpected: amount({ preset: 0 }),
  salesActual: amount(),
  adjustment: bool(),
  transactionNo: int(),
});

export const vatEntries = table("VatEntries", "ledgers", {
  entryNo: int({ key: true }),
  transactionNo: int(),
  ...origin,
  type: option(["sale", "purchase"]),
  vatIdentifier: code(),
  vatPercent: percent(),
  calculation: option(["normal", "reverse", "full", "exempt"]),
  base: amount(),
  amount: amount(),
  vatDifference: amount({ optional: true }),
  partyNo: code(),
  country: text({ optional: true }),
  vatNo: text({ optional: true }),
});
