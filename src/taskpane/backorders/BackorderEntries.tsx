import { CheckmarkCircle16Regular } from "@fluentui/react-icons";
import { useCallback, useContext, useRef, type KeyboardEvent, type ReactNode } from "react";
import type { ListView, SeenEntry } from "../../app/browseBackorders";
import type { PaneServices } from "../paneServices";
import { OpeningLine } from "../parts/Disclosure";
import { VirtualList, type ListRank } from "../parts/VirtualList";
import { useSpeech } from "../speech";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { GroupFacts } from "./GroupFacts";
import { CustomerLine, ItemLine, VendorLine } from "./GroupLines";
import { GroupSummary } from "./GroupSummary";
import { LineActsContext } from "./lineActs";
import { LineQuestion } from "./LineQuestion";
import type { BackorderState, BackorderWindow } from "./useBackorders";
import { entryAt } from "./useListWindow";

/** Usual heights, before a row is measured. */
const HEIGHT = { group: 52, itemFacts: 210, customerFacts: 60, vendorFacts: 60, itemLine: 60, customerLine: 60, vendorLine: 60 } as const;

export interface BackorderEntriesProps {
  readonly services: PaneServices;
  readonly state: BackorderState;
  readonly list: BackorderWindow;
  /** What was last done from an entry. */
  readonly done: DoneAt | undefined;
  readonly onActed: (done: DoneAt) => void;
}

export interface DoneAt {
  /** The view in which, and the entry's place in it. */
  readonly by: ListView;
  readonly at: string;
  readonly words: string;
}

/** Groups and, of those that are open, what is behind them: one flat list, of which only what is in sight is here. */
export function BackorderEntries({ services, state: { by, windowed, toggle, served }, list, done, onActed }: BackorderEntriesProps) {
  const { question, ask } = useContext(LineActsContext);
  const { say } = useSpeech();
  const frame = useRef<HTMLDivElement>(null);
  const keyOf = useCallback((index: number) => keyIn(list, index), [list]);
  const estimate = useCallback((index: number) => HEIGHT[entryAt(list, index)?.kind ?? "group"], [list]);
  const rankOf = useCallback((index: number) => rankIn(list, index), [list]);
  const elementOf = (what: "group" | "entry", own: string) => [...(frame.current?.querySelectorAll<HTMLElement>(`[data-${what}]`) ?? [])].find(({ dataset }) => dataset[what] === own);
  const close = (event: KeyboardEvent, group: string): void => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    elementOf("group", group)?.querySelector("button")?.focus();
    toggle(group);
  };
  const render = (entry: SeenEntry): ReactNode => {
    if (entry.kind === "group") {
      const { key } = entry.group;
      return (
        <div data-group={key}>
          <OpeningLine summary={<GroupSummary group={entry.group} />} isOpen={entry.isOpen} onToggle={() => toggle(key)} />
        </div>
      );
    }
    const answered = (told?: string): void => {
      // Where the question stood one goes on from its entry, not from the top of the pane.
      elementOf("entry", placeOf(entry))?.querySelector("button")?.focus();
      ask(undefined);
      if (told !== undefined) onActed({ by, at: placeOf(entry), words: told });
    };
    return (
      <div data-entry={placeOf(entry)} onKeyDown={(event) => close(event, entry.group)}>
        {bodyEntry(entry)}
        {done?.by === by && done.at === placeOf(entry) && <DoneWords words={done.words} />}
        {question?.key === entry.key && <LineQuestion key={question.kind} services={services} served={served} question={question} onClose={answered} />}
      </div>
    );
  };
  return (
    <div ref={frame}>
      <VirtualList
        label={say("pane.backorders.title")}
        count={list.seen.count}
        keyOf={keyOf}
        estimate={estimate}
        rankOf={rankOf}
        onShown={windowed.show}
        renderRow={(index) => {
          const entry = entryAt(list, index);
          return entry ? render(entry) : <div aria-hidden>…</div>;
        }}
      />
    </div>
  );
}

/** What was done, below its entry; it is said aloud once, above the list, and not whenever the entry comes into sight. */
function DoneWords({ words }: { readonly words: string }) {
  const styles = useBackordersPanelStyles();
  return (
    <p className={styles.done} aria-hidden>
      <CheckmarkCircle16Regular className={styles.doneIcon} aria-hidden />
      {words}
    </p>
  );
}

/** What an entry is of, also when the list has been worked out anew: a line by its document, else the facts of a group. */
function placeOf(entry: Exclude<SeenEntry, { readonly kind: "group" }>): string {
  return "sale" in entry && entry.sale !== undefined ? `${entry.sale.documentNo} ${entry.sale.lineNo}` : entry.key;
}

/** Whether an entry is among those that are here, by its place. */
export function isListed({ pages }: BackorderWindow, wanted: string): boolean {
  return [...pages.values()].some((entries) => entries.some((entry) => entry.kind !== "group" && placeOf(entry) === wanted));
}

function bodyEntry(entry: Exclude<SeenEntry, { readonly kind: "group" }>): ReactNode {
  switch (entry.kind) {
    case "itemFacts":
    case "customerFacts":
    case "vendorFacts":
      return <GroupFacts facts={entry} />;
    case "itemLine":
      return <ItemLine entry={entry} />;
    case "customerLine":
      return <CustomerLine entry={entry} />;
    case "vendorLine":
      return <VendorLine entry={entry} />;
  }
}

function keyIn(list: BackorderWindow, index: number): string {
  const entry = entryAt(list, index);
  if (!entry) return `#${index}`;
  return entry.kind === "group" ? entry.group.key : entry.key;
}

/** Groups are of the first level; what is behind one is of the second, and is told apart by where it stands in the list. */
function rankIn(list: BackorderWindow, index: number): ListRank | undefined {
  const entry = entryAt(list, index);
  if (!entry) return undefined;
  return entry.kind === "group" ? { level: 1, position: entry.position + 1, size: list.seen.groups } : { level: 2, position: index + 1, size: list.seen.count };
}
