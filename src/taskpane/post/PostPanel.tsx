import type { BookFacts } from "../../app/lookAtBook";
import type { Detail } from "../navigation";
import type { PaneServices } from "../paneServices";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { ChooseDocuments } from "./ChooseDocuments";
import { PreviewView } from "./PreviewView";
import { SummaryNotice } from "./SummaryNotice";
import { useChoice } from "./useChoice";
import { useDocuments } from "./useDocuments";
import { usePosting } from "./usePosting";

export interface PostPanelProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly detail: Detail | undefined;
  readonly isShown: boolean;
  readonly onPosting: (isPosting: boolean) => void;
}

/** Choosing documents, seeing what they would post, posting them, and what came of it. */
export function PostPanel({ services, facts, detail, isShown, onPosting }: PostPanelProps) {
  const { say } = useSpeech();
  const { choice, change } = useChoice(services.journal);
  const documents = useDocuments(services, isShown, choice.action);
  const posting = usePosting(services, onPosting);
  const isPreview = detail?.kind === "preview";
  return (
    <>
      <PostingProgress posting={posting} />
      {isPreview ? (
        <>
          <Working act={posting.plan} label={say("pane.post.preview.working")} />
          <Trouble act={posting.plan} retry={posting.previewAgain} />
          {posting.plan.phase === "done" && posting.plan.value && <PreviewView services={services} facts={facts} plan={posting.plan.value} isPosting={posting.posting.phase === "running"} onPost={posting.post} />}
        </>
      ) : (
        <>
          {posting.posting.phase === "done" && posting.posting.value && <SummaryNotice services={services} posted={posting.posting.value} />}
          <ChooseDocuments services={services} documents={documents} choice={choice} onChange={change} onPreview={posting.preview} />
        </>
      )}
    </>
  );
}

function PostingProgress({ posting: { posting, stop, post } }: { readonly posting: ReturnType<typeof usePosting> }) {
  const { say, count } = useSpeech();
  const { done, total } = posting.progress ?? { done: 0, total: 0 };
  const label = total > 0 ? say("pane.post.working", { done: count(done), total: count(total) }) : say("pane.state.posting");
  return (
    <>
      <Working act={posting} label={label} stop={{ label: say("pane.post.stopAfterBatch"), stoppingLabel: say("pane.post.stopping"), run: stop }} />
      <Trouble act={posting} retry={() => post()} />
    </>
  );
}
