import { parseIsoDay, type Day } from "../../base/day";
import { normalCode } from "../../base/text";
import { isDateFormula } from "../../base/dateFormula";
import { issue, type Issue } from "../../issues/issue";
import { AMOUNT_SCALE, CENT, ZERO, type Amount } from "../../money/amount";
import { parseScaled } from "../../money/decimal";
import { FINE_SCALE, HUNDRED_PERCENT, type Percent } from "../../money/quantity";
import { dayFromSerial } from "../../schema/parseCell";
import type { BookRow } from "../../tables/tables";

/** The company's settings, read from rows of key and value into what the engine works with. A key that is absent or blank has its usual value. */
export type CheckLevel = "off" | "warn" | "stop";

export interface Settings {
  readonly companyName: string;
  readonly address: string;
  readonly country: string;
  readonly registrationNo: string;
  readonly vatNo: string;
  readonly bankAccount: string;
  readonly email: string;
  readonly currency: string;
  readonly language: string;
  readonly postingFrom: Day | null;
  readonly postingTo: Day | null;
  readonly workDate: Day | null;
  readonly amountRounding: Amount;
  /** Zero where invoices are not rounded. */
  readonly invoiceRounding: Amount;
  readonly invoiceRoundingMode: "nearest" | "up" | "down";
  readonly discountPosting: "none" | "line" | "invoice" | "all";
  readonly creditCheck: CheckLevel;
  readonly overdueCheck: CheckLevel;
  readonly stockoutCheck: CheckLevel;
  /** Whether a line is told that cannot be there on the day it is wanted. */
  readonly deliveryDateCheck: CheckLevel;
  /**
   * By what a delivery date is judged (sales-fo 9.2): what covers the line in the order of need, the sales lead time, or what can
   * still be promised, with or without days for preparing the goods.
   */
  readonly deliveryDateControl: "cover" | "leadTime" | "atp" | "atpMargin";
  /** Working days from the order to the shipment. */
  readonly salesLeadTimeDays: number;
  /** Days that goods which can be promised take to be made ready. */
  readonly issueMarginDays: number;
  /** Days from the work date after which nothing on order is promised; zero looks at everything. */
  readonly promiseFenceDays: number;
  readonly allowNegativeInventory: boolean;
  readonly expectedCostToLedger: boolean;
  /** The period over which an average item has one cost, and whether over all places or for each. */
  readonly averageCostPeriod: "day" | "week" | "month" | "quarter" | "year";
  readonly averageCostBy: "item" | "itemLocation";
  /** Whether an invoice document leaves a shipment or receipt, and a credit memo a return receipt or return shipment. */
  readonly shipmentOnInvoice: boolean;
  readonly returnReceiptOnCreditMemo: boolean;
  /** Whether a sale is invoiced only with the customer's own document number. */
  readonly externalDocumentNoMandatory: boolean;
  /** The most that the tax of an invoice may differ, by a person's hand, from what it comes to; zero allows none. */
  readonly maxVatDifference: Amount;
  readonly quoteValidity: string;
  readonly adjustVatForPaymentDiscount: boolean;
  readonly paymentDiscountExclVat: boolean;
  readonly paymentTolerancePercent: Percent;
  readonly paymentToleranceAmount: Amount;
  readonly discountGraceDays: string;
  /** Days after the work date on which overdue sales lines count. */
  readonly backorderDemandOffset: number;
  /** Days after the work date on which overdue supply is expected. */
  readonly backorderSupplyOffset: number;
  /** Overdue supply older than this many days is not counted. */
  readonly backorderSupplyFence: number;
  /** Days from the arrival of goods until they can be shipped. */
  readonly backorderReceivingDays: number;
  /** Days from the work date after which nothing is served or shown; zero looks at everything. */
  readonly backorderHorizon: number;
  /** Whether safety stock is kept back from customers' lines. */
  readonly backorderProtectSafety: boolean;
  /** Whether lines on hold are served like others, and whether what customers announce to send back is supply. */
  readonly backorderServeOnHold: boolean;
  readonly backorderCountReturns: boolean;
  /** Whether purchases that no vendor has confirmed are supply. */
  readonly backorderCountUnconfirmed: boolean;
  /** Days a line may be late before it is called overdue. */
  readonly backorderGrace: number;
  /** Days a shortage may wait for what is on order before buying is proposed. */
  readonly backorderTolerance: number;
  /** Days that goods are under way from one location to another. */
  readonly transferDays: number;
  /** Days after which a customer whose goods are late still is told a second time; zero for never. */
  readonly secondNoticeDays: number;
  /** Days from its order date after which a line that has not come is proposed for cancellation; zero for never. */
  readonly cancelAfterDays: number;
  /** The least share of what an order has left that is shipped at once; zero for any. Customers may have their own. */
  readonly fulfilmentPercent: Percent;
  readonly fulfilmentBy: "quantity" | "value";
  readonly fulfilmentCheck: CheckLevel;
  readonly workbookId: string;
  readonly schemaVersion: number;
}

type Reading<Value> = { readonly usual: Value; readonly allowed: string; readonly read: (text: string) => Value | undefined };

function words<const Word extends string>(usual: Word, ...all: Word[]): Reading<Word> {
  return { usual, allowed: all.join(", "), read: (text) => all.find((word) => word.toLowerCase() === text.toLowerCase()) };
}

const anyText: Reading<string> = { usual: "", allowed: "", read: (text) => text };
const YES = new Set(["TRUE", "YES", "1", "JA", "OUI"]);
const NO = new Set(["FALSE", "NO", "0", "NEI", "NEJ", "NEE", "NON"]);

function yesNo(usual: boolean): Reading<boolean> {
  return { usual, allowed: "yes, no", read: (text) => (YES.has(text.toUpperCase()) ? true : NO.has(text.toUpperCase()) ? false : undefined) };
}

const day: Reading<Day | null> = {
  usual: null,
  allowed: "2026-12-31",
  read: (text) => parseIsoDay(text) ?? (/^\d{1,7}$/.test(text) ? dayFromSerial(Number(text)) : undefined),
};

function scaled<Value extends number>(usual: Value, scale: number, allowed: string, least = 0, most = Infinity): Reading<Value> {
  return {
    usual,
    allowed,
    read: (text) => {
      const value = parseScaled(text, scale);
      return typeof value === "number" && value >= least && value <= most ? (value as Value) : undefined;
    },
  };
}

const READINGS: { readonly [Key in keyof Settings]: Reading<Settings[Key]> } = {
  companyName: anyText,
  address: anyText,
  country: anyText,
  registrationNo: anyText,
  vatNo: anyText,
  bankAccount: anyText,
  email: anyText,
  currency: { ...anyText, usual: "", read: (text) => text.toUpperCase() },
  language: anyText,
  postingFrom: day,
  postingTo: day,
  workDate: day,
  amountRounding: scaled(CENT, AMOUNT_SCALE, "0.01", 1),
  invoiceRounding: scaled(ZERO, AMOUNT_SCALE, "0, 0.05, 1"),
  invoiceRoundingMode: words("nearest", "nearest", "up", "down"),
  discountPosting: words("none", "none", "line", "invoice", "all"),
  creditCheck: words<CheckLevel>("warn", "off", "warn", "stop"),
  overdueCheck: words<CheckLevel>("warn", "off", "warn", "stop"),
  stockoutCheck: words<CheckLevel>("warn", "off", "warn", "stop"),
  deliveryDateCheck: words<CheckLevel>("warn", "off", "warn", "stop"),
  deliveryDateControl: words("cover", "cover", "leadTime", "atp", "atpMargin"),
  salesLeadTimeDays: scaled(0, 0, "2"),
  issueMarginDays: scaled(0, 0, "1"),
  promiseFenceDays: scaled(0, 0, "60"),
  allowNegativeInventory: yesNo(false),
  expectedCostToLedger: yesNo(false),
  averageCostPeriod: words("day", "day", "week", "month", "quarter", "year"),
  averageCostBy: words("item", "item", "itemLocation"),
  shipmentOnInvoice: yesNo(true),
  returnReceiptOnCreditMemo: yesNo(true),
  externalDocumentNoMandatory: yesNo(false),
  maxVatDifference: scaled(ZERO, AMOUNT_SCALE, "0.05"),
  quoteValidity: { usual: "30D", allowed: "30D", read: (text) => (isDateFormula(text) ? text : undefined) },
  adjustVatForPaymentDiscount: yesNo(false),
  paymentDiscountExclVat: yesNo(false),
  paymentTolerancePercent: scaled(0 as Percent, FINE_SCALE, "0.5"),
  paymentToleranceAmount: scaled(ZERO, AMOUNT_SCALE, "5"),
  discountGraceDays: { usual: "0D", allowed: "5D", read: (text) => (isDateFormula(text) ? text : /^\d{1,3}$/.test(text) ? `${text}D` : undefined) },
  backorderDemandOffset: scaled(0, 0, "0"),
  backorderSupplyOffset: scaled(1, 0, "1"),
  backorderSupplyFence: scaled(30, 0, "30"),
  backorderReceivingDays: scaled(0, 0, "0"),
  backorderHorizon: scaled(0, 0, "0"),
  backorderProtectSafety: yesNo(false),
  backorderServeOnHold: yesNo(true),
  backorderCountReturns: yesNo(false),
  backorderCountUnconfirmed: yesNo(true),
  backorderGrace: scaled(0, 0, "0"),
  backorderTolerance: scaled(3, 0, "3"),
  transferDays: scaled(1, 0, "1"),
  secondNoticeDays: scaled(14, 0, "14"),
  cancelAfterDays: scaled(0, 0, "30"),
  fulfilmentPercent: scaled(0 as Percent, FINE_SCALE, "80", 0, HUNDRED_PERCENT),
  fulfilmentBy: words("value", "value", "quantity"),
  fulfilmentCheck: words<CheckLevel>("warn", "off", "warn", "stop"),
  workbookId: anyText,
  schemaVersion: scaled(1, 0, "1"),
};

export const SETTING_KEYS = Object.keys(READINGS) as readonly (keyof Settings)[];
const KEY_OF = new Map(SETTING_KEYS.map((key) => [key.toUpperCase(), key]));

/** Whether the value of a setting is a day, which Excel may have made a number of. */
export function isDaySetting(typed: string): boolean {
  const key = KEY_OF.get(normalCode(typed));
  return key !== undefined && READINGS[key] === day;
}

/** Settings from their rows; reports SET-01 for a value that its key does not know. Unknown keys are the user's own notes. */
export function readSettings(rows: readonly BookRow<"Settings">[]): { readonly settings: Settings; readonly issues: readonly Issue[] } {
  const issues: Issue[] = [];
  const settings = Object.fromEntries(SETTING_KEYS.map((key) => [key, READINGS[key].usual])) as Record<keyof Settings, unknown>;
  for (const { key: typed, value, rowNumber } of rows) {
    const key = KEY_OF.get(typed);
    if (key === undefined || value === "") continue;
    const read = READINGS[key].read(value);
    if (read === undefined) {
      issues.push(issue("SET-01", { table: "Settings", row: rowNumber, column: "value" }, { key, value, allowed: READINGS[key].allowed }));
    } else settings[key] = read;
  }
  return { settings: settings as unknown as Settings, issues };
}
