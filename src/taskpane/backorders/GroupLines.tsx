import { mergeClasses } from "@fluentui/react-components";
import { useContext, type ReactNode } from "react";
import type { ReservableSale, SeenEntry } from "../../app/browseBackorders";
import type { CellPlace } from "../../app/shownIssue";
import type { Day } from "../../base/day";
import type { TextKey } from "../../locales/texts";
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
  /** What can be done with it. */
  readonly acts?: ReactNode;
}

function Line({ what, figure, below, light, acts }: LineProps) {
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
        {acts}
      </div>
    </div>
  );
}

/** What a line leads to, one after the other, behind its words. */
function ActLink({ text, of, onClick }: { readonly text: TextKey; readonly of: string; readonly onClick: () => void }) {
  const { say } = useSpeech();
  return (
    <>
      {" · "}
      <TextLink label={say("desk.actOf", { act: say(text), documentNo: of })} onClick={onClick}>
        {say(text)}
      </TextLink>
    </>
  );
}

interface SaleActsProps {
  readonly entryKey: string;
  readonly sale: ReservableSale;
  readonly isReserved: boolean;
  /** Whether goods are given to it, which can be fixed. */
  readonly isGiven: boolean;
  readonly day: number | null;
}

/** A line that goods are kept for can be released, one that is given something fixed, and one that is fixed unfixed. */
function SaleActs({ entryKey: key, sale, isReserved, isGiven, day }: SaleActsProps) {
  const { ask } = useContext(LineActsContext);
  const { documentNo, lineNo, fixedDate } = sale;
  if (fixedDate !== null) return <ActLink text="desk.unfix" of={documentNo} onClick={() => ask({ kind: "unfix", key, sale })} />;
  return (
    <>
      {isReserved && <ActLink text="desk.release" of={documentNo} onClick={() => ask({ kind: "release", key, scope: { of: "line", documentNo, lineNo } })} />}
      {isGiven && <ActLink text="desk.fix" of={documentNo} onClick={() => ask({ kind: "fix", key, sale, day: day as Day | null })} />}
    </>
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
export function ItemLine({ entry: { key, row, cell, sale, unitCode } }: { readonly entry: Entry<"itemLine"> }) {
  const speech = useSpeech();
  const { say, day, quantity } = speech;
  const { kind, effectiveDate, originalDate, documentNo, partyNo, receiptQuantity, issueQuantity, projectedBalance, reservedQuantity, shortQuantity, coverDate, cause, light } = row;
  if (kind === "onHand") return <Line what={say("pane.backorders.onHand")} figure={quantity(projectedBalance)} below={[]} light={<NoLight />} />;
  const isReceipt = kind === "receipt";
  return (
    <Line
      what={
        <>
          {day(effectiveDate)} · <DocumentLink no={documentNo} cell={cell} /> · {partyNo}
        </>
      }
      figure={`${isReceipt ? `+${quantity(receiptQuantity ?? 0)}` : quantity(-(issueQuantity ?? 0))} ${unitCode}`.trim()}
      below={[originalDate !== null && originalDate !== effectiveDate ? say(isReceipt ? "pane.backorders.expectedOn" : "pane.backorders.neededOn", { day: day(originalDate) }) : "", say("pane.backorders.balanceOf", { quantity: quantity(projectedBalance) }), ...(isReceipt ? [] : delayWords(row, speech)), fixedWords(sale, speech), cause]}
      acts={sale && <SaleActs entryKey={key} sale={sale} isReserved={(reservedQuantity ?? 0) > 0} isGiven={(issueQuantity ?? 0) > (shortQuantity ?? 0)} day={coverDate} />}
      light={light === "" ? <NoLight /> : <Light letter={light} />}
    />
  );
}

export function CustomerLine({ entry: { key, row, cell, sale } }: { readonly entry: Entry<"customerLine"> }) {
  const { suppose } = useContext(LineActsContext);
  const speech = useSpeech();
  const { documentNo, itemNo, description, unitCode, confirmedDate, requestedDate, outstandingQuantity, reservedQuantity, shortQuantity, coverDate, cause, light } = row;
  const neededDate = confirmedDate ?? requestedDate;
  return (
    <Line
      what={
        <>
          <DocumentLink no={documentNo} cell={cell} /> · {itemNo} {description}
        </>
      }
      figure={`${speech.quantity(outstandingQuantity)} ${unitCode}`.trim()}
      below={[neededDate === null || light === "G" ? "" : speech.say("pane.backorders.neededOn", { day: speech.day(neededDate) }), ...delayWords(row, speech), fixedWords(sale, speech), cause]}
      light={<Light letter={light} />}
      acts={
        <>
          <ActLink text="pane.backorders.whatIf" of={documentNo} onClick={() => suppose(supposableOf("sales", row))} />
          {sale && <SaleActs entryKey={key} sale={sale} isReserved={reservedQuantity > 0} isGiven={outstandingQuantity > shortQuantity} day={coverDate} />}
        </>
      }
    />
  );
}

export function VendorLine({ entry: { row, cell, unitCode } }: { readonly entry: Entry<"vendorLine"> }) {
  const { suppose, handOut } = useContext(LineActsContext);
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
      acts={
        <>
          <ActLink text="pane.backorders.whatIf" of={documentNo} onClick={() => suppose(supposableOf("purchase", row))} />
          <ActLink text="desk.whoGetsIt" of={documentNo} onClick={() => handOut(documentNo)} />
        </>
      }
    />
  );
}

function supposableOf(side: "sales" | "purchase", { documentNo, lineNo, itemNo }: { readonly documentNo: string; readonly lineNo: number; readonly itemNo: string }): Supposed {
  return { kind: "line", side, documentNo, lineNo, itemNo, day: null, quantity: null };
}

/** That a person has fixed what is kept for a line, and for which day. */
function fixedWords(sale: ReservableSale | undefined, { say, day }: Speech): string {
  return sale === undefined || sale.fixedDate === null ? "" : say("desk.fixedFor", { day: day(sale.fixedDate) });
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
