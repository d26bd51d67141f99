import { useCallback, useMemo, useState } from "react";
import { NO_FILTER, type BackorderLook, type ListFilter, type ListOrder, type ListView, type OpenedBackorders, type SeenBackorders } from "../../app/browseBackorders";
import type { ServingWish } from "../../app/serving";
import type { Day } from "../../base/day";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAnswer, type Answer } from "../useAnswer";
import { useListWindow, type ListWindow, type WindowedList } from "./useListWindow";

/** Who is served first, and whether others may be given what is reserved: what every view is worked out for. */
export type ServedBy = Required<Pick<ServingWish, "policy" | "releaseReservations">>;

/** What the list is worked out for. */
export interface BackorderTerms extends ServedBy {
  readonly neededBy: Day | null;
}

type ListLook = Omit<BackorderLook, "from" | "count">;
export type BackorderWindow = ListWindow<ListLook, SeenBackorders>;

export interface BackorderState {
  /** The working out: on opening, when asked for other terms, and when asked anew. */
  readonly answer: Answer<OpenedBackorders>;
  readonly terms: BackorderTerms;
  readonly served: ServedBy;
  readonly by: ListView;
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly windowed: WindowedList<ListLook, SeenBackorders>;
  /** Whether something is filtered away. */
  readonly isFiltered: boolean;
  setTerms(part: Partial<BackorderTerms>): void;
  setView(by: ListView): void;
  setFilter(part: Partial<ListFilter>): void;
  setOrder(order: ListOrder): void;
  showAll(): void;
  toggle(group: string): void;
}

/** What one comes for: lines that are not on time. */
const FIRST_FILTER: ListFilter = { ...NO_FILTER, lights: ["R", "O", "Y"] };
const NONE_OPEN: readonly string[] = [];

export function useBackorders(services: PaneServices): BackorderState {
  const { acts } = services;
  const [terms, setTerms] = useState<BackorderTerms>({ policy: "needDate", releaseReservations: false, neededBy: null });
  const [by, setBy] = useState<ListView>("item");
  const [filter, setFilter] = useState(FIRST_FILTER);
  const [order, setOrder] = useState<ListOrder>("worst");
  const [opened, setOpened] = useState<{ readonly [By in ListView]?: readonly string[] }>({});
  const open = opened[by] ?? NONE_OPEN;
  const answer = useAnswer(
    services,
    useCallback((watch: WriteWatch) => acts.run("openBackorders", terms, watch), [acts, terms]),
  );
  const { policy, releaseReservations } = terms;
  const served = useMemo(() => ({ policy, releaseReservations }), [policy, releaseReservations]);
  const { act, refresh } = answer;
  const id = act.phase === "done" ? act.value?.id : undefined;
  const look = useMemo<ListLook | undefined>(() => (id === undefined ? undefined : { id, by, filter, order, open }), [id, by, filter, order, open]);
  const windowed = useListWindow(useCallback((wanted: BackorderLook) => acts.run("lookAtBackorders", wanted), [acts]), look, refresh);
  const isFiltered = isNarrowing(filter, by) || terms.neededBy !== null;
  return {
    answer, terms, served, by, filter, order, windowed, isFiltered,
    setTerms: (part) => setTerms({ ...terms, ...part }),
    setView: setBy,
    setFilter: (part) => setFilter({ ...filter, ...part }),
    setOrder,
    showAll() {
      setFilter(NO_FILTER);
      if (terms.neededBy !== null) setTerms({ ...terms, neededBy: null });
    },
    toggle: (group) => setOpened({ ...opened, [by]: open.includes(group) ? open.filter((key) => key !== group) : [...open, group] }),
  };
}

/** Whether a filter can leave anything out in a view: purchase lines have no light, sales lines no action. */
function isNarrowing({ text, lights, isOverdue, customer, vendor, item, locationCode, action }: ListFilter, by: ListView): boolean {
  const isTyped = [text, customer, vendor, item].some((typed) => typed.trim() !== "");
  return isTyped || isOverdue || locationCode !== null || (by === "vendor" ? action !== null : lights.length > 0 && lights.length < 4);
}
