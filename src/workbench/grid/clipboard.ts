/**
 * Copying, cutting and pasting. Outwards goes the shown text, as from Excel. While that text is still on the clipboard a paste
 * puts the cells themselves: formulas moved along, formats and texts unchanged; any other text is read as typed.
 */
import { intersectAreas, SHEET_COLUMNS, SHEET_ROWS, type Area } from '../host/model/area';
import { takeBlock, usedArea, type Block } from '../host/model/blocks';
import { changeCells, clearArea, getCell, pasteText, splitPasted, typeIntoCell } from '../host/model/cells';
import { putBlock } from '../host/model/blocks';
import { asOneStep } from '../host/model/history';
import { computeWhenDue } from '../host/model/recalculation';
import { activeSheet } from '../host/model/sheets';
import type { Sheet } from '../host/workbook';
import { attempt, type Desk } from '../desk';
import { shiftReferences } from '../formulas/shiftReferences';
import { select, selectionOf } from './gridState';
import { activeArea } from './selection';
import { writeTabSeparated } from './tabSeparated';

/** Marks the active area as copied or cut; answers the text for the clipboard. */
export function copySelection(desk: Desk, isCut: boolean): string {
  const sheet = activeSheet(desk.workbook);
  const area = filledPart(sheet, activeArea(selectionOf(desk.grid.get(), sheet)));
  const text = writeTabSeparated(shownRows(sheet, area).map((row) =>
    Array.from({ length: area.columns }, (_, c) => getCell(desk.workbook, sheet, row, area.column + c).text)));
  desk.grid.set((state) => ({ ...state, copied: { sheetId: sheet.id, area, isCut, text } }));
  return text;
}

/** Whole rows and columns are copied as far as anything stands in them. */
function filledPart(sheet: Sheet, area: Area): Area {
  if (area.rows < SHEET_ROWS && area.columns < SHEET_COLUMNS) return area;
  const used = usedArea(sheet, false);
  const end = used === null ? area : { row: area.row, column: area.column, rows: used.row + used.rows - area.row, columns: used.column + used.columns - area.column };
  return intersectAreas(area, end) ?? { ...area, rows: 1, columns: 1 };
}

function shownRows(sheet: Sheet, area: Area): number[] {
  const rows: number[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) if (!sheet.hiddenRows.has(row)) rows.push(row);
  return rows;
}

/** Takes the frame of what was copied away. */
export function forgetCopied(desk: Desk): void {
  desk.grid.set((state) => (state.copied === null ? state : { ...state, copied: null }));
}

/** Pastes a text from the clipboard at the active cell and selects what was filled. */
export function pasteAtSelection(desk: Desk, text: string): void {
  const sheet = activeSheet(desk.workbook);
  const selection = selectionOf(desk.grid.get(), sheet);
  const target = activeArea(selection);
  const { copied } = desk.grid.get();
  const isOwn = copied !== null && sameText(copied.text, text);
  attempt(desk, () => {
    const filled = asOneStep(desk.workbook, 'local', () => (isOwn ? pasteCells(desk, sheet, target) : pasteForeign(desk, sheet, target, text)));
    computeWhenDue(desk.workbook);
    const from = { row: filled.row, column: filled.column };
    const head = { row: filled.row + filled.rows - 1, column: filled.column + filled.columns - 1 };
    // One looks on where one pasted, however far down it went.
    select(desk, sheet, { active: from, anchor: from, head, areas: [filled] }, { shows: 'nothing' });
    if (copied?.isCut === true) forgetCopied(desk);
  });
}

function sameText(a: string, b: string): boolean {
  const plain = (text: string): string => text.replaceAll('\r\n', '\n').replace(/\n$/, '');
  return plain(a) === plain(b);
}

/** A single value fills everything that is selected; a block goes down and right from the first cell. */
function pasteForeign(desk: Desk, sheet: Sheet, target: Area, text: string): Area {
  const rows = splitPasted(text);
  const single = rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : undefined;
  const cells = target.rows * target.columns;
  if (single === undefined || cells === 1 || cells > 100_000) return pasteText(desk.workbook, sheet, target.row, target.column, text);
  for (let row = target.row; row < target.row + target.rows; row += 1) {
    for (let column = target.column; column < target.column + target.columns; column += 1) typeIntoCell(desk.workbook, sheet, row, column, single);
  }
  return target;
}

function pasteCells(desk: Desk, sheet: Sheet, target: Area): Area {
  const { copied } = desk.grid.get();
  const source = desk.workbook.sheets.find(({ id }) => id === copied?.sheetId);
  if (copied === null || source === undefined) return target;
  const rows = shownRows(source, copied.area);
  const block = takeBlock(source, copied.area);
  const height = copied.isCut ? rows.length : repeated(target.rows, rows.length);
  const width = copied.isCut ? copied.area.columns : repeated(target.columns, copied.area.columns);
  const area: Area = { row: target.row, column: target.column, rows: height, columns: width };
  // What is cut is cleared first, so that a block can be moved over a part of itself.
  if (copied.isCut) clearArea(desk.workbook, source, copied.area, 'contents', 'local');
  changeCells(desk.workbook, sheet, area, 'local', () => putBlock(sheet, blockFor(block, rows, area, copied.isCut)));
  return area;
}

/** How far a copied block goes on repeating itself into a selection: only where it fits without a rest. */
function repeated(selected: number, copied: number): number {
  return selected > copied && selected % copied === 0 ? selected : copied;
}

function blockFor(block: Block, rows: readonly number[], target: Area, isCut: boolean): Block {
  const columns = Array.from({ length: target.columns }, (_, c) => {
    const from = c % block.area.columns;
    const column = block.columns[from];
    if (column === undefined) return undefined;
    const pick = <T>(items: readonly T[] | undefined, blank: T, change: (item: T, row: number) => T = (item) => item): T[] | undefined =>
      items && Array.from({ length: target.rows }, (_, r) => {
        const row = rows[r % rows.length] ?? 0;
        return change(items[row - block.area.row] ?? blank, target.row + r - row);
      });
    const moveColumns = target.column + c - (block.area.column + from);
    return {
      values: pick(column.values, ''),
      formulas: pick(column.formulas, '', (formula, moveRows) => (formula === '' || isCut ? formula : shiftReferences(formula, moveRows, moveColumns))),
      styles: pick(column.styles, -1),
      style: column.style,
    };
  });
  return { area: target, columns };
}

/** Fills the first row of the selection down, or its first column right: formulas move along. */
export function fillSelection(desk: Desk, way: 'down' | 'right'): void {
  const sheet = activeSheet(desk.workbook);
  const area = activeArea(selectionOf(desk.grid.get(), sheet));
  const source: Area = way === 'down' ? fillSource(area, 'rows') : fillSource(area, 'columns');
  const target: Area = way === 'down'
    ? { ...area, row: source.row + 1, rows: Math.max(1, area.rows - 1) }
    : { ...area, column: source.column + 1, columns: Math.max(1, area.columns - 1) };
  if (source.row < 0 || source.column < 0 || area.rows >= SHEET_ROWS || area.columns >= SHEET_COLUMNS) return;
  attempt(desk, () => {
    const block = blockFor(takeBlock(sheet, source), Array.from({ length: source.rows }, (_, r) => source.row + r), target, false);
    changeCells(desk.workbook, sheet, target, 'local', () => putBlock(sheet, block));
  });
}

/** The row or column that is filled from: the first selected, or the one before a single one. */
function fillSource(area: Area, along: 'rows' | 'columns'): Area {
  if (along === 'rows') return { ...area, row: area.rows === 1 ? area.row - 1 : area.row, rows: 1 };
  return { ...area, column: area.columns === 1 ? area.column - 1 : area.column, columns: 1 };
}
