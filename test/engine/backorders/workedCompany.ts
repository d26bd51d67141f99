import { parseIsoDay, type Day } from "../../../src/base/day";
import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";

/** The worked data set of the backorder reports (sales-fo 13.6): item 1000 at price 100, 12 on hand, work date 2018-03-01. */
export const WORK_DATE = day("2018-03-01");

export function day(iso: string): Day {
  const found = parseIsoDay(iso);
  if (found === undefined) throw new Error(`${iso} is no day`);
  return found;
}

/** A day of March 2018 by its number; the days before it are counted on from the end of February. */
export function march(dayOfMonth: number): Day {
  return (WORK_DATE + dayOfMonth - 1) as Day;
}

/** A purchase order of one line. */
export type Purchase = readonly [no: string, vendorNo: string, quantity: number, expected: string, confirmed: string];
type Sale = readonly [no: string, customerNo: string, quantity: number, wanted: string, shippingAdvice: string];

const PURCHASES: readonly Purchase[] = [
  ["PO-501", "V10", 20, "2018-02-26", ""],
  ["PO-502", "V10", 30, "2018-03-12", "2018-03-12"],
  ["PO-503", "V20", 40, "2018-03-10", "2018-03-10"],
];

const SALES: readonly Sale[] = [
  ["SO-101", "C1", 10, "2018-02-27", ""],
  ["SO-102", "C2", 15, "2018-03-02", "line"],
  ["SO-103", "C3", 8, "2018-03-05", ""],
  ["SO-104", "C1", 25, "2018-03-09", ""],
  ["SO-105", "C4", 20, "2018-03-14", ""],
  ["SO-106", "C5", 40, "2018-03-08", ""],
  ["JO-1", "C2", 5, "2018-03-03", ""],
];

/** What buying the lamp needs: ten days from V10, at least 20, in tens (sales-fo 13.6). */
export const BOUGHT: FixtureRow<"Items"> = { vendorNo: "V10", leadTime: "10D", minimumOrder: 20, orderMultiple: 10 };

export interface Change {
  readonly onHand?: number;
  /** New expected days of purchase orders. */
  readonly expected?: Readonly<Record<string, string>>;
  /** New confirmed days of purchase orders. */
  readonly confirmed?: Readonly<Record<string, string>>;
  readonly morePurchases?: readonly Purchase[];
  /** More of the item, such as what buying it needs. */
  readonly item?: FixtureRow<"Items">;
  /** Shipping advice of orders, by number, instead of their own. */
  readonly advice?: Readonly<Record<string, string>>;
}

/** Customers by rank (sales-fo 13.6). */
const PRIORITY: Readonly<Record<string, number>> = { C1: 1, C2: 3, C3: 2, C4: 2 };

export function workedTables({ onHand = 12, expected = {}, confirmed = {}, morePurchases = [], advice = {}, item = {} }: Change = {}): FixtureTables {
  const purchases = [...PURCHASES, ...morePurchases];
  return {
    Customers: ["C1", "C2", "C3", "C4", "C5"].map((customerNo) => ({ customerNo, name: `Customer ${customerNo}`, priority: PRIORITY[customerNo] ?? "" })),
    Vendors: ["V10", "V20"].map((vendorNo) => ({ vendorNo, name: `Vendor ${vendorNo}` })),
    Items: [{ itemNo: "1000", description: "Lamp", unitPrice: 100, safetyStock: 5, ...item }],
    ItemLedger: [{ itemNo: "1000", quantity: onHand }],
    SalesHeaders: SALES.map(([documentNo, customerNo, , , shippingAdvice]) => ({
      documentNo, customerNo, shippingAdvice: advice[documentNo] ?? shippingAdvice, orderType: documentNo.startsWith("JO") ? "journal" : "sales", orderDate: "2018-02-20",
    })),
    SalesLines: SALES.map(([documentNo, , quantity, requestedDate]) => ({
      documentNo, lineNo: 10000, no: "1000", quantity, unitPrice: 100, requestedDate, dropShipment: documentNo === "SO-106",
      ...(documentNo === "SO-106" ? { purchaseNo: "PO-503", purchaseLineNo: 10000 } : {}),
    })),
    PurchaseHeaders: purchases.map(([documentNo, vendorNo]) => ({ documentNo, vendorNo, orderDate: "2018-02-01" })),
    PurchaseLines: purchases.map(([documentNo, , quantity, expectedDate, confirmedDate]) => ({
      documentNo, lineNo: 10000, no: "1000", quantity, unitCost: 60, expectedDate: expected[documentNo] ?? expectedDate, confirmedDate: confirmed[documentNo] ?? confirmedDate,
      dropShipment: documentNo === "PO-503",
    })),
  };
}

export function workedBook(change: Change = {}): Book {
  return bookFromTables(workedTables(change));
}
