import { useCallback, useEffect, useState } from "react";
import type { Result } from "../base/result";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import type { PaneServices } from "./paneServices";
import { useAct, type Act } from "./useAct";

/** The answer to a question about the book: asked at once, asked anew when the question changes or the person says so. */
export interface Answer<Value> {
  readonly act: Act<Value>;
  /** Whether the book has changed since the question was asked. */
  readonly isOld: boolean;
  /** How many changes of the book were told of so far. */
  readonly changes: number;
  refresh(): void;
}

/** `ask` is the question; it must stay the same function for as long as it is the same question. */
export function useAnswer<Value>({ turns, watch }: PaneServices, ask: (watch: WriteWatch) => Promise<Result<Value, Outage>>): Answer<Value> {
  // A change may be told of between the asking and its being shown: counted, it makes the answer old; as a mark it would be the old mark.
  const [{ changes, asked }, setAge] = useState({ changes: 0, asked: 0 });
  const { act, run } = useAct(turns, ask, { isEndable: true });
  const refresh = useCallback(() => {
    setAge((age) => ({ ...age, asked: age.changes }));
    void run();
  }, [run]);
  useEffect(refresh, [refresh]);
  useEffect(() => watch.listen(() => setAge((age) => ({ ...age, changes: age.changes + 1 }))), [watch]);
  return { act, isOld: changes > asked, changes, refresh };
}
