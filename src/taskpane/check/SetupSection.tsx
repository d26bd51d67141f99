import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import { issueReportRows } from "../../app/issueReport";
import type { BookFacts } from "../../app/lookAtBook";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { Disclosure } from "../parts/Disclosure";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useCheckPanelStyles } from "./CheckPanel.styles";
import { IssueList } from "./IssueList";

/** What the setup lacks before anyone posts: how much, the list with its cells, and the list on a sheet. */
export function SetupSection({ services, facts }: { readonly services: PaneServices; readonly facts: BookFacts }) {
  const styles = useCheckPanelStyles();
  const { say, count } = useSpeech();
  const { acts, turns } = services;
  const { act, run } = useAct(
    turns,
    useCallback((progress: WriteWatch) => acts.run("checkSetup", undefined, progress), [acts]),
    { isEndable: true },
  );
  const { value: found } = act;
  return (
    <Disclosure
      summary={say("pane.check.setup.title")}
      renderBody={() => (
        <>
          <div className={styles.acts}>
            <Button size="small" onClick={() => void run()} disabled={act.phase === "running"}>
              {say("pane.check.setup.run")}
            </Button>
            {found && found.issues.length > 0 && (
              <WriteToSheet turns={turns} write={(onNewSheet) => acts.run("writeReport", { reportId: "SetupCheck", rows: issueReportRows(found.issues, facts.locale), onNewSheet })} />
            )}
          </div>
          <Working act={act} label={say("pane.check.setup.working")} />
          <Trouble act={act} retry={() => void run()} />
          {found && found.issues.length === 0 && (
            <Notice kind="done">
              <p>{say("pane.check.setup.sound")}</p>
            </Notice>
          )}
          {found && found.issues.length > 0 && (
            <>
              <p className={styles.counts} role="status">
                {say("pane.check.counts", { errors: count(found.errors), warnings: { count: found.warnings } })}
              </p>
              <IssueList label={say("pane.check.setup.title")} issues={found.issues} selection={services.selection} />
            </>
          )}
        </>
      )}
    />
  );
}
