import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import type { IssueArg } from "../../issues/issue";
import { NO_QUANTITY, quantityFromFine, type Quantity } from "../../money/quantity";
import type { Wholeness } from "../documents/documents";
import type { Coverage, CoverageTerms } from "./coverage";
import { NEVER, type EventList } from "./events";
import { NOTHING, shipsWhole, wholeUnit } from "./giving";
import { STOCK } from "./supply";

/** What is said of a sales line: when it comes, how late, what is ready, what is short, the light and the cause (sales-fo 13.2). */
export type Light = "R" | "O" | "Y" | "G";

export type CauseKey =
  | "cause.stock" | "cause.onTime" | "cause.laterReceipt" | "cause.overdueReceipt" | "cause.unconfirmedReceipt"
  | "cause.notOrdered" | "cause.notCounted" | "cause.lineComplete" | "cause.onHold"
  | "cause.reserved" | "cause.noBackorder";

/** A sentence before it is rendered: the key of a text and its facts. */
export interface Message<Key extends string = string> {
  readonly key: Key;
  readonly args: Readonly<Record<string, IssueArg>>;
}

export interface Verdict {
  readonly light: Light;
  readonly cause: Message<CauseKey>;
  /** Null where part of the line is not covered by anything. */
  readonly coverDay: Day | null;
  /** From the day that was wanted to the cover day; null where there is none. */
  readonly daysLate: number | null;
  /** What could be shipped now and what nothing covers, in base units. */
  readonly ready: Quantity;
  readonly short: Quantity;
  /** What is kept for it and was given to it, in base units. */
  readonly reserved: Quantity;
  readonly isOverdue: boolean;
}

export interface Circumstances {
  readonly events: EventList;
  readonly coverage: Coverage;
  /** Days a line may be late before it is called overdue. */
  readonly grace: number;
  readonly wholenessOf: CoverageTerms["wholenessOf"];
  /** True where nothing may be shipped for now: an approval or a prepayment is awaited, or the customer is blocked. */
  isHeld(at: number): boolean;
  /** The sales line, by its position, that keeps goods this one could use in time though it is wanted later; undefined where there is none. */
  reservedFor(at: number): number | undefined;
}

const ON_HOLD: Message<CauseKey> = { key: "cause.onHold", args: {} };
const IN_STOCK: Message<CauseKey> = { key: "cause.stock", args: {} };
const ON_TIME: Message<CauseKey> = { key: "cause.onTime", args: {} };
const LINE_COMPLETE: Message<CauseKey> = { key: "cause.lineComplete", args: {} };
const NOT_ORDERED: Message<CauseKey> = { key: "cause.notOrdered", args: {} };

const NO_BACKORDER: Message<CauseKey> = { key: "cause.noBackorder", args: {} };

/** What is found out about the line at a position; it takes something and lies before the horizon. */
export function verdictOf(at: number, circumstances: Circumstances): Verdict {
  const { events, coverage, wholenessOf } = circumstances;
  const day = coverage.coverDay[at] ?? NEVER;
  const light = lightOf(at, circumstances);
  const isHeld = circumstances.isHeld(at);
  return {
    light,
    cause: isHeld ? ON_HOLD : causeOf(at, light, circumstances),
    coverDay: day === NEVER ? null : (day as Day),
    daysLate: daysLateOf(at, circumstances),
    ready: isHeld ? NO_QUANTITY : readyOf(events, at, coverage, wholenessOf(at)),
    short: quantityFromFine((events.quantity[at] ?? 0) - (coverage.given[at] ?? 0)),
    reserved: quantityFromFine(coverage.reserved[at] ?? 0),
    isOverdue: isOverdueLine(at, circumstances),
  };
}

/** Red where part of a line is not covered, orange where it comes late, yellow where it leans on goods that are not sure, green else. */
export function lightOf(at: number, { events, coverage: { coverDay, doubt } }: Pick<Circumstances, "events" | "coverage">): Light {
  const day = coverDay[at] ?? NEVER;
  if (day === NEVER) return "R";
  if (day > wantedDay(at, events)) return "O";
  return doubt[at] !== NOTHING ? "Y" : "G";
}

/** From the day that was wanted to the day on which all of it can be there; null where that never comes. */
export function daysLateOf(at: number, { events, coverage: { coverDay } }: Pick<Circumstances, "events" | "coverage">): number | null {
  const day = coverDay[at] ?? NEVER;
  return day === NEVER ? null : Math.max(0, day - wantedDay(at, events));
}

/** Whether the day a line was wanted on has passed, and the grace after it. */
export function isOverdueLine(at: number, { events, grace }: Pick<Circumstances, "events" | "grace">): boolean {
  return wantedDay(at, events) + grace < events.workDate;
}

/** The day a line was wanted on; the work date where no one has named one. */
function wantedDay(at: number, { day, workDate }: EventList): number {
  const own = day[at] ?? NEVER;
  return own === NEVER ? workDate : own;
}

/** What of a line lies in stock for it and could be shipped now, in base units; whole units, or all of it where it ships whole. */
export function readyOf({ lines, quantity }: EventList, at: number, { fromStock: inStock, heldByOrder }: Pick<Coverage, "fromStock" | "heldByOrder">, wholeness: Wholeness): Quantity {
  const fromStock = inStock[at] ?? 0;
  if (fromStock === 0 || heldByOrder[at] === 1) return NO_QUANTITY;
  if (fromStock >= (quantity[at] ?? 0)) return quantityFromFine(quantity[at] ?? 0);
  if (shipsWhole(wholeness)) return NO_QUANTITY;
  return quantityFromFine(fromStock - (fromStock % wholeUnit(known(lines[at], "goods lie in stock for a line"))));
}

function causeOf(at: number, light: Light, { events, coverage, wholenessOf, reservedFor }: Circumstances): Message<CauseKey> {
  const last = coverage.lastSource[at] ?? NOTHING;
  const wholeness = wholenessOf(at);
  if (light === "R" && (wholeness === "over" || (wholeness === "once" && last !== NOTHING))) return NO_BACKORDER;
  if (light === "R" || (light === "O" && (coverage.coverDay[at] ?? NEVER) > (events.effective[at] ?? NEVER))) {
    const by = events.isDirect[at] === 1 ? undefined : reservedFor(at);
    if (by !== undefined) return { key: "cause.reserved", args: { documentNo: known(events.lines[by], "goods are kept for a line").documentNo } };
  }
  switch (light) {
    case "R":
      return uncoveredCause(at, last, events, coverage);
    case "O":
      return last === STOCK ? IN_STOCK : receiptCause(isOverdue(last, events) ? "cause.overdueReceipt" : "cause.laterReceipt", last, events);
    case "Y": {
      const doubt = coverage.doubt[at] ?? NOTHING;
      return receiptCause(isOverdue(doubt, events) ? "cause.overdueReceipt" : "cause.unconfirmedReceipt", doubt, events);
    }
    case "G":
      return last === STOCK ? IN_STOCK : ON_TIME;
  }
}

function uncoveredCause(at: number, last: number, events: EventList, coverage: Coverage): Message<CauseKey> {
  if (coverage.keptWhole[at] === 1) return LINE_COMPLETE;
  const linked = last >= 0 && events.effective[last] === NEVER ? last : -1;
  const notCounted = events.isDirect[at] === 1 ? linked : (events.notCounted[events.placeOf[at] ?? 0] ?? -1);
  return notCounted === -1 ? NOT_ORDERED : receiptCause("cause.notCounted", notCounted, events);
}

function isOverdue(receipt: number, { day, workDate }: EventList): boolean {
  return (day[receipt] ?? NEVER) < workDate;
}

function receiptCause(key: CauseKey, at: number, { lines, effective }: EventList): Message<CauseKey> {
  const receipt = known(lines[at], "a cause names a line");
  const documentNo = receipt.documentNo;
  const vendorNo = receipt.partyNo;
  const day = effective[at] ?? NEVER;
  return { key, args: day === NEVER ? { documentNo, vendorNo } : { documentNo, vendorNo, day: { day: day as Day } } };
}
