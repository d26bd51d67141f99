import type { DoneCounts } from "../../app/actOnTicked";
import type { Gone } from "../../app/browseLists";
import type { TextKey } from "../../locales/texts";
import { IssueItem } from "../check/IssueItem";
import { Notice } from "../parts/Notice";
import { useSpeech } from "../speech";
import type { Act } from "../useAct";

/** What was done with the rows that were ticked, and which were overtaken; or that the list had to be worked out anew first. */
export function DoneNotice({ act: { phase, value }, textKey }: { readonly act: Act<DoneCounts | Gone>; readonly textKey: TextKey }) {
  const { say } = useSpeech();
  if (phase !== "done" || value === undefined) return null;
  if ("isGone" in value) return <Notice kind="warning">{say("desk.listGone")}</Notice>;
  const { done, overtaken, takenFrom, issues } = value;
  return (
    <Notice kind={overtaken > 0 || issues.length > 0 ? "warning" : "done"}>
      <p>{say(textKey, { lines: { count: done } })}</p>
      {overtaken > 0 && <p>{say("pane.backorders.overtaken", { lines: { count: overtaken } })}</p>}
      {takenFrom > 0 && <p>{say("desk.takenFrom", { lines: { count: takenFrom } })}</p>}
      {issues.map((issue, position) => (
        <IssueItem key={position} issue={issue} />
      ))}
    </Notice>
  );
}
