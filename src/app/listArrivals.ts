import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { arrivalsOf, type Arrival } from "../engine/allocation/allocation";
import { lookupOf } from "../engine/book/lookup";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import { openBook } from "./openBook";

/** Goods to be handed out: purchase orders that are still to come and receipts that were posted, as a person looks for them. */
export interface ArrivalRow {
  readonly documentNo: string;
  readonly kind: Arrival["kind"];
  readonly vendorNo: string;
  readonly name: string;
  /** When it comes, or came; null where nobody has said when. */
  readonly day: Day | null;
  readonly lines: number;
}

export interface ShownArrivals {
  readonly rows: readonly ArrivalRow[];
  /** How many there are in all that fit what was typed. */
  readonly count: number;
}

/** As many as a person looks through; who wants another one types a part of its number or vendor. */
const MOST_SHOWN = 30;

/** The arrivals whose number or vendor has what was typed, those to come first by their day, then the newest receipts. */
export async function listArrivals(desk: Desk, { text, most = MOST_SHOWN }: { readonly text: string; readonly most?: number }): Promise<Result<ShownArrivals, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const { book, locale } = opened.value;
  const { vendors } = lookupOf(book);
  const wanted = text.trim().toLocaleLowerCase(locale);
  const nameOf = (vendorNo: string): string => vendors.get(vendorNo)?.name ?? "";
  const found = arrivalsOf(book).filter(({ documentNo, vendorNo }) => [documentNo, vendorNo, nameOf(vendorNo)].some((own) => own.toLocaleLowerCase(locale).includes(wanted)));
  return accepted({ rows: found.slice(0, most).map((arrival) => ({ ...arrival, name: nameOf(arrival.vendorNo) })), count: found.length });
}
