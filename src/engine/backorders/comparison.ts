import { known } from "../../base/assert";
import { compareCodes } from "../../base/text";
import { amountFromMinor, shareOf, type Amount } from "../../money/amount";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { Book } from "../book/book";
import type { Coverage } from "./coverage";
import { NEVER, type EventList } from "./events";
import { outstandingValueOf } from "./outstandingValue";
import type { Policy } from "./policy";

/** Policies side by side (sales-fo 15): what is on time, what is not covered, and how many customers it hits. */
export interface PolicyOutcome {
  readonly policy: Policy;
  readonly lines: number;
  /** Lines that are there whole on the day they count on; late ones have all they need, but later. */
  readonly linesOnTime: number;
  readonly linesLate: number;
  readonly linesUncovered: number;
  /** By base unit, so that pieces are never added to kilograms; on the day each line counts on. */
  readonly quantities: readonly { readonly unitCode: string; readonly wanted: Quantity; readonly onTime: Quantity; readonly uncovered: Quantity }[];
  /** Net of line discount and VAT, in local currency. */
  readonly valueOnTime: Amount;
  readonly valueUncovered: Amount;
  /** Customers with a line that is late or not covered. */
  readonly customersHit: number;
}

/** What a policy comes to, by what it covers; a coverage is large, and nobody needs to keep one for it. Only what flows through stock: no policy moves a drop shipment. */
export function comparison(book: Book, events: EventList): (policy: Policy, coverage: Coverage) => PolicyOutcome {
  const valueOf = outstandingValueOf(book, events.workDate);
  const issues = [...events.order].filter((at) => events.lines[at]?.kind === "issue" && events.lines[at]?.side === "sales");
  const values = new Map(issues.map((at) => [at, valueOf(known(events.lines[at], "the order names lines"))]));
  return (policy, coverage) => outcome(policy, coverage, { book, events, issues, values });
}

interface Subject {
  readonly book: Book;
  readonly events: EventList;
  readonly issues: readonly number[];
  readonly values: ReadonlyMap<number, Amount>;
}

function outcome(policy: Policy, { coverDay, given, onTime }: Coverage, { book, events, issues, values }: Subject): PolicyOutcome {
  const precision = book.settings.amountRounding;
  const byUnit = new Map<string, { wanted: number; onTime: number; uncovered: number }>();
  const hit = new Set<string>();
  const lines = { onTime: 0, late: 0, uncovered: 0 };
  const value = { onTime: 0, uncovered: 0 };
  for (const at of issues) {
    const line = known(events.lines[at], "the order names lines");
    const inTime = onTime[at] ?? 0;
    const short = line.quantity - (given[at] ?? 0);
    const state = coverDay[at] === NEVER ? "uncovered" : inTime === line.quantity && (coverDay[at] ?? NEVER) <= (events.effective[at] ?? NEVER) ? "onTime" : "late";
    lines[state] += 1;
    if (state !== "onTime") hit.add(line.partyNo);
    const own = byUnit.get(line.item.baseUnit);
    if (own) {
      own.wanted += line.quantity;
      own.onTime += inTime;
      own.uncovered += short;
    } else byUnit.set(line.item.baseUnit, { wanted: line.quantity, onTime: inTime, uncovered: short });
    const worth = known(values.get(at), "a value of each line");
    value.onTime += shareOf(worth, inTime, line.quantity, precision);
    value.uncovered += shareOf(worth, short, line.quantity, precision);
  }
  return {
    policy,
    lines: issues.length,
    linesOnTime: lines.onTime,
    linesLate: lines.late,
    linesUncovered: lines.uncovered,
    quantities: [...byUnit].sort(([a], [b]) => compareCodes(a, b)).map(([unitCode, { wanted, onTime: inTime, uncovered }]) => ({
      unitCode, wanted: quantityFromFine(wanted), onTime: quantityFromFine(inTime), uncovered: quantityFromFine(uncovered),
    })),
    valueOnTime: amountFromMinor(value.onTime),
    valueUncovered: amountFromMinor(value.uncovered),
    customersHit: hit.size,
  };
}
