import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow, FixtureTables } from "../../support/fixtureSetup";

/** A line of an order of its own, with what its header has. */
export type Line = FixtureRow<"SalesLines"> & FixtureRow<"PurchaseLines"> & { readonly header?: FixtureRow<"SalesHeaders"> & FixtureRow<"PurchaseHeaders"> };

/** Orders of one line each: SO-1, SO-2 … from C1 and PO-1, PO-2 … from V1, item X unless said. */
export function orderBook(sales: readonly Line[], purchases: readonly Line[] = [], more: FixtureTables = {}): Book {
  const split = (prefix: string, lines: readonly Line[]) =>
    lines.map(({ header, ...line }, index) => {
      const key = { documentType: header?.documentType ?? "order", documentNo: `${prefix}-${index + 1}` };
      return { header: { orderDate: "2018-02-20", ...header, ...key }, line: { lineNo: 10000, no: "X", ...line, ...key } };
    });
  const ours = split("SO", sales);
  const theirs = split("PO", purchases);
  return bookFromTables({
    ...more,
    SalesHeaders: ours.map(({ header }) => header),
    SalesLines: ours.map(({ line }) => line),
    PurchaseHeaders: theirs.map(({ header }) => header),
    PurchaseLines: theirs.map(({ line }) => line),
  });
}
