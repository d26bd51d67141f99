/**
 * The letters above the columns, each with the handle that changes its width.
 */
import type { ReactElement } from 'react';
import { columnLetters } from '../host/model/area';
import { leftOf, widthOf, type Geometry } from './geometry';
import type { Selection } from './selection';

interface ColumnHeadsProps {
  readonly geometry: Geometry;
  readonly firstColumn: number;
  readonly lastColumn: number;
  readonly selection: Selection;
  readonly selectAllLabel: string;
}

export function ColumnHeads({ geometry, firstColumn, lastColumn, selection, selectAllLabel }: ColumnHeadsProps): ReactElement {
  const columns: number[] = [];
  for (let column = 0; column < geometry.frozenColumns; column += 1) columns.push(column);
  for (let column = firstColumn; column <= lastColumn; column += 1) columns.push(column);
  const skipped = leftOf(geometry, firstColumn) - leftOf(geometry, geometry.frozenColumns);
  return (
    <div role="row" className="gridRow letters" aria-rowindex={1} style={{ width: geometry.numbersWidth + leftOf(geometry, geometry.columns) }}>
      <div role="columnheader" className="corner" aria-colindex={1} title={selectAllLabel} data-corner style={{ width: geometry.numbersWidth }}>
        <span className="unseen">{selectAllLabel}</span>
      </div>
      {columns.map((column) => {
        const width = widthOf(geometry, column);
        if (width === 0) return null;
        const isFrozen = column < geometry.frozenColumns;
        const gap = column === firstColumn && skipped > 0 ? <span key="gap" className="gridGap" aria-hidden style={{ width: skipped }} /> : null;
        return [
          gap,
          <div
            key={column}
            role="columnheader"
            className={`letter${isFrozen ? ' frozen' : ''}${markOf(selection, column)}`}
            aria-colindex={column + 2}
            data-column={column}
            style={{ width, ...(isFrozen && { left: geometry.numbersWidth + leftOf(geometry, column) }) }}
          >
            {columnLetters(column)}
            <span className="resizeHandle" data-resize={column} />
          </div>,
        ];
      })}
    </div>
  );
}

function markOf({ areas }: Selection, column: number): string {
  const inside = areas.filter((area) => column >= area.column && column < area.column + area.columns);
  if (inside.length === 0) return '';
  return inside.some((area) => area.rows > 1_000_000) ? ' whole' : ' within';
}
