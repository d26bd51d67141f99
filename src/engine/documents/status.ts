import { handledNotInvoiced, outstandingOf, type DocumentLine } from "./documents";

/** The life of an order line as a function of its quantities (sales-fo 11.2). The order of the list is the order of the states. */
export const LINE_STATUSES = ["openOrder", "delivered", "invoiced", "canceled"] as const;
export type LineStatus = (typeof LINE_STATUSES)[number];

/** Text lines have no quantity of their own and take no part. */
export function lineStatus(line: DocumentLine): LineStatus {
  if (outstandingOf(line) !== 0) return "openOrder";
  if (handledNotInvoiced(line) !== 0) return "delivered";
  return line.invoiced !== 0 ? "invoiced" : "canceled";
}

/** The least advanced of the lines' states; a document without lines that count is an open order. */
export function documentStatus(lines: readonly DocumentLine[]): LineStatus {
  const states = lines.filter((line) => line.lineType !== "text").map((line) => LINE_STATUSES.indexOf(lineStatus(line)));
  return states.length === 0 ? "openOrder" : (LINE_STATUSES[Math.min(...states)] ?? "openOrder");
}

/** A document is completed when nothing remains to ship, receive or invoice. */
export function isCompleted(lines: readonly DocumentLine[]): boolean {
  const status = documentStatus(lines);
  return status === "invoiced" || status === "canceled";
}
