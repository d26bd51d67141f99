import { Button } from "@fluentui/react-components";
import type { Health } from "../../app/lookAtHealth";
import type { Locale } from "../../locales/locale";
import { IssueItem } from "../check/IssueItem";
import { issueListText } from "../check/issueTable";
import { CopyButton } from "../parts/CopyButton";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { HealthSection } from "./HealthSection";
import { useHealthPanelStyles } from "./HealthPanel.styles";
import type { RunningVerification, ShownVerification } from "./useVerification";

export interface VerifySectionProps {
  readonly health: Health;
  /** The language of what is copied. */
  readonly locale: Locale;
  readonly verification: RunningVerification;
}

/** Whether the ledgers are as they were posted: when that was looked at last, looking anew, and each thing that is not. */
export function VerifySection({ health, locale, verification: { act, run } }: VerifySectionProps) {
  const styles = useHealthPanelStyles();
  const { say } = useSpeech();
  return (
    <HealthSection title={say("pane.health.ledgers")}>
      <LastVerified health={health} />
      <p className={styles.hint}>{say("pane.health.verify.hint")}</p>
      <div className={styles.acts}>
        <Button appearance="primary" disabled={act.phase === "running"} onClick={() => run()}>
          {say("pane.health.verify")}
        </Button>
      </div>
      <Working act={act} label={say("pane.health.verify.working")} />
      <Trouble act={act} retry={() => run()} />
      {act.phase === "done" && act.value && <Verdict shown={act.value} locale={locale} />}
    </HealthSection>
  );
}

function LastVerified({ health: { verified, last } }: { readonly health: Health }) {
  const styles = useHealthPanelStyles();
  const { say, moment } = useSpeech();
  if (verified === undefined) return <p className={styles.text}>{say(last ? "pane.health.verified.never" : "pane.empty.ledger")}</p>;
  const { at, transactionNo, isSound, errors } = verified;
  const told = { moment: moment(at), transactionNo: String(transactionNo) };
  return (
    <p className={styles.text}>
      {isSound ? say("pane.health.verified.sound", told) : say("pane.health.verified.broken", { ...told, count: { count: errors } })}
      {last && last.transactionNo > transactionNo && ` ${say("pane.health.verified.since")}`}
    </p>
  );
}

/** More than anyone reads here; copying takes all along. */
const MOST = 100;

function Verdict({ shown: { found, anchor }, locale }: { readonly shown: ShownVerification; readonly locale: Locale }) {
  const styles = useHealthPanelStyles();
  const { say, count } = useSpeech();
  const { isSound, issues, gaps, batches, rows } = found;
  const isHeld = anchor && !issues.some(({ code }) => code === "LDG-09");
  return (
    <>
      <Notice kind={isSound ? "done" : "trouble"}>
        <p>
          <strong>{isSound ? say("pane.health.sound", { batches: { count: batches }, rows: { count: rows } }) : say("pane.health.broken")}</strong>
        </p>
        {isHeld && <p>{say("pane.health.anchor.holds", { transactionNo: String(anchor.transactionNo) })}</p>}
      </Notice>
      {issues.length > 0 && (
        <>
          <div className={styles.acts}>
            <CopyButton label={say("pane.check.copyList")} makeText={() => issueListText(issues, locale)} />
          </div>
          <div>
            {issues.slice(0, MOST).map((issue, position) => (
              <IssueItem key={position} issue={issue} />
            ))}
          </div>
          {issues.length > MOST && <p className={styles.hint}>{say("pane.health.more", { count: count(issues.length - MOST) })}</p>}
        </>
      )}
      {gaps.length > 0 && (
        <>
          <p className={styles.text}>{say("series.gaps")}</p>
          <ul className={styles.list}>
            {gaps.slice(0, MOST).map(({ series, from, message }) => (
              <li key={`${series} ${from}`}>{message}</li>
            ))}
          </ul>
          {gaps.length > MOST && <p className={styles.hint}>{say("pane.health.more", { count: count(gaps.length - MOST) })}</p>}
        </>
      )}
    </>
  );
}
