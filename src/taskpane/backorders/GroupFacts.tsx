import { useContext } from "react";
import type { SeenEntry } from "../../app/browseBackorders";
import type { ReleaseScope } from "../../app/reservedLines";
import { CellLink } from "../parts/CellLink";
import { TextLink } from "../parts/TextLink";
import { useSpeech, type Speech } from "../speech";
import { FlowChartView } from "./FlowChartView";
import { LineActsContext } from "./lineActs";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

export type SeenFacts = Extract<SeenEntry, { readonly kind: "itemFacts" | "customerFacts" | "vendorFacts" }>;

/** What a group comes to as a whole, whatever is filtered: of an item its stock and flow, of a customer or vendor its orders. */
export function GroupFacts({ facts }: { readonly facts: SeenFacts }) {
  const { ask } = useContext(LineActsContext);
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const no = facts.kind === "itemFacts" ? facts.itemNo : facts.no;
  return (
    <div className={styles.facts}>
      <p className={styles.quiet}>{factWords(facts, speech).join(" · ")}</p>
      {facts.kind === "itemFacts" && <FlowChartView itemNo={facts.itemNo} steps={facts.steps} safetyStock={facts.safetyStock} />}
      <span className={styles.toRow}>
        {facts.cell && (
          <CellLink cell={facts.cell} text={no}>
            {speech.say("pane.backorders.toRowOf", { no })}
          </CellLink>
        )}
        {facts.kind !== "vendorFacts" && facts.isReserved && (
          <>
            {facts.cell && " · "}
            <TextLink onClick={() => ask({ kind: "release", key: facts.key, scope: scopeOf(facts) })}>{speech.say("desk.releaseAllOf", { no })}</TextLink>
          </>
        )}
      </span>
    </div>
  );
}

function scopeOf(facts: Exclude<SeenFacts, { readonly kind: "vendorFacts" }>): ReleaseScope {
  return facts.kind === "itemFacts" ? { of: "item", itemNo: facts.itemNo, locationCode: facts.locationCode } : { of: "customer", customerNo: facts.no };
}

function factWords(facts: SeenFacts, { say, quantity, amount, count, day }: Speech): readonly string[] {
  switch (facts.kind) {
    case "itemFacts": {
      const { onHand, reserved, openSales, openSalesLines, openPurchases, netPosition, firstShortDay, safetyStock, unitCode } = facts;
      const inUnit = (own: number): string => `${quantity(own)} ${unitCode}`.trim();
      return [
        say("pane.backorders.onHandOf", { quantity: inUnit(onHand) }),
        ...(reserved === 0 ? [] : [say("pane.backorders.reservedOf", { quantity: inUnit(reserved) })]),
        say("pane.backorders.orderedOf", { quantity: inUnit(openSales), lines: { count: openSalesLines } }),
        say("pane.backorders.onOrderOf", { quantity: inUnit(openPurchases) }),
        say("pane.backorders.netOf", { quantity: inUnit(netPosition) }),
        ...(safetyStock > 0 ? [say("pane.backorders.safetyOf", { quantity: inUnit(safetyStock) })] : []),
        ...(firstShortDay === null ? [] : [say("pane.backorders.shortFrom", { day: day(firstShortDay) })]),
      ];
    }
    case "customerFacts": {
      const { orders, lines, linesOnTime, value, overdueValue } = facts;
      return [
        say("pane.backorders.orders", { orders: { count: orders } }),
        say("pane.backorders.linesOnTime", { onTime: count(linesOnTime), lines: { count: lines } }),
        ...(value === null ? [say("pane.backorders.noValue")] : [say("pane.backorders.valueIn", { amount: amount(value) })]),
        ...(overdueValue === null || overdueValue === 0 ? [] : [say("pane.backorders.overdueValue", { amount: amount(overdueValue) })]),
      ];
    }
    case "vendorFacts": {
      const { orders, lines, overdueLines, value } = facts;
      return [
        say("pane.backorders.orders", { orders: { count: orders } }),
        say("pane.backorders.linesOverdue", { overdue: count(overdueLines), lines: { count: lines } }),
        ...(value === null ? [say("pane.backorders.noValue")] : [say("pane.backorders.valueAtRisk", { amount: amount(value) })]),
      ];
    }
  }
}
