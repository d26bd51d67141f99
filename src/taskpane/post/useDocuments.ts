import { useCallback, useEffect } from "react";
import { listDocuments, type DocumentRow } from "../../app/listDocuments";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

const QUIET_MS = 600;

/** The open documents: read when the place opens, and again a moment after the book has changed. */
export function useDocuments({ desk, turns, watch }: PaneServices): { readonly act: Act<readonly DocumentRow[]>; readonly read: () => void } {
  const { act, run } = useAct(
    turns,
    useCallback(() => listDocuments(desk), [desk]),
  );
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    void run();
    const leave = watch.listen(() => {
      clearTimeout(timer);
      timer = setTimeout(() => void run(), QUIET_MS);
    });
    return () => {
      clearTimeout(timer);
      leave();
    };
  }, [run, watch]);
  return { act, read: () => void run() };
}
