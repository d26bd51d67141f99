/**
 * Whether the page is shown dark, by the wish of the system; contrast themes bring their own colours and count as light here.
 */
import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark) and (forced-colors: none)';

function subscribe(listener: () => void): () => void {
  const list = matchMedia(QUERY);
  list.addEventListener('change', listener);
  return () => list.removeEventListener('change', listener);
}

export function useDarkPage(): boolean {
  return useSyncExternalStore(subscribe, () => matchMedia(QUERY).matches);
}
