import { mergeClasses } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ListRowOf } from "../../app/browseLists";
import type { CellPlace } from "../../app/shownIssue";
import { CellLink } from "../parts/CellLink";
import { Light } from "../parts/Light";
import { useSpeech } from "../speech";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

export type ChangeRow = ListRowOf<"changes">;

/** A sales line whose delivery has changed: of whom and what, from which day to which, and why. */
export function ChangeLine({ row, cell, tick }: { readonly row: ChangeRow; readonly cell: CellPlace | undefined; readonly tick?: ReactNode }) {
  const { say, day, quantity } = useSpeech();
  const { formerDate, coverDate, changeDays, daysLate, formerShortQuantity, shortQuantity, cause } = row;
  const dayOrNone = (date: number | null): string => (date === null ? say("pane.backorders.notCovered") : day(date));
  const words = [
    formerDate === coverDate ? dayOrNone(coverDate) : formerDate === null && formerShortQuantity === null ? dayOrNone(coverDate) : `${dayOrNone(formerDate)} → ${dayOrNone(coverDate)}`,
    changeDays === null || changeDays === 0 ? "" : changeDays > 0 ? say("pane.backorders.daysLater", { days: { count: changeDays } }) : say("pane.backorders.daysSooner", { days: { count: -changeDays } }),
    daysLate !== null && daysLate > 0 ? say("pane.backorders.late", { days: { count: daysLate } }) : "",
    formerShortQuantity === null || formerShortQuantity === shortQuantity ? "" : `${say("pane.backorders.short", { quantity: quantity(formerShortQuantity) })} → ${say("pane.backorders.short", { quantity: quantity(shortQuantity) })}`,
    cause,
  ];
  return <DeskLine row={row} cell={cell} words={words} tick={tick} />;
}

type LineFacts = Pick<ChangeRow, "documentNo" | "name" | "customerNo" | "itemNo" | "description" | "light">;

/** A sales line of the desk, which may be ticked: whose it is, of what, and some words on it. */
export function DeskLine({ row: { documentNo, name, customerNo, itemNo, description, light }, cell, words, tick }: { readonly row: LineFacts; readonly cell: CellPlace | undefined; readonly words: readonly string[]; readonly tick: ReactNode }) {
  const styles = useBackordersPanelStyles();
  return (
    <div className={mergeClasses(styles.line, styles.lineHead)}>
      {tick}
      <div className={styles.words}>
        <div>
          {cell ? <CellLink cell={cell} text={documentNo}>{documentNo}</CellLink> : documentNo} · {name || customerNo}
        </div>
        <div className={styles.quiet}>
          {itemNo} {description}
        </div>
        <div className={styles.quiet}>{words.filter((part) => part !== "").join(" · ")}</div>
      </div>
      <Light letter={light} />
    </div>
  );
}
