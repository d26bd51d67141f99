import { bookFrom } from "../../src/app/openBook";
import { postDocuments } from "../../src/app/postDocuments";
import { planPosting, POSTED_TABLE_IDS } from "../../src/engine/posting/posting";
import type { FoundTable } from "../../src/ports/workbookPort";
import { formatCell, type FieldValue } from "../../src/schema/formatCell";
import type { Column } from "../../src/schema/column";
import { TABLES } from "../../src/tables/tables";
import { day } from "../support/day";
import { columnOf, deskOver, deskWith, tableOf, valueOf } from "../support/deskInMemory";

const SALE = {
  SalesHeaders: [{ documentNo: "1001", postingDate: "2026-01-10" }, { documentNo: "1002", postingDate: "2026-01-11", documentDate: "2026-01-05" }],
  SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 2, unitPrice: 100 }, { documentNo: "1002", lineNo: 10000, no: "X", quantity: 1, unitPrice: 100, discountPercent: 10 }],
  ItemLedger: [{ itemNo: "X", quantity: 10 }],
  ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 10, costActual: 600 }],
};
const WISH = { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false } as const;

function rowsOf(tables: readonly FoundTable[]) {
  const { book } = bookFrom(tables, deskOver([]));
  return Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, book.tables[id].rows]));
}

test("rows read back as they were planned, whichever columns were left blank", async () => {
  const desk = deskWith(SALE);
  const { book } = bookFrom(desk.workbook.current(), desk);
  const planned = planPosting(book, { ...WISH, workDate: day("2026-01-15"), userId: "ann" }).rows;
  const before = rowsOf(desk.workbook.current());
  valueOf(await postDocuments(desk, WISH));
  const after = rowsOf(desk.workbook.current());
  for (const id of POSTED_TABLE_IDS) expect(after[id]).toEqual([...(before[id] ?? []), ...planned[id]]);
});

test("zeros and a copied key stay blank; what a person may sum or filter by is written", async () => {
  const desk = deskWith(SALE);
  valueOf(await postDocuments(desk, WISH));
  const added = (table: string, column: string, from = 0) => columnOf(desk, table, column).slice(from);
  expect(added("ItemApplications", "itemEntryNo")).toEqual(["", ""]);
  expect(added("ValueEntries", "costExpected", 1)).toEqual(["", ""]);
  const written = (["PostedLines lineType", "PostedLines quantityBase", "PostedHeaders billToNo", "ValueEntries entryType", "ValueEntries invoicedQuantity", "CustomerLedger amountLocal", "CustomerDetails entryType", "VatEntries calculation"]);
  expect(written.filter((name) => { const [table = "", column = ""] = name.split(" "); return added(table, column).includes(""); })).toEqual([]);
  // One line of the batch has a discount of its own, so the column is written whole.
  expect(added("PostedLines", "discountAmount")).toEqual([0, 0, 0, 10]);
});

test("a book in which every column was written reads the same", async () => {
  const desk = deskWith(SALE);
  valueOf(await postDocuments(desk, WISH));
  const lean = desk.workbook.current();
  const rows = rowsOf(lean);
  const full = lean.map((table): FoundTable => {
    const own = rows[table.name as keyof typeof rows] as readonly Readonly<Record<string, FieldValue>>[] | undefined;
    const columns = (TABLES as Readonly<Record<string, { readonly columns: Readonly<Record<string, Column>> }>>)[table.name]?.columns ?? {};
    return own === undefined ? table : { ...table, rows: own.map((row) => table.headers.map((id) => formatCell(columns[id] as Column, row[id] ?? null))) };
  });
  expect(tableOf(deskOver(full), "PostedLines").rows.flat()).not.toEqual(tableOf(desk, "PostedLines").rows.flat());
  expect(rowsOf(full)).toEqual(rows);
});

test("a row in which neither the column nor the one that implies it says anything is at fault", () => {
  const { book } = bookFrom(deskWith({ ItemApplications: [{ itemEntryNo: "", inboundEntryNo: 1, outboundEntryNo: "", quantity: 1 }] }).workbook.current(), deskOver([]));
  expect(book.issues.filter(({ code, place }) => place.table === "ItemApplications" && code !== "TAB-08").map(({ code, place }) => [code, place.column])).toEqual([["CEL-01", "itemEntryNo"]]);
});

test("a cell that was left blank and reads back with something in it stops the commit", async () => {
  const desk = deskWith(SALE);
  const { workbook } = desk;
  let reads = 0;
  const readRows: typeof workbook.readRows = async (wanted) => {
    const rows = valueOf(await workbook.readRows(wanted));
    // The first of them is the reading back.
    if ((reads += 1) > 1) return { ok: true, value: rows };
    return { ok: true, value: rows.map((table) => (table.name === "PostedLines" ? { ...table, rows: table.rows.map((row) => row.map((cell, at) => (table.headers[at] === "invoiceDiscountAmount" ? 7 : cell))) } : table)) };
  };
  const { documents, issues } = valueOf(await postDocuments({ ...desk, workbook: { ...workbook, readRows } }, WISH));
  expect([documents, issues.filter(({ code }) => code === "COM-07").map(({ table, column }) => [table, column])]).toEqual([[], [["PostedLines", "invoiceDiscountAmount"]]]);
  expect(tableOf(desk, "GeneralLedger").rows).toEqual([]);
});
