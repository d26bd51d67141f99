import { Button, ProgressBar, Spinner } from "@fluentui/react-components";
import { useContext, useEffect, useState, useSyncExternalStore } from "react";
import { renderOutage } from "../../locales/render";
import { HostContext } from "../hostContext";
import type { Locale } from "../../locales/locale";
import { useSpeech } from "../speech";
import type { Act } from "../useAct";
import { useWorkingStyles } from "./Working.styles";

export interface WorkingProps {
  readonly act: Act<unknown>;
  readonly label: string;
  readonly stop?: { readonly label: string; readonly stoppingLabel: string; readonly run: () => void };
}

/** Shown while an act runs: that it is under way after a fifth of a second, how far as soon as it tells, and a way to stop where it has one. */
export function Working({ act, label, stop: ownStop }: WorkingProps) {
  const isLong = useIsLong(act.phase === "running");
  const styles = useWorkingStyles();
  const { say, count, locale } = useSpeech();
  const { cellEditing } = useContext(HostContext);
  const isCellEditing = useSyncExternalStore(cellEditing.subscribe, cellEditing.isSo);
  if (act.phase !== "running" || !isLong) return null;
  const stop = ownStop ?? (act.stop && { label: say("pane.stop"), stoppingLabel: label, run: act.stop });
  const { progress } = act;
  return (
    <div className={styles.root} role="status">
      <Spinner size="tiny" labelPosition="after" label={act.isStopping && stop ? stop.stoppingLabel : label} />
      {isCellEditing && <span>{cellEditingText(locale)}</span>}
      {progress && (
        <>
          <ProgressBar value={progress.done} max={Math.max(progress.total, 1)} aria-label={label} />
          <span className={styles.figures}>
            {say("pane.progress", { done: count(progress.done), total: count(progress.total) })}
            {progress.secondsLeft !== undefined && ` · ${say("pane.progress.timeLeft", { seconds: { count: progress.secondsLeft } })}`}
          </span>
        </>
      )}
      {stop && (
        <Button onClick={stop.run} disabled={act.isStopping}>
          {stop.label}
        </Button>
      )}
    </div>
  );
}

/** Excel takes nothing while a cell is being typed in; only the person can end that. */
function cellEditingText(locale: Locale): string {
  const { message, next } = renderOutage({ code: "cellEditing", detail: "" }, locale);
  return `${message} ${next}`;
}

const NOTICEABLE_MS = 200;

function useIsLong(isRunning: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isRunning) return undefined;
    const timer = setTimeout(() => setIsLong(true), NOTICEABLE_MS);
    return () => {
      clearTimeout(timer);
      setIsLong(false);
    };
  }, [isRunning]);
  return isLong;
}
