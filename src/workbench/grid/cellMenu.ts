/**
 * What the menu of a cell, a row or a column offers.
 */
import { activeSheet } from '../host/model/sheets';
import { SHEET_ROWS } from '../host/model/area';
import type { Desk } from '../desk';
import type { MenuItem } from '../menu/Menu';
import { copySelection, pasteAtSelection } from './clipboard';
import { clearSelection, deleteColumns, deleteRows, insertColumns, insertRows, rowsActOf, tellPasteKeys } from './edits';
import { selectionOf } from './gridState';
import { activeArea } from './selection';

/** The items for what is selected. */
export function cellMenu(desk: Desk): MenuItem[] {
  const { words } = desk;
  const area = activeArea(selectionOf(desk.grid.get(), activeSheet(desk.workbook)));
  const isColumns = area.rows >= SHEET_ROWS;
  return [
    { label: words('workbench.cut'), keys: 'Ctrl+X', act: () => copyToClipboard(desk, true) },
    { label: words('workbench.copy'), keys: 'Ctrl+C', act: () => copyToClipboard(desk, false) },
    { label: words('workbench.paste'), keys: 'Ctrl+V', act: () => pasteFromClipboard(desk) },
    ...(isColumns ? columnItems(desk, area.columns) : rowItems(desk)),
    { label: words('workbench.clear'), keys: 'Del', isApart: true, act: () => clearSelection(desk) },
  ];
}

function rowItems(desk: Desk): MenuItem[] {
  const { table, count } = rowsActOf(desk);
  const [insert, remove] = table === null
    ? (['workbench.insertRows', 'workbench.deleteRows'] as const)
    : (['workbench.insertTableRows', 'workbench.deleteTableRows'] as const);
  return [
    { label: desk.words(insert, { count }), isApart: true, act: () => insertRows(desk) },
    { label: desk.words(remove, { count }), act: () => deleteRows(desk) },
  ];
}

function columnItems(desk: Desk, count: number): MenuItem[] {
  return [
    { label: desk.words('workbench.insertColumns', { count }), isApart: true, act: () => insertColumns(desk) },
    { label: desk.words('workbench.deleteColumns', { count }), act: () => deleteColumns(desk) },
  ];
}

function copyToClipboard(desk: Desk, isCut: boolean): void {
  const text = copySelection(desk, isCut);
  void navigator.clipboard?.writeText(text).catch(() => undefined);
}

/** Browsers give the clipboard's text to a key press always, to a menu only when the person allowed it. */
function pasteFromClipboard(desk: Desk): void {
  const read = navigator.clipboard?.readText?.bind(navigator.clipboard);
  if (read === undefined) {
    tellPasteKeys(desk);
    return;
  }
  read().then((text) => pasteAtSelection(desk, text), () => tellPasteKeys(desk));
}
