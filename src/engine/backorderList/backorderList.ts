import { known } from "../../base/assert";
import type { Backorders } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { OpenLine } from "../stock/stock";
import { bodyLength, bodyOf, isInBody, type BodyEntry } from "./bodies";
import { inOrder, isLine, summaries, type ListGroup } from "./groups";
import { lineFacts } from "./lineFacts";
import { matching } from "./matching";
import type { ListQuestion, ListTerms } from "./question";
import { totalsOf, type ListTotals } from "./totals";
import { viewsOf, type ListRow } from "./views";

/**
 * The backorders as a person looks through them: gathered by item, customer or vendor, narrowed by filters that mean the
 * same in each of these views, in an order of choice, and handed out a window at a time. Filters hold for lines: a sales
 * line is served from a vendor where one of its pegs comes from there, and a purchase line is awaited by a customer where one
 * of its pegs goes there. An item that has a line to show is shown with its whole flow, since its balance is made of all of it.
 */
export type { BodyEntry, CustomerFacts, FlowStep, ItemFacts, ListLine, VendorFacts } from "./bodies";
export type { ListGroup } from "./groups";
export type { ListTotals, UnitTotal } from "./totals";
export { LIST_ORDERS, NO_FILTER, type ListFilter, type ListOrder, type ListQuestion, type ListTerms } from "./question";
export type { ListRow, ListView } from "./views";

export type ListEntry = { readonly kind: "group"; readonly group: ListGroup; readonly isOpen: boolean; readonly position: number } | BodyEntry;

export interface ListAnswer {
  readonly totals: ListTotals;
  readonly groups: number;
  /** The lines that are shown, by their positions among the open lines, group by group. */
  lines(): readonly number[];
  /** The rows behind the groups as they are shown opened: the lines, and of items their whole flow. */
  rows(): readonly ListRow[];
  /** How many entries the list has with these groups open, and those from a position on. */
  window(open: ReadonlySet<string>, from: number, count: number): { readonly count: number; readonly entries: readonly ListEntry[] };
}

export interface BackorderList {
  /** The locations of the lines, and whether any line is there at all. */
  readonly locationCodes: readonly string[];
  readonly lineCount: number;
  lineAt(at: number): OpenLine;
  ask(question: ListQuestion): ListAnswer;
}

/** The list keeps the open lines and the rows of customers, vendors and items; the book it was made of it lets go. */
export function backorderList(book: Book, found: Backorders, terms: ListTerms): BackorderList {
  const { lines } = found.plan.events;
  const { customers, vendors, items } = lookupOf(book);
  const masters = { customers, vendors, items };
  const facts = lineFacts(book, masters, found, terms);
  const views = viewsOf(found);
  return {
    locationCodes: [...new Set(lines.map(({ locationCode }) => locationCode))].sort(),
    lineCount: facts.count,
    lineAt: (at) => known(lines[at], "a row names a line"),
    ask: ({ by, filter, order }) => {
      const view = views[by];
      const match = matching(masters, found, facts, by, filter);
      const groups = inOrder(summaries(view, facts, match), order, terms.compareNames);
      const context = { masters, found, facts, match, view };
      return {
        totals: totalsOf(view, facts, match, groups),
        groups: groups.length,
        lines: () => groups.flatMap(({ from, to }) => [...view.rows.positions.subarray(from, to)].filter((at) => isLine(view, facts, at) && match.isShown[at] === 1)),
        rows: () => groups.flatMap(({ from, to }) => view.rows.slice(from, to).filter(({ at }) => isInBody(context, at))),
        window: (open, from, count) => windowOf(groups, open, from, count, (group) => bodyLength(group), (group, first, wanted) => bodyOf(context, group, first, wanted)),
      };
    },
  };
}

/** The entries of a list of groups, of which some are open, from a position on. */
function windowOf(
  groups: readonly ListGroup[], open: ReadonlySet<string>, from: number, count: number,
  lengthOf: (group: ListGroup) => number, bodyFrom: (group: ListGroup, first: number, count: number) => readonly BodyEntry[],
): { readonly count: number; readonly entries: readonly ListEntry[] } {
  const entries: ListEntry[] = [];
  let position = 0;
  groups.forEach((group, index) => {
    const isOpen = open.has(group.key);
    const length = isOpen ? lengthOf(group) : 0;
    if (position >= from && position < from + count) entries.push({ kind: "group", group, isOpen, position: index });
    const first = Math.max(0, from - position - 1);
    const wanted = Math.min(length, from + count - position - 1) - first;
    if (wanted > 0) for (const entry of bodyFrom(group, first, wanted)) entries.push(entry);
    position += 1 + length;
  });
  return { count: position, entries };
}
