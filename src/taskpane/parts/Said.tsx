import { makeStyles } from "@fluentui/react-components";

/** A short word on what just happened, said aloud when it appears; while there is none it takes no room. */
const useStyles = makeStyles({ root: { ":empty": { position: "absolute" } } });

export function Said({ text }: { readonly text: string }) {
  const styles = useStyles();
  return (
    <span className={styles.root} role="status">
      {text}
    </span>
  );
}
