import { useCallback } from "react";
import type { WriteWatch } from "../../ports/workbookPort";
import { IssueItem } from "../check/IssueItem";
import { allColumns, shownColumns } from "../entryColumns";
import { entryText, type EntryRow } from "../entryRows";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Disclosure } from "../parts/Disclosure";
import { Empty } from "../parts/Empty";
import { EntryTable } from "../parts/EntryTable";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

/** Which numbers of posted documents are used and which are missing, in runs, each missing run with its reason. */
export function SeriesView({ services }: { readonly services: PaneServices }) {
  const styles = useLedgerPanelStyles();
  const speech = useSpeech();
  const { say, labels } = speech;
  const { acts, turns } = services;
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("auditSeries", undefined, progress), [acts]),
  );
  const { act, refresh } = answer;
  const rows: readonly EntryRow[] = act.value?.rows ?? [];
  const missing = (act.value?.rows ?? []).reduce((sum, { state, count }) => (state === "missing" ? sum + count : sum), 0);
  const issues = act.value?.issues ?? [];
  return (
    <>
      <Working act={act} label={say("pane.state.reading")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {issues.length > 0 && <Disclosure summary={say("pane.state.issues", { count: { count: issues.length } })} startsOpen renderBody={() => issues.map((issue, position) => <IssueItem key={position} issue={issue} />)} />}
      {act.value && rows.length === 0 && <Empty text={say("pane.empty.ledger")} />}
      {rows.length > 0 && (
        <>
          <Notice kind={missing === 0 ? "done" : "info"}>
            <p>{say("pane.ledger.series.missing", { count: { count: missing } })}</p>
          </Notice>
          <div className={styles.acts}>
            <CopyButton makeText={() => entryText(rows, allColumns("SeriesAudit", labels), speech)} />
            <WriteToSheet turns={turns} write={() => acts.run("writeReport", { reportId: "SeriesAudit", rows })} />
          </div>
          <EntryTable
            label={labels.sheetName("SeriesAudit")}
            columns={shownColumns("SeriesAudit", labels)}
            rows={rows}
            rowHeight={64}
            renderCell={(row, column, text) => (
              <>
                {text}
                {column.id === "firstNo" && <div className={styles.quiet}>{[row["series"], labels.option("state", String(row["state"]))].join(" · ")}</div>}
                {column.id === "firstNo" && row["reason"] !== "" && <div className={styles.quiet}>{String(row["reason"])}</div>}
              </>
            )}
          />
        </>
      )}
    </>
  );
}
