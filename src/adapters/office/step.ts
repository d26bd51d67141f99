import type { SheetState, TableSite } from "./book";

/**
 * One thing to be done within a payload, small enough to share one. Steps are made one after the other while payloads are
 * filled, so at any time only one payload's cells exist in the form Excel takes.
 */
export interface Step {
  /** The position of the change it belongs to; -1 for what is done for good looks after all changes. */
  readonly change: number;
  /** After this step its change is done. */
  readonly completes: boolean;
  /** How much the request grows by it, at most. */
  readonly bytes: number;
  /** How much of the whole work it is, in cells. */
  readonly cells: number;
  /** The sheet that must not be protected, and the table that must not be filtered, while it is done. */
  readonly sheet?: SheetState;
  readonly site?: TableSite;
  /** Fills the batch; what it answers is called after the sync and refuses when the outcome is not the one planned. */
  readonly fill: (context: Excel.RequestContext) => (() => void) | undefined;
}

/** What the steps of one change are made with. */
export interface Stepping {
  readonly change: number;
  /** How many bytes the payload that is being filled can still take. */
  readonly room: () => number;
}

/** The cost of the objects and calls of a step, without its cells. */
export const STEP_BYTES = 4_000;

/** The cost of each range that a step writes beside its cells. */
export const RUN_BYTES = 1_000;
