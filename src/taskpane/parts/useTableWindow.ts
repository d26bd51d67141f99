import { useVirtualizer } from "@tanstack/react-virtual";
import { useContext, useRef, type RefObject } from "react";
import { PanelScroll } from "./panelScroll";
import { useOffsetTop } from "./useOffsetTop";

/** Shorter tables are drawn whole: they print, copy and search as they are. */
const LONG = 100;

export interface TableWindow {
  readonly table: RefObject<HTMLTableElement | null>;
  /** Positions of the rows to draw. */
  readonly shown: readonly number[];
  /** Height of what is not drawn above and below. */
  readonly before: number;
  readonly after: number;
}

/** Which rows of a table of any length are drawn; the table stands within its panel's own scrolling. */
export function useTableWindow(count: number, rowHeight: number): TableWindow {
  const scroll = useContext(PanelScroll);
  const table = useRef<HTMLTableElement>(null);
  const top = useOffsetTop(table, scroll);
  const isLong = count > LONG;
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({ count: isLong ? count : 0, getScrollElement: () => scroll, estimateSize: () => rowHeight, overscan: 20, scrollMargin: top });
  if (!isLong) return { table, shown: Array.from({ length: count }, (_, index) => index), before: 0, after: 0 };
  const items = virtualizer.getVirtualItems();
  const first = items[0];
  const last = items.at(-1);
  return {
    table,
    shown: items.map(({ index }) => index),
    before: first ? first.start - top : 0,
    after: last ? virtualizer.getTotalSize() - (last.end - top) : 0,
  };
}
