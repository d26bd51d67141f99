import { readFileSync } from "node:fs";
import path from "node:path";
import { readBook, type Book } from "../../src/engine/book/book";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue, TableBlock } from "../../src/schema/cell";
import { TABLES, TABLE_IDS, type TableId } from "../../src/tables/tables";
import {
  openingStock, purchaseOrders, salesHeaderRows, salesLineRows, type OpeningStock,
} from "../samples/northwind/documents";
import { customerRows, itemRows, shipToPlaces, vendorRows } from "../samples/northwind/masters";
import { accountRows, postingSetupRows, seriesRows, settingRows } from "../samples/northwind/setup";
import { readNorthwind } from "../samples/northwind/source";
import type { FixtureTables } from "./fixtureSetup";

/**
 * The companies that a new workbook is offered, assets/companies: the empty company, whose file is kept by hand, and
 * Northwind, which is made from the empty company's plan and test/data/northwind. `sampleBook` reads one for a test.
 */
export const COMPANY_NAMES = ["empty", "northwind"] as const;
export type CompanyName = (typeof COMPANY_NAMES)[number];

export interface Company {
  readonly tables: FixtureTables;
  readonly openingStock: readonly OpeningStock[];
  /** The account that balances opening stock. */
  readonly openingAccount: string;
}

const FORMAT = "ledgerline-tables/1";
const STOCK_COLUMNS = ["itemNo", "locationCode", "quantity", "unitCost", "postingDate"] as const;

export function companyPath(name: CompanyName): string {
  return path.resolve(__dirname, "../../assets/companies", `${name}.json`);
}

/** A company as its file has it. */
export function readCompany(name: CompanyName): Company {
  const { format, tables, openingStock: stock, openingAccount } = JSON.parse(readFileSync(companyPath(name), "utf8")) as Company & { readonly format: string };
  if (format !== FORMAT) throw new Error(`${name}.json is of the format ${format}`);
  return { tables, openingStock: stock, openingAccount };
}

/** A company as it should be. */
export function makeCompany(name: CompanyName): Company {
  const plan = readCompany("empty");
  return name === "empty" ? plan : northwind(plan);
}

function northwind({ tables: plan, openingAccount }: Company): Company {
  const source = readNorthwind();
  const places = shipToPlaces(source);
  const purchases = purchaseOrders(source);
  const nextOrder = String(Math.max(...source.orders.map(({ orderID }) => Number(orderID))) + 1);
  return {
    tables: {
      ...plan,
      Settings: settingRows(plan.Settings ?? []),
      NumberSeries: seriesRows(plan.NumberSeries ?? [], {
        salesOrder: nextOrder,
        purchaseOrder: purchases.nextNo,
        item: String(source.products.length + 1),
        vendor: String(source.suppliers.length + 1),
      }),
      Accounts: accountRows(plan.Accounts ?? []),
      PostingSetup: postingSetupRows(plan.PostingSetup ?? []),
      Customers: customerRows(source),
      ShipTo: places.rows,
      Vendors: vendorRows(source),
      Items: itemRows(source),
      SalesHeaders: salesHeaderRows(source, places),
      SalesLines: salesLineRows(source),
      PurchaseHeaders: purchases.headers,
      PurchaseLines: purchases.lines,
    },
    openingStock: openingStock(source),
    openingAccount,
  };
}

type Row = Readonly<Record<string, CellValue | undefined>>;

/** The text of a company's file: every table in its order, one row a line, columns in their order, blanks left out. */
export function companyText({ tables, openingStock: stock, openingAccount }: Company): string {
  for (const id of Object.keys(tables)) if (!(id in TABLES)) throw new Error(`there is no table ${id}`);
  const parts = TABLE_IDS.map((id) => `${JSON.stringify(id)}: ${rowsText((tables[id] ?? []).map((row) => ordered(id, row)))}`);
  const stockText = rowsText(stock.map((row) => Object.fromEntries(STOCK_COLUMNS.map((column) => [column, row[column]]))));
  return `{\n"format": "${FORMAT}",\n"tables": {\n${parts.join(",\n")}\n},\n"openingAccount": ${JSON.stringify(openingAccount)},\n"openingStock": ${stockText}\n}\n`;
}

function rowsText(rows: readonly object[]): string {
  return rows.length === 0 ? "[]" : `[\n${rows.map((row) => JSON.stringify(row)).join(",\n")}\n]`;
}

function ordered(id: TableId, row: Row): object {
  const { order } = TABLES[id];
  for (const column of Object.keys(row)) if (!order.includes(column)) throw new Error(`${id} has no column ${column}`);
  const filled = order.flatMap((column) => {
    const value = row[column];
    return value === undefined || value === "" || value === false ? [] : [[column, value] as const];
  });
  return Object.fromEntries(filled);
}

/** The company's tables as a workbook would hold them, each with all its columns, the ids as headers. */
export function companyTables({ tables }: Company): readonly FoundTable[] {
  return TABLE_IDS.map((id) => {
    const headers = TABLES[id].order;
    const rows = (tables[id] ?? []).map((row: Row) => headers.map((column) => row[column] ?? ""));
    return { name: id, sheetName: id, firstRow: 2, firstColumn: 1, headers, rows };
  });
}

export function blocksOf(found: readonly FoundTable[]): readonly TableBlock[] {
  return found.map(({ name, sheetName, firstRow, firstColumn, headers, rows }) => ({ tableId: name, sheetName, firstRow, firstColumn, columnIds: headers, rows }));
}

/** The book of a company as its file has it. Opening stock is no part of it: that is posted. */
export function sampleBook(name: CompanyName): Book {
  return readBook(blocksOf(companyTables(readCompany(name))));
}
