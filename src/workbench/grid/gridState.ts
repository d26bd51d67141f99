/**
 * What the grid remembers beside the workbook: the selection of each sheet, the cell being edited, what was copied.
 */
import type { Area } from '../host/model/area';
import { selectAreas as selectInWorkbook } from '../host/model/sheets';
import type { Sheet, Workbook } from '../host/workbook';
import type { Store } from '../store';
import { isSameArea, keptAreas, selectAreas, selectSpot, type Selection } from './selection';

export interface Editing {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** While typing, arrows leave the cell; while editing they move in the text. */
  readonly mode: 'typing' | 'editing';
  /** Where the caret is. */
  readonly place: 'cell' | 'bar';
}

export interface Copied {
  readonly sheetId: string;
  readonly area: Area;
  readonly isCut: boolean;
  /** The text that went to the clipboard: while it is still there, the cells themselves are pasted. */
  readonly text: string;
}

export interface GridState {
  readonly selections: ReadonlyMap<string, Selection>;
  readonly editing: Editing | null;
  readonly copied: Copied | null;
  /** The column Tab began in, which Enter goes back to. */
  readonly tabColumn: number | null;
  /** Grows when something is to be brought into view: the active cell, or the corner that is being moved. */
  readonly shows: number;
  readonly shown: 'active' | 'head';
  /** Takes over what somebody else selected, unless it is what is selected already. */
  readonly follow: (sheetId: string, areas: readonly Area[]) => GridState;
}

export function createGridState(): GridState {
  return withFollow({ selections: new Map(), editing: null, copied: null, tabColumn: null, shows: 0, shown: 'active' });
}

function withFollow(state: Omit<GridState, 'follow'>): GridState {
  return {
    ...state,
    follow(sheetId, areas) {
      const known = this.selections.get(sheetId);
      const kept = known === undefined ? [] : keptAreas(known);
      if (kept.length === areas.length && kept.every((area, i) => isSameArea(area, areas[i] ?? area))) return this;
      return { ...this, selections: new Map(this.selections).set(sheetId, selectAreas(areas)), tabColumn: null, shows: this.shows + 1, shown: 'active' };
    },
  };
}

/** What is selected on a sheet. */
export function selectionOf(state: GridState, sheet: Sheet): Selection {
  return state.selections.get(sheet.id) ?? (sheet.selection.length > 0 ? selectAreas(sheet.selection) : selectSpot({ row: 0, column: 0 }));
}

interface SelectOptions {
  /** The column Enter goes back to after Tab. */
  readonly tabColumn?: number | null;
  /** What is brought into view; the active cell unless told. */
  readonly shows?: 'active' | 'head' | 'nothing';
}

/** Selects on a sheet and tells the workbook, which tells the add-in. */
export function select(
  desk: { readonly workbook: Workbook; readonly grid: Store<GridState> }, sheet: Sheet, selection: Selection, options: SelectOptions = {},
): void {
  desk.grid.set((state) => ({
    ...state,
    selections: new Map(state.selections).set(sheet.id, selection),
    tabColumn: options.tabColumn ?? null,
    shows: options.shows === 'nothing' ? state.shows : state.shows + 1,
    shown: options.shows === 'head' ? 'head' : 'active',
  }));
  const kept = keptAreas(selection);
  const isSame = kept.length === sheet.selection.length && kept.every((area, i) => isSameArea(area, sheet.selection[i] ?? area));
  if (!isSame) selectInWorkbook(desk.workbook, sheet, kept);
}
