import { useCallback, useEffect, useEffectEvent, useState } from "react";
import type { BookFacts } from "../app/lookAtBook";
import type { ShownIssue } from "../app/shownIssue";
import { SAID_ONCE } from "../issues/catalogue";
import type { BookChange } from "./bookWatch";
import type { PaneServices } from "./paneServices";
import { useAct, type Act } from "./useAct";

export interface ReadBook {
  readonly reading: Act<BookFacts>;
  readonly read: () => void;
  /** What came of postings that did not end as usual; it stays until the person has done the next act. */
  readonly news: readonly ShownIssue[];
}

/** Reads what the frame shows of the workbook: on opening, after our own acts, and while something it tells of is missing. */
export function useBook({ acts, turns, watch }: PaneServices): ReadBook {
  const [news, setNews] = useState<readonly ShownIssue[]>([]);
  const call = useCallback(async () => {
    const looked = await acts.run("lookAtBook");
    const found = looked.ok ? looked.value.notices.filter(({ code }) => SAID_ONCE.includes(code)) : [];
    if (found.length > 0) setNews((before) => [...before, ...found]);
    return looked;
  }, [acts]);
  const { act, run } = useAct(turns, call);
  const facts = act.value;
  const read = useCallback(() => void run(), [run]);
  useEffect(read, [read]);
  const isToldOf = useEffectEvent((change: BookChange) => change.kind !== "sheet" || facts === undefined || isAwaited(facts, change.change.sheetName));
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const leave = watch.listen((change) => {
      if (change.kind !== "sheet") setNews([]);
      if (!isToldOf(change)) return;
      clearTimeout(timer);
      timer = setTimeout(() => void run(), change.kind === "sheet" ? QUIET_MS : 0);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [watch, run]);
  return { reading: act, read, news };
}

const QUIET_MS = 600;

/** A change on this sheet may change what the frame tells. */
function isAwaited(facts: BookFacts, sheetName: string): boolean {
  const { customers, items, orders } = facts.isWithout;
  return !facts.isSetUp || customers || items || orders || sheetName === facts.sheets.Settings;
}
