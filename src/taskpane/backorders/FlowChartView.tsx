import { useState } from "react";
import type { FlowStep } from "../../app/browseBackorders";
import { Disclosure } from "../parts/Disclosure";
import { EntryTable } from "../parts/EntryTable";
import { PanelScroll } from "../parts/panelScroll";
import type { EntryRow } from "../entryRows";
import { useSpeech } from "../speech";
import { flowChart } from "./flowChart";
import { useFlowChartStyles } from "./FlowChartView.styles";

export interface FlowProps {
  readonly itemNo: string;
  readonly steps: readonly FlowStep[];
  readonly safetyStock: number;
}

/** What comes and goes of an item, and its balance over time: drawn, and as a table for those who rather read. */
export function FlowChartView({ itemNo, steps, safetyStock }: FlowProps) {
  const styles = useFlowChartStyles();
  const { say, day, quantity } = useSpeech();
  const chart = flowChart(steps, safetyStock);
  if (!chart) return null;
  const { width, height, line, shortage, receipts, issues, zero, safety, firstDay, lastDay, lowest } = chart;
  const name = say("pane.backorders.flow", { itemNo });
  return (
    <figure className={styles.root}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={name}>
        <path className={styles.shortage} d={shortage} />
        <path className={styles.receipts} d={receipts} />
        <path className={styles.issues} d={issues} />
        <line className={styles.zero} x1="0" x2={width} y1={zero} y2={zero} />
        {safety !== undefined && <line className={styles.safety} x1="0" x2={width} y1={safety} y2={safety} />}
        <path className={styles.line} d={line} />
      </svg>
      <figcaption className={styles.caption}>
        <span>{day(firstDay)}</span>
        <span>{say("pane.backorders.lowest", { quantity: quantity(lowest) })}</span>
        <span>{day(lastDay)}</span>
      </figcaption>
      <Disclosure summary={say("pane.backorders.asTable")} renderBody={() => <FlowTable name={name} steps={steps} />} />
    </figure>
  );
}

const COLUMNS = [
  { id: "effectiveDate", kind: "date", key: "pane.backorders.day", isFigure: false },
  { id: "receiptQuantity", kind: "qty", key: "pane.backorders.in", isFigure: true },
  { id: "issueQuantity", kind: "qty", key: "pane.backorders.out", isFigure: true },
  { id: "projectedBalance", kind: "qty", key: "pane.backorders.balance", isFigure: true },
] as const;

/** The steps of the drawing, a day a row; a long one scrolls within itself. */
function FlowTable({ name, steps }: { readonly name: string; readonly steps: readonly FlowStep[] }) {
  const styles = useFlowChartStyles();
  const { say } = useSpeech();
  const [body, setBody] = useState<HTMLElement | null>(null);
  const rows = steps.map<EntryRow>(({ day, receipts, issues, balance }) => ({ effectiveDate: day, receiptQuantity: receipts || null, issueQuantity: issues || null, projectedBalance: balance }));
  return (
    <div className={styles.table} ref={setBody} role="region" aria-label={name} tabIndex={0}>
      <PanelScroll value={body}>
        <EntryTable label={name} columns={COLUMNS.map(({ key, ...column }) => ({ ...column, label: say(key) }))} rows={rows} />
      </PanelScroll>
    </div>
  );
}
