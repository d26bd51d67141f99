import type { ShownIssue } from "../../app/shownIssue";
import { IssueItem } from "../check/IssueItem";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { VirtualList } from "../parts/VirtualList";
import { useSpeech } from "../speech";

/** Lines that could not be counted: how many, and behind that why, each with its cell. What is shown is short by them. */
export function LeftOut({ lines }: { readonly lines: readonly ShownIssue[] }) {
  const { say } = useSpeech();
  if (lines.length === 0) return null;
  const label = say("desk.leftOutWhy", { lines: { count: lines.length } });
  return (
    <>
      <Notice kind="warning">
        <p>{say("desk.leftOut", { lines: { count: lines.length } })}</p>
      </Notice>
      <Disclosure summary={label} renderBody={() => <Issues label={label} issues={lines} />} />
    </>
  );
}

/** What the report had to assume, and what is not as it should be. */
export function AssumedInReport({ issues }: { readonly issues: readonly ShownIssue[] }) {
  const { say } = useSpeech();
  const label = say("pane.state.issues", { count: { count: issues.length } });
  return issues.length > 0 && <Disclosure summary={label} renderBody={() => <Issues label={label} issues={issues} />} />;
}

function Issues({ label, issues }: { readonly label: string; readonly issues: readonly ShownIssue[] }) {
  return (
    <VirtualList
      label={label}
      count={issues.length}
      keyOf={String}
      estimate={() => 84}
      renderRow={(index) => {
        const issue = issues[index];
        return issue && <IssueItem issue={issue} />;
      }}
    />
  );
}
