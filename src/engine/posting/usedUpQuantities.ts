import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { factsOf, POSTED_EFFECTS, type Side } from "../documents/documents";
import { lineKey } from "./run";
import { typedRows } from "./typedQuantities";

/**
 * Typed quantities that the last posting has used up and that still stand in their cells, because the program ended, or Excel
 * refused, between the commit and the showing of it. Posted rows say so: the copies on the line are short of exactly what that
 * posting moved, and what is typed is what it moved. A line on which a person has typed something else since is left alone.
 * Only the last posting can be meant, since each posting shows first what the one before it has left.
 */
export interface UsedUp {
  /** Numbers of rows. */
  readonly SalesLines: ReadonlySet<number>;
  readonly PurchaseLines: ReadonlySet<number>;
  /** The documents that these rows belong to. */
  readonly documents: ReadonlySet<string>;
}

const NONE: UsedUp = { SalesLines: new Set(), PurchaseLines: new Set(), documents: new Set() };

/** The book in which what is used up is blank, as it is after every posting that was shown. */
export function withoutUsedUp(book: Book): { readonly book: Book; readonly usedUp: UsedUp } {
  const typed = typedLines(book);
  const begin = typed.size === 0 ? undefined : firstTransactionOfLastPosting(book);
  if (begin === undefined) return { book, usedUp: NONE };
  const found = [...movedOf(book, typed, begin).values()].filter(isUsedUp);
  if (found.length === 0) return { book, usedUp: NONE };
  const rowsOf = (side: Side) => new Set(found.flatMap(({ line }) => (line.side === side ? [line.rowNumber] : [])));
  const usedUp = { SalesLines: rowsOf("sales"), PurchaseLines: rowsOf("purchase"), documents: new Set(found.map(({ line }) => line.documentNo)) };
  const { SalesLines, PurchaseLines } = book.tables;
  const tables = {
    ...book.tables,
    SalesLines: { ...SalesLines, rows: SalesLines.rows.map((row) => (usedUp.SalesLines.has(row.rowNumber) ? { ...row, quantityToShip: null, quantityToInvoice: null } : row)) },
    PurchaseLines: { ...PurchaseLines, rows: PurchaseLines.rows.map((row) => (usedUp.PurchaseLines.has(row.rowNumber) ? { ...row, quantityToReceive: null, quantityToInvoice: null } : row)) },
  };
  return { book: { ...book, tables }, usedUp };
}

interface TypedLine {
  readonly side: Side;
  readonly documentType: BookRow<"SalesLines">["documentType"] | BookRow<"PurchaseLines">["documentType"];
  readonly documentNo: string;
  readonly lineNo: number;
  readonly rowNumber: number;
  /** Thousandths; null where the cell is blank. */
  readonly toHandle: number | null;
  readonly toInvoice: number | null;
  readonly shownHandled: number;
  readonly shownInvoiced: number;
}

/** The lines on which a quantity for the next posting is typed, by document number. */
function typedLines({ tables }: Book): ReadonlyMap<string, readonly TypedLine[]> {
  const typed = new Map<string, TypedLine[]>();
  const add = (line: TypedLine) => {
    const own = typed.get(line.documentNo);
    if (own) own.push(line);
    else typed.set(line.documentNo, [line]);
  };
  for (const row of typedRows(tables.SalesLines, "quantityToShip")) add(typedLine("sales", row, row.quantityToShip, row.quantityShipped));
  for (const row of typedRows(tables.PurchaseLines, "quantityToReceive")) add(typedLine("purchase", row, row.quantityToReceive, row.quantityReceived));
  return typed;
}

function typedLine(side: Side, row: BookRow<"SalesLines"> | BookRow<"PurchaseLines">, toHandle: number | null, shownHandled: number | null): TypedLine {
  return {
    side, documentType: row.documentType, documentNo: row.documentNo, lineNo: row.lineNo, rowNumber: row.rowNumber,
    toHandle, toInvoice: row.quantityToInvoice, shownHandled: shownHandled ?? 0, shownInvoiced: row.quantityInvoiced ?? 0,
  };
}

/** Batches of one posting have one name and a number behind it. */
function firstTransactionOfLastPosting({ tables }: Book): number | undefined {
  const logs = tables.PostingLog.rows.filter(({ state }) => state === "committed");
  const last = logs.reduce<BookRow<"PostingLog"> | undefined>((latest, row) => (latest && latest.transactionNo > row.transactionNo ? latest : row), undefined);
  const nameOf = ({ postingId }: BookRow<"PostingLog">) => postingId.replace(/-\d+$/, "");
  return last && Math.min(...logs.filter((row) => nameOf(row) === nameOf(last)).map(({ firstTransactionNo }) => firstTransactionNo));
}

/** What posted rows say of a line: all of it, and what the last posting moved. */
interface Moved {
  readonly line: TypedLine;
  handled: number;
  invoiced: number;
  lastHandled: number;
  lastInvoiced: number;
}

function movedOf(book: Book, typed: ReadonlyMap<string, readonly TypedLine[]>, begin: number): ReadonlyMap<string, Moved> {
  const headers = new Map<string, { readonly sourceType: string; readonly isLast: boolean }>();
  for (const { documentType, documentNo, sourceType, sourceNo, transactionNo } of book.tables.PostedHeaders.rows) {
    if (typed.has(sourceNo)) headers.set(`${documentType} ${documentNo}`, { sourceType, isLast: transactionNo >= begin });
  }
  const moved = new Map<string, Moved>();
  for (const lines of typed.values()) for (const line of lines) moved.set(lineKey(line.side, line.documentType, line.documentNo, line.lineNo), { line, handled: 0, invoiced: 0, lastHandled: 0, lastInvoiced: 0 });
  for (const row of book.tables.PostedLines.rows) {
    const effect = typed.has(row.sourceNo) ? POSTED_EFFECTS.get(row.documentType) : undefined;
    const header = effect && headers.get(`${row.documentType} ${row.documentNo}`);
    if (effect === undefined || header === undefined || row.sourceLineNo === null) continue;
    const own = moved.get(lineKey(effect.side, header.sourceType, row.sourceNo, row.sourceLineNo));
    if (own === undefined) continue;
    const { isWhole } = factsOf({ side: effect.side, type: own.line.documentType });
    if (effect.of === "handled" && isWhole) continue;
    if (effect.of === "handled" || isWhole) {
      own.handled += row.quantity;
      if (header.isLast) own.lastHandled += row.quantity;
    }
    if (effect.of === "invoiced") {
      own.invoiced += row.quantity;
      if (header.isLast) own.lastInvoiced += row.quantity;
    }
  }
  return moved;
}

function isUsedUp({ line, handled, invoiced, lastHandled, lastInvoiced }: Moved): boolean {
  if (lastHandled === 0 && lastInvoiced === 0) return false;
  const isAsFound = (moved: number, all: number, shown: number, typed: number | null) => moved === 0 || (shown === all - moved && (typed === null || typed === moved));
  return isAsFound(lastHandled, handled, line.shownHandled, line.toHandle) && isAsFound(lastInvoiced, invoiced, line.shownInvoiced, line.toInvoice);
}
