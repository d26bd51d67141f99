import { useCallback, useMemo, useState } from "react";
import type { BackorderView, Policy, ShownBackorders } from "../../app/showBackorders";
import type { Day } from "../../base/day";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import type { Act } from "../useAct";
import { useAnswer } from "../useAnswer";
import { backorderGroups, shownGroups, type BackorderGroup } from "./backorderGroups";

export interface BackorderState {
  readonly act: Act<Omit<ShownBackorders, "pegs">>;
  readonly by: BackorderView;
  /** Who is served first. */
  readonly policy: Policy;
  readonly date: Day | null;
  readonly text: string;
  readonly withOnTime: boolean;
  readonly groups: readonly BackorderGroup[];
  /** Whether the book has changed since the answer that is shown. */
  readonly isOld: boolean;
  readonly open: ReadonlySet<string>;
  toggle(key: string): void;
  change(part: { readonly by?: BackorderView; readonly policy?: Policy; readonly date?: Day | null; readonly text?: string; readonly withOnTime?: boolean }): void;
  refresh(): void;
}

/** The backorders of a view and a day: worked out on opening, when asked otherwise, and when asked anew. */
export function useBackorders(services: PaneServices): BackorderState {
  const { acts } = services;
  const [wish, setWish] = useState<{ readonly by: BackorderView; readonly policy: Policy; readonly date: Day | null }>({ by: "item", policy: "needDate", date: null });
  const [filter, setFilter] = useState({ text: "", withOnTime: false });
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const { act, isOld, refresh } = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("showBackorders", { by: wish.by, policy: wish.policy, date: null, neededBy: wish.date }, progress), [acts, wish]),
  );
  const report = act.value?.report;
  const groups = useMemo(() => (report ? shownGroups(backorderGroups(report), filter) : []), [report, filter]);
  return {
    act, ...wish, ...filter, groups, isOld, open, refresh,
    toggle(key) {
      const next = new Set(open);
      if (!next.delete(key)) next.add(key);
      setOpen(next);
    },
    change({ by, policy, date, ...part }) {
      if (by !== undefined || policy !== undefined || date !== undefined) setWish({ by: by ?? wish.by, policy: policy ?? wish.policy, date: date === undefined ? wish.date : date });
      setFilter({ ...filter, ...part });
    },
  };
}
