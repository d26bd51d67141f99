import { accepted, refused, type Result } from "../../base/result";
import type { After } from "../../ports/clock";
import type { Outage } from "../../ports/workbookPort";
import { officeCode, outageFrom, refuse } from "./outages";

/**
 * The one door to Office.js. Acts run one after the other, each batch of an act is one sync, and what Excel refuses comes
 * out as an outage.
 *
 * While a person is editing a cell Excel refuses every batch. Then we wait with a batch that only reads and that Excel
 * holds back until the edit ends; only after it came through is the refused batch sent again. So nothing that writes
 * ever lies waiting in Excel after we have told the person that it did not happen.
 *
 * Excel may also take a batch and not answer, while one of its dialogs is open or it computes. Then nothing is given up: what
 * it was sent may be done at any moment. After some seconds it is told that Excel has not answered, until it does.
 */
export interface OfficeBatches {
  /** Runs an act after all earlier ones have ended. */
  inTurn<Value>(act: (send: Send) => Promise<Value>): Promise<Result<Value, Outage>>;
}

/**
 * Fills one batch, sends it with one sync and hands out what the returned function reads from the answer. The filling may
 * happen more than once, so it changes nothing but the context.
 */
export type Send = <Value>(fill: (context: Excel.RequestContext) => () => Value) => Promise<Value>;

export interface OfficeBatchesOptions {
  /** How long the end of a cell edit is waited for, in milliseconds. */
  readonly cellEditWaitMs?: number;
  /** Told when we begin and when we stop waiting for a cell edit, for a line that asks to finish it. */
  readonly onCellEditing?: (isEditing: boolean) => void;
  /** How long an answer may take before it is told, in milliseconds; the largest payloads take Excel a few seconds. */
  readonly answerWaitMs?: number;
  /** Told when Excel has not answered for that long, and again when it has. */
  readonly onNoAnswer?: (isWaiting: boolean) => void;
  /** Without it nobody is told. */
  readonly after?: After;
}

const RETRY_MS = 250;

/** The queue of a workbook's batches. There must be one only. */
export function officeBatches(options: OfficeBatchesOptions = {}): OfficeBatches {
  let last: Promise<unknown> = Promise.resolve();
  const send: Send = (fill) => sendPatiently(fill, options);
  return {
    inTurn(act) {
      const turn = last.then(() => settled(() => act(send)));
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}

async function settled<Value>(act: () => Promise<Value>): Promise<Result<Value, Outage>> {
  try {
    return accepted(await act());
  } catch (thrown) {
    return refused(outageFrom(thrown));
  }
}

async function sendPatiently<Value>(fill: (context: Excel.RequestContext) => () => Value, options: OfficeBatchesOptions): Promise<Value> {
  const { cellEditWaitMs = 15_000, onCellEditing } = options;
  let deadline: number | undefined;
  try {
    for (;;) {
      try {
        return await toldWhileItLasts(() => sendOnce(fill), options);
      } catch (thrown) {
        if (!isCellEditing(thrown)) throw thrown;
        if (deadline === undefined) onCellEditing?.(true);
        deadline ??= Date.now() + cellEditWaitMs;
        await cellEditEnds(deadline);
      }
    }
  } finally {
    if (deadline !== undefined) onCellEditing?.(false);
  }
}

async function toldWhileItLasts<Value>(send: () => Promise<Value>, { answerWaitMs = 8_000, onNoAnswer, after }: OfficeBatchesOptions): Promise<Value> {
  let isTold = false;
  const stop = after?.(answerWaitMs, () => {
    isTold = true;
    onNoAnswer?.(true);
  });
  try {
    return await send();
  } finally {
    stop?.();
    if (isTold) onNoAnswer?.(false);
  }
}

/** Excel.run would keep every range for later and let go of it with a further sync; a bare context does neither. */
async function sendOnce<Value>(fill: (context: Excel.RequestContext) => () => Value): Promise<Value> {
  const context = new Excel.RequestContext();
  const read = fill(context);
  await context.sync();
  return read();
}

function isCellEditing(thrown: unknown): boolean {
  return officeCode(thrown) === "InvalidOperationInCellEditMode";
}

async function cellEditEnds(deadline: number): Promise<void> {
  const remaining = deadline - Date.now();
  if (remaining <= 0) refuse("cellEditing", "a cell is being edited");
  let timer: ReturnType<typeof setTimeout> | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, remaining);
  });
  try {
    await Promise.race([patience, heldBackRead()]);
  } finally {
    clearTimeout(timer);
  }
}

/** Reads next to nothing once the edit has ended. An Excel that cannot hold batches back is asked again after a while. */
async function heldBackRead(): Promise<void> {
  try {
    await Excel.run({ delayForCellEdit: true }, async (context) => {
      context.workbook.worksheets.load("items/name");
      await context.sync();
    });
  } catch (thrown) {
    if (!isCellEditing(thrown)) throw thrown;
    await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
  }
}
