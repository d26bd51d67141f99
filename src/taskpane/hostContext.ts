import { createContext } from "react";
import type { CellPlace } from "../app/shownIssue";

/** What every part of the pane may ask of its surroundings: the clipboard, and to be shown a cell. */
export interface HostActs {
  copy(text: string): Promise<boolean>;
  goTo(cell: CellPlace): void;
}

export const HostContext = createContext<HostActs>({ copy: async () => false, goTo: () => undefined });
