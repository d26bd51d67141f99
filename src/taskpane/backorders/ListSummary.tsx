import { Select } from "@fluentui/react-components";
import { LIST_ORDERS, type ListTotals } from "../../app/browseBackorders";
import { TextLink } from "../parts/TextLink";
import { useSpeech, type Speech } from "../speech";
import type { BackorderState } from "./useBackorders";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

/** How much of how much is shown, what it comes to, and in which order; said aloud when it changes. */
export function ListSummary({ state }: { readonly state: BackorderState }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say, count } = speech;
  const { windowed, isFiltered, order, setOrder, showAll, by, answer, terms } = state;
  const { list } = windowed;
  if (!list) return null;
  const { totals, count: entries } = list.seen;
  return (
    <div className={styles.summary}>
      <div className={styles.summaryHead}>
        <span role="status" className={styles.shown}>
          {say("pane.backorders.shownOf", { lines: count(totals.lines), all: { count: totals.allLines } })}
        </span>
        {isFiltered && entries > 0 && (totals.lines < totals.allLines || terms.neededBy !== null) && <TextLink onClick={showAll}>{say("pane.backorders.showAll")}</TextLink>}
        <Select size="small" className={styles.order} aria-label={say("pane.backorders.order")} value={order} onChange={(_, { value }) => setOrder(LIST_ORDERS.find((own) => own === value) ?? "worst")}>
          {LIST_ORDERS.map((own) => (
            <option key={own} value={own}>
              {say(`pane.backorders.order.${own}`)}
            </option>
          ))}
        </Select>
      </div>
      {totals.lines > 0 && <p className={styles.quiet}>{totalWords(totals, by === "vendor", answer.act.value?.currency ?? "", speech).join(" · ")}</p>}
    </div>
  );
}

/** More units than these are counted, not listed. */
const LISTED_UNITS = 3;

/** Quantities unit by unit, and one value in the company's currency where every line has one. */
function totalWords({ units, value }: ListTotals, areReceipts: boolean, currency: string, { say, quantity, amount }: Speech): readonly string[] {
  const list = (of: "outstanding" | "short"): string => {
    const some = units.filter((unit) => unit[of] !== 0);
    const rest = some.length - LISTED_UNITS;
    const listed = some.slice(0, LISTED_UNITS).map((unit) => `${quantity(unit[of])} ${unit.unitCode}`);
    return [...listed, ...(rest > 0 ? [say("pane.backorders.moreUnits", { units: { count: rest } })] : [])].join(", ");
  };
  const short = list("short");
  return [
    say(areReceipts ? "pane.backorders.expectedIn" : "pane.backorders.outstandingIn", { quantities: list("outstanding") }),
    ...(short === "" ? [] : [say(areReceipts ? "pane.backorders.awaitedIn" : "pane.backorders.shortIn", { quantities: short })]),
    value === null ? say("pane.backorders.noValue") : say(areReceipts ? "pane.backorders.valueAtRisk" : "pane.backorders.valueIn", { amount: `${amount(value)} ${currency}`.trim() }),
  ];
}
