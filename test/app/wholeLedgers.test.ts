import { postDocuments, type PostingWish } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { deskOver, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/**
 * What is derived from posted rows is derived from rows that are as they were posted: whether a payment is posted, and how much
 * of an order is left. Somebody who deletes or overwrites such a row would otherwise have it posted a second time.
 */
const wish = (action: PostingWish["action"], documents: PostingWish["documents"] = "all"): PostingWish => ({ action, documents, postingDate: null, allOrNone: false });
const payment = (externalDocumentNo: string) => ({ customerNo: "C1", bankCode: "BANK", postingDate: "2026-01-10", amount: 100, externalDocumentNo });

/** A payment, posted, and below it an order with as many lines of words as are asked for, shipped; then another payment. */
async function posted(words: number): Promise<TestDesk> {
  const line = (lineNo: number) => ({ documentNo: "1001", lineNo: lineNo * 10_000, ...(lineNo === 1 ? { no: "S", quantity: 2, unitPrice: 100 } : { lineType: "text", description: "Words", quantity: "" }) });
  const desk = deskWith({
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
    Payments: [payment("E1"), payment("E2")],
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" }],
    SalesLines: Array.from({ length: words + 1 }, (_, index) => line(index + 1)),
  });
  expect(valueOf(await postDocuments(desk, wish("pay", ["#2"]))).documents).toEqual(["106001"]);
  expect(valueOf(await postDocuments(desk, wish("ship"))).documents).toEqual(["1001"]);
  expect(valueOf(await postDocuments(desk, wish("pay"))).documents).toEqual(["106002"]);
  return desk;
}

const changed = (desk: TestDesk, name: string, change: (table: FoundTable) => FoundTable["rows"]): TestDesk => deskOver(desk.workbook.current().map((table) => (table.name === name ? { ...table, rows: change(table) } : table)));
const withCell = (desk: TestDesk, name: string, column: string, index: number, value: CellValue) =>
  changed(desk, name, ({ headers, rows }) => rows.map((row, at) => (at === index ? row.map((cell, position) => (headers[position] === column ? value : cell)) : row)));

/** What is told as one posts, and how much is posted of it. */
async function toldBy(desk: TestDesk, asked: PostingWish): Promise<readonly [readonly string[], number]> {
  const before = tableOf(desk, "PostingLog").rows.length;
  const { issues } = valueOf(await postDocuments(desk, asked));
  return [issues.filter(({ severity }) => severity === "error").map(({ code, cellText, table }) => `${code} ${cellText ?? table}`), tableOf(desk, "PostingLog").rows.length - before];
}

test("a payment whose customer entry was deleted in an earlier batch is not posted again", async () => {
  const desk = changed(await posted(2), "CustomerLedger", ({ rows }) => rows.slice(1));
  expect(await toldBy(desk, wish("pay"))).toEqual([["LDG-01 CustomerLedger"], 0]);
});

test("nothing is posted below a row of the log that names an entry too many", async () => {
  const desk = withCell(await posted(2), "PostingLog", "lastItemLedger", 0, 1);
  expect(await toldBy(desk, wish("shipInvoice"))).toEqual([["LDG-02 PostingLog AJ2"], 0]);
});

test("a row that stands twice, in any batch, is told before anything is posted", async () => {
  const desk = changed(await posted(2), "GeneralLedger", ({ rows }) => [...rows, rows[0] ?? []]);
  const [told, count] = await toldBy(desk, wish("shipInvoice"));
  expect(told).toContain("LDG-01 GeneralLedger A6");
  expect(count).toBe(0);
});

test("in a book of more than 20,000 rows below it, a payment whose number was typed over is not posted again, and others are", async () => {
  const desk = withCell(await posted(20_000), "CustomerLedger", "documentNo", 0, "106999");
  // What is posted of others does not look that far; the verification does.
  expect(await toldBy(desk, wish("pay"))).toEqual([["LDG-01 CustomerLedger A2"], 0]);
  const others = withCell(desk, "Payments", "paymentNo", 0, "106998");
  expect(await toldBy(others, wish("pay"))).toEqual([[], 1]);
  expect(valueOf(await verifyLedgers(desk)).issues[0]?.cellText).toBe("CustomerLedger A2");
}, 60_000);
