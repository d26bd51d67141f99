import { useCallback, useState } from "react";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct } from "../useAct";

/** Finding entries by what is typed; the answer stays until the next question. */
export function useLedgerSearch({ acts, turns }: PaneServices) {
  const [text, setText] = useState("");
  const [asked, setAsked] = useState("");
  const { act, run } = useAct(
    turns,
    useCallback((progress: WriteWatch, typed: string) => acts.run("findEntries", typed, progress), [acts]),
    { isEndable: true },
  );
  const search = (typed: string): void => {
    if (typed.trim() === "") return;
    setText(typed);
    setAsked(typed);
    void run(typed);
  };
  return { text, setText, act, search, asked };
}
