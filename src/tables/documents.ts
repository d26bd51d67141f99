import { amount, bool, code, date, int, option, percent, price, qty, text } from "../schema/column";
import { table } from "../schema/table";

/** What people type: order entry, sales and purchase documents, payments. */

const DOCUMENT_TYPES = ["quote", "order", "invoice", "creditMemo", "returnOrder", "blanketOrder"] as const;
const STATUS = ["open", "released", "pendingApproval", "pendingPrepayment", "completed"] as const;
const LINE_TYPES = ["item", "account", "text"] as const;
/** Freight, insurance and duty are bought: they belong to the cost of goods that were received. */
const PURCHASE_LINE_TYPES = [...LINE_TYPES, "charge"] as const;
/** What the strategy policy does with a line: keep or give what is promised, and to whom first. */
export const ALLOCATION_CLASSES = ["win", "gain", "improve", "redistribute", "fill", "lose", "skip"] as const;
const cache = { optional: true, derived: true } as const;

export const orderEntry = table("OrderEntry", "documents", {
  customerNo: code({ refers: "Customers" }),
  externalDocumentNo: text({ optional: true }),
  itemNo: code({ refers: "Items" }),
  quantity: qty(),
  unitCode: code({ optional: true }),
  unitPrice: price({ optional: true, min: 0 }),
  discountPercent: percent({ optional: true, min: 0, max: 100 }),
  requestedDate: date({ optional: true }),
  locationCode: code({ optional: true, refers: "Locations" }),
  documentNo: code(cache),
  status: text(cache),
  message: text({ ...cache, width: 60 }),
});

const terms = {
  dueDate: date({ optional: true }),
  externalDocumentNo: text({ optional: true }),
  yourReference: text({ optional: true }),
  currencyCode: code({ optional: true, refers: "Currencies" }),
  exchangeRate: price({ optional: true, min: 0.00001 }),
  pricesIncludeVat: bool(),
  paymentTermsCode: code({ optional: true, refers: "PaymentTerms" }),
} as const;

const discounts = {
  invoiceDiscountPercent: percent({ optional: true, min: 0, max: 100 }),
  invoiceDiscountAmount: amount({ optional: true, min: 0 }),
} as const;

const dimensions = {
  department: code({ optional: true }),
  project: code({ optional: true }),
} as const;

export const salesHeaders = table("SalesHeaders", "documents", {
  documentType: option(DOCUMENT_TYPES, { key: true, preset: "order" }),
  documentNo: code({ key: true }),
  orderType: option(["sales", "journal", "subscription", "return", "itemRequirement"], { optional: true }),
  customerNo: code({ refers: "Customers" }),
  billToCustomerNo: code({ optional: true, refers: "Customers" }),
  shipToCode: code({ optional: true }),
  orderDate: date(),
  postingDate: date({ optional: true }),
  documentDate: date({ optional: true }),
  requestedDate: date({ optional: true }),
  confirmedDate: date({ optional: true }),
  ...terms,
  paymentMethodCode: code({ optional: true, refers: "PaymentMethods" }),
  ...discounts,
  prepaymentPercent: percent({ optional: true, min: 0, max: 100 }),
  shippingAdvice: option(["partial", "line", "complete", "one", "cancel"], { optional: true }),
  salespersonCode: code({ optional: true }),
  ...dimensions,
  agreementNo: code({ optional: true }),
  quoteNo: code({ optional: true }),
  appliesToDocumentNo: code({ optional: true }),
  rmaNo: code({ optional: true }),
  quoteValidUntil: date({ optional: true }),
  status: option(STATUS, { preset: "open", derived: true }),
  message: text({ ...cache, width: 60 }),
});

/** What a line is about, and how much of it. */
const lineSubject = {
  no: code({ optional: true }),
  description: text({ optional: true, width: 34 }),
  locationCode: code({ optional: true, refers: "Locations" }),
  quantity: qty({ preset: 0 }),
  unitCode: code({ optional: true }),
} as const;

const lineDiscounts = {
  discountPercent: percent({ optional: true, min: 0, max: 100 }),
  discountAmount: amount({ optional: true }),
  allowInvoiceDiscount: bool({ preset: true }),
  vatProductGroup: code({ optional: true }),
} as const;

/** Copies of what posted rows say, for people to read. */
const lineProgress = {
  quantityInvoiced: qty(cache),
  quantityCancelled: qty(cache),
  outstandingQuantity: qty(cache),
  amount: amount(cache),
  amountInclVat: amount(cache),
} as const;

export const salesLines = table("SalesLines", "documents", {
  documentType: option(DOCUMENT_TYPES, { key: true, preset: "order" }),
  documentNo: code({ key: true, refers: "SalesHeaders" }),
  lineNo: int({ key: true, min: 1 }),
  lineType: option(LINE_TYPES, { preset: "item" }),
  ...lineSubject,
  unitPrice: price({ preset: 0 }),
  ...lineDiscounts,
  quantityToShip: qty({ optional: true }),
  quantityToInvoice: qty({ optional: true }),
  quantityShipped: qty(cache),
  ...lineProgress,
  requestedDate: date({ optional: true }),
  confirmedDate: date({ optional: true }),
  promisedDate: date(cache),
  dropShipment: bool(),
  specialOrder: bool(),
  purchaseNo: code({ optional: true }),
  purchaseLineNo: int({ optional: true }),
  shipmentNo: code({ optional: true }),
  shipmentLineNo: int({ optional: true }),
  appliesToItemEntry: int({ optional: true }),
  appliesFromItemEntry: int({ optional: true }),
  ...dimensions,
  allocationClass: option(ALLOCATION_CLASSES, { optional: true }),
  shippingAdvice: option(["partial", "line", "one", "cancel"], { optional: true }),
  priceSource: text(cache),
  status: text(cache),
  message: text({ ...cache, width: 60 }),
});

export const purchaseHeaders = table("PurchaseHeaders", "documents", {
  documentType: option(DOCUMENT_TYPES, { key: true, preset: "order" }),
  documentNo: code({ key: true }),
  vendorNo: code({ refers: "Vendors" }),
  vendorInvoiceNo: text({ optional: true }),
  orderDate: date(),
  postingDate: date({ optional: true }),
  documentDate: date({ optional: true }),
  expectedDate: date({ optional: true }),
  confirmedDate: date({ optional: true }),
  ...terms,
  ...discounts,
  ...dimensions,
  appliesToDocumentNo: code({ optional: true }),
  status: option(STATUS, { preset: "open", derived: true }),
  message: text({ ...cache, width: 60 }),
});

export const purchaseLines = table("PurchaseLines", "documents", {
  documentType: option(DOCUMENT_TYPES, { key: true, preset: "order" }),
  documentNo: code({ key: true, refers: "PurchaseHeaders" }),
  lineNo: int({ key: true, min: 1 }),
  lineType: option(PURCHASE_LINE_TYPES, { preset: "item" }),
  ...lineSubject,
  unitCost: price({ preset: 0 }),
  ...lineDiscounts,
  quantityToReceive: qty({ optional: true }),
  quantityToInvoice: qty({ optional: true }),
  quantityReceived: qty(cache),
  ...lineProgress,
  expectedDate: date({ optional: true }),
  confirmedDate: date({ optional: true }),
  dropShipment: bool(),
  specialOrder: bool(),
  salesNo: code({ optional: true }),
  salesLineNo: int({ optional: true }),
  receiptNo: code({ optional: true }),
  receiptLineNo: int({ optional: true }),
  appliesToItemEntry: int({ optional: true }),
  ...dimensions,
  status: text(cache),
  message: text({ ...cache, width: 60 }),
});

/** The receipt lines that a charge line of a purchase belongs to, and their parts; without parts it is spread as its charge says. */
export const chargeAssignments = table("ChargeAssignments", "documents", {
  documentType: option(DOCUMENT_TYPES, { key: true, preset: "invoice" }),
  documentNo: code({ key: true, refers: "PurchaseHeaders" }),
  lineNo: int({ key: true, min: 1 }),
  receiptNo: code({ key: true }),
  receiptLineNo: int({ key: true, min: 1 }),
  quantity: qty({ optional: true }),
  amount: amount({ optional: true }),
});

/**
 * Goods that are kept for a sales line, of stock or of a purchase that is still to come, until the row is deleted. What the
 * line has been shipped counts down by itself, and goods of a purchase that have come are kept in stock.
 */
export const reservations = table("Reservations", "documents", {
  documentNo: code({ key: true }),
  lineNo: int({ key: true, min: 1 }),
  source: option(["stock", "purchase"], { key: true, preset: "stock" }),
  sourceNo: code({ key: true, optional: true }),
  sourceLineNo: int({ key: true, optional: true, min: 1 }),
  itemNo: code({ refers: "Items" }),
  locationCode: code({ optional: true, refers: "Locations" }),
  quantity: qty({ min: 0.00001 }),
  fixedDate: date({ optional: true }),
});

/** Who was told when that goods come on another day: the day told before, and the new one; blank where it was not known. */
export const customerNotices = table("CustomerNotices", "documents", {
  customerNo: code({ refers: "Customers" }),
  documentNo: code({ key: true }),
  lineNo: int({ key: true, min: 1 }),
  oldDate: date({ optional: true }),
  newDate: date({ key: true, optional: true }),
  sentAt: date({ key: true }),
  kind: option(["first", "second"], { key: true, preset: "first" }),
  by: text({ optional: true }),
});

/** What a person has found the tax of an invoice to be, where it is a cent off: the difference, by VAT identifier. */
export const vatDifferences = table("VatDifferences", "documents", {
  side: option(["sales", "purchase"], { key: true, preset: "sales" }),
  documentType: option(DOCUMENT_TYPES, { key: true, preset: "invoice" }),
  documentNo: code({ key: true }),
  vatIdentifier: code({ key: true }),
  difference: amount(),
});

export const payments = table("Payments", "documents", {
  paymentNo: code({ optional: true }),
  postingDate: date(),
  customerNo: code({ optional: true, refers: "Customers" }),
  vendorNo: code({ optional: true, refers: "Vendors" }),
  bankCode: code({ refers: "BankAccounts" }),
  amount: amount(),
  currencyCode: code({ optional: true, refers: "Currencies" }),
  amountLocal: amount({ optional: true }),
  externalDocumentNo: text({ optional: true }),
  text: text({ optional: true }),
  reference: text({ optional: true }),
  appliesToDocumentNo: text({ optional: true }),
  acceptLateDiscount: bool(),
  keepDifference: bool(),
  status: text(cache),
  message: text({ ...cache, width: 60 }),
});

export const generalJournal = table("GeneralJournal", "documents", {
  documentNo: code({ key: true }),
  lineNo: int({ key: true, min: 1 }),
  postingDate: date(),
  accountNo: code({ refers: "Accounts" }),
  description: text({ optional: true, width: 34 }),
  amount: amount(),
  ...dimensions,
  status: text(cache),
  message: text({ ...cache, width: 60 }),
});

/** Stock that is found, lost, moved or revalued without a document of anyone's. */
export const itemJournal = table("ItemJournal", "documents", {
  documentNo: code({ key: true }),
  lineNo: int({ key: true, min: 1 }),
  entryType: option(["positiveAdjustment", "negativeAdjustment", "transfer", "revaluation"]),
  itemNo: code({ refers: "Items" }),
  description: text({ optional: true, width: 34 }),
  locationCode: code({ optional: true, refers: "Locations" }),
  newLocationCode: code({ optional: true, refers: "Locations" }),
  postingDate: date(),
  quantity: qty({ optional: true, min: 0 }),
  unitCost: price({ optional: true, min: 0 }),
  newValue: amount({ optional: true, min: 0 }),
  appliesToItemEntry: int({ optional: true }),
  appliesFromItemEntry: int({ optional: true }),
  status: text(cache),
  message: text({ ...cache, width: 60 }),
});
