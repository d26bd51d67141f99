import { Button } from "@fluentui/react-components";
import { useEmptyStyles } from "./Empty.styles";

export interface EmptyProps {
  readonly text: string;
  readonly hint?: string;
  readonly action?: { readonly label: string; readonly run: () => void };
}

/** What stands where there is nothing to show yet: why, and the one thing to do next. */
export function Empty({ text, hint, action }: EmptyProps) {
  const styles = useEmptyStyles();
  return (
    <div className={styles.root}>
      <p className={styles.text}>{text}</p>
      {hint !== undefined && <p className={styles.hint}>{hint}</p>}
      {action && (
        <Button appearance="primary" onClick={action.run}>
          {action.label}
        </Button>
      )}
    </div>
  );
}
