import { createContext } from "react";
import type { Supposed } from "./suppositions";

/** What can be done from a line of the list. */
export interface LineActs {
  /** Takes a line along to what is supposed. */
  suppose(line: Supposed): void;
  /** Shows who gets what of a purchase order. */
  handOut(documentNo: string): void;
}

export const LineActsContext = createContext<LineActs>({ suppose: () => undefined, handOut: () => undefined });
