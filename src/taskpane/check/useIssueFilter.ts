import { useCallback, useMemo, useState } from "react";
import type { ShownIssue } from "../../app/shownIssue";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";
import { filterIssues, NO_FILTER } from "./issueList";

export type ShowChoice = "all" | "error" | "warning" | "sheet" | "document";

export interface IssueFilterState {
  readonly show: ShowChoice;
  readonly text: string;
  readonly shown: readonly ShownIssue[];
  /** Asking the workbook where the person is; it may refuse. */
  readonly asking: Act<unknown>;
  setShow(choice: ShowChoice): void;
  setText(text: string): void;
  clear(): void;
}

/** Which issues are listed. "This sheet" and "this document" mean what was selected when they were chosen; choosing again asks anew. */
export function useIssueFilter({ acts, turns }: PaneServices, issues: readonly ShownIssue[]): IssueFilterState {
  const [show, setShow] = useState<ShowChoice>("all");
  const [text, setText] = useState("");
  const { act, run } = useAct(
    turns,
    useCallback(() => acts.run("selectedDocuments"), [acts]),
  );
  const place = act.value;
  const shown = useMemo(
    () =>
      filterIssues(issues, {
        ...NO_FILTER,
        text,
        ...(show === "error" || show === "warning" ? { severity: show } : {}),
        ...(show === "sheet" && place ? { sheetName: place.sheetName } : {}),
        ...(show === "document" && place ? { documents: place.documents } : {}),
      }),
    [issues, show, text, place],
  );
  return {
    show,
    text,
    shown,
    asking: act,
    setShow(choice) {
      setShow(choice);
      if (choice === "sheet" || choice === "document") void run();
    },
    setText,
    clear() {
      setShow("all");
      setText("");
    },
  };
}
