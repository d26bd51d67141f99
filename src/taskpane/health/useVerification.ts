import { useCallback } from "react";
import type { Anchor, Verification } from "../../app/verifyLedgers";
import { accepted } from "../../base/result";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

/** What a verification found, and the anchor it was compared with. */
export interface ShownVerification {
  readonly found: Verification;
  readonly anchor: Anchor | undefined;
}

export interface RunningVerification {
  readonly act: Act<ShownVerification>;
  run(anchor?: Anchor): void;
}

/** Verifying the ledgers, alone or against an anchor; `onDone` is told, when one has come to its end, whether the ledgers are sound. */
export function useVerification({ acts, turns }: PaneServices, onDone: (isSound: boolean) => void): RunningVerification {
  const { act, run } = useAct(
    turns,
    useCallback(
      async (progress: WriteWatch, anchor: Anchor | undefined) => {
        const found = await acts.run("verifyLedgers", anchor ? { anchor } : {}, progress);
        return found.ok ? accepted({ found: found.value, anchor }) : found;
      },
      [acts],
    ),
    { isEndable: true },
  );
  const begin = async (anchor?: Anchor): Promise<void> => {
    const { phase, value } = await run(anchor);
    // An anchor that does not hold says nothing yet of the ledgers.
    if (phase === "done" && value) onDone(!value.found.issues.some(({ severity, code }) => severity === "error" && code !== "LDG-09"));
  };
  return { act, run: (anchor) => void begin(anchor) };
}
