import type { Book } from "../../../src/engine/book/book";
import { createCosting } from "../../../src/engine/costing/costing";
import type { Amount } from "../../../src/money/amount";
import { quantityFromFine } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";

/**
 * A layer or a period that feeds thousands of sales is not gone through for each of them: counted is how often money is
 * reckoned with, and never a second.
 */
const SALES = 2000;
const PIECE = 100_000;

function company(costingMethod: string): Book {
  return bookFromTables({ Settings: [{ key: "averageCostPeriod", value: "year" }], Items: [{ itemNo: "M", costingMethod, standardCost: "10" }] });
}

/** How many amounts are made while so many sales are made from one receipt: each is proved to be a safe integer. */
function steps(costingMethod: string, sales: number): number {
  let entryNo = 0;
  let written = 0;
  const costing = createCosting(company(costingMethod), { itemEntry: () => ++entryNo, application: () => void written++, valueEntry: () => void written++ });
  const move = (pieces: number, at: number, appliesTo: number | null = null) => {
    const no = costing.move({
      transactionNo: at, itemNo: "M", locationCode: "", postingDate: day("2026-01-15"), entryType: pieces > 0 ? "purchase" : "sale", documentType: "", documentNo: "", documentLineNo: null, partyNo: "", billToNo: "",
      quantity: quantityFromFine(pieces * PIECE), dropShipment: false, appliesTo, appliesFrom: null, department: "", project: "",
    });
    const cost = pieces > 0 ? ((pieces * 10_000 + 10) as Amount) : costing.costOf(no);
    costing.valueAtOnce(no, { transactionNo: at, postingDate: day("2026-01-15"), documentType: "", documentNo: "" }, cost, 0 as Amount);
    costing.adjust(at, null);
    return no;
  };
  const proofs = jest.spyOn(Number, "isSafeInteger");
  const first = move(sales + 1, 1);
  for (let at = 0; at < sales; at++) move(-1, at + 2, costingMethod === "specific" ? first : null);
  const made = proofs.mock.calls.length;
  proofs.mockRestore();
  // Each sale is one application and one value entry: nothing is written twice.
  expect(written).toBeLessThanOrEqual(2 * sales + 3);
  return made;
}

test.each(["fifo", "average", "standard", "specific"])("twice the sales of a %s item are twice the steps", (method) => {
  const half = steps(method, SALES / 2);
  expect(steps(method, SALES)).toBeLessThan(2.5 * half + 100);
});
