/**
 * What each sync cost, so that tests and benchmarks can state a budget. Syncs that only let go of kept references are not counted:
 * office.js sends them after Excel.run by itself.
 */

export interface CallCount {
  readonly actions: number;
  /** Object paths sent along, one for each proxy the request needed. */
  readonly proxies: number;
  readonly requestBytes: number;
  answerBytes: number;
  cellsRead: number;
  cellsWritten: number;
  /** The error code answered, or null. */
  fault: string | null;
}

export interface Totals {
  syncs: number;
  faults: number;
  actions: number;
  proxies: number;
  requestBytes: number;
  answerBytes: number;
  largestRequest: number;
  largestAnswer: number;
  cellsRead: number;
  cellsWritten: number;
}

export interface Counters {
  readonly calls: CallCount[];
  total: Totals;
}

/** Counters at nothing. */
export function createCounters(): Counters {
  return { calls: [], total: noTotals() };
}

function noTotals(): Totals {
  return {
    syncs: 0, faults: 0, actions: 0, proxies: 0, requestBytes: 0, answerBytes: 0, largestRequest: 0, largestAnswer: 0, cellsRead: 0,
    cellsWritten: 0,
  };
}

/** Starts again from nothing. */
export function resetCounters(counters: Counters): void {
  counters.calls.length = 0;
  counters.total = noTotals();
}

/** Adds a finished call to the list and the totals. */
export function countCall(counters: Counters, call: CallCount): void {
  counters.calls.push(call);
  const { total } = counters;
  total.syncs += 1;
  total.faults += call.fault === null ? 0 : 1;
  total.actions += call.actions;
  total.proxies += call.proxies;
  total.requestBytes += call.requestBytes;
  total.answerBytes += call.answerBytes;
  total.largestRequest = Math.max(total.largestRequest, call.requestBytes);
  total.largestAnswer = Math.max(total.largestAnswer, call.answerBytes);
  total.cellsRead += call.cellsRead;
  total.cellsWritten += call.cellsWritten;
}

/** A call that has cost nothing yet beyond its request. */
export function startCall(actions: number, proxies: number, requestBytes: number): CallCount {
  return { actions, proxies, requestBytes, answerBytes: 0, cellsRead: 0, cellsWritten: 0, fault: null };
}

/** The bytes of a text in UTF-8. */
export function byteLength(text: string): number {
  let bytes = text.length;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code < 0x80) continue;
    if (code < 0x800) bytes += 1;
    else if (code >= 0xd800 && code <= 0xdbff) {
      bytes += 2; // A pair of two units is four bytes.
      i += 1;
    } else bytes += 2;
  }
  return bytes;
}
