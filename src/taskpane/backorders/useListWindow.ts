import { useCallback, useEffect, useRef, useState } from "react";
import type { Result } from "../../base/result";
import type { Outage } from "../../ports/workbookPort";

/** Entries of a list from a position on, of how many. */
export interface SeenWindow<Entry> {
  readonly count: number;
  readonly from: number;
  readonly entries: readonly Entry[];
}

/** A list of which only pages around what is in sight are here. */
export interface ListWindow<Look, Seen extends SeenWindow<unknown>> {
  readonly look: Look;
  /** The latest answer: what it says beside its entries holds for the whole list. */
  readonly seen: Seen;
  readonly pages: ReadonlyMap<number, Seen["entries"]>;
}

export interface WindowedList<Look, Seen extends SeenWindow<unknown>> {
  /** What was last answered; it stays until the answer to the next look is here. */
  readonly list: ListWindow<Look, Seen> | undefined;
  readonly outage: Outage | undefined;
  /** Says which entries are in sight. */
  readonly show: (first: number, last: number) => void;
}

const PAGE = 50;
/** Pages farther away than this are let go. */
const KEPT_PAGES = 20;

export function entryAt<Entry>({ pages }: { readonly pages: ReadonlyMap<number, readonly Entry[]> }, index: number): Entry | undefined {
  return pages.get(Math.floor(index / PAGE))?.[index % PAGE];
}

type Span = { readonly from: number; readonly count: number };
type Asked<Seen> = Result<Seen | { readonly isGone: true }, Outage>;

/**
 * Fetches what is in sight of what is looked at, one question at a time: while one is under way only the latest wish is
 * remembered. `look` and `ask` must stay the same for as long as they mean the same list.
 */
export function useListWindow<Look extends object, Seen extends SeenWindow<unknown>>(ask: (look: Look & Span) => Promise<Asked<Seen>>, look: Look | undefined, onGone: () => void): WindowedList<Look, Seen> {
  const [list, setList] = useState<ListWindow<Look, Seen> | undefined>(undefined);
  const [outage, setOutage] = useState<Outage | undefined>(undefined);
  const state = useRef<{ look?: Look; list?: ListWindow<Look, Seen>; gone?: Look; first: number; last: number; isAsking: boolean }>({ first: 0, last: PAGE - 1, isAsking: false });

  const fetchMissing = useCallback(async (): Promise<void> => {
    const own = state.current;
    if (own.isAsking) return;
    own.isAsking = true;
    try {
      for (let wanted = missing(own); wanted !== undefined; wanted = missing(own)) {
        const { look: asked } = wanted;
        const answer = await ask({ ...asked, ...wanted.span });
        if (!answer.ok) return setOutage(answer.refusal);
        if ("isGone" in answer.value) {
          own.gone = asked;
          return onGone();
        }
        if (own.look !== asked) continue;
        own.list = withPages(own.list?.look === asked ? own.list : undefined, asked, answer.value, own);
        setOutage(undefined);
        setList(own.list);
      }
    } finally {
      own.isAsking = false;
    }
  }, [ask, onGone]);

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

/** The pages in sight that are not here; undefined where all are. */
function missing<Look, Seen extends SeenWindow<unknown>>({ look, gone, list, first, last }: Sight & { readonly look?: Look; readonly gone?: Look; readonly list?: ListWindow<Look, Seen> }): { readonly look: Look; readonly span: Span } | undefined {
  if (look === undefined || look === gone) return undefined;
  const own = list?.look === look ? list : undefined;
  const lastPage = Math.floor(Math.max(0, own ? Math.min(last, own.seen.count - 1) : last) / PAGE);
  const wanted: number[] = [];
  for (let page = Math.min(Math.floor(first / PAGE), lastPage); page <= lastPage; page++) if (!own?.pages.has(page)) wanted.push(page);
  const [from] = wanted;
  const to = wanted.at(-1);
  return from === undefined || to === undefined || own?.seen.count === 0 ? undefined : { look, span: { from: from * PAGE, count: (to - from + 1) * PAGE } };
}

function withPages<Look, Seen extends SeenWindow<unknown>>(before: ListWindow<Look, Seen> | undefined, look: Look, seen: Seen, { first, last }: Sight): ListWindow<Look, Seen> {
  const near = ([page]: readonly [number, unknown]): boolean => page >= first / PAGE - KEPT_PAGES && page <= last / PAGE + KEPT_PAGES;
  const pages = new Map<number, Seen["entries"]>([...(before?.pages ?? [])].filter(near));
  // A page that the list ends before is here as well: it is empty.
  for (let at = 0; at === 0 || at < seen.entries.length; at += PAGE) pages.set((seen.from + at) / PAGE, seen.entries.slice(at, at + PAGE));
  return { look, seen, pages };
}
