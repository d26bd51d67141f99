import type { Day } from "../base/day";
import { known } from "../base/assert";
import { accepted, type Result } from "../base/result";
import { readBook, type Book } from "../engine/book/book";
import { withoutUsedUp, type UsedUp } from "../engine/posting/posting";
import { formatsFor, type Formats } from "../locales/formats";
import { localeOf, type Locale } from "../locales/locale";
import { recogniseHeader } from "../locales/recogniseHeader";
import { loadTexts } from "../locales/textsOf";
import type { FoundTable, Outage } from "../ports/workbookPort";
import type { TableBlock } from "../schema/cell";
import { TABLES, TABLE_IDS } from "../tables/tables";
import { behindTables, type Look } from "./behindTables";
import type { Desk } from "./desk";

/** The workbook as an act finds it: read whole in one go, columns known by header in any language, rows as the engine has them. */
export interface OpenBook {
  readonly book: Book;
  readonly locale: Locale;
  /**
   * For figures and days in what is shown beside cells of Excel's own culture. Messages that stay in cells are written in the
   * language's usual form: two people with two cultures would otherwise write them over and over.
   */
  readonly formats: Formats;
  /** The company's work date where its settings give one, else today. */
  readonly workDate: Day;
  /** The tables that are there, by id, as they lie in the workbook. */
  readonly found: ReadonlyMap<string, FoundTable>;
  /** The same, as the engine reads them. */
  readonly blocks: ReadonlyMap<string, TableBlock>;
  readonly isSetUp: boolean;
  readonly companyName: string;
  /** The last committed transaction. */
  readonly head: number;
  /** Lines that still show what was typed for the last posting; in the book they are blank, as they are to be in their cells. */
  readonly usedUp: UsedUp;
  /** How far was looked behind the values. */
  readonly look: Look;
  readonly keepsOnlyShown: boolean;
}

/** A workbook counts as set up when it has the tables that hold its customers, orders and settings. */
const MARKS = ["Settings", "Customers", "SalesLines"] as const;

export async function openBook(desk: Desk, look: Look = "values"): Promise<Result<OpenBook, Outage>> {
  const read = await desk.workbook.readTables(TABLE_IDS);
  if (!read.ok) return read;
  const looked = await behindTables(desk, read.value, look);
  if (!looked.ok) return looked;
  const open = bookFrom(looked.value.tables, desk, undefined, { look, keepsOnlyShown: looked.value.keepsOnlyShown });
  await loadTexts(open.locale);
  return accepted(open);
}

/** The book of tables that have been read; what is the same as in a book before is not read again. */
export function bookFrom(tables: readonly FoundTable[], desk: Pick<Desk, "clock" | "culture">, before?: OpenBook, { look, keepsOnlyShown }: Pick<OpenBook, "look" | "keepsOnlyShown"> = before ?? { look: "values", keepsOnlyShown: false }): OpenBook {
  const found = new Map(tables.filter(({ name }) => Object.hasOwn(TABLES, name)).map((table) => [table.name, table]));
  const blocks = new Map([...found].map(([name, table]) => [name, before?.found.get(name) === table ? known(before.blocks.get(name), "each table has a block") : blockOf(table)]));
  const { book, usedUp } = withoutUsedUp(readBook([...blocks.values()], { earlier: before?.blocks, today: desk.clock.today(), keepsOnlyShown }));
  const locale = localeOf(book.settings.language);
  return {
    book,
    locale,
    formats: formatsFor(locale, desk.culture ?? {}),
    workDate: book.settings.workDate ?? desk.clock.today(),
    found,
    blocks,
    isSetUp: MARKS.every((id) => found.has(id)),
    companyName: book.settings.companyName,
    head: book.heads.transactionNo,
    usedUp,
    look,
    keepsOnlyShown,
  };
}

/** A table with its columns known by id; headers that belong to no declared column are blank: they are the user's own. */
function blockOf(table: FoundTable): TableBlock {
  return {
    tableId: table.name,
    sheetName: table.sheetName,
    firstRow: table.firstRow,
    firstColumn: table.firstColumn,
    columnIds: table.headers.map((header) => recogniseHeader(table.name, header) ?? ""),
    rows: table.rows,
    ...(table.behind && { formulas: table.behind.formulas, merged: table.behind.merged }),
  };
}
