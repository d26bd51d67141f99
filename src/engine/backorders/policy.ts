import { known } from "../../base/assert";
import { multiplyDivide } from "../../money/decimal";
import { HUNDRED_PERCENT } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { reservationsOf, type OpenLine, type Reservations } from "../stock/stock";
import type { CoverageTerms, Turns } from "./coverage";
import { NEVER, type EventList } from "./events";
import { outstandingValueOf } from "./outstandingValue";
import { sortedBy, sortedByRank } from "./sorting";
import { keepsItsOwn, turnOfClass } from "./strategy";
import { wholenessOfLines } from "./wholeness";

/**
 * Policies for stock that does not suffice (sales-fo 15): whose turn it is, and what may be taken. By day of need each takes the
 * earliest goods; the others take the latest goods in time, so that early goods are not held for late orders. None of them
 * makes or removes a shortage; they move it between lines.
 */
export const POLICIES = ["needDate", "entryOrder", "priority", "value", "smallestFirst", "strategy", "fairShare"] as const;
export type Policy = (typeof POLICIES)[number];

export interface PolicyWish {
  readonly policy: Policy;
  /** The day up to which lines share under fair share. */
  readonly cutOff: number;
  /** True where what is reserved may be given to others: all but fixed quantities, and what a strategy lets its line keep. */
  readonly releaseReservations: boolean;
}

/** By what rules the issues of a list are served. */
export function coverageTerms(book: Book, events: EventList, { policy, cutOff, releaseReservations }: PolicyWish, { pieces, fixedDays }: Pick<Reservations, "pieces" | "fixedDays"> = reservationsOf(book)): CoverageTerms {
  const wholenessOf = wholenessOfLines(book, events.lines);
  const isKept = ({ issue }: (typeof pieces)[number]) => fixedDays.has(issue) || (policy === "strategy" && keepsItsOwn(book, known(events.lines[issue], "a reservation names a line")));
  return { wholenessOf, fixedDays, reserved: releaseReservations ? pieces.filter(isKept) : pieces, turns: turnsOf(policy, events, book, { cutOff, wholenessOf }) };
}

/** How a policy goes through the issues of a list. */
function turnsOf(policy: Policy, events: EventList, book: Book, { cutOff, wholenessOf }: { readonly cutOff: number; readonly wholenessOf: CoverageTerms["wholenessOf"] }): Turns {
  // A vendor or a location may have the number of a customer.
  const customerOf = ({ side, partyNo }: OpenLine) => (side === "sales" ? lookupOf(book).customers.get(partyNo) : undefined);
  const tierOf = (line: OpenLine) => customerOf(line)?.priority ?? NEVER;
  const minimumOf = (line: OpenLine) => {
    const share = customerOf(line)?.minimumShare ?? null;
    return share === null ? 0 : multiplyDivide(line.quantity, share, HUNDRED_PERCENT);
  };
  switch (policy) {
    case "needDate":
      // Places owe each other nothing, so their own order will do, unless an order waits for goods at several of them.
      return { takes: "earliest", sequence: events.lines.some((_, at) => wholenessOf(at) === "order") ? ranked(events, () => 0) : events.order };
    case "fairShare":
      return { takes: "share", sequence: ranked(events, () => 0), cutOff, tierOf, minimumOf };
    case "entryOrder":
      return { takes: "latest", sequence: ranked(events, ({ document }) => document.orderDate, "document") };
    case "priority":
      return { takes: "latest", sequence: ranked(events, tierOf) };
    case "value": {
      const valueOf = outstandingValueOf(book, events.workDate);
      return { takes: "latest", sequence: ranked(events, (line) => -valueOf(line)) };
    }
    case "strategy":
      return { takes: "latest", sequence: ranked(events, (line) => turnOfClass(book, line)) };
    case "smallestFirst":
      return { takes: "latest", sequence: ranked(events, ({ quantity }) => quantity) };
  }
}

/** The issues by a key; of equal ones, by the day they count on and their own day, then in document order; or in document order at once. What has no turn, which is Infinity, is left out. */
function ranked(events: EventList, keyOf: (line: OpenLine) => number, then: "day" | "document" = "day"): Int32Array {
  const { lines, isReceipt, day, effective, order } = events;
  const isIssue = new Uint8Array(lines.length);
  for (let index = 0; index < order.length; index++) if (isReceipt[order[index] ?? 0] === 0) isIssue[order[index] ?? 0] = 1;
  const keys = new Float64Array(lines.length);
  const inDocumentOrder = new Int32Array(order.length);
  let count = 0;
  for (let at = 0; at < lines.length; at++) {
    if (isIssue[at] === 0) continue;
    keys[at] = keyOf(known(lines[at], "the order names lines"));
    if (keys[at] !== Infinity) inDocumentOrder[count++] = at;
  }
  const issues = inDocumentOrder.subarray(0, count);
  return sortedByRank(then === "document" ? issues : sortedBy(sortedBy(issues, day), effective), keys);
}
