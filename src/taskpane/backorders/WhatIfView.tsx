import { Button, Field, Input } from "@fluentui/react-components";
import { Add16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useMemo } from "react";
import type { Supposition } from "../../app/backorderChanges";
import type { PaneServices } from "../paneServices";
import { DayField } from "../parts/DayField";
import { QuantityField } from "../parts/QuantityField";
import { useSpeech } from "../speech";
import { ChangeLine } from "./ChangeLine";
import { DeskList } from "./DeskList";
import { keyOf, suppositionsOf, type Supposed } from "./suppositions";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import type { ServedBy } from "./useBackorders";
import { useDeskList } from "./useDeskList";

export interface WhatIfProps {
  readonly services: PaneServices;
  readonly served: ServedBy;
  readonly supposed: readonly Supposed[];
  readonly onSuppose: (supposed: readonly Supposed[]) => void;
}

/** What would change for whom if a receipt came on another day, a line were for another quantity, or goods were bought; nothing is written. */
export function WhatIfView({ services, served, supposed, onSuppose }: WhatIfProps) {
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const suppositions = useMemo(() => suppositionsOf(supposed), [supposed]);
  const change = (key: string, part: Partial<Supposed>): void => onSuppose(supposed.map((own) => (keyOf(own) === key ? ({ ...own, ...part } as Supposed) : own)));
  const addPurchase = (): void => onSuppose([...supposed, { kind: "purchase", id: 1 + Math.max(0, ...supposed.map((own) => (own.kind === "purchase" ? own.id : 0))), itemNo: "", day: null, quantity: null }]);
  return (
    <>
      <p className={styles.quiet}>{say("pane.backorders.whatIfHint")}</p>
      {supposed.map((own) => {
        const key = keyOf(own);
        const title = own.kind === "line" ? `${own.documentNo} · ${own.itemNo}` : say("pane.backorders.newPurchase");
        return (
          <fieldset key={key} className={styles.supposed}>
            <legend className={styles.lineHead}>
              <span className={styles.words}>{title}</span>
              <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={say("pane.backorders.unsuppose", { what: title })} onClick={() => onSuppose(supposed.filter((other) => other !== own))} />
            </legend>
            <div className={styles.filters}>
              {own.kind === "purchase" && (
                <Field label={say("pane.backorders.item")}>
                  <Input value={own.itemNo} onChange={(_, { value }) => change(key, { itemNo: value })} />
                </Field>
              )}
              <DayField label={say(own.kind === "line" ? "pane.backorders.otherDay" : "pane.backorders.arrivesOn")} value={own.day} onChange={(day) => change(key, { day })} />
              <QuantityField label={say(own.kind === "line" ? "pane.backorders.otherQuantity" : "pane.backorders.boughtQuantity")} value={own.quantity} onChange={(quantity) => change(key, { quantity })} />
            </div>
          </fieldset>
        );
      })}
      <div>
        <Button size="small" icon={<Add16Regular />} onClick={addPurchase}>
          {say("pane.backorders.supposePurchase")}
        </Button>
      </div>
      {suppositions.length > 0 && <Outcome services={services} served={served} suppositions={suppositions} />}
    </>
  );
}

function Outcome({ services, served, suppositions }: Pick<WhatIfProps, "services" | "served"> & { readonly suppositions: readonly Supposition[] }) {
  const { say, count } = useSpeech();
  const styles = useBackordersPanelStyles();
  const state = useDeskList(services, useMemo(() => ({ kind: "whatIf", date: null, ...served, suppositions }) as const, [served, suppositions]));
  const { act } = state.answer;
  return (
    <DeskList
      services={services}
      state={state}
      label={say("pane.backorders.whatIf")}
      emptyText={say("pane.backorders.nothingWouldChange")}
      titleOf={(_, { change }) => say(`desk.would.${change}`)}
      renderRow={({ row, cell }) => <ChangeLine row={row} cell={cell} />}
    >
      <span role="status" className={styles.shown}>
        {act.phase === "done" && act.value && act.value.rows > 0 ? say("pane.backorders.wouldChange", { lines: { count: act.value.rows }, customers: count(act.value.customers) }) : ""}
      </span>
    </DeskList>
  );
}
