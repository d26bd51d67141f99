/**
 * A number that grows whenever the workbook changes. All changes of one turn, such as a batch of the add-in, count once.
 */
import { useSyncExternalStore } from 'react';
import { listen, type Workbook } from './host/workbook';

interface Revision {
  count: number;
  readonly listeners: Set<() => void>;
}

const revisions = new WeakMap<Workbook, Revision>();

function revisionOf(workbook: Workbook): Revision {
  const known = revisions.get(workbook);
  if (known !== undefined) return known;
  const revision: Revision = { count: 0, listeners: new Set() };
  revisions.set(workbook, revision);
  let isDue = false;
  listen(workbook, (change) => {
    // What is selected is drawn by the grid's own state.
    if (isDue || change.kind === 'selection') return;
    isDue = true;
    queueMicrotask(() => {
      isDue = false;
      revision.count += 1;
      for (const listener of [...revision.listeners]) listener();
    });
  });
  return revision;
}

export function useRevision(workbook: Workbook): number {
  const revision = revisionOf(workbook);
  const subscribe = (listener: () => void): (() => void) => {
    revision.listeners.add(listener);
    return () => revision.listeners.delete(listener);
  };
  return useSyncExternalStore(subscribe, () => revision.count);
}
