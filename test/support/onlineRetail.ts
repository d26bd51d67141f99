import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import type { CompanyData } from "../../src/app/companyData";

/**
 * Real order lines (test/data/online-retail/README.md), a company that takes them, and what they come to: counted here in
 * whole pence, by nothing of the program. Usually 29 documents that hold every kind of dirt; all of them where the environment
 * says ONLINE_RETAIL=whole.
 */
export interface RetailLine {
  readonly invoice: string;
  readonly code: string;
  readonly quantity: number;
  readonly pence: number;
  /** Blank where nobody is named. */
  readonly customer: string;
  /** The price as it was recorded. */
  readonly price: string;
}

export const IS_WHOLE = process.env["ONLINE_RETAIL"] === "whole";

const SELECTED = new Set(
  ("536365 536366 536367 536368 536369 536371 536372 536374 536376 C536379 C536383 C536391 536403 536414 536540 536545 536546 536559 536779 536840 C537164 537197 537236 537377 C537572 " +
    "538154 539746 541109 541431").split(" "),
);

export function retailLines(): readonly RetailLine[] {
  return records().filter((record) => IS_WHOLE || SELECTED.has(record.slice(0, record.indexOf(",")))).map(lineOf);
}

/** So many lines from the beginning, whatever the environment says. */
export function firstRetailLines(count: number): readonly RetailLine[] {
  return records().slice(0, count).map(lineOf);
}

function records(): readonly string[] {
  return gunzipSync(readFileSync(join(__dirname, "../data/online-retail/lines-2010-12-to-2011-02.csv.gz"))).toString("utf8").trim().split("\n").slice(1);
}

function lineOf(record: string): RetailLine {
  const fields = [...record.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const [invoice = "", code = "", , quantity = "", , price = "", customer = ""] = fields;
  const [pounds = "0", pence = ""] = price.split(".");
  return { invoice, code, quantity: Number(quantity), pence: Number(pounds) * 100 + Number(pence.padEnd(2, "0")), customer: customer.replace(".0", ""), price };
}

/** Carriage is sold too, and is no goods. */
const CARRIAGE = new Set(["POST", "C2"]);
export const isCarriage = (code: string): boolean => CARRIAGE.has(code);
export const isItem = ({ code }: RetailLine): boolean => /^\d{5}/.test(code) || isCarriage(code);
export const groupOf = ({ customer, invoice }: RetailLine): string => `${customer} ${invoice}`;

/** The item codes in the case in which the masters have them. */
export function itemNos(lines: readonly RetailLine[]): readonly string[] {
  return [...new Set(lines.filter(isItem).map(({ code }) => code.toUpperCase()))];
}

export function customerNos(lines: readonly RetailLine[]): readonly string[] {
  return [...new Set(lines.map(({ customer }) => customer))].filter((customer) => customer !== "");
}

/** What is wrong with a line in itself. */
export function isAtFault(line: RetailLine): boolean {
  return line.customer === "" || !isItem(line) || line.quantity <= 0;
}

/** What should become of the lines: an order is entered whole or not at all. */
export interface RetailOutcome {
  readonly entered: readonly RetailLine[];
  /** By customer and number, in the order of the lines: what each order is worth without VAT, in pence. */
  readonly worth: ReadonlyMap<string, bigint>;
}

export function outcomeOf(lines: readonly RetailLine[], fault: (line: RetailLine) => boolean = isAtFault): RetailOutcome {
  const refused = new Set(lines.filter(fault).map(groupOf));
  const entered = lines.filter((line) => !refused.has(groupOf(line)));
  const worth = new Map<string, bigint>();
  for (const line of entered) worth.set(groupOf(line), (worth.get(groupOf(line)) ?? 0n) + BigInt(line.quantity) * BigInt(line.pence));
  return { entered, worth };
}

/** A fifth of a whole number of pence never ends on a half. */
export function vatOf(pence: bigint): bigint {
  return (pence * 2n + 5n) / 10n;
}

/** What one piece cost, in pence: something between 1 and 97, another for each item. */
export function costOf(itemNo: string): number {
  return 1 + ([...itemNo].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 97);
}

/** The plain company with these customers and items, British VAT, and in stock exactly what the orders take. */
export function retailCompany(lines: readonly RetailLine[]): CompanyData {
  const plain = JSON.parse(readFileSync(join(__dirname, "../../assets/companies/empty.json"), "utf8")) as CompanyData;
  const settings = new Map<string, string>(Object.entries({ currency: "GBP", workDate: "2011-03-01", companyName: "Online Retail" }));
  const needed = new Map<string, number>();
  for (const { code, quantity } of outcomeOf(lines).entered) if (!isCarriage(code)) needed.set(code.toUpperCase(), (needed.get(code.toUpperCase()) ?? 0) + quantity);
  return {
    ...plain,
    tables: {
      ...plain.tables,
      Settings: (plain.tables["Settings"] ?? []).map((row) => (settings.has(String(row["key"])) ? { ...row, value: settings.get(String(row["key"])) ?? "" } : row)),
      VatSetup: (plain.tables["VatSetup"] ?? []).map((row) => (row["vatIdentifier"] === "V25" ? { ...row, vatIdentifier: "V20", vatPercent: 20 } : row)),
      Customers: customerNos(lines).map((customerNo) => ({ customerNo, name: `Customer ${customerNo}`, businessGroup: "DOMESTIC", vatBusinessGroup: "DOMESTIC", customerGroup: "DOMESTIC" })),
      Items: itemNos(lines).map((itemNo) => ({ itemNo, description: `Item ${itemNo}`, type: isCarriage(itemNo) ? "service" : "inventory", baseUnit: "PCS", unitPrice: 1, productGroup: "RETAIL", vatProductGroup: "STANDARD", inventoryGroup: "RESALE" })),
    },
    openingStock: [...needed].map(([itemNo, quantity]) => ({ itemNo, quantity, unitCost: `0.${String(costOf(itemNo)).padStart(2, "0")}`, postingDate: "2010-11-30" })),
  };
}

/** A line as the first columns of order entry have it: customer, number, item, quantity, unit, price. */
export function entryCells({ customer, invoice, code, quantity, price }: RetailLine): readonly string[] {
  return [customer, invoice, code, String(quantity), "", price];
}
