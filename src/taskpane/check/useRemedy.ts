import { useCallback } from "react";
import type { Remedy } from "../../app/remedy";
import type { CellPlace } from "../../app/shownIssue";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { useAct, type Act } from "../useAct";

export interface Remedied {
  readonly remedy: Remedy;
  readonly isDone: boolean;
  readonly cell?: CellPlace;
}

/** Carries out a cure that is one value in one cell, and has the check look at that cell again. */
export function useRemedy({ acts, turns, watch }: PaneServices): { readonly act: Act<Remedied>; apply(remedy: Remedy): void } {
  const { act, run } = useAct(
    turns,
    useCallback(
      async (_: WriteWatch, remedy: Remedy) => {
        const answer = await acts.run("applyRemedy", remedy);
        if (!answer.ok) return answer;
        const { cell } = answer.value;
        if (cell) watch.announce({ kind: "sheet", change: { sheetName: cell.sheetName, block: { firstRow: cell.row, firstColumn: cell.column, rowCount: 1, columnCount: 1 }, remote: false } });
        return { ok: true, value: { remedy, ...answer.value } } as const;
      },
      [acts, watch],
    ),
  );
  return { act, apply: (remedy) => void run(remedy) };
}
