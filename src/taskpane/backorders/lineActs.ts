import { createContext } from "react";
import type { ReservableSale } from "../../app/browseBackorders";
import type { ReleaseScope } from "../../app/reservedLines";
import type { Day } from "../../base/day";
import type { Supposed } from "./suppositions";

/** What a person is asked about, below the entry of the list where they asked for it, before anything is written. */
export type Question =
  | { readonly kind: "release"; readonly key: string; readonly scope: ReleaseScope }
  | { readonly kind: "fix"; readonly key: string; readonly sale: ReservableSale; readonly day: Day | null }
  | { readonly kind: "unfix"; readonly key: string; readonly sale: ReservableSale };

/** What can be done from a line of the list. */
export interface LineActs {
  /** Takes a line along to what is supposed. */
  suppose(line: Supposed): void;
  /** Shows who gets what of a purchase order. */
  handOut(documentNo: string): void;
  readonly question: Question | undefined;
  ask(question: Question | undefined): void;
}

const nothing = (): void => undefined;
export const LineActsContext = createContext<LineActs>({ suppose: nothing, handOut: nothing, question: undefined, ask: nothing });
