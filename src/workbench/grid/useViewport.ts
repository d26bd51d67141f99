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
  const onScroll = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const place = { top: element.scrollTop, left: element.scrollLeft };
    places.current.set(sheetId, place);
    setViewport((former) => (former.top === place.top && former.left === place.left ? former : { ...former, ...place }));
  }, [scroller, sheetId]);
  const onResize = useCallback(() => {
    const element = scroller.current;
    if (element === null) return;
    const size = { width: element.clientWidth - besides, height: element.clientHeight - HEAD_HEIGHT };
    setViewport((former) => (former.width === size.width && former.height === size.height ? former : { ...former, ...size }));
  }, [scroller, besides]);
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
  return { viewport, onScroll, scrollTo };
}
