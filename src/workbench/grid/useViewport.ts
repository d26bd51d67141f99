/**
 * What of a sheet is in view: follows scrolling and the size of the window, and remembers the place of each sheet.
 */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { HEAD_HEIGHT, type Viewport } from './geometry';

export interface ViewportControl {
  readonly viewport: Viewport;
  readonly onScroll: () => void;
  readonly scrollTo: (place: { readonly top: number; readonly left: number }) => void;
}

const NOWHERE: Viewport = { top: 0, left: 0, width: 0, height: 0 };

/** Watches a scrolling element. `besides` is the width of the row numbers. */
export function useViewport(scroller: RefObject<HTMLDivElement | null>, sheetId: string, besides: number): ViewportControl {
  const [viewport, setViewport] = useState(NOWHERE);
  const places = useRef(new Map<string, { readonly top: number; readonly left: number }>());
  const read = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const next = {
      top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth - besides, height: element.clientHeight - HEAD_HEIGHT,
    };
    places.current.set(sheetId, next);
    setViewport((former) => (isSame(former, next) ? former : next));
  }, [scroller, sheetId, besides]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const place = places.current.get(sheetId) ?? { top: 0, left: 0 };
    element.scrollTo({ top: place.top, left: place.left, behavior: 'instant' });
    read();
    const observer = new ResizeObserver(read);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, sheetId, read]);
  const scrollTo = useCallback(
    (place: { readonly top: number; readonly left: number }) => {
      scroller.current?.scrollTo({ ...place, behavior: 'instant' });
      read();
    },
    [scroller, read],
  );
  return { viewport, onScroll: read, scrollTo };
}

function isSame(a: Viewport, b: Viewport): boolean {
  return a.top === b.top && a.left === b.left && a.width === b.width && a.height === b.height;
}
