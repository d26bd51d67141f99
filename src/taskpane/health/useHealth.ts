import { useCallback, useEffect, useRef } from "react";
import type { Health } from "../../app/lookAtHealth";
import { accepted } from "../../base/result";
import type { WriteWatch } from "../../ports/workbookPort";
import type { Surroundings } from "../paneHost";
import type { PaneServices } from "../paneServices";
import { useAnswer, type Answer } from "../useAnswer";

/** How the book stands, and what is around the pane. */
export interface ShownHealth {
  readonly health: Health;
  readonly surroundings: Surroundings;
}

/** Asked when the place opens; while it stands open, a change only says that the answer is old. */
export function useHealth(services: PaneServices, isShown: boolean): Answer<ShownHealth> {
  const { acts, host } = services;
  const answer = useAnswer(
    services,
    useCallback(
      async (progress: WriteWatch) => {
        const surroundings = await host.surroundings();
        const health = await acts.run("lookAtHealth", { isSaved: surroundings.isSaved }, progress);
        return health.ok ? accepted({ health: health.value, surroundings }) : health;
      },
      [acts, host],
    ),
  );
  const { isOld, refresh } = answer;
  const wasShown = useRef(isShown);
  useEffect(() => {
    if (isShown && !wasShown.current && isOld) refresh();
    wasShown.current = isShown;
  }, [isShown, isOld, refresh]);
  return answer;
}
