import { accepted, type Result } from "../base/result";
import type { Locale } from "../locales/locale";
import type { Outage } from "../ports/workbookPort";
import { TABLE_IDS, type TableId } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";

/** What a frame around the sheets and its empty states know of the workbook. */
export interface BookFacts {
  readonly isSetUp: boolean;
  readonly companyName: string;
  readonly locale: Locale;
  readonly currency: string;
  /** The last committed transaction; 0 while nothing has been posted. */
  readonly head: number;
  readonly missingTables: number;
  readonly isWithout: { readonly customers: boolean; readonly items: boolean; readonly orders: boolean };
  /** The sheet a table is on, where it has one. */
  readonly sheets: { readonly [Id in TableId]?: string };
}

export async function lookAtBook(desk: Desk): Promise<Result<BookFacts, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const { isSetUp, companyName, locale, head, book, found } = open.value;
  const isBlank = (id: "Customers" | "Items" | "SalesHeaders"): boolean => book.tables[id].rows.length === 0;
  return accepted({
    isSetUp,
    companyName,
    locale,
    head,
    currency: book.settings.currency,
    missingTables: TABLE_IDS.filter((id) => !found.has(id)).length,
    isWithout: { customers: isBlank("Customers"), items: isBlank("Items"), orders: isBlank("SalesHeaders") },
    sheets: Object.fromEntries([...found].map(([id, { sheetName }]) => [id, sheetName])),
  });
}
