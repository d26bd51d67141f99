import { addDays, type Day } from "../../base/day";
import { applyDateFormula } from "../../base/dateFormula";
import { isError, issue, type Issue } from "../../issues/issue";
import { soundRows, type Book } from "../book/book";
import { factsOf, type OrderDocument } from "../documents/documents";
import { createNumbering, type SeriesCode } from "../numbering/numbering";

/** Number series before they are needed (sales-bc 1.9, 3.9): missing, ended, about to end, and without a row for the next year. */

/** How many days before a new year people are told that a yearly series has no row for it. */
const YEAR_NOTICE_DAYS = 60;
/** Fewer numbers left than this are told, where nobody has said when to warn. */
const FEW_NUMBERS = 10;

export function seriesIssues(book: Book, workDate: Day, open: readonly OrderDocument[]): readonly Issue[] {
  const numbering = createNumbering(book);
  const issues: Issue[] = [];
  for (const [series, documents] of neededSeries(book, open)) {
    const next = numbering.peek({ series, day: workDate, documentNo: "" });
    const found = "refused" in next ? next.refused : next.warning;
    // What nobody waits for stops nobody yet.
    if (found) issues.push({ code: found.code, severity: documents > 0 ? found.severity : "warning", place: placeOf(found), args: found.args });
    if (found && (isError(found) || found.code === "NUM-03")) continue;
    const left = numbering.left(series, workDate);
    if (left && left.count < Math.max(left.row.warningNo === "" ? FEW_NUMBERS : 0, documents)) {
      issues.push(issue("NUM-09", { table: "NumberSeries", row: left.row.rowNumber, column: "endingNo" }, { series, count: { count: left.count }, endingNo: left.row.endingNo }));
    }
  }
  return [...issues, ...yearIssues(book, workDate)];
}

function placeOf({ place: { table, row, column } }: Issue): Issue["place"] {
  return { table, ...(row !== undefined && { row }), ...(column !== undefined && { column }) };
}

/** The series that the book uses, with how many documents wait for a number of each. */
function neededSeries(book: Book, open: readonly OrderDocument[]): ReadonlyMap<SeriesCode, number> {
  const needed = new Map<SeriesCode, number>();
  const sides = [["sales", book.tables.Customers], ["purchase", book.tables.Vendors]] as const;
  for (const [side, parties] of sides) {
    // Whoever has customers will ship and invoice; returns and credit memos are asked for when there are some.
    const { handledSeries, invoicedSeries } = factsOf({ side, type: "order" });
    if (parties.rows.length > 0) for (const series of [handledSeries, invoicedSeries]) needed.set(series, 0);
  }
  const entries = book.tables.OrderEntry.rows.filter(({ documentNo }) => documentNo === "").length;
  if (book.tables.Customers.rows.length > 0) needed.set("salesOrder", entries);
  for (const document of open) {
    const { handledSeries, invoicedSeries } = factsOf(document);
    for (const series of [handledSeries, invoicedSeries]) needed.set(series, (needed.get(series) ?? 0) + 1);
  }
  return needed;
}

/** NUM-08 for series by year: their rows have start dates, and none starts a year after the one that is in use. */
function yearIssues(book: Book, workDate: Day): readonly Issue[] {
  const rowsOf = new Map<string, { readonly rowNumber: number; readonly startDate: Day; readonly series: string }[]>();
  for (const { rowNumber, startDate, series } of soundRows(book, "NumberSeries")) {
    if (startDate === null) continue;
    const group = rowsOf.get(series);
    if (group) group.push({ rowNumber, startDate, series });
    else rowsOf.set(series, [{ rowNumber, startDate, series }]);
  }
  return [...rowsOf.values()].flatMap((rows) => {
    const latest = rows.reduce((last, row) => (row.startDate > last.startDate ? row : last));
    const next = applyDateFormula("1Y", latest.startDate);
    if (next === undefined || latest.startDate > workDate || workDate < addDays(next, -YEAR_NOTICE_DAYS)) return [];
    return [issue("NUM-08", { table: "NumberSeries", row: latest.rowNumber, column: "startDate" }, { series: latest.series, day: { day: next } })];
  });
}
