import { Button } from "@fluentui/react-components";
import { useCallback, useMemo } from "react";
import type { TickedRows } from "../../app/browseLists";
import type { PaneServices } from "../paneServices";
import { Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { ChangeLine } from "./ChangeLine";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { DeskList } from "./DeskList";
import { DoneNotice } from "./DoneNotice";
import type { ServedBy } from "./useBackorders";
import { useDeskList } from "./useDeskList";
import { useTicks } from "./useTicks";

/** Lines that come on another day than was promised, later and sooner apart; the days of those that are ticked are kept as promised. */
export function ChangesView({ services, served }: { readonly services: PaneServices; readonly served: ServedBy }) {
  const { acts, turns, watch } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const state = useDeskList(services, useMemo(() => ({ kind: "changes", date: null, ...served }) as const, [served]));
  const { act, refresh } = state.answer;
  const ticks = useTicks(act.value, () => false);
  const keeping = useAct(turns, useCallback((_: unknown, ticked: TickedRows) => acts.run("keepPromises", ticked), [acts]));
  const keep = async (id: string): Promise<void> => {
    if ((await keeping.run({ id, ticks: ticks.ticks })).phase !== "done") return;
    watch.announce({ kind: "released" });
    refresh();
  };
  const opened = act.value;
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
        ticks={ticks}
        tickLabel={({ documentNo, itemNo }) => say("pane.backorders.keepOf", { documentNo, itemNo })}
        renderRow={({ row, cell }, tick) => <ChangeLine row={row} cell={cell} tick={tick} />}
      >
        {opened && opened.rows > 0 && (
          <div className={styles.acts}>
            <Button size="small" appearance="primary" disabled={ticks.total === 0 || keeping.act.phase === "running" || act.phase !== "done"} onClick={() => void keep(opened.id)}>
              {say("pane.backorders.keep", { lines: { count: ticks.total } })}
            </Button>
          </div>
        )}
      </DeskList>
    </>
  );
}
