import { useEffect } from "react";
import type { Figure } from "../app/figureBehind";
import type { PaneServices } from "./paneServices";

const QUIET_MS = 250;

/** Tells what stands behind the cell that a person selects in a report on a sheet; null behind any other cell. `onFigure` must stay the same function. */
export function useSelectedFigure({ acts, turns, selection }: PaneServices, onFigure: (figure: Figure | null) => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let asked = 0;
    const ask = async (): Promise<void> => {
      const own = ++asked;
      const answer = await turns.take(() => acts.run("figureBehind"));
      if (own === asked && answer.ok) onFigure(answer.value);
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
  }, [acts, turns, selection, onFigure]);
}
