import { isError, issue, type Issue } from "../../issues/issue";
import { formatAmount, type Amount } from "../../money/amount";
import type { BookRow } from "../../tables/tables";
import type { Book } from "../book/book";

/**
 * Tables where a row that cannot be read would silently let another row speak: a rate of last year, a series of last year,
 * the accounts for any group, no difference of VAT, the dates for anyone. Nothing is posted until they can be read.
 */
const DECIDING_TABLES: ReadonlySet<string> = new Set(["Settings", "NumberSeries", "PostingSetup", "InventoryGroups", "VatSetup", "VatDifferences", "Users", "AccountingPeriods", "DefaultDimensions", "DimensionCombinations"]);

/** What of a book stands in the way of posting anything at all. */
export function unreadableIssues(book: Book): readonly Issue[] {
  if (book.ledgersUnreadable) return book.issues.filter(isError);
  return [...book.issues.filter((found) => isError(found) && DECIDING_TABLES.has(found.place.table)), ...precisionIssues(book)];
}

/** SET-01 where the ledgers hold finer amounts than the company now rounds to: what is left of them could not be posted. */
function precisionIssues({ settings, tables }: Book): readonly Issue[] {
  const { amountRounding } = settings;
  const isFine = tables.ValueEntries.rows.some(({ costActual, costExpected }) => costActual % amountRounding !== 0 || costExpected % amountRounding !== 0);
  // Posted documents in a foreign currency are rounded as that currency is.
  const foreign = new Set(tables.PostedHeaders.rows.filter(({ currencyCode }) => currencyCode !== "").map(({ documentType, documentNo }) => `${documentType} ${documentNo}`));
  const isRounded = ({ documentType, documentNo, invoiceDiscountAmount }: BookRow<"PostedLines">) => invoiceDiscountAmount % amountRounding === 0 || foreign.has(`${documentType} ${documentNo}`);
  if (!isFine && tables.PostedLines.rows.every(isRounded)) return [];
  const row = tables.Settings.rows.find(({ key }) => key === "AMOUNTROUNDING");
  const place = { table: "Settings", column: "value", ...(row && { row: row.rowNumber }) };
  return [issue("SET-01", place, { key: "amountRounding", value: formatAmount(amountRounding), allowed: formatAmount(1 as Amount) })];
}
