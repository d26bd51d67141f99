/**
 * One row of the grid: its number and its cells. Drawn anew only when something it shows has changed; scrolling draws only the
 * rows that come into view.
 */
import { memo, type CSSProperties, type ReactElement } from 'react';
import { columnLetters } from '../host/model/area';
import type { Sheet, Workbook } from '../host/workbook';
import { cellColours } from './cellColours';
import { cellView, type CellView } from './cellView';
import { leftOf, widthOf, type Geometry } from './geometry';
import type { RowMarks } from './rowMarks';
import { tablePart, type TableLook } from './tableLooks';

export interface GridRowProps {
  readonly workbook: Workbook;
  readonly sheet: Sheet;
  readonly geometry: Geometry;
  readonly looks: readonly TableLook[];
  /** Changes whenever the workbook does. */
  readonly revision: number;
  readonly row: number;
  /** From the top of the sheet in pixels; null for a frozen row, which flows. */
  readonly top: number | null;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly isDark: boolean;
  /** What is selected, active, copied and noted in this row, as text so that it can be compared. */
  readonly marks: string;
  readonly filterLabel: (column: string, isActive: boolean) => string;
}

export const GridRow = memo(function GridRow(props: GridRowProps): ReactElement {
  const { geometry, row, top, firstColumn, lastColumn } = props;
  const marks = JSON.parse(props.marks) as RowMarks;
  const rowLooks = props.looks.filter((look) => row >= look.firstRow && row <= look.lastRow);
  const columns: number[] = [];
  for (let column = 0; column < geometry.frozenColumns; column += 1) columns.push(column);
  for (let column = firstColumn; column <= lastColumn; column += 1) columns.push(column);
  const skipped = leftOf(geometry, firstColumn) - leftOf(geometry, geometry.frozenColumns);
  return (
    <div role="row" className="gridRow" aria-rowindex={row + 2} style={top === null ? { width: rowWidth(geometry) } : { top, width: rowWidth(geometry) }}>
      <div role="rowheader" className={`rowNumber${marks.number}`} aria-colindex={1} data-row={row} style={{ width: geometry.numbersWidth }}>
        {row + 1}
      </div>
      {columns.map((column) => {
        if (widthOf(geometry, column) === 0) return null;
        const gap = column === firstColumn && skipped > 0 ? <span key="gap" className="gridGap" aria-hidden style={{ width: skipped }} /> : null;
        const cell = <GridCell key={column} {...props} column={column} marks={marks} looks={rowLooks} />;
        return gap === null ? cell : [gap, cell];
      })}
    </div>
  );
});

function rowWidth(geometry: Geometry): number {
  return geometry.numbersWidth + leftOf(geometry, geometry.columns);
}

interface GridCellProps extends Omit<GridRowProps, 'marks'> {
  readonly column: number;
  readonly marks: RowMarks;
}

function GridCell(props: GridCellProps): ReactElement {
  const { workbook, sheet, geometry, row, column, looks, isDark, marks } = props;
  const view = cellView(workbook, sheet, geometry, row, column);
  const look = looks.find(({ firstColumn, lastColumn }) => column >= firstColumn && column <= lastColumn);
  const part = look === undefined ? null : tablePart(look, row);
  const isFrozen = column < geometry.frozenColumns;
  const style: CSSProperties = { width: widthOf(geometry, column) };
  if (isFrozen) style.left = geometry.numbersWidth + leftOf(geometry, column);
  if (view !== null) paint(style, view, isDark, part === 'header' && look?.header === 'full');
  const isSelected = marks.areas.some(({ first, last }) => column >= first && column <= last);
  return (
    <div
      role="gridcell"
      id={`cell-${row}-${column}`}
      aria-colindex={column + 2}
      aria-selected={isSelected || column === marks.active}
      className={classesOf(column, marks, view, part, look, isFrozen, isSelected)}
      style={style}
    >
      {view === null ? null : contentOf(view, geometry, column, part === 'header')}
      {part === 'header' && look?.table.showFilterButton === true ? <FilterButton {...props} look={look} /> : null}
    </div>
  );
}

/** A full header has its ink from the table, which knows how dark the page is. */
function paint(style: CSSProperties, view: CellView, isDark: boolean, isFullHeader: boolean): void {
  const { fill, ink } = cellColours(view.style, isDark && !view.keepsColours);
  if (fill !== '') style.backgroundColor = fill;
  if (ink !== '' && !(isFullHeader && fill === '')) style.color = ink;
}

function contentOf(view: CellView, geometry: Geometry, column: number, isHeader: boolean): ReactElement | string {
  if (isHeader) return <span className="headerText">{view.text}</span>;
  if (view.spill === 0) return view.text;
  return <span className="spill" style={{ width: leftOf(geometry, column + view.spill + 1) - leftOf(geometry, column) - 1 }}>{view.text}</span>;
}

function classesOf(
  column: number, marks: RowMarks, view: CellView | null, part: ReturnType<typeof tablePart> | null, look: TableLook | undefined,
  isFrozen: boolean, isSelected: boolean,
): string {
  let classes = 'cell';
  if (view !== null && view.align !== 'left') classes += ` ${view.align}`;
  if (view?.style.bold === true) classes += ' bold';
  if (view?.style.italic === true) classes += ' italic';
  if (view !== null && view.spill > 0 && part !== 'header') classes += ' spilling';
  if (typeof view?.value === 'string' && view.value.startsWith('#') && view.isFormula) classes += ' fault';
  if (part !== null && look !== undefined) classes += ` ${part} ${look.accent}${part === 'header' ? ` ${look.header}` : ''}`;
  if (isFrozen) classes += ' frozen';
  if (isSelected) classes += ' selected';
  for (const area of marks.areas) {
    if (column < area.first || column > area.last) continue;
    if (area.isTop) classes += ' top';
    if (area.isBottom) classes += ' bottom';
    if (column === area.first) classes += ' start';
    if (column === area.last) classes += ' end';
  }
  if (marks.copied !== null && column >= marks.copied.first && column <= marks.copied.last) classes += copiedClasses(column, marks.copied);
  if (column === marks.active) classes += ' active';
  if (marks.notes.includes(column)) classes += ' noted';
  return classes;
}

function copiedClasses(column: number, copied: NonNullable<RowMarks['copied']>): string {
  return [
    ' copied', copied.isTop ? ' copiedTop' : '', copied.isBottom ? ' copiedBottom' : '', column === copied.first ? ' copiedStart' : '',
    column === copied.last ? ' copiedEnd' : '',
  ].join('');
}

function FilterButton({ look, column, filterLabel }: GridCellProps & { readonly look: TableLook }): ReactElement {
  const tableColumn = look.table.columns[column - look.table.column];
  const isActive = tableColumn !== undefined && look.table.filters.has(tableColumn.id);
  return (
    <button
      type="button"
      tabIndex={-1}
      className={isActive ? 'filterButton inUse' : 'filterButton'}
      data-filter={column}
      aria-haspopup="dialog"
      aria-label={filterLabel(tableColumn?.name ?? columnLetters(column), isActive)}
    >
      <svg viewBox="0 0 16 16" aria-hidden>
        {isActive ? <path d="M2 3h12L9.5 8.5V13l-3 1.5v-6z" /> : <path d="M4 6.5 8 10.5 12 6.5z" />}
      </svg>
    </button>
  );
}
