import { useCallback, useMemo, useState } from "react";
import type { BookFacts } from "../../app/lookAtBook";
import type { Detail } from "../navigation";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { DayField } from "../parts/DayField";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { LinkedEntries } from "./LinkedEntries";
import { openDocument } from "./openDocument";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

export interface CustomerViewProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly customer: Extract<Detail, { readonly kind: "customer" }>;
}

/** The entries behind a customer's balance, with what remains of each. */
export function CustomerView({ services, facts, customer: { customerNo, day } }: CustomerViewProps) {
  const styles = useLedgerPanelStyles();
  const { say } = useSpeech();
  const { acts, navigation } = services;
  const [until, setUntil] = useState(day);
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("entriesOfCustomer", { customerNo, day: until }, progress), [acts, customerNo, until]),
  );
  const { act, refresh } = answer;
  const rows = useMemo(() => act.value?.found.map(({ entry, remaining }) => ({ ...entry, amountLocal: remaining })) ?? [], [act.value]);
  return (
    <>
      <DayField label={say("pane.ledger.until")} value={until} onChange={setUntil} />
      <Working act={act} label={say("pane.state.reading")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {act.value && rows.length === 0 && <Empty text={say("pane.ledger.noneInPeriod")} />}
      {act.value && rows.length > 0 && (
        <>
          <p className={styles.quiet}>
            {say("pane.ledger.remaining")} · {say("pane.amountsIn", { currency: facts.currency })}
          </p>
          <LinkedEntries tableId="CustomerLedger" columns={CUSTOMER_COLUMNS} rows={rows} places={act.value.places} onDocument={(row) => openDocument(navigation, row)} />
        </>
      )}
    </>
  );
}

/** All rows are of one customer. */
const CUSTOMER_COLUMNS = ["postingDate", "documentNo", "amountLocal"] as const;
