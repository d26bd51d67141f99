import { Button } from "@fluentui/react-components";
import { useCallback, useState, type ReactNode } from "react";
import type { FixingWish, ReleaseScope } from "../../app/reservedLines";
import type { Day } from "../../base/day";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { DayField } from "../parts/DayField";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useAnswer } from "../useAnswer";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import type { Question } from "./lineActs";
import type { ServedBy } from "./useBackorders";

export interface LineQuestionProps {
  readonly services: PaneServices;
  readonly served: ServedBy;
  readonly question: Question;
  /** Closes the question, with what was done where something was. */
  readonly onClose: (told?: string) => void;
}

/** Says what releasing, fixing or unfixing means for the entry above, and does it when the person says so. */
export function LineQuestion({ services, served, question, onClose }: LineQuestionProps) {
  switch (question.kind) {
    case "release":
      return <ReleaseQuestion services={services} scope={question.scope} onClose={onClose} />;
    case "fix":
    case "unfix":
      return <FixQuestion services={services} served={served} question={question} onClose={onClose} />;
  }
}

interface AskedProps {
  readonly label: string;
  readonly doLabel: string;
  readonly canDo: boolean;
  readonly onDo: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A question with its two answers; Escape leaves everything as it is. */
function Asked({ label, doLabel, canDo, onDo, onClose, children }: AskedProps) {
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  return (
    <div
      role="group"
      aria-label={label}
      className={styles.asked}
      onKeyDown={(event) => {
        if (event.key !== "Escape") return;
        event.stopPropagation();
        onClose();
      }}
    >
      {children}
      <div className={styles.acts}>
        <Button size="small" appearance="primary" disabled={!canDo} onClick={onDo}>
          {doLabel}
        </Button>
        <Button size="small" onClick={onClose}>
          {say("desk.leaveIt")}
        </Button>
      </div>
    </div>
  );
}

function ReleaseQuestion({ services, scope, onClose }: { readonly services: PaneServices; readonly scope: ReleaseScope; readonly onClose: LineQuestionProps["onClose"] }) {
  const { acts, turns, watch } = services;
  const { say, quantity } = useSpeech();
  const answer = useAnswer(services, useCallback(() => acts.run("previewRelease", scope), [acts, scope]));
  const releasing = useAct(turns, useCallback(() => acts.run("releaseReservations", scope), [acts, scope]));
  const { act } = answer;
  const found = act.value;
  const release = async (): Promise<void> => {
    const { phase, value } = await releasing.run();
    if (phase !== "done" || value === undefined) return;
    watch.announce({ kind: "released" });
    onClose(say("desk.released", { lines: { count: value.lines } }));
  };
  return (
    <Asked label={say("desk.release")} doLabel={say("desk.releaseNow")} canDo={found !== undefined && found.lines > 0 && releasing.act.phase !== "running"} onDo={() => void release()} onClose={() => onClose()}>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={answer.refresh} />
      <Trouble act={releasing.act} />
      {found && <p>{found.lines === 0 ? say("desk.nothingToRelease") : say("desk.releaseMeans", { quantities: found.units.map(({ unitCode, quantity: own }) => `${quantity(own)} ${unitCode}`.trim()).join(", "), lines: { count: found.lines } })}</p>}
      {found && found.fixedLines > 0 && <p>{say("desk.fixedStay", { lines: { count: found.fixedLines } })}</p>}
    </Asked>
  );
}

function FixQuestion({ services, served, question, onClose }: Omit<LineQuestionProps, "question"> & { readonly question: Extract<Question, { readonly kind: "fix" | "unfix" }> }) {
  const { acts, turns, watch } = services;
  const { say, day: shownDay, quantity } = useSpeech();
  const { sale, kind } = question;
  const [day, setDay] = useState<Day | null>(kind === "fix" ? question.day : null);
  const fixing = useAct(turns, useCallback((_: unknown, wish: FixingWish) => acts.run("fixLine", wish), [acts]));
  const { documentNo, lineNo } = sale;
  const isNothingKept = fixing.act.phase === "done" && fixing.act.value?.quantity === null;
  const fix = async (): Promise<void> => {
    const { phase, value } = await fixing.run({ documentNo, lineNo, day, date: null, ...served });
    if (phase !== "done" || value === undefined || value.quantity === null) return;
    watch.announce({ kind: "released" });
    onClose(day === null ? say("desk.unfixed", { documentNo }) : say("desk.fixed", { documentNo, day: shownDay(day), quantity: quantity(value.quantity), unitCode: value.unitCode }));
  };
  const isFix = kind === "fix";
  return (
    <Asked label={say(isFix ? "desk.fix" : "desk.unfix")} doLabel={say(isFix ? "desk.fixNow" : "desk.unfixNow")} canDo={(!isFix || day !== null) && fixing.act.phase !== "running"} onDo={() => void fix()} onClose={() => onClose()}>
      <p>{say(isFix ? "desk.fixMeans" : "desk.unfixMeans")}</p>
      {isFix && <DayField label={say("desk.fixedDay")} value={day} onChange={setDay} />}
      <Trouble act={fixing.act} />
      {isNothingKept && (
        <Notice kind="warning">
          {fixing.act.value?.issues.map((issue, position) => (
            <IssueItem key={position} issue={issue} />
          ))}
        </Notice>
      )}
    </Asked>
  );
}
