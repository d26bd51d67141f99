import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { amountFromMinor, type Amount } from "../../money/amount";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { BackorderCustomerRow, BackorderItemRow, Backorders, BackorderVendorRow, ItemSummary } from "../backorders/backorders";
import type { ListGroup } from "./groups";
import type { LineFacts, Masters } from "./lineFacts";
import type { Match } from "./matching";
import type { ListRow, View } from "./views";

/** What is behind a group: first what it comes to as a whole, then its lines. */
export type BodyEntry = ItemFacts | CustomerFacts | VendorFacts | ListLine;

interface Facts {
  readonly key: string;
  readonly group: string;
}

export interface ItemFacts extends Facts, ItemSummary {
  readonly kind: "itemFacts";
  /** Whether anything is kept for one of its lines. */
  readonly isReserved: boolean;
  /** Its row of the sheet, for going there. */
  readonly rowNumber: number | null;
  readonly steps: readonly FlowStep[];
}

/** A day on which something comes or goes, and the balance at its end; the first is the stock of the work date. Base units. */
export interface FlowStep {
  readonly day: Day;
  readonly receipts: Quantity;
  readonly issues: Quantity;
  readonly balance: Quantity;
}

/** All of a customer's open lines within the cut-off, whatever else is filtered. */
export interface CustomerFacts extends Facts {
  readonly kind: "customerFacts";
  readonly no: string;
  /** Whether anything is kept for one of its lines. */
  readonly isReserved: boolean;
  readonly rowNumber: number | null;
  readonly orders: number;
  readonly lines: number;
  readonly linesOnTime: number;
  /** In local currency; null where a line's document has no rate. */
  readonly value: Amount | null;
  readonly overdueValue: Amount | null;
}

export interface VendorFacts extends Facts {
  readonly kind: "vendorFacts";
  readonly no: string;
  readonly rowNumber: number | null;
  readonly orders: number;
  readonly lines: number;
  readonly overdueLines: number;
  /** Sales that wait for it. */
  readonly value: Amount | null;
}

/** A row of the view; of an item, also what comes and what is there. */
export type ListLine =
  | { readonly kind: "itemLine"; readonly key: string; readonly group: string; readonly row: BackorderItemRow; readonly unitCode: string }
  | { readonly kind: "customerLine"; readonly key: string; readonly group: string; readonly row: BackorderCustomerRow }
  | { readonly kind: "vendorLine"; readonly key: string; readonly group: string; readonly row: BackorderVendorRow; readonly unitCode: string };

export interface BodyContext {
  readonly masters: Masters;
  readonly found: Backorders;
  readonly facts: LineFacts;
  readonly match: Match;
  readonly view: View;
}

/** Whether the row at a position is shown. An item's flow is shown whole: its balance would not be understood otherwise. */
export function isInBody({ view, match }: BodyContext, at: number): boolean {
  return view.by === "item" || match.isShown[at] === 1;
}

export function bodyLength(group: ListGroup): number {
  return 1 + (group.by === "item" ? group.to - group.from : group.lines);
}

/** Entries of a group's body from a position on. */
export function bodyOf(context: BodyContext, group: ListGroup, first: number, count: number): readonly BodyEntry[] {
  const entries: BodyEntry[] = first === 0 ? [factsOf(context, group)] : [];
  const { rows } = context.view;
  let position = 1;
  for (let index = group.from; index < group.to && entries.length < count; index++) {
    if (!isInBody(context, rows.positions[index] ?? -1)) continue;
    if (position >= first) entries.push(lineEntry(context, group, known(rows.at(index), "a group names rows")));
    position += 1;
  }
  return entries;
}

function lineEntry({ facts }: BodyContext, { key: group, no }: ListGroup, row: ListRow): ListLine {
  const key = `${group}\u0000${row.at}`;
  const line = facts.lines[row.at];
  if ("kind" in row) return { kind: "itemLine", key, group, row, unitCode: line?.item.baseUnit ?? "" };
  if ("customerNo" in row) return { kind: "customerLine", key, group, row };
  const bought = known(line, `a row of vendor ${no} has a line`);
  return { kind: "vendorLine", key, group, row, unitCode: bought.read.unitCode(bought.row) || bought.item.baseUnit };
}

function factsOf(context: BodyContext, group: ListGroup): BodyEntry {
  const key = `${group.key}\u0000facts`;
  const { customers, vendors } = context.masters;
  switch (group.by) {
    case "item":
      return itemFacts(context, group, key);
    case "customer": {
      const { orders, lines, good, value, overdueValue } = counted(context, group, (at) => context.facts.light[at] === 1 || context.facts.light[at] === 2);
      return { kind: "customerFacts", key, group: group.key, no: group.no, isReserved: isReserved(context.view, group), rowNumber: customers.get(group.no)?.rowNumber ?? null, orders, lines, linesOnTime: good, value, overdueValue };
    }
    case "vendor": {
      const { orders, lines, good, value } = counted(context, group, (at) => context.facts.isOverdue[at] === 1);
      return { kind: "vendorFacts", key, group: group.key, no: group.no, rowNumber: vendors.get(group.no)?.rowNumber ?? null, orders, lines, overdueLines: good, value };
    }
  }
}

function counted({ facts, view }: BodyContext, { from, to }: ListGroup, isGood: (at: number) => boolean) {
  const orders = new Set<string>();
  let lines = 0;
  let good = 0;
  let value = 0;
  let overdueValue = 0;
  let isValued = true;
  for (const at of view.rows.positions.subarray(from, to)) {
    if (facts.isWithin[at] !== 1) continue;
    orders.add(facts.lines[at]?.documentNo ?? "");
    lines += 1;
    if (isGood(at)) good += 1;
    value += facts.value[at] ?? 0;
    if (facts.isOverdue[at] === 1) overdueValue += facts.value[at] ?? 0;
    if (facts.isValued[at] === 0) isValued = false;
  }
  return { orders: orders.size, lines, good, value: isValued ? amountFromMinor(value) : null, overdueValue: isValued ? amountFromMinor(overdueValue) : null };
}

function itemFacts({ masters, found, view }: BodyContext, { key: group, no, locationCode, from, to }: ListGroup, key: string): ItemFacts {
  const summary = known(found.items.find((own) => own.itemNo === no && own.locationCode === locationCode), "an item with rows has a header");
  return { ...summary, kind: "itemFacts", key, group, isReserved: isReserved(view, { from, to }), rowNumber: masters.items.get(no)?.rowNumber ?? null, steps: stepsOf(view.rows.slice(from, to) as readonly BackorderItemRow[]) };
}

function isReserved({ rows }: View, { from, to }: Pick<ListGroup, "from" | "to">): boolean {
  return rows.slice(from, to).some((row) => "reservedQuantity" in row && (row.reservedQuantity ?? 0) > 0);
}

/** One step for each day. */
function stepsOf(rows: readonly BackorderItemRow[]): readonly FlowStep[] {
  const steps: { day: Day; receipts: number; issues: number; balance: number }[] = [];
  for (const { effectiveDate, receiptQuantity, issueQuantity, projectedBalance } of rows) {
    let step = steps.at(-1);
    if (step?.day !== effectiveDate) steps.push((step = { day: effectiveDate, receipts: 0, issues: 0, balance: 0 }));
    step.receipts += receiptQuantity ?? 0;
    step.issues += issueQuantity ?? 0;
    step.balance = projectedBalance;
  }
  return steps.map(({ day, receipts, issues, balance }) => ({ day, receipts: quantityFromFine(receipts), issues: quantityFromFine(issues), balance: quantityFromFine(balance) }));
}
