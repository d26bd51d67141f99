import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { planFixing, planRelease, type Release, type ReleaseScope } from "../engine/allocation/allocation";
import type { Quantity } from "../money/quantity";
import type { Outage } from "../ports/workbookPort";
import { reservationChangesIn } from "./acceptAllocation";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { shownIssues, type ShownIssue } from "./shownIssue";

export type { ReleaseScope } from "../engine/allocation/allocation";

/** Releasing what is kept for lines, and fixing day and quantity of one. Promised days and what is typed to ship stay. */
export type ShownRelease = Omit<Release, "rows">;

/** What releasing would take from whom, nothing written. */
export async function previewRelease(desk: Desk, scope: ReleaseScope): Promise<Result<ShownRelease, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(shown(planRelease(opened.value.book, scope))) : opened;
}

/** Releases; a second click finds nothing left to release. */
export function releaseReservations(desk: Desk, scope: ReleaseScope): Promise<Result<ShownRelease, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const plan = planRelease(opened.value.book, scope);
    const written = await writeInPlace(desk, opened.value, reservationChangesIn(opened.value, { reservations: new Map(plan.rows.map((row) => [row, null])), newReservations: [] }));
    return written.ok ? accepted(shown(plan)) : written;
  });
}

function shown({ rows: _rows, ...release }: Release): ShownRelease {
  return release;
}

export interface FixingWish extends ServingWish {
  readonly documentNo: string;
  readonly lineNo: number;
  /** The day that is agreed; null to take the lock off. */
  readonly day: Day | null;
}

export interface FixedLine {
  /** What is kept for the line, in base units; null where nothing is, so that nothing was written. */
  readonly quantity: Quantity | null;
  readonly unitCode: string;
  readonly issues: readonly ShownIssue[];
}

/** What fixing a line, or unfixing it, would keep for it, nothing written. */
export async function previewFixing(desk: Desk, { documentNo, lineNo, day, ...wish }: FixingWish): Promise<Result<FixedLine, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(fixedBy(opened.value, planFixing(opened.value.book, servedIn(opened.value, wish), { documentNo, lineNo }, day))) : opened;
}

/** Fixes a sales line: what the report gives it now is kept for it, promised for a day, and left alone by every run. */
export function fixLine(desk: Desk, { documentNo, lineNo, day, ...wish }: FixingWish): Promise<Result<FixedLine, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const open = opened.value;
    const missing = requiredTables(open, ["Reservations", "SalesLines"]);
    if (missing.length > 0) return accepted<FixedLine>({ quantity: null, unitCode: "", issues: shownIssues(open, missing) });
    const plan = planFixing(open.book, servedIn(open, wish), { documentNo, lineNo }, day);
    const written = "code" in plan ? accepted(undefined) : await writeInPlace(desk, open, reservationChangesIn(open, plan));
    return written.ok ? accepted(fixedBy(open, plan)) : written;
  });
}

function fixedBy(open: OpenBook, plan: ReturnType<typeof planFixing>): FixedLine {
  return "code" in plan ? { quantity: null, unitCode: "", issues: shownIssues(open, [plan]) } : { quantity: plan.quantity, unitCode: plan.unitCode, issues: [] };
}
