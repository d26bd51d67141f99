import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useCallback } from "react";
import { POLICIES, type Policy } from "../../app/showBackorders";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { Disclosure } from "../parts/Disclosure";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import type { BackorderState } from "./useBackorders";

interface PolicyProps {
  readonly services: PaneServices;
  readonly state: BackorderState;
  readonly currency: string;
}

/** Who is served first where stock does not suffice, and what each way would come to before one is chosen. */
export function PolicyChoice({ services, state, currency }: PolicyProps) {
  const styles = useBackordersPanelStyles();
  const { say, cell } = useSpeech();
  return (
    <Disclosure
      summary={[say("pane.backorders.policyIs", { policy: cell("option", "policy", state.terms.policy) }), state.terms.releaseReservations ? say("desk.takesReserved") : ""].filter((part) => part !== "").join(" · ")}
      renderBody={() => (
        <>
          <Field label={say("pane.backorders.policy")} orientation="horizontal">
            <Select size="small" value={state.terms.policy} onChange={(_, { value }) => state.setTerms({ policy: value as Policy })}>
              {POLICIES.map((policy) => (
                <option key={policy} value={policy}>
                  {cell("option", "policy", policy)}
                </option>
              ))}
            </Select>
          </Field>
          <Checkbox label={say("desk.mayTakeReserved")} checked={state.terms.releaseReservations} onChange={(_, { checked }) => state.setTerms({ releaseReservations: checked === true })} />
          <p className={styles.quiet}>{say("desk.mayTakeReservedHint")}</p>
          <Disclosure summary={say("pane.backorders.compare")} renderBody={() => <Comparison services={services} state={state} currency={currency} />} />
        </>
      )}
    />
  );
}

function Comparison({ services, state, currency }: PolicyProps) {
  const { acts } = services;
  const { neededBy, releaseReservations } = state.terms;
  const styles = useBackordersPanelStyles();
  const { say, cell, quantity, amount, count } = useSpeech();
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("comparePolicies", { date: null, neededBy, releaseReservations }, progress), [acts, neededBy, releaseReservations]),
  );
  const { act, refresh } = answer;
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {POLICIES.map((policy) => {
        const rows = act.value?.filter((row) => row.policy === policy) ?? [];
        const [first] = rows;
        if (!first) return null;
        return (
          <div key={policy} className={styles.line}>
            <div className={styles.lineHead}>
              <span className={styles.words}>{cell("option", "policy", policy)}</span>
              {policy === state.terms.policy ? <span className={styles.quiet}>{say("pane.backorders.inUse")}</span> : <Button size="small" aria-label={say("pane.backorders.usePolicy", { policy: cell("option", "policy", policy) })} onClick={() => state.setTerms({ policy })}>{say("pane.backorders.use")}</Button>}
            </div>
            <div className={styles.quiet}>
              {[
                ...rows.map((row) => say("pane.backorders.onTimeOf", { onTime: quantity(row.onTimeQuantity), wanted: quantity(row.wantedQuantity), unitCode: row.unitCode })),
                say("pane.backorders.lineOutcome", { onTime: { count: first.linesOnTime ?? 0 }, late: count(first.linesLate ?? 0), uncovered: count(first.linesUncovered ?? 0) }),
                say("pane.backorders.valueOnTime", { amount: `${amount(first.valueOnTime ?? 0)} ${currency}`.trim() }),
                say("pane.backorders.customersHit", { customers: { count: first.customersHit ?? 0 } }),
              ].join(" · ")}
            </div>
          </div>
        );
      })}
    </>
  );
}
