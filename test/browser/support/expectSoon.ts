/*
 * Waits for what is to become true, and fails with the last answer when it does not. Nothing in these tests waits for a
 * length of time.
 */
/** More than anything here takes on a busy machine. */
export const PATIENCE_MS = 15_000;
const STEP_MS = 25;

/** Asks until the answer is, or a text matches, what is wanted. */
export async function expectSoon<Answer>(ask: () => Promise<Answer>, wanted: Answer | RegExp): Promise<void> {
  const end = Date.now() + PATIENCE_MS;
  for (;;) {
    const answer = await ask();
    const isThere = wanted instanceof RegExp ? wanted.test(String(answer)) : JSON.stringify(answer) === JSON.stringify(wanted);
    if (isThere) return;
    if (Date.now() > end) {
      if (wanted instanceof RegExp) expect(String(answer)).toMatch(wanted);
      else expect(answer).toEqual(wanted);
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, STEP_MS));
  }
}
