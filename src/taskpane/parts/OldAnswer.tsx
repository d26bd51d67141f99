import { Button } from "@fluentui/react-components";
import type { Answer } from "../useAnswer";
import { useSpeech } from "../speech";
import { Notice } from "./Notice";

/** Says that the book has changed since an answer was found, and finds it anew. */
export function OldAnswer({ answer: { isOld, act, refresh } }: { readonly answer: Answer<unknown> }) {
  const { say } = useSpeech();
  if (!isOld || act.phase === "running") return null;
  return (
    <Notice kind="info">
      <p>{say("pane.changedSince")}</p>
      <Button size="small" onClick={refresh}>
        {say("pane.backorders.refresh")}
      </Button>
    </Notice>
  );
}
