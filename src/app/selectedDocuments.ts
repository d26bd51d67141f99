import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { accepted, type Result } from "../base/result";
import type { Outage } from "../ports/workbookPort";

/** Where the person is in the sheets: the sheet, and the documents whose rows are selected on it, in the order of the rows. */
export interface SelectedDocuments {
  readonly sheetName: string;
  readonly firstRow: number;
  readonly documents: readonly string[];
}

const DOCUMENT_TABLES = ["SalesHeaders", "SalesLines", "PurchaseHeaders", "PurchaseLines", "OrderEntry", "Payments", "GeneralJournal", "ItemJournal"] as const;

export async function selectedDocuments(desk: Desk): Promise<Result<SelectedDocuments, Outage>> {
  const selection = await desk.workbook.selection();
  if (!selection.ok) return selection;
  const { sheetName, tableName, firstRow, rowCount } = selection.value;
  const id = DOCUMENT_TABLES.find((table) => table === tableName);
  if (id === undefined) return accepted({ sheetName, firstRow, documents: [] });
  const open = await openBook(desk);
  if (!open.ok) return open;
  const isChosen = ({ rowNumber }: { readonly rowNumber: number }) => rowNumber >= firstRow && rowNumber < firstRow + rowCount;
  const { tables } = open.value.book;
  // A payment is named by its row until it has a number.
  const numbers = id === "Payments" ? tables.Payments.rows.filter(isChosen).map(({ paymentNo, rowNumber }) => paymentNo || `#${rowNumber}`) : tables[id].rows.filter(isChosen).map(({ documentNo }) => documentNo);
  return accepted({ sheetName, firstRow, documents: [...new Set(numbers.filter((no) => no !== ""))] });
}
