/**
 * The name box and the formula bar: where one is, and what the active cell holds.
 */
import { useImperativeHandle, useRef, useState, type KeyboardEvent, type ReactElement, type Ref } from 'react';
import { areaAddress, columnLetters } from '../host/model/area';
import { getCell } from '../host/model/cells';
import { activeSheet } from '../host/model/sheets';
import { useDesk } from '../desk';
import { answerEditKey } from '../grid/CellEditor';
import { editableText } from '../grid/editableText';
import { beginEdit, cancelEdit, changeEditText, commitEdit } from '../grid/edits';
import { selectionOf } from '../grid/gridState';
import { activeArea, isSingleCell } from '../grid/selection';
import { useStore } from '../store';
import { useRevision } from '../useRevision';
import { goToPlace } from './goTo';

/** What others ask of the bar. */
export interface FormulaBarHandle {
  readonly focusNameBox: () => void;
}

interface FormulaBarProps {
  readonly ref: Ref<FormulaBarHandle>;
  readonly focusGrid: () => void;
}

export function FormulaBar({ ref, focusGrid }: FormulaBarProps): ReactElement {
  const desk = useDesk();
  const { workbook, words } = desk;
  useRevision(workbook);
  const state = useStore(desk.grid);
  const sheet = activeSheet(workbook);
  const selection = selectionOf(state, sheet);
  const { editing } = state;
  const { active } = selection;
  const area = activeArea(selection);
  const place = isSingleCell(selection) ? `${columnLetters(active.column)}${active.row + 1}` : areaAddress(area);
  const shown = editing === null ? editableText(getCell(workbook, sheet, active.row, active.column), workbook.culture) : editing.text;
  const nameBox = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState<string | null>(null);
  useImperativeHandle(ref, () => ({
    focusNameBox: () => {
      nameBox.current?.focus();
      nameBox.current?.select();
    },
  }));
  const onNameKey = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.key === 'Escape') {
      setTyped(null);
      focusGrid();
    } else if (event.key === 'Enter') {
      event.preventDefault();
      if (commitEdit(desk) && goToPlace(desk, event.currentTarget.value)) focusGrid();
      setTyped(null);
    }
  };
  const names = [...workbook.tables.map((table) => table.name), ...workbook.names.filter((name) => name.visible).map((name) => name.name)];
  return (
    <div className="formulaBar">
      <input
        ref={nameBox} className="nameBox" aria-label={words('workbench.nameBox')} list="placeNames" autoComplete="off" spellCheck={false}
        value={typed ?? place}
        onChange={(event) => setTyped(event.target.value)} onFocus={(event) => event.target.select()} onBlur={() => setTyped(null)} onKeyDown={onNameKey}
      />
      <datalist id="placeNames">{names.map((name) => <option key={name} value={name} />)}</datalist>
      <button
        type="button" className="barButton" disabled={editing === null} aria-label={words('workbench.cancel')} title={words('workbench.cancel')}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          cancelEdit(desk);
          focusGrid();
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden><path d="M4 4l8 8M12 4l-8 8" /></svg>
      </button>
      <button
        type="button" className="barButton" disabled={editing === null} aria-label={words('workbench.enter')} title={words('workbench.enter')}
        onPointerDown={(event) => event.preventDefault()}
        onClick={() => {
          if (commitEdit(desk)) focusGrid();
        }}
      >
        <svg viewBox="0 0 16 16" aria-hidden><path d="M3 8.5l3.5 3.5L13 4.5" /></svg>
      </button>
      <span className="barSign" aria-hidden>fx</span>
      <textarea
        className="barField" aria-label={words('workbench.formulaBar')} rows={1} spellCheck={false} autoComplete="off" value={shown}
        onFocus={() => {
          if (editing === null) beginEdit(desk, 'editing', 'bar');
          else desk.grid.set((now) => (now.editing === null ? now : { ...now, editing: { ...now.editing, place: 'bar', mode: 'editing' } }));
        }}
        onChange={(event) => changeEditText(desk, event.target.value)}
        onKeyDown={(event) => {
          if (editing !== null) answerEditKey(desk, sheet, editing, event, focusGrid);
        }}
      />
    </div>
  );
}
