import * as fc from "fast-check";
import { formatIsoDay } from "../../../src/base/day";
import { backorders, proposalsOf, type Proposal } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { planPurchases } from "../../../src/engine/purchasing/purchasing";
import { FINE_ONE } from "../../../src/money/quantity";
import type { BookRow } from "../../../src/tables/tables";
import { orderBook } from "./orderBook";
import { bookOf, randomOrders } from "./randomOrders";
import { runs } from "./runs";
import { march, WORK_DATE } from "./workedCompany";

/** What has been ordered is not proposed again (sales-fo 14.1 step 8: what is proposed is added to the balance before going on), whatever the settings hide of it. */
const found = (book: Book) => backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
const buys = (book: Book): readonly Proposal[] => proposalsOf(book, found(book)).filter(({ kind }) => kind === "buy");

/** The book after all that is proposed has been ordered. */
function ordered(book: Book): Book {
  const { headers, lines } = planPurchases(book, buys(book), { chosen: "all" }, WORK_DATE);
  const { PurchaseHeaders, PurchaseLines } = book.tables;
  const placed = <Row extends object>(rows: readonly Row[], behind: number) => rows.map((row, at) => ({ ...row, rowNumber: behind + at }));
  return {
    ...book,
    tables: {
      ...book.tables,
      PurchaseHeaders: { ...PurchaseHeaders, rows: [...PurchaseHeaders.rows, ...placed(headers, 1000)] },
      PurchaseLines: { ...PurchaseLines, rows: [...PurchaseLines.rows, ...placed(lines, 1000)] },
    },
  };
}

const lacking = (settings: Readonly<Record<string, string>>, leadTime: string, wanted: string) =>
  orderBook([{ quantity: 5, requestedDate: wanted }], [], {
    Vendors: [{ vendorNo: "V1" }],
    Items: [{ itemNo: "X", vendorNo: "V1", leadTime }],
    Settings: Object.entries(settings).map(([key, value]) => ({ key, value })),
  });
const told = (book: Book) => buys(book).map(({ quantity, needDate, orderByDate, arrivalDate, isLate }) => [quantity / FINE_ONE, ...[needDate, orderByDate, arrivalDate].map((day) => day && formatIsoDay(day)), isLate]);

describe("what has been ordered is not proposed again", () => {
  test("where it comes beyond the horizon", () => {
    const book = lacking({ backorderHorizon: "10" }, "20D", "2018-03-05");
    // 20 days from 1 March are the 21st, ten days past the horizon.
    expect(told(book)).toEqual([[5, "2018-03-05", "2018-02-13", "2018-03-21", true]]);
    expect(told(ordered(book))).toEqual([]);
  });

  test("where what no vendor has confirmed is promised to nobody", () => {
    const book = lacking({ backorderCountUnconfirmed: "no" }, "3D", "2018-03-09");
    expect(told(book)).toEqual([[5, "2018-03-09", "2018-03-06", "2018-03-09", false]]);
    expect(told(ordered(book))).toEqual([]);
    expect(found(ordered(book)).byCustomer.map(({ light }) => light)).toEqual(["R"]);
  });

  test("where the lead time ends at a weekend and no days are tolerated", () => {
    const book = lacking({ backorderTolerance: "0" }, "10D", "2018-03-05");
    // 11 March is a Sunday, so the goods come on Monday the 12th.
    expect(told(book)).toEqual([[5, "2018-03-05", "2018-02-23", "2018-03-12", true]]);
    expect(told(ordered(book))).toEqual([]);
  });

  test("where goods take days to be received", () => {
    const book = lacking({ backorderReceivingDays: "5", backorderTolerance: "0" }, "10D", "2018-03-05");
    expect(told(book)).toEqual([[5, "2018-03-05", "2018-02-16", "2018-03-12", true]]);
    expect(told(ordered(book))).toEqual([]);
  });
});

test("goods that take two days to be received arrive two days before they are needed, and the line is on time", () => {
  const book = lacking({ backorderReceivingDays: "2" }, "3D", "2018-03-15");
  // Needed on Thursday the 15th, wanted by Tuesday the 13th, ordered three days before, which is a Saturday: on Friday the 9th.
  expect(told(book)).toEqual([[5, "2018-03-15", "2018-03-09", "2018-03-13", false]]);
  expect(found(ordered(book)).byCustomer.map(({ coverDate, daysLate }) => [coverDate, daysLate])).toEqual([[march(15), 0]]);
});

test("whatever is wanted, in stock and on order, and whatever the settings: what is ordered once is enough", () => {
  const settings = fc.record({
    backorderHorizon: fc.constantFrom(0, 4, 9), backorderReceivingDays: fc.integer({ min: 0, max: 3 }), backorderTolerance: fc.integer({ min: 0, max: 4 }),
    backorderCountUnconfirmed: fc.boolean(), backorderSupplyOffset: fc.integer({ min: 0, max: 2 }), transferDays: fc.integer({ min: 0, max: 4 }),
  });
  const card = fc.record({ leadTime: fc.constantFrom("", "2D", "3D", "10D", "1M"), minimumOrder: fc.constantFrom(null, 3 * FINE_ONE), orderMultiple: fc.constantFrom(null, 4 * FINE_ONE), safetyStock: fc.constantFrom(null, 2 * FINE_ONE) });
  let made = 0;
  fc.assert(fc.property(randomOrders({ whole: false }), settings, card, (orders, own, item) => {
    // What is wanted beyond the horizon, yet before goods ordered today could come, is bought for only where other goods are.
    const plain = bookOf({ ...orders, sales: orders.sales.filter(({ wanted }) => own.backorderHorizon === 0 || wanted <= own.backorderHorizon) });
    const { Items } = plain.tables;
    const items = Items.rows.map((row) => ({ ...row, ...item, vendorNo: "V1" }) as BookRow<"Items">);
    const book = { ...plain, settings: { ...plain.settings, ...own }, tables: { ...plain.tables, Items: { ...Items, rows: items } } } as Book;
    made += buys(book).length;
    expect(told(ordered(book))).toEqual([]);
  }), runs(300));
  expect(made).toBeGreaterThan(100);
});
