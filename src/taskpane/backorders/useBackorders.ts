import { useCallback, useMemo, useState } from "react";
import { NO_FILTER, type ListFilter, type ListOrder, type ListView, type OpenedBackorders } from "../../app/browseBackorders";
import type { Policy } from "../../app/showBackorders";
import type { Day } from "../../base/day";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAnswer, type Answer } from "../useAnswer";
import { useListWindow, type ListLook, type WindowedList } from "./useListWindow";

/** What the list is worked out for. */
export interface BackorderTerms {
  readonly policy: Policy;
  readonly neededBy: Day | null;
}

export interface BackorderState {
  /** The working out: on opening, when asked for other terms, and when asked anew. */
  readonly answer: Answer<OpenedBackorders>;
  readonly terms: BackorderTerms;
  readonly by: ListView;
  readonly filter: ListFilter;
  readonly order: ListOrder;
  readonly windowed: WindowedList;
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
  const [terms, setTerms] = useState<BackorderTerms>({ policy: "needDate", neededBy: null });
  const [by, setBy] = useState<ListView>("item");
  const [filter, setFilter] = useState(FIRST_FILTER);
  const [order, setOrder] = useState<ListOrder>("worst");
  const [opened, setOpened] = useState<{ readonly [By in ListView]?: readonly string[] }>({});
  const open = opened[by] ?? NONE_OPEN;
  const answer = useAnswer(
    services,
    useCallback((watch: WriteWatch) => acts.run("openBackorders", terms, watch), [acts, terms]),
  );
  const { act, refresh } = answer;
  const id = act.phase === "done" ? act.value?.id : undefined;
  const look = useMemo<ListLook | undefined>(() => (id === undefined ? undefined : { id, by, filter, order, open }), [id, by, filter, order, open]);
  const windowed = useListWindow(services, look, refresh);
  const isFiltered = isNarrowing(filter, by) || terms.neededBy !== null;
  return {
    answer, terms, by, filter, order, windowed, isFiltered,
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
