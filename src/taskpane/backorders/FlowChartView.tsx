import { useSpeech } from "../speech";
import type { ItemRow } from "./backorderGroups";
import { flowChart } from "./flowChart";
import { useFlowChartStyles } from "./FlowChartView.styles";

/** The balance of an item over time, small; the rows below say the same in words. */
export function FlowChartView({ itemNo, rows }: { readonly itemNo: string; readonly rows: readonly ItemRow[] }) {
  const styles = useFlowChartStyles();
  const { say, day, quantity } = useSpeech();
  const chart = flowChart(rows);
  if (!chart) return null;
  const { width, height, line, shortage, zero, firstDay, lastDay, lowest } = chart;
  return (
    <figure className={styles.root}>
      <svg className={styles.drawing} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={say("pane.backorders.flow", { itemNo })}>
        <path className={styles.shortage} d={shortage} />
        <line className={styles.zero} x1="0" x2={width} y1={zero} y2={zero} />
        <path className={styles.line} d={line} />
      </svg>
      <figcaption className={styles.caption}>
        <span>{day(firstDay)}</span>
        <span>{say("pane.backorders.lowest", { quantity: quantity(lowest) })}</span>
        <span>{day(lastDay)}</span>
      </figcaption>
    </figure>
  );
}
