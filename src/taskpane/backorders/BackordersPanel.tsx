import { useState } from "react";
import { Button, Checkbox } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import type { BackorderReport } from "../../app/showBackorders";
import type { BookFacts } from "../../app/lookAtBook";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { Choice } from "../parts/Choice";
import { CopyButton } from "../parts/CopyButton";
import { DayField } from "../parts/DayField";
import { Disclosure } from "../parts/Disclosure";
import { Empty } from "../parts/Empty";
import { SearchField } from "../parts/SearchField";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { allColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import { useSpeech } from "../speech";
import { GroupList } from "./GroupList";
import { PolicyChoice } from "./PolicyChoice";
import { ProposalsView } from "./ProposalsView";
import { useBackorders, type BackorderState } from "./useBackorders";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

const VIEWS = [
  ["item", "pane.backorders.byItem"],
  ["customer", "pane.backorders.byCustomer"],
  ["vendor", "pane.backorders.byVendor"],
  ["acts", "pane.backorders.acts"],
] as const;

/** Who waits for what, how long, and why; and what to do about it. */
export function BackordersPanel({ services }: { readonly services: PaneServices; readonly facts: BookFacts }) {
  const { say } = useSpeech();
  const state = useBackorders(services);
  const [showsActs, setShowsActs] = useState(false);
  const show = (view: (typeof VIEWS)[number][0]): void => {
    setShowsActs(view === "acts");
    if (view !== "acts") state.change({ by: view });
  };
  return (
    <>
      <Choice label={say("pane.backorders.view")} isLabelHidden options={VIEWS.map(([value, key]) => ({ value, label: say(key) }))} value={showsActs ? "acts" : state.by} onChange={show} />
      <PolicyChoice services={services} state={state} />
      {showsActs ? <ProposalsView services={services} policy={state.policy} /> : <Report services={services} state={state} />}
    </>
  );
}

function Report({ services, state }: { readonly services: PaneServices; readonly state: BackorderState }) {
  const { say } = useSpeech();
  const { act, by, date, change, refresh } = state;
  return (
    <>
      <DayField label={say("pane.backorders.cutOff")} value={date} onChange={(day) => change({ date: day })} />
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      {act.value && act.value.report.by === by && <Found services={services} state={state} report={act.value.report} />}
    </>
  );
}

function Found({ services, state, report }: { readonly services: PaneServices; readonly state: BackorderState; readonly report: BackorderReport }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say, labels } = speech;
  const { act, text, withOnTime, groups, isOld, change, refresh } = state;
  const issues = act.value?.issues ?? [];
  if (report.rows.length === 0) return <Empty text={say("pane.backorders.none")} hint={say("pane.backorders.noneHint")} action={{ label: say("pane.backorders.refresh"), run: refresh }} />;
  return (
    <>
      <SearchField label={say("pane.backorders.search")} value={text} onChange={(typed) => change({ text: typed })} />
      <Checkbox label={say("pane.backorders.showOnTime")} checked={withOnTime} onChange={(_, { checked }) => change({ withOnTime: checked === true })} />
      <div className={styles.acts}>
        <Button size="small" icon={<ArrowSync16Regular />} appearance={isOld ? "primary" : "secondary"} onClick={refresh}>
          {say("pane.backorders.refresh")}
        </Button>
        <CopyButton makeText={() => entryText(report.rows, allColumns(report.reportId, labels), speech)} />
        <WriteToSheet turns={services.turns} write={() => services.acts.run("writeReport", { reportId: report.reportId, rows: report.rows })} />
      </div>
      {isOld && <p className={styles.quiet}>{say("pane.changedSince")}</p>}
      {issues.length > 0 && <Disclosure summary={say("pane.state.issues", { count: { count: issues.length } })} renderBody={() => issues.map((issue, position) => <IssueItem key={position} issue={issue} />)} />}
      {groups.length === 0 ? <NoneShown state={state} /> : <GroupList state={state} />}
    </>
  );
}

/** Nothing is late, or the search leaves nothing. */
function NoneShown({ state: { text, change } }: { readonly state: BackorderState }) {
  const { say } = useSpeech();
  if (text !== "") return <Empty text={say("pane.noMatches", { text })} action={{ label: say("pane.clearSearch"), run: () => change({ text: "" }) }} />;
  return <Empty text={say("pane.backorders.noneHint")} action={{ label: say("pane.backorders.showOnTime"), run: () => change({ withOnTime: true }) }} />;
}
