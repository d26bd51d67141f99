import { amount, bool, code, date, int, option, qty, text } from "../schema/column";
import { table } from "../schema/table";

/**
 * Reports: ordinary tables that a person may sort, filter, copy and delete. No figure is read back from them. By the key of a row
 * what a person wrote beside it follows it when the report is written again.
 */

const LIGHTS = ["R", "O", "Y", "G"] as const;
const blank = { optional: true } as const;
const blankKey = { optional: true, key: true } as const;

export const backordersByItem = table("BackordersByItem", "reports", {
  itemNo: code({ key: true }),
  description: text({ optional: true, width: 34 }),
  locationCode: code(blankKey),
  effectiveDate: date(),
  kind: option(["onHand", "receipt", "issue"], { key: true }),
  documentNo: code(blankKey),
  lineNo: int(blankKey),
  partyNo: code(blank),
  originalDate: date(blank),
  receiptQuantity: qty(blank),
  issueQuantity: qty(blank),
  projectedBalance: qty(),
  reservedQuantity: qty(blank),
  coverDate: date(blank),
  daysLate: int(blank),
  readyQuantity: qty(blank),
  shortQuantity: qty(blank),
  cause: text({ optional: true, width: 40 }),
  light: option(LIGHTS, blank),
  unitCode: code(blank),
  availableToPromise: qty(),
});

export const backordersByCustomer = table("BackordersByCustomer", "reports", {
  customerNo: code(),
  name: text({ width: 34 }),
  documentNo: code({ key: true }),
  lineNo: int({ key: true }),
  itemNo: code(),
  description: text({ optional: true, width: 34 }),
  unitCode: code(blank),
  quantity: qty(),
  quantityShipped: qty(),
  outstandingQuantity: qty(),
  reservedQuantity: qty(),
  requestedDate: date(blank),
  confirmedDate: date(blank),
  promisedDate: date(blank),
  coverDate: date(blank),
  daysLate: int(blank),
  readyQuantity: qty(),
  shortQuantity: qty(),
  outstandingAmount: amount(),
  cause: text({ optional: true, width: 40 }),
  light: option(LIGHTS),
});

export const backordersByVendor = table("BackordersByVendor", "reports", {
  vendorNo: code(),
  name: text({ width: 34 }),
  documentNo: code({ key: true }),
  lineNo: int({ key: true }),
  itemNo: code(),
  description: text({ optional: true, width: 34 }),
  quantity: qty(),
  quantityReceived: qty(),
  outstandingQuantity: qty(),
  expectedDate: date(blank),
  effectiveDate: date(blank),
  daysOverdue: int(),
  waitingQuantity: qty(),
  waitingLines: int(),
  earliestNeed: date(blank),
  salesValueAtRisk: amount(),
  action: text({ optional: true, width: 40 }),
  unitCode: code(blank),
});

/** Sales lines whose delivery date is another than before: than promised, or than it would be without what is supposed. */
export const backorderChanges = table("BackorderChanges", "reports", {
  change: option(["lost", "later", "sooner", "first", "quantity", "light"]),
  customerNo: code(),
  name: text({ width: 34 }),
  documentNo: code(),
  lineNo: int(),
  itemNo: code(),
  description: text({ optional: true, width: 34 }),
  unitCode: code(blank),
  outstandingQuantity: qty(),
  formerDate: date(blank),
  coverDate: date(blank),
  changeDays: int(blank),
  daysLate: int(blank),
  formerShortQuantity: qty(blank),
  shortQuantity: qty(),
  cause: text({ optional: true, width: 40 }),
  light: option(LIGHTS),
});

/** What accepting an allocation would write for each sales line: its promise, what is reserved for it, and what is shipped next. */
export const allocationAcceptance = table("AllocationAcceptance", "reports", {
  change: option(["lost", "later", "sooner", "first"], blank),
  customerNo: code(),
  name: text({ width: 34 }),
  documentNo: code({ key: true }),
  lineNo: int({ key: true }),
  itemNo: code(),
  description: text({ optional: true, width: 34 }),
  unitCode: code(blank),
  outstandingQuantity: qty(),
  formerDate: date(blank),
  coverDate: date(blank),
  reservedQuantity: qty(),
  quantityToShip: qty(blank),
  light: option(LIGHTS),
});

/** Who gets what of goods that arrive, by rank; quantities in base units, and without a customer what goes to the shelf. */
export const putToOrder = table("PutToOrder", "reports", {
  sourceNo: code({ key: true }),
  sourceLineNo: int({ key: true }),
  itemNo: code(),
  description: text({ optional: true, width: 34 }),
  locationCode: code(blank),
  rank: int({ key: true }),
  customerNo: code(blank),
  name: text({ optional: true, width: 34 }),
  documentNo: code(blank),
  lineNo: int(blank),
  requestedDate: date(blank),
  quantity: qty(),
  unitCode: code(blank),
});

/** What each policy would come to: a row for each policy and base unit, its lines and values on the first of them. */
export const policyComparison = table("PolicyComparison", "reports", {
  policy: option(["needDate", "entryOrder", "priority", "value", "smallestFirst", "strategy", "fairShare"], { key: true }),
  lines: int(blank),
  linesOnTime: int(blank),
  linesLate: int(blank),
  linesUncovered: int(blank),
  unitCode: code(blankKey),
  wantedQuantity: qty(),
  onTimeQuantity: qty(),
  uncoveredQuantity: qty(),
  valueOnTime: amount(blank),
  valueUncovered: amount(blank),
  customersHit: int(blank),
});

/** What to do about shortages; quantities in the item's base unit. */
export const backorderProposals = table("BackorderProposals", "reports", {
  kind: option(["transfer", "buy", "cancelOrReplace", "expedite", "excess", "cancel", "mayWait"], { key: true }),
  itemNo: code({ key: true }),
  description: text({ optional: true, width: 34 }),
  locationCode: code(blankKey),
  fromLocationCode: code(blankKey),
  vendorNo: code(blank),
  documentNo: code(blankKey),
  lineNo: int(blankKey),
  quantity: qty(),
  unitCode: code(),
  needDate: date(blank),
  orderByDate: date(blank),
  arrivalDate: date(blank),
  isLate: bool(),
  helpedLines: int(),
  helpedCustomers: int(),
  helpedValue: amount(),
  action: text({ optional: true, width: 60 }),
});

/** How many sales lines are needed in which week, by light: `2026-W48`, with `<` what was needed before the work date's week, with `>` what is needed later. */
export const waitingByWeek = table("WaitingByWeek", "reports", {
  week: code({ key: true }),
  linesUncovered: int(),
  linesLate: int(),
  linesAtRisk: int(),
  linesOnTime: int(),
});

/** What the customers wait for who wait for most, by light. */
export const waitingByCustomer = table("WaitingByCustomer", "reports", {
  customerNo: code({ key: true }),
  name: text({ width: 34 }),
  valueUncovered: amount(),
  valueLate: amount(),
  valueAtRisk: amount(),
  valueOnTime: amount(),
});

/** The sales that wait for purchases, by the week these are expected in; weeks as in `waitingByWeek`, `?` where no day is known. */
export const arrivalsByWeek = table("ArrivalsByWeek", "reports", {
  week: code({ key: true }),
  overdueArrivals: amount(),
  expectedArrivals: amount(),
});

export const trialBalance = table("TrialBalance", "reports", {
  accountNo: code({ key: true }),
  name: text({ width: 34 }),
  from: date(blank),
  to: date(blank),
  opening: amount(),
  debit: amount(),
  credit: amount(),
  closing: amount(),
});

export const customerBalances = table("CustomerBalances", "reports", {
  customerNo: code({ key: true }),
  name: text({ width: 34 }),
  date: date(),
  balance: amount(),
  overdue: amount(),
});

/** The customers who owe most. */
export const largestBalances = table("LargestBalances", "reports", {
  customerNo: code({ key: true }),
  name: text({ width: 34 }),
  overdue: amount(),
  notDue: amount(),
});

export const issuesReport = table("Issues", "reports", {
  severity: text(),
  code: code({ key: true }),
  documentNo: code(blankKey),
  table: text(blankKey),
  row: int(blankKey),
  column: text(blankKey),
  message: text({ width: 70 }),
  cure: text({ width: 70 }),
});

/** What the setup lacks before anyone posts. */
export const setupCheck = table("SetupCheck", "reports", {
  severity: text(),
  code: code({ key: true }),
  table: text(blankKey),
  row: int(blankKey),
  column: text(blankKey),
  message: text({ width: 70 }),
  cure: text({ width: 70 }),
});

/** Every number of a posted series once: runs of numbers that are used and of numbers that are missing. */
export const seriesAudit = table("SeriesAudit", "reports", {
  series: code({ key: true, width: 24 }),
  state: option(["used", "missing"], { key: true }),
  firstNo: code({ key: true }),
  lastNo: code(),
  count: int(),
  reason: text({ optional: true, width: 60 }),
});
