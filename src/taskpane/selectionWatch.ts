import type { SelectedCell, WorkbookPort } from "../ports/workbookPort";

/**
 * What the person selects in the sheets. A cell that the pane itself goes to is no selection of theirs: nothing in the pane
 * moves under their hand because they followed a link in it.
 */
export interface SelectionWatch {
  /** The cell last selected; undefined until something was. */
  current(): SelectedCell | undefined;
  subscribe(listener: () => void): () => void;
  /** The pane is about to select this cell. */
  expect(cell: SelectedCell): void;
}

export function createSelectionWatch(workbook: Pick<WorkbookPort, "onSelection">): SelectionWatch {
  const listeners = new Set<() => void>();
  let selected: SelectedCell | undefined;
  let expected: SelectedCell | undefined;
  let isStarted = false;

  const hear = (cell: SelectedCell): void => {
    if (expected && isSame(expected, cell)) return;
    expected = undefined;
    selected = cell;
    listeners.forEach((listener) => listener());
  };

  const start = async (): Promise<void> => {
    if (isStarted) return;
    isStarted = true;
    const answer = await workbook.onSelection(hear);
    // Where Excel does not listen now, the next one who asks tries again.
    isStarted = answer.ok;
  };

  return {
    current: () => selected,
    subscribe(listener) {
      listeners.add(listener);
      void start();
      return () => void listeners.delete(listener);
    },
    expect(cell) {
      expected = cell;
    },
  };
}

function isSame(a: SelectedCell, b: SelectedCell): boolean {
  return a.sheetName === b.sheetName && a.row === b.row && a.column === b.column;
}
