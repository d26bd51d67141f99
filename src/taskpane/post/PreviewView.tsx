import { Button, Checkbox } from "@fluentui/react-components";
import { useState } from "react";
import type { ShownIssue } from "../../app/shownIssue";
import { CONFIRMABLE, TOLD_BEFORE_POSTING, type IssueCode } from "../../issues/catalogue";
import type { BookFacts } from "../../app/lookAtBook";
import type { PaneServices } from "../paneServices";
import { IssueItem } from "../check/IssueItem";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { useSpeech, type Speech } from "../speech";
import { LedgerParts } from "./LedgerParts";
import { ledgerParts, previewFigures, type PreviewFigures } from "./previewFigures";
import { SkippedDocuments } from "./SkippedDocuments";
import { isOfSettlements, isTaxed, type PostingAction } from "./documentChoice";
import type { ShownPlan } from "./usePosting";
import { usePostPanelStyles } from "./PostPanel.styles";

export interface PreviewViewProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly plan: ShownPlan;
  readonly isPosting: boolean;
  readonly onPost: (confirmed: readonly IssueCode[]) => void;
}

/** The plan of a posting, shown: totals, the button that does it, what is left out, and every entry. */
export function PreviewView({ services, facts, plan, isPosting, onPost }: PreviewViewProps) {
  const styles = usePostPanelStyles();
  const speech = useSpeech();
  const { preview, wish } = plan;
  const figures = previewFigures(preview);
  const asked = preview.issues.filter(({ code }) => CONFIRMABLE.includes(code));
  const [isConfirmed, setConfirmed] = useState(false);
  const told = preview.issues.filter(({ code }) => TOLD_BEFORE_POSTING.includes(code));
  const others = preview.skipped.length === 0 ? preview.issues.filter((each) => !told.includes(each)) : [];
  const skipped = <SkippedDocuments skipped={preview.skipped} issues={others} isDone={false} isAll={figures.documents === 0} />;
  if (figures.documents === 0) {
    return (
      <>
        <Empty text={speech.say(wish.documents.length === 0 ? "pane.post.nothingSelected" : "pane.post.preview.nothing")} action={{ label: speech.say("pane.back"), run: () => void services.navigation.back() }} />
        <Told issues={told} />
        {skipped}
      </>
    );
  }
  return (
    <>
      <Figures figures={figures} action={wish.action} currency={facts.currency} />
      <Told issues={told} />
      {asked.length > 0 && <Asked issues={asked} isConfirmed={isConfirmed} onConfirm={setConfirmed} />}
      <Button className={styles.act} appearance="primary" disabled={isPosting || (asked.length > 0 && !isConfirmed)} onClick={() => onPost(asked.map(({ code }) => code))}>
        {doLabel(wish.action, figures, facts.currency, speech)}
      </Button>
      {skipped}
      <LedgerParts parts={ledgerParts(preview.rows)} />
    </>
  );
}

/** What nobody sees in the cells of what is posted: hidden lines, and what their values hang on. */
function Told({ issues }: { readonly issues: readonly ShownIssue[] }) {
  if (issues.length === 0) return null;
  return (
    <Notice kind="warning" hasIcon={false}>
      {issues.slice(0, MOST_TOLD).map((issue, position) => (
        <IssueItem key={position} issue={issue} />
      ))}
    </Notice>
  );
}

/** More than anyone reads here; Check lists them all. */
const MOST_TOLD = 20;

interface AskedProps {
  readonly issues: readonly ShownIssue[];
  readonly isConfirmed: boolean;
  readonly onConfirm: (isConfirmed: boolean) => void;
}

/** What a person has to answer before posting goes on here, such as taking the posting seat over. */
function Asked({ issues, isConfirmed, onConfirm }: AskedProps) {
  const { say } = useSpeech();
  return (
    <Notice kind="warning" hasIcon={false}>
      {issues.map((issue, position) => (
        <IssueItem key={position} issue={issue} />
      ))}
      <Checkbox label={say("pane.post.goOnHere")} checked={isConfirmed} onChange={(_, { checked }) => onConfirm(checked === true)} />
    </Notice>
  );
}

function doLabel(action: PostingAction, { documents, total }: PreviewFigures, currency: string, { say, amount }: Speech): string {
  return say(`pane.post.do.${action}`, { count: { count: documents }, amount: amount(total), currency });
}

interface FiguresProps {
  readonly figures: PreviewFigures;
  readonly action: PostingAction;
  readonly currency: string;
}

function Figures({ figures, action, currency }: FiguresProps) {
  const styles = usePostPanelStyles();
  const { say, amount, count } = useSpeech();
  const counted = [["pane.post.preview.documents", count(figures.documents)]] as const;
  const first = [...counted, ["pane.post.preview.amount", amount(figures.amount)]] as const;
  const more = [
    ["pane.post.preview.vat", amount(figures.vat)],
    ["pane.post.preview.total", amount(figures.total)],
    ["pane.post.preview.cost", amount(figures.cost)],
  ] as const;
  // Payments have no VAT and no cost of their own, and what is done to settlements has no amount.
  const lines = isTaxed(action) ? [...first, ...more] : isOfSettlements(action) ? counted : first;
  return (
    <div>
      <dl className={styles.figures}>
        {lines.map(([key, figure]) => (
          <FigureLine key={key} label={say(key)} figure={figure} />
        ))}
      </dl>
      <span className={styles.currency}>{say("pane.amountsIn", { currency })}</span>
    </div>
  );
}

function FigureLine({ label, figure }: { readonly label: string; readonly figure: string }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{figure}</dd>
    </>
  );
}
