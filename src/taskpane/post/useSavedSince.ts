import { useEffect, useState } from "react";
import type { PaneServices } from "../paneServices";

/** No event tells of a saving. */
const ASK_MS = 2_000;

/**
 * Whether a posting is saved: with it, or since by the person or by AutoSave, for which Excel is asked now and then while
 * the pane is in sight. What is seen to be saved is noted beside the workbook.
 */
export function useSavedSince({ host, acts, turns }: PaneServices, wasSaved: boolean): boolean {
  const [isSaved, setSaved] = useState(wasSaved);
  useEffect(() => {
    if (isSaved) return undefined;
    let isLeft = false;
    let timer: ReturnType<typeof setTimeout> | undefined;
    const ask = async (): Promise<void> => {
      const answer = document.visibilityState === "hidden" ? undefined : await host.isSaved();
      if (isLeft) return;
      if (answer !== true) {
        timer = setTimeout(() => void ask(), ASK_MS);
        return;
      }
      setSaved(true);
      void turns.take(() => acts.run("lookAtHealth", { isSaved: true }));
    };
    timer = setTimeout(() => void ask(), ASK_MS);
    return () => {
      isLeft = true;
      clearTimeout(timer);
    };
  }, [isSaved, host, acts, turns]);
  return isSaved;
}
