import { readFileSync } from "node:fs";
import path from "node:path";

/**
 * The five CSV files of Northwind as rows of texts, just as they stand there: comma-separated, fields with commas in double
 * quotes, the word NULL for a blank. Nothing is judged or computed here.
 */
const SOURCE_COLUMNS = {
  customers: ["customerID", "companyName", "contactName", "address", "city", "region", "postalCode", "country", "phone"],
  suppliers: ["supplierID", "companyName", "address", "city", "region", "postalCode", "country", "phone"],
  products: ["productID", "productName", "supplierID", "categoryID", "quantityPerUnit", "unitPrice", "unitsInStock", "unitsOnOrder", "reorderLevel", "discontinued"],
  orders: [
    "orderID", "customerID", "orderDate", "requiredDate", "shippedDate",
    "shipName", "shipAddress", "shipCity", "shipRegion", "shipPostalCode", "shipCountry",
  ],
  "order-details": ["orderID", "productID", "unitPrice", "quantity", "discount"],
} as const;

type FileName = keyof typeof SOURCE_COLUMNS;
export type SourceRow<Name extends FileName> = { readonly [Column in (typeof SOURCE_COLUMNS)[Name][number]]: string };

export interface NorthwindSource {
  readonly customers: readonly SourceRow<"customers">[];
  readonly suppliers: readonly SourceRow<"suppliers">[];
  readonly products: readonly SourceRow<"products">[];
  readonly orders: readonly SourceRow<"orders">[];
  readonly lines: readonly SourceRow<"order-details">[];
}

export const NORTHWIND_FOLDER = path.resolve(__dirname, "../../data/northwind");

export function readNorthwind(): NorthwindSource {
  return {
    customers: readRows("customers"),
    suppliers: readRows("suppliers"),
    products: readRows("products"),
    orders: readRows("orders"),
    lines: readRows("order-details"),
  };
}

function readRows<Name extends FileName>(name: Name): readonly SourceRow<Name>[] {
  const [header = "", ...lines] = readFileSync(path.join(NORTHWIND_FOLDER, `${name}.csv`), "utf8").trimEnd().split("\n");
  const columns = header.split(",");
  return lines.map((line) => {
    const fields = fieldsOf(line);
    if (fields.length !== columns.length) throw new Error(`${name}.csv has a row with ${fields.length} fields: ${line}`);
    const named = Object.fromEntries(columns.map((column, index) => [column, fields[index]]));
    return Object.fromEntries(SOURCE_COLUMNS[name].map((column) => [column, named[column] === "NULL" ? "" : named[column]])) as SourceRow<Name>;
  });
}

/** The fields of a line; no field of these files holds a quote or a line break. */
function fieldsOf(line: string): readonly string[] {
  return [...line.matchAll(/(?:^|,)(?:"([^"]*)"|([^,]*))/g)].map((match) => match[1] ?? match[2] ?? "");
}

/** The rows of a list by a text of each; rows with the same text in their order. */
export function groupBy<Row>(rows: readonly Row[], textOf: (row: Row) => string): ReadonlyMap<string, readonly Row[]> {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const group = groups.get(textOf(row));
    if (group) group.push(row);
    else groups.set(textOf(row), [row]);
  }
  return groups;
}
