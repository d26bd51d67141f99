import * as fc from "fast-check";
import type { Book } from "../../src/engine/book/book";
import { addDays, formatIsoDay, type Day } from "../../src/base/day";
import { bookFromTables } from "../support/bookFromTables";
import type { FixtureTables } from "../support/fixtureSetup";
import { day } from "../support/day";

/**
 * Random companies for properties and for the naive poster: purchase and sales documents, and a list of acts on them. All
 * figures are whole numbers (grains, pieces, hundred-thousandths), so that whoever reads them needs no arithmetic of the
 * engine's. A grain is the smallest amount a company has: a cent, five of them or a hundred.
 */
export interface RandomLine {
  /** Goods, work by the hour, an account, or words. */
  readonly what: "X" | "Y" | "HOURS" | "ACCOUNT" | "TEXT";
  readonly unit: "" | "BOX";
  readonly location: "" | "OSLO";
  /** Pieces; negative on sales for what comes back. */
  readonly quantity: number;
  /** Hundred-thousandths of the line's unit in a piece: goods move in whole units, hours and accounts in any part of one. */
  readonly piece: number;
  /** Cents in a grain: the company's, or one for a foreign currency. */
  readonly grain: Grain;
  /** Hundred-thousandths. */
  readonly price: number;
  readonly percentOff: number;
  /** Grains of the whole line; wins over the percentage where it is not zero. */
  readonly amountOff: number;
  readonly allowsInvoiceDiscount: boolean;
  readonly vat: VatGroup;
}

export type Grain = 1 | 5 | 100;

/** Product groups of VAT: three rates, one of which changes; tax that the buyer owes; none; and a line that is all tax. */
export type VatGroup = "V25" | "V12" | "V0" | "R25" | "FREE" | "FULL";

/** A document of any kind that posts; invoices and credit memos are posted whole, the others in parts. */
export interface RandomOrder {
  readonly side: "sales" | "purchase";
  readonly kind: "order" | "invoice" | "creditMemo" | "returnOrder";
  readonly no: string;
  readonly currency: "" | "EUR";
  /** What a person typed for a euro, in hundred-thousandths; 0 for the rate of the day. */
  readonly typedRate: number;
  readonly includesVat: boolean;
  readonly invoicePercent: number;
  readonly invoiceAmount: number;
  readonly lines: readonly RandomLine[];
}

/** Posted in one step, whatever is typed. */
export function isWhole({ kind }: RandomOrder): boolean {
  return kind === "invoice" || kind === "creditMemo";
}

export function isCredit({ kind }: RandomOrder): boolean {
  return kind === "creditMemo" || kind === "returnOrder";
}

/** What a person types before an act: quarters of what is left to handle and to invoice, by line; 4 leaves the cell blank. */
export interface RandomStep {
  readonly order: number;
  readonly act: "handle" | "invoice" | "both";
  readonly day: number;
  readonly quarters: readonly (readonly [handle: number, invoice: number])[];
}

export interface RandomCompany {
  readonly discountPosting: "none" | "line" | "invoice" | "all";
  readonly grain: Grain;
  /** Grains; 0 for none. */
  readonly invoiceRounding: 0 | 5 | 100;
  readonly expectedCostToLedger: boolean;
  readonly allowNegativeInventory: boolean;
  /** Whether what is posted whole leaves a shipment, receipt or return of its own. */
  readonly shipmentOnInvoice: boolean;
  /** What a piece of Y is to cost, in hundred-thousandths; 0 where Y is first in, first out as X is. */
  readonly standardCost: number;
  readonly orders: readonly RandomOrder[];
  readonly steps: readonly RandomStep[];
}

/** From this day on V12 is 15 %, under an identifier of its own. */
export const RATE_CHANGE = 20;
export const BOX = { X: 6, Y: 4, HOURS: 8, ACCOUNT: 1, TEXT: 1 } as const;
export const UNIT_COST = { X: 1_234_567, Y: 333_333, HOURS: 0, ACCOUNT: 0, TEXT: 0 } as const;
export const FIRST_DAY: Day = day("2026-01-01");
const MOST_LINES = 5;

const cents = fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 20_000 }).map((price) => price * 1000) }, { weight: 2, arbitrary: fc.integer({ min: 1, max: 3_000_000 }) }, { weight: 1, arbitrary: fc.constant(0) });
const percent = fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 40 }).map((whole) => whole * 100_000) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 10_000_000 }) }, { weight: 1, arbitrary: fc.constant(10_000_000) });

function line(side: RandomOrder["side"]): fc.Arbitrary<RandomLine> {
  return fc
    .record({
      what: fc.constantFrom("X" as const, "X" as const, "X" as const, "Y" as const, "Y" as const, "HOURS" as const, "ACCOUNT" as const, "TEXT" as const),
      isBoxed: fc.constantFrom(false, false, true),
      location: fc.constantFrom("" as const, "" as const, "OSLO" as const),
      size: fc.integer({ min: 1, max: 12 }),
      comesBack: fc.integer({ min: 0, max: 3 }),
      piece: fc.constantFrom(100_000, 33_333, 25_000, 1_234),
      price: cents,
      percentOff: percent,
      share: fc.integer({ min: 0, max: 400 }),
      hasAmountOff: fc.integer({ min: 0, max: 3 }),
      allowsInvoiceDiscount: fc.constantFrom(true, true, true, false),
      // Mostly one rate, so that lines share what is rounded.
      vat: fc.oneof({ weight: 6, arbitrary: fc.constant("V25" as const) }, { weight: 2, arbitrary: fc.constant("V12" as const) }, { weight: 4, arbitrary: fc.constantFrom("V0" as const, "R25" as const, "FREE" as const, "FULL" as const) }),
    })
    .map(({ size, comesBack, share, hasAmountOff, isBoxed, vat, ...facts }): RandomLine => {
      if (facts.what === "TEXT") return { what: "TEXT", unit: "", location: "", quantity: 0, piece: 100_000, grain: 1, price: 0, percentOff: 0, amountOff: 0, allowsInvoiceDiscount: false, vat: "V25" };
      const isAccount = facts.what === "ACCOUNT";
      const piece = isAccount || facts.what === "HOURS" ? facts.piece : 100_000;
      const quantity = side === "sales" && comesBack === 0 ? -Math.ceil(size / 4) : size;
      // A discount in cents of up to four tenths of the line.
      const amountOff = hasAmountOff === 0 ? Math.trunc((quantity * (piece / 100_000) * facts.price * share) / 1_000_000) : 0;
      // A line that is all tax is no goods: import VAT from a forwarder, say.
      return { ...facts, unit: isBoxed && !isAccount ? "BOX" : "", location: isAccount ? "" : facts.location, quantity, piece, grain: 1, amountOff, vat: vat === "FULL" && !isAccount ? "V25" : vat };
    });
}

function order(side: RandomOrder["side"]): fc.Arbitrary<Omit<RandomOrder, "no">> {
  return fc.record({
    side: fc.constant(side),
    kind: fc.constantFrom("order" as const, "order" as const, "order" as const, "invoice" as const, "creditMemo" as const, "returnOrder" as const),
    currency: fc.constantFrom("" as const, "" as const, "EUR" as const),
    typedRate: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 50_000, max: 1_500_000 }) }),
    includesVat: fc.boolean(),
    invoicePercent: percent.map((whole) => Math.min(whole, 5_000_000)),
    invoiceAmount: fc.oneof({ weight: 3, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_000 }) }),
    lines: fc.array(line(side), { minLength: 1, maxLength: MOST_LINES }),
  });
}

const quarters = fc.constantFrom(0, 1, 2, 3, 4, 4, 4);
const step: fc.Arbitrary<RandomStep> = fc.record({
  order: fc.nat({ max: 99 }),
  act: fc.constantFrom("handle" as const, "invoice" as const, "both" as const, "both" as const),
  day: fc.integer({ min: 0, max: 40 }),
  quarters: fc.array(fc.tuple(quarters, quarters), { minLength: MOST_LINES, maxLength: MOST_LINES }),
});

export function randomCompany(facts: { readonly allowNegativeInventory?: boolean } = {}): fc.Arbitrary<RandomCompany> {
  return fc
    .record({
      discountPosting: fc.constantFrom("none" as const, "line" as const, "invoice" as const, "all" as const),
      grain: fc.constantFrom(1 as const, 1 as const, 1 as const, 5 as const, 100 as const),
      invoiceRounding: fc.constantFrom(0 as const, 0 as const, 5 as const, 100 as const),
      expectedCostToLedger: fc.boolean(),
      shipmentOnInvoice: fc.boolean(),
      standardCost: fc.oneof({ weight: 2, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2_000_000 }) }),
      allowNegativeInventory: facts.allowNegativeInventory === undefined ? fc.boolean() : fc.constant(facts.allowNegativeInventory),
      purchases: fc.array(order("purchase"), { minLength: 1, maxLength: 3 }),
      sales: fc.array(order("sales"), { minLength: 1, maxLength: 3 }),
      steps: fc.array(step, { minLength: 1, maxLength: 14 }),
    })
    .map(({ purchases, sales, steps, ...settings }) => {
      const inGrains = (order: Omit<RandomOrder, "no">) => {
        const grain = order.currency === "" ? settings.grain : 1;
        const counted = (cents: number) => Math.trunc(cents / grain);
        return { ...order, invoiceAmount: counted(order.invoiceAmount), lines: order.lines.map((each) => ({ ...each, grain, amountOff: counted(each.amountOff) })) };
      };
      const orders = [...purchases.map((each, index) => ({ ...inGrains(each), no: `P${index + 1}` })), ...sales.map((each, index) => ({ ...inGrains(each), no: `S${index + 1}` }))];
      return { ...settings, orders, steps: steps.map((each) => ({ ...each, order: each.order % orders.length })) };
    });
}

const decimal = (whole: number, scale: number) => {
  const digits = String(Math.abs(whole)).padStart(scale + 1, "0");
  return `${whole < 0 ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
};

/** Euros and what so many are worth from a day on, in hundred-thousandths. */
export const EURO_RATES = [
  { from: 0, units: 100_000, local: 110_000 },
  { from: 12, units: 10_000_000, local: 113_753_219 },
] as const;

/** Cents to which invoices in euro are rounded; 0 for none. */
export function euroRounding({ invoiceRounding }: Pick<RandomCompany, "invoiceRounding">): number {
  return invoiceRounding === 0 ? 0 : 5;
}

export const REVERSE_VAT = "5640";
export const CREDIT_ACCOUNT = { sales: "6130", purchase: "7120" } as const;
export const LINE_ACCOUNT = { sales: "6810", purchase: "6120" } as const;

const VAT_SETUP = [
  { vatProductGroup: "V12", vatIdentifier: "V15", vatPercent: 15, validFrom: formatIsoDay(addDays(FIRST_DAY, RATE_CHANGE)) },
  { vatProductGroup: "V0", vatIdentifier: "V0", vatPercent: 0 },
  { vatProductGroup: "R25", vatIdentifier: "R25", vatPercent: 25, calculation: "reverse" },
  { vatProductGroup: "FREE", vatIdentifier: "FREE", vatPercent: 0, calculation: "exempt" },
  { vatProductGroup: "FULL", vatIdentifier: "FULL", vatPercent: 25, calculation: "full" },
] as const;

/** What a line is of; lines of words have no quantity. */
function subjectOf({ what, quantity: pieces, piece }: RandomLine, side: RandomOrder["side"]) {
  const quantity = decimal(pieces * piece, 5);
  if (what === "TEXT") return { lineType: "text", no: "", description: "Words", quantity: "" };
  return what === "ACCOUNT" ? { lineType: "account", no: LINE_ACCOUNT[side], quantity } : { lineType: "item", no: what, quantity };
}

export function companyTables(company: RandomCompany): FixtureTables {
  const of = (side: RandomOrder["side"]) => company.orders.filter((each) => each.side === side);
  const header = ({ no, kind, currency, typedRate, includesVat, invoicePercent, invoiceAmount }: RandomOrder) => ({
    currencyCode: currency, exchangeRate: currency === "" || typedRate === 0 ? "" : decimal(typedRate, 5),
    documentType: kind, documentNo: no, pricesIncludeVat: includesVat ? "yes" : "no", invoiceDiscountPercent: decimal(invoicePercent, 5), invoiceDiscountAmount: decimal(invoiceAmount * (currency === "" ? company.grain : 1), 2),
  });
  const lines = ({ no, side, kind, lines: own }: RandomOrder) =>
    own.map((each, index) => ({
      documentType: kind, documentNo: no, lineNo: (index + 1) * 10000, ...subjectOf(each, side), unitCode: each.unit, locationCode: each.location, discountPercent: decimal(each.percentOff, 5), discountAmount: decimal(each.amountOff * each.grain, 2),
      allowInvoiceDiscount: each.allowsInvoiceDiscount ? "yes" : "no", vatProductGroup: each.what === "TEXT" ? "" : each.vat,
    }));
  return {
    Settings: [
      { key: "discountPosting", value: company.discountPosting }, { key: "amountRounding", value: decimal(company.grain, 2) }, { key: "invoiceRounding", value: decimal(company.invoiceRounding * company.grain, 2) }, { key: "stockoutCheck", value: "off" },
      { key: "shipmentOnInvoice", value: company.shipmentOnInvoice ? "yes" : "no" }, { key: "returnReceiptOnCreditMemo", value: company.shipmentOnInvoice ? "yes" : "no" },
      { key: "expectedCostToLedger", value: company.expectedCostToLedger ? "yes" : "no" }, { key: "allowNegativeInventory", value: company.allowNegativeInventory ? "yes" : "no" },
    ],
    Accounts: [REVERSE_VAT, CREDIT_ACCOUNT.sales, CREDIT_ACCOUNT.purchase].map((accountNo) => ({ accountNo, name: accountNo, directPosting: false })),
    // Lines of accounts have no product group.
    PostingSetup: [{ businessGroup: "DOMESTIC", productGroup: "RETAIL", salesCreditAccount: CREDIT_ACCOUNT.sales, purchaseCreditAccount: CREDIT_ACCOUNT.purchase }, { businessGroup: "DOMESTIC", productGroup: "", lineDiscountAccount: "6910", invoiceDiscountAccount: "6920" }],
    VatSetup: VAT_SETUP.map((row) => ({ vatBusinessGroup: "DOMESTIC", salesVatAccount: "5610", purchaseVatAccount: "5630", reverseVatAccount: REVERSE_VAT, ...row })),
    Currencies: [{ currencyCode: "EUR", invoiceRounding: decimal(euroRounding(company), 2) }],
    ExchangeRates: EURO_RATES.map(({ from, units, local }) => ({ currencyCode: "EUR", startDate: formatIsoDay(addDays(FIRST_DAY, from)), foreignUnits: decimal(units, 5), localAmount: decimal(local, 5) })),
    Locations: [{ locationCode: "OSLO" }],
    ItemUnits: (["X", "Y", "HOURS"] as const).map((itemNo) => ({ itemNo, unitCode: "BOX", quantityPerUnit: BOX[itemNo] })),
    Items: [{ itemNo: "X", unitCost: decimal(UNIT_COST.X, 5) }, { itemNo: "Y", unitCost: decimal(UNIT_COST.Y, 5), ...(company.standardCost !== 0 && { costingMethod: "standard", standardCost: decimal(company.standardCost, 5) }) }, { itemNo: "HOURS", type: "service" }],
    SalesHeaders: of("sales").map(header),
    SalesLines: of("sales").flatMap((each) => lines(each).map((row, index) => ({ ...row, unitPrice: decimal(each.lines[index]?.price ?? 0, 5) }))),
    // A vendor's number is used once: the runner types a new one before each invoice.
    PurchaseHeaders: of("purchase").map((each) => ({ ...header(each), vendorInvoiceNo: `F-${each.no}` })),
    PurchaseLines: of("purchase").flatMap((each) => lines(each).map((row, index) => ({ ...row, unitCost: decimal(each.lines[index]?.price ?? 0, 5) }))),
  };
}

export function companyBook(company: RandomCompany): Book {
  return bookFromTables(companyTables(company));
}
