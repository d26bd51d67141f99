import { useCallback, useEffect, useState } from "react";
import type { CheckSummary } from "../../app/checkWorkbook";
import type { Changes, Noticed } from "../../app/liveCheck";
import type { SelectedCell, WriteWatch } from "../../ports/workbookPort";
import type { BookChange } from "../bookWatch";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

/** The check of the book: all of it when asked and on opening, and what has changed a moment after the last change. */
export interface Check {
  readonly act: Act<CheckSummary>;
  /** Whether nobody asked for the check that runs or ran last. */
  readonly isByItself: boolean;
  run(): void;
}

const QUIET_MS = 400;
/** While a cell is being typed in, Excel takes no questions; the check by itself comes back a little later. */
const CELL_EDITING_MS = 1500;

export function useCheck({ acts, turns, watch, selection }: PaneServices, isSetUp: boolean): Check {
  const [isByItself, setByItself] = useState(false);
  const { act, run } = useAct(
    turns,
    useCallback((progress: WriteWatch, changes: Changes) => acts.run("checkChanges", changes, progress), [acts]),
    { isEndable: true },
  );
  const check = useCallback(() => {
    setByItself(false);
    void watch.start();
    void run("everything");
  }, [run, watch]);

  useEffect(() => {
    if (!isSetUp) return undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let waiting: Changes = "everything";
    const checkByItself = async (): Promise<void> => {
      const changes = waiting;
      waiting = [];
      setByItself(true);
      const { outage } = await run(changes);
      if (outage) waiting = both(changes, waiting);
      if (outage?.code === "cellEditing") wait(CELL_EDITING_MS);
    };
    const wait = (milliseconds: number): void => {
      clearTimeout(timer);
      timer = setTimeout(() => void checkByItself(), milliseconds);
    };
    void watch.start();
    const leave = watch.listen((change) => {
      waiting = both(waiting, changesOf(change));
      wait(QUIET_MS);
    });
    // Excel loses events of changes; a person who typed in a cell goes on to another.
    let left = selection.current();
    const stopFollowing = selection.subscribe(() => {
      if (left) waiting = both(waiting, [supposed(left)]);
      left = selection.current();
      wait(QUIET_MS);
    });
    void checkByItself();
    return () => {
      clearTimeout(timer);
      leave();
      stopFollowing();
    };
  }, [isSetUp, run, watch, selection]);

  // A check that nobody asked for does not complain that somebody is typing.
  const isTyping = isByItself && act.outage?.code === "cellEditing";
  return { act: isTyping ? calm(act) : act, isByItself, run: check };
}

function supposed({ sheetName, row, column }: SelectedCell): Noticed {
  return { sheetName, remote: false, block: { firstRow: row, firstColumn: column, rowCount: 1, columnCount: 1 }, isSupposed: true };
}

/** Our own acts change many tables at once. */
function changesOf(change: BookChange): Changes {
  return change.kind === "sheet" ? [change.change] : "everything";
}

function both(before: Changes, after: Changes): Changes {
  return before === "everything" || after === "everything" ? "everything" : [...before, ...after];
}

function calm({ value }: Act<CheckSummary>): Act<CheckSummary> {
  return value === undefined ? { phase: "running", isStopping: false } : { phase: "done", isStopping: false, value };
}
