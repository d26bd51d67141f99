import { useCallback } from "react";
import type { EntrySummary } from "../../app/enterOrders";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

/** Making orders of the rows of order entry. */
export interface Entry {
  readonly act: Act<EntrySummary>;
  run(): void;
}

export function useEntry({ acts, turns, watch }: PaneServices): Entry {
  const { act, run } = useAct(
    turns,
    useCallback((progress: WriteWatch) => acts.run("enterOrders", undefined, progress), [acts]),
  );
  const enter = useCallback(async () => {
    const { phase } = await run();
    if (phase === "done") watch.announce({ kind: "entered" });
  }, [run, watch]);
  return { act, run: () => void enter() };
}
