/**
 * The sheet in front: letters, numbers, frozen and scrolling cells, and everything laid over them.
 *
 * Only the cells in view are in the page, with a margin; a scroll step draws no others. The grid is one stop for the keyboard: the
 * active cell is told to assistive technology by aria-activedescendant.
 */
import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState, type ClipboardEvent, type PointerEvent, type ReactElement } from 'react';
import { columnLetters } from '../host/model/area';
import { activeSheet } from '../host/model/sheets';
import { tableAt } from '../host/model/tables';
import type { Desk } from '../desk';
import { Menu } from '../menu/Menu';
import { useStore } from '../store';
import { useRevision } from '../useRevision';
import { ChartPictures } from './ChartPicture';
import { CellEditor } from './CellEditor';
import { cellMenu } from './cellMenu';
import { CellTip, tipOf } from './CellTip';
import { copySelection, pasteAtSelection } from './clipboard';
import { ColumnHeads } from './ColumnHeads';
import {
  boxOf, covers, frozenPositions, HEAD_HEIGHT, MARGIN, measureSheet, NO_MARGIN, paneOf, reachOf, ROW_HEIGHT, scrollTo, sheetSize, type Pane, type Reach,
} from './geometry';
import { GridPopup } from './GridPopup';
import { GridRow } from './GridRow';
import { selectionOf } from './gridState';
import { notesByRow, rowMarks } from './rowMarks';
import type { Spot } from './selection';
import { tableLooks } from './tableLooks';
import { useDarkPage } from './useDarkPage';
import { answerKey } from './useGridKeyboard';
import { resizeLine, useGridPointer } from './useGridPointer';
import { useViewport } from './useViewport';
import { choicesAt } from './validation';

interface GridProps {
  readonly desk: Desk;
  readonly goToSheet: (step: 1 | -1) => void;
  readonly goTo: () => void;
}

/** What is open over the cells. */
type Open = { readonly kind: 'filter' | 'list'; readonly spot: Spot } | { readonly kind: 'menu'; readonly x: number; readonly y: number };

const NO_REACH: Reach = { rows: 0, columns: 0 };

export function Grid({ desk, goToSheet, goTo }: GridProps): ReactElement {
  const { workbook, words } = desk;
  const revision = useRevision(workbook);
  const state = useStore(desk.grid);
  const isDark = useDarkPage();
  const sheet = activeSheet(workbook);
  const selection = selectionOf(state, sheet);
  const scroller = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const [hovered, setHovered] = useState<Spot | null>(null);
  const [scrolledTo, setScrolledTo] = useState<Reach>(NO_REACH);

  const selected = reachOf(selection.areas);
  const reachRows = Math.max(selected.rows, selection.active.row, scrolledTo.rows);
  const reachColumns = Math.max(selected.columns, selection.active.column, scrolledTo.columns);
  // The revision stands for what the workbook holds, which is changed in place.
  const geometry = useMemo(
    () => measureSheet(sheet, { rows: reachRows, columns: reachColumns }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [sheet, revision, reachRows, reachColumns],
  );
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const looks = useMemo(() => tableLooks(workbook, sheet), [workbook, sheet, revision]);
  // eslint-disable-next-line react-hooks/exhaustive-deps
  const notes = useMemo(() => notesByRow(sheet), [sheet, revision]);

  const control = useViewport(scroller, sheet.id, geometry.numbersWidth);
  const { viewport } = control;
  const [pane, setPane] = useState<Pane>(() => paneOf(geometry, viewport, MARGIN));
  const [paneSheet, setPaneSheet] = useState(sheet.id);
  if (paneSheet !== sheet.id || !covers(pane, paneOf(geometry, viewport, NO_MARGIN))) {
    setPane(paneOf(geometry, viewport, MARGIN));
    setPaneSheet(sheet.id);
  }

  const focusGrid = useCallback(() => scroller.current?.focus({ preventScroll: true }), []);
  const close = useCallback(() => setOpen(null), []);
  useShownSpot(state.shows, () => {
    const { head, active } = selection;
    const view = control.now();
    if (view.width <= 0) return;
    const spot = state.shown === 'head' ? head : active;
    control.scrollTo(scrollTo(geometry, view, spot.row, spot.column));
  });
  useEffect(() => {
    setOpen(null);
    setHovered(null);
    setScrolledTo(NO_REACH);
  }, [sheet.id]);

  const openAtCell = (): boolean => {
    const { active } = selection;
    const table = tableAt(workbook, sheet, active.row, active.column);
    if (table?.showHeaders === true && table.showFilterButton && table.row === active.row) {
      setOpen({ kind: 'filter', spot: active });
      return true;
    }
    if (choicesAt(workbook, sheet, active) === null) return false;
    setOpen({ kind: 'list', spot: active });
    return true;
  };
  const pointer = useGridPointer({
    desk, sheet, geometry, control, scroller,
    openFilter: (column, row) => setOpen({ kind: 'filter', spot: { row, column } }),
    openMenu: (x, y) => setOpen({ kind: 'menu', x, y }),
  });
  const openMenu = (): void => {
    const box = boxOf(geometry, viewport, selection.active.row, selection.active.column);
    const frame = scroller.current?.getBoundingClientRect();
    if (frame !== undefined) setOpen({ kind: 'menu', x: frame.left + geometry.numbersWidth + box.left + 12, y: frame.top + HEAD_HEIGHT + box.top + box.height });
  };
  const onScroll = (): void => {
    control.onScroll();
    const element = scroller.current;
    if (element === null || element.scrollTop + element.clientHeight < element.scrollHeight - 2) return;
    setScrolledTo((former) => ({ ...former, rows: geometry.rows.rowAt(geometry.rows.count - 1) }));
  };
  const hover = (event: PointerEvent<HTMLDivElement>): void => {
    pointer.onPointerMove(event);
    const cell = (event.target as HTMLElement).closest<HTMLElement>('.cell:is(.noted, .header)');
    const [, row, column] = cell?.id.split('-') ?? [];
    setHovered((former) => {
      if (row === undefined || column === undefined) return null;
      const next = { row: Number(row), column: Number(column) };
      return former?.row === next.row && former.column === next.column ? former : next;
    });
  };

  const filterLabel = useCallback(
    (column: string, isActive: boolean) => words(isActive ? 'workbench.filter.active' : 'workbench.filter', { column }),
    [words],
  );
  const rowAt = (position: number, isFrozen: boolean): ReactElement => {
    const row = geometry.rows.rowAt(position);
    return (
      <GridRow
        key={row}
        workbook={workbook} sheet={sheet} geometry={geometry} looks={looks} revision={revision} row={row}
        top={isFrozen ? null : HEAD_HEIGHT + position * ROW_HEIGHT}
        firstColumn={pane.firstColumn} lastColumn={Math.min(pane.lastColumn, geometry.columns - 1)} isDark={isDark}
        marks={rowMarks(sheet, selection, state.copied, notes, row)} filterLabel={filterLabel}
      />
    );
  };
  const frozen = frozenPositions(geometry);
  const frozenRows = Array.from({ length: frozen }, (_, position) => rowAt(position, true));
  const lastRow = Math.min(pane.lastRow, geometry.rows.count - 1);
  const rows: ReactElement[] = [];
  for (let position = Math.max(frozen, pane.firstRow); position <= lastRow; position += 1) rows.push(rowAt(position, false));

  const size = sheetSize(geometry);
  const { active } = selection;
  const activePosition = geometry.rows.positionOf(active.row);
  const isActiveDrawn =
    (active.row < geometry.frozenRows || (activePosition >= pane.firstRow && activePosition <= lastRow)) &&
    (active.column < geometry.frozenColumns || (active.column >= pane.firstColumn && active.column <= pane.lastColumn));
  const editing = state.editing?.sheetId === sheet.id ? state.editing : null;
  const tipSpot = hovered ?? (editing === null ? active : editing);
  // Nothing is said on opening a sheet, before somebody goes to a cell or points at one.
  const isAsked = hovered !== null || state.selections.has(sheet.id);
  const tip = open === null && isAsked ? tipOf(sheet, tipSpot) : null;
  const room = { width: viewport.width, height: viewport.height };
  const choices = editing === null ? choicesAt(workbook, sheet, active) : null;
  const activeBox = boxOf(geometry, viewport, active.row, active.column);
  return (
    <div className="gridFrame">
      <div
        ref={scroller}
        className={sheet.showGridlines ? 'gridScroller lined' : 'gridScroller'}
        role="grid"
        tabIndex={0}
        aria-label={words('workbench.grid', { sheet: sheet.name })}
        aria-rowcount={geometry.rows.count + 1}
        aria-colcount={geometry.columns + 1}
        aria-multiselectable
        aria-keyshortcuts="F6"
        aria-activedescendant={isActiveDrawn ? `cell-${active.row}-${active.column}` : undefined}
        aria-describedby={tip === null ? undefined : 'cellTip'}
        onScroll={onScroll}
        onKeyDown={(event) => answerKey({ desk, sheet, page: Math.max(1, Math.floor(viewport.height / ROW_HEIGHT) - 1 - frozen), openAtCell, openMenu, goToSheet, goTo }, event)}
        onPointerDown={pointer.onPointerDown}
        onPointerMove={hover}
        onPointerUp={pointer.onPointerUp}
        onPointerLeave={() => setHovered(null)}
        onDoubleClick={pointer.onDoubleClick}
        onContextMenu={pointer.onContextMenu}
        onCopy={(event) => toClipboard(event, copySelection(desk, false))}
        onCut={(event) => toClipboard(event, copySelection(desk, true))}
        onPaste={(event) => {
          event.preventDefault();
          pasteAtSelection(desk, event.clipboardData.getData('text/plain'));
        }}
      >
        <div className="gridCanvas" role="presentation" style={{ width: geometry.numbersWidth + size.width, height: HEAD_HEIGHT + size.height }}>
          <div className="gridTop" role="rowgroup">
            <ColumnHeads
              geometry={geometry} firstColumn={pane.firstColumn} lastColumn={Math.min(pane.lastColumn, geometry.columns - 1)} selection={selection}
              selectAllLabel={words('workbench.grid.selectAll')}
            />
            {frozenRows}
          </div>
          <div role="rowgroup">{rows}</div>
        </div>
      </div>
      <ChartPictures workbook={workbook} sheet={sheet} geometry={geometry} viewport={viewport} />
      <div className="gridOver clipped" style={{ left: geometry.numbersWidth, top: HEAD_HEIGHT, ...room }}>
        {editing === null ? null : (
          <CellEditor
            key={`${editing.row}-${editing.column}`}
            desk={desk} sheet={sheet} editing={editing} box={boxOf(geometry, viewport, editing.row, editing.column)}
            mostWidth={viewport.width - boxOf(geometry, viewport, editing.row, editing.column).left - 4}
            label={words('workbench.grid.edit', { cell: `${columnLetters(editing.column)}${editing.row + 1}` })} leave={focusGrid}
          />
        )}
        {choices === null ? null : (
          <button
            type="button" className="listButton" tabIndex={-1} aria-label={words('workbench.list.open')}
            style={{ left: activeBox.left + activeBox.width, top: activeBox.top }}
            onPointerDown={(event) => event.preventDefault()} onClick={() => openAtCell()}
          >
            <svg viewBox="0 0 16 16" aria-hidden><path d="M4 6.5 8 10.5 12 6.5z" /></svg>
          </button>
        )}
        {pointer.resizing === null ? null : <div className="resizeLine" style={{ left: resizeLine(geometry, viewport, pointer.resizing) - 1 }} />}
      </div>
      <div className="gridOver" style={{ left: geometry.numbersWidth, top: HEAD_HEIGHT, ...room }}>
        {tip === null ? null : <CellTip tip={tip} box={boxOf(geometry, viewport, tipSpot.row, tipSpot.column)} room={room} />}
        {open === null || open.kind === 'menu' ? null : (
          <GridPopup
            key={`${open.kind}-${open.spot.row}-${open.spot.column}`}
            desk={desk} kind={open.kind} spot={open.spot} box={boxOf(geometry, viewport, open.spot.row, open.spot.column)} room={room} onClose={close}
          />
        )}
      </div>
      {open?.kind === 'menu' ? <Menu label={words('workbench.cellMenu')} items={cellMenu(desk)} x={open.x} y={open.y} onClose={close} /> : null}
    </div>
  );

}

function toClipboard(event: ClipboardEvent, text: string): void {
  event.preventDefault();
  event.clipboardData.setData('text/plain', text);
}

/** Brings the active cell into view when it was moved, once what is to be scrolled has been drawn. */
function useShownSpot(shows: number, show: () => void): void {
  const latest = useRef(show);
  useLayoutEffect(() => {
    latest.current = show;
  });
  useLayoutEffect(() => latest.current(), [shows]);
}
