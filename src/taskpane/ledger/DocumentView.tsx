import { useCallback } from "react";
import type { BookFacts } from "../../app/lookAtBook";
import type { Detail } from "../navigation";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { Disclosure } from "../parts/Disclosure";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { LinkedEntries } from "./LinkedEntries";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

export interface DocumentViewProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly document: Extract<Detail, { readonly kind: "document" }>;
}

/** Everything a document has posted, ledger by ledger, and that its debit and credit are equal. */
export function DocumentView({ services, facts, document: { documentNo, documentType } }: DocumentViewProps) {
  const styles = useLedgerPanelStyles();
  const { say, labels, amount } = useSpeech();
  const { acts } = services;
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("entriesOfDocument", { documentNo, documentType }, progress), [acts, documentNo, documentType]),
  );
  const { act, refresh } = answer;
  if (!act.value) {
    return (
      <>
        <Working act={act} label={say("pane.state.reading")} />
        <Trouble act={act} retry={refresh} />
      </>
    );
  }
  const { found, places } = act.value;
  const parts = [
    ...found.ledgers.map(({ ledger, rows }) => ({ tableId: ledger as string, rows })),
    { tableId: "PostedHeaders", rows: found.headers },
    { tableId: "PostedLines", rows: found.lines },
  ].filter(({ rows }) => rows.length > 0);
  if (parts.length === 0) return <Empty text={say("pane.ledger.none", { text: documentNo })} />;
  return (
    <>
      <OldAnswer answer={answer} />
      <p className={styles.sum}>
        <span>{say(found.balance === 0 ? "pane.ledger.balanceZero" : "pane.ledger.balance")}</span>
        <span>{amount(found.balance)}</span>
      </p>
      <p className={styles.quiet}>{say("pane.amountsIn", { currency: facts.currency })}</p>
      <div>
        {parts.map(({ tableId, rows }) => (
          <Disclosure
            key={tableId}
            startsOpen={tableId === "GeneralLedger" || parts.length === 1}
            summary={`${labels.sheetName(tableId)} · ${say("pane.post.preview.entries", { count: { count: rows.length } })}`}
            renderBody={() => <LinkedEntries tableId={tableId} rows={rows} places={places} />}
          />
        ))}
      </div>
    </>
  );
}
