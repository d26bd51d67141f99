import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine } from "../../money/quantity";
import type { ALLOCATION_CLASSES } from "../../tables/documents";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { LINES_TABLE } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import type { Coverage } from "./coverage";
import { NEVER, type EventList } from "./events";

/**
 * Allocation classes (sales-fo 15): who is served first and who keeps what is reserved. Win is served first and must be there
 * in full and in time; gain and improve keep what they have and may get more; redistribute may gain or lose; fill keeps what
 * it has and gets no more; lose gets nothing; skip is left as it is.
 */
export type AllocationClass = (typeof ALLOCATION_CLASSES)[number];

/** The class of a line: its own, else its customer's. What goes back to vendors is given and taken like any other. */
export function allocationClassOf(book: Book, { side, read, row, partyNo }: OpenLine): AllocationClass {
  if (side !== "sales") return "redistribute";
  return read.allocationClass(row) || (lookupOf(book).customers.get(partyNo)?.allocationClass ?? "redistribute");
}

/** The classes that are served, in the order of their turns. */
const SERVED: readonly AllocationClass[] = ["win", "gain", "improve", "redistribute"];

/** The turn of a line's class; Infinity for classes that are given nothing beside what is reserved for them. */
export function turnOfClass(book: Book, line: OpenLine): number {
  const turn = SERVED.indexOf(allocationClassOf(book, line));
  return turn === -1 ? Infinity : turn;
}

const SEEDED: ReadonlySet<AllocationClass> = new Set<AllocationClass>(["gain", "improve", "fill", "skip"]);

/** Whether a line keeps its reservations in a run that may release them. */
export function keepsItsOwn(book: Book, line: OpenLine): boolean {
  return SEEDED.has(allocationClassOf(book, line));
}

/** Lines of class win that are not there in full and in time, and lines of class gain that come after the day they were promised. */
export function strategyExceptions(book: Book, { lines, order }: EventList, { coverDay, given }: Coverage): readonly Issue[] {
  const found: Issue[] = [];
  for (const at of [...order].sort((a, b) => a - b)) {
    const line = lines[at];
    if (line?.kind !== "issue" || line.side !== "sales") continue;
    const own = allocationClassOf(book, line);
    const comes = coverDay[at] ?? NEVER;
    const args = { documentNo: line.documentNo, lineNo: { count: line.lineNo } };
    const promisedDate = line.read.promisedDate(line.row);
    if (own === "win" && comes === NEVER) found.push(issue("BCK-20", placeOf(book, line), { ...args, short: { quantity: quantityFromFine(line.quantity - (given[at] ?? 0)) } }));
    else if (own === "win" && line.day !== null && comes > line.day) found.push(issue("BCK-21", placeOf(book, line), { ...args, day: { day: line.day } }));
    else if (own === "gain" && promisedDate !== null && comes > promisedDate) found.push(issue("BCK-22", placeOf(book, line), { ...args, day: { day: promisedDate } }));
  }
  return found;
}

/** The cell that says the class. */
function placeOf(book: Book, { read, row, documentNo, partyNo }: OpenLine): Issue["place"] {
  const customer = lookupOf(book).customers.get(partyNo);
  if (read.allocationClass(row) !== "" || customer === undefined) return { table: LINES_TABLE.sales, row: read.rowNumber(row), column: "allocationClass", documentNo };
  return { table: "Customers", row: customer.rowNumber, column: "allocationClass", documentNo };
}
