import { useCallback, useContext, useMemo } from "react";
import type { Result } from "../../base/result";
import type { Gone, ListEntry, ListKind, ListLook, ListWish, OpenedList, SeenList, TickedRows } from "../../app/browseLists";
import type { Outage, WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAnswer, type Answer } from "../useAnswer";
import { useListWindow, type WindowedList } from "./useListWindow";
import { TickMemoryContext, useTicks, type TickState } from "./useTicks";

/** The entries of one kind of list; an answer is of the kind that was asked for. */
export interface SeenListOf<Kind extends ListKind> extends SeenList {
  readonly entries: readonly ListEntry<Kind>[];
}

export interface DeskListState<Kind extends ListKind> {
  readonly wish: ListWish;
  readonly answer: Answer<OpenedList>;
  readonly windowed: WindowedList<{ readonly id: string }, SeenListOf<Kind>>;
  readonly ticks: TickState;
  /** Works the list out anew as it begins: what was ticked is done. */
  startAnew(): void;
}

/**
 * A list of the desk: worked out when it is wished for, fetched as it is looked at. `asked` must stay the same for as long as it
 * is the same wish. What is ticked outlives the view that shows the list.
 */
export function useDeskList<Kind extends ListKind>(services: PaneServices, asked: ListWish<Kind>): DeskListState<Kind> {
  const memory = useContext(TickMemoryContext);
  const wish = asked as ListWish;
  const { acts } = services;
  const { kind } = wish;
  const work = useCallback(async (watch: WriteWatch) => {
    const before = memory.get(kind);
    const opened = await acts.run("openList", { wish, ...(before && { before }) }, watch);
    if (opened.ok) memory.set(kind, { id: opened.value.id, ticks: opened.value.ticks });
    return opened;
  }, [acts, wish, kind, memory]);
  const answer = useAnswer(services, work);
  const { act, refresh } = answer;
  const id = act.phase === "done" ? act.value?.id : undefined;
  const look = useMemo(() => (id === undefined ? undefined : { id }), [id]);
  const ask = useCallback((wanted: ListLook) => acts.run("lookAtList", wanted) as Promise<Result<SeenListOf<Kind> | Gone, Outage>>, [acts]);
  const windowed = useListWindow(ask, look, refresh);
  const ticks = useTicks(act.value, useCallback((said: TickedRows) => void memory.set(kind, said), [memory, kind]));
  const startAnew = useCallback(() => {
    memory.delete(kind);
    refresh();
  }, [memory, kind, refresh]);
  return { wish, answer, windowed, ticks, startAnew };
}
