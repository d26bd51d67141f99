import { Button } from "@fluentui/react-components";
import { renderOutage } from "../../locales/render";
import type { Outage } from "../../ports/workbookPort";
import { useSpeech } from "../speech";
import type { Act } from "../useAct";
import { CopyButton } from "./CopyButton";
import { Notice } from "./Notice";

/** What went wrong with an act, if anything: an outage with its next step and another try, or a defect with a report. */
export function Trouble({ act, retry }: { readonly act: Act<unknown>; readonly retry?: () => void }) {
  if (act.phase === "refused" && act.outage) return <OutageNotice outage={act.outage} retry={retry} />;
  if (act.phase === "broken") return <DefectNotice report={act.defect ?? ""} />;
  return null;
}

export function OutageNotice({ outage, retry }: { readonly outage: Outage; readonly retry?: () => void }) {
  const { say, locale, formats } = useSpeech();
  const { message, next } = renderOutage(outage, locale, formats);
  return (
    <Notice kind="trouble">
      <p>{message}</p>
      <p>{next}</p>
      {retry && <Button onClick={retry}>{say("pane.tryAgain")}</Button>}
      {outage.code !== "stopped" && <Details text={`${outage.code}: ${outage.detail}`} />}
    </Notice>
  );
}

function DefectNotice({ report }: { readonly report: string }) {
  const { say } = useSpeech();
  return (
    <Notice kind="trouble">
      <p>
        <strong>{say("pane.defect.title")}</strong>
      </p>
      <p>{say("pane.defect.message")}</p>
      <CopyButton label={say("pane.defect.copyReport")} makeText={() => report} />
    </Notice>
  );
}

function Details({ text }: { readonly text: string }) {
  const { say } = useSpeech();
  return (
    <details>
      <summary>{say("pane.outage.details")}</summary>
      <code>{text}</code>
    </details>
  );
}
