import { useSyncExternalStore } from "react";
import type { Watched } from "../paneHost";
import { useSpeech } from "../speech";
import { Notice } from "./Notice";

/** Shown while Excel has not answered for some seconds: nothing is given up, and only the person can see what it waits for. */
export function ExcelIsSilent({ silent }: { readonly silent: Watched }) {
  const isSilent = useSyncExternalStore(silent.subscribe, silent.isSo);
  const { say } = useSpeech();
  return isSilent ? <Notice kind="info">{say("pane.excelIsSilent")}</Notice> : null;
}
