import { ChevronDown20Regular, ChevronRight20Regular } from "@fluentui/react-icons";
import { useId, useState, type ReactNode } from "react";
import { useDisclosureStyles } from "./Disclosure.styles";

export interface OpenableProps {
  readonly summary: ReactNode;
  readonly isOpen: boolean;
  readonly onToggle: () => void;
  readonly renderBody: () => ReactNode;
}

/** A line that opens to show what is behind it; what is behind is not made before. */
export function Openable({ summary, isOpen, onToggle, renderBody }: OpenableProps) {
  const styles = useDisclosureStyles();
  const id = useId();
  const Chevron = isOpen ? ChevronDown20Regular : ChevronRight20Regular;
  return (
    <div className={styles.root}>
      <button type="button" className={styles.line} aria-expanded={isOpen} aria-controls={id} onClick={onToggle}>
        <Chevron className={styles.chevron} aria-hidden />
        <span className={styles.summary}>{summary}</span>
      </button>
      <div id={id} className={styles.body} hidden={!isOpen}>
        {isOpen && renderBody()}
      </div>
    </div>
  );
}

export interface DisclosureProps {
  readonly summary: ReactNode;
  readonly startsOpen?: boolean;
  readonly renderBody: () => ReactNode;
}

/** An openable line that knows by itself whether it is open. */
export function Disclosure({ startsOpen = false, ...line }: DisclosureProps) {
  const [isOpen, setOpen] = useState(startsOpen);
  return <Openable {...line} isOpen={isOpen} onToggle={() => setOpen(!isOpen)} />;
}
