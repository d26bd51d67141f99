import { Button } from "@fluentui/react-components";
import { useContext, useEffect, useRef } from "react";
import type { CheckSummary } from "../../app/checkWorkbook";
import type { BookFacts } from "../../app/lookAtBook";
import { HostContext } from "../hostContext";
import type { PaneServices } from "../paneServices";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useCheckPanelStyles } from "./CheckPanel.styles";
import { CheckedIssues } from "./CheckedIssues";
import { EntrySection } from "./EntrySection";
import { SetupSection } from "./SetupSection";
import type { Check } from "./useCheck";
import type { Entry } from "./useEntry";
import { useRemedy, type Remedied } from "./useRemedy";

export interface CheckPanelProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly check: Check;
  readonly entry: Entry;
}

/** What is wrong in the workbook, where, and how to put it right; and making orders of what was pasted. */
export function CheckPanel({ services, facts, check, entry }: CheckPanelProps) {
  const styles = useCheckPanelStyles();
  const { say } = useSpeech();
  const { act, isByItself, run } = check;
  const remedied = useRemedy(services);
  const isQuiet = isByItself && act.value !== undefined;
  return (
    <>
      <div className={styles.acts}>
        <Button appearance="primary" onClick={run} disabled={act.phase === "running" && !isQuiet}>
          {say("pane.check.now")}
        </Button>
        <Button onClick={entry.run} disabled={entry.act.phase === "running"}>
          {say("pane.check.makeOrders")}
        </Button>
      </div>
      <EntrySection services={services} entry={entry} />
      {!isQuiet && <Working act={act} label={say("pane.check.working")} />}
      <Trouble act={act} retry={run} />
      <MissingRows facts={facts} />
      {act.value && <Counts summary={act.value} isWithoutOrders={facts.isWithout.orders} />}
      <SetupSection services={services} facts={facts} />
      <Trouble act={remedied.act} />
      <RemedySaid remedied={remedied.act.value} />
      {act.value && act.value.issues.length > 0 && <CheckedIssues services={services} facts={facts} issues={act.value.issues} onRemedy={remedied.apply} />}
    </>
  );
}

/** What a remedy did. The button that was pressed goes with its issue, so that this takes the focus. */
function RemedySaid({ remedied }: { readonly remedied: Remedied | undefined }) {
  const styles = useCheckPanelStyles();
  const { say } = useSpeech();
  const said = useRef<HTMLParagraphElement>(null);
  useEffect(() => said.current?.focus(), [remedied]);
  if (!remedied) return null;
  const { remedy, isDone } = remedied;
  return (
    <p ref={said} tabIndex={-1} role="status" className={styles.when}>
      {say(isDone ? `pane.check.remedy.${remedy.kind}Done` : "pane.check.remedy.changed", { name: remedy.name })}
    </p>
  );
}

/** The first line: how many of which kind, in how many documents, and when that was found. */
function Counts({ summary, isWithoutOrders }: { readonly summary: CheckSummary; readonly isWithoutOrders: boolean }) {
  const styles = useCheckPanelStyles();
  const { say, count, time } = useSpeech();
  const { errors, warnings, documents, checkedAt } = summary;
  const when = <span className={styles.when}>{say("pane.check.last", { time: time(checkedAt) })}</span>;
  if (errors + warnings === 0) {
    return (
      <Notice kind="done">
        <p>
          <strong>{say("pane.check.sound")}</strong>
        </p>
        {!isWithoutOrders && <p>{say("pane.check.soundHint")}</p>}
        {when}
      </Notice>
    );
  }
  return (
    <div role="status">
      <p className={styles.counts}>
        {say("pane.check.counts", { errors: count(errors), warnings: { count: warnings } })}
        {documents > 0 && ` ${say("pane.check.documents", { count: { count: documents } })}`}
      </p>
      {when}
    </div>
  );
}

const FIRST_NEEDS = [
  ["customers", "Customers", "pane.empty.customers"],
  ["items", "Items", "pane.empty.items"],
  ["orders", "OrderEntry", "pane.empty.orders"],
] as const;

/** A company without customers, items or orders needs those before anything else; the sheet they go into is one step away. */
function MissingRows({ facts }: { readonly facts: BookFacts }) {
  const { say } = useSpeech();
  const { goTo } = useContext(HostContext);
  const need = FIRST_NEEDS.find(([rows]) => facts.isWithout[rows]);
  if (!need) return null;
  const [, tableId, key] = need;
  const sheetName = facts.sheets[tableId] ?? "";
  return <Empty text={say(key, { sheet: sheetName })} action={{ label: say("pane.goToCell", { place: sheetName }), run: () => goTo({ sheetName, row: 2, column: 1 }) }} />;
}
