import { batchesIn, batchMarks, batchSections, brokenEntry, markedTogether, sectionMarks, type Batch, type RowsByTable } from "../../../src/engine/chain/chain";
import { POSTED_TABLE_IDS } from "../../../src/engine/posting/posting";
import { TABLES } from "../../../src/tables/tables";
import { bookFromTables } from "../../support/bookFromTables";

/** What is hashed of a batch, its marks, and how the rows of a book fall into batches. */
const none = Object.fromEntries(POSTED_TABLE_IDS.map((id) => [id, []])) as unknown as RowsByTable;
const entry = (entryNo: number) => ({ entryNo, rowNumber: entryNo + 1, transactionNo: 1, postingDate: 20_000, accountNo: "2310", description: "Fjord Sport", amount: entryNo * 1000, documentNo: "", project: "" });
const marksOf = (rows: RowsByTable): string => {
  const group = markedTogether(Object.values(rows).reduce((sum, own) => sum + own.length, 0));
  return batchMarks(group, Array.from(batchSections(rows), (section) => sectionMarks(section, group)));
};
const entries = (count: number) => Array.from({ length: count }, (_, index) => entry(index + 1));

test("rows are told in the order of their numbers, blank columns not at all", () => {
  const [first, second] = [entry(1), entry(2)];
  const [section] = [...batchSections({ ...none, GeneralLedger: [second, first] })];
  const values = (no: string, amount: string) => `${["2310", amount, "Fjord Sport", no, "20000", "1"].join("\u001f")}\u001f`;
  expect({ ...section, bytes: new TextDecoder().decode(section?.bytes) }).toEqual({
    table: "GeneralLedger", rowCount: 2,
    bytes: [["accountNo", "amount", "description", "entryNo", "postingDate", "transactionNo"].join("\u001f"), values("1", "1000"), values("2", "2000")].join("\u001e"),
  });
});

test("text is told as its cell reads back: without invisible characters, double blanks and separators; codes in capitals", () => {
  const text = (row: object) => [...batchSections({ ...none, GeneralLedger: [{ ...entry(1), ...row }] })][0]?.bytes;
  expect(text({ description: " Fjord \u00a0 Sport\u200b " })).toEqual(text({}));
  expect(text({ description: "Fjord\u001f Sport" })).toEqual(text({}));
  expect(text({ accountNo: "ab1" })).toEqual(text({ accountNo: "AB1" }));
  expect(text({ description: "fjord Sport" })).not.toEqual(text({}));
});

test("marks are made of the units of UTF-16, however many bytes they take", () => {
  const FIRST = 0x811c9dc5;
  const markOf = (text: string): number => [...Array(text.length).keys()].reduce((mark, at) => Math.imul(mark ^ text.charCodeAt(at), 0x01000193), FIRST);
  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const written = (mark: number): string => [0, 6].map((by) => digits[((mark ^ (mark >>> 12) ^ (mark >>> 24)) >>> by) & 63]).join("");
  const description = "Smørbrød \u20ac 5 \u{1F600} \u4e2d\u6587";
  const marks = marksOf({ ...none, GeneralLedger: [{ ...entry(1), description }, entry(2)] });
  expect(marks).toBe(`1:${written(markOf(`23101000${description}1200001`))}${written(markOf("23102000Fjord Sport2200001"))}`);
});

test("a column that the workbook lacks is not told, for nothing of it can be read back", () => {
  const has = (_: string, column: string) => column !== "project";
  expect([...batchSections({ ...none, GeneralLedger: [{ ...entry(1), project: "P1" }] }, has)]).toEqual([...batchSections({ ...none, GeneralLedger: [entry(1)] })]);
});

test.each([[10, 1], [14_989, 1], [14_990, 2], [40_000, 3]])("marks of %i rows stand for %i each and fit a cell", (count, group) => {
  const marks = marksOf({ ...none, GeneralLedger: entries(count) });
  expect(marks.slice(0, 2)).toBe(`${group}:`);
  expect(marks.length - 2).toBe(2 * Math.ceil(count / group));
  expect(marks.length).toBeLessThan(32_767);
});

const blank = Object.fromEntries(TABLES.PostingLog.order.map((id) => [id, null]));

describe.each([[10], [40_000]])("of %i rows", (count) => {
  const rows = entries(count);
  const rowMarks = marksOf({ ...none, GeneralLedger: rows });
  const brokenIn = (changed: readonly object[]) =>
    brokenEntry({ log: { ...blank, rowMarks, firstGeneralLedger: 1, lastGeneralLedger: count }, rows: { ...none, GeneralLedger: changed } } as unknown as Batch);
  const group = count === 10 ? 1 : 3;

  test("unchanged ones are as marked", () => expect(brokenIn(rows)).toBeUndefined());
  test("the changed one is found, or the first of its group", () => {
    expect(brokenIn(rows.map((row) => (row.entryNo === 7 ? { ...row, amount: 1 } : row)))).toEqual({ table: "GeneralLedger", rowNumber: 8, group });
  });
  test("a missing one is found where the next one stands", () => {
    expect(brokenIn(rows.filter(({ entryNo }) => entryNo !== 4))).toEqual({ table: "GeneralLedger", rowNumber: 6, group });
  });
});

test("rows belong to the batch whose log row names them; an opening position belongs to none", () => {
  const log = (transactionNo: number, first: number, last: number) =>
    ({ transactionNo, postingId: String(transactionNo), state: "committed", postedAt: "x", programVersion: "1", action: "ship", firstTransactionNo: transactionNo, firstGeneralLedger: first, lastGeneralLedger: last }) as const;
  const book = bookFromTables({
    GeneralLedger: [0, 1, 2, 2, 5].map((transactionNo, index) => ({ accountNo: "2310", amount: 0, transactionNo, entryNo: index + 1 })),
    PostedHeaders: [2, 5].map((transactionNo) => ({
      documentType: "invoice", documentNo: `I${transactionNo}`, sourceType: "order", sourceNo: "1", partyNo: "C1", billToNo: "C1", postingDate: "2026-01-10", documentDate: "2026-01-10", amount: 0, amountInclVat: 0, transactionNo,
    })),
    PostingLog: [log(5, 5, 5), log(2, 3, 4)],
  });
  expect(batchesIn(book).map(({ log: row, rows }) => [row.transactionNo, rows.GeneralLedger.map(({ entryNo }) => entryNo), rows.PostedHeaders.map(({ documentNo }) => documentNo)])).toEqual([
    [2, [3, 4], ["I2"]],
    [5, [5], ["I5"]],
  ]);
});
