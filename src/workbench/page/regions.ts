/**
 * F6 goes round the parts of the page, as in Excel: sheet, tabs, pane, top line, ribbon, name box. It is the way out of the sheet,
 * where Tab goes from cell to cell.
 */

const REGIONS = ['.gridScroller', '.sheetTab[aria-selected="true"]', '.pane iframe', '.topBar button', '.ribbon button[tabindex="0"]', '.nameBox'];

/** Answers F6 and Shift+F6; other keys are left alone. */
export function goToNextRegion(event: KeyboardEvent): void {
  if (event.key !== 'F6' || event.ctrlKey || event.altKey || event.metaKey) return;
  event.preventDefault();
  const places = REGIONS.flatMap((selector) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isShown).slice(0, 1));
  const at = places.findIndex((place) => holdsFocus(place));
  const step = event.shiftKey ? -1 : 1;
  const next = places.at(at < 0 ? 0 : (at + step) % places.length);
  next?.focus();
}

function isShown(element: HTMLElement): boolean {
  return element.getClientRects().length > 0;
}

/** Whether the focus is on the element, or somewhere in the part of the page that it stands for. */
function holdsFocus(element: HTMLElement): boolean {
  const part = element.closest('.gridFrame, .sheetTabs, .pane, .topBar, .ribbon, .formulaBar') ?? element;
  return part.contains(document.activeElement);
}
