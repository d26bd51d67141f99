import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { CheckSummary } from "../../app/checkWorkbook";
import { liveCheck } from "../../app/liveCheck";
import type { SheetChange, WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

/** The check of the whole book when asked and on opening, and of what a change may have touched a moment after the last one. */
export interface Check {
  readonly act: Act<CheckSummary>;
  /** Whether nobody asked for the check that runs or ran last. */
  readonly isByItself: boolean;
  run(): void;
}

const QUIET_MS = 400;
/** While a cell is being typed in, Excel takes no questions; the check by itself comes back a little later. */
const CELL_EDITING_MS = 1500;

export function useCheck({ desk, turns, watch }: PaneServices, isSetUp: boolean): Check {
  const [isByItself, setByItself] = useState(false);
  const live = useMemo(() => liveCheck(desk), [desk]);
  /** What has changed since the check that ran last; everything, until one has. */
  const changes = useRef<readonly SheetChange[] | "everything">("everything");
  const { act, run } = useAct(
    turns,
    useCallback(
      async (_watch: WriteWatch) => {
        const looked = changes.current;
        changes.current = [];
        const answer = await live.check(looked);
        if (!answer.ok) changes.current = "everything";
        return answer;
      },
      [live],
    ),
  );
  const check = useCallback(() => {
    setByItself(false);
    changes.current = "everything";
    void run();
  }, [run]);

  useEffect(() => {
    if (!isSetUp) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const checkByItself = async (): Promise<void> => {
      setByItself(true);
      const { outage } = await run();
      if (outage?.code === "cellEditing") wait(CELL_EDITING_MS);
    };
    const wait = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void checkByItself(), milliseconds);
    };
    void watch.start();
    const leave = watch.listen((change) => {
      if (changes.current !== "everything") changes.current = change.kind === "sheet" ? [...changes.current, change.change] : "everything";
      wait(QUIET_MS);
    });
    void checkByItself();
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [isSetUp, run, watch]);

  // A check that nobody asked for does not complain that somebody is typing.
  const isTyping = isByItself && act.outage?.code === "cellEditing";
  return { act: isTyping ? calm(act) : act, isByItself, run: check };
}

function calm({ value }: Act<CheckSummary>): Act<CheckSummary> {
  return value === undefined ? { phase: "running", isStopping: false } : { phase: "done", isStopping: false, value };
}
