import type { ListGroup } from "../../app/browseBackorders";
import { Light } from "../parts/Light";
import { useSpeech, type Speech } from "../speech";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

/** Who or what waits, how much of it and how late, in two lines. */
export function GroupSummary({ group }: { readonly group: ListGroup }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { no, name, locationCode, light, value } = group;
  return (
    <span className={styles.group}>
      {light && <Light letter={light} />}
      <span className={styles.groupBody}>
        <span className={styles.lineHead}>
          <span className={styles.name}>
            <span className={styles.no}>{no}</span> {name}
            {locationCode !== "" && ` · ${locationCode}`}
          </span>
          {value !== null && value !== 0 && <span className={styles.figure}>{speech.amount(value)}</span>}
        </span>
        <span className={styles.quiet}>{groupWords(group, speech).join(" · ")}</span>
      </span>
    </span>
  );
}

function groupWords({ by, lines, allLines, daysLate, short, unitCode }: ListGroup, { say, quantity, count }: Speech): readonly string[] {
  return [
    ...(short > 0 ? [say("pane.backorders.short", { quantity: `${quantity(short)} ${unitCode}` })] : []),
    ...(daysLate > 0 ? [say(by === "vendor" ? "pane.backorders.overdue" : "pane.backorders.late", { days: { count: daysLate } })] : []),
    lines === allLines ? say("pane.backorders.lines", { count: { count: lines } }) : say("pane.backorders.shownOf", { lines: count(lines), all: { count: allLines } }),
  ];
}
