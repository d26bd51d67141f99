/**
 * Keys of the grid: which one moves where, and which act it is. Follows Excel; on a Mac, Command stands for Ctrl.
 */
import type { Sheet } from '../host/workbook';
import { stepFrom, jumpFrom, lastUsedSpot, firstSpot, type Direction } from './moves';
import type { Spot } from './selection';

export interface KeyPress {
  readonly key: string;
  readonly isCtrl: boolean;
  readonly isShift: boolean;
  readonly isAlt: boolean;
}

const ARROWS: Readonly<Record<string, Direction>> = { ArrowUp: 'up', ArrowDown: 'down', ArrowLeft: 'left', ArrowRight: 'right' };

/** Where a key takes a cell, with `page` shown rows to a page; null for keys that go nowhere. */
export function spotAfterKey(sheet: Sheet, from: Spot, press: KeyPress, page: number): Spot | null {
  const arrow = ARROWS[press.key];
  if (arrow !== undefined) return press.isCtrl ? jumpFrom(sheet, from, arrow) : stepFrom(sheet, from, arrow);
  switch (press.key) {
    case 'PageDown': return stepFrom(sheet, from, 'down', page);
    case 'PageUp': return stepFrom(sheet, from, 'up', page);
    case 'Home': return press.isCtrl ? firstSpot(sheet) : { row: from.row, column: sheet.frozenColumns < from.column ? sheet.frozenColumns : 0 };
    case 'End': return press.isCtrl ? lastUsedSpot(sheet) : null;
    default: return null;
  }
}

export type GridAct =
  | 'edit' | 'clear' | 'undo' | 'redo' | 'selectAll' | 'selectColumn' | 'selectRow' | 'fillDown' | 'fillRight' | 'openList'
  | 'menu' | 'previousSheet' | 'nextSheet' | 'escape' | 'insert' | 'delete' | 'today' | 'toActive' | 'goTo';

const PLAIN: Readonly<Record<string, GridAct>> = { F2: 'edit', Delete: 'clear', Backspace: 'clear', Escape: 'escape', ContextMenu: 'menu', F5: 'goTo' };
const CTRL: Readonly<Record<string, GridAct>> = {
  z: 'undo', y: 'redo', a: 'selectAll', ' ': 'selectColumn', d: 'fillDown', r: 'fillRight', PageUp: 'previousSheet', PageDown: 'nextSheet',
  '+': 'insert', '-': 'delete', ';': 'today', Backspace: 'toActive', g: 'goTo',
};
const SHIFT: Readonly<Record<string, GridAct>> = { ' ': 'selectRow', F10: 'menu' };

/** The act of a key; null when it is none. */
export function actOf({ key, isCtrl, isShift, isAlt }: KeyPress): GridAct | null {
  if (isAlt) return key === 'ArrowDown' ? 'openList' : null;
  const letter = key.length === 1 ? key.toLowerCase() : key;
  if (isCtrl && isShift) return letter === 'z' ? 'redo' : letter === '+' ? 'insert' : letter === ' ' ? 'selectAll' : null;
  if (isCtrl) return CTRL[letter] ?? null;
  if (isShift) return SHIFT[key] ?? null;
  return PLAIN[key] ?? null;
}

/** Whether the key types a character into a cell. */
export function isTyping({ key, isCtrl, isAlt }: KeyPress): boolean {
  return !isCtrl && !isAlt && (key.length === 1 || key === 'Process' || key === 'Dead');
}
