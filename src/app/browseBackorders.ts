import { known } from "../base/assert";
import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { backorderList, type BackorderList, type BodyEntry, type ListAnswer, type ListGroup, type ListQuestion, type ListRow, type ListTotals, type ListView } from "../engine/backorderList/backorderList";
import { backorders, type Backorders } from "../engine/backorders/backorders";
import { LINES_TABLE } from "../engine/documents/documents";
import { reservationsOf, type OpenLine } from "../engine/stock/stock";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import { GONE, type Gone } from "./browseLists";
import type { Desk } from "./desk";
import { leftOutIn } from "./leftOut";
import { openBook, type OpenBook } from "./openBook";
import { reportOf, textIn, withinCutOff, type BackorderWish } from "./showBackorders";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";
import { writeReport, type WrittenReport } from "./writeReport";

/**
 * The backorders as a person looks through them. They are worked out once and kept where the acts run; the page asks for
 * what is in sight, so a book of any size costs it a window. What is kept has a name: who asks by another, because the book
 * was opened anew or the worker is another one, is told that it is gone.
 */
export { LIST_ORDERS, NO_FILTER, type CustomerFacts, type FlowStep, type ItemFacts, type ListFilter, type ListGroup, type ListOrder, type ListQuestion, type ListTotals, type ListView, type VendorFacts } from "../engine/backorderList/backorderList";
export type { ActionKey } from "../engine/backorders/backorders";

export interface OpenedBackorders {
  readonly id: string;
  readonly date: Day;
  readonly currency: string;
  /** All open lines, sales and purchases. */
  readonly lineCount: number;
  readonly locationCodes: readonly string[];
  /** Lines that could not be counted, and why. */
  readonly leftOut: readonly ShownIssue[];
  readonly issues: readonly ShownIssue[];
}

export interface BackorderLook extends ListQuestion {
  readonly id: string;
  /** The groups that are open. */
  readonly open: readonly string[];
  readonly from: number;
  readonly count: number;
}

export interface SeenBackorders {
  readonly totals: ListTotals;
  readonly groups: number;
  /** Entries in all, and those from `from` on. */
  readonly count: number;
  readonly from: number;
  readonly entries: readonly SeenEntry[];
}

type Placed<Entry> = Entry & { readonly cell?: CellPlace };
type Facts = Extract<BodyEntry, { readonly kind: "itemFacts" | "customerFacts" | "vendorFacts" }>;

/** A line of a sales order for which goods of ours can be kept. */
export interface ReservableSale {
  readonly documentNo: string;
  readonly lineNo: number;
  /** The day that a person has fixed, together with what is kept for the line; null where none has. */
  readonly fixedDate: Day | null;
}

/** An entry of the list with its sentences in the workbook's language, and the cell it comes from. */
export type SeenEntry =
  | { readonly kind: "group"; readonly group: ListGroup; readonly isOpen: boolean; readonly position: number }
  | Placed<Facts>
  | Placed<{ readonly kind: "itemLine"; readonly key: string; readonly group: string; readonly row: ReportRow<"BackordersByItem">; readonly unitCode: string; readonly sale?: ReservableSale }>
  | Placed<{ readonly kind: "customerLine"; readonly key: string; readonly group: string; readonly row: ReportRow<"BackordersByCustomer">; readonly sale?: ReservableSale }>
  | Placed<{ readonly kind: "vendorLine"; readonly key: string; readonly group: string; readonly row: ReportRow<"BackordersByVendor">; readonly unitCode: string }>;

interface Kept {
  readonly id: string;
  readonly found: Backorders;
  readonly neededBy: Day | null;
  readonly list: BackorderList;
  readonly text: ReturnType<typeof textIn>;
  readonly places: Places;
  /** By the position of the line. */
  readonly fixedDays: ReadonlyMap<number, Day>;
  last?: { readonly question: string; readonly answer: ListAnswer };
}

type Wish = Pick<BackorderWish, "neededBy" | "policy" | "releaseReservations">;

export function browsingBackorders(desk: Desk) {
  let kept: Kept | undefined;

  const open = async ({ neededBy = null, policy = "needDate", releaseReservations = false }: Wish, watch: WriteWatch = {}): Promise<Result<OpenedBackorders, Outage>> => {
    kept = undefined;
    watch.onProgress?.(0, STEPS);
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    watch.onProgress?.(1, STEPS);
    const { book, workDate, locale, formats } = opened.value;
    const found = backorders(book, { date: neededBy ?? workDate, workDate, policy, releaseReservations });
    watch.onProgress?.(2, STEPS);
    const list = backorderList(book, found, { workDate, neededBy, compareNames: new Intl.Collator(locale, { numeric: true }).compare });
    kept = { id: desk.clock.newId(), found, neededBy, list, text: textIn(locale, formats), places: placesIn(opened.value), fixedDays: reservationsOf(book).fixedDays };
    return accepted({ id: kept.id, date: workDate, currency: book.settings.currency, lineCount: list.lineCount, locationCodes: list.locationCodes, leftOut: leftOutIn(opened.value), issues: shownIssues(opened.value, found.exceptions) });
  };

  /** What is kept by a name; worked out anew where it is gone. */
  const keptAs = async (id: string, wish: Wish): Promise<Result<Kept, Outage>> => {
    if (kept?.id !== id) {
      const opened = await open(wish);
      if (!opened.ok) return opened;
    }
    return accepted(known(kept, "what was opened is kept"));
  };

  return {
    /** Reads the book and works everything out: for the work date, all lines or those needed by a day. */
    open,

    look: async ({ id, open: openGroups, from, count, ...question }: BackorderLook): Promise<Result<SeenBackorders | Gone, Outage>> => {
      const own = kept;
      if (own?.id !== id) return accepted(GONE);
      const answer = answerOf(own, question);
      const window = answer.window(new Set(openGroups), from, count);
      return accepted({ totals: answer.totals, groups: answer.groups, count: window.count, from, entries: window.entries.map((entry) => seen(own, entry)) });
    },

    /** The rows that are shown, as the report has them: for taking along. */
    rows: async ({ id, by, filter, order, ...wish }: ListQuestion & Wish & { readonly id: string }): Promise<Result<readonly Readonly<Record<string, unknown>>[], Outage>> => {
      const own = await keptAs(id, wish);
      return own.ok ? accepted(answerOf(own.value, { by, filter, order }).rows().map((row) => said(own.value, row))) : own;
    },

    /** Puts a view's whole report on its sheet; the sheet has filters of its own. */
    write: async ({ id, by, onNewSheet = false, ...wish }: Wish & { readonly id: string; readonly by: ListView; readonly onNewSheet?: boolean }): Promise<Result<WrittenReport, Outage>> => {
      const own = await keptAs(id, wish);
      if (!own.ok) return own;
      const { found, neededBy, text } = own.value;
      const { reportId, rows } = reportOf(by, neededBy === null ? found : withinCutOff(found, neededBy), text);
      return writeReport(desk, { reportId, rows, onNewSheet });
    },
  };
}

/** Reading, working out, gathering. */
const STEPS = 3;

function answerOf(own: Kept, { by, filter, order }: ListQuestion): ListAnswer {
  const question = JSON.stringify([by, filter, order]);
  if (own.last?.question !== question) own.last = { question, answer: own.list.ask({ by, filter, order }) };
  return own.last.answer;
}

/** A row with its sentence in words. */
function said<Own extends ListRow>({ text }: Pick<Kept, "text">, row: Own) {
  return "action" in row ? { ...row, action: text(row.action) } : { ...row, cause: text(row.cause) };
}

function seen(own: Kept, entry: ReturnType<ListAnswer["window"]>["entries"][number]): SeenEntry {
  switch (entry.kind) {
    case "group":
      return entry;
    case "itemFacts":
      return placed(entry, own.places.item, entry.rowNumber);
    case "customerFacts":
      return placed(entry, own.places.customer, entry.rowNumber);
    case "vendorFacts":
      return placed(entry, own.places.vendor, entry.rowNumber);
    default: {
      const { at } = entry.row;
      const line = at < 0 ? undefined : own.list.lineAt(at);
      const sale = line && entry.kind !== "vendorLine" ? reservableSale(own, at, line) : undefined;
      const shown = { ...entry, row: said(own, entry.row), ...(sale && { sale }) } as Extract<SeenEntry, { readonly kind: "itemLine" | "customerLine" | "vendorLine" }>;
      return line === undefined ? shown : placed(shown, own.places[line.side], line.read.rowNumber(line.row));
    }
  }
}

function reservableSale({ fixedDays }: Kept, at: number, { side, kind, document, documentNo, lineNo }: OpenLine): ReservableSale | undefined {
  return side === "sales" && kind === "issue" && document.type === "order" ? { documentNo, lineNo, fixedDate: fixedDays.get(at) ?? null } : undefined;
}

function placed<Entry extends object>(entry: Entry, place: CellPlace | undefined, row: number | null): Placed<Entry> {
  return place === undefined || row === null ? entry : { ...entry, cell: { ...place, row } };
}

/** Where the rows of documents and of whom and what they name begin; only the row is missing. */
interface Places {
  readonly sales?: CellPlace;
  readonly purchase?: CellPlace;
  readonly transfer?: CellPlace;
  readonly item?: CellPlace;
  readonly customer?: CellPlace;
  readonly vendor?: CellPlace;
}

function placesIn(open: OpenBook): Places {
  return {
    sales: cellOf(open, LINES_TABLE.sales, 1, "documentNo"),
    purchase: cellOf(open, LINES_TABLE.purchase, 1, "documentNo"),
    transfer: cellOf(open, "ItemJournal", 1, "documentNo"),
    item: cellOf(open, "Items", 1, "itemNo"),
    customer: cellOf(open, "Customers", 1, "customerNo"),
    vendor: cellOf(open, "Vendors", 1, "vendorNo"),
  };
}
