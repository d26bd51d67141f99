import { Openable } from "../parts/Disclosure";
import { Light } from "../parts/Light";
import { VirtualList } from "../parts/VirtualList";
import { useSpeech, type Speech } from "../speech";
import type { BackorderGroup } from "./backorderGroups";
import { CustomerLine, ItemLine, VendorLine } from "./GroupLines";
import { FlowChartView } from "./FlowChartView";
import type { BackorderState } from "./useBackorders";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

/** The groups, two lines each; open, they show their lines. */
export function GroupList({ state: { groups, open, toggle } }: { readonly state: BackorderState }) {
  const { say } = useSpeech();
  return (
    <VirtualList
      label={say("pane.backorders.title")}
      count={groups.length}
      keyOf={(index) => groups[index]?.key ?? String(index)}
      estimate={() => 56}
      renderRow={(index) => {
        const group = groups[index];
        return group ? <Openable summary={<GroupSummary group={group} />} isOpen={open.has(group.key)} onToggle={() => toggle(group.key)} renderBody={() => <GroupBody group={group} />} /> : null;
      }}
    />
  );
}

function GroupSummary({ group }: { readonly group: BackorderGroup }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  return (
    <span className={styles.group}>
      {group.light && <Light letter={group.light} />}
      <span className={styles.groupBody}>
        <span className={styles.name}>
          <span className={styles.no}>{group.no}</span> {group.name}
          {group.by === "item" && group.locationCode !== "" && ` · ${group.locationCode}`}
        </span>
        <span className={styles.quiet}>{groupWords(group, speech)}</span>
      </span>
    </span>
  );
}

/** How much and how late, in words. */
function groupWords(group: BackorderGroup, { say, quantity, amount, count }: Speech): string {
  const lines = say("pane.backorders.lines", { count: { count: group.rows.length } });
  const late = group.daysLate === 0 ? [] : [say(group.by === "vendor" ? "pane.backorders.overdue" : "pane.backorders.late", { days: { count: group.daysLate } })];
  switch (group.by) {
    case "item":
      return [...(group.short > 0 ? [say("pane.backorders.short", { quantity: quantity(group.short) })] : []), ...late].join(" · ") || say("pane.backorders.noneShort");
    case "customer":
      return [group.lateLines > 0 ? say("pane.backorders.lateLines", { lines: count(group.lateLines), all: { count: group.rows.length } }) : lines, ...late].join(" · ");
    case "vendor":
      return [lines, ...late, ...(group.valueAtRisk > 0 ? [say("pane.backorders.valueAtRisk", { amount: amount(group.valueAtRisk) })] : [])].join(" · ");
  }
}

function GroupBody({ group }: { readonly group: BackorderGroup }) {
  switch (group.by) {
    case "item":
      return (
        <>
          <FlowChartView itemNo={group.no} rows={group.rows} />
          {group.rows.map((row, position) => (
            <ItemLine key={position} row={row} />
          ))}
        </>
      );
    case "customer":
      return group.rows.map((row) => <CustomerLine key={`${row.documentNo} ${row.lineNo}`} row={row} />);
    case "vendor":
      return group.rows.map((row) => <VendorLine key={`${row.documentNo} ${row.lineNo}`} row={row} />);
  }
}
