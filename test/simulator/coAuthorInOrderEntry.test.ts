import { checkWorkbook } from "../../src/app/checkWorkbook";
import { enterOrders } from "../../src/app/enterOrders";
import type { Desk } from "../../src/app/desk";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { changed, rowsOf, type Row } from "./cells";
import { everyFault, named } from "./everyFault";
import { Machine } from "./machine";
import { leftovers, soundness } from "./posting";

/**
 * Order entry during which somebody else in the file changes what it reads and writes, before any one of its actions. Whatever
 * they do, each row that says it is entered stands in an order once, as it says; nothing of theirs is lost or taken; and where
 * two orders have the same number, that is told.
 */
type Tables = readonly FoundTable[];
type Answer = Awaited<ReturnType<typeof enterOrders>>;

const entryRow = (customerNo: string, externalDocumentNo: string, itemNo: string, quantity: number) => ({ customerNo, externalDocumentNo, itemNo, quantity });
const ENTRY = [entryRow("C1", "A", "S", 2), entryRow("C1", "B", "S", 1), entryRow("C1", "A", "I", 3), entryRow("C2", "", "S", 4), entryRow("C1", "A", "S", 5)];
const company = (): Tables =>
  foundTables({
    Settings: [{ key: "workbookId", value: "W1" }],
    Customers: [{ customerNo: "C2" }],
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }, { itemNo: "I", unitPrice: 40 }],
    OrderEntry: ENTRY,
  });
const enter = (desk: Desk) => enterOrders(desk);

function added(tables: Tables, name: string, row: Readonly<Record<string, CellValue>>): Tables {
  return changed(tables, name, (table) => ({ ...table, rows: [...table.rows.filter((cells) => cells.some((cell) => cell !== "")), table.headers.map((header) => row[header] ?? "")] }));
}

function withCells(tables: Tables, name: string, of: (row: Row) => Row | undefined): Tables {
  return changed(tables, name, (table) => ({
    ...table,
    rows: table.rows.map((cells) => {
      const now = of(Object.fromEntries(table.headers.map((header, at) => [header, cells[at] ?? ""])));
      return now === undefined ? cells : table.headers.map((header) => now[header] ?? "");
    }),
  }));
}

const CHANGES: Readonly<Record<string, (tables: Tables) => Tables>> = {
  "sorts the rows of order entry": (tables) => changed(tables, "OrderEntry", (table) => ({ ...table, rows: [...table.rows].reverse() })),
  "sorts the lines and headers of orders": (tables) => ["SalesHeaders", "SalesLines"].reduce((all, name) => changed(all, name, (table) => ({ ...table, rows: [...table.rows].reverse() })), tables),
  "adds a row to order entry": (tables) => added(tables, "OrderEntry", entryRow("C2", "Z", "S", 9)),
  "types an order of their own with the next number": (tables) => added(added(tables, "SalesHeaders", { documentType: "order", documentNo: "1001", customerNo: "C2", orderDate: 46_037 }), "SalesLines", { documentType: "order", documentNo: "1001", lineNo: 90_000, lineType: "item", no: "S", quantity: 77, unitPrice: 100 }),
  "moves the series on": (tables) => withCells(tables, "NumberSeries", (row) => (row["series"] === "salesOrder" ? { ...row, lastNoUsed: "1050" } : undefined)),
};

/** What an entry row and an order line say alike: how much of which item for whom, under which number of the customer. */
const saying = (customerNo: unknown, externalDocumentNo: unknown, no: unknown, quantity: unknown): string => [customerNo, externalDocumentNo, no, quantity].map(String).join(" | ");

async function judge(tables: Tables): Promise<readonly string[]> {
  const headers = rowsOf(tables, "SalesHeaders");
  const numbers = headers.map(({ documentNo }) => String(documentNo));
  const doubled = numbers.filter((no, at) => numbers.indexOf(no) !== at);
  if (doubled.length > 0) {
    const told = valueOf(await checkWorkbook(deskOver(tables))).issues.filter(({ code }) => code === "TAB-06" || code === "DOC-17");
    return told.length > 0 ? [] : [`two orders ${doubled.join()}, and nobody is told`];
  }
  const headerOf = new Map(headers.map((header) => [String(header["documentNo"]), header]));
  const lines = rowsOf(tables, "SalesLines").filter(({ quantity }) => quantity !== 77);
  const ordered = lines.map(({ documentNo, no, quantity }) => saying(headerOf.get(String(documentNo))?.["customerNo"], headerOf.get(String(documentNo))?.["externalDocumentNo"] ?? "", no, quantity)).sort();
  const entries = rowsOf(tables, "OrderEntry");
  const wanted = entries.map(({ customerNo, externalDocumentNo, itemNo, quantity }) => saying(customerNo, externalDocumentNo, itemNo, quantity)).sort();
  const wrong: string[] = [];
  if (ordered.join("\n") !== wanted.join("\n")) wrong.push(`ordered ${ordered.join("; ")}, and wanted ${wanted.join("; ")}`);
  for (const { status, documentNo, customerNo } of entries) if (status !== "Entered" || headerOf.get(String(documentNo))?.["customerNo"] !== customerNo) wrong.push(`a row says ${String(status)} ${String(documentNo)}`);
  if (rowsOf(tables, "SalesLines").filter(({ quantity }) => quantity === 77).length !== (numbers.length > new Set(entries.map(({ documentNo }) => documentNo)).size ? 1 : 0)) wrong.push("their line is not there once");
  return wrong;
}

test.each(Object.entries(CHANGES))("order entry during which a co-author %s enters each row once, as it stands, or says why not", async (_, change) => {
  const runs = await everyFault("coAuthor", async () => new Machine(company()), enter, async (machine, fault, answer) => {
    const where = named(machine, fault);
    expect([where, typeof answer === "object" && (answer as Answer).ok]).toEqual([where, true]);
    const told = [...valueOf(answer as Answer).issues];
    for (let times = 0; times < 2; times += 1) told.push(...valueOf((await machine.run(enter)) as Answer).issues);
    const wrong = told.length > 0 && told.every(({ code, cure }) => (code === "COM-16" || code === "TAB-06") && cure !== "") ? [] : await judge(machine.current());
    expect([where, wrong, told.map(({ code }) => code)]).toEqual([where, [], told.map(({ code }) => code)]);
    expect([where, await soundness(machine.current()), await leftovers(machine.current())]).toEqual([where, [], []]);
  }, false, change);
  expect(runs).toBeGreaterThan(10);
}, 120_000);

/** A co-author who changes what a row says, in that row; what the row said before, and what a person is then told. */
const IN_ONE_ROW: Readonly<Record<string, { readonly of: (row: Row) => Row | undefined; readonly sentence: string }>> = {
  "changes a quantity": { of: (row) => (row["quantity"] === 5 ? { ...row, quantity: 7 } : undefined), sentence: "order 1001 was made of it: the order has 5 of item S for customer C1." },
  "changes an item": { of: (row) => (row["quantity"] === 3 ? { ...row, itemNo: "S" } : undefined), sentence: "order 1001 was made of it: the order has 3 of item I for customer C1." },
  "changes a customer": { of: (row) => (row["quantity"] === 4 ? { ...row, customerNo: "C1" } : undefined), sentence: "order 1003 was made of it: the order has 4 of item S for customer C2." },
  "makes a row like another": { of: (row) => (row["quantity"] === 2 ? { ...row, quantity: 5 } : undefined), sentence: "order 1001 was made of it: the order has 2 of item S for customer C1." },
};
const said = (rows: readonly Row[]): string => rows.map(({ customerNo, externalDocumentNo, itemNo, quantity }) => saying(customerNo, externalDocumentNo, itemNo, quantity)).sort().join("\n");

function orderedIn(tables: Tables): string {
  const headers = new Map(rowsOf(tables, "SalesHeaders").map((header) => [header["documentNo"], header]));
  return rowsOf(tables, "SalesLines").map(({ documentNo, no, quantity }) => saying(headers.get(String(documentNo))?.["customerNo"], headers.get(String(documentNo))?.["externalDocumentNo"] ?? "", no, quantity)).sort().join("\n");
}

const reversed = (tables: Tables): Tables => changed(tables, "OrderEntry", (table) => ({ ...table, rows: [...table.rows].reverse() }));
const EDITS = Object.entries(IN_ONE_ROW).flatMap(([what, { of, sentence }]) => [
  [what, (tables: Tables) => withCells(tables, "OrderEntry", of), sentence] as const,
  [`${what} and sorts`, (tables: Tables) => reversed(withCells(tables, "OrderEntry", of)), sentence] as const,
]);

test.each(EDITS)("order entry during which a co-author %s makes the order of what the row says, or tells that it has what the row said", async (_, change, sentence) => {
  const ofWhat = { now: 0, before: 0 };
  await everyFault("coAuthor", async () => new Machine(company()), enter, async (machine, fault, answer) => {
    if (!machine.wasMet) return;
    const where = named(machine, fault);
    const { issues } = valueOf(answer as Answer);
    const entries = rowsOf(machine.current(), "OrderEntry");
    const isOfNow = orderedIn(machine.current()) === said(entries);
    ofWhat[isOfNow ? "now" : "before"] += 1;
    const told = issues.filter(({ code }) => code !== "ENT-07").map(({ code, message }) => `${code} ${message}`);
    expect([where, told]).toEqual([where, isOfNow ? [] : [`ENT-08 The row was changed or removed while ${sentence}`]]);
    if (!isOfNow) {
      expect([where, orderedIn(machine.current())]).toEqual([where, said(ENTRY)]);
      expect([where, entries.filter(({ message }) => String(message).includes(sentence)).length]).toEqual([where, 1]);
    }
    // Each row has the number of its order, which is there once; the next acts make nothing of them.
    expect([where, entries.map(({ status, documentNo }) => `${String(status)} ${String(documentNo)}`).sort().join()]).toEqual([where, expect.stringMatching(/^(Entered 100\d,?){5}$/)]);
    const after = JSON.stringify(machine.current());
    for (let times = 0; times < 2; times += 1) expect([where, valueOf((await machine.run(enter)) as Answer)]).toMatchObject([where, { orders: [], issues: [] }]);
    expect([where, JSON.stringify(machine.current()) === after]).toEqual([where, true]);
    expect([where, await soundness(machine.current()), await leftovers(machine.current())]).toEqual([where, [], []]);
  }, false, change);
  expect(ofWhat.now).toBeGreaterThan(0);
  expect(ofWhat.before).toBeGreaterThan(0);
}, 120_000);

test.each<readonly [string, (tables: Tables) => Tables]>([
  ["deletes", (tables) => changed(tables, "OrderEntry", (table) => ({ ...table, rows: table.rows.filter((row) => !row.includes("B")) }))],
  ["clears", (tables) => changed(tables, "OrderEntry", (table) => ({ ...table, rows: table.rows.map((row) => (row.includes("B") ? row.map(() => "") : row)) }))],
])("order entry during which a co-author %s a row makes no order of it, or tells which order has what it said", async (_, change) => {
  await everyFault("coAuthor", async () => new Machine(company()), enter, async (machine, fault, answer) => {
    if (!machine.wasMet) return;
    const where = named(machine, fault);
    const told = valueOf(answer as Answer).issues.map(({ code, message }) => `${code} ${message}`);
    const wasMade = rowsOf(machine.current(), "SalesHeaders").some(({ externalDocumentNo }) => externalDocumentNo === "B");
    expect([where, told]).toEqual([where, wasMade ? ["ENT-08 The row was changed or removed while order 1002 was made of it: the order has 1 of item S for customer C1."] : []]);
    expect([where, rowsOf(machine.current(), "OrderEntry").map(({ customerNo, status }) => `${String(customerNo)} ${String(status)}`).sort()]).toEqual([where, ["C1 Entered", "C1 Entered", "C1 Entered", "C2 Entered"]]);
    const after = orderedIn(machine.current());
    expect([where, valueOf((await machine.run(enter)) as Answer).orders, orderedIn(machine.current())]).toEqual([where, [], after]);
  }, false, change);
}, 120_000);

test("order entry during which a co-author sorts the number series shows the last number in the row of its series", async () => {
  const given = company();
  const lastNumbers = (tables: Tables) => rowsOf(tables, "NumberSeries").map(({ series, lastNoUsed }) => `${String(series)} ${String(lastNoUsed)}`).sort();
  const calm = new Machine(given);
  await calm.run(enter);
  await everyFault("coAuthor", async () => new Machine(given), enter, async (machine, fault) => {
    const where = named(machine, fault);
    expect([where, lastNumbers(machine.current())]).toEqual([where, lastNumbers(calm.current())]);
  }, false, (tables) => changed(tables, "NumberSeries", (table) => ({ ...table, rows: [...table.rows].reverse() })));
}, 120_000);
