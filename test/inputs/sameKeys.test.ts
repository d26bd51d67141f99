import { postDocuments } from "../../src/app/postDocuments";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { WISH } from "../simulator/posting";

/** KEY-09: of two rows with one key neither can be meant, whichever stands first. */
const orders = (more: Parameters<typeof foundTables>[0]) =>
  foundTables({
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", postingDate: "2026-01-10" }, { documentNo: "1002", customerNo: "C1", postingDate: "2026-01-10" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "AB-1", quantity: 1, unitPrice: 100 }, { documentNo: "1002", lineNo: 10000, no: "S", quantity: 1, unitPrice: 100 }],
    Items: [{ itemNo: "ab-1", type: "service" }, { itemNo: "S", type: "service" }],
    ...more,
  });

/** The table with its last row once more, under a key that is the same, above or below it. */
function doubled(tables: ReturnType<typeof foundTables>, name: string, key: string, isAbove: boolean): ReturnType<typeof foundTables> {
  return tables.map((table) => {
    if (table.name !== name) return table;
    const at = table.headers.indexOf(key === "C1" ? "customerNo" : name === "Items" ? "itemNo" : "documentNo");
    const row = table.rows.find((cells) => String(cells[at]).toLowerCase() === key.toLowerCase()) ?? [];
    const other = row.map((cell, position) => (position === at ? String(cell).toUpperCase() : cell));
    return { ...table, rows: isAbove ? [other, ...table.rows] : [...table.rows, other] };
  });
}

test.each([
  ["Items", "ab-1", ["1002"]],
  ["SalesHeaders", "1001", ["1002"]],
  ["Customers", "C1", []],
] as const)("two rows of %s with the key %s: what names it is not posted, in either order, and a person is told why", async (name, key, posted) => {
  expect(valueOf(await postDocuments(deskOver(orders({})), WISH)).documents).toEqual(["1001", "1002"]);
  for (const isAbove of [false, true]) {
    const answer = valueOf(await postDocuments(deskOver(doubled(orders({}), name, key, isAbove)), WISH));
    expect(answer.documents).toEqual(posted);
    expect(answer.issues.some(({ severity }) => severity === "error")).toBe(true);
  }
});
