/**
 * What is marked in one row: selected stretches with their edges, the active cell, what was copied, which cells have a note.
 *
 * Handed to a row as text, so that a row is drawn anew only when its own marks change and not whenever something is selected.
 */
import type { Area } from '../host/model/area';
import type { Sheet } from '../host/workbook';
import type { Copied } from './gridState';
import type { Selection } from './selection';

export interface Stretch {
  readonly first: number;
  readonly last: number;
  readonly isTop: boolean;
  readonly isBottom: boolean;
}

export interface RowMarks {
  readonly areas: readonly Stretch[];
  /** The column of the active cell; -1 when it is in another row. */
  readonly active: number;
  readonly copied: Stretch | null;
  readonly notes: readonly number[];
  /** Classes for the row's number. */
  readonly number: '' | ' within' | ' whole';
}

/** The marks of a row, as text. */
export function rowMarks(sheet: Sheet, selection: Selection, copied: Copied | null, notes: ReadonlyMap<number, readonly number[]>, row: number): string {
  const areas = selection.areas.flatMap((area) => stretchOf(area, row) ?? []);
  const isWhole = selection.areas.some((area) => area.columns > 16_000 && stretchOf(area, row) !== null);
  const marks: RowMarks = {
    areas: selection.areas.length === 1 && areas.length === 1 && isOneCell(selection) ? [] : areas,
    active: selection.active.row === row ? selection.active.column : -1,
    copied: copied !== null && copied.sheetId === sheet.id ? stretchOf(copied.area, row) : null,
    notes: notes.get(row) ?? [],
    number: isWhole ? ' whole' : areas.length > 0 ? ' within' : '',
  };
  return JSON.stringify(marks);
}

function isOneCell({ areas }: Selection): boolean {
  return areas[0]?.rows === 1 && areas[0].columns === 1;
}

function stretchOf(area: Area, row: number): Stretch | null {
  if (row < area.row || row >= area.row + area.rows) return null;
  return { first: area.column, last: area.column + area.columns - 1, isTop: row === area.row, isBottom: row === area.row + area.rows - 1 };
}

/** The columns with a comment or note, by row. */
export function notesByRow(sheet: Sheet): ReadonlyMap<number, readonly number[]> {
  const notes = new Map<number, number[]>();
  for (const { row, column } of sheet.comments) notes.set(row, [...(notes.get(row) ?? []), column]);
  return notes;
}
