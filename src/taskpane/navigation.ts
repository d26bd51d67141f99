import type { entriesOfDocument } from "../app/findEntries";
import type { Day } from "../base/day";

/**
 * Where the person is in the pane, in memory only: Office takes the browser's history away. Opening remembers where one
 * came from; going back returns there. Each place keeps what was open in it. A ribbon command may ask for an act together
 * with the place.
 */
export const TABS = ["check", "post", "backorders", "ledger"] as const;
export type Tab = (typeof TABS)[number];
/** The tabs, and what the menu opens. */
export type Place = Tab | "setUp" | "health";
export type WantedAct = "checkNow" | "enterOrders";

export type DocumentType = NonNullable<Parameters<typeof entriesOfDocument>[2]>;

/** What may be open within a place, beyond its front. */
export type Detail =
  | { readonly kind: "preview" }
  | { readonly kind: "document"; readonly documentType: DocumentType; readonly documentNo: string }
  | { readonly kind: "account"; readonly accountNo: string; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: "customer"; readonly customerNo: string; readonly day: Day | null }
  | { readonly kind: "trialBalance" | "customerBalances" | "series" };

export interface Spot {
  readonly place: Place;
  /** Undefined at the front of a place. */
  readonly detail?: Detail;
  /** An act the place is to run when it opens. */
  readonly act?: WantedAct;
  /** Counts openings, so that opening the same place anew is seen; 0 is where the pane started. */
  readonly visit: number;
}

export interface Navigation {
  current(): Spot;
  /** What is or was last open in a place. */
  detailIn(place: Place): Detail | undefined;
  /** Whether the person has been at a place. */
  hasOpened(place: Place): boolean;
  /** Puts the pane at a place of its own choosing; does nothing once the person has gone somewhere. */
  begin(place: Place): void;
  open(place: Place, more?: { readonly detail?: Detail; readonly act?: WantedAct }): void;
  /** Returns to where one came from; false at the first place. */
  back(): boolean;
  canGoBack(): boolean;
  subscribe(listener: () => void): () => void;
}

const LONGEST_TRAIL = 50;

export function createNavigation(start: Place = "check"): Navigation {
  const listeners = new Set<() => void>();
  const details = new Map<Place, Detail | undefined>();
  let visits = 0;
  let trail: readonly Spot[] = [];
  let spot: Spot = { place: start, visit: 0 };
  const show = (next: Spot): void => {
    spot = next;
    details.set(spot.place, spot.detail);
    listeners.forEach((listener) => listener());
  };
  return {
    current: () => spot,
    detailIn: (place) => details.get(place),
    hasOpened: (place) => details.has(place),
    begin(place) {
      if (spot.visit === 0 && spot.place !== place) show({ place, visit: 0 });
    },
    open(place, { detail, act } = {}) {
      if (spot.place !== place || spot.detail !== detail) trail = [...trail, spot].slice(-LONGEST_TRAIL);
      show({ place, visit: (visits += 1), ...(detail && { detail }), ...(act && { act }) });
    },
    back() {
      const before = trail.at(-1);
      if (before === undefined) return false;
      trail = trail.slice(0, -1);
      show({ place: before.place, visit: (visits += 1), ...(before.detail && { detail: before.detail }) });
      return true;
    },
    canGoBack: () => trail.length > 0,
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
