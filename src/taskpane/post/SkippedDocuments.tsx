import type { PostingPreview } from "../../app/postDocuments";
import type { ShownIssue } from "../../app/shownIssue";
import { IssueItem } from "../check/IssueItem";
import { Disclosure } from "../parts/Disclosure";
import { useSpeech } from "../speech";

export interface SkippedDocumentsProps {
  readonly skipped: PostingPreview["skipped"];
  /** What was found that belongs to no document left out. */
  readonly issues: readonly ShownIssue[];
  readonly isDone: boolean;
  /** Nothing else is there to look at. */
  readonly isAll?: boolean;
}

/** Documents that are left out, each with its reasons. */
export function SkippedDocuments({ skipped, issues, isDone, isAll = false }: SkippedDocumentsProps) {
  const { say } = useSpeech();
  const reasons = [...skipped.flatMap((document) => document.issues), ...issues];
  if (reasons.length === 0 && skipped.length === 0) return null;
  const summary = skipped.length === 0 ? say("pane.state.issues", { count: { count: issues.length } }) : say(isDone ? "pane.post.done.skipped" : "pane.post.preview.skipped", { count: { count: skipped.length } });
  return <Disclosure summary={summary} startsOpen={isAll || reasons.length <= FEW} renderBody={() => reasons.slice(0, MOST).map((issue, position) => <IssueItem key={position} issue={issue} />)} />;
}

const FEW = 5;
/** More than anyone reads here; Check lists them all. */
const MOST = 200;
