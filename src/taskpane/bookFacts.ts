import type { OpenBook } from "../app/openBook";
import type { Locale } from "../locales/locale";
import { TABLE_IDS, type TableId } from "../tables/tables";

/** What the frame and the empty states know of the workbook. */
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
  sheetOf(tableId: TableId): string | undefined;
}

export function bookFacts({ isSetUp, companyName, locale, head, book, found }: OpenBook): BookFacts {
  const isBlank = (id: "Customers" | "Items" | "SalesHeaders"): boolean => book.tables[id].rows.length === 0;
  return {
    isSetUp,
    companyName,
    locale,
    head,
    currency: book.settings.currency,
    missingTables: TABLE_IDS.filter((id) => !found.has(id)).length,
    isWithout: { customers: isBlank("Customers"), items: isBlank("Items"), orders: isBlank("SalesHeaders") },
    sheetOf: (tableId) => found.get(tableId)?.sheetName,
  };
}
