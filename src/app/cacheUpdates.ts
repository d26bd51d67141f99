import type { FieldValue } from "../schema/formatCell";
import { documentCaches, type LineCache } from "../engine/caches/caches";
import { HEADERS_TABLE, LINES_TABLE, type Side } from "../engine/documents/documents";
import type { Book } from "../engine/book/book";
import { renderText } from "../locales/render";
import type { WorkbookChange } from "../ports/workbookPort";
import type { OpenBook } from "./openBook";
import type { ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

/**
 * The changes that show quantities, amounts, statuses and messages on documents, rebuilt from a book and the issues found in it.
 * @param only these documents, and those that still show what was before the last posting; all without it
 */
export function cacheUpdates(open: OpenBook, book: Book, issues: readonly ShownIssue[] | undefined, only?: ReadonlySet<string>): readonly WorkbookChange[] {
  const shown = only && new Set([...only, ...open.usedUp.documents]);
  return (["sales", "purchase"] as const).flatMap((side) => sideUpdates(open, book, side, issues, shown));
}

function sideUpdates(open: OpenBook, book: Book, side: Side, issues: readonly ShownIssue[] | undefined, only?: ReadonlySet<string>): readonly WorkbookChange[] {
  const caches = documentCaches(book, side, only);
  const ofHeaders = messagesByRow(issues, HEADERS_TABLE[side]);
  const ofLines = messagesByRow(issues, LINES_TABLE[side]);
  const isPreset = presetRows(open, book, side);
  const headers = new Map<number, Record<string, FieldValue>>(caches.headers.map(({ rowNumber, status }) => [rowNumber, { status, ...(issues && { message: ofHeaders.get(rowNumber) ?? "" }) }]));
  const [handled, toHandle] = side === "sales" ? (["quantityShipped", "quantityToShip"] as const) : (["quantityReceived", "quantityToReceive"] as const);
  const wordOf = statusWords(open, side);
  const lines = new Map<number, Record<string, FieldValue>>();
  for (const line of caches.lines) {
    const { rowNumber } = line;
    const shown = {
      [handled]: line.handled, quantityInvoiced: line.invoiced, outstandingQuantity: line.outstanding, amount: line.amount, amountInclVat: line.amountInclVat, status: wordOf(line.status),
    };
    if (isPreset.has(rowNumber)) Object.assign(shown, { [toHandle]: null, quantityToInvoice: null });
    if (issues) Object.assign(shown, { message: ofLines.get(rowNumber) ?? "" });
    lines.set(rowNumber, shown);
  }
  // Rows that cannot be read have no caches, but their message is what tells why.
  for (const [rowNumber, message] of ofHeaders) if (!headers.has(rowNumber)) headers.set(rowNumber, { message });
  for (const [rowNumber, message] of ofLines) if (!lines.has(rowNumber)) lines.set(rowNumber, { message });
  return [cellChange(open, HEADERS_TABLE[side], headers), cellChange(open, LINES_TABLE[side], lines)].filter((change) => change !== undefined);
}

/** What a status of a line is called in the language of the workbook; each is looked up once. */
function statusWords({ locale }: OpenBook, side: Side): (status: LineCache["status"]) => string {
  const words = new Map<LineCache["status"], string>([["", ""]]);
  return (status) => {
    const known = words.get(status);
    if (known !== undefined || status === "") return known ?? "";
    const word = renderText(locale, side === "purchase" && status === "delivered" ? "status.received" : `status.${status}`);
    words.set(status, word);
    return word;
  };
}

/** The lines whose typed quantities a commit has used up, this one or the last one: they are blank in the book after it, and still stand in their cells. */
function presetRows(before: OpenBook, after: Book, side: Side): ReadonlySet<number> {
  const [known, lines] = [before.book.tables[LINES_TABLE[side]], after.tables[LINES_TABLE[side]]];
  const usedUp = before.usedUp[LINES_TABLE[side]];
  return lines === known ? usedUp : new Set([...usedUp, ...lines.rows.flatMap((row, index) => (row === known.rows[index] ? [] : [row.rowNumber]))]);
}

/** What stands in the message column of a row: its sentences, the severe ones first. */
export function messagesByRow(issues: readonly ShownIssue[] | undefined, tableId: string): ReadonlyMap<number, string> {
  const byRow = new Map<number, ShownIssue[]>();
  for (const found of issues ?? []) {
    if (found.table !== tableId || found.row === undefined) continue;
    const own = byRow.get(found.row);
    if (own) own.push(found);
    else byRow.set(found.row, [found]);
  }
  return new Map([...byRow].map(([row, own]) => [row, [...own].sort((a, b) => rank(a) - rank(b)).map(({ message }) => message).join(" ")]));
}

function rank({ severity }: ShownIssue): number {
  return severity === "error" ? 0 : 1;
}
