import { Link, makeStyles } from "@fluentui/react-components";
import type { ReactNode } from "react";

/** A link within a line of text, of the text's own size; it acts within the pane or in the sheet. */
const useStyles = makeStyles({ root: { fontSize: "inherit", lineHeight: "inherit" } });

export interface TextLinkProps {
  readonly onClick: () => void;
  /** What the link does, where its text alone does not say. */
  readonly label?: string;
  readonly children: ReactNode;
}

export function TextLink({ onClick, label, children }: TextLinkProps) {
  const styles = useStyles();
  return (
    <Link as="button" inline className={styles.root} aria-label={label} onClick={onClick}>
      {children}
    </Link>
  );
}
