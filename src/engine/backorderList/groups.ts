import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { amountFromMinor, type Amount } from "../../money/amount";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { Light } from "../backorders/backorders";
import type { ListOrder } from "./question";
import { LIGHTS, type LineFacts } from "./lineFacts";
import type { Match } from "./matching";
import type { ListView, Section, View } from "./views";

/** A group of lines of which some are to be shown: what is worst among those, and what they come to. */
export interface ListGroup extends Section {
  readonly by: ListView;
  /** The worst among the lines shown; null where they have none. */
  readonly light: Light | null;
  readonly lines: number;
  /** All its lines within the cut-off, shown or not. */
  readonly allLines: number;
  /** Days late at most, or overdue at a vendor. */
  readonly daysLate: number;
  /** What is outstanding of the lines shown; at a vendor, the sales that wait for them. Local currency; null where a line has no rate. */
  readonly value: Amount | null;
  /** The same of overdue lines only. */
  readonly overdueValue: Amount;
  /** Of an item, what nothing covers of the lines shown; in `unitCode`. */
  readonly short: Quantity;
  readonly unitCode: string;
  /** The first day one of them was wanted or is expected on. */
  readonly firstDay: Day | null;
}

/** Whether a row, by its position, is a line to be counted: in the flow of an item, only what goes out is. */
export function isLine({ by }: View, { lines }: LineFacts, at: number): boolean {
  return at >= 0 && (by !== "item" || lines[at]?.kind === "issue");
}

/** The groups that have something to show, in the order of the view. */
export function summaries(view: View, facts: LineFacts, match: Match): readonly ListGroup[] {
  return view.sections.flatMap((section) => {
    const group = summary(view, section, facts, match);
    return group === null ? [] : [group];
  });
}

function summary(view: View, section: Section, facts: LineFacts, { isShown, findsReceipts }: Match): ListGroup | null {
  const { by, rows: { positions } } = view;
  let lines = 0;
  let allLines = 0;
  let light = 0;
  let daysLate = 0;
  let value = 0;
  let overdueValue = 0;
  let short = 0;
  let isValued = true;
  let hasReceipt = false;
  let firstDay: Day | null = null;
  let unitCode = "";
  for (let index = section.from; index < section.to; index++) {
    const at = positions[index] ?? -1;
    if (at < 0) continue;
    if (!isLine(view, facts, at)) {
      hasReceipt ||= findsReceipts && isShown[at] === 1;
      continue;
    }
    allLines += facts.isWithin[at] ?? 0;
    if (isShown[at] === 0) continue;
    const line = facts.lines[at];
    const worth = facts.value[at] ?? 0;
    lines += 1;
    light = Math.max(light, facts.light[at] ?? 0);
    daysLate = Math.max(daysLate, facts.daysLate[at] ?? 0);
    value += worth;
    if (facts.isOverdue[at] === 1) overdueValue += worth;
    if (facts.isValued[at] === 0) isValued = false;
    if (by === "item") short += facts.short[at] ?? 0;
    if (line !== undefined && line.day !== null && (firstDay === null || line.day < firstDay)) firstDay = line.day;
    if (by === "item") unitCode = line?.item.baseUnit ?? "";
  }
  if (lines === 0 && !hasReceipt) return null;
  return {
    key: section.key, no: section.no, name: section.name, locationCode: section.locationCode, from: section.from, to: section.to,
    by, light: LIGHTS[light - 1] ?? null, lines, allLines, daysLate,
    value: isValued ? amountFromMinor(value) : null, overdueValue: amountFromMinor(overdueValue), short: quantityFromFine(short), unitCode, firstDay,
  };
}

type Compare = (a: ListGroup, b: ListGroup) => number;

/** Groups in the order asked for; equal ones by number and location. */
export function inOrder(groups: readonly ListGroup[], order: ListOrder, compareNames: (a: string, b: string) => number): readonly ListGroup[] {
  const first = comparing(order, compareNames);
  return [...groups].sort((a, b) => first(a, b) || compareCodes(a.no, b.no) || compareCodes(a.locationCode, b.locationCode));
}

function comparing(order: ListOrder, compareNames: (a: string, b: string) => number): Compare {
  switch (order) {
    case "worst":
      return worstFirst;
    case "date":
      return (a, b) => (a.firstDay ?? Infinity) - (b.firstDay ?? Infinity) || 0;
    case "name":
      return (a, b) => compareNames(a.name, b.name);
    case "value":
      return (a, b) => (b.value ?? 0) - (a.value ?? 0);
  }
}

/** Customers by light and overdue value (sales-fo 13.4), vendors by days overdue and what waits (13.5), items by light and what is at stake. */
function worstFirst(a: ListGroup, b: ListGroup): number {
  const byLight = LIGHTS.indexOf(b.light ?? "G") - LIGHTS.indexOf(a.light ?? "G");
  switch (a.by) {
    case "customer":
      return byLight || b.overdueValue - a.overdueValue;
    case "vendor":
      return b.daysLate - a.daysLate || (b.value ?? 0) - (a.value ?? 0);
    case "item":
      return byLight || (b.value ?? 0) - (a.value ?? 0);
  }
}
