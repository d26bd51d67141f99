import { accepted, type Result } from "../base/result";
import type { Locale } from "../locales/locale";
import type { Outage } from "../ports/workbookPort";
import { TABLE_IDS, type TableId } from "../tables/tables";
import { canHash } from "./batchHash";
import type { Desk } from "./desk";
import { recall } from "./deviceMemory";
import { openBook } from "./openBook";
import { readyToPost, type ReadyToPost } from "./readyToPost";
import { shownIssues, type ShownIssue } from "./shownIssue";

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
  /** What had to be done or said as the workbook was opened: a posting that broke off, one that was not saved, a file of another past. */
  readonly notices: readonly ShownIssue[];
  /** Whether the last verification on this device found the ledgers other than they were posted. */
  readonly isBroken: boolean;
  /** The sheet a table is on, where it has one. */
  readonly sheets: { readonly [Id in TableId]?: string };
}

export async function lookAtBook(desk: Desk): Promise<Result<BookFacts, Outage>> {
  // Recovery writes, and a posting in another window may be writing: they take turns.
  const ready = canHash() ? await desk.journal.inTurn("posting", () => readyToPost(desk, "opening")) : await lookOnly(desk);
  if (!ready.ok) return ready;
  const { open, issues } = ready.value;
  const { isSetUp, companyName, locale, head, book, found } = open;
  const isBlank = (id: "Customers" | "Items" | "SalesHeaders"): boolean => book.tables[id].rows.length === 0;
  return accepted({
    isSetUp,
    companyName,
    locale,
    head,
    // Who else posts here is asked when one posts.
    notices: shownIssues(open, issues.filter(({ code }) => code !== "COM-01")),
    isBroken: (await recall(desk, open, "verified"))?.isSound === false,
    currency: book.settings.currency,
    missingTables: TABLE_IDS.filter((id) => !found.has(id)).length,
    isWithout: { customers: isBlank("Customers"), items: isBlank("Items"), orders: isBlank("SalesHeaders") },
    sheets: Object.fromEntries([...found].map(([id, { sheetName }]) => [id, sheetName])),
  });
}

/** Where nothing can be hashed, nothing is posted and nothing is taken away; the workbook can be read and checked all the same. */
async function lookOnly(desk: Desk): Promise<Result<Pick<ReadyToPost, "open" | "issues">, Outage>> {
  const opened = await openBook(desk, "opening");
  return opened.ok ? accepted({ open: opened.value, issues: [] }) : opened;
}
