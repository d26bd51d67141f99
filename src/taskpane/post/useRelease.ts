import { useCallback } from "react";
import type { StatusSummary } from "../../app/releaseDocuments";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

export type ReleaseStep = "release" | "reopen";

export interface Release {
  readonly act: Act<StatusSummary & { readonly step: ReleaseStep }>;
  run(step: ReleaseStep, documents: readonly string[] | "selected"): void;
}

/** Making documents binding, and taking that back. */
export function useRelease({ acts, turns, watch }: PaneServices): Release {
  const { act, run } = useAct(
    turns,
    useCallback(
      async (_watch: WriteWatch, step: ReleaseStep, documents: readonly string[] | "selected") => {
        const selected = documents === "selected" ? await acts.run("selectedDocuments") : undefined;
        if (selected && !selected.ok) return selected;
        const numbers = documents === "selected" ? (selected?.value.documents ?? []) : documents;
        const answer = await acts.run(step === "release" ? "releaseDocuments" : "reopenDocuments", numbers);
        return answer.ok ? { ok: true as const, value: { ...answer.value, step } } : answer;
      },
      [acts],
    ),
  );
  const change = async (step: ReleaseStep, documents: readonly string[] | "selected"): Promise<void> => {
    const { phase } = await run(step, documents);
    if (phase === "done") watch.announce({ kind: "released" });
  };
  return { act, run: (step, documents) => void change(step, documents) };
}
