import { known } from "../base/assert";
import { accepted, type Result } from "../base/result";
import { lineKey, LINES_TABLE, type Side } from "../engine/documents/documents";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import type { ReportId, ReportRow } from "../tables/tables";
import { allocationIn, type AllocationRow, type AllocationWish } from "./acceptAllocation";
import { changesIn, supposedIn, type ChangeWish, type WhatIfWish } from "./backorderChanges";
import type { Desk } from "./desk";
import { leftOutIn } from "./leftOut";
import { openBook, type OpenBook } from "./openBook";
import { proposalsIn, type ShownProposal } from "./showBackorders";
import type { ServingWish } from "./serving";
import { putToOrderIn, type PutToOrderWish } from "./showPutToOrder";
import { cellOf, type CellPlace, type ShownIssue } from "./shownIssue";
import { writeReport, type WrittenReport } from "./writeReport";

/**
 * The lists of the backorder desk as a person looks through them: in sections, a window at a time. A list is worked out once
 * and kept where the acts run, one of each kind; the page knows its sections and what is in sight, and says what is ticked
 * section by section, so that lists of any length are ticked and acted on without coming over. Who asks by the name of a list
 * that is no longer kept is told that it is gone.
 */
interface Lists {
  readonly changes: { readonly wish: ChangeWish; readonly row: ReportRow<"BackorderChanges"> };
  readonly whatIf: { readonly wish: WhatIfWish; readonly row: ReportRow<"BackorderChanges"> };
  readonly allocation: { readonly wish: AllocationWish; readonly row: AllocationRow };
  readonly proposals: { readonly wish: ServingWish; readonly row: ShownProposal };
  readonly putToOrder: { readonly wish: PutToOrderWish; readonly row: ReportRow<"PutToOrder"> };
}

export type ListKind = keyof Lists;
export type ListRowOf<Kind extends ListKind> = Lists[Kind]["row"];
export type ListWish<Kind extends ListKind = ListKind> = { [Own in Kind]: { readonly kind: Own } & Lists[Own]["wish"] }[Kind];

export interface ListSection {
  /** What its rows have in common: a kind of change or proposal, a line of an arrival. */
  readonly key: string;
  readonly rows: number;
  /** How many of them may be ticked. */
  readonly tickable: number;
  /** Whether they are ticked from the beginning. */
  readonly startsOn: boolean;
}

export interface OpenedList {
  readonly id: string;
  readonly sections: readonly ListSection[];
  readonly rows: number;
  /** How many customers its rows are of. */
  readonly customers: number;
  /** Lines that could not be counted, and why. */
  readonly leftOut: readonly ShownIssue[];
  readonly issues: readonly ShownIssue[];
  /** What is still ticked of what a person had ticked in the list before; other sections are as they begin. */
  readonly ticks: readonly Ticks[];
  /** How many rows are no longer ticked because they are not as the person saw them; "all" where the list before was gone. */
  readonly droppedTicks: number | "all";
}

/** A list to be worked out, and what a person has ticked in the one before it. */
export interface ListOpening {
  readonly wish: ListWish;
  readonly before?: TickedRows;
}

export interface ListLook {
  readonly id: string;
  readonly from: number;
  readonly count: number;
}

/** An entry of a list: the head of a section, or a row with the cell of the document line, else of the item, behind it. */
export type ListEntry<Kind extends ListKind = ListKind> =
  | { readonly kind: "head"; readonly key: string; readonly section: ListSection; readonly row: ListRowOf<Kind> }
  | { readonly kind: "row"; readonly key: string; readonly section: string; readonly row: ListRowOf<Kind>; readonly canTick: boolean; readonly cell?: CellPlace };

export interface SeenList {
  readonly count: number;
  readonly from: number;
  readonly entries: readonly ListEntry[];
}

/** What is ticked in a section: all but some rows, or some alone, by their keys. A section that is not named has nothing ticked. */
export interface Ticks {
  readonly section: string;
  readonly isOn: boolean;
  readonly except: readonly string[];
}

export interface TickedRows {
  readonly id: string;
  readonly ticks: readonly Ticks[];
}

export type Gone = { readonly isGone: true };
export const GONE: Gone = { isGone: true };

type Row = ListRowOf<ListKind>;

interface Definition<Kind extends ListKind> {
  readonly reportId: ReportId;
  readonly rowsIn: (open: OpenBook, wish: Lists[Kind]["wish"]) => { readonly rows: readonly ListRowOf<Kind>[]; readonly issues: readonly ShownIssue[] };
  /** Sections that come in an order of their own; the others follow as their rows do. */
  readonly order: readonly string[];
  readonly sectionOf: (row: ListRowOf<Kind>) => string;
  readonly keyOf: (row: ListRowOf<Kind>) => string;
  readonly canTick: (row: ListRowOf<Kind>) => boolean;
  /** Sections that are ticked from the beginning. */
  readonly startsOn?: readonly string[];
  /** Of which side's documents its lines are. */
  readonly side: Side;
}

const CHANGES = { reportId: "BackorderChanges", order: [], sectionOf: ({ change }: ReportRow<"BackorderChanges">) => change, keyOf: lineKey, side: "sales" } as const;

const DEFINITIONS: { readonly [Kind in ListKind]: Definition<Kind> } = {
  changes: { ...CHANGES, rowsIn: changesIn, canTick: ({ coverDate }) => coverDate !== null },
  whatIf: { ...CHANGES, rowsIn: supposedIn, canTick: () => false },
  allocation: {
    reportId: "AllocationAcceptance", order: ["first", "", "later", "sooner", "lost"], side: "sales", sectionOf: ({ change }) => change, keyOf: lineKey, canTick: () => true, startsOn: ["", "first"],
    rowsIn: (open, wish) => {
      const { rows, issues } = allocationIn(open, wish);
      return { rows: rows.filter(({ isNew }) => isNew), issues };
    },
  },
  proposals: {
    reportId: "BackorderProposals", order: ["buy", "transfer", "expedite", "cancel", "cancelOrReplace", "mayWait"], side: "purchase", rowsIn: proposalsIn,
    sectionOf: ({ kind }) => kind, keyOf: ({ name }) => name, canTick: ({ kind }) => kind === "buy" || kind === "transfer" || kind === "expedite" || kind === "cancel",
  },
  putToOrder: {
    reportId: "PutToOrder", order: [], side: "sales", rowsIn: putToOrderIn,
    sectionOf: ({ sourceNo, sourceLineNo }) => `${sourceNo} ${sourceLineNo}`, keyOf: ({ sourceLineNo, rank }) => `${sourceLineNo} ${rank}`, canTick: () => false,
  },
};

interface Kept {
  readonly id: string;
  readonly wish: ListWish;
  readonly sections: readonly (ListSection & { readonly list: readonly Row[] })[];
  readonly rows: readonly Row[];
  readonly cellOf: (row: Row) => CellPlace | undefined;
}

export type BrowsedLists = ReturnType<typeof browsingLists>;

export function browsingLists(desk: Desk) {
  const kept = new Map<ListKind, Kept>();
  const keptAs = (id: string): Kept | undefined => [...kept.values()].find((own) => own.id === id);

  const open = async ({ wish, before }: ListOpening, watch: WriteWatch = {}): Promise<Result<OpenedList, Outage>> => {
    const { kind } = wish;
    const former = kept.get(kind);
    kept.delete(kind);
    watch.onProgress?.(0, STEPS);
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    watch.onProgress?.(1, STEPS);
    const definition = definitionOf(kind);
    const { rows, issues } = definition.rowsIn(opened.value, wish);
    const own: Kept = { id: desk.clock.newId(), wish, sections: sectionsOf(definition, rows), rows, cellOf: cellsOf(opened.value, definition.side) };
    kept.set(kind, own);
    const customers = new Set(rows.flatMap((row) => ("customerNo" in row && row.customerNo !== "" ? [row.customerNo] : [])));
    const ticks = keptTicks(definition, own.sections, former?.id === before?.id ? former : undefined, before?.ticks ?? []);
    return accepted({ id: own.id, sections: own.sections.map(withoutRows), rows: rows.length, customers: customers.size, leftOut: leftOutIn(opened.value), issues, ...ticks });
  };

  return {
    /** Reads the book and works the list out. */
    open,

    look: ({ id, from, count }: ListLook): Result<SeenList | Gone, Outage> => {
      const own = keptAs(id);
      return accepted(own === undefined ? GONE : windowOf(own, from, count));
    },

    /** All rows, for taking along; of a list that is gone, as it is now. */
    rows: async ({ id, wish }: { readonly id: string; readonly wish: ListWish }): Promise<Result<readonly Readonly<Record<string, unknown>>[], Outage>> => {
      if (keptAs(id) === undefined) {
        const opened = await open({ wish });
        if (!opened.ok) return opened;
      }
      return accepted((keptAs(id) ?? known(kept.get(wish.kind), "what was opened is kept")).rows);
    },

    /** Puts the list on its sheet. */
    write: async ({ id, wish, onNewSheet = false }: { readonly id: string; readonly wish: ListWish; readonly onNewSheet?: boolean }): Promise<Result<WrittenReport, Outage>> => {
      if (keptAs(id) === undefined) {
        const opened = await open({ wish });
        if (!opened.ok) return opened;
      }
      const { rows } = keptAs(id) ?? known(kept.get(wish.kind), "what was opened is kept");
      return writeReport(desk, { reportId: definitionOf(wish.kind).reportId, rows, onNewSheet });
    },

    /** The rows that are ticked, as the person saw them, and what the list was worked out for; undefined where it is gone. */
    ticked: <Kind extends ListKind>(kind: Kind, { id, ticks }: TickedRows): { readonly rows: readonly ListRowOf<Kind>[]; readonly wish: Lists[Kind]["wish"] } | undefined => {
      const own = kept.get(kind);
      if (own?.id !== id) return undefined;
      const { keyOf, canTick } = definitionOf(kind);
      const rows = own.sections.flatMap(({ key, list }) => {
        const tick = ticks.find(({ section }) => section === key);
        if (tick === undefined) return [];
        const except = new Set(tick.except);
        return list.filter((row) => canTick(row) && except.has(keyOf(row)) !== tick.isOn);
      });
      return { rows: rows as readonly ListRowOf<Kind>[], wish: own.wish as unknown as Lists[Kind]["wish"] };
    },
  };
}

/** Reading, working out. */
const STEPS = 2;

/** The definition of a kind that is not known before: its rows are only ever its own. */
function definitionOf(kind: ListKind): Definition<ListKind> {
  return DEFINITIONS[kind] as unknown as Definition<ListKind>;
}

function sectionsOf({ order, sectionOf, canTick, startsOn = [] }: Definition<ListKind>, rows: readonly Row[]): Kept["sections"] {
  const lists = new Map<string, Row[]>(order.map((key) => [key, []]));
  for (const row of rows) {
    const list = lists.get(sectionOf(row));
    if (list) list.push(row);
    else lists.set(sectionOf(row), [row]);
  }
  return [...lists].flatMap(([key, list]) => (list.length === 0 ? [] : [{ key, rows: list.length, tickable: list.filter(canTick).length, startsOn: startsOn.includes(key), list }]));
}

function withoutRows({ key, rows, tickable, startsOn }: ListSection): ListSection {
  return { key, rows, tickable, startsOn };
}

/**
 * What stays ticked when a list is worked out anew. Of a section in which a person has ticked or unticked something, a row that is
 * as it was stays as they left it, and one that is not is no longer ticked: what they said was said of what they saw.
 */
function keptTicks({ keyOf, canTick }: Definition<ListKind>, sections: Kept["sections"], former: Kept | undefined, said: readonly Ticks[]): Pick<OpenedList, "ticks" | "droppedTicks"> {
  if (said.length === 0) return { ticks: [], droppedTicks: 0 };
  if (former === undefined) return { ticks: [], droppedTicks: "all" };
  const rowsBefore = new Map<string, { readonly row: Row; readonly isOn: boolean }>();
  for (const { section, isOn, except } of said) {
    const excepted = new Set(except);
    for (const row of former.sections.find(({ key }) => key === section)?.list ?? []) {
      const key = keyOf(row);
      if (canTick(row)) rowsBefore.set(key, { row, isOn: excepted.has(key) !== isOn });
    }
  }
  let droppedTicks = 0;
  const ticks = sections.flatMap(({ key: section, list, startsOn }): readonly Ticks[] => {
    const [on, off]: readonly [string[], string[]] = [[], []];
    for (const row of list) {
      if (!canTick(row)) continue;
      const key = keyOf(row);
      const before = rowsBefore.get(key);
      const isSame = before !== undefined && isSameRow(before.row, row);
      if (before?.isOn === true && !isSame) droppedTicks++;
      if (before === undefined ? startsOn : before.isOn && isSame) on.push(key);
      else off.push(key);
    }
    if ((startsOn ? off : on).length === 0) return [];
    return [on.length > off.length ? { section, isOn: true, except: off } : { section, isOn: false, except: on }];
  });
  return { ticks, droppedTicks };
}

/** Rows of one kind of list have the same parts, all of them plain values. */
function isSameRow(a: Row, b: Row): boolean {
  return Object.entries(a).every(([part, value]) => value === b[part as keyof Row]);
}

/** The entries from a position on: each section's head, then its rows. */
function windowOf({ wish: { kind }, sections, rows, cellOf: placeOf }: Kept, from: number, count: number): SeenList {
  const { keyOf, canTick } = definitionOf(kind);
  const entries: ListEntry[] = [];
  let position = 0;
  for (const section of sections) {
    const first = known(section.list[0], "a section has rows");
    if (position >= from && position < from + count) entries.push({ kind: "head", key: `head ${section.key}`, section: withoutRows(section), row: first });
    for (const row of section.list.slice(Math.max(0, from - position - 1), Math.max(0, from + count - position - 1))) {
      const cell = placeOf(row);
      entries.push({ kind: "row", key: keyOf(row), section: section.key, row, canTick: canTick(row), ...(cell && { cell }) });
    }
    position += 1 + section.rows;
  }
  return { count: rows.length + sections.length, from, entries };
}

/** Where the line of a row stands in its sheet, else its item. What is cancelled is of a sale, among proposals of purchases too. */
function cellsOf(open: OpenBook, side: Side): Kept["cellOf"] {
  const { SalesLines, PurchaseLines, Items } = open.book.tables;
  const items = cellOf(open, "Items", 1, "itemNo");
  const rowsOfLines = new Map<Side, ReadonlyMap<string, number>>();
  const linesOf = (own: Side) => {
    const made = rowsOfLines.get(own) ?? new Map((own === "sales" ? SalesLines : PurchaseLines).rows.flatMap((line) => (line.documentType === "order" ? [[lineKey(line), line.rowNumber] as const] : [])));
    rowsOfLines.set(own, made);
    return made;
  };
  let rowsOfItems: ReadonlyMap<string, number> | undefined;
  return (row) => {
    const own = "kind" in row && row.kind === "cancel" ? "sales" : side;
    const ofLine = linesOf(own).get(lineKey(row));
    const lines = cellOf(open, LINES_TABLE[own], 1, "documentNo");
    if (ofLine !== undefined) return lines && { ...lines, row: ofLine };
    rowsOfItems ??= new Map(Items.rows.map(({ itemNo, rowNumber }) => [itemNo, rowNumber]));
    const ofItem = rowsOfItems.get(row.itemNo);
    return ofItem === undefined ? undefined : items && { ...items, row: ofItem };
  };
}
