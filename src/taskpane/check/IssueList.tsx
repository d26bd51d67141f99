import { useMemo, useSyncExternalStore } from "react";
import type { Remedy } from "../../app/remedy";
import type { ShownIssue } from "../../app/shownIssue";
import type { SelectionWatch } from "../selectionWatch";
import { VirtualList } from "../parts/VirtualList";
import { useSpeech } from "../speech";
import { IssueItem } from "./IssueItem";
import { issueRows } from "./issueList";
import { useIssueListStyles } from "./IssueList.styles";

/** Any number of issues, by document and row. */
export function IssueList({ label, issues, selection, onRemedy }: { readonly label: string; readonly issues: readonly ShownIssue[]; readonly selection: SelectionWatch; readonly onRemedy?: (remedy: Remedy) => void }) {
  const styles = useIssueListStyles();
  const { say, count } = useSpeech();
  const selected = useSyncExternalStore(selection.subscribe, selection.current);
  const rows = useMemo(() => issueRows(issues, selected), [issues, selected]);
  return (
    <VirtualList
      label={label}
      count={rows.length}
      keyOf={(index) => String(index)}
      estimate={(index) => (rows[index]?.kind === "issue" ? 84 : 32)}
      renderRow={(index) => {
        const row = rows[index];
        if (row === undefined) return null;
        if (row.kind === "issue") return <IssueItem issue={row.issue} {...(onRemedy && { onRemedy })} />;
        return (
          <h2 className={styles.group}>
            <span>{row.kind === "selected" ? say("pane.check.selectedRow", { sheet: row.sheetName, row: String(row.row) }) : (row.documentNo ?? say("pane.check.noDocument"))}</span>
            <span className={styles.count}>{count(row.count)}</span>
          </h2>
        );
      }}
    />
  );
}
