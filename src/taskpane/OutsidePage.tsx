import { Button, FluentProvider } from "@fluentui/react-components";
import { localeOf } from "../locales/locale";
import { Notice } from "./parts/Notice";
import { makeSpeech, SpeechContext } from "./speech";
import { themeOf } from "./theme";
import { useAppStyles } from "./App.styles";

/** What stands where the pane would be when there is no Excel around it, or none that answers. */
export function OutsidePage({ why }: { readonly why: "elsewhere" | "silent" }) {
  const styles = useAppStyles();
  const speech = makeSpeech(localeOf(navigator.language));
  const { say } = speech;
  return (
    <FluentProvider theme={themeOf(window.matchMedia("(prefers-color-scheme: dark)").matches)} className={styles.root}>
      <SpeechContext value={speech}>
        <main className={styles.outside}>
          <h1>{say("pane.outside.title")}</h1>
          <Notice kind={why === "silent" ? "trouble" : "info"}>
            <p>{say(`pane.outside.${why}`)}</p>
            {why === "silent" && <Button onClick={() => window.location.reload()}>{say("pane.tryAgain")}</Button>}
          </Notice>
        </main>
      </SpeechContext>
    </FluentProvider>
  );
}
