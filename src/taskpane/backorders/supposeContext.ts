import { createContext } from "react";
import type { Supposed } from "./suppositions";

/** Takes a line along to what is supposed. */
export const SupposeContext = createContext<(line: Supposed) => void>(() => undefined);
