/**
 * Undo and redo. A step is a list of reversals; edits made inside `asOneStep` become one step. Protecting a sheet, and what else
 * Excel names, clears everything. What was written is not copied a second time: undoing swaps the two contents.
 */
import type { Origin, Workbook } from '../workbook';

export interface Reversal {
  /** Cells kept in memory for this reversal. */
  readonly cells: number;
  /** Puts the former state back and returns the reversal of that. */
  readonly reverse: () => Reversal;
}

export interface Step {
  readonly origin: Origin;
  readonly reversals: Reversal[];
}

export interface History {
  readonly undo: Step[];
  readonly redo: Step[];
  open: Step | null;
  /** Cells kept by all steps on the undo side. */
  cells: number;
}

const STEPS_KEPT = 100;
const CELLS_KEPT = 6_000_000;

/** Records how to take back what was just done. */
export function record(workbook: Workbook, origin: Origin, reversal: Reversal): void {
  if (workbook.loading || origin === 'remote') return;
  const { history } = workbook;
  history.redo.length = 0;
  if (history.open !== null) {
    history.open.reversals.push(reversal);
    return;
  }
  keep(history, { origin, reversals: [reversal] });
}

function keep(history: History, step: Step): void {
  history.undo.push(step);
  history.cells += stepCells(step);
  while (history.undo.length > STEPS_KEPT || (history.cells > CELLS_KEPT && history.undo.length > 1)) {
    const dropped = history.undo.shift();
    if (dropped !== undefined) history.cells -= stepCells(dropped);
  }
}

function stepCells(step: Step): number {
  return step.reversals.reduce((sum, reversal) => sum + reversal.cells, 0);
}

/** Everything `act` does becomes one undo step, and formulas are computed once at its end. */
export function asOneStep<T>(workbook: Workbook, origin: Origin, act: () => T): T {
  const { history } = workbook;
  const outer = history.open;
  if (outer === null) history.open = { origin, reversals: [] };
  workbook.depth += 1;
  try {
    return act();
  } finally {
    workbook.depth -= 1;
    if (outer === null) closeStep(workbook);
  }
}

function closeStep(workbook: Workbook): void {
  const step = workbook.history.open;
  workbook.history.open = null;
  if (step !== null && step.reversals.length > 0) keep(workbook.history, step);
}

/** Takes back the last step. Answers false when there is none. */
export function undo(workbook: Workbook): boolean {
  const step = workbook.history.undo.pop();
  if (step === undefined) return false;
  workbook.history.cells -= stepCells(step);
  workbook.history.redo.push(reverseStep(workbook, step));
  return true;
}

/** Does again what was last taken back. Answers false when there is nothing. */
export function redo(workbook: Workbook): boolean {
  const step = workbook.history.redo.pop();
  if (step === undefined) return false;
  keep(workbook.history, reverseStep(workbook, step));
  return true;
}

function reverseStep(workbook: Workbook, step: Step): Step {
  workbook.depth += 1;
  try {
    const reversals = [...step.reversals].reverse().map((reversal) => reversal.reverse());
    return { origin: step.origin, reversals };
  } finally {
    workbook.depth -= 1;
  }
}

/** Forgets every step, as protecting or deleting a sheet does. */
export function clearHistory(workbook: Workbook): void {
  const { history } = workbook;
  history.undo.length = 0;
  history.redo.length = 0;
  history.cells = 0;
  if (history.open !== null) history.open.reversals.length = 0;
}

/** A reversal that swaps one value of the state for another. */
export function swap<T>(read: () => T, write: (value: T) => void, former: T): Reversal {
  return {
    cells: 0,
    reverse: () => {
      const current = read();
      write(former);
      return swap(read, write, current);
    },
  };
}
