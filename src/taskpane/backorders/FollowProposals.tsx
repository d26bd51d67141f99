import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ProposalOutcome, TickedProposals } from "../../app/actOnTicked";
import type { Gone } from "../../app/browseLists";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { CellLink } from "../parts/CellLink";
import { Notice } from "../parts/Notice";
import { OutageNotice, Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import type { DeskListState } from "./useDeskList";
import { useTickedAct } from "./useTickedAct";

/** Follows the ticked proposals: first what would be done, then what was done, with its cells. */
export function FollowProposals({ services, state }: { readonly services: PaneServices; readonly state: DeskListState<"proposals"> }) {
  const { acts, turns } = services;
  const { answer, ticks } = state;
  const opened = answer.act.phase === "done" ? answer.act.value : undefined;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const [into, setInto] = useState("");
  const preview = useAct(turns, useCallback((_: unknown, wish: TickedProposals) => acts.run("previewProposals", wish), [acts]));
  const ordering = useTickedAct<ProposalOutcome>(services, state);
  const look = (order: string): void => {
    ordering.clear();
    setInto(order);
    void preview.run({ id: opened?.id ?? "", ticks: ticks.ticks, ...(order !== "" && { into: order }) });
  };
  const order = async (): Promise<void> => {
    if (!(await ordering.run((ticked) => acts.run("followProposals", { ...ticked, ...(into !== "" && { into }) })))) return;
    preview.clear();
    setInto("");
  };
  const [planned, isGone] = seenIn(ticks.total > 0 ? preview.act.value : undefined);
  const [ordered, wasGone] = seenIn(ordering.act.phase === "done" ? ordering.act.value : undefined);
  const isRunning = opened === undefined || preview.act.phase === "running" || ordering.act.phase === "running";
  const isEmpty = planned?.steps.length === 0;
  return (
    <>
      <div className={styles.acts}>
        <Button size="small" appearance={planned ? "secondary" : "primary"} disabled={ticks.total === 0 || isRunning} onClick={() => look("")}>
          {say("desk.lookAtTicked", { proposals: { count: ticks.total } })}
        </Button>
      </div>
      <Trouble act={preview.act} />
      <Trouble act={ordering.act} />
      {(isGone || wasGone) && <Notice kind="warning">{say("desk.listGone")}</Notice>}
      {planned && (
        <section aria-label={say("desk.previewTicked")}>
          <h2 className={styles.section}>{say("desk.previewTicked")}</h2>
          {planned.openOrders.length > 0 && (
            <Field label={say("desk.addTo")}>
              <Select value={into} onChange={(_, { value }) => look(value)}>
                <option value="">{say("desk.aNewOrder")}</option>
                {planned.openOrders.map((documentNo) => (
                  <option key={documentNo} value={documentNo}>
                    {documentNo}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Steps outcome={planned} />
          {isEmpty && <p className={styles.quiet}>{say("desk.nothingToFollow")}</p>}
          <div className={styles.acts}>
            <Button size="small" appearance="primary" disabled={isRunning || isEmpty} onClick={() => void order()}>
              {say("desk.doTicked")}
            </Button>
            <Button size="small" onClick={() => preview.clear()}>
              {say("pane.back")}
            </Button>
          </div>
        </section>
      )}
      {ordered?.refusal && <OutageNotice outage={ordered.refusal} />}
      {ordered && (
        <Notice kind={ordered.issues.length > 0 || ordered.refusal ? "warning" : "done"}>
          <Steps outcome={ordered} isWritten />
        </Notice>
      )}
    </>
  );
}

/** What was answered, unless the list was gone. */
function seenIn(value: ProposalOutcome | Gone | undefined): readonly [ProposalOutcome | undefined, boolean] {
  return value !== undefined && "isGone" in value ? [undefined, true] : [value, false];
}

/** What is done, in words; once it is written each leads to its cell. */
function Steps({ outcome: { steps, issues }, isWritten = false }: { readonly outcome: ProposalOutcome; readonly isWritten?: boolean }) {
  return (
    <>
      {steps.map(({ sentence, cell }) => (
        <p key={sentence}>{isWritten && cell ? <CellLink cell={cell} text={sentence}>{sentence}</CellLink> : sentence}</p>
      ))}
      {issues.map((issue, at) => (
        <IssueItem key={at} issue={issue} />
      ))}
    </>
  );
}
