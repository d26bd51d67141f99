import { useCallback, useEffect, useRef, useState } from "react";
import type { BackorderLook, SeenBackorders, SeenEntry } from "../../app/browseBackorders";
import type { Outage } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";

export type ListLook = Omit<BackorderLook, "from" | "count">;

/** A list of which only pages around what is in sight are here. */
export interface ListWindow {
  readonly look: ListLook;
  readonly totals: SeenBackorders["totals"];
  readonly groups: number;
  readonly count: number;
  readonly pages: ReadonlyMap<number, readonly SeenEntry[]>;
}

export interface WindowedList {
  /** What was last answered; it stays until the answer to the next look is here. */
  readonly list: ListWindow | undefined;
  readonly outage: Outage | undefined;
  /** Says which entries are in sight. */
  readonly show: (first: number, last: number) => void;
}

const PAGE = 50;
/** Pages farther away than this are let go. */
const KEPT_PAGES = 20;

export function entryAt({ pages }: Pick<ListWindow, "pages">, index: number): SeenEntry | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

/** Fetches what is in sight, one question at a time: while one is under way only the latest wish is remembered. */
export function useListWindow({ acts }: Pick<PaneServices, "acts">, look: ListLook | undefined, onGone: () => void): WindowedList {
  const [list, setList] = useState<ListWindow | undefined>(undefined);
  const [outage, setOutage] = useState<Outage | undefined>(undefined);
  const state = useRef<{ look?: ListLook; list?: ListWindow; first: number; last: number; isAsking: boolean }>({ first: 0, last: PAGE - 1, isAsking: false });

  const fetchMissing = useCallback(async (): Promise<void> => {
    const own = state.current;
    if (own.isAsking) return;
    own.isAsking = true;
    try {
      for (let wanted = missing(own); wanted !== undefined; wanted = missing(own)) {
        const answer = await acts.run("lookAtBackorders", wanted);
        if (!answer.ok) return setOutage(answer.refusal);
        if ("isGone" in answer.value) return onGone();
        if (!isOf(wanted, own.look)) continue;
        own.list = withPages(own.list?.look === own.look ? own.list : undefined, own.look, answer.value, own);
        setOutage(undefined);
        setList(own.list);
      }
    } finally {
      own.isAsking = false;
    }
  }, [acts, onGone]);

  useEffect(() => {
    if (look) state.current.look = look;
    else delete state.current.look;
    void fetchMissing();
  }, [look, fetchMissing]);

  const show = useCallback(
    (first: number, last: number): void => {
      Object.assign(state.current, { first, last });
      void fetchMissing();
    },
    [fetchMissing],
  );
  return { list, outage, show };
}

type Sight = { readonly first: number; readonly last: number };

/** The look at the pages in sight that are not here; undefined where all are. */
function missing({ look, list, first, last }: Sight & { readonly look?: ListLook; readonly list?: ListWindow }): BackorderLook | undefined {
  if (look === undefined) return undefined;
  const isOwn = list?.look === look;
  const lastPage = Math.floor(Math.max(0, isOwn ? Math.min(last, list.count - 1) : last) / PAGE);
  const wanted: number[] = [];
  for (let page = Math.min(Math.floor(first / PAGE), lastPage); page <= lastPage; page++) if (!isOwn || !list.pages.has(page)) wanted.push(page);
  const [from] = wanted;
  const to = wanted.at(-1);
  return from === undefined || to === undefined || (isOwn && list.count === 0) ? undefined : { ...look, from: from * PAGE, count: (to - from + 1) * PAGE };
}

/** Whether an answer belongs to what is wanted now. */
function isOf({ id, by, filter, order, open }: BackorderLook, look: ListLook | undefined): look is ListLook {
  return look !== undefined && look.id === id && look.by === by && look.filter === filter && look.order === order && look.open === open;
}

function withPages(before: ListWindow | undefined, look: ListLook, { totals, groups, count, from, entries }: SeenBackorders, { first, last }: Sight): ListWindow {
  const near = ([page]: readonly [number, unknown]): boolean => page >= first / PAGE - KEPT_PAGES && page <= last / PAGE + KEPT_PAGES;
  const pages = new Map([...(before?.pages ?? [])].filter(near));
  // A page that the list ends before is here as well: it is empty.
  for (let at = 0; at === 0 || at < entries.length; at += PAGE) pages.set((from + at) / PAGE, entries.slice(at, at + PAGE));
  return { look, totals, groups, count, pages };
}
