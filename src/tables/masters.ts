import { amount, bool, code, formula, int, option, percent, price, qty, text } from "../schema/column";
import { table } from "../schema/table";
import { ALLOCATION_CLASSES } from "./documents";

/** Customers, vendors and items: the cards that documents refer to. */

const address = {
  address: text({ optional: true, width: 30 }),
  postalCode: text({ optional: true }),
  city: text({ optional: true }),
  country: text({ optional: true }),
} as const;

export const customers = table("Customers", "masters", {
  customerNo: code({ key: true }),
  name: text({ width: 34 }),
  ...address,
  email: text({ optional: true }),
  phone: text({ optional: true }),
  registrationNo: text({ optional: true }),
  vatNo: text({ optional: true }),
  contactName: text({ optional: true }),
  billToCustomerNo: code({ optional: true, refers: "Customers" }),
  businessGroup: code(),
  vatBusinessGroup: code(),
  customerGroup: code({ refers: "CustomerGroups" }),
  currencyCode: code({ optional: true, refers: "Currencies" }),
  paymentTermsCode: code({ optional: true, refers: "PaymentTerms" }),
  paymentMethodCode: code({ optional: true, refers: "PaymentMethods" }),
  pricesIncludeVat: bool(),
  creditLimit: amount({ preset: 0, min: 0 }),
  blocked: option(["ship", "invoice", "all"], { optional: true }),
  priceGroup: code({ optional: true }),
  discountGroup: code({ optional: true }),
  invoiceDiscountPercent: percent({ optional: true, min: 0, max: 100 }),
  prepaymentPercent: percent({ optional: true, min: 0, max: 100 }),
  applicationMethod: option(["manual", "oldest"], { preset: "manual" }),
  blockPaymentTolerance: bool(),
  combineShipments: bool(),
  shippingAdvice: option(["partial", "line", "complete", "one", "cancel"], { preset: "partial" }),
  priority: int({ optional: true }),
  salespersonCode: code({ optional: true }),
  department: code({ optional: true }),
  project: code({ optional: true }),
  language: text({ optional: true }),
  allocationClass: option(ALLOCATION_CLASSES, { preset: "redistribute" }),
  minimumShare: percent({ optional: true, min: 0, max: 100 }),
  noBackorderNotice: bool(),
  fulfilmentPercent: percent({ optional: true, min: 0, max: 100 }),
  fulfilmentBy: option(["quantity", "value"], { optional: true }),
  fulfilmentCheck: option(["off", "warn", "stop"], { optional: true }),
});

export const vendors = table("Vendors", "masters", {
  vendorNo: code({ key: true }),
  name: text({ width: 34 }),
  ...address,
  email: text({ optional: true }),
  phone: text({ optional: true }),
  vatNo: text({ optional: true }),
  businessGroup: code(),
  vatBusinessGroup: code(),
  vendorGroup: code({ refers: "VendorGroups" }),
  currencyCode: code({ optional: true, refers: "Currencies" }),
  paymentTermsCode: code({ optional: true, refers: "PaymentTerms" }),
  blocked: option(["payment", "all"], { optional: true }),
  blockPaymentTolerance: bool(),
  leadTime: formula({ optional: true }),
});

export const items = table("Items", "masters", {
  itemNo: code({ key: true }),
  description: text({ width: 34 }),
  type: option(["inventory", "nonInventory", "service"], { preset: "inventory" }),
  baseUnit: code(),
  unitPrice: price({ preset: 0, min: 0 }),
  unitCost: price({ preset: 0, min: 0, derived: true }),
  standardCost: price({ optional: true, min: 0 }),
  costingMethod: option(["fifo", "average", "standard", "specific"], { preset: "fifo" }),
  productGroup: code(),
  vatProductGroup: code(),
  // A service has no inventory account: whether it is needed is a rule, not a fact of the column.
  inventoryGroup: code({ optional: true, refers: "InventoryGroups" }),
  discountGroup: code({ optional: true }),
  blocked: bool(),
  salesBlocked: bool(),
  purchasingBlocked: bool(),
  vendorNo: code({ optional: true, refers: "Vendors" }),
  vendorItemNo: text({ optional: true }),
  leadTime: formula({ optional: true }),
  safetyStock: qty({ optional: true, min: 0 }),
  minimumOrder: qty({ optional: true, min: 0 }),
  orderMultiple: qty({ optional: true, min: 0 }),
  barcode: text({ optional: true }),
  indirectCostPercent: percent({ optional: true, min: 0 }),
  overheadRate: price({ optional: true, min: 0 }),
  packSize: qty({ optional: true, min: 0.00001 }),
  substituteItemNo: code({ optional: true, refers: "Items" }),
  noBackorderNotice: bool(),
});

export const itemUnits = table("ItemUnits", "masters", {
  itemNo: code({ key: true, refers: "Items" }),
  unitCode: code({ key: true }),
  quantityPerUnit: qty({ min: 0.00001 }),
});

/** Costs of goods that come on a bill of their own, such as freight. */
export const itemCharges = table("ItemCharges", "masters", {
  chargeNo: code({ key: true }),
  description: text({ width: 34 }),
  productGroup: code(),
  vatProductGroup: code(),
  spread: option(["equally", "amount"], { preset: "equally" }),
});

export const shipTo = table("ShipTo", "masters", {
  customerNo: code({ key: true, refers: "Customers" }),
  shipToCode: code({ key: true }),
  name: text({ optional: true, width: 34 }),
  ...address,
});
