import type { Day } from "../../base/day";
import { DayField } from "../parts/DayField";
import { useSpeech } from "../speech";
import { useLedgerPanelStyles } from "./LedgerPanel.styles";

export interface Period {
  readonly from: Day | null;
  readonly to: Day | null;
}

/** From and to; a blank day leaves that end open. */
export function PeriodFields({ period, onChange }: { readonly period: Period; readonly onChange: (period: Period) => void }) {
  const styles = useLedgerPanelStyles();
  const { say } = useSpeech();
  return (
    <div className={styles.days} role="group" aria-label={say("pane.ledger.period")}>
      <DayField label={say("pane.ledger.from")} value={period.from} onChange={(from) => onChange({ ...period, from })} />
      <DayField label={say("pane.ledger.to")} value={period.to} onChange={(to) => onChange({ ...period, to })} />
    </div>
  );
}
