import { createContext } from "react";
import type { CellPlace } from "../app/shownIssue";
import type { Watched } from "./paneHost";

/** What every part of the pane may ask of its surroundings: the clipboard, to be shown a cell, where help is. */
export interface HostActs {
  copy(text: string): Promise<boolean>;
  goTo(cell: CellPlace): void;
  helpOn(code: string): string;
  readonly cellEditing: Watched;
}

const NEVER: Watched = { isSo: () => false, subscribe: () => () => undefined };

export const HostContext = createContext<HostActs>({ copy: async () => false, goTo: () => undefined, helpOn: (code) => `#${code}`, cellEditing: NEVER });
