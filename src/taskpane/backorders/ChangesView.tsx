import { Button } from "@fluentui/react-components";
import { useMemo } from "react";
import type { DoneCounts } from "../../app/actOnTicked";
import type { PaneServices } from "../paneServices";
import { Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { ChangeLine } from "./ChangeLine";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { DeskList } from "./DeskList";
import { DoneNotice } from "./DoneNotice";
import type { ServedBy } from "./useBackorders";
import { useDeskList } from "./useDeskList";
import { useTickedAct } from "./useTickedAct";

/** Lines that come on another day than was promised, later and sooner apart; the days of those that are ticked are kept as promised. */
export function ChangesView({ services, served }: { readonly services: PaneServices; readonly served: ServedBy }) {
  const { acts } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const state = useDeskList(services, useMemo(() => ({ kind: "changes", date: null, ...served }) as const, [served]));
  const { answer: { act: { value: opened } }, ticks } = state;
  const keeping = useTickedAct<DoneCounts>(services, state);
  return (
    <>
      <Trouble act={keeping.act} />
      <DoneNotice act={keeping.act} textKey="pane.backorders.kept" />
      <DeskList
        services={services}
        state={state}
        label={say("pane.backorders.changes")}
        emptyText={say("pane.backorders.noChanges")}
        titleOf={(_, { change }) => say(`pane.backorders.change.${change}`)}
        tickLabel={({ documentNo, itemNo }) => say("pane.backorders.keepOf", { documentNo, itemNo })}
        renderRow={({ row, cell }, tick) => <ChangeLine row={row} cell={cell} tick={tick} />}
      >
        {opened && opened.rows > 0 && (
          <div className={styles.acts}>
            <Button size="small" appearance="primary" disabled={!keeping.canRun} onClick={() => void keeping.run((ticked) => acts.run("keepPromises", ticked))}>
              {say("pane.backorders.keep", { lines: { count: ticks.total } })}
            </Button>
          </div>
        )}
      </DeskList>
    </>
  );
}
