import { applyDateFormula } from "../../../src/base/dateFormula";
import { formatIsoDay, parseIsoDay } from "../../../src/base/day";
import type { FixtureRow } from "../../support/fixtureSetup";
import { count, discountPercent, price, unitCost } from "./figures";
import { leadTime } from "./groups";
import { itemDescription, type ShipToPlaces } from "./masters";
import { groupBy, type NorthwindSource } from "./source";

/** Sales orders, purchase orders and opening stock of the sample company. A blank unit is the base unit. */

/** The day of the youngest order: the sample's today, and the posting day of orders that are not shipped in the source. */
export const WORK_DATE = "1998-05-06";
/** The day before the first order on which stock was counted. */
const STOCK_DATE = "1996-07-01";
/** The working days on which open purchase orders were sent, one after the other. */
const PURCHASE_DAYS = [
  "1998-04-20", "1998-04-21", "1998-04-22", "1998-04-23", "1998-04-24", "1998-04-27", "1998-04-28", "1998-04-29", "1998-04-30", "1998-05-01",
] as const;
const LINE_STEP = 10_000;

/** `1996-07-04 00:00:00.000` as an ISO day; a blank stays blank. */
function isoDay(text: string): string {
  return text.slice(0, 10);
}

export function salesHeaderRows(source: NorthwindSource, places: ShipToPlaces): readonly FixtureRow<"SalesHeaders">[] {
  return source.orders.map((order) => ({
    documentType: "order", documentNo: order.orderID, customerNo: order.customerID, shipToCode: places.codeOf(order),
    orderDate: isoDay(order.orderDate), postingDate: isoDay(order.shippedDate) || WORK_DATE, requestedDate: isoDay(order.requiredDate),
  }));
}

export function salesLineRows(source: NorthwindSource): readonly FixtureRow<"SalesLines">[] {
  const descriptions = new Map(source.products.map((product) => [product.productID, itemDescription(product)]));
  return [...groupBy(source.lines, ({ orderID }) => orderID).values()].flatMap((lines) =>
    lines.map((line, index) => ({
      documentType: "order", documentNo: line.orderID, lineNo: (index + 1) * LINE_STEP, lineType: "item", no: line.productID,
      description: descriptions.get(line.productID) ?? "", quantity: count(line.quantity), unitPrice: price(line.unitPrice),
      discountPercent: discountPercent(line) || "",
    })),
  );
}

export interface PurchaseOrders {
  readonly headers: readonly FixtureRow<"PurchaseHeaders">[];
  readonly lines: readonly FixtureRow<"PurchaseLines">[];
  /** The number that the next purchase order gets. */
  readonly nextNo: string;
}

/** What the source has on order: one order per vendor, expected when the vendor's lead time is over. */
export function purchaseOrders(source: NorthwindSource): PurchaseOrders {
  const onOrder = groupBy(source.products.filter(({ unitsOnOrder }) => count(unitsOnOrder) > 0), ({ supplierID }) => supplierID);
  const vendors = source.suppliers.filter(({ supplierID }) => onOrder.has(supplierID));
  const numbers = new Map(vendors.map(({ supplierID }, index) => [supplierID, orderNo(index)]));
  return {
    headers: vendors.map(({ supplierID, country }, index) => {
      const orderDate = PURCHASE_DAYS[index % PURCHASE_DAYS.length] ?? WORK_DATE;
      return { documentType: "order", documentNo: orderNo(index), vendorNo: supplierID, orderDate, expectedDate: dayAfter(orderDate, leadTime(country)) };
    }),
    lines: vendors.flatMap(({ supplierID }) =>
      (onOrder.get(supplierID) ?? []).map((product, index) => ({
        documentType: "order", documentNo: numbers.get(supplierID) ?? "", lineNo: (index + 1) * LINE_STEP, lineType: "item", no: product.productID,
        description: itemDescription(product), quantity: count(product.unitsOnOrder), unitCost: unitCost(product),
      })),
    ),
    nextNo: orderNo(vendors.length),
  };
}

function orderNo(index: number): string {
  return `PO-${String(index + 1).padStart(3, "0")}`;
}

function dayAfter(isoDate: string, formula: string): string {
  const start = parseIsoDay(isoDate);
  const end = start === undefined ? undefined : applyDateFormula(formula, start);
  if (end === undefined) throw new Error(`${isoDate} and ${formula} lead to no day`);
  return formatIsoDay(end);
}

export interface OpeningStock {
  readonly itemNo: string;
  readonly locationCode: string;
  readonly quantity: number;
  readonly unitCost: number;
  readonly postingDate: string;
}

/** The source's units in stock at cost, at no location: orders name none either. */
export function openingStock(source: NorthwindSource): readonly OpeningStock[] {
  return source.products
    .filter(({ unitsInStock }) => count(unitsInStock) > 0)
    .map((product) => ({ itemNo: product.productID, locationCode: "", quantity: count(product.unitsInStock), unitCost: unitCost(product), postingDate: STOCK_DATE }));
}
