import { useCallback, useMemo } from "react";
import type { Result } from "../../base/result";
import type { Gone, ListEntry, ListKind, ListLook, ListWish, OpenedList, SeenList } from "../../app/browseLists";
import type { Outage, WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAnswer, type Answer } from "../useAnswer";
import { useListWindow, type WindowedList } from "./useListWindow";

/** The entries of one kind of list; an answer is of the kind that was asked for. */
export interface SeenListOf<Kind extends ListKind> extends SeenList {
  readonly entries: readonly ListEntry<Kind>[];
}

export interface DeskListState<Kind extends ListKind> {
  readonly wish: ListWish;
  readonly answer: Answer<OpenedList>;
  readonly windowed: WindowedList<{ readonly id: string }, SeenListOf<Kind>>;
}

/** A list of the desk: worked out when it is wished for, fetched as it is looked at. `asked` must stay the same for as long as it is the same wish. */
export function useDeskList<Kind extends ListKind>(services: PaneServices, asked: ListWish<Kind>): DeskListState<Kind> {
  const wish = asked as ListWish;
  const { acts } = services;
  const answer = useAnswer(services, useCallback((watch: WriteWatch) => acts.run("openList", wish, watch), [acts, wish]));
  const { act, refresh } = answer;
  const id = act.phase === "done" ? act.value?.id : undefined;
  const look = useMemo(() => (id === undefined ? undefined : { id }), [id]);
  const ask = useCallback((wanted: ListLook) => acts.run("lookAtList", wanted) as Promise<Result<SeenListOf<Kind> | Gone, Outage>>, [acts]);
  return { wish, answer, windowed: useListWindow(ask, look, refresh) };
}
