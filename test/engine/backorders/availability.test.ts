import { backorders } from "../../../src/engine/backorders/backorders";
import { availability, onHand } from "../../../src/engine/stock/stock";
import { FINE_ONE } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureTables } from "../../support/fixtureSetup";
import { day } from "./workedCompany";

const workDate = day("2026-01-15");

/** One line an order: number, item, quantity, day, customer. */
type Sale = readonly [no: string, itemNo: string, quantity: number | string, requestedDate: string, customerNo?: string];

function salesOf(sales: readonly Sale[]): FixtureTables {
  return {
    SalesHeaders: sales.map(([documentNo, , , , customerNo = "C1"]) => ({ documentNo, customerNo })),
    SalesLines: sales.map(([documentNo, no, quantity, requestedDate]) => ({ documentNo, lineNo: 10000, no, quantity, requestedDate })),
  };
}

function purchaseOf(quantity: number | string, expectedDate: string): FixtureTables {
  return { PurchaseHeaders: [{ documentNo: "PO-1" }], PurchaseLines: [{ documentNo: "PO-1", no: "X", quantity, expectedDate }] };
}

const stock = (quantity: number | string, locationCode = "") => [{ itemNo: "X", quantity, locationCode }];

describe("availability (sales-bc 4.17)", () => {
  test("stock 20, 12 on other orders and 5 to come leave 13 on 20 January: 15 are 2 too many (sales-bc E20.1)", () => {
    const book = bookFromTables({ ItemLedger: stock(20), ...salesOf([["1001", "X", 8, "2026-01-19"], ["1002", "X", 4, "2026-01-20"], ["1003", "X", 9, "2026-01-21"]]), ...purchaseOf(5, "2026-01-19") });
    expect(availability(book).at("X", "", day("2026-01-20"))).toEqual({ inventory: 20 * FINE_ONE, receipts: 5 * FINE_ONE, requirements: 12 * FINE_ONE, available: 13 * FINE_ONE });
  });

  test("with 7 to come there is no shortage (sales-bc E20.1)", () => {
    const book = bookFromTables({ ItemLedger: stock(20), ...salesOf([["1001", "X", 12, "2026-01-19"]]), ...purchaseOf(7, "2026-01-19") });
    expect(availability(book).at("X", "", day("2026-01-20")).available).toBe(15 * FINE_ONE);
  });

  test("drop shipments move no stock (sales-bc E20.2)", () => {
    const book = bookFromTables({ ItemLedger: stock(20), SalesHeaders: [{ documentNo: "1001" }], SalesLines: [{ documentNo: "1001", no: "X", quantity: 50, dropShipment: true }] });
    expect(availability(book).at("X", "", day("2026-01-20"))).toMatchObject({ requirements: 0, available: 20 * FINE_ONE });
  });

  test("what a location does not have, another's stock does not lend", () => {
    const book = bookFromTables({ ItemLedger: [...stock(5, "A"), ...stock(10, "B")] });
    expect([availability(book).at("X", "A", workDate).available, onHand(book, "X", "B"), onHand(book, "Y", "")]).toEqual([5 * FINE_ONE, 10 * FINE_ONE, 0]);
  });
});

test("lines are late before the work date and due on it (sales-bc E20.3)", () => {
  const book = bookFromTables({
    Items: [{ itemNo: "Y" }],
    Customers: [{ customerNo: "C2" }, { customerNo: "C3" }],
    ...salesOf([["A", "X", 6, "2026-01-05", "C1"], ["B", "X", 4, "2026-01-20", "C2"], ["C", "Y", 2, "2026-01-10", "C1"], ["D", "X", 3, "2026-01-15", "C3"]]),
  });
  const { byCustomer, items } = backorders(book, { date: workDate, workDate });
  const named = (rows: typeof byCustomer) => rows.map(({ documentNo }) => documentNo).sort();
  expect(named(byCustomer.filter(({ isOverdue }) => isOverdue))).toEqual(["A", "C"]);
  expect(named(byCustomer.filter(({ isWithinCutOff }) => isWithinCutOff))).toEqual(["A", "C", "D"]);
  expect(items.map(({ itemNo, overdueSales }) => [itemNo, overdueSales / FINE_ONE])).toEqual([["X", 6], ["Y", 2]]);
});
