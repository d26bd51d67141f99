/**
 * One act at a time: acts read the whole workbook and then write, so two of them must never interleave. An act that is
 * asked for while another runs waits for its turn; a fault of one does not hold up the next.
 */
export interface Turns {
  take<Value>(act: () => Promise<Value>): Promise<Value>;
}

export function createTurns(): Turns {
  let last: Promise<unknown> = Promise.resolve();
  return {
    take(act) {
      const turn = last.then(act, act);
      last = turn.catch(() => undefined);
      return turn;
    },
  };
}
