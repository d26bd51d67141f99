import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Book } from "../../../src/engine/book/book";
import { planEntry, type EntryPlan } from "../../../src/engine/entry/entry";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import { errorsOf, plan } from "../../support/posting";

/** Real order lines, pasted into order entry as they are (test/data/online-retail/README.md). What is expected is counted here in whole pence. */
interface Line {
  readonly invoice: string;
  readonly code: string;
  readonly quantity: number;
  readonly pence: number;
  readonly customer: string;
}

const lines: readonly Line[] = readFileSync(join(__dirname, "../../data/online-retail/lines.csv"), "utf8").trim().split("\n").slice(1).map((text) => {
  const fields = [...text.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted ?? plain ?? "");
  const [invoice = "", code = "", , quantity = "", , price = "", customer = ""] = fields;
  const [pounds = "0", pence = ""] = price.split(".");
  return { invoice, code, quantity: Number(quantity), pence: Number(pounds) * 100 + Number(pence.padEnd(2, "0")), customer: customer.replace(".0", "") };
});

const CARRIAGE = new Set(["POST", "C2"]);
const isItem = ({ code }: Line) => /^\d{5}/.test(code) || CARRIAGE.has(code);
const BLOCKED = "13748";
const FIRST_ROW = 2;
const TODAY = day("2011-03-01");

/** A cell as Excel makes it of what is pasted: digits become a number. */
const pasted = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

const book = bookFromTables({
  Settings: [{ key: "currency", value: "GBP" }, { key: "allowNegativeInventory", value: "yes" }, { key: "stockoutCheck", value: "off" }],
  VatSetup: [{ vatBusinessGroup: "DOMESTIC", vatProductGroup: "V20", vatIdentifier: "V20", vatPercent: 20, salesVatAccount: "5610" }],
  Customers: [...new Set(lines.map(({ customer }) => customer))].filter((customer) => customer !== "").map((customerNo) => ({ customerNo, ...(customerNo === BLOCKED && { blocked: "all" }) })),
  Items: [...new Set(lines.filter(isItem).map(({ code }) => code.toUpperCase()))].map((itemNo) => ({ itemNo, type: CARRIAGE.has(itemNo) ? "service" : "inventory", vatProductGroup: "V20", unitPrice: 1 })),
  OrderEntry: lines.map(({ invoice, code, quantity, pence, customer }) => ({ customerNo: pasted(customer), externalDocumentNo: pasted(invoice), itemNo: pasted(code), quantity, unitPrice: pence / 100 })),
});
const made = planEntry(book, TODAY);

const faultOf = (line: Line) => line.customer === "" || line.customer === BLOCKED || !isItem(line) || line.quantity <= 0;
const groupOf = ({ customer, invoice }: Line) => `${customer} ${invoice}`;
const refusedGroups = new Set(lines.filter(faultOf).map(groupOf));
const rowsWhere = (holds: (line: Line) => boolean) => lines.flatMap((line, index) => (holds(line) ? [index + FIRST_ROW] : []));
const rowsWith = (code: string) => [...book.issues, ...made.issues].filter((found) => found.code === code).map(({ place }) => place.row ?? 0).sort((a, b) => a - b);

/** What each order is worth, in pence. */
const worth = new Map<string, number>();
for (const line of lines) if (!refusedGroups.has(groupOf(line))) worth.set(groupOf(line), (worth.get(groupOf(line)) ?? 0) + line.quantity * line.pence);

test("every kind of dirt is in the lines", () => {
  expect([lines.length, lines.filter(({ customer }) => customer === "").length, lines.filter(({ quantity }) => quantity < 0).length, lines.filter(({ pence }) => pence === 0).length]).toEqual([174, 45, 11, 5]);
  expect(worth.size).toBeGreaterThan(12);
  expect(worth.get("17850 536365")).toBe(139_12);
});

test.each<[string, string, (line: Line) => boolean]>([
  ["CEL-01", "a line without a customer", ({ customer }) => customer === ""],
  ["REF-01", "a code that is no item", (line) => !isItem(line)],
  ["ENT-04", "a negative quantity", ({ quantity }) => quantity < 0],
  ["CUS-01", "a blocked customer", ({ customer }) => customer === BLOCKED],
  ["DOC-22", "goods without a price", (line) => line.pence === 0 && isItem(line)],
  ["ENT-03", "a good line of an order with a bad one", (line) => refusedGroups.has(groupOf(line)) && !faultOf(line)],
])("%s stands at each row with %s, and nowhere else", (code, _, holds) => {
  expect(rowsWith(code)).toEqual(rowsWhere(holds));
});

test("what remains becomes an order for each customer and number, and nothing is lost or made up", () => {
  expect(made.headers.map(({ customerNo, externalDocumentNo }) => `${customerNo} ${externalDocumentNo}`)).toEqual([...worth.keys()]);
  expect(made.rows.filter(({ entered }) => entered).map(({ rowNumber }) => rowNumber).sort((a, b) => a - b)).toEqual(rowsWhere((line) => !refusedGroups.has(groupOf(line))));
  expect(made.lines).toHaveLength(made.rows.filter(({ entered }) => entered).length);
});

test("each invoice is worth what its lines add up to, with VAT rounded once", () => {
  const posting = plan(withOrders(book, made), "shipInvoice", { postingDate: TODAY, workDate: TODAY });
  expect(errorsOf(posting.issues)).toEqual([]);
  const invoices = posting.posted.filter(({ documentType }) => documentType === "invoice").map(({ amount, amountInclVat }) => [amount / 10, amountInclVat / 10]);
  // A fifth of a whole number of pence never ends on a half.
  expect(invoices).toEqual([...worth.values()].map((pence) => [pence, pence + Math.round(pence / 5)]));
  const sales = posting.rows.GeneralLedger.filter(({ accountNo }) => accountNo === "6110").reduce((sum, { amount }) => sum - amount, 0);
  expect(sales / 10).toBe([...worth.values()].reduce((sum, pence) => sum + pence, 0));
});

function withOrders(before: Book, { headers, lines: entered }: EntryPlan): Book {
  const { SalesHeaders, SalesLines } = before.tables;
  return {
    ...before,
    tables: {
      ...before.tables,
      SalesHeaders: { ...SalesHeaders, rows: headers.map((row, index) => ({ ...row, rowNumber: index + FIRST_ROW })) },
      SalesLines: { ...SalesLines, rows: entered.map((row, index) => ({ ...row, rowNumber: index + FIRST_ROW })) },
    },
  };
}
