import { amount, bool, code, date, int, option, percent, price, qty, text, formula } from "../schema/column";
import { table } from "../schema/table";

/** The tables that say how a company posts. */

const account = { refers: "Accounts", optional: true } as const;

export const settings = table("Settings", "setup", {
  key: code({ key: true, width: 28 }),
  value: text({ optional: true, width: 40 }),
});

export const numberSeries = table("NumberSeries", "setup", {
  series: code({ key: true, width: 24 }),
  startDate: date({ key: true, optional: true }),
  startingNo: code(),
  endingNo: code({ optional: true }),
  warningNo: code({ optional: true }),
  increment: int({ preset: 1, min: 1 }),
  lastNoUsed: code({ optional: true, derived: true }),
  lastDateUsed: date({ optional: true, derived: true }),
  manualAllowed: bool(),
  dateOrder: bool(),
});

export const accounts = table("Accounts", "setup", {
  accountNo: code({ key: true }),
  name: text({ width: 34 }),
  type: option(["posting", "heading", "total"], { preset: "posting" }),
  statement: option(["balance", "income"]),
  totaling: text({ optional: true }),
  blocked: bool(),
  directPosting: bool(),
  productGroup: code({ optional: true }),
  vatProductGroup: code({ optional: true }),
});

export const postingSetup = table("PostingSetup", "setup", {
  businessGroup: code({ key: true, optional: true }),
  productGroup: code({ key: true, optional: true }),
  salesAccount: code(account),
  salesCreditAccount: code(account),
  lineDiscountAccount: code(account),
  invoiceDiscountAccount: code(account),
  paymentDiscountAccount: code(account),
  paymentToleranceAccount: code(account),
  prepaymentAccount: code(account),
  purchaseAccount: code(account),
  purchaseCreditAccount: code(account),
  cogsAccount: code(account),
  cogsInterimAccount: code(account),
  inventoryAdjustmentAccount: code(account),
  inventoryAccrualAccount: code(account),
  directCostAppliedAccount: code(account),
  overheadAppliedAccount: code(account),
  purchaseVarianceAccount: code(account),
  blocked: bool(),
});

export const customerGroups = table("CustomerGroups", "setup", {
  groupCode: code({ key: true }),
  receivablesAccount: code(account),
  paymentDiscountAccount: code(account),
  paymentToleranceAccount: code(account),
  roundingAccount: code(account),
});

export const vendorGroups = table("VendorGroups", "setup", {
  groupCode: code({ key: true }),
  payablesAccount: code(account),
  paymentDiscountAccount: code(account),
  paymentToleranceAccount: code(account),
  roundingAccount: code(account),
});

export const inventoryGroups = table("InventoryGroups", "setup", {
  groupCode: code({ key: true }),
  locationCode: code({ key: true, optional: true, refers: "Locations" }),
  inventoryAccount: code(account),
  inventoryInterimAccount: code(account),
});

export const vatSetup = table("VatSetup", "setup", {
  vatBusinessGroup: code({ key: true }),
  vatProductGroup: code({ key: true }),
  validFrom: date({ key: true, optional: true }),
  vatIdentifier: code(),
  vatPercent: percent({ min: 0, max: 100, preset: 0 }),
  calculation: option(["normal", "reverse", "full", "exempt"], { preset: "normal" }),
  salesVatAccount: code(account),
  purchaseVatAccount: code(account),
  reverseVatAccount: code(account),
  clause: text({ optional: true }),
});

export const paymentTerms = table("PaymentTerms", "setup", {
  termsCode: code({ key: true }),
  description: text({ optional: true }),
  dueFormula: formula(),
  discountFormula: formula({ optional: true }),
  discountPercent: percent({ preset: 0, min: 0, max: 100 }),
});

export const paymentMethods = table("PaymentMethods", "setup", {
  methodCode: code({ key: true }),
  description: text({ optional: true }),
  balanceAccount: code(account),
});

export const bankAccounts = table("BankAccounts", "setup", {
  bankCode: code({ key: true }),
  name: text(),
  accountNo: code({ refers: "Accounts" }),
  iban: text({ optional: true }),
  currencyCode: code({ optional: true, refers: "Currencies" }),
});

export const currencies = table("Currencies", "setup", {
  currencyCode: code({ key: true }),
  amountRounding: amount({ min: 0.001 }),
  invoiceRounding: amount({ optional: true, min: 0 }),
  realizedGainAccount: code(account),
  realizedLossAccount: code(account),
  unrealizedGainAccount: code(account),
  unrealizedLossAccount: code(account),
});

export const exchangeRates = table("ExchangeRates", "setup", {
  currencyCode: code({ key: true, refers: "Currencies" }),
  startDate: date({ key: true }),
  foreignUnits: qty({ min: 0.00001 }),
  localAmount: price({ min: 0.00001 }),
});

export const locations = table("Locations", "setup", {
  locationCode: code({ key: true }),
  name: text(),
});

export const dimensionValues = table("DimensionValues", "setup", {
  dimension: option(["department", "project"], { key: true }),
  valueCode: code({ key: true }),
  name: text({ optional: true }),
  blocked: bool(),
});

/** Rules and proposals for the dimensions of whoever or whatever is posted for (sales-bc 1.8). */
export const defaultDimensions = table("DefaultDimensions", "setup", {
  tableName: option(["customers", "vendors", "items", "accounts"], { key: true }),
  no: code({ key: true }),
  dimension: option(["department", "project"], { key: true }),
  valueCode: code({ optional: true }),
  valuePosting: option(["codeMandatory", "sameCode", "noCode"], { optional: true }),
});

/** Which departments and projects may not stand together; a blank one stands for any, and the most specific row wins. */
export const dimensionCombinations = table("DimensionCombinations", "setup", {
  department: code({ key: true, optional: true }),
  project: code({ key: true, optional: true }),
  restriction: option(["blocked", "allowed"]),
});

/** A period lasts until the next one begins. */
export const accountingPeriods = table("AccountingPeriods", "setup", {
  startDate: date({ key: true }),
  name: text({ optional: true }),
  closed: bool(),
});

export const users = table("Users", "setup", {
  userId: code({ key: true }),
  name: text({ optional: true }),
  email: text({ optional: true }),
  postingFrom: date({ optional: true }),
  postingTo: date({ optional: true }),
  salesInvoicePostingPolicy: option(["allowed", "prohibited", "mandatory"], { preset: "allowed" }),
  approverId: code({ optional: true, refers: "Users" }),
  salesApprovalLimit: amount({ optional: true, min: 0 }),
  unlimitedApproval: bool(),
  substituteId: code({ optional: true, refers: "Users" }),
});
