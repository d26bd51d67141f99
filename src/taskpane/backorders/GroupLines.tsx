import type { ReactNode } from "react";
import { Light } from "../parts/Light";
import { useSpeech, type Speech } from "../speech";
import type { CustomerRow, ItemRow, VendorRow } from "./backorderGroups";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

/** The lines behind a group: who or what on the left, the figure on the right, the reason below. */
interface LineProps {
  readonly what: ReactNode;
  readonly figure: string;
  readonly below: readonly string[];
  readonly light?: ReactNode;
}

function Line({ what, figure, below, light }: LineProps) {
  const styles = useBackordersPanelStyles();
  return (
    <div className={styles.line}>
      <div className={styles.lineHead}>
        <span className={styles.words}>{what}</span>
        <span className={styles.figure}>{figure}</span>
        {light}
      </div>
      <div className={styles.quiet}>{below.filter((words) => words !== "").join(" · ")}</div>
    </div>
  );
}

/** A movement of an item: what comes or goes on which day, and what is left. */
export function ItemLine({ row }: { readonly row: ItemRow }) {
  const speech = useSpeech();
  const { say, day, quantity } = speech;
  const { kind, effectiveDate, documentNo, partyNo, receiptQuantity, issueQuantity, projectedBalance, cause, light } = row;
  const balance = say("pane.backorders.balanceOf", { quantity: quantity(projectedBalance) });
  if (kind === "onHand") return <Line what={say("pane.backorders.onHand")} figure={quantity(projectedBalance)} below={[]} />;
  const isReceipt = kind === "receipt";
  return (
    <Line
      what={`${day(effectiveDate)} · ${documentNo} · ${partyNo}`}
      figure={isReceipt ? `+${quantity(receiptQuantity ?? 0)}` : quantity(-(issueQuantity ?? 0))}
      below={[balance, ...(isReceipt ? [] : delayWords(row, speech)), cause]}
      light={light === "" ? undefined : <Light letter={light} />}
    />
  );
}

export function CustomerLine({ row }: { readonly row: CustomerRow }) {
  const speech = useSpeech();
  const { documentNo, itemNo, description, unitCode, outstandingQuantity, cause, light } = row;
  return <Line what={`${documentNo} · ${itemNo} ${description}`} figure={`${speech.quantity(outstandingQuantity)} ${unitCode}`.trim()} below={[...delayWords(row, speech), cause]} light={<Light letter={light} />} />;
}

export function VendorLine({ row }: { readonly row: VendorRow }) {
  const { say, quantity, day, amount } = useSpeech();
  const { documentNo, itemNo, description, outstandingQuantity, expectedDate, daysOverdue, waitingQuantity, waitingLines, salesValueAtRisk, action } = row;
  return (
    <Line
      what={`${documentNo} · ${itemNo} ${description}`}
      figure={quantity(outstandingQuantity)}
      below={[
        expectedDate === null ? "" : say("pane.backorders.expectedOn", { day: day(expectedDate) }),
        daysOverdue > 0 ? say("pane.backorders.overdue", { days: { count: daysOverdue } }) : "",
        waitingLines > 0 ? say("pane.backorders.waiting", { quantity: quantity(waitingQuantity), lines: { count: waitingLines } }) : "",
        salesValueAtRisk > 0 ? say("pane.backorders.valueAtRisk", { amount: amount(salesValueAtRisk) }) : "",
        action,
      ]}
    />
  );
}

type Delayed = Pick<CustomerRow, "coverDate" | "daysLate"> & { readonly shortQuantity: number | null; readonly readyQuantity: number | null };

/** What cannot be had, what could go now, and when the rest can; nothing for a line that is served in time. */
function delayWords({ coverDate, daysLate, shortQuantity, readyQuantity }: Delayed, { say, quantity, day }: Speech): readonly string[] {
  const short = shortQuantity ?? 0;
  const late = daysLate ?? 0;
  if (short <= 0 && late <= 0) return [];
  return [
    short > 0 ? say("pane.backorders.short", { quantity: quantity(short) }) : "",
    (readyQuantity ?? 0) > 0 ? say("pane.backorders.ready", { quantity: quantity(readyQuantity ?? 0) }) : "",
    coverDate === null ? say("pane.backorders.notCovered") : say("pane.backorders.coveredOn", { day: day(coverDate) }),
    late > 0 ? say("pane.backorders.late", { days: { count: late } }) : "",
  ];
}
