/**
 * What is selected: areas, the active cell in the last of them, and the corner that moves when the selection is extended.
 *
 * Pure moves from one selection to the next; nothing here knows the screen.
 */
import { areaHolds, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../host/model/area';

export interface Spot {
  readonly row: number;
  readonly column: number;
}

export interface Selection {
  /** The cell that typing goes to; it lies in the last area. */
  readonly active: Spot;
  /** The corner opposite the active side of the last area, which Shift moves. */
  readonly head: Spot;
  /** The corner that stays. */
  readonly anchor: Spot;
  readonly areas: readonly Area[];
}

/** One cell. */
export function selectSpot(spot: Spot): Selection {
  return { active: spot, head: spot, anchor: spot, areas: [areaBetween(spot, spot)] };
}

/** The areas as somebody else selected them, the first one active. */
export function selectAreas(areas: readonly Area[]): Selection {
  const [first] = areas;
  const ordered = first === undefined ? [] : [...areas.slice(1), first];
  const area = first ?? { row: 0, column: 0, rows: 1, columns: 1 };
  const active = { row: area.row, column: area.column };
  return { active, anchor: active, head: { row: area.row + area.rows - 1, column: area.column + area.columns - 1 }, areas: ordered };
}

/** The rectangle between two corners. */
export function areaBetween(a: Spot, b: Spot): Area {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return { row, column, rows: Math.abs(a.row - b.row) + 1, columns: Math.abs(a.column - b.column) + 1 };
}

/** Draws the last area from its anchor to another corner. */
export function extendTo(selection: Selection, head: Spot): Selection {
  return { ...selection, head, areas: [...selection.areas.slice(0, -1), areaBetween(selection.anchor, head)] };
}

/** Adds a further area that begins in a cell. */
export function addSpot(selection: Selection, spot: Spot): Selection {
  return { active: spot, head: spot, anchor: spot, areas: [...selection.areas, areaBetween(spot, spot)] };
}

/** Whole columns from `anchor` to `column`, with the active cell in their first shown row. */
export function selectColumns(anchor: number, column: number, activeRow: number): Selection {
  const from = { row: 0, column: anchor };
  const to = { row: SHEET_ROWS - 1, column };
  return { active: { row: activeRow, column: anchor }, anchor: from, head: to, areas: [areaBetween(from, to)] };
}

/** Whole rows from `anchor` to `row`. */
export function selectRows(anchor: number, row: number, activeColumn: number): Selection {
  const from = { row: anchor, column: 0 };
  const to = { row, column: SHEET_COLUMNS - 1 };
  return { active: { row: anchor, column: activeColumn }, anchor: from, head: to, areas: [areaBetween(from, to)] };
}

/** Everything. */
export function selectAll(selection: Selection): Selection {
  const area = { row: 0, column: 0, rows: SHEET_ROWS, columns: SHEET_COLUMNS };
  return {
    active: selection.active, anchor: { row: 0, column: 0 }, head: { row: SHEET_ROWS - 1, column: SHEET_COLUMNS - 1 }, areas: [area],
  };
}

/** The area around the active cell that typing and filling work on. */
export function activeArea(selection: Selection): Area {
  return selection.areas.at(-1) ?? { ...selection.active, rows: 1, columns: 1 };
}

export function isSingleCell(selection: Selection): boolean {
  const area = activeArea(selection);
  return selection.areas.length === 1 && area.rows === 1 && area.columns === 1;
}

export function isSameArea(a: Area, b: Area): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** The areas as the workbook keeps them: the active one first. */
export function keptAreas(selection: Selection): Area[] {
  return [activeArea(selection), ...selection.areas.slice(0, -1)];
}

/** The next cell within the selected areas, going round: along rows for Tab, down columns for Enter. */
export function nextWithin(selection: Selection, along: 'rows' | 'columns', step: 1 | -1): Selection {
  const at = selection.areas.findLastIndex((area) => areaHolds(area, { ...selection.active, rows: 1, columns: 1 }));
  const area = selection.areas[at];
  if (area === undefined) return selection;
  const place = placeWithin(area, selection.active, along) + step;
  if (place >= 0 && place < area.rows * area.columns) return { ...selection, active: spotAt(area, place, along) };
  const next = selection.areas[(at + step + selection.areas.length) % selection.areas.length] ?? area;
  return { ...selection, active: spotAt(next, step > 0 ? 0 : next.rows * next.columns - 1, along) };
}

function placeWithin(area: Area, spot: Spot, along: 'rows' | 'columns'): number {
  const row = spot.row - area.row;
  const column = spot.column - area.column;
  return along === 'rows' ? row * area.columns + column : column * area.rows + row;
}

function spotAt(area: Area, place: number, along: 'rows' | 'columns'): Spot {
  return along === 'rows'
    ? { row: area.row + Math.floor(place / area.columns), column: area.column + (place % area.columns) }
    : { row: area.row + (place % area.rows), column: area.column + Math.floor(place / area.rows) };
}
