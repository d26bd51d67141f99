import { Button } from "@fluentui/react-components";
import { useId } from "react";
import type { BookFacts } from "../../app/lookAtBook";
import type { PaneServices } from "../paneServices";
import { Empty } from "../parts/Empty";
import { SearchField } from "../parts/SearchField";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { FoundView } from "./FoundView";
import { useLedgerSearch } from "./useLedgerSearch";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

/** The front of the ledger: a search, the balances, and the audit of numbers. */
export function SearchView({ services, facts, isShown }: { readonly services: PaneServices; readonly facts: BookFacts; readonly isShown: boolean }) {
  const styles = useLedgerPanelStyles();
  const { say } = useSpeech();
  const { navigation } = services;
  const hint = useId();
  const { text, setText, act, search, asked } = useLedgerSearch(services);
  return (
    <div className={styles.part} hidden={!isShown}>
      <div className={styles.search}>
        <SearchField label={say("pane.search")} describedBy={hint} value={text} onChange={setText} onSubmit={() => search(text)} />
        <Button disabled={text.trim() === ""} onClick={() => search(text)}>
          {say("pane.search")}
        </Button>
      </div>
      <p id={hint} className={styles.quiet}>
        {say("pane.ledger.search")}
      </p>
      <div className={styles.acts}>
        <Button onClick={() => navigation.open("ledger", { detail: TRIAL_BALANCE })}>{say("pane.ledger.trialBalance")}</Button>
        <Button onClick={() => navigation.open("ledger", { detail: CUSTOMER_BALANCES })}>{say("pane.ledger.customerBalances")}</Button>
        <Button onClick={() => navigation.open("ledger", { detail: SERIES })}>{say("pane.ledger.series")}</Button>
      </div>
      {facts.head === 0 && <Empty text={say("pane.empty.ledger")} action={{ label: say("pane.tab.post"), run: () => navigation.open("post") }} />}
      <Working act={act} label={say("pane.ledger.searching")} />
      <Trouble act={act} retry={() => search(asked)} />
      {act.value && <FoundView services={services} findings={act.value} text={asked} onSearch={search} />}
    </div>
  );
}

const TRIAL_BALANCE = { kind: "trialBalance" } as const;
const CUSTOMER_BALANCES = { kind: "customerBalances" } as const;
const SERIES = { kind: "series" } as const;
