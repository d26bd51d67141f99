/**
 * The mouse in the grid: selecting cells, rows and columns by click and drag, widths by their edge, references into a formula.
 */
import { useLayoutEffect, useRef, useState, type MouseEvent, type PointerEvent, type RefObject } from 'react';
import { setColumnWidths } from '../host/model/sheets';
import type { Sheet } from '../host/workbook';
import { attempt, type Desk } from '../desk';
import { beginEdit, changeEditText, commitEdit } from './edits';
import { fittingWidth } from './autofit';
import { cellAtPoint, HEAD_HEIGHT, leftOf, pointsOf, widthOf, type Geometry } from './geometry';
import { select, selectionOf } from './gridState';
import { canPoint, pointAt, type Pointed } from './pointing';
import {
  addSpot, areaBetween, extendTo, selectAll, selectColumns, selectRows, selectSpot, type Selection, type Spot,
} from './selection';
import type { ViewportControl } from './useViewport';

export interface PointerParts {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly control: ViewportControl;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly openFilter: (column: number, row: number) => void;
  readonly openMenu: (x: number, y: number) => void;
}

type Drag =
  | { readonly kind: 'cells' }
  | { readonly kind: 'columns' | 'rows'; readonly anchor: number }
  | { readonly kind: 'resize'; readonly column: number; readonly fromX: number; readonly width: number }
  | { readonly kind: 'pointing'; readonly editor: HTMLTextAreaElement | HTMLInputElement; readonly anchor: Spot };

/** A column edge being dragged: where the line is drawn. */
export interface Resizing {
  readonly column: number;
  readonly width: number;
}

const LEAST_WIDTH = 12;

export interface PointerHandlers {
  readonly resizing: Resizing | null;
  readonly onPointerDown: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerMove: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onPointerUp: (event: PointerEvent<HTMLDivElement>) => void;
  readonly onDoubleClick: (event: MouseEvent<HTMLDivElement>) => void;
  readonly onContextMenu: (event: MouseEvent<HTMLDivElement>) => void;
}

export function useGridPointer(parts: PointerParts): PointerHandlers {
  const latest = useRef(parts);
  const drag = useRef<Drag | null>(null);
  const pointed = useRef<Pointed | null>(null);
  const [resizing, setResizing] = useState<Resizing | null>(null);
  useLayoutEffect(() => {
    latest.current = parts;
  });

  const begin = (event: PointerEvent<HTMLDivElement>, next: Drag): void => {
    drag.current = next;
    event.currentTarget.setPointerCapture(event.pointerId);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>): void => {
    if (event.button !== 0 || isOnScrollBar(event)) return;
    const { desk, sheet, geometry } = latest.current;
    const target = event.target as HTMLElement;
    const resize = numberOf(target, 'resize');
    if (resize !== null) {
      begin(event, { kind: 'resize', column: resize, fromX: event.clientX, width: widthOf(geometry, resize) });
      return;
    }
    const editor = editorOf(desk);
    if (editor !== null && pointInto(event, editor)) return;
    if (!commitEdit(desk)) {
      event.preventDefault();
      return;
    }
    pointed.current = null;
    event.currentTarget.focus({ preventScroll: true });
    const filter = numberOf(target, 'filter');
    const selection = selectionOf(desk.grid.get(), sheet);
    if (filter !== null) {
      const { row } = spotOf(latest.current, event);
      select(desk, sheet, selectSpot({ row, column: filter }));
      latest.current.openFilter(filter, row);
      return;
    }
    const drags = selectFrom(latest.current, selection, target, event);
    if (drags !== null) begin(event, drags);
  };

  const pointInto = (event: PointerEvent<HTMLDivElement>, editor: HTMLTextAreaElement | HTMLInputElement): boolean => {
    const { desk, sheet } = latest.current;
    const caret = editor.selectionStart ?? 0;
    if (desk.grid.get().editing?.sheetId !== sheet.id || !canPoint(editor.value, caret, pointed.current)) return false;
    event.preventDefault();
    const anchor = spotOf(latest.current, event);
    putReference(editor, anchor, anchor);
    begin(event, { kind: 'pointing', editor, anchor });
    return true;
  };
  const putReference = (editor: HTMLTextAreaElement | HTMLInputElement, anchor: Spot, head: Spot): void => {
    const { desk } = latest.current;
    const result = pointAt(editor.value, editor.selectionStart ?? 0, pointed.current, areaBetween(anchor, head));
    pointed.current = result.pointed;
    changeEditText(desk, result.text);
    requestAnimationFrame(() => editor.setSelectionRange(result.pointed.to, result.pointed.to));
  };

  const onPointerMove = (event: PointerEvent<HTMLDivElement>): void => {
    const current = drag.current;
    if (current === null) return;
    if (current.kind === 'resize') {
      setResizing({ column: current.column, width: Math.max(LEAST_WIDTH, current.width + event.clientX - current.fromX) });
      return;
    }
    scrollTowards(latest.current, event);
    const spot = spotOf(latest.current, event);
    if (current.kind === 'pointing') putReference(current.editor, current.anchor, spot);
    else dragTo(latest.current, current, spot);
  };

  const onPointerUp = (event: PointerEvent<HTMLDivElement>): void => {
    const current = drag.current;
    drag.current = null;
    if (event.currentTarget.hasPointerCapture(event.pointerId)) event.currentTarget.releasePointerCapture(event.pointerId);
    if (current?.kind !== 'resize' || resizing === null) return;
    setResizing(null);
    const { desk, sheet } = latest.current;
    attempt(desk, () => setColumnWidths(desk.workbook, sheet, resizing.column, 1, pointsOf(resizing.width), 'local'));
  };

  const onDoubleClick = (event: MouseEvent<HTMLDivElement>): void => {
    const { desk, sheet } = latest.current;
    // The press before has captured the pointer, so the event itself only names the grid.
    const target = document.elementFromPoint(event.clientX, event.clientY);
    if (!(target instanceof HTMLElement)) return;
    const column = numberOf(target, 'resize');
    if (column !== null) {
      attempt(desk, () => setColumnWidths(desk.workbook, sheet, column, 1, fittingWidth(desk.workbook, sheet, column), 'local'));
      return;
    }
    if (target.closest('[role="gridcell"]') !== null && target.closest('[data-filter]') === null) beginEdit(desk, 'editing', 'cell');
  };

  const onContextMenu = (event: MouseEvent<HTMLDivElement>): void => {
    event.preventDefault();
    const { desk, sheet } = latest.current;
    if (!commitEdit(desk)) return;
    const selection = selectionOf(desk.grid.get(), sheet);
    const spot = spotOf(latest.current, event);
    const isInside = selection.areas.some((area) =>
      spot.row >= area.row && spot.row < area.row + area.rows && spot.column >= area.column && spot.column < area.column + area.columns);
    if (!isInside) selectFrom(latest.current, selection, event.target as HTMLElement, event);
    latest.current.openMenu(event.clientX, event.clientY);
  };

  return { resizing, onPointerDown, onPointerMove, onPointerUp, onDoubleClick, onContextMenu };
}

function isOnScrollBar(event: PointerEvent<HTMLDivElement>): boolean {
  const element = event.currentTarget;
  const box = element.getBoundingClientRect();
  return event.clientX - box.left >= element.clientWidth || event.clientY - box.top >= element.clientHeight;
}

function numberOf(target: HTMLElement, name: 'resize' | 'filter' | 'column' | 'row'): number | null {
  const value = target.closest<HTMLElement>(`[data-${name}]`)?.dataset[name];
  return value === undefined ? null : Number(value);
}

/** The text field in which a cell is being edited, while it has the focus. */
function editorOf(desk: Desk): HTMLTextAreaElement | HTMLInputElement | null {
  const focused = document.activeElement;
  const isField = focused instanceof HTMLTextAreaElement || focused instanceof HTMLInputElement;
  return desk.grid.get().editing !== null && isField ? focused : null;
}

function spotOf({ geometry, control, scroller }: PointerParts, event: { readonly clientX: number; readonly clientY: number }): Spot {
  const box = scroller.current?.getBoundingClientRect() ?? { left: 0, top: 0 };
  return cellAtPoint(geometry, control.viewport, event.clientX - box.left - geometry.numbersWidth, event.clientY - box.top - HEAD_HEIGHT);
}

/** Selects what was pressed; answers what dragging goes on with. */
function selectFrom(parts: PointerParts, selection: Selection, target: HTMLElement, event: MouseEvent): Drag | null {
  const { desk, sheet, geometry } = parts;
  const isMore = event.ctrlKey || event.metaKey;
  const corner = target.closest('[data-corner]');
  const column = numberOf(target, 'column');
  const row = numberOf(target, 'row');
  const put = (next: Selection): void => select(desk, sheet, isMore ? { ...next, areas: [...selection.areas, ...next.areas] } : next, { shows: 'nothing' });
  if (corner !== null) {
    select(desk, sheet, selectAll(selection), { shows: 'nothing' });
    return null;
  }
  if (column !== null) {
    const anchor = event.shiftKey ? selection.anchor.column : column;
    put(selectColumns(anchor, column, geometry.rows.rowAt(0)));
    return { kind: 'columns', anchor };
  }
  if (row !== null) {
    const anchor = event.shiftKey ? selection.anchor.row : row;
    put(selectRows(anchor, row, 0));
    return { kind: 'rows', anchor };
  }
  const spot = spotOf(parts, event);
  if (event.shiftKey) select(desk, sheet, extendTo(selection, spot), { shows: 'nothing' });
  else select(desk, sheet, isMore ? addSpot(selection, spot) : selectSpot(spot));
  return { kind: 'cells' };
}

function dragTo({ desk, sheet }: PointerParts, drag: Drag, spot: Spot): void {
  const selection = selectionOf(desk.grid.get(), sheet);
  if (drag.kind === 'cells') {
    if (spot.row === selection.head.row && spot.column === selection.head.column) return;
    select(desk, sheet, extendTo(selection, spot), { shows: 'nothing' });
  } else if (drag.kind === 'columns') {
    select(desk, sheet, extendTo(selection, { row: selection.head.row, column: spot.column }), { shows: 'nothing' });
  } else if (drag.kind === 'rows') {
    select(desk, sheet, extendTo(selection, { row: spot.row, column: selection.head.column }), { shows: 'nothing' });
  }
}

const SCROLL_STEP = 24;

/** Scrolls on while something is dragged beyond the edge. */
function scrollTowards({ control, scroller, geometry }: PointerParts, event: PointerEvent): void {
  const box = scroller.current?.getBoundingClientRect();
  if (box === undefined) return;
  const { viewport } = control;
  const x = event.clientX - box.left - geometry.numbersWidth;
  const y = event.clientY - box.top - HEAD_HEIGHT;
  const beyond = (at: number, size: number): number => (at > size ? SCROLL_STEP : at < 0 ? -SCROLL_STEP : 0);
  const left = beyond(x, viewport.width);
  const top = beyond(y, viewport.height);
  if (left !== 0 || top !== 0) control.scrollTo({ top: viewport.top + top, left: viewport.left + left });
}

/** Where the line is drawn while a column edge is dragged, from the corner of the cells. */
export function resizeLine(geometry: Geometry, viewport: { readonly left: number }, { column, width }: Resizing): number {
  return leftOf(geometry, column) - (column < geometry.frozenColumns ? 0 : viewport.left) + width;
}
