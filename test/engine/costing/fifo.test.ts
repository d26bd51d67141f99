import type { Book } from "../../../src/engine/book/book";
import { applyPlan } from "../../../src/engine/posting/applyPlan";
import type { PostingPlan } from "../../../src/engine/posting/posting";
import { formatAmount, type Amount } from "../../../src/money/amount";
import { formatFine, type Quantity } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import { errorsOf, plan } from "../../support/posting";

/**
 * A story of one item told in movements: `+10 at 12` is bought and invoiced, `-15` is sold and invoiced, one a day. The
 * figures are those that the worked examples and other systems' own tests state for first in, first out.
 */
type Movement = `+${string} at ${string}` | `-${string}`;

interface Told {
  readonly book: Book;
  /** The cost of each sale at the end, as the ledger has it after all corrections. */
  readonly costs: readonly string[];
  readonly left: string;
  readonly worth: string;
}

function story(movements: readonly Movement[], { card = "0", unit = "", perUnit = "1" }: { readonly card?: string; readonly unit?: string; readonly perUnit?: string } = {}): Told {
  const buys = movements.map((text) => /^\+(\S+) at (\S+)$/.exec(text));
  let book = bookFromTables({
    Settings: [{ key: "allowNegativeInventory", value: "yes" }, { key: "stockoutCheck", value: "off" }],
    Items: [{ itemNo: "F", unitCost: card }],
    ItemUnits: unit === "" ? [] : [{ itemNo: "F", unitCode: unit, quantityPerUnit: perUnit }],
    PurchaseHeaders: buys.flatMap((match, at) => (match ? [{ documentNo: `M${at}`, vendorInvoiceNo: `F${at}` }] : [])),
    PurchaseLines: buys.flatMap((match, at) => (match ? [{ documentNo: `M${at}`, no: "F", quantity: match[1] ?? "", unitCost: match[2] ?? "", unitCode: unit }] : [])),
    SalesHeaders: movements.flatMap((text, at) => (text.startsWith("-") ? [{ documentNo: `M${at}` }] : [])),
    SalesLines: movements.flatMap((text, at) => (text.startsWith("-") ? [{ documentNo: `M${at}`, no: "F", quantity: text.slice(1), unitPrice: 1, unitCode: unit }] : [])),
  });
  movements.forEach((text, at) => {
    const made: PostingPlan = plan(book, text.startsWith("+") ? "receiveInvoice" : "shipInvoice", { documents: [`M${at}`], postingDate: day(`2026-01-${String(at + 1).padStart(2, "0")}`) });
    expect(errorsOf(made.issues)).toEqual([]);
    book = applyPlan(book, made);
  });
  const { ItemLedger, ValueEntries } = book.tables;
  const costOf = (entryNo: number) => ValueEntries.rows.reduce((sum, row) => (row.itemEntryNo === entryNo ? sum + row.costActual + row.costExpected : sum), 0) as Amount;
  return {
    book,
    costs: ItemLedger.rows.filter(({ entryType }) => entryType === "sale").map(({ entryNo }) => formatAmount(-costOf(entryNo) as Amount)),
    left: formatFine(ItemLedger.rows.reduce((sum, { quantity }) => sum + quantity, 0) as Quantity),
    worth: formatAmount(ValueEntries.rows.reduce((sum, { costActual, costExpected }) => sum + costActual + costExpected, 0) as Amount),
  };
}

test.each<[string, readonly Movement[], readonly string[], string, string]>([
  ["sales-bc E7.1", ["+10 at 10", "+10 at 12", "-15"], ["160.00"], "5", "60.00"],
  ["an issue over two layers, then the rest one by one", ["+4 at 10", "+2 at 25", "-3", "-1", "-1"], ["30.00", "10.00", "25.00"], "1", "25.00"],
  ["two layers, used up by two sales", ["+10 at 10", "+10 at 20", "-10", "-10"], ["100.00", "200.00"], "0", "0.00"],
  ["the older layer first", ["+10 at 10", "+10 at 8", "-3"], ["30.00"], "17", "150.00"],
  ["three layers, sold one by one", ["+1 at 10", "+1 at 15", "+1 at 65", "-1", "-1", "-1"], ["10.00", "15.00", "65.00"], "0", "0.00"],
  ["four layers, one of them left", ["+1 at 10", "+2 at 20", "+1 at 20", "+5 at 20", "-4"], ["70.00"], "5", "100.00"],
  ["sales across layers that came between them", ["+100 at 0.5", "-75", "+100 at 1", "-75", "-50"], ["37.50", "62.50", "50.00"], "0", "0.00"],
  ["a part of a piece", ["+1.9 at 10", "-0.4"], ["4.00"], "1.5", "15.00"],
  ["three pieces for 10.00 leave at 3.33 each, and the cent is written off (E8.4)", ["+3 at 3.33333", "-1", "-1", "-1"], ["3.33", "3.33", "3.33"], "0", "0.00"],
  ["two taken at once from three for 10.00", ["+3 at 3.33333", "-2", "-1"], ["6.67", "3.33"], "0", "0.00"],
])("%s", (_, movements, costs, left, worth) => {
  const told = story(movements);
  expect([told.costs, told.left, told.worth]).toEqual([costs, left, worth]);
});

test("stock that is not there costs what the card says, and what it was bought for once it is (E10.1)", () => {
  expect(story(["-5"], { card: "10" })).toMatchObject({ costs: ["50.00"], left: "-5", worth: "-50.00" });
  expect(story(["-5", "+10 at 12"], { card: "10" })).toMatchObject({ costs: ["60.00"], left: "5", worth: "60.00" });
});

test("of ten sold with eight there, two get their real cost when they come: 100.00 becomes 104.00", () => {
  expect(story(["+8 at 10", "-10"], { card: "10" }).costs).toEqual(["100.00"]);
  expect(story(["+8 at 10", "-10", "+2 at 12"], { card: "10" })).toMatchObject({ costs: ["104.00"], left: "0", worth: "0.00" });
});

test("what is sold out of nothing keeps its own cost while only a part of it has come", () => {
  expect(story(["-4", "+1 at 7"], { card: "10" }).costs).toEqual(["37.00"]);
  expect(story(["-4", "+1 at 7", "+1 at 7"], { card: "10" }).costs).toEqual(["34.00"]);
});

test("a card without a cost lets the uncovered part take the average of what is covered (E10.3)", () => {
  expect(story(["-4", "+2 at 7"]).costs).toEqual(["28.00"]);
  expect(story(["-4", "+2 at 7", "+1 at 13"]).costs).toEqual(["34.00"]);
});

test("the unit in which a line counts does not change what goods cost", () => {
  const told = story(["+4 at 120", "-1"], { unit: "BOX", perUnit: "12" });
  expect([told.costs, told.left, told.worth]).toEqual([["120.00"], "36", "360.00"]);
});

test("the earliest posting date goes first, whenever it was posted", () => {
  let book = bookFromTables({
    PurchaseHeaders: [{ documentNo: "LATE", vendorInvoiceNo: "1" }, { documentNo: "EARLY", vendorInvoiceNo: "2" }],
    PurchaseLines: [{ documentNo: "LATE", no: "X", quantity: 5, unitCost: 20 }, { documentNo: "EARLY", no: "X", quantity: 5, unitCost: 10 }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 5, unitPrice: 100 }],
  });
  for (const [documentNo, date] of [["LATE", "2026-01-10"], ["EARLY", "2026-01-05"]] as const) book = applyPlan(book, plan(book, "receiveInvoice", { documents: [documentNo], postingDate: day(date) }));
  expect(plan(book, "shipInvoice").rows.ValueEntries.map(({ costActual }) => costActual)).toEqual([-50_000]);
});

test("each location has its own layers", () => {
  let book = bookFromTables({
    Settings: [{ key: "allowNegativeInventory", value: "yes" }, { key: "stockoutCheck", value: "off" }],
    Locations: [{ locationCode: "EAST" }, { locationCode: "WEST" }],
    PurchaseHeaders: [{ documentNo: "P1", vendorInvoiceNo: "1" }],
    PurchaseLines: [{ documentNo: "P1", no: "X", quantity: 5, unitCost: 10, locationCode: "EAST" }, { documentNo: "P1", no: "X", quantity: 5, unitCost: 20, locationCode: "WEST" }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: ["WEST", "EAST", ""].map((locationCode) => ({ documentNo: "1001", no: "X", quantity: 2, unitPrice: 100, locationCode })),
  });
  book = applyPlan(book, plan(book, "receiveInvoice"));
  // The third line has no place: nothing lies there, so it costs what a piece of the 6 left costs on average (1.4): 90.00 ÷ 6.
  expect(plan(book, "shipInvoice").rows.ValueEntries.map(({ costActual }) => costActual)).toEqual([-40_000, -20_000, -30_000]);
});

describe("a cost that changes after goods have left", () => {
  const open = (settings: readonly { readonly key: string; readonly value: string }[] = []) =>
    bookFromTables({
      Settings: [...settings],
      PurchaseHeaders: [{ documentNo: "P1", vendorInvoiceNo: "F-1", invoiceDiscountPercent: 10 }],
      PurchaseLines: [{ documentNo: "P1", no: "X", quantity: 10, unitCost: 10 }],
      SalesHeaders: [{ documentNo: "1001" }],
      SalesLines: [{ documentNo: "1001", no: "X", quantity: 6, unitPrice: 100, quantityToInvoice: 2 }],
    });
  const step = (book: Book, action: "receive" | "shipInvoice" | "invoice", documentNo: string, date: string) => {
    const made = plan(book, action, { documents: [documentNo], postingDate: day(date) });
    expect(errorsOf(made.issues)).toEqual([]);
    return { made, book: applyPlan(book, made) };
  };
  const corrected = (book: Book) => {
    const received = step(book, "receive", "P1", "2026-01-05");
    const sold = step(received.book, "shipInvoice", "1001", "2026-01-06");
    return step(sold.book, "invoice", "P1", "2026-02-20");
  };

  test("is forwarded to what was invoiced as actual and to what was not as expected cost", () => {
    const { made } = corrected(open());
    expect(made.rows.ValueEntries.filter(({ adjustment }) => adjustment).map(({ documentNo, costActual, costExpected }) => [documentNo, costActual, costExpected])).toEqual([["102001", 2_000, 4_000]]);
  });

  test("has the date of the document it corrects, or the first day that is open for posting", () => {
    const dates = (book: Book) => corrected(book).made.rows.ValueEntries.filter(({ adjustment }) => adjustment).map(({ postingDate }) => postingDate);
    expect(dates(open())).toEqual([day("2026-01-06")]);
    const closed = open([{ key: "postingFrom", value: "2026-02-01" }]);
    const sold = step(step(open(), "receive", "P1", "2026-01-05").book, "shipInvoice", "1001", "2026-01-06").book;
    const made = step({ ...sold, settings: closed.settings }, "invoice", "P1", "2026-02-20").made;
    expect(made.rows.ValueEntries.filter(({ adjustment }) => adjustment).map(({ postingDate }) => postingDate)).toEqual([day("2026-02-01")]);
  });

  test("is not forwarded twice", () => {
    const { book } = corrected(open());
    const again = plan({ ...book, tables: { ...book.tables, SalesLines: { ...book.tables.SalesLines, rows: book.tables.SalesLines.rows.map((row) => ({ ...row, quantityToInvoice: null })) } } }, "invoice", { documents: ["1001"] });
    expect(again.rows.ValueEntries.filter(({ adjustment }) => adjustment)).toEqual([]);
  });
});

test("a return on an order comes back at the card's cost and can be sold again", () => {
  let book = bookFromTables({
    SalesHeaders: [{ documentNo: "1001" }, { documentNo: "1002" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: -2, unitPrice: 100 }, { documentNo: "1001", lineType: "account", no: "6810", quantity: 1, unitPrice: 500, vatProductGroup: "V25" }, { documentNo: "1002", no: "X", quantity: 2, unitPrice: 100 }],
  });
  const back = plan(book, "shipInvoice", { documents: ["1001"] });
  expect(errorsOf(back.issues)).toEqual([]);
  expect(back.rows.ValueEntries.map(({ costActual, salesActual }) => [costActual, salesActual])).toEqual([[120_000, -200_000]]);
  book = applyPlan(book, back);
  expect(plan(book, "shipInvoice", { documents: ["1002"] }).rows.ValueEntries.map(({ costActual }) => costActual)).toEqual([-120_000]);
});
