import type { Day } from "../../base/day";
import type { ActionKey, Light } from "../backorders/backorders";
import type { ListView } from "./views";

/** What a person may ask of the list. */
export interface ListFilter {
  /** Words that a line's documents, parties, item or description have. */
  readonly text: string;
  /** The lights of sales lines; none means any. Purchase lines have none. */
  readonly lights: readonly Light[];
  /** Wanted, or expected from the vendor, before the work date. */
  readonly isOverdue: boolean;
  /** A number, or a part of a number or name; blank for any. */
  readonly customer: string;
  readonly vendor: string;
  readonly item: string;
  /** Null for any; blank is a location as well. */
  readonly locationCode: string | null;
  /** What is to be done with a purchase line; sales lines have none. */
  readonly action: ActionKey | null;
}

export const NO_FILTER: ListFilter = { text: "", lights: [], isOverdue: false, customer: "", vendor: "", item: "", locationCode: null, action: null };

export const LIST_ORDERS = ["worst", "date", "name", "value"] as const;
export type ListOrder = (typeof LIST_ORDERS)[number];

export interface ListTerms {
  readonly workDate: Day;
  /** Only what is needed by then counts as a line to show; null for all. */
  readonly neededBy: Day | null;
  /** How names are put in order; languages differ. */
  compareNames(a: string, b: string): number;
}

export interface ListQuestion {
  readonly by: ListView;
  readonly filter: ListFilter;
  readonly order: ListOrder;
}
