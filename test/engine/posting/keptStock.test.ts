import { isError } from "../../../src/issues/issue";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";
import { plan } from "../../support/posting";

/** What is kept in stock for sales orders leaves it for them alone (sales-fo 9.4, 16); orders are posted by number. */
const book = (stock: number, lines: readonly FixtureRow<"SalesLines">[], kept: readonly FixtureRow<"Reservations">[], more: FixtureTables = {}) =>
  bookFromTables({
    ...more,
    ItemLedger: [{ itemNo: "X", quantity: stock, entryType: "positiveAdjustment" }],
    SalesHeaders: [...new Set(lines.map(({ documentNo }) => documentNo))].map((documentNo) => ({ documentNo: documentNo ?? "" })),
    SalesLines: lines.map((line) => ({ lineNo: 10000, no: "X", unitPrice: 1, ...line })),
    Reservations: kept.map((row) => ({ lineNo: 10000, itemNo: "X", ...row })),
  });
const refused = (made: ReturnType<typeof plan>) => made.issues.filter(isError).map(({ code, place }) => [place.documentNo, code]);
const told = (made: ReturnType<typeof plan>) => [refused(made), made.rows.PostedLines.map(({ sourceNo, quantity }) => [sourceNo, quantity / 100_000])];

test("of orders posted together each takes what the others do not keep", () => {
  const lines = [{ documentNo: "1001", quantity: 4 }, { documentNo: "1002", quantity: 7 }, { documentNo: "1003", quantity: 3 }];
  expect(told(plan(book(10, lines, [{ documentNo: "1002", quantity: 7 }]), "ship"))).toEqual([[["1001", "BCK-48"]], [["1002", 7], ["1003", 3]]]);
});

test("a line that has been shipped in part keeps what it still wants, and no more", () => {
  // 1001 keeps 7 of 10 and is shipped 4: it wants 3 more, so that 3 of the 6 that are left are free.
  const lines = [{ documentNo: "1001", quantity: 7, quantityToShip: 4 }, { documentNo: "1002", quantity: 4, quantityToShip: 3 }, { documentNo: "1003", quantity: 1 }];
  expect(told(plan(book(10, lines, [{ documentNo: "1001", quantity: 7 }]), "ship"))).toEqual([[["1003", "BCK-48"]], [["1001", 4], ["1002", 3]]]);
});

test("lines of one order may take what is kept for each other; boxes are kept in pieces", () => {
  const lines = [{ documentNo: "1001", quantity: 2 }, { documentNo: "1001", lineNo: 20000, quantity: 1, unitCode: "BOX", quantityToShip: 0 }, { documentNo: "1002", quantity: 1 }];
  const made = plan(book(12, lines, [{ documentNo: "1001", lineNo: 20000, quantity: 12 }], { ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: 12 }] }), "ship");
  expect(told(made)).toEqual([[["1002", "BCK-48"]], [["1001", 2]]]);
});

test("a return to the vendor takes nothing that is kept for a customer", () => {
  const returned = book(5, [{ documentNo: "1001", quantity: 4 }], [{ documentNo: "1001", quantity: 4 }], {
    PurchaseHeaders: [{ documentType: "returnOrder", documentNo: "R1" }],
    PurchaseLines: [{ documentType: "returnOrder", documentNo: "R1", lineNo: 10000, no: "X", quantity: 2, unitCost: 1 }],
  });
  expect(refused(plan(returned, "ship"))).toEqual([["R1", "BCK-48"]]);
});

test("where stock may fall below zero nothing is held back", () => {
  const lines = [{ documentNo: "1001", quantity: 4 }, { documentNo: "1002", quantity: 7 }];
  expect(told(plan(book(10, lines, [{ documentNo: "1002", quantity: 7 }], { Settings: [{ key: "allowNegativeInventory", value: "yes" }] }), "ship"))).toEqual([[], [["1001", 4], ["1002", 7]]]);
});
