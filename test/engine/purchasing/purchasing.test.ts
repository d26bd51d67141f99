import { formatIsoDay, type Day } from "../../../src/base/day";
import { backorders, proposalsOf } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { namesOf, planPurchases, type OrderWish } from "../../../src/engine/purchasing/purchasing";
import { FINE_ONE } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { withOrders, withRows } from "../../support/scenarioDesk";
import { BOUGHT, day, WORK_DATE, workedTables } from "../backorders/workedCompany";

/** Proposals become purchase orders: figures of the worked data set (sales-fo 13.6), and of small books worked out by hand. */
const iso = (on: Day | null) => on && formatIsoDay(on);
const proposed = (book: Book, workDate = WORK_DATE) => proposalsOf(book, backorders(book, { date: workDate, workDate }));
const planned = (book: Book, wish: Partial<OrderWish> = {}, workDate = WORK_DATE) => planPurchases(book, proposed(book, workDate), { chosen: "all", ...wish }, workDate);
const lamps = (more: FixtureTables = {}, item: FixtureRow<"Items"> = {}) => bookFromTables({ ...workedTables({ item: { ...BOUGHT, ...item } }), ...more });

test("the 30 lamps of the worked data set become one order of V10: wanted on the 14th, to be ordered by Friday the 2nd", () => {
  const { orders, headers, lines, issues } = planned(lamps({}, { unitCost: 60 }));
  expect(issues).toEqual([]);
  expect(headers).toMatchObject([{ documentType: "order", documentNo: "PO1001", vendorNo: "V10", orderDate: WORK_DATE, status: "open" }]);
  expect(lines).toMatchObject([{ documentNo: "PO1001", lineNo: 10000, no: "1000", quantity: 30 * FINE_ONE, unitCode: "PCS", unitCost: 60 * FINE_ONE, expectedDate: day("2018-03-14"), confirmedDate: null }]);
  expect(orders.map(({ documentNo, amount, orderByDate, firstReceipt }) => [documentNo, amount, iso(orderByDate), iso(firstReceipt)])).toEqual([["PO1001", 1_800_000, "2018-03-02", "2018-03-14"]]);
});

test("once ordered it is proposed no more, SO-105 is at risk only, and 14 remain in the end", () => {
  const book = lamps();
  const after = withOrders(book, planned(book));
  expect(proposed(after).map(({ kind }) => kind)).toEqual(["expedite", "expedite"]);
  const rows = backorders(after, { date: WORK_DATE, workDate: WORK_DATE });
  expect(rows.byCustomer.find(({ documentNo }) => documentNo === "SO-105")).toMatchObject({ light: "Y", shortQuantity: 0 });
  expect([...rows.byItem].findLast(({ itemNo }) => itemNo === "1000")).toMatchObject({ projectedBalance: 14 * FINE_ONE });
});

test("what a second click names is not there any more", () => {
  const book = lamps();
  const chosen = namesOf(book, proposed(book)).filter((name) => name.startsWith("buy"));
  const after = withOrders(book, planned(book, { chosen }));
  const again = planned(after, { chosen });
  expect([again.orders, again.lines, again.issues.map(({ code }) => code)]).toEqual([[], [], ["BCK-40"]]);
});

test("a proposal for the same goods after an order is another proposal, even where day and quantity are the same", () => {
  const tables = workedTables({ item: { ...BOUGHT, safetyStock: 0, minimumOrder: 10 } });
  const more = [...(tables.SalesLines ?? []), { documentNo: "SO-105", lineNo: 20000, no: "1000", quantity: 24, unitPrice: 100, requestedDate: "2018-03-14" }];
  const first = bookFromTables(tables);
  const chosen = namesOf(first, proposed(first)).filter((name) => name.startsWith("buy"));
  const ordered = withOrders(bookFromTables({ ...tables, SalesLines: more }), planned(first, { chosen }));
  // 16 and 24 are 40, of which 20 are ordered: 20 again, on the same day.
  expect(proposed(ordered).filter(({ kind }) => kind === "buy").map(({ quantity, needDate }) => [quantity / FINE_ONE, iso(needDate)])).toEqual([[20, "2018-03-14"]]);
  expect(planned(ordered, { chosen }).issues.map(({ code }) => code)).toEqual(["BCK-40"]);
});

const TWO_VENDORS: FixtureTables = {
  Vendors: [{ vendorNo: "V1" }, { vendorNo: "V2", currencyCode: "EUR" }, { vendorNo: "V3", blocked: "all" }],
  Locations: [{ locationCode: "WH1" }, { locationCode: "WH2" }],
  Items: [{ itemNo: "A", unitCost: 10, vendorNo: "V1" }, { itemNo: "B", unitCost: 22, vendorNo: "V2" }, { itemNo: "C", unitCost: 5, vendorNo: "V3" }, { itemNo: "D", unitCost: 7, vendorNo: "V1" }],
  SalesHeaders: [{ documentNo: "1001", orderDate: "2026-01-10" }],
  SalesLines: [["A", "WH1", 4], ["A", "WH2", 6], ["B", "WH1", 2], ["C", "WH1", 1], ["D", "WH1", 3]].map(([no, locationCode, quantity], at) => ({ documentNo: "1001", lineNo: (at + 1) * 10000, no, locationCode, quantity, requestedDate: "2026-02-02" })) as never,
};
const TODAY = day("2026-01-15");

describe("one order for each vendor and location", () => {
  const book = bookFromTables(TWO_VENDORS);

  test("vendors and places stand apart, a blocked vendor gets none, and costs are in the vendor's currency", () => {
    const { orders, lines, issues } = planned(book, {}, TODAY);
    expect(orders.map(({ documentNo, vendorNo, locationCode, lines: count }) => [documentNo, vendorNo, locationCode, count])).toEqual([
      ["PO1001", "V1", "WH1", 2],
      ["PO1002", "V1", "WH2", 1],
      ["PO1003", "V2", "WH1", 1],
    ]);
    // 22.00 at 1.10 for a euro are 20.00 euro.
    expect(lines.map(({ no, lineNo, unitCost }) => [no, lineNo, unitCost / FINE_ONE])).toEqual([["A", 10000, 10], ["D", 20000, 7], ["A", 10000, 10], ["B", 10000, 20]]);
    expect(issues.map(({ code }) => code)).toEqual(["VEN-01"]);
  });

  test("of one vendor only", () => {
    expect(planned(book, { vendorNo: "V2" }, TODAY).orders.map(({ vendorNo }) => vendorNo)).toEqual(["V2"]);
  });

  test("lines join an open order behind its last line; other vendors' proposals are left alone", () => {
    const open = bookFromTables({ ...TWO_VENDORS, PurchaseHeaders: [{ documentNo: "PO7", vendorNo: "V1" }], PurchaseLines: [{ documentNo: "PO7", lineNo: 15000, lineType: "text" }] });
    const { orders, headers, lines, numbers } = planned(open, { into: "PO7" }, TODAY);
    expect([headers, numbers]).toEqual([[], []]);
    expect(orders).toMatchObject([{ documentNo: "PO7", isNew: false, lines: 3 }]);
    expect(lines.map(({ no, locationCode, lineNo }) => [no, locationCode, lineNo])).toEqual([["A", "WH1", 25000], ["A", "WH2", 35000], ["D", "WH1", 45000]]);
  });

  test("an order whose costs are with VAT gets them with VAT", () => {
    const open = bookFromTables({ ...TWO_VENDORS, PurchaseHeaders: [{ documentNo: "PO7", vendorNo: "V1", pricesIncludeVat: "yes" }] });
    expect(planned(open, { into: "PO7" }, TODAY).lines.map(({ unitCost }) => unitCost / FINE_ONE)).toEqual([12.5, 12.5, 8.75]);
  });
});

describe("what an item was last bought for", () => {
  const invoice = (documentNo: string, partyNo: string, postingDate: string, currencyCode = "") => ({ documentType: "purchaseInvoice", documentNo, partyNo, postingDate, currencyCode });
  const line = (documentNo: string, quantity: number, amount: number, invoiceDiscountAmount = 0) => ({ documentType: "purchaseInvoice", documentNo, no: "B", quantity, amount, invoiceDiscountAmount });
  const bought: FixtureTables = {
    ...TWO_VENDORS,
    PostedHeaders: [invoice("I1", "V2", "2025-11-01", "EUR"), invoice("I2", "V2", "2025-12-01", "EUR"), invoice("I3", "V2", "2025-12-24"), invoice("I4", "V1", "2026-01-02", "EUR")],
    PostedLines: [line("I2", 4, 74, 2), line("I1", 1, 25), line("I3", 1, 30), line("I4", 1, 11)],
  };

  test("is the vendor's last invoice in its own currency, before the discount of the whole invoice", () => {
    // 74 and 2 for 4 pieces; the later ones are of another vendor or currency.
    expect(planned(bookFromTables(bought), { vendorNo: "V2" }, TODAY).lines).toMatchObject([{ no: "B", unitCost: 19 * FINE_ONE }]);
  });
});

describe("asking for an earlier delivery", () => {
  test("the requested date of the line becomes the day of the first need; what the vendor has confirmed stays", () => {
    const { asked, orders } = planned(lamps(), { asksEarlier: true });
    expect(asked.map(({ documentNo, from, to }) => [documentNo, iso(from), iso(to)])).toEqual([["PO-502", "2018-03-12", "2018-03-05"], ["PO-503", "2018-03-10", "2018-03-08"]]);
    expect(orders).toHaveLength(1);
  });

  test("is not asked for twice, and not at all unless somebody says so", () => {
    const book = lamps();
    const after = withOrders(book, planned(book, { asksEarlier: true }));
    expect(planned(after, { asksEarlier: true }).asked).toEqual([]);
    expect(planned(book).asked).toEqual([]);
  });
});

describe("an order that was left half written", () => {
  const book = bookFromTables(TWO_VENDORS);
  const whole = planned(book, { vendorNo: "V1" }, TODAY);

  test.each([0, 1, 2, 3])("with %i of its lines there, it is taken up under its number and each line stands once", (count) => {
    const torn = withRows(book, "PurchaseLines", whole.lines.slice(0, count));
    const again = planned(torn, { vendorNo: "V1" }, TODAY);
    expect(again.headers).toEqual(whole.headers);
    expect(again.lines).toEqual(whole.lines.slice(count));
  });

  test("lines of something else keep their number to themselves", () => {
    const torn = withRows(book, "PurchaseLines", whole.lines.slice(0, 1).map((stray) => ({ ...stray, quantity: 99 * FINE_ONE })));
    expect(planned(torn, { vendorNo: "V1" }, TODAY).headers.map(({ documentNo }) => documentNo)).toEqual(["PO1002", "PO1003"]);
  });
});

test("the order of the rows on the sheets decides nothing", () => {
  const turned = Object.fromEntries(Object.entries(TWO_VENDORS).map(([id, rows]) => [id, [...(rows as readonly object[])].reverse()])) as FixtureTables;
  expect(planned(bookFromTables(turned), {}, TODAY).lines).toEqual(planned(bookFromTables(TWO_VENDORS), {}, TODAY).lines);
});
