import { useCallback, useState } from "react";
import type { ShownBalances } from "../../app/showBalances";
import type { Day } from "../../base/day";
import type { WriteWatch } from "../../ports/workbookPort";
import type { BookFacts } from "../../app/lookAtBook";
import { IssueItem } from "../check/IssueItem";
import { allColumns, shownColumns } from "../entryColumns";
import { entryText, type EntryRow } from "../entryRows";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { DayField } from "../parts/DayField";
import { Disclosure } from "../parts/Disclosure";
import { Empty } from "../parts/Empty";
import { EntryTable } from "../parts/EntryTable";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { TextLink } from "../parts/TextLink";
import { useSpeech } from "../speech";
import { useAnswer, type Answer } from "../useAnswer";
import { PeriodFields, type Period } from "./PeriodFields";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

type BalanceId = "TrialBalance" | "CustomerBalances";

export interface BalanceProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
}

/** What each account has at the end of a period. */
export function TrialBalanceView({ services, facts }: BalanceProps) {
  const { acts, navigation } = services;
  const { say, amount } = useSpeech();
  const [period, setPeriod] = useState<Period>({ from: null, to: null });
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("trialBalance", period, progress), [acts, period]),
  );
  return (
    <>
      <PeriodFields period={period} onChange={setPeriod} />
      <Balances
        services={services}
        facts={facts}
        answer={answer}
        keyColumn="accountNo"
        onOpen={(accountNo) => navigation.open("ledger", { detail: { kind: "account", accountNo, ...period } })}
        note={say("pane.ledger.movementNote")}
        below={{ column: "name", text: ({ opening, debit, credit }) => say("pane.ledger.movement", { opening: amount(Number(opening)), debit: amount(Number(debit)), credit: amount(Number(credit)) }) }}
      />
    </>
  );
}

/** What each customer owes at the end of a day. */
export function CustomerBalancesView({ services, facts }: BalanceProps) {
  const { say } = useSpeech();
  const { acts, navigation } = services;
  const [date, setDate] = useState<Day | null>(null);
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("customerBalances", { date }, progress), [acts, date]),
  );
  return (
    <>
      <DayField label={say("pane.ledger.until")} value={date} onChange={setDate} />
      <Balances
        services={services}
        facts={facts}
        answer={answer}
        keyColumn="customerNo"
        onOpen={(customerNo) => navigation.open("ledger", { detail: { kind: "customer", customerNo, day: date } })}
        below={{ column: "customerNo", text: ({ name }) => String(name) }}
      />
    </>
  );
}

interface BalancesProps extends BalanceProps {
  readonly answer: Answer<ShownBalances<BalanceId>>;
  readonly keyColumn: string;
  readonly onOpen: (no: string) => void;
  /** A quiet line below what stands in a column. */
  readonly below: { readonly column: string; readonly text: (row: EntryRow) => string };
  /** What the quiet lines are. */
  readonly note?: string;
}

function Balances({ services, facts, answer, keyColumn, onOpen, below, note }: BalancesProps) {
  const styles = useLedgerPanelStyles();
  const speech = useSpeech();
  const { say, labels } = speech;
  const { act, refresh } = answer;
  if (!act.value) {
    return (
      <>
        <Working act={act} label={say("pane.state.reading")} />
        <Trouble act={act} retry={refresh} />
      </>
    );
  }
  const { reportId, rows, issues } = act.value;
  const lines: readonly EntryRow[] = rows;
  return (
    <>
      <Working act={act} label={say("pane.state.reading")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {issues.length > 0 && <Disclosure summary={say("pane.state.issues", { count: { count: issues.length } })} startsOpen renderBody={() => issues.map((issue, position) => <IssueItem key={position} issue={issue} />)} />}
      {rows.length === 0 ? (
        <Empty text={say("pane.empty.ledger")} />
      ) : (
        <>
          <div className={styles.acts}>
            <CopyButton makeText={() => entryText(lines, allColumns(reportId, labels), speech)} />
            <WriteToSheet turns={services.turns} write={(onNewSheet) => services.acts.run("writeReport", { reportId, rows: lines, onNewSheet })} />
          </div>
          <p className={styles.quiet}>{[say("pane.amountsIn", { currency: facts.currency }), ...(note === undefined ? [] : [note])].join(" · ")}</p>
          <EntryTable
            label={labels.sheetName(reportId)}
            columns={shownColumns(reportId, labels)}
            rows={lines}
            rowHeight={46}
            renderCell={(row, column, text) => (
              <>
                {column.id === keyColumn ? <TextLink onClick={() => onOpen(String(row[keyColumn] ?? ""))}>{text}</TextLink> : text}
                {column.id === below.column && <div className={styles.quiet}>{below.text(row)}</div>}
              </>
            )}
          />
        </>
      )}
    </>
  );
}
