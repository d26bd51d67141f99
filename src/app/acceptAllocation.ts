import { accepted, type Result } from "../base/result";
import { acceptableLines, planAcceptance, type AcceptableLine, type Acceptance, type TickedLine } from "../engine/allocation/allocation";
import type { Outage, WorkbookChange } from "../ports/workbookPort";
import type { FieldValue } from "../schema/formatCell";
import { TABLES, type ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { tellingLeftOut } from "./leftOut";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { cellChange } from "./writeCells";

export type { AcceptableChange, TickedLine } from "../engine/allocation/allocation";

/** Accepts what the report gives to each line: reservations, promised days and what is shipped next. The preview is the plan, shown. */
export type AllocationWish = ServingWish;

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
  return opened.ok ? accepted(tellingLeftOut(opened.value, allocationIn(opened.value, wish))) : opened;
}

export function allocationIn(open: OpenBook, wish: AllocationWish): ShownAllocation {
  const found = servedIn(open, wish);
  const rows = acceptableLines(open.book, found).map(({ rowNumber: _row, reservations: _reservations, typedToShip: _typed, isReserved, ...row }) => ({ ...row, isNew: !isReserved || row.change !== "" }));
  return { rows, issues: [] };
}

export interface AllocationAccepted {
  readonly accepted: readonly Pick<AcceptableLine, "documentNo" | "lineNo" | "coverDate" | "reservedQuantity" | "quantityToShip">[];
  readonly overtaken: readonly TickedLine[];
  /** How many other lines keep less from now on. */
  readonly takenFrom: number;
  readonly issues: readonly ShownIssue[];
}

/** Writes reservations first: a promise is made only of goods that are kept for it. */
export function acceptAllocation(desk: Desk, { lines, ...wish }: AllocationWish & { readonly lines: readonly TickedLine[] }): Promise<Result<AllocationAccepted, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const open = opened.value;
    const missing = requiredTables(open, ["Reservations", "SalesLines"]);
    if (missing.length > 0) return accepted<AllocationAccepted>({ accepted: [], overtaken: lines, takenFrom: 0, issues: shownIssues(open, missing) });
    const plan = planAcceptance(open.book, servedIn(open, wish), lines);
    const written = await writeInPlace(desk, open, reservationChangesIn(open, plan));
    if (!written.ok) return written;
    return accepted({ accepted: plan.accepted.map(({ documentNo, lineNo, coverDate, reservedQuantity, quantityToShip }) => ({ documentNo, lineNo, coverDate, reservedQuantity, quantityToShip })), overtaken: plan.overtaken, takenFrom: plan.takenFrom, issues: [] });
  });
}

/** The changes of Reservations and then of the lines, which promise only what is kept for them. */
export function reservationChangesIn(open: OpenBook, { reservations, newReservations, salesLines }: Pick<Acceptance, "reservations" | "newReservations"> & Partial<Pick<Acceptance, "salesLines">>): readonly WorkbookChange[] {
  const blank = Object.fromEntries(TABLES.Reservations.order.map((id) => [id, null]));
  const kept = cellChange(open, "Reservations", new Map([...reservations].map(([row, values]) => [row, (values ?? blank) as Readonly<Record<string, FieldValue>>])));
  const added = newReservations.length === 0 ? [] : [{ kind: "appendRows" as const, table: "Reservations", rows: rowCells(TABLES.Reservations, open.book.tables.Reservations.columnIds, newReservations) }];
  const promised = salesLines && cellChange(open, "SalesLines", salesLines as ReadonlyMap<number, Readonly<Record<string, FieldValue>>>);
  return [...(kept ? [kept] : []), ...added, ...(promised ? [promised] : [])];
}
