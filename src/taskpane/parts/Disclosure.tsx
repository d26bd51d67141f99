import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { useDisclosureStyles } from "./Disclosure.styles";

export interface OpeningLineProps {
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  /** The id of what opens, where that stands by itself. */
  readonly controls?: string;
}

/** A line that opens what is behind it. */
export function OpeningLine({ summary, isOpen, onToggle, controls }: OpeningLineProps) {
  const styles = useDisclosureStyles();
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <button type="button" className={styles.line} aria-expanded={isOpen} aria-controls={controls} onClick={onToggle}>
      <Chevron className={styles.chevron} aria-hidden />
      <span className={styles.summary}>{summary}</span>
    </button>
  );
}

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly renderBody: () => ReactNode;
}

/** A line that opens to show what is behind it and knows by itself whether it is open; what is behind is not made before. */
export function Disclosure({ startsOpen = false, summary, renderBody }: DisclosureProps) {
  const styles = useDisclosureStyles();
  const id = useId();
  const [isOpen, setOpen] = useState(startsOpen);
  return (
    <div className={styles.root}>
      <OpeningLine summary={summary} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} controls={id} />
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && renderBody()}
      </div>
    </div>
  );
}
