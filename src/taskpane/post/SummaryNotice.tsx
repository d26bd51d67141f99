import { Button } from "@fluentui/react-components";
import type { PaneServices } from "../paneServices";
import { TOLD_BEFORE_POSTING } from "../../issues/catalogue";
import { CellLink } from "../parts/CellLink";
import { Notice } from "../parts/Notice";
import { OutageNotice } from "../parts/Trouble";
import { useSpeech } from "../speech";
import type { PostingAction } from "./documentChoice";
import { numberRanges } from "./numberRanges";
import { SkippedDocuments } from "./SkippedDocuments";
import { usePostPanelStyles } from "./PostPanel.styles";
import type { ShownPosting } from "./usePosting";
import { useSavedSince } from "./useSavedSince";

const DONE: { readonly [Action in PostingAction]?: "pane.post.done.unapply" | "pane.post.done.revalue" } = { unapply: "pane.post.done.unapply", revalue: "pane.post.done.revalue" };

/** What a posting came to: posted, left out and why, numbers given, where the rows stand, and what one would do next. */
export function SummaryNotice({ services, posted }: { readonly services: PaneServices; readonly posted: ShownPosting }) {
  const { say } = useSpeech();
  const { summary } = posted;
  const isNothing = summary.documents.length === 0;
  return (
    <>
      <Notice kind={isNothing || summary.stopped ? "warning" : "done"}>
        <p>
          <strong>{isNothing ? say("pane.post.done.none") : say(DONE[posted.wish.action] ?? "pane.post.done", { count: { count: summary.documents.length } })}</strong>
        </p>
        {summary.stopped && <p>{say("pane.post.done.stopped")}</p>}
        {!isNothing && <Posted key={summary.head} services={services} posted={posted} />}
        {!isNothing && <Next services={services} posted={posted} />}
      </Notice>
      {summary.refusal && <OutageNotice outage={summary.refusal} />}
      <SkippedDocuments skipped={summary.skipped} issues={summary.issues.filter(({ table, code }) => summary.skipped.length === 0 || table === "PostingLog" || TOLD_BEFORE_POSTING.includes(code))} isDone />
    </>
  );
}

function Posted({ services, posted: { summary, seconds } }: { readonly services: PaneServices; readonly posted: ShownPosting }) {
  const styles = usePostPanelStyles();
  const { say, labels, count: shown } = useSpeech();
  const isSaved = useSavedSince(services, summary.saved);
  return (
    <>
      <ul className={styles.numbers}>
        {numberRanges(summary.posted).map(({ documentType, first, last, count }) => (
          <li key={documentType}>
            {labels.option("documentType", documentType)}: {count === 1 ? first : say("pane.post.done.range", { first, last, count: shown(count) })}
          </li>
        ))}
      </ul>
      <p className={styles.links}>
        <span>{say("pane.post.done.firstRows")}</span>
        {summary.firstRows.map(({ tableId, cell }) => (
          <CellLink key={tableId} cell={cell} text={cell.sheetName} />
        ))}
      </p>
      <p>
        {seconds < 1 ? say("pane.post.done.quick") : say("pane.post.done.time", { seconds: { count: Math.round(seconds) } })} {say(isSaved ? "pane.post.saved" : "pane.post.saveNow")}
      </p>
    </>
  );
}

function Next({ services: { navigation }, posted: { summary } }: { readonly services: PaneServices; readonly posted: ShownPosting }) {
  const styles = usePostPanelStyles();
  const { say } = useSpeech();
  // An invoice is what reaches the general ledger.
  const first = summary.posted.find(({ documentType }) => documentType === "invoice") ?? summary.posted[0];
  return (
    <div className={styles.acts}>
      {first && <Button onClick={() => navigation.open("ledger", { detail: { kind: "document", documentType: first.documentType, documentNo: first.documentNo } })}>{say("pane.post.done.seeLedger")}</Button>}
      <Button onClick={() => navigation.open("backorders")}>{say("pane.post.done.seeBackorders")}</Button>
    </div>
  );
}
