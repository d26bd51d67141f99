import { mergeClasses } from "@fluentui/react-components";
import { useSpeech, type Speech } from "../speech";
import type { BookState } from "./bookState";
import { useStateDotStyles } from "./StateDot.styles";

/** A dot with a word: the dot's shape and colour only repeat what the word says. */
export function StateDot({ state }: { readonly state: BookState }) {
  const styles = useStateDotStyles();
  const speech = useSpeech();
  return (
    <span className={styles.root} role="status" aria-label={`${speech.say("pane.state.label")}: ${wordOf(state, speech)}`}>
      <span className={mergeClasses(styles.dot, styles[lookOf(state)])} aria-hidden />
      <span>{wordOf(state, speech)}</span>
    </span>
  );
}

function wordOf(state: BookState, { say }: Speech): string {
  return state.kind === "issues" ? say("pane.state.issues", { count: { count: state.count } }) : say(`pane.state.${state.kind}`);
}

type Look = "good" | "bad" | "fair" | "busy" | "unknown";
const LOOKS: Readonly<Record<Exclude<BookState["kind"], "issues">, Look>> = {
  sound: "good", reading: "busy", checking: "busy", posting: "busy", notSetUp: "unknown", unreachable: "bad", broken: "bad", recovered: "fair",
};

function lookOf(state: BookState): Look {
  if (state.kind === "issues") return state.errors > 0 ? "bad" : "fair";
  return LOOKS[state.kind];
}
