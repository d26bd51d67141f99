import { useLayoutEffect, useState } from "react";

/** How far below the top of the scrolled body something begins; what stands above it grows and shrinks, so it is measured anew each time. */
export function useOffsetTop(element: { readonly current: HTMLElement | null }, scroll: HTMLElement | null): number {
  const [top, setTop] = useState(0);
  useLayoutEffect(() => {
    const measure = (): void => setTop(element.current?.offsetTop ?? 0);
    measure();
    if (!scroll) return undefined;
    const watch = new ResizeObserver(measure);
    for (const child of scroll.children) watch.observe(child);
    return () => watch.disconnect();
  });
  return top;
}
