import { useMemo } from "react";
import type { ShownIssue } from "../../app/shownIssue";
import { VirtualList } from "../parts/VirtualList";
import { useSpeech } from "../speech";
import { IssueItem } from "./IssueItem";
import { issueRows } from "./issueList";
import { useIssueListStyles } from "./IssueList.styles";

/** Any number of issues, by document and row. */
export function IssueList({ label, issues }: { readonly label: string; readonly issues: readonly ShownIssue[] }) {
  const styles = useIssueListStyles();
  const { say, count } = useSpeech();
  const rows = useMemo(() => issueRows(issues), [issues]);
  return (
    <VirtualList
      label={label}
      count={rows.length}
      keyOf={(index) => String(index)}
      estimate={(index) => (rows[index]?.kind === "document" ? 32 : 84)}
      renderRow={(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        if (row.kind === "issue") return <IssueItem issue={row.issue} />;
        return (
          <h2 className={styles.group}>
            <span>{row.documentNo ?? say("pane.check.noDocument")}</span>
            <span className={styles.count}>{count(row.count)}</span>
          </h2>
        );
      }}
    />
  );
}
