import * as fc from "fast-check";
import { backorders, deliveryOutlook, type DeliveryOutlook } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { FINE_ONE } from "../../../src/money/quantity";
import { orderBook } from "./orderBook";
import { bookOf, randomDesks, saleNo } from "./randomOrders";
import { runs } from "./runs";
import { BOUGHT, march, WORK_DATE, workedBook } from "./workedCompany";

const told = (outlook: DeliveryOutlook | undefined) => outlook && [outlook.wanted, outlook.quantity / FINE_ONE, outlook.day, outlook.sourceNo, outlook.arrival];
const lamp = (book: Book, documentNo: string) => told(deliveryOutlook(book, WORK_DATE, { itemNo: "1000", locationCode: "", documentNo, lineNo: 10000 }));

test("lines of the worked data set whose day cannot be kept say when, how much, and from where (sales-fo 13.6)", () => {
  const book = workedBook({ item: BOUGHT });
  expect(lamp(book, "SO-103")).toEqual([march(5), 8, march(12), "PO-502", null]);
  expect(lamp(book, "SO-104")).toEqual([march(9), 25, march(12), "PO-502", null]);
  // Ten days from 1 March are 11 March, a Sunday.
  expect(lamp(book, "SO-105")).toEqual([march(14), 4, march(14), "PO-502", march(12)]);
  // Overdue, and the goods are there; and in time, though from a doubtful receipt.
  expect([lamp(book, "SO-101"), lamp(book, "SO-102")]).toEqual([undefined, undefined]);
});

test("nothing is said of a line for which nobody has named a day", () => {
  expect(deliveryOutlook(orderBook([{ quantity: 5 }]), WORK_DATE, { itemNo: "X", locationCode: "", documentNo: "SO-1", lineNo: 10000 })).toBeUndefined();
});

test("what is kept for others does not come", () => {
  const book = orderBook([{ quantity: 5, requestedDate: "2018-03-02" }, { quantity: 5, requestedDate: "2018-03-09" }], [], {
    ItemLedger: [{ itemNo: "X", quantity: 5 }], Reservations: [{ documentNo: "SO-2", lineNo: 10000, itemNo: "X", quantity: 5 }],
  });
  const of = (documentNo: string) => told(deliveryOutlook(book, WORK_DATE, { itemNo: "X", locationCode: "", documentNo, lineNo: 10000 }));
  expect([of("SO-1"), of("SO-2")]).toEqual([[march(2), 0, null, "", null], undefined]);
});

test("a place by itself says what the whole list says", () => {
  fc.assert(fc.property(randomDesks({ whole: true }), (orders) => {
    const book = bookOf(orders);
    const { coverDate } = backorders(book, { date: WORK_DATE, workDate: WORK_DATE });
    orders.sales.forEach(({ item, location, wanted }, index) => {
      const outlook = deliveryOutlook(book, WORK_DATE, { itemNo: item, locationCode: location, documentNo: saleNo(index), lineNo: 10000 });
      const cover = coverDate(saleNo(index), 10000) ?? null;
      expect(outlook === undefined).toBe(cover !== null && cover <= WORK_DATE + Math.max(wanted, 0));
      if (outlook !== undefined && cover !== null) expect(outlook.day).toBe(cover);
    });
  }), runs(60));
});
