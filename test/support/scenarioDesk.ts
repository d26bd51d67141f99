import { acceptableLines, planAcceptance, planCancellations, planFixing, putToOrder, readyToShip } from "../../src/engine/allocation/allocation";
import { backorders, proposalsOf } from "../../src/engine/backorders/backorders";
import { lastRowOf, type Book } from "../../src/engine/book/book";
import { noticeRows, planNotices } from "../../src/engine/notices/notices";
import { namesOf, planPurchases, planTransfers, type OrderWish, type PurchasePlan } from "../../src/engine/purchasing/purchasing";
import type { TableId } from "../../src/tables/tables";
import type { Quantity } from "../../src/money/quantity";
import { dayOf, post, type Made, type Outcome } from "./scenario";

/** The verbs of scenarios that act on backorders; undefined for an act that is none of them. */
export function deskOutcome(book: Book, act: string): Outcome | undefined {
  return ordering(book, act) ?? moving(book, act) ?? cancelling(book, act) ?? informing(book, act) ?? accepting(book, act) ?? fixing(book, act) ?? shipping(book, act) ?? unpacking(book, act);
}

/** `inform customers on 2018-03-01`: CustomerNotices are the rows of the record, Notices what the letters say. */
function informing(book: Book, act: string): Outcome | undefined {
  const match = /^inform customers on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[1]);
  const { notices, issues } = planNotices(book, backorders(book, { date: workDate, workDate }), workDate);
  const lines = notices.flatMap(({ customer: { customerNo }, lines: own }) => own.map((line) => ({ ...line, customerNo, substituteItemNo: line.substitute?.itemNo ?? "" })));
  const rows = noticeRows(book, lines, workDate, "");
  const made: Readonly<Record<string, readonly unknown[]>> = { Notices: lines, CustomerNotices: rows };
  return { issues, rowsOf: (name) => (made[name] ?? []) as ReturnType<Made>, after: withRows(book, "CustomerNotices", rows) };
}

/** `accept allocation on 2018-03-01`, and `with later,sooner` for lines that need a tick of their own. */
function accepting(book: Book, act: string): Outcome | undefined {
  const match = /^accept allocation(?: with (\S+))? on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[2]);
  const found = backorders(book, { date: workDate, workDate });
  const kinds = ["", "first", ...(match[1] ?? "").split(",")];
  const plan = planAcceptance(book, found, acceptableLines(book, found).filter(({ change }) => kinds.includes(change)));
  const lines = { ...book.tables.SalesLines, rows: book.tables.SalesLines.rows.map((row) => ({ ...row, ...plan.salesLines.get(row.rowNumber) })) };
  const { Reservations: there } = book.tables;
  const kept = { ...there, rows: there.rows.flatMap((row) => (plan.reservations.get(row.rowNumber) === null ? [] : [{ ...row, ...plan.reservations.get(row.rowNumber) }])) };
  const after = withRows({ ...book, tables: { ...book.tables, SalesLines: lines, Reservations: kept } }, "Reservations", plan.newReservations);
  const made: Readonly<Record<string, readonly unknown[]>> = { AllocationAcceptance: plan.accepted, Reservations: plan.newReservations };
  return { issues: [], rowsOf: (name) => (made[name] ?? []) as ReturnType<Made>, after };
}

/** `fix 1001/10000 for 2018-03-20 on 2018-03-01`: Fixed is what is kept for the line from now on. */
function fixing(book: Book, act: string): Outcome | undefined {
  const match = /^fix (\S+)\/(\d+) for (\S+) on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[4]);
  const plan = planFixing(book, backorders(book, { date: workDate, workDate }), { documentNo: match[1] ?? "", lineNo: Number(match[2]) }, dayOf(match[3]));
  const rows = "code" in plan ? [] : [{ quantity: plan.quantity, unitCode: plan.unitCode }];
  return { issues: "code" in plan ? [plan] : [], rowsOf: (name) => (name === "Fixed" ? rows : []) as ReturnType<Made>, after: book };
}

/** `ship ready on 2018-03-01`: the ready quantities are typed, posted, and what was not shipped is as it was. */
function shipping(book: Book, act: string): Outcome | undefined {
  const match = /^ship ready on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[1]);
  const ready = readyToShip(book, backorders(book, { date: workDate, workDate }), "all");
  const typed = new Map(ready.map(({ rowNumber, quantityToShip }) => [rowNumber, quantityToShip]));
  const outcome = post(withShipping(book, typed), `ship ${[...new Set(ready.map(({ documentNo }) => documentNo))].join(",")} on ${match[1] ?? ""}`);
  return { ...outcome, after: withShipping(outcome.after, new Map(ready.flatMap(({ rowNumber, quantityToShip, typed: before }) => (quantityToShip === 0 ? [[rowNumber, before] as const] : [])))) };
}

function withShipping(book: Book, quantities: ReadonlyMap<number, Quantity | null>): Book {
  const { SalesLines } = book.tables;
  const rows = SalesLines.rows.map((row) => (quantities.has(row.rowNumber) ? { ...row, quantityToShip: quantities.get(row.rowNumber) ?? null } : row));
  return { ...book, tables: { ...book.tables, SalesLines: { ...SalesLines, rows } } };
}

/** `put to order PO-502 on 2018-03-01`. */
function unpacking(book: Book, act: string): Outcome | undefined {
  const match = /^put to order (\S+) on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[2]);
  const { rows, issues } = putToOrder(book, backorders(book, { date: workDate, workDate }), match[1] ?? "");
  return { issues, rowsOf: (name) => (name === "PutToOrder" ? rows : []) as ReturnType<Made>, after: book };
}

function ordering(book: Book, act: string): Outcome | undefined {
  const match = /^order (proposals|what was proposed for \S+ before)(?: of (\S+))?( ticked)?(?: into (\S+))?( and expedite)? on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[6]);
  const gone = /^what was proposed for (\S+) before$/.exec(match[1] ?? "");
  const proposals = proposalsOf(book, backorders(book, { date: workDate, workDate }));
  const wish: OrderWish = {
    // All are looked for by what fits; ticked ones are meant one by one.
    chosen: gone ? [`buy\u0000${gone[1] ?? ""}`] : match[3] === undefined ? "all" : namesOf(book, proposals), asksEarlier: match[5] !== undefined,
    ...(match[2] !== undefined && { vendorNo: match[2] }), ...(match[4] !== undefined && { into: match[4] }),
  };
  const plan = planPurchases(book, proposals, wish, workDate);
  const made: Readonly<Record<string, readonly unknown[]>> = { PurchaseHeaders: plan.headers, PurchaseLines: plan.lines, Orders: plan.orders, AskedDates: plan.asked };
  return { issues: plan.issues, rowsOf: (name) => (made[name] ?? []) as ReturnType<Made>, after: withOrders(book, plan) };
}

/** `transfer proposals on 2018-03-01`: Transfers are the documents, ItemJournal their rows. */
function moving(book: Book, act: string): Outcome | undefined {
  const match = /^transfer proposals on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[1]);
  const plan = planTransfers(book, proposalsOf(book, backorders(book, { date: workDate, workDate })), { chosen: "all" }, workDate);
  const made: Readonly<Record<string, readonly unknown[]>> = { Transfers: plan.transfers, ItemJournal: plan.rows };
  return { issues: plan.issues, rowsOf: (name) => (made[name] ?? []) as ReturnType<Made>, after: withRows(book, "ItemJournal", plan.rows) };
}

/** `cancel proposals on 2018-03-01`: Cancelled are the lines and what is cancelled of each. */
function cancelling(book: Book, act: string): Outcome | undefined {
  const match = /^cancel proposals on (\S+)$/.exec(act);
  if (!match) return undefined;
  const workDate = dayOf(match[1]);
  const { lines, issues } = planCancellations(book, proposalsOf(book, backorders(book, { date: workDate, workDate })), "all");
  const cells = new Map(lines.map((line) => [line.rowNumber, line.cells]));
  const { SalesLines } = book.tables;
  const rows = SalesLines.rows.map((row) => ({ ...row, ...cells.get(row.rowNumber) }));
  return { issues, rowsOf: (name) => (name === "Cancelled" ? lines : []) as unknown as ReturnType<Made>, after: { ...book, tables: { ...book.tables, SalesLines: { ...SalesLines, rows } } } };
}

/** The book with the orders written below what is there. */
export function withOrders(book: Book, { headers, lines, asked }: Pick<PurchasePlan, "headers" | "lines" | "asked">): Book {
  const dates = new Map(asked.map(({ rowNumber, to }) => [rowNumber, to]));
  const there = book.tables.PurchaseLines;
  const withDates = { ...there, rows: there.rows.map((row) => ({ ...row, expectedDate: dates.get(row.rowNumber) ?? row.expectedDate })) };
  return withRows(withRows({ ...book, tables: { ...book.tables, PurchaseLines: withDates } }, "PurchaseLines", lines), "PurchaseHeaders", headers);
}

/** The book with rows below those of a table. */
export function withRows(book: Book, id: TableId, rows: readonly Readonly<Record<string, unknown>>[]): Book {
  const table = book.tables[id];
  const first = lastRowOf(table) + 1;
  const all = [...table.rows, ...rows.map((row, at) => ({ ...row, rowNumber: first + at }))];
  return { ...book, tables: { ...book.tables, [id]: { ...table, rows: all, rowCount: table.rowCount + rows.length } } as unknown as Book["tables"] };
}
