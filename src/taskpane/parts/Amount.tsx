import { makeStyles } from "@fluentui/react-components";
import { useSpeech } from "../speech";

/** A figure on the right of its line: tabular, never broken. */
const useStyles = makeStyles({ figure: { fontVariantNumeric: "tabular-nums", textAlign: "right", whiteSpace: "nowrap" } });

export function Amount({ value }: { readonly value: number }) {
  const styles = useStyles();
  return <span className={styles.figure}>{useSpeech().amount(value)}</span>;
}
