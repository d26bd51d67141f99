import type { Book, SheetState, TableSite } from "./book";
import type { Send } from "./officeBatches";

/** Puts back what a write had to take away: filters, protection, and the sheets of tables that were only begun. */

export interface Restoring {
  /** Tables whose filters were taken off. */
  readonly filters: ReadonlySet<TableSite>;
  /** Sheets to be taken away. */
  readonly sheets: readonly SheetState[];
}

/** Asks which sheets are there and protected, after a batch of which it is not known how far it came. */
export function lookAgain(send: Send, book: Book): Promise<void> {
  return send((context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/name,items/protection/protected");
    return () => {
      const isProtected = new Map(worksheets.items.map((sheet) => [sheet.name.toLowerCase(), sheet.protection.protected]));
      for (const [name, sheet] of book.sheets) {
        const found = isProtected.get(name);
        if (found === undefined) book.sheets.delete(name);
        else sheet.isProtected = found;
      }
    };
  });
}

/** Costs a sync only where there is something to do. A filter that Excel does not take back is given up; protection is not. */
export async function putBack(send: Send, book: Book, restoring: Restoring): Promise<void> {
  try {
    await putAllBack(send, book, restoring);
  } catch (thrown) {
    if (restoring.filters.size === 0) throw thrown;
    await lookAgain(send, book);
    await putAllBack(send, book, { ...restoring, filters: new Set() });
  }
}

async function putAllBack(send: Send, book: Book, { filters, sheets }: Restoring): Promise<void> {
  const gone = sheets.filter((sheet) => isThere(book, sheet));
  const sites = [...filters].filter((site) => isThere(book, site.sheet) && !gone.includes(site.sheet));
  const opened = new Set(sites.map((site) => site.sheet).filter((sheet) => sheet.isProtected));
  const closed = [...book.sheets.values()].filter((sheet) => (!sheet.isProtected || opened.has(sheet)) && !gone.includes(sheet));
  const toProtect = closed.flatMap(({ name, protectAs }) => (protectAs === undefined ? [] : [{ name, protectAs }]));
  if (gone.length + sites.length + toProtect.length === 0) return;
  await send((context) => {
    const { tables, worksheets } = context.workbook;
    for (const { name } of gone) worksheets.getItem(name).delete();
    for (const { name } of opened) worksheets.getItem(name).protection.unprotect();
    for (const site of sites) {
      const { columns } = tables.getItem(site.name);
      site.filters.forEach((criteria, at) => {
        if (criteria !== null) columns.getItemAt(at).filter.apply(criteria);
      });
    }
    for (const { name, protectAs } of toProtect) worksheets.getItem(name).protection.protect(protectAs);
    return () => undefined;
  });
  for (const sheet of book.sheets.values()) sheet.isProtected = sheet.protectAs !== undefined;
}

function isThere(book: Book, sheet: SheetState): boolean {
  return book.sheets.get(sheet.name.toLowerCase()) === sheet;
}
