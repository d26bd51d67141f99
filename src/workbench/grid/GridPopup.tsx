/**
 * What is open over the cells: the filter of a header, or the list of choices of a cell.
 */
import type { ReactElement } from 'react';
import { columnLetters } from '../host/model/area';
import { getCell } from '../host/model/cells';
import { activeSheet } from '../host/model/sheets';
import { tableAt } from '../host/model/tables';
import type { Desk } from '../desk';
import { ChoiceList } from './ChoiceList';
import { beginEdit, changeEditText, commitEdit } from './edits';
import { FilterMenu } from './FilterMenu';
import type { Box } from './geometry';
import { select } from './gridState';
import { selectSpot, type Spot } from './selection';
import { choicesAt } from './validation';

interface GridPopupProps {
  readonly desk: Desk;
  readonly kind: 'filter' | 'list';
  readonly spot: Spot;
  readonly box: Box;
  readonly room: { readonly width: number; readonly height: number };
  readonly onClose: () => void;
}

export function GridPopup({ desk, kind, spot, box, room, onClose }: GridPopupProps): ReactElement | null {
  const { workbook, words } = desk;
  const sheet = activeSheet(workbook);
  if (kind === 'filter') {
    const table = tableAt(workbook, sheet, spot.row, spot.column);
    if (table === undefined) return null;
    return <FilterMenu desk={desk} table={table} position={spot.column - table.column} box={box} room={room} onClose={onClose} />;
  }
  const choose = (choice: string): void => {
    onClose();
    select(desk, sheet, selectSpot(spot));
    beginEdit(desk, 'editing', 'cell');
    changeEditText(desk, choice);
    commitEdit(desk);
  };
  return (
    <ChoiceList
      choices={choicesAt(workbook, sheet, spot) ?? []}
      current={getCell(workbook, sheet, spot.row, spot.column).text}
      label={words('workbench.list', { cell: `${columnLetters(spot.column)}${spot.row + 1}` })}
      box={box} room={room} words={words} onChoose={choose} onClose={onClose}
    />
  );
}
