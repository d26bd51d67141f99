/**
 * Whether the page is shown dark, by the wish of the system; contrast themes bring their own colours and count as light here.
 */
import { useSyncExternalStore } from 'react';

const QUERY = '(prefers-color-scheme: dark) and (forced-colors: none)';

let list: MediaQueryList | undefined;

function queryList(): MediaQueryList {
  list ??= matchMedia(QUERY);
  return list;
}

function subscribe(listener: () => void): () => void {
  queryList().addEventListener('change', listener);
  return () => queryList().removeEventListener('change', listener);
}

export function useDarkPage(): boolean {
  return useSyncExternalStore(subscribe, () => queryList().matches);
}
