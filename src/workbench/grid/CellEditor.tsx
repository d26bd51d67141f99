/**
 * The field in which a cell is edited, laid over the cell and growing with its text.
 */
import { useLayoutEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Sheet } from '../host/workbook';
import type { Desk } from '../desk';
import { cancelEdit, changeEditText, commitEdit } from './edits';
import type { Box } from './geometry';
import { select, type Editing } from './gridState';
import { stepFrom, type Direction } from './moves';
import { selectSpot } from './selection';
import { textWidth } from './textWidth';
import { moveOn } from './useGridKeyboard';

interface CellEditorProps {
  readonly desk: Desk;
  readonly sheet: Sheet;
  readonly editing: Editing;
  readonly box: Box;
  /** How wide the field may grow. */
  readonly mostWidth: number;
  readonly label: string;
  /** Gives the focus back to the grid. */
  readonly leave: () => void;
}

export function CellEditor({ desk, sheet, editing, box, mostWidth, label, leave }: CellEditorProps): ReactElement {
  const field = useRef<HTMLTextAreaElement>(null);
  const isHere = editing.place === 'cell';
  useLayoutEffect(() => {
    const element = field.current;
    if (element === null || !isHere) return;
    element.focus({ preventScroll: true });
    element.setSelectionRange(element.value.length, element.value.length);
  }, [isHere]);
  const width = Math.min(Math.max(box.width, textWidth(longestLine(editing.text)) + 24), Math.max(box.width, mostWidth));
  const lines = editing.text.split('\n').length;
  return (
    <textarea
      ref={field}
      className="cellEditor"
      aria-label={label}
      rows={1}
      spellCheck={false}
      autoComplete="off"
      value={editing.text}
      style={{ left: box.left - 1, top: box.top - 1, width: width + 2, height: box.height * lines + 2 }}
      onChange={(event) => changeEditText(desk, event.target.value)}
      onKeyDown={(event) => answerEditKey(desk, sheet, editing, event, leave)}
      onFocus={() => {
        if (!isHere) desk.grid.set((state) => (state.editing === null ? state : { ...state, editing: { ...state.editing, place: 'cell' } }));
      }}
    />
  );
}

function longestLine(text: string): string {
  return text.split('\n').reduce((longest, line) => (line.length > longest.length ? line : longest), '');
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Keys while a cell is edited, in the cell or in the formula bar. */
export function answerEditKey(
  desk: Desk, sheet: Sheet, editing: Editing, event: KeyboardEvent<HTMLTextAreaElement | HTMLInputElement>, leave: () => void,
): void {
  if (event.nativeEvent.isComposing) return;
  const finish = (then: () => void, into: 'cell' | 'selection' = 'cell'): void => {
    event.preventDefault();
    if (!commitEdit(desk, into)) return;
    leave();
    then();
  };
  const arrow = ARROWS[event.key];
  if (event.key === 'Escape') {
    event.preventDefault();
    desk.notice.set(null);
    cancelEdit(desk);
    leave();
  } else if (event.key === 'Enter' && event.altKey) {
    event.preventDefault();
    breakLine(desk, event.currentTarget);
  } else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
    finish(() => undefined, 'selection');
  } else if (event.key === 'Enter' || event.key === 'Tab') {
    const key = event.key;
    finish(() => moveOn(desk, sheet, key, event.shiftKey ? -1 : 1));
  } else if (event.key === 'F2') {
    event.preventDefault();
    const mode = editing.mode === 'typing' ? 'editing' : 'typing';
    desk.grid.set((state) => (state.editing === null ? state : { ...state, editing: { ...state.editing, mode } }));
  } else if (arrow !== undefined && editing.mode === 'typing' && editing.place === 'cell' && !editing.text.startsWith('=')) {
    finish(() => select(desk, sheet, selectSpot(stepFrom(sheet, editing, arrow))));
  }
}

function breakLine(desk: Desk, field: HTMLTextAreaElement | HTMLInputElement): void {
  const start = field.selectionStart ?? field.value.length;
  const end = field.selectionEnd ?? start;
  changeEditText(desk, `${field.value.slice(0, start)}\n${field.value.slice(end)}`);
  requestAnimationFrame(() => field.setSelectionRange(start + 1, start + 1));
}
