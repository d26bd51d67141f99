import { useCallback } from "react";
import type { Gone, ListKind, TickedRows } from "../../app/browseLists";
import type { Result } from "../../base/result";
import type { Outage } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";
import type { DeskListState } from "./useDeskList";

type Ask<Value> = (ticked: TickedRows) => Promise<Result<Value | Gone, Outage>>;

export interface TickedAct<Value> {
  readonly act: Act<Value | Gone>;
  /** Whether something is ticked in a list that is there, and nothing is under way. */
  readonly canRun: boolean;
  /** Does it with what is ticked; answers whether it came to its end. */
  run(ask: Ask<Value>): Promise<boolean>;
  clear(): void;
}

/** An act with the ticked rows of a list: once it is done the pane is told that the book has changed, and the list begins anew. */
export function useTickedAct<Value extends object>({ turns, watch }: PaneServices, { answer, ticks, startAnew }: DeskListState<ListKind>): TickedAct<Value> {
  const { act, run, clear } = useAct(turns, useCallback((_: unknown, ask: Ask<Value>, ticked: TickedRows) => ask(ticked), []));
  const opened = answer.act.phase === "done" ? answer.act.value : undefined;
  return {
    act,
    canRun: opened !== undefined && ticks.total > 0 && act.phase !== "running",
    async run(ask) {
      if (opened === undefined) return false;
      const { phase, value } = await run(ask, { id: opened.id, ticks: ticks.ticks });
      if (phase !== "done" || value === undefined) return false;
      // Of a list that was gone nothing was done.
      if (!("isGone" in value)) watch.announce({ kind: "released" });
      startAnew();
      return true;
    },
    clear,
  };
}
