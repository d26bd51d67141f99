import { mergeClasses } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import type { SeenEntry } from "../../app/browseBackorders";
import type { CellPlace } from "../../app/shownIssue";
import { CellLink } from "../parts/CellLink";
import { Light } from "../parts/Light";
import { TextLink } from "../parts/TextLink";
import { useSpeech, type Speech } from "../speech";
import { LineActsContext } from "./lineActs";
import type { Supposed } from "./suppositions";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

type Entry<Kind extends SeenEntry["kind"]> = Extract<SeenEntry, { readonly kind: Kind }>;

/** A line behind a group: who or what on the left, the figure on the right, the reason below. */
interface LineProps {
  readonly what: ReactNode;
  readonly figure: string;
  readonly below: readonly string[];
  readonly light?: ReactNode;
  /** The line of an order that may be supposed to be otherwise. */
  readonly supposable?: Supposed;
}

function Line({ what, figure, below, light, supposable }: LineProps) {
  const { suppose, handOut } = useContext(LineActsContext);
  const { say } = useSpeech();
  const styles = useBackordersPanelStyles();
  const words = below.filter((part) => part !== "").join(" · ");
  return (
    <div className={mergeClasses(styles.line, styles.inGroup)}>
      <div className={styles.lineHead}>
        <span className={styles.words}>{what}</span>
        <span className={styles.figure}>{figure}</span>
        {light}
      </div>
      <div className={styles.quiet}>
        {words}
        {supposable && (
          <>
            {" · "}
            <TextLink label={say("pane.backorders.whatIfOf", { documentNo: supposable.kind === "line" ? supposable.documentNo : "" })} onClick={() => suppose(supposable)}>
              {say("pane.backorders.whatIf")}
            </TextLink>
          </>
        )}
        {supposable?.kind === "line" && supposable.side === "purchase" && (
          <>
            {" · "}
            <TextLink label={say("desk.whoGetsItOf", { documentNo: supposable.documentNo })} onClick={() => handOut(supposable.documentNo)}>
              {say("desk.whoGetsIt")}
            </TextLink>
          </>
        )}
      </div>
    </div>
  );
}

/** A document by its number; choosing it shows its line in the sheet. */
function DocumentLink({ no, cell }: { readonly no: string; readonly cell: CellPlace | undefined }) {
  return cell ? (
    <CellLink cell={cell} text={no}>
      {no}
    </CellLink>
  ) : (
    no
  );
}

/** Room where other lines of the list have a light, so that figures stand below one another. */
function NoLight() {
  return <span className={useBackordersPanelStyles().noLight} />;
}

/** A movement of an item: what comes or goes on which day, and what is left. */
export function ItemLine({ entry: { row, cell } }: { readonly entry: Entry<"itemLine"> }) {
  const speech = useSpeech();
  const { say, day, quantity } = speech;
  const { kind, effectiveDate, documentNo, partyNo, receiptQuantity, issueQuantity, projectedBalance, cause, light } = row;
  if (kind === "onHand") return <Line what={say("pane.backorders.onHand")} figure={quantity(projectedBalance)} below={[]} light={<NoLight />} />;
  const isReceipt = kind === "receipt";
  return (
    <Line
      what={
        <>
          {day(effectiveDate)} · <DocumentLink no={documentNo} cell={cell} /> · {partyNo}
        </>
      }
      figure={isReceipt ? `+${quantity(receiptQuantity ?? 0)}` : quantity(-(issueQuantity ?? 0))}
      below={[say("pane.backorders.balanceOf", { quantity: quantity(projectedBalance) }), ...(isReceipt ? [] : delayWords(row, speech)), cause]}
      light={light === "" ? <NoLight /> : <Light letter={light} />}
    />
  );
}

export function CustomerLine({ entry: { row, cell } }: { readonly entry: Entry<"customerLine"> }) {
  const speech = useSpeech();
  const { documentNo, itemNo, description, unitCode, outstandingQuantity, cause, light } = row;
  return (
    <Line
      what={
        <>
          <DocumentLink no={documentNo} cell={cell} /> · {itemNo} {description}
        </>
      }
      figure={`${speech.quantity(outstandingQuantity)} ${unitCode}`.trim()}
      below={[...delayWords(row, speech), cause]}
      light={<Light letter={light} />}
      supposable={supposableOf("sales", row)}
    />
  );
}

export function VendorLine({ entry: { row, cell, unitCode } }: { readonly entry: Entry<"vendorLine"> }) {
  const { say, quantity, day, amount } = useSpeech();
  const { documentNo, itemNo, description, outstandingQuantity, expectedDate, daysOverdue, waitingQuantity, waitingLines, salesValueAtRisk, action } = row;
  return (
    <Line
      what={
        <>
          <DocumentLink no={documentNo} cell={cell} /> · {itemNo} {description}
        </>
      }
      figure={`${quantity(outstandingQuantity)} ${unitCode}`.trim()}
      below={[
        expectedDate === null ? say("pane.backorders.notDated") : say("pane.backorders.expectedOn", { day: day(expectedDate) }),
        daysOverdue > 0 ? say("pane.backorders.overdue", { days: { count: daysOverdue } }) : "",
        waitingLines > 0 ? say("pane.backorders.waiting", { quantity: quantity(waitingQuantity), lines: { count: waitingLines } }) : "",
        salesValueAtRisk > 0 ? say("pane.backorders.valueAtRisk", { amount: amount(salesValueAtRisk) }) : "",
        action,
      ]}
      supposable={supposableOf("purchase", row)}
    />
  );
}

function supposableOf(side: "sales" | "purchase", { documentNo, lineNo, itemNo }: { readonly documentNo: string; readonly lineNo: number; readonly itemNo: string }): Supposed {
  return { kind: "line", side, documentNo, lineNo, itemNo, day: null, quantity: null };
}

type Delayed = Pick<Entry<"customerLine">["row"], "coverDate" | "daysLate"> & { readonly shortQuantity: number | null; readonly readyQuantity: number | null; readonly reservedQuantity: number | null };

/** What is kept for a line, what cannot be had, what could go now, and when the rest can; of a line that is served in time only what is kept. */
function delayWords({ coverDate, daysLate, shortQuantity, readyQuantity, reservedQuantity }: Delayed, { say, quantity, day }: Speech): readonly string[] {
  const short = shortQuantity ?? 0;
  const late = daysLate ?? 0;
  const reserved = (reservedQuantity ?? 0) > 0 ? [say("pane.backorders.reservedOf", { quantity: quantity(reservedQuantity ?? 0) })] : [];
  if (short <= 0 && late <= 0) return reserved;
  return [
    ...reserved,
    short > 0 ? say("pane.backorders.short", { quantity: quantity(short) }) : "",
    (readyQuantity ?? 0) > 0 ? say("pane.backorders.ready", { quantity: quantity(readyQuantity ?? 0) }) : "",
    coverDate === null ? say("pane.backorders.notCovered") : say("pane.backorders.coveredOn", { day: day(coverDate) }),
    late > 0 ? say("pane.backorders.late", { days: { count: late } }) : "",
  ];
}
