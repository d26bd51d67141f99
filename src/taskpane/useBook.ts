import { useCallback, useEffect } from "react";
import type { BookFacts } from "../app/lookAtBook";
import type { PaneServices } from "./paneServices";
import { useAct, type Act } from "./useAct";

/** Reads what the frame shows of the workbook: on opening, after our own acts, and while something it tells of is missing. */
export function useBook({ acts, turns, watch }: PaneServices): { readonly reading: Act<BookFacts>; readonly read: () => void } {
  const call = useCallback(() => acts.run("lookAtBook"), [acts]);
  const { act, run } = useAct(turns, call);
  const facts = act.value;
  const read = useCallback(() => void run(), [run]);
  useEffect(read, [read]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = watch.listen((change) => {
      if (change.kind === "sheet" && facts !== undefined && !isAwaited(facts, change.change.sheetName)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), change.kind === "sheet" ? QUIET_MS : 0);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [watch, run, facts]);
  return { reading: act, read };
}

const QUIET_MS = 600;

/** A change on this sheet may change what the frame tells. */
function isAwaited(facts: BookFacts, sheetName: string): boolean {
  const { customers, items, orders } = facts.isWithout;
  return !facts.isSetUp || customers || items || orders || sheetName === facts.sheets.Settings;
}
