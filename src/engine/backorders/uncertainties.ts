import { issue, type Issue } from "../../issues/issue";
import type { Book } from "../book/book";
import { LINES_TABLE } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import { NEVER, type EventList } from "./events";

/**
 * What a report had to assume about days, once for all lines (sales-fo 13.2 and 16): sales lines for which nobody has named a
 * day count on the day of their order (BCK-36), and purchases without a date, or overdue for too long, are not counted (BCK-37).
 */
export function uncertainties(book: Book, { lines, effective }: EventList): readonly Issue[] {
  let undated = 0;
  let firstUndated: OpenLine | undefined;
  let stale = 0;
  let firstStale: OpenLine | undefined;
  lines.forEach((line, at) => {
    if (line.side === "sales" && line.kind !== "receipt" && !isDated(line)) {
      undated++;
      firstUndated ??= line;
    }
    if (line.side === "purchase" && line.kind !== "issue" && effective[at] === NEVER) {
      stale++;
      firstStale ??= line;
    }
  });
  const found: Issue[] = [];
  if (firstUndated) found.push(issue("BCK-36", placeOf("sales", firstUndated, "requestedDate"), { count: { count: undated }, documentNo: firstUndated.documentNo }));
  if (firstStale) found.push(issue("BCK-37", placeOf("purchase", firstStale, "expectedDate"), { count: { count: stale }, documentNo: firstStale.documentNo, fence: { count: book.settings.backorderSupplyFence } }));
  return found;
}

function isDated({ read, row, document, isConfirmed }: OpenLine): boolean {
  return isConfirmed || read.requestedDate(row) !== null || document.requestedDate !== null;
}

function placeOf(side: "sales" | "purchase", { read, row, documentNo }: OpenLine, column: string): Issue["place"] {
  return { table: LINES_TABLE[side], row: read.rowNumber(row), column, documentNo };
}
