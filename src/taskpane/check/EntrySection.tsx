import { Button } from "@fluentui/react-components";
import type { EntrySummary } from "../../app/enterOrders";
import type { PaneServices } from "../paneServices";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { IssueItem } from "./IssueItem";
import type { Entry } from "./useEntry";

/** How making orders went: what was made, and which rows could not become orders. */
export function EntrySection({ services, entry }: { readonly services: PaneServices; readonly entry: Entry }) {
  const { say } = useSpeech();
  const { act, run } = entry;
  return (
    <>
      <Working act={act} label={say("pane.check.makingOrders")} />
      <Trouble act={act} retry={run} />
      {act.value && act.phase !== "running" && <Entered summary={act.value} onPost={() => services.navigation.open("post")} />}
    </>
  );
}

const MOST_SHOWN = 5;

function Entered({ summary, onPost }: { readonly summary: EntrySummary; readonly onPost: () => void }) {
  const { say } = useSpeech();
  const { orders, rowsEntered, rowsRefused, issues } = summary;
  const [first] = orders;
  const last = orders.at(-1);
  if (orders.length === 0 && rowsRefused === 0 && issues.length === 0) {
    return (
      <Notice kind="info">
        <p>{say("pane.check.nothingToEnter")}</p>
      </Notice>
    );
  }
  return (
    <Notice kind={rowsRefused === 0 && issues.length === 0 ? "done" : "warning"}>
      {first && last && (
        <>
          <p>{say("pane.check.madeOrders", { orders: { count: orders.length }, rows: { count: rowsEntered } })}</p>
          <p>{first === last ? say("pane.post.done.number", { first: first.documentNo }) : say("pane.post.done.numbers", { first: first.documentNo, last: last.documentNo })}</p>
        </>
      )}
      {rowsRefused > 0 && <p>{say("pane.check.rowsRefused", { rows: { count: rowsRefused } })}</p>}
      {issues.slice(0, MOST_SHOWN).map((issue, position) => (
        <IssueItem key={position} issue={issue} />
      ))}
      {issues.length > MOST_SHOWN && <p>{say("pane.check.moreBelow", { count: { count: issues.length - MOST_SHOWN } })}</p>}
      {first && <Button onClick={onPost}>{say("pane.check.goToPost")}</Button>}
    </Notice>
  );
}
