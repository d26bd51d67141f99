import type { Book } from "../../../src/engine/book/book";
import { planEntry, type EntryPlan } from "../../../src/engine/entry/entry";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import { customerNos, groupOf, isAtFault, isCarriage, isItem, IS_WHOLE, itemNos, outcomeOf, retailLines, vatOf, type RetailLine } from "../../support/onlineRetail";
import { errorsOf, plan } from "../../support/posting";

/** Real order lines, pasted into order entry as they are. Stock may fall below zero here; test/app/onlineRetail posts them from stock. */
const lines = retailLines();
const BLOCKED = "13748";
const FIRST_ROW = 2;
const TODAY = day("2011-03-01");

/** A cell as Excel makes it of what is pasted: digits become a number. */
const pasted = (text: string) => (/^\d+$/.test(text) ? Number(text) : text);

const book = bookFromTables({
  Settings: [{ key: "currency", value: "GBP" }, { key: "allowNegativeInventory", value: "yes" }, { key: "stockoutCheck", value: "off" }],
  VatSetup: [{ vatBusinessGroup: "DOMESTIC", vatProductGroup: "V20", vatIdentifier: "V20", vatPercent: 20, salesVatAccount: "5610" }],
  Customers: customerNos(lines).map((customerNo) => ({ customerNo, ...(customerNo === BLOCKED && { blocked: "all" }) })),
  Items: itemNos(lines).map((itemNo) => ({ itemNo, type: isCarriage(itemNo) ? "service" : "inventory", vatProductGroup: "V20", unitPrice: 1 })),
  OrderEntry: lines.map(({ invoice, code, quantity, pence, customer }) => ({ customerNo: pasted(customer), externalDocumentNo: pasted(invoice), itemNo: pasted(code), quantity, unitPrice: pence / 100 })),
});
const made = planEntry(book, TODAY);

const faultOf = (line: RetailLine) => line.customer === BLOCKED || isAtFault(line);
const refusedGroups = new Set(lines.filter(faultOf).map(groupOf));
const { worth } = outcomeOf(lines, faultOf);
const rowsWhere = (holds: (line: RetailLine) => boolean) => lines.flatMap((line, index) => (holds(line) ? [index + FIRST_ROW] : []));
const rowsWith = (code: string) => [...book.issues, ...made.issues].filter((found) => found.code === code).map(({ place }) => place.row ?? 0).sort((a, b) => a - b);

test("every kind of dirt is in the lines", () => {
  expect([lines.length, lines.filter(({ customer }) => customer === "").length, lines.filter(({ quantity }) => quantity < 0).length, lines.filter(({ pence }) => pence === 0).length]).toEqual(IS_WHOLE ? [105_335, 36_210, 2_118, 540] : [174, 45, 11, 5]);
  expect(worth.size).toBeGreaterThan(12);
  expect(worth.get("17850 536365")).toBe(139_12n);
});

test.each<[string, string, (line: RetailLine) => boolean]>([
  ["CEL-01", "a line without a customer", ({ customer }) => customer === ""],
  ["REF-01", "a code that is no item", (line) => !isItem(line)],
  ["ENT-05", "a cancellation", ({ quantity, pence }) => quantity < 0 && pence > 0],
  ["ENT-06", "goods that leave for nothing", ({ quantity, pence }) => quantity < 0 && pence === 0],
  ["ENT-04", "a negative quantity beside a sale, of which there is none", () => false],
  ["CUS-01", "a blocked customer", ({ customer }) => customer === BLOCKED],
  ["DOC-22", "goods without a price", (line) => line.pence === 0 && line.quantity > 0 && isItem(line)],
  ["ENT-03", "a good line of an order with a bad one", (line) => refusedGroups.has(groupOf(line)) && !faultOf(line)],
])("%s stands at each row with %s, and nowhere else", (code, _, holds) => {
  expect(rowsWith(code)).toEqual(rowsWhere(holds));
});

test("ENT-07 stands at each row that repeats an earlier one of its order", () => {
  const seen = new Set<string>();
  const repeats = lines.flatMap((line, index) => {
    const key = [groupOf(line), line.code.toUpperCase(), line.quantity, line.pence].join("|");
    const isRepeat = seen.has(key);
    seen.add(key);
    return isRepeat && line.customer !== "" ? [index + FIRST_ROW] : [];
  });
  expect(rowsWith("ENT-07")).toEqual(repeats);
  expect(repeats.length).toBeGreaterThan(0);
});

test("what remains becomes an order for each customer and number, and nothing is lost or made up", () => {
  expect(made.headers.map(({ customerNo, externalDocumentNo }) => `${customerNo} ${externalDocumentNo}`)).toEqual([...worth.keys()]);
  expect(made.rows.filter(({ entered }) => entered).map(({ rowNumber }) => rowNumber).sort((a, b) => a - b)).toEqual(rowsWhere((line) => !refusedGroups.has(groupOf(line))));
  expect(made.lines).toHaveLength(made.rows.filter(({ entered }) => entered).length);
});

test("each invoice is worth what its lines add up to, with VAT rounded once", () => {
  const posting = plan(withOrders(book, made), "shipInvoice", { postingDate: TODAY, workDate: TODAY });
  expect(errorsOf(posting.issues)).toEqual([]);
  const invoices = posting.posted.filter(({ documentType }) => documentType === "invoice").map(({ amount, amountInclVat }) => [BigInt(amount) / 10n, BigInt(amountInclVat) / 10n]);
  expect(invoices).toEqual([...worth.values()].map((pence) => [pence, pence + vatOf(pence)]));
  const sales = posting.rows.GeneralLedger.filter(({ accountNo }) => accountNo === "6110").reduce((sum, { amount }) => sum - BigInt(amount), 0n);
  expect(sales / 10n).toBe([...worth.values()].reduce((sum, pence) => sum + pence, 0n));
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
