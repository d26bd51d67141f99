/**
 * A list of which only the visible part is drawn, however long it is. Items have one height.
 */
import { useLayoutEffect, useRef, useState, type ReactElement, type ReactNode } from 'react';

interface LongListProps {
  readonly count: number;
  readonly itemHeight: number;
  readonly height: number;
  /** The item that is kept in view; -1 for none. */
  readonly active: number;
  readonly children: (index: number) => ReactNode;
  readonly className?: string;
  readonly id?: string;
  readonly role: string;
  readonly label: string;
}

export function LongList({ count, itemHeight, height, active, children, className = 'longList', id, role, label }: LongListProps): ReactElement {
  const list = useRef<HTMLDivElement>(null);
  const [top, setTop] = useState(0);
  const room = Math.min(height, count * itemHeight);
  useLayoutEffect(() => {
    const element = list.current;
    if (element === null || active < 0) return;
    const at = active * itemHeight;
    if (at < element.scrollTop) element.scrollTop = at;
    else if (at + itemHeight > element.scrollTop + room) element.scrollTop = at + itemHeight - room;
  }, [active, itemHeight, room]);
  const first = Math.max(0, Math.floor(top / itemHeight) - 2);
  const last = Math.min(count - 1, Math.ceil((top + room) / itemHeight) + 2);
  const items: ReactNode[] = [];
  for (let index = first; index <= last; index += 1) items.push(children(index));
  return (
    <div
      ref={list} id={id} role={role} aria-label={label} className={className} style={{ height: room }}
      onScroll={(event) => setTop(event.currentTarget.scrollTop)}
    >
      <div role="presentation" style={{ height: count * itemHeight, position: 'relative' }}>
        <div role="presentation" style={{ position: 'absolute', top: first * itemHeight, left: 0, right: 0 }}>{items}</div>
      </div>
    </div>
  );
}
