import { Button } from "@fluentui/react-components";
import { useMemo, type ReactNode } from "react";
import type { AllocationRow } from "../../app/acceptAllocation";
import type { DoneCounts } from "../../app/actOnTicked";
import type { CellPlace } from "../../app/shownIssue";
import type { PaneServices } from "../paneServices";
import { Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { DeskLine } from "./ChangeLine";
import { DeskList } from "./DeskList";
import { DoneNotice } from "./DoneNotice";
import { ShipReady } from "./ShipReady";
import type { ServedBy } from "./useBackorders";
import { useDeskList } from "./useDeskList";
import { useTickedAct } from "./useTickedAct";

/**
 * What the policy gives to each line, to be accepted: what is ticked is reserved and promised, and typed to be shipped. A
 * person says which later and sooner days are taken; what keeps its day, or has none yet, is ticked from the beginning.
 */
export function AllocationView({ services, served }: { readonly services: PaneServices; readonly served: ServedBy }) {
  const { acts } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const state = useDeskList(services, useMemo(() => ({ kind: "allocation", date: null, ...served }) as const, [served]));
  const { answer: { act: { value: opened }, refresh }, ticks } = state;
  const accepting = useTickedAct<DoneCounts>(services, state);
  return (
    <>
      <ShipReady services={services} served={served} listId={opened?.id} onShipped={refresh} />
      <Trouble act={accepting.act} />
      <DoneNotice act={accepting.act} textKey="pane.backorders.accepted" />
      <DeskList
        services={services}
        state={state}
        label={say("pane.backorders.accept")}
        emptyText={say("pane.backorders.nothingToAccept")}
        titleOf={(_, { change }) => say(`pane.backorders.change.${change === "" ? "same" : change}`)}
        tickLabel={({ documentNo, itemNo }) => say("pane.backorders.acceptOf", { documentNo, itemNo })}
        renderRow={({ row, cell }, tick) => <Line row={row} cell={cell} tick={tick} />}
      >
        {opened && opened.rows > 0 && (
          <>
            <p className={styles.quiet}>{say("pane.backorders.acceptHint")}</p>
            <div className={styles.acts}>
              <Button size="small" appearance="primary" disabled={!accepting.canRun} onClick={() => void accepting.run((ticked) => acts.run("acceptAllocation", ticked))}>
                {say("pane.backorders.acceptLines", { lines: { count: ticks.total } })}
              </Button>
            </div>
          </>
        )}
      </DeskList>
    </>
  );
}

function Line({ row, cell, tick }: { readonly row: AllocationRow; readonly cell: CellPlace | undefined; readonly tick: ReactNode }) {
  const { say, day, quantity } = useSpeech();
  const { unitCode, formerDate, coverDate, reservedQuantity, quantityToShip } = row;
  const dayOrNone = (date: number | null): string => (date === null ? say("pane.backorders.notCovered") : day(date));
  const words = [
    formerDate === null || formerDate === coverDate ? dayOrNone(coverDate) : `${dayOrNone(formerDate)} → ${dayOrNone(coverDate)}`,
    reservedQuantity === 0 ? "" : say("pane.backorders.reserves", { quantity: `${quantity(reservedQuantity)} ${unitCode}`.trim() }),
    quantityToShip === null || quantityToShip === 0 ? "" : say("pane.backorders.shipsNow", { quantity: `${quantity(quantityToShip)} ${unitCode}`.trim() }),
  ];
  return <DeskLine row={row} cell={cell} words={words} tick={tick} />;
}
