import { useVirtualizer } from "@tanstack/react-virtual";
import { useContext, useRef, type ReactNode } from "react";
import { PanelScroll } from "./panelScroll";
import { useOffsetTop } from "./useOffsetTop";
import { useVirtualListStyles } from "./VirtualList.styles";

export interface VirtualListProps {
  readonly label: string;
  readonly count: number;
  readonly keyOf: (index: number) => string;
  /** The usual height of a row before it is measured. */
  readonly estimate: (index: number) => number;
  readonly renderRow: (index: number) => ReactNode;
}

/** A list of any length within its panel's own scrolling: only the rows in sight and some around them are drawn. */
export function VirtualList({ label, count, keyOf, estimate, renderRow }: VirtualListProps) {
  const styles = useVirtualListStyles();
  const scroll = useContext(PanelScroll);
  const list = useRef<HTMLDivElement>(null);
  const top = useOffsetTop(list, scroll);
  // The list draws itself anew whenever the virtualizer says so, which is what it is for.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroll, estimateSize: estimate, getItemKey: keyOf, overscan: 8, scrollMargin: top });
  return (
    <div ref={list} className={styles.list} role="list" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {virtualizer.getVirtualItems().map(({ index, key, start }) => (
        <div key={key} ref={virtualizer.measureElement} data-index={index} role="listitem" aria-posinset={index + 1} aria-setsize={count} className={styles.row} style={{ transform: `translateY(${start - top}px)` }}>
          {renderRow(index)}
        </div>
      ))}
    </div>
  );
}
