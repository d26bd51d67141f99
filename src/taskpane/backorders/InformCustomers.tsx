import { Button, mergeClasses } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Letter, ToldLine } from "../../app/informCustomers";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { Said } from "../parts/Said";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useAnswer } from "../useAnswer";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import type { ServedBy } from "./useBackorders";

/** Letters to customers whose goods come later: to copy or to save as drafts, and to record once they are sent. */
export function InformCustomers({ services, served }: { readonly services: PaneServices; readonly served: ServedBy }) {
  const { say } = useSpeech();
  return <Disclosure summary={say("desk.informCustomers")} renderBody={() => <Letters services={services} served={served} />} />;
}

function Letters({ services, served }: { readonly services: PaneServices; readonly served: ServedBy }) {
  const { acts, turns, watch } = services;
  const { say } = useSpeech();
  const answer = useAnswer(services, useCallback(() => acts.run("writeLetters", { date: null, ...served }), [acts, served]));
  const { act, refresh } = answer;
  const logging = useAct(turns, useCallback((_: unknown, lines: readonly ToldLine[]) => acts.run("logNotices", { lines, date: null }), [acts]));
  const record = async (lines: readonly ToldLine[]): Promise<void> => {
    if ((await logging.run(lines)).phase !== "done") return;
    watch.announce({ kind: "released" });
    refresh();
  };
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      <Trouble act={logging.act} />
      {logging.act.phase === "done" && logging.act.value && <Notice kind="done">{logging.act.value.sentence}</Notice>}
      {act.value && act.value.issues.length > 0 && (
        <Disclosure summary={say("pane.state.issues", { count: { count: act.value.issues.length } })} renderBody={() => act.value?.issues.map((issue, at) => <IssueItem key={at} issue={issue} />)} />
      )}
      {act.value?.letters.length === 0 && <p>{say("desk.noLetters")}</p>}
      {act.value?.letters.map((letter) => <LetterItem key={letter.customerNo} services={services} letter={letter} isBusy={logging.act.phase === "running"} onSent={() => void record(letter.lines)} />)}
    </>
  );
}

function LetterItem({ services, letter, isBusy, onSent }: { readonly services: PaneServices; readonly letter: Letter; readonly isBusy: boolean; readonly onSent: () => void }) {
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const [saved, setSaved] = useState<boolean>();
  const { customerNo, sentence, subject, text, mail, fileName } = letter;
  return (
    <div className={styles.line}>
      <Disclosure summary={sentence} renderBody={() => <p className={styles.letter}>{text}</p>} />
      <div className={mergeClasses(styles.acts, styles.belowLetter)}>
        <CopyButton label={say("desk.copyLetter", { customerNo })} makeText={() => `${subject}\n\n${text}`} />
        <Button size="small" onClick={() => setSaved(services.host.saveFile(fileName, mail))}>
          {say("desk.saveDraft", { customerNo })}
        </Button>
        <Button size="small" disabled={isBusy} onClick={onSent}>
          {say("desk.recordSent", { customerNo })}
        </Button>
      </div>
      <Said text={saved ? say("desk.draftSaved", { file: fileName }) : ""} />
      {saved === false && <p className={styles.quiet}>{say("desk.draftNotSaved")}</p>}
    </div>
  );
}
