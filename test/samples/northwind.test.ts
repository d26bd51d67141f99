import { readFileSync } from "node:fs";
import path from "node:path";
import { formatIsoDay } from "../../src/base/day";
import { known } from "../../src/base/assert";
import { lookupOf } from "../../src/engine/book/lookup";
import { documentsOf } from "../../src/engine/documents/documents";
import type { Columns } from "../../src/schema/table";
import { TABLES } from "../../src/tables/tables";
import { readCompany, sampleBook } from "../support/sampleCompanies";

/** The sample company against its source. The figures are taken from the CSV files here, line by line, without the generator. */

const book = sampleBook("northwind");
const { tables } = book;
const lookup = lookupOf(book);

/** The lines of a file whose fields hold no commas, without the header. */
function plainLines(name: string): readonly (readonly string[])[] {
  const text = readFileSync(path.resolve(__dirname, "../data/northwind", `${name}.csv`), "utf8");
  return text.trimEnd().split("\n").slice(1).map((line) => line.split(","));
}

/** A text such as `0.15` as a whole number of its last decimal. */
function whole(text: string, decimals: number): bigint {
  const [before = "", after = ""] = text.split(".");
  return BigInt(before + after.padEnd(decimals, "0"));
}

const details = plainLines("order-details");
const products = plainLines("products");

describe("what Northwind has", () => {
  test("91 customers, 29 vendors, 77 items, 830 orders with 2,155 lines", () => {
    const { Customers, Vendors, Items, SalesHeaders, SalesLines } = tables;
    expect([Customers, Vendors, Items, SalesHeaders, SalesLines].map(({ rows }) => rows.length)).toEqual([91, 29, 77, 830, 2155]);
  });

  test("order lines worth 1,265,793.0395 dollars, as the source's fractions add up", () => {
    // Cents times percents: hundredths of a cent.
    const inSource = details.reduce((sum, [, , price = "", quantity = "", discount = ""]) => sum + BigInt(quantity) * whole(price, 2) * (100n - whole(discount, 2)), 0n);
    expect(inSource).toBe(12_657_930_395n);
    const hundredPercent = 10_000_000n;
    const inBook = tables.SalesLines.rows.reduce(
      (sum, { quantity, unitPrice, discountPercent }) => sum + BigInt(quantity) * BigInt(unitPrice) * (hundredPercent - BigInt(discountPercent ?? 0)),
      0n,
    );
    // Quantity and price have five decimals each, a percentage of a hundred has seven digits.
    expect(inBook).toBe(inSource * 10n ** 13n);
  });

  test("every line of the source with its order, item, quantity, price and discount", () => {
    const inSource = details.map(([order, item, price, quantity, discount]) => [order, item, Number(quantity), Number(price), Math.round(Number(discount) * 100)]);
    const inBook = tables.SalesLines.rows.map((row) => [
      row.documentNo, row.no, row.quantity / 100_000, row.unitPrice / 100_000, (row.discountPercent ?? 0) / 100_000,
    ]);
    expect(inBook).toEqual(inSource);
  });

  test("orders 10248 to 11077 under their own numbers, the next one 11078", () => {
    const numbers = tables.SalesHeaders.rows.map(({ documentNo }) => Number(documentNo));
    expect([Math.min(...numbers), Math.max(...numbers), new Set(numbers).size]).toEqual([10248, 11077, 830]);
    expect(tables.NumberSeries.rows.find(({ series }) => series === "SALESORDER")).toMatchObject({ startingNo: "11078", manualAllowed: true });
  });

  test("21 orders that are not shipped in the source, posted on the work date; the others on the day they were shipped", () => {
    // The shipped date follows the order's, the required and two midnights; addresses with commas come later in the line.
    const notShipped = plainLines("orders").filter(([, , , , , shipped]) => shipped === "NULL").map(([no]) => no);
    expect(notShipped).toHaveLength(21);
    const postedOn = new Map(tables.SalesHeaders.rows.map((row) => [row.documentNo, row.postingDate === null ? "" : formatIsoDay(row.postingDate)]));
    expect(new Set(notShipped.map((no) => postedOn.get(no ?? "")))).toEqual(new Set(["1998-05-06"]));
    const wrong = plainLines("orders").filter(([no = "", , , , , shipped = ""]) => shipped !== "NULL" && postedOn.get(no) !== shipped.slice(0, 10));
    expect(wrong).toEqual([]);
  });

  test("documents that read whole, each with its lines", () => {
    const orders = documentsOf(book, "sales");
    expect(orders.filter(({ isFaulty, lines }) => isFaulty || lines.length === 0)).toEqual([]);
    expect(orders.find(({ no }) => no === "11077")?.lines).toHaveLength(25);
  });
});

describe("the people", () => {
  test("keep their names and addresses letter by letter", () => {
    expect(lookup.customers.get("TRADH")).toMatchObject({ name: "Tradição Hipermercados", address: "Av. Inês de Castro, 414", city: "Sao Paulo, SP", country: "Brazil" });
    expect(lookup.customers.get("BERGS")).toMatchObject({ name: "Berglunds snabbköp", city: "Luleå", postalCode: "S-958 22" });
    expect(lookup.customers.get("GALED")).toMatchObject({ postalCode: "08022", contactName: "Eduardo Saavedra" });
    expect(lookup.vendors.get("24")).toMatchObject({ name: "G'day, Mate", address: "170 Prince Edward Parade Hunter's Hill", city: "Sydney, NSW" });
    expect(lookup.vendors.get("28")).toMatchObject({ name: "Gai pâturage", address: "Bat. B 3, rue des Alpes", postalCode: "74000", city: "Annecy" });
  });

  test("are domestic in the USA and export elsewhere", () => {
    const home = tables.Customers.rows.filter(({ country }) => country === "USA");
    expect(home).toHaveLength(13);
    expect(tables.Customers.rows.filter(({ businessGroup }) => businessGroup === "DOMESTIC")).toEqual(home);
    expect(tables.Vendors.rows.filter(({ businessGroup }) => businessGroup === "DOMESTIC").map(({ vendorNo }) => vendorNo)).toEqual(["2", "3", "16", "19"]);
  });

  test("have limits that all their orders together keep, but for the three who bought most", () => {
    const largest = tables.Customers.rows.filter(({ creditLimit }) => creditLimit === 100_000_000).map(({ customerNo }) => customerNo);
    expect(largest).toEqual(["ERNSH", "QUICK", "SAVEA"]);
    // Great Lakes Food Market: 18,507.45 with 15 % are 21,283.5675; 10 % more on beverages of 11,694.375 make 22,453.005.
    expect(lookup.customers.get("GREAL")?.creditLimit).toBe(23_000_000);
    // Paris spécialités has no orders.
    expect(lookup.customers.get("PARIS")?.creditLimit).toBe(5_000_000);
  });

  test("have another address where an order went somewhere else: nine of them, on 75 orders", () => {
    expect(tables.ShipTo.rows).toHaveLength(9);
    const sent = tables.SalesHeaders.rows.filter(({ shipToCode }) => shipToCode !== "");
    expect(sent).toHaveLength(75);
    const places = new Set(tables.ShipTo.rows.map(({ customerNo, shipToCode }) => `${customerNo} ${shipToCode}`));
    expect(sent.filter(({ customerNo, shipToCode }) => !places.has(`${customerNo} ${shipToCode}`))).toEqual([]);
    expect(tables.ShipTo.rows.find(({ customerNo }) => customerNo === "AROUT")).toMatchObject({ address: "Brook Farm Stratford St. Mary", postalCode: "CO7 6JX" });
  });
});

describe("the goods", () => {
  test("cost 60 % of their list price to the cent", () => {
    // 21.35 × 0.6 = 12.81; 123.79 × 0.6 = 74.274; 7.45 × 0.6 = 4.47; 263.50 × 0.6 = 158.10.
    const costs = ["5", "29", "54", "38"].map((no) => known(lookup.items.get(no), "the item is there").unitCost);
    expect(costs).toEqual([1_281_000, 7_427_000, 447_000, 15_810_000]);
  });

  test("are never bought again where they are discontinued, but still sold", () => {
    const stopped = products.filter((fields) => fields[fields.length - 1] === "1").map(([no]) => no);
    expect(stopped).toHaveLength(8);
    expect(tables.Items.rows.filter(({ purchasingBlocked }) => purchasingBlocked).map(({ itemNo }) => itemNo)).toEqual(stopped);
    expect(tables.Items.rows.filter(({ blocked, salesBlocked }) => blocked || salesBlocked)).toEqual([]);
  });

  test("open with 3,119 pieces in stock and 780 on order, as the source has them", () => {
    const sumOf = (column: number) => products.reduce((sum, fields) => sum + Number(fields[column]), 0);
    expect([sumOf(6), sumOf(7)]).toEqual([3119, 780]);
    const { openingStock } = readCompany("northwind");
    expect(openingStock.reduce((sum, { quantity }) => sum + quantity, 0)).toBe(3119);
    expect(openingStock).toHaveLength(72);
    expect(new Set(openingStock.map(({ locationCode, postingDate }) => `${locationCode}|${postingDate}`))).toEqual(new Set(["|1996-07-01"]));
    expect(tables.PurchaseLines.rows.reduce((sum, { quantity }) => sum + quantity / 100_000, 0)).toBe(780);
  });

  test("open at the cost of their cards", () => {
    const { openingStock } = readCompany("northwind");
    expect(openingStock.filter(({ itemNo, unitCost }) => Math.round(unitCost * 100_000) !== lookup.items.get(itemNo)?.unitCost)).toEqual([]);
    // 44,430.50 dollars: in cents, each list price × 60 ÷ 100, rounded half up, × the pieces.
    const inSource = products.reduce((sum, fields) => sum + ((whole(fields[5] ?? "", 2) * 60n + 50n) / 100n) * BigInt(fields[6] ?? "0"), 0n);
    expect(inSource).toBe(4_443_050n);
    expect(openingStock.reduce((sum, { quantity, unitCost }) => sum + quantity * Math.round(unitCost * 100), 0)).toBe(4_443_050);
  });

  test("are on order at the vendor of their card, from 14 vendors", () => {
    expect(tables.PurchaseHeaders.rows).toHaveLength(14);
    expect(new Set(tables.PurchaseHeaders.rows.map(({ vendorNo }) => vendorNo)).size).toBe(14);
    const vendorOf = new Map(tables.PurchaseHeaders.rows.map(({ documentNo, vendorNo }) => [documentNo, vendorNo]));
    expect(tables.PurchaseLines.rows.filter(({ documentNo, no }) => vendorOf.get(documentNo) !== lookup.items.get(no)?.vendorNo)).toEqual([]);
    expect(tables.NumberSeries.rows.find(({ series }) => series === "PURCHASEORDER")).toMatchObject({ startingNo: "PO-015", manualAllowed: true });
  });

  test("come a lead time after they were ordered, some before the work date and some after", () => {
    // PO-003 went to Tokyo Traders on 22 April: two weeks.
    const third = tables.PurchaseHeaders.rows.find(({ documentNo }) => documentNo === "PO-003");
    expect([third?.vendorNo, third?.orderDate, third?.expectedDate].map((value) => (typeof value === "number" ? formatIsoDay(value) : value))).toEqual(["4", "1998-04-22", "1998-05-06"]);
    const today = known(book.settings.workDate, "the sample has a work date");
    const overdue = tables.PurchaseHeaders.rows.filter(({ expectedDate }) => expectedDate !== null && expectedDate < today);
    expect(overdue).toHaveLength(7);
  });
});

describe("the setup", () => {
  const columns: Columns = TABLES.PostingSetup.columns;
  const accountColumns = Object.entries(columns).flatMap(([column, { facts }]) => (facts.refers === "Accounts" ? [column] : []));
  const isOpen = (accountNo: unknown) => lookup.accounts.get(String(accountNo))?.type === "posting";

  function faultsOf(businessGroup: string, productGroup: string): readonly string[] {
    const row = lookup.postingSetup(businessGroup, productGroup) as Readonly<Record<string, unknown>> | undefined;
    return row ? accountColumns.filter((column) => !isOpen(row[column])) : ["no row"];
  }

  test("knows Northwind, its currency and its day", () => {
    expect({ ...book.settings, workDate: formatIsoDay(known(book.settings.workDate, "the sample has a work date")) }).toMatchObject({
      companyName: "Northwind Traders", currency: "USD", workDate: "1998-05-06", stockoutCheck: "warn", creditCheck: "warn", overdueCheck: "off", allowNegativeInventory: false,
    });
  });

  test("leads every order and purchase line to accounts and a rate", () => {
    const faults = new Set<string>();
    for (const side of ["sales", "purchase"] as const) {
      for (const document of documentsOf(book, side)) {
        const party = known(side === "sales" ? lookup.customers.get(document.partyNo) : lookup.vendors.get(document.partyNo), `${document.no} has a party`);
        for (const line of document.lines) {
          const item = known(lookup.items.get(line.no), `${document.no} has an item`);
          for (const fault of faultsOf(party.businessGroup, item.productGroup)) faults.add(`${party.businessGroup} ${item.productGroup}: ${fault}`);
          const vat = lookup.vatSetup(party.vatBusinessGroup, item.vatProductGroup, document.postingDate ?? document.orderDate);
          if (!vat || !isOpen(vat.salesVatAccount) || !isOpen(vat.purchaseVatAccount)) faults.add(`${party.vatBusinessGroup} ${item.vatProductGroup}: no rate`);
          const inventory = lookup.inventoryGroup(item.inventoryGroup, line.locationCode);
          if (!inventory || !isOpen(inventory.inventoryAccount) || !isOpen(inventory.inventoryInterimAccount)) faults.add(`${item.inventoryGroup}: no inventory account`);
        }
      }
    }
    expect([...faults]).toEqual([]);
  });

  test("leads stock without a customer or vendor to accounts", () => {
    const groups = new Set(tables.Items.rows.map(({ productGroup }) => productGroup));
    expect([...groups].flatMap((group) => faultsOf("", group))).toEqual([]);
  });

  test("has sales accounts by category and by where the goods go", () => {
    expect(groupsOf("BEVERAGES")).toEqual(["3110", "3210"]);
    expect(groupsOf("SEAFOOD")).toEqual(["3180", "3280"]);
  });

  function groupsOf(productGroup: string) {
    return ["DOMESTIC", "EXPORT"].map((businessGroup) => lookup.postingSetup(businessGroup, productGroup)?.salesAccount);
  }

  test("taxes beverages at 25 % and other food at 15 % at home, and nothing abroad", () => {
    const day = known(book.settings.workDate, "the sample has a work date");
    const rate = (business: string, itemNo: string) => lookup.vatSetup(business, known(lookup.items.get(itemNo), "the item is there").vatProductGroup, day)?.vatPercent;
    // Chai and Ikura.
    expect([rate("DOMESTIC", "1"), rate("DOMESTIC", "10"), rate("EXPORT", "1"), rate("EXPORT", "10")]).toEqual([2_500_000, 1_500_000, 0, 0]);
  });
});
