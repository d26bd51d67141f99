import { useCallback, useEffect, useState } from "react";
import type { Result } from "../base/result";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import type { PaneServices } from "./paneServices";
import { useAct, type Act } from "./useAct";

/** The answer to a question about the book: asked at once, asked anew when the question changes or the person says so. */
export interface Answer<Value> {
  readonly act: Act<Value>;
  /** Whether the book has changed since the answer that is shown. */
  readonly isOld: boolean;
  refresh(): void;
}

/** `ask` is the question; it must stay the same function for as long as it is the same question. */
export function useAnswer<Value>({ turns, watch }: PaneServices, ask: (watch: WriteWatch) => Promise<Result<Value, Outage>>): Answer<Value> {
  const [isOld, setOld] = useState(false);
  const { act, run } = useAct(turns, ask, { isEndable: true });
  const refresh = useCallback(() => {
    setOld(false);
    void run();
  }, [run]);
  useEffect(() => void run(), [run]);
  useEffect(() => watch.listen(() => setOld(true)), [watch]);
  return { act, isOld, refresh };
}
