import { useCallback, useState } from "react";
import type { BookFacts } from "../../app/lookAtBook";
import type { Detail } from "../navigation";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { LinkedEntries } from "./LinkedEntries";
import { openDocument } from "./openDocument";
import { PeriodFields, type Period } from "./PeriodFields";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

export interface AccountViewProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly account: Extract<Detail, { readonly kind: "account" }>;
}

/** The entries of an account in a period. */
export function AccountView({ services, facts, account: { accountNo, from, to } }: AccountViewProps) {
  const styles = useLedgerPanelStyles();
  const { say } = useSpeech();
  const { acts, navigation } = services;
  const [period, setPeriod] = useState<Period>({ from, to });
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("entriesOfAccount", { accountNo, period }, progress), [acts, accountNo, period]),
  );
  const { act, refresh } = answer;
  return (
    <>
      <PeriodFields period={period} onChange={setPeriod} />
      <Working act={act} label={say("pane.state.reading")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {act.value && act.value.found.length === 0 && <Empty text={say("pane.ledger.noneInPeriod")} />}
      {act.value && act.value.found.length > 0 && (
        <>
          <p className={styles.quiet}>
            {say("pane.post.preview.entries", { count: { count: act.value.found.length } })} · {say("pane.amountsIn", { currency: facts.currency })}
          </p>
          <LinkedEntries tableId="GeneralLedger" columns={ACCOUNT_COLUMNS} rows={act.value.found} places={act.value.places} onDocument={(row) => openDocument(navigation, row)} />
        </>
      )}
    </>
  );
}

/** All rows are of one account; when and what for tell them apart. */
const ACCOUNT_COLUMNS = ["postingDate", "documentNo", "amount"] as const;
