import { Checkbox } from "@fluentui/react-components";
import type { ReactNode } from "react";
import type { ListEntry, ListKind, ListRowOf, ListSection, ListWish } from "../../app/browseLists";
import { allColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { OutageNotice, Trouble } from "../parts/Trouble";
import { VirtualList } from "../parts/VirtualList";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { useSpeech } from "../speech";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { AssumedInReport, LeftOut } from "./LeftOut";
import type { DeskListState } from "./useDeskList";
import { entryAt } from "./useListWindow";

type RowEntry<Kind extends ListKind> = Extract<ListEntry<Kind>, { readonly kind: "row" }>;

export interface DeskListProps<Kind extends ListKind> {
  readonly services: PaneServices;
  readonly state: DeskListState<Kind>;
  readonly label: string;
  /** What is said where the list is empty. */
  readonly emptyText: string;
  /** The words of a section's head, without the number of its rows. */
  readonly titleOf: (section: ListSection, row: ListRowOf<Kind>) => string;
  readonly renderRow: (entry: RowEntry<Kind>, tick: ReactNode) => ReactNode;
  /** For a list whose rows can be ticked: the name of a row's box; it stands beside the box where `isTickLabelShown`. */
  readonly tickLabel?: (row: ListRowOf<Kind>) => string;
  readonly isTickLabelShown?: boolean;
  /** What can be done with what is ticked, and what was done. */
  readonly children?: ReactNode;
}

const REPORTS = { changes: "BackorderChanges", whatIf: "BackorderChanges", allocation: "AllocationAcceptance", proposals: "BackorderProposals", putToOrder: "PutToOrder" } as const;

/** A list of the desk: what can be done with it, then its sections, of which only what is in sight is here. */
export function DeskList<Kind extends ListKind>({ services, state, label, emptyText, titleOf, renderRow, tickLabel, isTickLabelShown = false, children }: DeskListProps<Kind>) {
  const { answer, windowed, ticks } = state;
  const { act, refresh } = answer;
  const styles = useBackordersPanelStyles();
  const { say, count } = useSpeech();
  const { list } = windowed;
  const opened = act.value;
  const titleFor = (section: ListSection, row: ListRowOf<Kind>): string => `${titleOf(section, row)} (${count(section.rows)})`;
  const renderEntry = (entry: ListEntry<Kind>): ReactNode => {
    if (entry.kind === "row") {
      const { row, section, key, canTick } = entry;
      return renderRow(entry, tickLabel && canTick && <Checkbox {...{ [isTickLabelShown ? "label" : "aria-label"]: tickLabel(row) }} checked={ticks.isTicked(section, key)} onChange={(_, { checked }) => ticks.tick(section, key, checked === true)} />);
    }
    const { section, row } = entry;
    const ticked = ticks.count(section);
    return (
      <h2 className={styles.section}>
        {tickLabel && section.tickable > 0 ? (
          <Checkbox label={titleFor(section, row)} checked={ticked === section.tickable ? true : ticked > 0 ? "mixed" : false} onChange={(_, { checked }) => ticks.tickAll(section.key, checked === true)} />
        ) : (
          titleFor(section, row)
        )}
      </h2>
    );
  };
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {windowed.outage && <OutageNotice outage={windowed.outage} retry={refresh} />}
      {opened && <LeftOut lines={opened.leftOut} />}
      {opened && <AssumedInReport issues={opened.issues} />}
      {opened && opened.droppedTicks !== 0 && (
        <Notice kind="info">
          <p>{opened.droppedTicks === "all" ? say("desk.ticksGone") : say("desk.ticksDropped", { lines: { count: opened.droppedTicks } })}</p>
        </Notice>
      )}
      {opened?.rows === 0 && <Empty text={emptyText} />}
      {opened && children}
      {opened && opened.rows > 0 && <ListActs services={services} wish={state.wish} id={opened.id} />}
      {list && list.seen.count > 0 && opened?.rows !== 0 && (
        <VirtualList
          label={label}
          count={list.seen.count}
          keyOf={(index) => entryAt(list, index)?.key ?? `#${index}`}
          estimate={(index) => (entryAt(list, index)?.kind === "head" ? 36 : 76)}
          onShown={windowed.show}
          renderRow={(index) => {
            const entry = entryAt(list, index);
            return entry ? renderEntry(entry) : <div aria-hidden>…</div>;
          }}
        />
      )}
    </>
  );
}

/** Taking a whole list along, and putting it on its sheet. */
function ListActs({ services: { acts, turns }, wish, id }: { readonly services: PaneServices; readonly wish: ListWish; readonly id: string }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const copied = async (): Promise<string> => {
    const rows = await turns.take(() => acts.run("rowsOfList", { id, wish }));
    return rows.ok ? entryText(rows.value, allColumns(REPORTS[wish.kind], speech.labels), speech) : "";
  };
  return (
    <div className={styles.acts}>
      <CopyButton makeText={copied} />
      <WriteToSheet turns={turns} write={(onNewSheet) => acts.run("writeList", { id, wish, onNewSheet })} />
    </div>
  );
}
