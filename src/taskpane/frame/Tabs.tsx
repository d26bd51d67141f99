import { mergeClasses } from "@fluentui/react-components";
import { Box20Regular, BookOpen20Regular, DocumentArrowRight20Regular, TaskListLtr20Regular } from "@fluentui/react-icons";
import { useRef, type KeyboardEvent } from "react";
import { TABS, type Tab } from "../navigation";
import { useSpeech } from "../speech";
import { useTabsStyles } from "./Tabs.styles";

const ICONS = { check: TaskListLtr20Regular, post: DocumentArrowRight20Regular, backorders: Box20Regular, ledger: BookOpen20Regular } as const;

export function tabId(tab: Tab): string {
  return `tab-${tab}`;
}

export function panelId(place: string): string {
  return `panel-${place}`;
}

export interface TabsProps {
  /** The tab whose panel is shown; undefined while another place is. */
  readonly shown: Tab | undefined;
  readonly onOpen: (tab: Tab) => void;
}

/** The four places. Arrows move along them, Enter or the space bar opens one; only the shown one is in the order of Tab. */
export function Tabs({ shown, onOpen }: TabsProps) {
  const styles = useTabsStyles();
  const { say } = useSpeech();
  const list = useRef<HTMLDivElement>(null);
  const focus = (event: KeyboardEvent, position: number): void => {
    const tabs = [...(list.current?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
    tabs.at(position % tabs.length)?.focus();
    event.preventDefault();
  };
  const move = (event: KeyboardEvent, from: number): void => {
    if (event.key === "ArrowRight") focus(event, from + 1);
    if (event.key === "ArrowLeft") focus(event, from - 1);
    if (event.key === "Home") focus(event, 0);
    if (event.key === "End") focus(event, -1);
  };
  return (
    <div ref={list} className={styles.root} role="tablist" aria-label={say("pane.tabs.label")}>
      {TABS.map((tab, position) => {
        const Icon = ICONS[tab];
        const isShown = tab === shown;
        const isReached = isShown || (shown === undefined && position === 0);
        return (
          <button
            key={tab}
            type="button"
            role="tab"
            id={tabId(tab)}
            aria-selected={isShown}
            aria-controls={panelId(tab)}
            tabIndex={isReached ? 0 : -1}
            className={mergeClasses(styles.tab, isShown && styles.shown)}
            onClick={() => onOpen(tab)}
            onKeyDown={(event) => move(event, position)}
          >
            <Icon aria-hidden />
            <span>{say(`pane.tab.${tab}`)}</span>
          </button>
        );
      })}
    </div>
  );
}
