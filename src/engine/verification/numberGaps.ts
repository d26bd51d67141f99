import { issue, type Issue } from "../../issues/issue";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";
import { compareNumbers } from "../numbering/numbering";

/**
 * LDG-08 where a number is missing between two posted documents of a kind whose numbers share their first letters
 * (sales-bc 3.9). A jump to a number with which a row of the number series starts is a new series and no gap.
 */
export function numberGaps(book: Book): readonly Issue[] {
  const starts = new Set(book.tables.NumberSeries.rows.map(({ startingNo }) => startingNo));
  const last = new Map<string, string>();
  const issues: Issue[] = [];
  const rows = [...book.tables.PostedHeaders.rows].sort((a, b) => compareNumbers(a.documentNo, b.documentNo));
  for (const row of rows) {
    const key = `${row.documentType}\u0000${stem(row.documentNo)}`;
    const before = last.get(key);
    last.set(key, row.documentNo);
    if (before === undefined || starts.has(row.documentNo)) continue;
    const skipped = digits(row.documentNo) - digits(before) - stepOf(book, row);
    if (skipped > 0n) issues.push(issue("LDG-08", { table: "PostedHeaders", row: row.rowNumber, column: "documentNo", documentNo: row.documentNo }, { before, number: row.documentNo }));
  }
  return issues;
}

/** The largest step of a series whose numbers look like this one; numbers count up by one without. */
function stepOf(book: Book, row: BookRow<"PostedHeaders">): bigint {
  const steps = book.tables.NumberSeries.rows.filter(({ startingNo }) => stem(startingNo) === stem(row.documentNo)).map(({ increment }) => increment);
  return BigInt(steps.reduce((most, step) => Math.max(most, step), 1));
}

const PARTS = /^(.*?)(\d+)(\D*)$/;

function stem(number: string): string {
  const [, first = number, , end = ""] = PARTS.exec(number) ?? [];
  return `${first}\u0000${end}`;
}

function digits(number: string): bigint {
  return BigInt(PARTS.exec(number)?.[2] ?? 0);
}
