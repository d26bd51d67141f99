import { backorders, pegsOf, type BackorderTerms, type Policy } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { checkBook } from "../../../src/engine/checks/checks";
import { availability, reservationsOf } from "../../../src/engine/stock/stock";
import { FINE_ONE } from "../../../src/money/quantity";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { orderBook, type Line } from "./orderBook";
import { march, WORK_DATE } from "./workedCompany";

const stock = (quantity: number): FixtureTables => ({ ItemLedger: [{ itemNo: "X", quantity }] });
const reserved = (...rows: readonly FixtureRow<"Reservations">[]): FixtureTables => ({ Reservations: rows.map((row) => ({ lineNo: 10000, itemNo: "X", ...(row.source === "purchase" ? { sourceLineNo: 10000 } : {}), ...row })) });
const shipped = (documentNo: string, quantity: number): FixtureTables => ({
  PostedHeaders: [{ documentType: "shipment", documentNo: "102001", sourceNo: documentNo }],
  PostedLines: [{ documentType: "shipment", documentNo: "102001", sourceNo: documentNo, sourceLineNo: 10000, quantity }],
});
const received = (documentNo: string, quantity: number): FixtureTables => ({
  PostedHeaders: [{ documentType: "receipt", documentNo: "107001", sourceNo: documentNo, partyNo: "V1" }],
  PostedLines: [{ documentType: "receipt", documentNo: "107001", sourceNo: documentNo, sourceLineNo: 10000, quantity }],
});

const reportOf = (book: Book, terms: Partial<BackorderTerms> = {}) => backorders(book, { date: WORK_DATE, workDate: WORK_DATE, ...terms });
const units = (quantity: number | null | undefined) => (quantity ?? 0) / FINE_ONE;

/** Who gets what: `pieces@source`, in the order of supply. */
function given(book: Book, terms: Partial<BackorderTerms> = {}): Readonly<Record<string, string>> {
  const pieces: Record<string, string> = {};
  for (const { demand, supply, quantity } of pegsOf(reportOf(book, terms))) {
    pieces[demand.documentNo] = [...(pieces[demand.documentNo]?.split(" ") ?? []), `${units(quantity)}@${supply?.documentNo ?? "stock"}`].join(" ");
  }
  return pieces;
}

/** What is told of reservations; what a report says of days is told elsewhere. */
const issuesOf = (book: Book) => reportOf(book).exceptions.filter(({ place }) => place.table === "Reservations").map(({ code, place }) => [code, place.row, place.column]);

/** SO-1 is wanted first, SO-2 last; both want ten. */
const two: readonly Line[] = [{ quantity: 10, requestedDate: "2018-03-02" }, { quantity: 10, requestedDate: "2018-03-09" }];

describe("what is reserved (sales-fo 9.4 and 16)", () => {
  const policies: readonly Policy[] = ["needDate", "entryOrder", "priority", "value", "smallestFirst", "strategy", "fairShare"];

  test.each(policies)("is given first, and to nobody else, by %s", (policy) => {
    const book = orderBook(two, [], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 8 }) });
    expect(given(book, { policy })).toMatchObject({ "SO-1": "4@stock", "SO-2": "8@stock" });
  });

  test("is free again when the run may release it", () => {
    const book = orderBook(two, [], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 8 }) });
    expect(given(book, { releaseReservations: true })).toEqual({ "SO-1": "10@stock", "SO-2": "2@stock" });
  });

  test("stands on the rows of the line, of its order and of its stock", () => {
    const report = reportOf(orderBook(two, [{ quantity: 5, expectedDate: "2018-03-05" }], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 8 }, { documentNo: "SO-2", quantity: 2, source: "purchase", sourceNo: "PO-1" }) }));
    expect(report.byCustomer.map(({ documentNo, reservedQuantity }) => [documentNo, units(reservedQuantity)])).toEqual([["SO-1", 0], ["SO-2", 10]]);
    expect(report.byItem.map(({ documentNo, reservedQuantity }) => [documentNo, units(reservedQuantity)])).toEqual([["", 8], ["SO-1", 0], ["PO-1", 2], ["SO-2", 10]]);
    expect(report.items.map(({ onHand, reserved: kept, available }) => [onHand, kept, available].map(units))).toEqual([[12, 8, 4]]);
  });

  test("is the cause of a line that waits though goods are there", () => {
    const report = reportOf(orderBook(two, [{ quantity: 20, expectedDate: "2018-03-12" }], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 8 }) }));
    const [first, second] = report.byCustomer;
    expect(first).toMatchObject({ documentNo: "SO-1", coverDate: march(12), light: "O", cause: { key: "cause.reserved", args: { documentNo: "SO-2" } } });
    expect(second?.cause.key).toBe("cause.laterReceipt");
  });

  test("is no cause for a line that is wanted later than what it is kept for", () => {
    const report = reportOf(orderBook(two, [], { ...stock(12), ...reserved({ documentNo: "SO-1", quantity: 10 }) }));
    expect(report.byCustomer.map(({ documentNo, cause }) => [documentNo, cause.key])).toEqual([["SO-1", "cause.stock"], ["SO-2", "cause.notOrdered"]]);
  });

  test("a line that ships whole keeps its part and takes the rest whole or not at all", () => {
    const whole: readonly Line[] = [{ quantity: 10, requestedDate: "2018-03-02" }, { quantity: 10, requestedDate: "2018-03-09", header: { shippingAdvice: "line" } }];
    const book = (onHand: number) => orderBook(whole, [], { ...stock(onHand), ...reserved({ documentNo: "SO-2", quantity: 6 }) });
    expect(given(book(19))).toEqual({ "SO-1": "10@stock", "SO-2": "6@stock" });
    expect(given(book(20))).toEqual({ "SO-1": "10@stock", "SO-2": "6@stock 4@stock" });
    expect(reportOf(book(19)).byCustomer.find(({ documentNo }) => documentNo === "SO-2")).toMatchObject({ readyQuantity: 0, light: "R" });
  });

  test("a fixed quantity is all its line gets, on its day or later", () => {
    const book = orderBook(two, [], { ...stock(30), ...reserved({ documentNo: "SO-1", quantity: 6, fixedDate: "2018-03-07" }, { documentNo: "SO-2", quantity: 10, fixedDate: "2018-03-12" }) });
    for (const releaseReservations of [false, true]) expect(given(book, { releaseReservations })).toEqual({ "SO-1": "6@stock", "SO-2": "10@stock" });
    expect(reportOf(book).byCustomer.map(({ documentNo, coverDate, daysLate, shortQuantity }) => [documentNo, coverDate, daysLate, units(shortQuantity)])).toEqual([["SO-1", null, null, 4], ["SO-2", march(12), 3, 0]]);
  });
});

describe("what is left of a reservation is derived", () => {
  test("a shipment takes of what was kept in stock first", () => {
    const book = orderBook([{ quantity: 15 }], [{ quantity: 20, expectedDate: "2018-03-05" }], {
      ...stock(0), ...shipped("SO-1", 2), ...reserved({ documentNo: "SO-1", quantity: 2 }, { documentNo: "SO-1", quantity: 13, source: "purchase", sourceNo: "PO-1" }),
    });
    expect(given(book)).toEqual({ "SO-1": "13@PO-1" });
    expect(issuesOf(book)).toEqual([]);
  });

  test("never more than the line still wants, and nothing once it is delivered", () => {
    const kept = reserved({ documentNo: "SO-1", quantity: 10 });
    expect(reservationsOf(orderBook([{ quantity: 10 }], [], { ...stock(9), ...shipped("SO-1", 4), ...kept })).pieces.map(({ quantity }) => units(quantity))).toEqual([6]);
    expect(reservationsOf(orderBook([{ quantity: 10 }], [], { ...stock(9), ...shipped("SO-1", 10), ...kept }))).toEqual({ pieces: [], fixedDays: new Map(), issues: [] });
  });

  test("goods of a purchase that have come are kept in stock, for the line that is wanted first", () => {
    const book = orderBook(two, [{ quantity: 20, expectedDate: "2018-03-05" }], {
      ...stock(12), ...received("PO-1", 12), ...reserved({ documentNo: "SO-2", quantity: 10, source: "purchase", sourceNo: "PO-1" }, { documentNo: "SO-1", quantity: 10, source: "purchase", sourceNo: "PO-1" }),
    });
    expect(given(book)).toEqual({ "SO-1": "10@stock", "SO-2": "2@stock 8@PO-1" });
  });

  test("a purchase that has come in full leaves all it was reserved for in stock", () => {
    const book = orderBook(two, [{ quantity: 10, expectedDate: "2018-03-05" }], { ...stock(10), ...received("PO-1", 10), ...reserved({ documentNo: "SO-2", quantity: 10, source: "purchase", sourceNo: "PO-1" }) });
    expect(given(book)).toEqual({ "SO-2": "10@stock" });
    expect(issuesOf(book)).toEqual([]);
  });

  test("where stock does not suffice for all, the lines wanted first keep theirs", () => {
    const book = orderBook(two, [], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 10 }, { documentNo: "SO-1", quantity: 5 }) });
    expect(given(book)).toEqual({ "SO-1": "5@stock", "SO-2": "7@stock" });
    expect(issuesOf(book)).toEqual([["BCK-16", 3, "quantity"]]);
  });

  test("a purchase that is not counted keeps nothing, and its line takes what is free", () => {
    const book = orderBook([{ quantity: 5 }], [{ quantity: 5 }], { ...stock(5), ...reserved({ documentNo: "SO-1", quantity: 5, source: "purchase", sourceNo: "PO-1" }) });
    expect(given(book)).toEqual({ "SO-1": "5@stock" });
  });
});

test("a reservation is told where it keeps nothing", () => {
  const lines: readonly Line[] = [{ quantity: 10 }, { quantity: 5, dropShipment: true }, { quantity: 5, header: { orderType: "journal" } }, { quantity: 10, locationCode: "EAST" }];
  const rows: readonly FixtureRow<"Reservations">[] = [
    { documentNo: "SO-9", quantity: 1 }, { documentNo: "SO-1", itemNo: "Y", quantity: 1 }, { documentNo: "SO-4", quantity: 1 },
    { documentNo: "SO-1", quantity: 1, source: "purchase", sourceNo: "PO-9" }, { documentNo: "SO-1", quantity: 1, source: "purchase", sourceNo: "PO-1" },
    { documentNo: "SO-2", quantity: 1 }, { documentNo: "SO-3", quantity: 1 },
  ];
  const book = orderBook(lines, [{ quantity: 5, locationCode: "EAST" }], { ...stock(20), Items: [{ itemNo: "Y" }], ...reserved(...rows) });
  expect(issuesOf(book).sort()).toEqual([
    ["BCK-10", 2, "documentNo"], ["BCK-11", 3, "itemNo"], ["BCK-12", 4, "locationCode"], ["BCK-13", 5, "sourceNo"], ["BCK-13", 6, "sourceNo"], ["BCK-14", 7, "lineNo"], ["BCK-14", 8, "lineNo"],
  ]);
  expect(reservationsOf(book).pieces).toEqual([]);
});

test("a line that keeps all it asks for in stock is not told that stock will not suffice (sales-bc E20.2)", () => {
  // 12 in stock: 5 are kept for SO-2, so that SO-1 is 3 short.
  const book = orderBook([{ quantity: 10, requestedDate: "2018-03-02" }, { quantity: 5, requestedDate: "2018-03-09" }], [], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 5 }), Settings: [{ key: "stockoutCheck", value: "stop" }] });
  const short = checkBook(book, { workDate: march(1), userId: "ANN" }).filter(({ code }) => code === "ITM-06");
  expect(short.map(({ place, severity }) => [place.documentNo, severity])).toEqual([["SO-1", "error"]]);
});

test("what is kept for a later order is taken off the stock of an earlier day (sales-bc E20.2)", () => {
  const book = orderBook([{ quantity: 10, requestedDate: "2018-03-02" }, { quantity: 5, requestedDate: "2018-03-09" }], [], { ...stock(12), ...reserved({ documentNo: "SO-2", quantity: 5 }) });
  expect(availability(book).at("X", "", march(2))).toEqual({ inventory: 7 * FINE_ONE, receipts: 0, requirements: 10 * FINE_ONE, available: -3 * FINE_ONE });
  expect(availability(book).at("X", "", march(9))).toMatchObject({ requirements: 10 * FINE_ONE, available: -3 * FINE_ONE });
});
