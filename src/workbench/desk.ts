/**
 * One open workbook and everything around it: its formulas, what is selected and edited, and what the person is told.
 *
 * The desk is made when a file is opened and thrown away with it. Components get it from a context; what changes in it is in
 * stores or in the workbook's own announcements.
 */
import { createContext, use } from 'react';
import type { Recalculator } from './formulas/recalculator';
import { createGridState, type GridState } from './grid/gridState';
import { isRefusal } from './host/model/refusal';
import { activeSheet } from './host/model/sheets';
import { listen, type Workbook } from './host/workbook';
import { createStore, type Store } from './store';
import type { WorkbenchKey, Words } from './words';

/** A sentence shown until the next act. */
export interface Notice {
  readonly tone: 'plain' | 'stop';
  readonly text: string;
}

export interface Desk {
  readonly workbook: Workbook;
  readonly recalculator: Recalculator;
  readonly fileName: string;
  readonly grid: Store<GridState>;
  readonly notice: Store<Notice | null>;
  readonly words: Words;
}

export function createDesk(workbook: Workbook, recalculator: Recalculator, fileName: string, words: Words): Desk {
  const desk: Desk = {
    workbook, recalculator, fileName, words, grid: createStore(createGridState()), notice: createStore<Notice | null>(null),
  };
  listen(workbook, (change) => {
    if (change.kind === 'selection') desk.grid.set((state) => state.follow(change.sheetId, change.areas));
  });
  return desk;
}

const DeskContext = createContext<Desk | null>(null);
export const DeskProvider = DeskContext.Provider;

export function useDesk(): Desk {
  const desk = use(DeskContext);
  if (desk === null) throw new Error('There is no desk around this component.');
  return desk;
}

/** Tells the person something. */
export function tell(desk: Desk, tone: Notice['tone'], key: WorkbenchKey, values: Readonly<Record<string, string | number>> = {}): void {
  desk.notice.set({ tone, text: desk.words(key, values) });
}

const REFUSED: Readonly<Record<string, WorkbenchKey>> = {
  AccessDenied: 'workbench.refused.protected',
  InsertDeleteConflict: 'workbench.refused.table',
  FilteredRangeConflict: 'workbench.refused.filtered',
  ItemAlreadyExists: 'workbench.refused.nameTaken',
  NonBlankCellOffSheet: 'workbench.refused.offSheet',
};

/** Runs an act on the workbook. What the workbook refuses becomes a sentence; answers whether it was done. */
export function attempt(desk: Desk, act: () => void, otherwise: WorkbenchKey = 'workbench.refused.other'): boolean {
  desk.notice.set(null);
  try {
    act();
    return true;
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown;
    tell(desk, 'stop', REFUSED[thrown.code] ?? otherwise, { sheet: activeSheet(desk.workbook).name });
    return false;
  }
}
