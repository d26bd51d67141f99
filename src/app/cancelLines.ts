import { accepted, type Result } from "../base/result";
import { planCancellations, type CancellationPlan, type CancelledLine } from "../engine/allocation/allocation";
import { proposalsOf } from "../engine/backorders/backorders";
import { renderText } from "../locales/render";
import type { Outage } from "../ports/workbookPort";
import type { FieldValue } from "../schema/formatCell";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/** Cancels what is left of sales lines that proposals say to cancel. */
export interface CancelWish extends ServingWish {
  /** Names of proposals; or all that say cancel. */
  readonly chosen: readonly string[] | "all";
}

export interface ShownCancellation extends Omit<CancelledLine, "cells"> {
  readonly sentence: string;
  readonly cell?: CellPlace;
}

export interface ShownCancellations {
  readonly lines: readonly ShownCancellation[];
  readonly issues: readonly ShownIssue[];
}

/** What would be cancelled, nothing written. */
export async function previewCancellations(desk: Desk, wish: CancelWish): Promise<Result<ShownCancellations, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(shown(opened.value, planned(opened.value, wish))) : opened;
}

/** Cancels; a second click finds nothing left to cancel. */
export function cancelLines(desk: Desk, wish: CancelWish): Promise<Result<ShownCancellations, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const open = opened.value;
    const missing = requiredTables(open, ["SalesLines"]);
    if (missing.length > 0) return accepted({ lines: [], issues: shownIssues(open, missing) });
    const plan = planned(open, wish);
    const change = cellChange(open, "SalesLines", new Map(plan.lines.map(({ rowNumber, cells }) => [rowNumber, cells as Readonly<Record<string, FieldValue>>])));
    const written = await writeInPlace(desk, open, change ? [change] : []);
    return written.ok ? accepted(shown(open, plan)) : written;
  });
}

function planned(open: OpenBook, { chosen, ...wish }: CancelWish): CancellationPlan {
  return planCancellations(open.book, proposalsOf(open.book, servedIn(open, wish)), chosen);
}

function shown(open: OpenBook, { lines, issues }: CancellationPlan): ShownCancellations {
  return {
    lines: lines.map(({ cells: _cells, ...line }) => {
      const cell = cellOf(open, "SalesLines", line.rowNumber, "quantityCancelled");
      return { ...line, sentence: sentenceOf(open, line), ...(cell && { cell }) };
    }),
    issues: shownIssues(open, issues),
  };
}

function sentenceOf({ locale, formats }: OpenBook, { documentNo, lineNo, customerNo, itemNo, quantity, unitCode }: Omit<CancelledLine, "cells">): string {
  return renderText(locale, "desk.cancelled", { documentNo, lineNo: String(lineNo), customerNo, itemNo, quantity: { quantity }, unitCode }, formats);
}
