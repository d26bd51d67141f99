import * as fc from "fast-check";
import { readBook, type Book } from "../../src/engine/book/book";
import { checkBook } from "../../src/engine/checks/checks";
import { documentsOf } from "../../src/engine/documents/documents";
import type { PostingAction } from "../../src/engine/orders/orders";
import { applyPlan } from "../../src/engine/posting/applyPlan";
import type { PostedRows } from "../../src/engine/posting/run";
import type { CellValue, TableBlock } from "../../src/schema/cell";
import { TABLES, type TableId } from "../../src/tables/tables";
import { blocksFromTables } from "../support/bookFromTables";
import { issueLines, plan } from "../support/posting";
import { companyBook, companyTables, FIRST_DAY, randomCompany, type RandomCompany } from "./randomBook";
import { addDays } from "../../src/base/day";

/** That nothing depends on where rows stand, on how much is posted at a time, or on having looked before. */
const ACTIONS: readonly PostingAction[] = ["receive", "ship", "receiveInvoice", "shipInvoice", "invoice"];
const RUNS = { numRuns: 30 };

/** A company whose orders have posting dates of their own, so that a batch has an order. */
const dated = randomCompany().chain((company) => fc.tuple(fc.constant(company), fc.array(fc.integer({ min: 0, max: 5 }), { minLength: company.orders.length, maxLength: company.orders.length })));

function blocksOf([company, days]: readonly [RandomCompany, readonly number[]]): readonly TableBlock[] {
  const serial = (no: unknown) => 46023 + (days[company.orders.findIndex((order) => order.no === no)] ?? 0);
  const tables = companyTables(company);
  const withDays = {
    ...tables,
    SalesHeaders: tables.SalesHeaders?.map((row) => ({ ...row, postingDate: serial(row.documentNo) })) ?? [],
    PurchaseHeaders: tables.PurchaseHeaders?.map((row) => ({ ...row, postingDate: serial(row.documentNo) })) ?? [],
  };
  return blocksFromTables(withDays);
}

const WISH = { postingDate: null, workDate: FIRST_DAY } as const;

/** All rows that a batch of acts posts, act by act. */
function postedBy(book: Book): readonly PostedRows[] {
  let now = book;
  return ACTIONS.map((action) => {
    const made = plan(now, action, WISH);
    now = applyPlan(now, made);
    return made.rows;
  });
}

test("where rows stand in a typed table makes no difference", () => {
  fc.assert(fc.property(dated, fc.array(fc.nat(), { minLength: 8, maxLength: 8 }), (company, seeds) => {
    const blocks = blocksOf(company);
    const shuffled = blocks.map((block) => (isTyped(block.tableId) ? { ...block, rows: shuffledRows(block.rows, seeds) } : block));
    expect(postedBy(readBook(shuffled))).toEqual(postedBy(readBook(blocks)));
    const told = (book: Book) => [...issueLines(checkBook(book, { workDate: FIRST_DAY, userId: "" }))].sort();
    expect(told(readBook(shuffled))).toEqual(told(readBook(blocks)));
  }), RUNS);
});

function isTyped(id: string): boolean {
  const { group } = TABLES[id as TableId];
  return group === "documents" || group === "masters" || group === "setup";
}

/** Each row gets a place from the seeds; equal places keep their order. */
function shuffledRows(rows: readonly (readonly CellValue[])[], seeds: readonly number[]): readonly (readonly CellValue[])[] {
  return rows
    .map((row, index) => ({ row, place: ((seeds[index % seeds.length] ?? 0) * 31 + index * 17) % 101 }))
    .sort((a, b) => a.place - b.place)
    .map(({ row }) => row);
}

test("columns may stand in any order", () => {
  fc.assert(fc.property(dated, (company) => {
    const blocks = blocksOf(company);
    const turned = blocks.map((block) => ({ ...block, columnIds: [...block.columnIds].reverse(), rows: block.rows.map((row) => [...row].reverse()) }));
    expect(postedBy(readBook(turned))).toEqual(postedBy(readBook(blocks)));
  }), { numRuns: 15 });
});

test("a batch posts what its documents post one by one, by posting date and number", () => {
  fc.assert(fc.property(dated, (company) => {
    let batch = readBook(blocksOf(company));
    let single = batch;
    for (const action of ACTIONS) {
      const made = plan(batch, action, WISH);
      batch = applyPlan(batch, made);
      for (const { no } of made.documents) single = applyPlan(single, plan(single, action, { ...WISH, documents: [no] }));
      const places = made.documents.map(({ postingDate, no }) => [postingDate ?? 0, no] as const);
      expect(places).toEqual([...places].sort(([a, one], [b, other]) => a - b || (one < other ? -1 : 1)));
    }
    expect(single.tables).toEqual(batch.tables);
    expect(single.heads).toEqual(batch.heads);
  }), RUNS);
});

test("planning uses up nothing: the same plan comes twice, and the book is as it was", () => {
  fc.assert(fc.property(randomCompany(), (company) => {
    const book = companyBook(company);
    const before = structuredClone({ tables: book.tables, heads: book.heads });
    for (const action of ACTIONS) expect(plan(book, action, { postingDate: addDays(FIRST_DAY, 3) })).toEqual(plan(book, action, { postingDate: addDays(FIRST_DAY, 3) }));
    expect({ tables: book.tables, heads: book.heads }).toEqual(before);
    expect(documentsOf(book, "sales").flatMap(({ lines }) => lines.map(({ handled }) => handled)).every((handled) => handled === 0)).toBe(true);
  }), RUNS);
});

test("with one document refused, a posting of all or none posts none", () => {
  fc.assert(fc.property(randomCompany({ allowNegativeInventory: false }), (company) => {
    const made = plan(companyBook(company), "shipInvoice", { allOrNone: true });
    const refused = made.issues.some(({ severity }) => severity === "error");
    expect(made.posted.length === 0 && Object.values(made.rows).every((rows) => rows.length === 0)).toBe(refused || made.documents.length === 0);
    expect(made.numbers.length > 0).toBe(made.posted.length > 0);
  }), RUNS);
});
