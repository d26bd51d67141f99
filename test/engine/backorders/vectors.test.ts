import { backorders } from "../../../src/engine/backorders/backorders";
import { FINE_ONE } from "../../../src/money/quantity";
import { orderBook } from "./orderBook";
import { WORK_DATE } from "./workedCompany";

test("what is on hand, kept, and left in all (sales-fo 9.1): 100, 70 and 20", () => {
  // 100 lie in stock, 30 of them kept; 50 are ordered, 10 of them kept; beside the lines that keep 40, others ask for 90.
  const book = orderBook(
    [{ quantity: 30, requestedDate: "2018-03-02" }, { quantity: 10, requestedDate: "2018-03-06" }, { quantity: 90, requestedDate: "2018-03-09" }],
    [{ quantity: 50, confirmedDate: "2018-03-05" }],
    {
      ItemLedger: [100, 20, -15, 5, -10].map((quantity, at) => ({ entryNo: at + 1, itemNo: "X", quantity })),
      Reservations: [
        { documentNo: "SO-1", lineNo: 10000, source: "stock", itemNo: "X", quantity: 30 },
        { documentNo: "SO-2", lineNo: 10000, source: "purchase", sourceNo: "PO-1", sourceLineNo: 10000, itemNo: "X", quantity: 10 },
      ],
    },
  );
  const [item] = backorders(book, { date: WORK_DATE, workDate: WORK_DATE }).items;
  expect([item?.onHand, item?.reserved, item?.available, item?.netPosition].map((quantity) => (quantity ?? 0) / FINE_ONE)).toEqual([100, 30, 70, 20]);
});
