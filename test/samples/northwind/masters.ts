import { tidyText } from "../../../src/base/text";
import type { FixtureRow } from "../../support/fixtureSetup";
import { count, lineValue, price, unitCost } from "./figures";
import { leadTime, partyGroups, productGroup, vatPercent, vatProductGroup } from "./groups";
import { groupBy, type NorthwindSource, type SourceRow } from "./source";

/** Customers, their ship-to addresses, vendors and items of the sample company. Numbers, names and addresses are the source's. */

/** A city with its state or province, as an address has it: the tables have no column for regions. */
function cityLine(city: string, region: string): string {
  return region === "" ? city : `${city}, ${region}`;
}

function address(row: SourceRow<"customers"> | SourceRow<"suppliers">) {
  return { address: row.address, postalCode: row.postalCode, city: cityLine(row.city, row.region), country: row.country, phone: row.phone };
}

export function customerRows(source: NorthwindSource): readonly FixtureRow<"Customers">[] {
  const limits = creditLimits(source);
  return source.customers.map((customer) => {
    const { businessGroup, accountGroup, paymentTermsCode } = partyGroups(customer.country);
    return {
      customerNo: customer.customerID, name: customer.companyName, ...address(customer), contactName: customer.contactName,
      businessGroup, vatBusinessGroup: businessGroup, customerGroup: accountGroup, paymentTermsCode,
      creditLimit: limits.get(customer.customerID) ?? LEAST_LIMIT, applicationMethod: "manual", shippingAdvice: "partial",
    };
  });
}

const LEAST_LIMIT = 5_000;
const LARGEST_LIMIT = 100_000;

/**
 * Everything a customer ordered, with VAT, rounded up to the next thousand: all orders can wait at once without a warning,
 * except for those who bought for more than the largest limit.
 */
function creditLimits(source: NorthwindSource): ReadonlyMap<string, number> {
  const products = new Map(source.products.map((product) => [product.productID, product]));
  const countries = new Map(source.customers.map(({ customerID, country }) => [customerID, country]));
  const customerOf = new Map(source.orders.map(({ orderID, customerID }) => [orderID, customerID]));
  const ordered = new Map<string, number>();
  for (const line of source.lines) {
    const customerNo = customerOf.get(line.orderID);
    const product = products.get(line.productID);
    if (customerNo === undefined || !product) throw new Error(`order ${line.orderID} has a line that leads nowhere`);
    // Hundredths of a cent times percent: millionths of a dollar.
    const withVat = lineValue(line) * (100 + vatPercent(countries.get(customerNo) ?? "", product));
    ordered.set(customerNo, (ordered.get(customerNo) ?? 0) + withVat);
  }
  return new Map([...ordered].map(([no, value]) => [no, Math.min(LARGEST_LIMIT, Math.max(LEAST_LIMIT, Math.ceil(value / 1_000_000_000) * 1_000))]));
}

export function vendorRows(source: NorthwindSource): readonly FixtureRow<"Vendors">[] {
  return source.suppliers.map((supplier) => {
    const { businessGroup, accountGroup } = partyGroups(supplier.country);
    return {
      vendorNo: supplier.supplierID, name: supplier.companyName, ...address(supplier),
      businessGroup, vatBusinessGroup: businessGroup, vendorGroup: accountGroup, paymentTermsCode: "30D", leadTime: leadTime(supplier.country),
    };
  });
}

/** An item is one of what the source sells by: a box of ten jars counts as one piece, and the description says what is in it. */
export function itemRows(source: NorthwindSource): readonly FixtureRow<"Items">[] {
  return source.products.map((product) => ({
    itemNo: product.productID, description: itemDescription(product), type: "inventory", baseUnit: "PCS",
    unitPrice: price(product.unitPrice), unitCost: unitCost(product), costingMethod: "fifo",
    productGroup: productGroup(product), vatProductGroup: vatProductGroup(product), inventoryGroup: "RESALE",
    // Orders hold discontinued products: they are still sold while stock lasts, and never bought again.
    purchasingBlocked: product.discontinued === "1",
    vendorNo: product.supplierID, safetyStock: count(product.reorderLevel),
  }));
}

export function itemDescription(product: SourceRow<"products">): string {
  return `${product.productName}, ${tidyText(product.quantityPerUnit)}`;
}

/** The addresses orders are sent to where they are not the customer's own, as texts to compare by. */
function placeOf(customer: SourceRow<"customers">): string {
  return placeText([customer.companyName, customer.address, customer.city, customer.region, customer.postalCode, customer.country]);
}

function shipPlaceOf(order: SourceRow<"orders">): string {
  return placeText([order.shipName, order.shipAddress, order.shipCity, order.shipRegion, order.shipPostalCode, order.shipCountry]);
}

function placeText(parts: readonly string[]): string {
  return parts.map(tidyText).join("\n");
}

export interface ShipToPlaces {
  readonly rows: readonly FixtureRow<"ShipTo">[];
  /** Blank where an order goes to the customer's own address. */
  readonly codeOf: (order: SourceRow<"orders">) => string;
}

/** Each customer's other addresses, numbered from 1 in the order in which orders name them. */
export function shipToPlaces(source: NorthwindSource): ShipToPlaces {
  const rows: FixtureRow<"ShipTo">[] = [];
  const codes = new Map<string, string>();
  const ordersOf = groupBy(source.orders, ({ customerID }) => customerID);
  for (const customer of source.customers) {
    const others = groupBy((ordersOf.get(customer.customerID) ?? []).filter((order) => shipPlaceOf(order) !== placeOf(customer)), shipPlaceOf);
    [...others].forEach(([, [order]], index) => {
      if (!order) return;
      const shipToCode = String(index + 1);
      codes.set(`${customer.customerID}\n${shipPlaceOf(order)}`, shipToCode);
      rows.push({
        customerNo: customer.customerID, shipToCode, name: order.shipName, address: order.shipAddress,
        postalCode: order.shipPostalCode, city: cityLine(order.shipCity, order.shipRegion), country: order.shipCountry,
      });
    });
  }
  return { rows, codeOf: (order) => codes.get(`${order.customerID}\n${shipPlaceOf(order)}`) ?? "" };
}
