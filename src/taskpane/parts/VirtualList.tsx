import { useVirtualizer } from "@tanstack/react-virtual";
import { useContext, useEffect, useRef, type ReactNode } from "react";
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
  /** Where an entry stands in a list of several levels; without it the list has one. */
  readonly rankOf?: (index: number) => ListRank | undefined;
  /** Told which entries are in sight and around it, for a list whose entries are fetched. */
  readonly onShown?: (first: number, last: number) => void;
}

export interface ListRank {
  readonly level: number;
  /** From 1, among the entries of its level that belong together. */
  readonly position: number;
  readonly size: number;
}

/** A list of any length within its panel's own scrolling: only the rows in sight and some around them are drawn. */
export function VirtualList({ label, count, keyOf, estimate, renderRow, rankOf, onShown }: VirtualListProps) {
  const styles = useVirtualListStyles();
  const scroll = useContext(PanelScroll);
  const list = useRef<HTMLDivElement>(null);
  const top = useOffsetTop(list, scroll);
  // Heights are kept by position, not by `keyOf`: of entries that were let go since, only the position is still known, and where
  // heights above what is in sight were forgotten, everything would jump. And a key that changes makes all positions be reckoned anew.
  // The list draws itself anew whenever the virtualizer says so, which is what it is for.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({ count, getScrollElement: () => scroll, estimateSize: estimate, overscan: 8, scrollMargin: top });
  const items = virtualizer.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  useEffect(() => onShown?.(first, last), [onShown, first, last]);
  return (
    <div ref={list} className={styles.list} role="list" aria-label={label} style={{ height: virtualizer.getTotalSize() }}>
      {items.map(({ index, start }) => {
        const rank = rankOf?.(index);
        return (
          <div key={keyOf(index)} ref={virtualizer.measureElement} data-index={index} role="listitem" aria-level={rank?.level} aria-posinset={rank?.position ?? index + 1} aria-setsize={rank?.size ?? count} className={styles.row} style={{ transform: `translateY(${start - top}px)` }}>
            {renderRow(index)}
          </div>
        );
      })}
    </div>
  );
}
