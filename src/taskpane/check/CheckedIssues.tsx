import { Select } from "@fluentui/react-components";
import type { Remedy } from "../../app/remedy";
import { issueReportRows } from "../../app/issueReport";
import type { ShownIssue } from "../../app/shownIssue";
import type { BookFacts } from "../../app/lookAtBook";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Empty } from "../parts/Empty";
import { SearchField } from "../parts/SearchField";
import { Trouble } from "../parts/Trouble";
import { WriteToSheet } from "../parts/WriteToSheet";
import { useSpeech } from "../speech";
import { useCheckPanelStyles } from "./CheckPanel.styles";
import { IssueList } from "./IssueList";
import { issueListText } from "./issueTable";
import { useIssueFilter, type ShowChoice } from "./useIssueFilter";

const CHOICES = [
  ["all", "pane.check.filter.all"],
  ["error", "pane.check.filter.errors"],
  ["warning", "pane.check.filter.warnings"],
  ["sheet", "pane.check.filter.sheet"],
  ["document", "pane.check.filter.document"],
] as const;

/** The issues of the last check: filter, list, and taking them along. */
export function CheckedIssues({ services, facts, issues, onRemedy }: { readonly services: PaneServices; readonly facts: BookFacts; readonly issues: readonly ShownIssue[]; readonly onRemedy: (remedy: Remedy) => void }) {
  const styles = useCheckPanelStyles();
  const { say } = useSpeech();
  const filter = useIssueFilter(services, issues);
  const { shown } = filter;
  return (
    <>
      <Select aria-label={say("pane.check.filter")} value={filter.show} onChange={(_, { value }) => filter.setShow(value as ShowChoice)}>
        {CHOICES.map(([value, key]) => (
          <option key={value} value={value}>
            {say(key)}
          </option>
        ))}
      </Select>
      <SearchField label={say("pane.check.filter.text")} value={filter.text} onChange={filter.setText} />
      <Trouble act={filter.asking} />
      {shown.length === 0 ? (
        <Empty text={say("pane.check.noneShown")} action={{ label: say("pane.check.clearFilter"), run: filter.clear }} />
      ) : (
        <>
          <div className={styles.acts}>
            <CopyButton label={say("pane.check.copyList")} makeText={() => issueListText(shown, facts.locale)} />
            <WriteToSheet turns={services.turns} write={(onNewSheet) => services.acts.run("writeReport", { reportId: "Issues", rows: issueReportRows(shown, facts.locale), onNewSheet })} />
          </div>
          <IssueList label={say("pane.check.title")} issues={shown} selection={services.selection} onRemedy={onRemedy} />
        </>
      )}
    </>
  );
}
