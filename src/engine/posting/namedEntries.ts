import { issue, type Issue } from "../../issues/issue";
import { quantityFromFine, toBaseQuantity } from "../../money/quantity";
import type { BookRow } from "../../tables/tables";
import { lookupOf } from "../book/lookup";
import { LINES_TABLE } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";
import type { PostingRun } from "./run";

/**
 * Whether the item entries that rows name can be applied to (sales-bc 2.4 rule 16, 4.12): ITM-10 to ITM-15. Units that several
 * rows of a document take from one entry are counted together.
 */
export interface NamedEntries {
  readonly appliesTo: number | null;
  readonly appliesFrom: number | null;
  readonly itemNo: string;
  readonly locationCode: string;
  readonly method: BookRow<"Items">["costingMethod"];
  /** Base units; what leaves stock is negative. */
  readonly quantity: number;
}

type At = (column: "appliesToItemEntry" | "appliesFromItemEntry") => Issue["place"];

export interface ApplicationChecks {
  of(named: NamedEntries, at: At): readonly Issue[];
}

/** The lines of an order, by their quantities of this act. */
export function namedEntryIssues(run: PostingRun, order: OrderRun): readonly Issue[] {
  const checks = createApplicationChecks(run);
  return order.lines.flatMap((lineRun) => {
    const { line, groups } = lineRun;
    const { item } = groups;
    const quantity = stockQuantity(run, lineRun, order);
    if (!item || item.type !== "inventory" || quantity === 0 || line.dropShipment) return [];
    const { appliesTo, appliesFrom, locationCode } = line;
    const named = { appliesTo, appliesFrom, locationCode, itemNo: item.itemNo, method: item.costingMethod, quantity };
    return checks.of(named, (column) => ({ table: LINES_TABLE[line.side], row: line.rowNumber, column, documentNo: line.documentNo }));
  });
}

function stockQuantity({ book }: PostingRun, { line, handle, groups }: LineRun, { facts }: OrderRun): number {
  const perUnit = groups.item && lookupOf(book).unitsPer(groups.item, line.unitCode);
  return perUnit === undefined ? 0 : toBaseQuantity(handle, perUnit) * facts.stock;
}

export function createApplicationChecks(run: PostingRun): ApplicationChecks {
  const taken = new Map<number, number>();
  const back = new Map<number, number>();
  return {
    of: (named, at) => {
      if (named.appliesTo === null && named.quantity < 0 && named.method === "specific") return [issue("ITM-12", at("appliesToItemEntry"), { itemNo: named.itemNo })];
      return [...appliedIssues(run, named, taken, at), ...returnIssues(run, named, back, at)];
    },
  };
}

function appliedIssues(run: PostingRun, { appliesTo, itemNo, locationCode, quantity }: NamedEntries, taken: Map<number, number>, at: At): readonly Issue[] {
  if (appliesTo === null) return [];
  const entry = run.costing.entry(appliesTo);
  const place = at("appliesToItemEntry");
  if (!entry || entry.itemNo !== itemNo || entry.locationCode !== locationCode || entry.quantity > 0 === quantity > 0) return [issue("ITM-10", place, { entryNo: String(appliesTo), itemNo })];
  if (quantity > 0) return [];
  const needed = (taken.get(appliesTo) ?? 0) - quantity;
  taken.set(appliesTo, needed);
  return needed <= entry.remaining ? [] : [issue("ITM-11", place, { entryNo: String(appliesTo), remaining: { quantity: entry.remaining }, needed: { quantity: needed } })];
}

function returnIssues(run: PostingRun, { appliesFrom, itemNo, quantity }: NamedEntries, back: Map<number, number>, at: At): readonly Issue[] {
  if (appliesFrom === null) return [];
  const place = at("appliesFromItemEntry");
  if (quantity < 0) return [issue("ITM-15", place, { itemNo })];
  const entry = run.costing.entry(appliesFrom);
  if (!entry || entry.itemNo !== itemNo || entry.quantity > 0) return [issue("ITM-13", place, { entryNo: String(appliesFrom), itemNo })];
  const needed = (back.get(appliesFrom) ?? 0) + quantity;
  back.set(appliesFrom, needed);
  const returnable = quantityFromFine(-entry.quantity - entry.returned);
  if (needed <= returnable) return [];
  return [issue("ITM-14", place, { entryNo: String(appliesFrom), returnable: { quantity: returnable }, quantity: { quantity: -entry.quantity }, needed: { quantity: needed } })];
}
