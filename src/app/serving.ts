import type { Day } from "../base/day";
import { backorders, type Backorders, type Policy } from "../engine/backorders/backorders";
import type { Book } from "../engine/book/book";
import type { OpenBook } from "./openBook";

/** How open lines are served: what every act on backorders is asked with. */
export interface ServingWish {
  /** The day on which the report stands and from which lines are overdue; the work date without one. */
  readonly date: Day | null;
  /** Who is served first where stock does not suffice; by the day of need without one. */
  readonly policy?: Policy;
  /** True to give others what is reserved as well; it stays where it is fixed, and where a strategy keeps it. */
  readonly releaseReservations?: boolean;
}

/** Who gets what when in an open book, or in another one that is supposed instead. */
export function servedIn({ book: own, workDate }: OpenBook, { date, policy = "needDate", releaseReservations = false }: ServingWish, book: Book = own): Backorders {
  return backorders(book, { date: date ?? workDate, workDate: date ?? workDate, policy, releaseReservations });
}
