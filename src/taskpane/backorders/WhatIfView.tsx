import { Button, Field, Input } from "@fluentui/react-components";
import { Add16Regular, Dismiss16Regular } from "@fluentui/react-icons";
import { useCallback, useMemo } from "react";
import type { Supposition } from "../../app/backorderChanges";
import type { Policy } from "../../app/showBackorders";
import type { WriteWatch } from "../../ports/workbookPort";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { DayField } from "../parts/DayField";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { QuantityField } from "../parts/QuantityField";
import { Trouble } from "../parts/Trouble";
import { VirtualList } from "../parts/VirtualList";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { ChangeLine } from "./ChangeLine";
import { keyOf, suppositionsOf, type Supposed } from "./suppositions";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

export interface WhatIfProps {
  readonly services: PaneServices;
  readonly policy: Policy;
  readonly supposed: readonly Supposed[];
  readonly onSuppose: (supposed: readonly Supposed[]) => void;
}

/** What would change for whom if a receipt came on another day, a line were for another quantity, or goods were bought; nothing is written. */
export function WhatIfView({ services, policy, supposed, onSuppose }: WhatIfProps) {
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
      {suppositions.length > 0 && <Outcome services={services} policy={policy} suppositions={suppositions} />}
    </>
  );
}

function Outcome({ services, policy, suppositions }: Pick<WhatIfProps, "services" | "policy"> & { readonly suppositions: readonly Supposition[] }) {
  const { acts } = services;
  const { say, count } = useSpeech();
  const styles = useBackordersPanelStyles();
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("whatIf", { date: null, policy, suppositions }, progress), [acts, policy, suppositions]),
  );
  const { act, refresh } = answer;
  const rows = act.value?.rows ?? [];
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {act.value?.issues.map((issue, position) => (
        <IssueItem key={position} issue={issue} />
      ))}
      {act.phase === "done" && (
        <>
          <span role="status" className={styles.shown}>
            {rows.length === 0 ? "" : say("pane.backorders.wouldChange", { lines: { count: rows.length }, customers: count(new Set(rows.map(({ customerNo }) => customerNo)).size) })}
          </span>
          {rows.length === 0 && <Empty text={say("pane.backorders.nothingWouldChange")} />}
          <VirtualList
            label={say("pane.backorders.whatIf")}
            count={rows.length}
            keyOf={(index) => `${rows[index]?.documentNo} ${rows[index]?.lineNo}`}
            estimate={() => 76}
            renderRow={(index) => {
              const row = rows[index];
              return row ? <ChangeLine row={row} /> : null;
            }}
          />
        </>
      )}
    </>
  );
}
