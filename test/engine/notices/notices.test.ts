import { formatIsoDay, type Day } from "../../../src/base/day";
import { backorders } from "../../../src/engine/backorders/backorders";
import { noticeRows, planNotices } from "../../../src/engine/notices/notices";
import { FINE_ONE } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { day } from "../backorders/workedCompany";

/** Who is told what: small books worked out by hand from the rules (sales-fo 13.1, 13.7). */
const TODAY = day("2026-01-15");
const iso = (on: Day | null) => on && formatIsoDay(on);

/** Four of X for C1, asked for on the 20th; on order for the 30th unless told otherwise. */
const book = ({ line = {}, customer = {}, item = {}, notices = [], receipt = "2026-01-30", settings = [] }: Parts = {}) =>
  bookFromTables({
    Customers: [{ customerNo: "C1", email: "buyer@example.com", ...customer }],
    Items: [{ itemNo: "X", ...item }, { itemNo: "Y", description: "Brass", unitPrice: 1 }, { itemNo: "Z", salesBlocked: "yes" }],
    SalesHeaders: [{ documentNo: "1001", externalDocumentNo: "K-7" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 4, unitPrice: 100, discountPercent: 10, requestedDate: "2026-01-20", ...line }],
    PurchaseHeaders: receipt === "" ? [] : [{ documentNo: "PO1" }],
    PurchaseLines: receipt === "" ? [] : [{ documentNo: "PO1", lineNo: 10000, no: "X", quantity: 4, confirmedDate: receipt }],
    CustomerNotices: notices,
    Settings: settings,
  });

interface Parts {
  readonly line?: FixtureRow<"SalesLines">;
  readonly customer?: FixtureRow<"Customers">;
  readonly item?: FixtureRow<"Items">;
  readonly notices?: readonly FixtureRow<"CustomerNotices">[];
  readonly receipt?: string;
  readonly settings?: NonNullable<FixtureTables["Settings"]>;
}

function told(parts: Parts = {}, today = TODAY) {
  const own = book(parts);
  return planNotices(own, backorders(own, { date: today, workDate: today }), today);
}
const dates = (parts: Parts, today = TODAY) => told(parts, today).notices.flatMap(({ lines }) => lines.map(({ oldDate, newDate, kind }) => [iso(oldDate), iso(newDate), kind]));

const notice = (newDate: string, more: FixtureRow<"CustomerNotices"> = {}): FixtureRow<"CustomerNotices"> => ({ customerNo: "C1", documentNo: "1001", lineNo: 10000, oldDate: "2026-01-20", newDate, sentAt: "2026-01-10", kind: "first", ...more });

describe("the day a customer counts on", () => {
  test("is what was promised, else what was confirmed, else what was asked for", () => {
    expect(dates({})).toEqual([["2026-01-20", "2026-01-30", "first"]]);
    expect(dates({ line: { confirmedDate: "2026-01-22" } })).toEqual([["2026-01-22", "2026-01-30", "first"]]);
    expect(dates({ line: { confirmedDate: "2026-01-22", promisedDate: "2026-01-25" } })).toEqual([["2026-01-25", "2026-01-30", "first"]]);
    // A later day that was accepted is promised when the customer is told of it.
    expect(dates({ line: { promisedDate: "2026-01-30" } })).toEqual([["2026-01-20", "2026-01-30", "first"]]);
  });

  test("is what was told last", () => {
    expect(dates({ notices: [notice("2026-01-27")] })).toEqual([["2026-01-27", "2026-01-30", "first"]]);
    expect(dates({ notices: [notice("2026-01-30")] })).toEqual([]);
    // The rows of the record may stand in any order.
    expect(dates({ notices: [notice("2026-01-30", { sentAt: "2026-01-12" }), notice("2026-01-27")] })).toEqual([]);
  });
});

test("sooner than told waits until the goods are in, but a day where none was known is told", () => {
  expect(dates({ notices: [notice("2026-02-10")] })).toEqual([]);
  expect(dates({ notices: [notice("")] })).toEqual([["2026-01-20", "2026-01-30", "first"]]);
  expect(dates({ notices: [notice("2026-01-30")], receipt: "" })).toEqual([["2026-01-30", null, "first"]]);
  expect(dates({ notices: [notice("")], receipt: "" })).toEqual([]);
});

test("a second notice comes after the days of the setting, once, and only while the goods are late", () => {
  const parts = { notices: [notice("2026-01-30")] };
  expect(dates(parts, day("2026-01-23"))).toEqual([]);
  expect(dates(parts, day("2026-01-24"))).toEqual([["2026-01-20", "2026-01-30", "second"]]);
  expect(dates({ ...parts, settings: [{ key: "secondNoticeDays", value: 3 }] }, day("2026-01-13"))).toEqual([["2026-01-20", "2026-01-30", "second"]]);
  expect(dates({ ...parts, settings: [{ key: "secondNoticeDays", value: 0 }] }, day("2026-01-24"))).toEqual([]);
  expect(dates({ notices: [notice("2026-01-30"), notice("2026-01-30", { kind: "second", sentAt: "2026-01-24" })] }, day("2026-02-09"))).toEqual([["2026-01-30", null, "first"]]);
  expect(dates({ notices: [notice("2026-01-30"), notice("2026-01-30", { kind: "second", sentAt: "2026-01-24" })] }, day("2026-01-29"))).toEqual([]);
});

test("goods that can leave today are shipped and not written about; an overdue receipt gives no day, so nobody is told another one each morning", () => {
  expect(dates({ receipt: "2026-01-15", line: { requestedDate: "2026-01-10" } })).toEqual([]);
  const overdue = { receipt: "2026-01-12", line: { requestedDate: "2026-01-14" } };
  expect(dates(overdue)).toEqual([["2026-01-14", null, "first"]]);
  expect(dates({ ...overdue, notices: [notice("", { sentAt: "2026-01-15" })] }, day("2026-01-16"))).toEqual([]);
});

test("an order that ships complete waits for its last line, and says so", () => {
  const own = bookFromTables({
    Items: [{ itemNo: "X" }, { itemNo: "Y", unitPrice: 1 }],
    ItemLedger: [{ itemNo: "X", quantity: 9, entryType: "positiveAdjustment" }],
    SalesHeaders: [{ documentNo: "1001", shippingAdvice: "complete" }],
    SalesLines: ["X", "Y"].map((no, at) => ({ documentNo: "1001", lineNo: (at + 1) * 10000, no, quantity: 4, unitPrice: 1, requestedDate: "2026-01-20" })),
    PurchaseHeaders: [{ documentNo: "PO1" }],
    PurchaseLines: [{ documentNo: "PO1", lineNo: 10000, no: "Y", quantity: 4, confirmedDate: "2026-01-30" }],
  });
  const { notices } = planNotices(own, backorders(own, { date: TODAY, workDate: TODAY }), TODAY);
  expect(notices.flatMap(({ lines }) => lines.map(({ itemNo, newDate, reason }) => [itemNo, iso(newDate), reason]))).toEqual([["X", "2026-01-30", "whole"], ["Y", "2026-01-30", "supplier"]]);
});

test("exempt customers and items, and lines on hold, get no letter", () => {
  expect(dates({ customer: { noBackorderNotice: "yes" } })).toEqual([]);
  expect(dates({ item: { noBackorderNotice: "yes" } })).toEqual([]);
  expect(dates({ customer: { blocked: "ship" } })).toEqual([]);
});

test("a line is told with its outstanding quantity, its value after discount, and what could be had instead", () => {
  const [line] = told({ item: { substituteItemNo: "Y" } }).notices[0]?.lines ?? [];
  // 4 at 100 less a tenth.
  expect(line).toMatchObject({ externalDocumentNo: "K-7", quantity: 4 * FINE_ONE, amount: 360_000, currencyCode: "NOK", reason: "supplier", partNow: 0, substitute: { itemNo: "Y", description: "Brass" } });
  expect(told({ item: { substituteItemNo: "Z" } }).notices[0]?.lines[0]?.substitute).toBeNull();
});

test("what lies in stock for a line is offered at once, in whole units of the line", () => {
  const own = bookFromTables({
    ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }],
    ItemLedger: [{ itemNo: "X", quantity: 30, entryType: "positiveAdjustment" }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 3, unitCode: "BOX", unitPrice: 1, requestedDate: "2026-01-20" }],
  });
  const { notices } = planNotices(own, backorders(own, { date: TODAY, workDate: TODAY }), TODAY);
  expect(notices[0]?.lines).toMatchObject([{ quantity: 3 * FINE_ONE, unitCode: "BOX", newDate: null, partNow: 2 * FINE_ONE }]);
});

test("a box that is begun is not offered at once: of 30 pieces in stock and 6 that come, two boxes", () => {
  const own = bookFromTables({
    ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }],
    ItemLedger: [{ itemNo: "X", quantity: 30, entryType: "positiveAdjustment" }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 3, unitCode: "BOX", unitPrice: 1, requestedDate: "2026-01-20" }],
    PurchaseHeaders: [{ documentNo: "PO1" }],
    PurchaseLines: [{ documentNo: "PO1", lineNo: 10000, no: "X", quantity: 6, confirmedDate: "2026-01-30" }],
  });
  const { notices } = planNotices(own, backorders(own, { date: TODAY, workDate: TODAY }), TODAY);
  expect(notices[0]?.lines.map(({ newDate, partNow }) => [iso(newDate), partNow])).toEqual([["2026-01-30", 2 * FINE_ONE]]);
});

test("without an address the letter is written and the card is named", () => {
  expect(told({ customer: { email: "" } }).issues.map(({ code }) => code)).toEqual(["BCK-46"]);
  expect(told({ customer: { email: "a@b.no\nBcc: x@y.no" } }).issues.map(({ code }) => code)).toEqual(["BCK-46"]);
  expect(told().issues).toEqual([]);
});

test("the record takes a notice once", () => {
  const line = { customerNo: "C1", documentNo: "1001", lineNo: 10000, oldDate: TODAY, newDate: TODAY, kind: "first" as const };
  const empty = book();
  expect(noticeRows(empty, [line, line], TODAY, "ann")).toEqual([{ ...line, sentAt: TODAY, by: "ann" }]);
  expect(noticeRows(book({ notices: [notice("2026-01-30", { sentAt: "2026-01-15" })] }), [{ ...line, newDate: day("2026-01-30") }], TODAY, "ann")).toEqual([]);
});
