/**
 * What of a sheet is in view: follows scrolling and the size of the window, and remembers the place of each sheet.
 */
import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from 'react';
import { HEAD_HEIGHT, type Viewport } from './geometry';

export interface ViewportControl {
  readonly viewport: Viewport;
  /** The viewport at this moment, also where a change of sheet has not been drawn yet. */
  readonly now: () => Viewport;
  readonly onScroll: () => void;
  readonly scrollTo: (place: { readonly top: number; readonly left: number }) => void;
}

const NOWHERE: Viewport = { top: 0, left: 0, width: 0, height: 0 };

/** Watches a scrolling element. `besides` is the width of the row numbers. */
export function useViewport(scroller: RefObject<HTMLDivElement | null>, sheetId: string, besides: number): ViewportControl {
  const [viewport, setViewport] = useState(NOWHERE);
  const places = useRef(new Map<string, { readonly top: number; readonly left: number }>());
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const place = { top: element.scrollTop, left: element.scrollLeft };
    places.current.set(sheetId, place);
    setViewport((former) => (former.top === place.top && former.left === place.left ? former : { ...former, ...place }));
  }, [scroller, sheetId]);
  const now = useCallback((): Viewport => {
    const element = scroller.current;
    if (element === null) return NOWHERE;
    return { top: element.scrollTop, left: element.scrollLeft, width: element.clientWidth - besides, height: element.clientHeight - HEAD_HEIGHT };
  }, [scroller, besides]);
  const onResize = useCallback(() => {
    if (scroller.current === null) return;
    const { width, height } = now();
    const size = { width, height };
    setViewport((former) => (former.width === size.width && former.height === size.height ? former : { ...former, ...size }));
  }, [scroller, now]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return;
    const place = places.current.get(sheetId) ?? { top: 0, left: 0 };
    element.scrollTo({ top: place.top, left: place.left, behavior: 'instant' });
    onScroll();
  }, [scroller, sheetId, onScroll]);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    onResize();
    const observer = new ResizeObserver(onResize);
    observer.observe(element);
    return () => observer.disconnect();
  }, [scroller, onResize]);
  const scrollTo = useCallback(
    (place: { readonly top: number; readonly left: number }) => {
      scroller.current?.scrollTo({ ...place, behavior: 'instant' });
      onScroll();
    },
    [scroller, onScroll],
  );
  return { viewport, now, onScroll, scrollTo };
}
