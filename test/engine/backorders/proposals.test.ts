import * as fc from "fast-check";
import { availableToPromise, backorders, earliestPromise, proposalsOf, type Proposal } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { formatIsoDay, type Day } from "../../../src/base/day";
import { FINE_ONE, type Quantity } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { planTransfers } from "../../../src/engine/purchasing/purchasing";
import type { TableRow } from "../../../src/tables/tables";
import { bookOf, PLACES, randomOrders, type RandomOrders } from "./randomOrders";
import { runs } from "./runs";
import { BOUGHT, day, march, WORK_DATE, workedTables } from "./workedCompany";

const pieces = (count: number) => (count * FINE_ONE) as Quantity;
const iso = (on: Day | null) => on && formatIsoDay(on);
const proposed = (book: Book, workDate = WORK_DATE): readonly Proposal[] => proposalsOf(book, backorders(book, { date: workDate, workDate }));

const lamps = (more: FixtureRow<"Items"> = {}, settings: FixtureTables["Settings"] = []): Book => bookFromTables({ ...workedTables({ item: { ...BOUGHT, ...more } }), Settings: settings });

describe("the purchase proposal of the worked data set (sales-fo 13.6)", () => {
  test("16 uncovered and a safety stock of 5 are 21, and 30 in tens: needed on the 14th, ordered by Friday the 2nd", () => {
    const buys = proposed(lamps()).filter(({ kind }) => kind === "buy");
    expect(buys).toHaveLength(1);
    const [buy] = buys;
    expect(buy).toMatchObject({ itemNo: "1000", vendorNo: "V10", quantity: pieces(30), unitCode: "PCS", needDate: march(14), orderByDate: march(2), arrivalDate: march(14), isLate: false });
    expect(buy).toMatchObject({ helpedLines: 1, helpedCustomers: 1, helpedValue: 1_600_000 });
  });

  test("the dips before are not bought for: PO-502 comes within the tolerance", () => {
    // By the formula of the page: earliest arrival 11 March, and without tolerance PO-502 of the 12th comes too late.
    const dates = (days: string) => proposed(lamps({}, [{ key: "backorderTolerance", value: days }])).filter(({ kind }) => kind === "buy").map(({ needDate }) => iso(needDate));
    expect(dates("1")).toEqual(["2018-03-14"]);
    expect(dates("0")[0]).toBe("2018-03-05");
  });

  test("PO-502 is wanted on the 5th: two lines come on time then", () => {
    const found = proposed(lamps()).filter(({ kind }) => kind === "expedite");
    expect(found.map(({ documentNo, needDate, arrivalDate, helpedLines, helpedValue }) => [documentNo, iso(needDate), iso(arrivalDate), helpedLines, helpedValue])).toEqual([
      ["PO-502", "2018-03-05", "2018-03-12", 2, 2_600_000],
      ["PO-503", "2018-03-08", "2018-03-10", 1, 4_000_000],
    ]);
  });

  test("after PO-502 comes on the 5th, the two lines are on time and the shortage is the same", () => {
    const book = bookFromTables(workedTables({ confirmed: { "PO-502": "2018-03-05" } }));
    const rows = backorders(book, { date: WORK_DATE, workDate: WORK_DATE }).byCustomer;
    expect(rows.filter(({ documentNo }) => documentNo === "SO-103" || documentNo === "SO-104").map(({ daysLate }) => daysLate)).toEqual([0, 0]);
    expect([...rows].reduce((sum, { shortQuantity }) => sum + shortQuantity, 0)).toBe(pieces(16));
  });

  test("what is missed before goods ordered today could arrive is one proposal", () => {
    // Without PO-502 the balance is -1 on the 5th and -26 on the 9th, before the 11th; on the 14th it is -46.
    const tables = workedTables({ item: { ...BOUGHT, minimumOrder: 1, orderMultiple: 1, safetyStock: 0 } });
    const without = <Row extends { readonly documentNo?: unknown }>(rows: readonly Row[] = []): readonly Row[] => rows.filter(({ documentNo }) => documentNo !== "PO-502");
    const book = bookFromTables({ ...tables, PurchaseHeaders: without(tables.PurchaseHeaders), PurchaseLines: without(tables.PurchaseLines) });
    expect(proposed(book).filter(({ kind }) => kind === "buy").map(({ needDate, arrivalDate, quantity }) => [iso(needDate), iso(arrivalDate), quantity / FINE_ONE])).toEqual([
      // 11 March is a Sunday.
      ["2018-03-05", "2018-03-12", 26],
      ["2018-03-14", "2018-03-14", 20],
    ]);
  });

  test("an item that is not bought any more is cancelled or replaced", () => {
    expect(proposed(lamps({ purchasingBlocked: "yes" })).filter(({ kind }) => kind !== "expedite").map(({ kind, quantity }) => [kind, quantity])).toEqual([["cancelOrReplace", pieces(16)]]);
  });

  test("an order whose last day to buy has passed says so, and when the goods come", () => {
    const late = proposed(lamps({ leadTime: "20D" })).find(({ kind }) => kind === "buy");
    // 1 March and 20 days are 21 March, a Wednesday; 14 March less 20 days is 22 February, a Thursday.
    expect(late).toMatchObject({ orderByDate: day("2018-02-22"), arrivalDate: march(21), isLate: true });
  });
});

test("what another location can spare is brought: 10 of the 17 that are free (sales-fo 16)", () => {
  const book = bookFromTables({
    Items: [{ itemNo: "X", safetyStock: 8, vendorNo: "V1" }],
    Locations: [{ locationCode: "WH1" }, { locationCode: "WH2" }],
    ItemLedger: [{ itemNo: "X", locationCode: "WH2", quantity: 40 }],
    SalesHeaders: [{ documentNo: "1001" }, { documentNo: "1002" }].map((row) => ({ ...row, orderDate: "2018-02-20" })),
    SalesLines: [["1001", "WH1", 10, "2018-03-09"], ["1002", "WH2", 15, "2018-03-20"]].map(([documentNo, locationCode, quantity, requestedDate]) => ({ documentNo, lineNo: 10000, no: "X", locationCode, quantity, requestedDate, unitPrice: 10 })) as never,
  });
  expect(proposed(book)).toMatchObject([{ kind: "transfer", locationCode: "WH1", fromLocationCode: "WH2", quantity: pieces(10), needDate: march(9), arrivalDate: march(9), isLate: false, helpedLines: 1 }]);
});

describe("bringing or buying (sales-fo 16)", () => {
  const lacking = (leadTime: string, wanted: string) =>
    proposed(bookFromTables({
      Settings: [{ key: "transferDays", value: "5" }],
      Items: [{ itemNo: "X", vendorNo: "V1", leadTime }],
      Locations: [{ locationCode: "WH1" }, { locationCode: "WH2" }],
      ItemLedger: [{ itemNo: "X", locationCode: "WH2", quantity: 40 }],
      SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-20" }],
      SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", locationCode: "WH1", quantity: 10, requestedDate: wanted, unitPrice: 10 }],
    })).map(({ kind, arrivalDate }) => [kind, arrivalDate]);

  test("goods are brought from a place where nothing is due", () => {
    expect(lacking("10D", "2018-03-20")).toEqual([["transfer", march(20)]]);
  });

  test("what would be brought later than it could be bought is bought", () => {
    // Five days for bringing are 6 March; two for buying are 3 March, a Saturday, which counts on Monday the 5th.
    expect(lacking("2D", "2018-03-02")).toEqual([["buy", march(5)]]);
    expect(lacking("2D", "2018-03-09")).toEqual([["transfer", march(9)]]);
    expect(lacking("", "2018-03-02")).toEqual([["transfer", march(6)]]);
  });
});

test("what is on order and serves no one is too much, beyond the safety stock", () => {
  const book = bookFromTables({
    Items: [{ itemNo: "X", safetyStock: 3 }],
    PurchaseHeaders: [{ documentNo: "P1", orderDate: "2018-02-01" }],
    PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "X", quantity: 20, unitCost: 5, expectedDate: "2018-03-10" }],
  });
  expect(proposed(book)).toMatchObject([{ kind: "excess", documentNo: "P1", quantity: pieces(17) }]);
});

test("only vendors are asked for an earlier delivery: no customer who sends goods back, and no location that gives some", () => {
  const book = bookFromTables({
    Settings: [{ key: "backorderCountReturns", value: "yes" }],
    Items: [{ itemNo: "X", leadTime: "20D", vendorNo: "V1" }],
    Locations: [{ locationCode: "WH1" }, { locationCode: "WH2" }],
    ItemLedger: [{ itemNo: "X", locationCode: "WH2", quantity: 40 }],
    SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-20" }, { documentNo: "1002", orderDate: "2018-02-20" }, { documentType: "returnOrder", documentNo: "R1", orderDate: "2018-02-20" }],
    SalesLines: [
      { documentNo: "1001", lineNo: 10000, no: "X", quantity: 5, requestedDate: "2018-03-05" },
      { documentNo: "1002", lineNo: 10000, no: "X", locationCode: "WH1", quantity: 4, requestedDate: "2018-03-05" },
      { documentType: "returnOrder", documentNo: "R1", lineNo: 10000, no: "X", quantity: 5, requestedDate: "2018-03-09" },
    ],
    ItemJournal: [{ documentNo: "T-1", lineNo: 10000, postingDate: "2018-03-12", entryType: "transfer", itemNo: "X", locationCode: "WH2", newLocationCode: "WH1", quantity: 4 }],
  });
  const { byCustomer } = backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
  expect(byCustomer.filter(({ light }) => light === "O").map(({ documentNo, coverDate }) => [documentNo, iso(coverDate)])).toEqual([["1001", "2018-03-09"], ["1002", "2018-03-12"]]);
  expect(proposed(book)).toEqual([]);
});

describe("what is confirmed for a day before anyone needs it (sales-fo 13.5)", () => {
  const ordered = (purchase: Readonly<Record<string, unknown>>, wanted: string) =>
    proposed(bookFromTables({
      Items: [{ itemNo: "X" }],
      SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-20" }, { documentNo: "1002", orderDate: "2018-02-20" }],
      SalesLines: [["1001", 4, wanted], ["1002", 6, "2018-03-25"]].map(([documentNo, quantity, requestedDate]) => ({ documentNo, lineNo: 10000, no: "X", quantity, requestedDate, unitPrice: 10 })) as never,
      PurchaseHeaders: [{ documentNo: "P1", orderDate: "2018-02-01" }],
      PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "X", quantity: 10, unitCost: 5, ...purchase } as never],
    })).map(({ kind, documentNo, needDate }) => [kind, documentNo, needDate]);

  test("may wait until the first day on which somebody does", () => {
    expect(ordered({ confirmedDate: "2018-03-05" }, "2018-03-20")).toEqual([["mayWait", "P1", march(20)]]);
  });

  test("does not, where it is needed on that day or nobody has confirmed it", () => {
    expect(ordered({ confirmedDate: "2018-03-05" }, "2018-03-05")).toEqual([]);
    expect(ordered({ expectedDate: "2018-03-05" }, "2018-03-20")).toEqual([]);
  });
});

describe("available to promise (sales-fo 9.3)", () => {
  const flow = (onHand: number, sales: readonly (readonly [string, number])[], purchases: readonly (readonly [string, number])[], item: Readonly<Record<string, unknown>> = {}) =>
    bookFromTables({
      Items: [{ itemNo: "X", ...item } as never],
      ItemLedger: onHand === 0 ? [] : [{ itemNo: "X", quantity: onHand }],
      SalesHeaders: sales.map((_, at) => ({ documentNo: `S${at}`, orderDate: "2018-02-01" })),
      SalesLines: sales.map(([requestedDate, quantity], at) => ({ documentNo: `S${at}`, lineNo: 10000, no: "X", quantity, requestedDate })),
      PurchaseHeaders: purchases.map((_, at) => ({ documentNo: `P${at}`, orderDate: "2018-02-01" })),
      PurchaseLines: purchases.map(([expectedDate, quantity], at) => ({ documentNo: `P${at}`, lineNo: 10000, no: "X", quantity, expectedDate })),
    });
  const atp = (book: Book, on: Day) => availableToPromise(book, WORK_DATE, { itemNo: "X", locationCode: "", day: on }) / FINE_ONE;
  const promise = (book: Book, quantity: number, wanted = WORK_DATE) => earliestPromise(book, WORK_DATE, { itemNo: "X", locationCode: "", quantity: pieces(quantity), wanted });

  test("an overdue receipt counts tomorrow: 0, then 125, and 225 on the tenth day", () => {
    const book = flow(0, [["2018-02-25", 75]], [["2018-02-20", 200], ["2018-03-11", 100]]);
    expect([atp(book, march(1)), atp(book, march(2)), atp(book, march(11))]).toEqual([0, 125, 225]);
    expect(promise(book, 150)).toEqual({ day: march(11), by: "availability" });
  });

  test("what is promised today is not taken from a later order", () => {
    const book = flow(10, [["2018-03-02", 5], ["2018-03-04", 10]], [["2018-03-03", 6]]);
    expect([1, 2, 3, 4].map((on) => atp(book, march(on)))).toEqual([1, 1, 1, 1]);
  });

  test("where nothing is left to promise the lead time decides, to a working day", () => {
    const book = lamps();
    expect([1, 5, 9, 14].map((on) => availableToPromise(book, WORK_DATE, { itemNo: "1000", locationCode: "", day: march(on) }))).toEqual([0, 0, 0, 0]);
    // 11 March 2018 is a Sunday.
    expect(earliestPromise(book, WORK_DATE, { itemNo: "1000", locationCode: "", quantity: pieces(10), wanted: WORK_DATE })).toEqual({ day: march(12), by: "leadTime" });
  });

  test("without stock, orders or a lead time nothing says when", () => {
    expect(promise(flow(0, [], []), 1)).toBeNull();
  });

  test("a day that is wanted later is kept", () => {
    expect(promise(flow(10, [], []), 4, march(20))).toEqual({ day: march(20), by: "availability" });
  });
});

test("goods that come today fill the hole in stock, and nothing is bought for it", () => {
  const lacking = (confirmedDate: string) => proposed(bookFromTables({
    Items: [{ itemNo: "X", leadTime: "10D", vendorNo: "V1" }],
    ItemLedger: [{ itemNo: "X", quantity: -4 }],
    PurchaseHeaders: [{ documentNo: "P1", orderDate: "2018-02-01" }],
    PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "X", quantity: 4, confirmedDate }],
  })).map(({ kind, quantity }) => [kind, quantity / FINE_ONE]);
  expect([lacking("2018-03-01"), lacking("2018-04-01")]).toEqual([[], [["buy", 4]]]);
});

test("goods that come in two parts on a day fill its hole together, and no third is brought", () => {
  const book = bookFromTables({
    Items: [{ itemNo: "X", vendorNo: "V1" }],
    Locations: [{ locationCode: "EAST" }],
    ItemLedger: [{ itemNo: "X", quantity: -2 }, { itemNo: "X", locationCode: "EAST", quantity: 12 }],
    PurchaseHeaders: [{ documentNo: "P1", orderDate: "2018-02-01" }],
    PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "X", quantity: 1, confirmedDate: "2018-03-02" }, { documentNo: "P1", lineNo: 20000, no: "X", quantity: 2, confirmedDate: "2018-03-02" }],
    SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-01" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 1, requestedDate: "2018-03-02" }],
  });
  expect(proposed(book)).toEqual([]);
});

test("goods that are brought make no place shorter, and in the end nothing is left to bring (sales-fo 16)", () => {
  const withJournal = (orders: RandomOrders, rows: readonly TableRow<"ItemJournal">[]): Book => {
    const book = bookOf(orders);
    const there = book.tables.ItemJournal;
    return { ...book, tables: { ...book.tables, ItemJournal: { ...there, rows: rows.map((row, at) => ({ ...row, rowNumber: at + 2 })) } } };
  };
  const shortAt = (book: Book) => new Map(backorders(book, { date: WORK_DATE, workDate: WORK_DATE }).items.map(({ itemNo, locationCode, uncovered }) => [`${itemNo} ${locationCode}`, uncovered as number]));
  fc.assert(fc.property(randomOrders({ whole: false }), (orders) => {
    const before = shortAt(bookOf(orders));
    let rows: readonly TableRow<"ItemJournal">[] = [];
    // What is spare is reckoned with caution, by the least balance from today on, so that each time only a piece more may be brought.
    for (let times = 0; times < 200; times++) {
      const book = withJournal(orders, rows);
      const made = planTransfers(book, proposed(book), { chosen: "all" }, WORK_DATE).rows;
      if (made.length === 0) break;
      rows = [...rows, ...made];
    }
    const after = shortAt(withJournal(orders, rows));
    for (const [place, short] of before) expect(after.get(place)).toBeLessThanOrEqual(short);
    expect(proposed(withJournal(orders, rows)).filter(({ kind }) => kind === "transfer")).toEqual([]);
    // Whatever is moved, no more than what is there and on order can be covered.
    PLACES.filter(({ location }) => location === "").forEach(({ item }) => {
      const sum = (short: ReadonlyMap<string, number>) => (short.get(`${item} `) ?? 0) + (short.get(`${item} EAST`) ?? 0);
      expect(sum(after)).toBeLessThanOrEqual(sum(before));
    });
  }), runs(40));
});
