import { createContext } from "react";

/** The scrolling body of the panel that a long list stands in. */
export const PanelScroll = createContext<HTMLElement | null>(null);
