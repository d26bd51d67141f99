import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { accountEntries, customerEntries, documentEntries, search, type CustomerEntry, type DocumentEntries, type PostedType, type SearchResult } from "../engine/analysis/analysis";
import type { Outage } from "../ports/workbookPort";
import type { BookRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import type { CellPlace } from "./shownIssue";

/** From a word or a figure to the entries behind it, and where each table stands, so that a row's cell can be shown. */
export interface Findings<Found> {
  readonly found: Found;
  readonly places: TablePlaces;
}

/** By table id: its sheet, and the column its rows begin in. */
export type TablePlaces = Readonly<Record<string, { readonly sheetName: string; readonly firstColumn: number }>>;

/** The cell of a row of what was found. */
export function placeOf(places: TablePlaces, tableId: string, { rowNumber }: { readonly rowNumber: number }): CellPlace | undefined {
  const place = places[tableId];
  return place && { sheetName: place.sheetName, row: rowNumber, column: place.firstColumn };
}

/** Everything that a typed text may mean: accounts, customers, documents, amounts, days and periods. */
export async function findEntries(desk: Desk, text: string): Promise<Result<Findings<SearchResult>, Outage>> {
  return look(desk, ({ book }) => search(book, text));
}

/** All that a document has posted, in order; its general ledger adds up to zero. */
export async function entriesOfDocument(desk: Desk, documentNo: string, documentType: PostedType = ""): Promise<Result<Findings<DocumentEntries>, Outage>> {
  return look(desk, ({ book }) => documentEntries(book, documentNo, documentType));
}

/** The entries behind the balance of an account in a period. */
export async function entriesOfAccount(desk: Desk, accountNo: string, period: { readonly from: Day | null; readonly to: Day | null }): Promise<Result<Findings<readonly BookRow<"GeneralLedger">[]>, Outage>> {
  return look(desk, ({ book }) => accountEntries(book, accountNo, period));
}

/** The entries behind a customer's balance at the end of a day, with what remains of each. */
export async function entriesOfCustomer(desk: Desk, customerNo: string, day: Day | null): Promise<Result<Findings<readonly CustomerEntry[]>, Outage>> {
  return look(desk, ({ book }) => customerEntries(book, customerNo, day));
}

async function look<Found>(desk: Desk, find: (open: OpenBook) => Found): Promise<Result<Findings<Found>, Outage>> {
  const open = await openBook(desk);
  if (!open.ok) return open;
  const places = Object.fromEntries([...open.value.found].map(([id, { sheetName, firstColumn }]) => [id, { sheetName, firstColumn }]));
  return accepted({ found: find(open.value), places });
}
