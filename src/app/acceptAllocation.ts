import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { acceptableLines, planAcceptance, type AcceptableLine, type Acceptance, type TickedLine } from "../engine/allocation/allocation";
import { backorders, type Backorders, type Policy } from "../engine/backorders/backorders";
import type { Outage, WorkbookChange } from "../ports/workbookPort";
import type { FieldValue } from "../schema/formatCell";
import { TABLES, type ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { writeInPlace } from "./sameRows";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { cellChange } from "./writeCells";

export type { AcceptableChange, TickedLine } from "../engine/allocation/allocation";

/** Accepts what the report gives to each line: reservations, promised days and what is shipped next. The preview is the plan, shown. */
export interface AllocationWish {
  /** The day the report stands on; the work date without one. */
  readonly date: Day | null;
  readonly policy?: Policy;
}

export interface ShownAllocation {
  readonly rows: readonly AllocationRow[];
  readonly issues: readonly ShownIssue[];
}

/** A line as a person may tick it. */
export type AllocationRow = ReportRow<"AllocationAcceptance"> & {
  /** False where accepting it would write nothing. */
  readonly isNew: boolean;
};

/** What accepting each line would write. */
export async function showAllocation(desk: Desk, wish: AllocationWish): Promise<Result<ShownAllocation, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const found = reportOn(opened.value, wish);
  const rows = acceptableLines(opened.value.book, found).map(({ rowNumber: _row, reservations: _reservations, isReserved, ...row }) => ({ ...row, isNew: !isReserved || row.change !== "" }));
  return accepted({ rows, issues: shownIssues(opened.value, found.leftOut) });
}

export interface AllocationAccepted {
  readonly accepted: readonly Pick<AcceptableLine, "documentNo" | "lineNo" | "coverDate" | "reservedQuantity" | "quantityToShip">[];
  readonly overtaken: readonly TickedLine[];
  readonly issues: readonly ShownIssue[];
}

/** Writes reservations first: a promise is made only of goods that are kept for it. */
export function acceptAllocation(desk: Desk, { lines, ...wish }: AllocationWish & { readonly lines: readonly TickedLine[] }): Promise<Result<AllocationAccepted, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const open = opened.value;
    const missing = requiredTables(open, ["Reservations", "SalesLines"]);
    if (missing.length > 0) return accepted<AllocationAccepted>({ accepted: [], overtaken: lines, issues: shownIssues(open, missing) });
    const plan = planAcceptance(open.book, reportOn(open, wish), lines);
    const written = await writeInPlace(desk, open, changesOf(open, plan));
    if (!written.ok) return written;
    return accepted({ accepted: plan.accepted.map(({ documentNo, lineNo, coverDate, reservedQuantity, quantityToShip }) => ({ documentNo, lineNo, coverDate, reservedQuantity, quantityToShip })), overtaken: plan.overtaken, issues: [] });
  });
}

function reportOn({ book, workDate }: OpenBook, { date, policy = "needDate" }: AllocationWish): Backorders {
  return backorders(book, { date: date ?? workDate, workDate: date ?? workDate, policy });
}

function changesOf(open: OpenBook, { reservations, newReservations, salesLines }: Acceptance): readonly WorkbookChange[] {
  const blank = Object.fromEntries(TABLES.Reservations.order.map((id) => [id, null]));
  const kept = cellChange(open, "Reservations", new Map([...reservations].map(([row, values]) => [row, (values ?? blank) as Readonly<Record<string, FieldValue>>])));
  const added = newReservations.length === 0 ? [] : [{ kind: "appendRows" as const, table: "Reservations", rows: rowCells(TABLES.Reservations, open.book.tables.Reservations.columnIds, newReservations) }];
  const promised = cellChange(open, "SalesLines", salesLines as ReadonlyMap<number, Readonly<Record<string, FieldValue>>>);
  return [...(kept ? [kept] : []), ...added, ...(promised ? [promised] : [])];
}
