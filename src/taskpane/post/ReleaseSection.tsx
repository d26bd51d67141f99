import { Button } from "@fluentui/react-components";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { usePostPanelStyles } from "./PostPanel.styles";
import { useRelease } from "./useRelease";

/** Releasing and reopening the chosen documents. */
export function ReleaseSection({ services, documents }: { readonly services: PaneServices; readonly documents: readonly string[] | "selected" }) {
  const { say } = useSpeech();
  return <Disclosure summary={say("pane.post.releaseOrReopen")} renderBody={() => <ReleaseButtons services={services} documents={documents} />} />;
}

const STEPS = ["release", "reopen"] as const;

function ReleaseButtons({ services, documents }: { readonly services: PaneServices; readonly documents: readonly string[] | "selected" }) {
  const styles = usePostPanelStyles();
  const { say } = useSpeech();
  const { act, run } = useRelease(services);
  const isBlocked = act.phase === "running" || (documents !== "selected" && documents.length === 0);
  return (
    <>
      <p className={styles.hint}>{say("pane.post.releaseHint")}</p>
      <div className={styles.acts}>
        {STEPS.map((step) => (
          <Button key={step} disabled={isBlocked} onClick={() => run(step, documents)}>
            {say(`pane.post.${step}`)}
          </Button>
        ))}
      </div>
      <Working act={act} label={say("pane.state.reading")} />
      <Trouble act={act} />
      {act.phase === "done" && act.value && (
        <Notice kind={act.value.issues.length === 0 ? "done" : "warning"}>
          <p>{say(act.value.step === "release" ? "pane.post.released" : "pane.post.reopened", { count: { count: act.value.changed.length } })}</p>
          {act.value.issues.map((issue, position) => (
            <IssueItem key={position} issue={issue} />
          ))}
        </Notice>
      )}
    </>
  );
}
