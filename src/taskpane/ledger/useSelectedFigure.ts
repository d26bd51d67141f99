import { useEffect } from "react";
import type { PaneServices } from "../paneServices";

const QUIET_MS = 250;

/** While the ledger is open, a figure that is selected in a report on a sheet shows its entries. */
export function useSelectedFigure({ acts, turns, selection, navigation }: PaneServices): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = async (): Promise<void> => {
      const own = ++asked;
      const answer = await turns.take(() => acts.run("figureBehind"));
      if (own !== asked || !answer.ok || answer.value === null) return;
      navigation.open("ledger", { detail: answer.value });
    };
    const leave = selection.subscribe(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void ask(), QUIET_MS);
    });
    return () => {
      asked = -1;
      clearTimeout(timer);
      leave();
    };
  }, [acts, turns, selection, navigation]);
}
