import type { Day } from "../../base/day";
import { daysLateOf, inOwnUnit, isOverdueLine, isShownSale, lightOf, verdictOf, type ActionKey, type Backorders, type Light } from "../backorders/backorders";
import type { Book } from "../book/book";
import type { Lookup } from "../book/lookup";
import { documentRate } from "../currency/currency";
import type { OpenLine } from "../stock/stock";
import type { ListTerms } from "./question";

/** What is asked again and again of every line, once and in columns: by the line's position among the open lines. */
export interface LineFacts {
  readonly lines: readonly OpenLine[];
  readonly workDate: Day;
  /** Lines that can be shown at all. */
  readonly count: number;
  /** 1 where it is within the cut-off; for a purchase line, where something that waits for it is. */
  readonly isWithin: Uint8Array;
  /** Position in LIGHTS and one; 0 for a line without a light. */
  readonly light: Uint8Array;
  readonly isOverdue: Uint8Array;
  /** What is outstanding of a sales line, or what of sales waits for a purchase line, in local currency. */
  readonly value: Float64Array;
  /** 1 where that is known: a document in a foreign currency may have no rate. */
  readonly isValued: Uint8Array;
  /** Of a sale the days it is late, of a purchase line the days it is overdue; 0 where there are none. */
  readonly daysLate: Int32Array;
  /** What nothing covers, in base units; and in the line's own unit, where of a purchase line it is what sales wait for. */
  readonly short: Float64Array;
  readonly shortInOwnUnit: Float64Array;
  readonly action: readonly (ActionKey | null)[];
  /** Everything a line can be searched by, in lower case. */
  text(at: number): string;
}

/** Whom and what a line names. */
export type Masters = Pick<Lookup, "customers" | "vendors" | "items">;

/** From the best to the worst. */
export const LIGHTS: readonly Light[] = ["G", "Y", "O", "R"];

export function lineFacts(book: Book, masters: Masters, found: Backorders, { workDate, neededBy }: ListTerms): LineFacts {
  const { events, coverage } = found.plan;
  const { lines, day } = events;
  const isWithin = new Uint8Array(lines.length);
  const light = new Uint8Array(lines.length);
  const isOverdue = new Uint8Array(lines.length);
  const value = new Float64Array(lines.length);
  const isValued = new Uint8Array(lines.length).fill(1);
  const daysLate = new Int32Array(lines.length);
  const short = new Float64Array(lines.length);
  const shortInOwnUnit = new Float64Array(lines.length);
  const action: (ActionKey | null)[] = new Array<ActionKey | null>(lines.length).fill(null);
  const isBy = (needed: number | null): 0 | 1 => (neededBy === null || (needed !== null && needed <= neededBy) ? 1 : 0);
  const judge = (at: number): void => {
    light[at] = LIGHTS.indexOf(lightOf(at, found.plan)) + 1;
    isWithin[at] = isBy(day[at] ?? null);
    daysLate[at] = daysLateOf(at, found.plan) ?? 0;
    short[at] = (events.quantity[at] ?? 0) - (coverage.given[at] ?? 0);
  };
  for (const at of events.order) {
    if (events.isReceipt[at] === 1) continue;
    judge(at);
    isOverdue[at] = (day[at] ?? workDate) < workDate ? 1 : 0;
  }
  lines.forEach((line, at) => {
    if (!isShownSale(events, at)) return;
    judge(at);
    isOverdue[at] = isOverdueLine(at, found.plan) ? 1 : 0;
    value[at] = found.value[at] ?? 0;
    shortInOwnUnit[at] = inOwnUnit(line, short[at] ?? 0);
  });
  for (const row of found.byVendor) {
    isWithin[row.at] = neededBy === null ? 1 : row.earliestNeed === null ? 0 : isBy(row.earliestNeed);
    isOverdue[row.at] = row.daysOverdue > 0 ? 1 : 0;
    value[row.at] = row.salesValueAtRisk;
    daysLate[row.at] = row.daysOverdue;
    shortInOwnUnit[row.at] = row.waitingQuantity;
    action[row.at] = row.action?.key ?? null;
  }
  const { count, issue, source } = coverage.pegs;
  lines.forEach(({ side, document }, at) => {
    if (side === "sales" && documentRate(book, document, workDate) === undefined) isValued[at] = 0;
  });
  // What waits for a purchase line is worth as much as is known of each sale.
  for (let peg = 0; peg < count; peg++) {
    const from = source[peg] ?? -1;
    if (from >= 0 && isValued[issue[peg] ?? 0] === 0) isValued[from] = 0;
  }
  return { lines, workDate, count: lines.length, isWithin, light, isOverdue, value, isValued, daysLate, short, shortInOwnUnit, action, text: searchTexts(masters, found) };
}

/** Texts are made when the first word is typed, and kept. */
function searchTexts({ customers, vendors }: Masters, { plan }: Backorders): (at: number) => string {
  const { lines } = plan.events;
  // Whom and what the cause of a sale names.
  const causeOf = (at: number) => (isShownSale(plan.events, at) ? Object.values(verdictOf(at, plan).cause.args).filter((arg) => typeof arg === "string").join(" ") : "");
  const made: string[] = [];
  return (at) => {
    const known = made[at];
    if (known !== undefined) return known;
    const line = lines[at];
    if (line === undefined) return "";
    const { documentNo, partyNo, item, side, locationCode, read, row } = line;
    const name = (side === "sales" ? customers.get(partyNo)?.name : side === "purchase" ? vendors.get(partyNo)?.name : undefined) ?? "";
    return (made[at] = `${documentNo} ${partyNo} ${name} ${item.itemNo} ${item.description} ${read.description(row)} ${locationCode} ${causeOf(at)}`.toLowerCase());
  };
}
