import { Button } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons";
import { useEffect, useRef, useState, type ReactNode } from "react";
import { useSpeech } from "../speech";
import { PanelScroll } from "./panelScroll";
import { usePanelStyles } from "./Panel.styles";

export interface PanelProps {
  readonly id: string;
  readonly title: string;
  readonly isShown: boolean;
  /** Counts openings: the heading takes the focus when it changes, but not where the pane starts. */
  readonly visit: number;
  /** The id of the tab the panel belongs to; without one it stands for itself. */
  readonly tabId?: string;
  readonly onBack?: () => void;
  readonly children: ReactNode;
}

/** One place of the pane: a heading that takes the focus on opening, and a body that scrolls. Hidden places keep what they show. */
export function Panel({ id, title, isShown, visit, tabId, onBack, children }: PanelProps) {
  const styles = usePanelStyles();
  const { say } = useSpeech();
  const heading = useRef<HTMLHeadingElement>(null);
  const [body, setBody] = useState<HTMLElement | null>(null);
  useEffect(() => {
    if (isShown && visit > 0) heading.current?.focus();
  }, [isShown, visit, title]);
  return (
    <section id={id} className={styles.root} hidden={!isShown} ref={setBody} {...(tabId === undefined ? { "aria-label": title } : { role: "tabpanel", "aria-labelledby": tabId })}>
      <PanelScroll value={body}>
        <div className={styles.titleLine}>
          {onBack && <Button appearance="subtle" icon={<ArrowLeft20Regular />} aria-label={say("pane.back")} onClick={onBack} />}
          <h1 className={styles.title} ref={heading} tabIndex={-1}>
            {title}
          </h1>
        </div>
        {children}
      </PanelScroll>
    </section>
  );
}
