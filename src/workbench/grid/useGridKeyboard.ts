/**
 * The keyboard in the grid while no cell is being edited: moving, extending, typing over, and the acts that have a key.
 */
import type { KeyboardEvent } from 'react';
import { flushSync } from 'react-dom';
import { SHEET_COLUMNS, SHEET_ROWS } from '../host/model/area';
import { serialOfDay } from '../host/model/calendar';
import { shownText } from '../host/model/shownText';
import type { Sheet } from '../host/workbook';
import type { Desk } from '../desk';
import { fillSelection, forgetCopied } from './clipboard';
import { beginEdit, clearSelection, deleteColumns, deleteRows, insertColumns, insertRows, stepBack, stepForward } from './edits';
import { actOf, isTyping, spotAfterKey, type GridAct, type KeyPress } from './gridKeys';
import { select, selectionOf } from './gridState';
import { stepFrom } from './moves';
import {
  activeArea, extendTo, isSingleCell, nextWithin, selectAll, selectColumns, selectRows, selectSpot, type Selection,
} from './selection';

export interface KeyboardParts {
  readonly desk: Desk;
  readonly sheet: Sheet;
  /** Shown rows to a page. */
  readonly page: number;
  /** Opens the filter of a header cell or the list of choices; false when the cell has neither. */
  readonly openAtCell: () => boolean;
  readonly openMenu: () => void;
  readonly goToSheet: (step: 1 | -1) => void;
  readonly goTo: () => void;
}

/** The press of a key as the grid reads it. On a Mac, Command is its Ctrl. */
export function pressOf(event: KeyboardEvent): KeyPress {
  return { key: event.key, isCtrl: event.ctrlKey || event.metaKey, isShift: event.shiftKey, isAlt: event.altKey };
}

/** Answers a key; what is not the grid's own is left to the browser. */
export function answerKey(parts: KeyboardParts, event: KeyboardEvent): void {
  const { desk, sheet, page } = parts;
  const press = pressOf(event);
  if (event.nativeEvent.isComposing) return;
  const act = actOf(press);
  if (act !== null && runAct(parts, act)) {
    event.preventDefault();
    return;
  }
  if (press.key === 'Tab' || press.key === 'Enter') {
    if (press.isCtrl || press.isAlt) return;
    event.preventDefault();
    moveOn(desk, sheet, press.key, press.isShift ? -1 : 1);
    return;
  }
  const selection = selectionOf(desk.grid.get(), sheet);
  if (press.isAlt && (press.key === 'PageDown' || press.key === 'PageUp')) {
    event.preventDefault();
    select(desk, sheet, selectSpot(stepFrom(sheet, selection.active, press.key === 'PageDown' ? 'right' : 'left', 10)));
    return;
  }
  const spot = press.isAlt ? null : spotAfterKey(sheet, press.isShift ? selection.head : selection.active, press, page);
  if (spot !== null) {
    event.preventDefault();
    if (press.isShift) select(desk, sheet, extendTo(selection, spot), { shows: 'head' });
    else select(desk, sheet, selectSpot(spot));
    return;
  }
  // The key itself is left to the browser: it goes into the editor, which has the focus by then.
  if (isTyping(press)) flushSync(() => beginEdit(desk, 'typing', 'cell', ''));
}

/** Where Enter and Tab go after a cell: on within a selection of several cells, otherwise to the next cell. */
export function moveOn(desk: Desk, sheet: Sheet, key: 'Tab' | 'Enter', step: 1 | -1): void {
  const state = desk.grid.get();
  const selection = selectionOf(state, sheet);
  if (!isSingleCell(selection) && activeArea(selection).rows < SHEET_ROWS) {
    select(desk, sheet, nextWithin(selection, key === 'Tab' ? 'rows' : 'columns', step));
    return;
  }
  if (key === 'Tab') {
    const next = stepFrom(sheet, selection.active, step > 0 ? 'right' : 'left');
    select(desk, sheet, selectSpot(next), { tabColumn: step > 0 ? state.tabColumn ?? selection.active.column : null });
    return;
  }
  const next = stepFrom(sheet, selection.active, step > 0 ? 'down' : 'up');
  select(desk, sheet, selectSpot(step > 0 && state.tabColumn !== null ? { row: next.row, column: state.tabColumn } : next));
}

/** Runs an act; false when there is nothing for it to do, so that the key keeps its own meaning. */
function runAct(parts: KeyboardParts, act: GridAct): boolean {
  const { desk, sheet } = parts;
  const selection = selectionOf(desk.grid.get(), sheet);
  const acts: Readonly<Record<GridAct, () => boolean | void>> = {
    edit: () => beginEdit(desk, 'editing', 'cell'),
    clear: () => clearSelection(desk),
    undo: () => stepBack(desk),
    redo: () => stepForward(desk),
    selectAll: () => select(desk, sheet, allOrRegion(selection), { shows: 'nothing' }),
    selectColumn: () => {
      const { column, columns } = activeArea(selection);
      select(desk, sheet, { ...selectColumns(column, column + columns - 1, selection.active.row), active: selection.active }, { shows: 'nothing' });
    },
    selectRow: () => {
      const { row, rows } = activeArea(selection);
      select(desk, sheet, { ...selectRows(row, row + rows - 1, selection.active.column), active: selection.active }, { shows: 'nothing' });
    },
    fillDown: () => fillSelection(desk, 'down'),
    fillRight: () => fillSelection(desk, 'right'),
    openList: () => parts.openAtCell(),
    menu: () => parts.openMenu(),
    previousSheet: () => parts.goToSheet(-1),
    nextSheet: () => parts.goToSheet(1),
    escape: () => {
      forgetCopied(desk);
      desk.notice.set(null);
    },
    insert: () => (activeArea(selection).rows >= SHEET_ROWS ? insertColumns(desk) : insertRows(desk)),
    delete: () => (activeArea(selection).rows >= SHEET_ROWS ? deleteColumns(desk) : deleteRows(desk)),
    today: () => beginEdit(desk, 'typing', 'cell', todayText(desk)),
    toActive: () => select(desk, sheet, selection),
    goTo: () => parts.goTo(),
  };
  return acts[act]() !== false;
}

function allOrRegion(selection: Selection): Selection {
  const area = activeArea(selection);
  const isAll = area.rows === SHEET_ROWS && area.columns === SHEET_COLUMNS;
  return isAll ? selectSpot(selection.active) : selectAll(selection);
}

function todayText(desk: Desk): string {
  const now = new Date();
  const serial = serialOfDay(now.getFullYear(), now.getMonth() + 1, now.getDate());
  return serial === null ? '' : shownText(serial, desk.workbook.culture.shortDate, desk.workbook.culture);
}
