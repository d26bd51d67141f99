import { accepted, type Result } from "../base/result";
import { readyToShip, type ReadyLine } from "../engine/allocation/allocation";
import { lineKey } from "../engine/documents/documents";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { postDocuments, previewPosting, type PostingPreview, type PostingSummary, type PostingWish } from "./postDocuments";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { cellChange } from "./writeCells";

/** Ships what lies in stock for orders now: their ready quantities, by posting, on the day the report stands on. */
export interface ShipReadyWish extends ServingWish {
  readonly documents: readonly string[] | "all";
  readonly confirmed?: PostingWish["confirmed"];
}

/** What would be shipped: the posting's own preview, of the workbook as it would be; nothing is written. */
export async function previewReady(desk: Desk, wish: ShipReadyWish): Promise<Result<PostingPreview, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const ready = readyLines(opened.value, wish);
  return previewPosting(withCells(desk, cellsFor(opened.value, ready)), postingWish(opened.value, wish, ready));
}

/**
 * Types the ready quantities into the lines and posts the shipments. Afterwards, and where nothing could be posted, each cell
 * holds again what a person had typed; what was shipped has used up its own.
 */
export async function shipReady(desk: Desk, wish: ShipReadyWish, watch: WriteWatch = {}): Promise<Result<PostingSummary, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const ready = readyLines(opened.value, wish);
  const cells = cellsFor(opened.value, ready);
  const typed = await writeInPlace(desk, opened.value, cells);
  if (!typed.ok) return typed;
  const posted = await postDocuments(desk, postingWish(opened.value, wish, ready), watch);
  const restored = await restore(desk, ready, posted.ok ? new Set(posted.value.documents) : new Set());
  if (!posted.ok || restored.ok) return posted;
  // What is posted is told as posted, also where a line that had to wait still shows what was typed for it.
  return posted.value.documents.length === 0 ? restored : accepted({ ...posted.value, refusal: posted.value.refusal ?? restored.refusal });
}

function readyLines(open: OpenBook, wish: ShipReadyWish): readonly ReadyLine[] {
  return readyToShip(open.book, servedIn(open, wish), wish.documents);
}

function postingWish({ workDate }: OpenBook, { date, confirmed }: ShipReadyWish, ready: readonly ReadyLine[]): PostingWish {
  return { action: "ship", documents: [...new Set(ready.map(({ documentNo }) => documentNo))], postingDate: date ?? workDate, allOrNone: false, ...(confirmed && { confirmed }) };
}

function cellsFor(open: OpenBook, ready: readonly ReadyLine[]): readonly WorkbookChange[] {
  const change = cellChange(open, "SalesLines", new Map(ready.map(({ rowNumber, quantityToShip }) => [rowNumber, { quantityToShip }])));
  return change ? [change] : [];
}

/** What a person had typed, in the lines that were not shipped, wherever they stand by now. */
async function restore(desk: Desk, ready: readonly ReadyLine[], shipped: ReadonlySet<string>): Promise<Result<void, Outage>> {
  const left = ready.filter(({ documentNo, quantityToShip }) => quantityToShip === 0 || !shipped.has(documentNo));
  if (left.length === 0) return accepted(undefined);
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const typedOf = new Map(left.map(({ documentNo, lineNo, typed }) => [lineKey({ documentNo, lineNo }), typed]));
  const change = cellChange(opened.value, "SalesLines", new Map(opened.value.book.tables.SalesLines.rows.flatMap(({ documentType, documentNo, lineNo, rowNumber }) => {
    const typed = documentType === "order" ? typedOf.get(lineKey({ documentNo, lineNo })) : undefined;
    return typed === undefined ? [] : [[rowNumber, { quantityToShip: typed }] as const];
  })));
  return writeInPlace(desk, opened.value, change ? [change] : []);
}

/** A desk whose workbook reads as if cells had been changed. */
function withCells(desk: Desk, changes: readonly WorkbookChange[]): Desk {
  return {
    ...desk,
    workbook: {
      ...desk.workbook,
      readTables: async (names) => {
        const read = await desk.workbook.readTables(names);
        if (!read.ok) return read;
        return accepted(read.value.map((table) => changes.reduce((changed, change) => {
          if (change.kind !== "updateRows" || change.table !== changed.name) return changed;
          const rows = changed.rows.map((row, at) => {
            const values = change.values[at - change.firstIndex];
            if (values === undefined) return row;
            const cells = [...row];
            change.columns.forEach((column, position) => {
              const value = values[position];
              if (value !== null && value !== undefined) cells[column] = value;
            });
            return cells;
          });
          return { ...changed, rows };
        }, table)));
      },
    },
  };
}
