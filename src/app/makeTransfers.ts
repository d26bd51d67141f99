import { accepted, type Result } from "../base/result";
import { proposalsOf } from "../engine/backorders/backorders";
import { planTransfers, type PlannedTransfer, type TransferPlan, type TransferWish } from "../engine/purchasing/purchasing";
import { renderText } from "../locales/render";
import type { Outage } from "../ports/workbookPort";
import { TABLES } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { servedIn, type ServingWish } from "./serving";
import { cellOf, shownIssues, type CellPlace, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { nextRow } from "./writeCells";

/** Makes rows of the item journal of proposals to bring goods from another location; posting the journal moves them. */
export type ProposalTransferWish = TransferWish & ServingWish;

export interface ShownTransfer extends PlannedTransfer {
  readonly sentence: string;
  /** Its first row. */
  readonly cell?: CellPlace;
}

export interface ShownTransfers {
  readonly transfers: readonly ShownTransfer[];
  readonly rows: TransferPlan["rows"];
  readonly issues: readonly ShownIssue[];
}

const NEEDED = ["Items", "ItemJournal"] as const;

/** What would be moved, nothing written. */
export async function previewTransfers(desk: Desk, wish: ProposalTransferWish): Promise<Result<ShownTransfers, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(plannedIn(opened.value, wish)) : opened;
}

/** Writes the rows; one act at a time on this device, so that a second click finds what the first has written. */
export function makeTransfers(desk: Desk, wish: ProposalTransferWish): Promise<Result<ShownTransfers, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const made = plannedIn(opened.value, wish);
    if (made.rows.length === 0) return accepted(made);
    const { columnIds } = opened.value.book.tables.ItemJournal;
    const written = await desk.workbook.write([{ kind: "appendRows", table: "ItemJournal", rows: rowCells(TABLES.ItemJournal, columnIds, made.rows) }]);
    return written.ok ? accepted(made) : written;
  });
}

function plannedIn(open: OpenBook, wish: ProposalTransferWish): ShownTransfers {
  const missing = requiredTables(open, NEEDED);
  if (missing.length > 0) return { transfers: [], rows: [], issues: shownIssues(open, missing) };
  const plan = planTransfers(open.book, proposalsOf(open.book, servedIn(open, wish)), wish, wish.date ?? open.workDate);
  const first = nextRow(open, "ItemJournal");
  const transfers = plan.transfers.map((transfer) => {
    const cell = cellOf(open, "ItemJournal", first + plan.rows.findIndex(({ documentNo }) => documentNo === transfer.documentNo), "documentNo");
    return { ...transfer, sentence: sentenceOf(open, transfer), ...(cell && { cell }) };
  });
  return { transfers, rows: plan.rows, issues: shownIssues(open, plan.issues) };
}

function sentenceOf({ locale, formats }: OpenBook, { documentNo, fromLocationCode, locationCode, lines, firstArrival }: PlannedTransfer): string {
  return renderText(locale, "desk.newTransfer", { documentNo, fromLocationCode, locationCode, lines: { count: lines }, day: { day: firstArrival } }, formats);
}
