import { Button } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import { accepted } from "../../base/result";
import type { PaneServices } from "../paneServices";
import { Notice } from "../parts/Notice";
import { Said } from "../parts/Said";
import { Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { Facts, HealthSection } from "./HealthSection";
import { useHealthPanelStyles } from "./HealthPanel.styles";
import type { ShownHealth } from "./useHealth";

export interface DeviceSectionProps {
  readonly services: PaneServices;
  readonly shown: ShownHealth;
  readonly onChanged: () => void;
}

/** What Ledgerline keeps in this browser, how safe it is there, and taking it away. */
export function DeviceSection({ services, shown: { health, surroundings }, onChanged }: DeviceSectionProps) {
  const styles = useHealthPanelStyles();
  const { say } = useSpeech();
  const { host } = services;
  const { isLasting, settings, caches } = health.journal;
  const { isKept } = surroundings;
  const [isRefused, setRefused] = useState(false);
  const ask = async (): Promise<void> => {
    setRefused((await host.keepStorage()) !== true);
    onChanged();
  };
  return (
    <HealthSection title={say("pane.health.browser")}>
      <Facts
        facts={[
          [say("pane.health.storage"), say(isLasting ? "pane.health.storage.lasting" : "pane.health.storage.refused")],
          [say("pane.health.kept"), say(isKept === undefined ? "pane.health.kept.unknown" : isKept ? "pane.health.kept.yes" : "pane.health.kept.no")],
          [say("pane.health.entries"), say("pane.health.entries.count", { settings: { count: settings }, caches: { count: caches } })],
        ]}
      />
      {isLasting && isKept === false && (
        <div className={styles.acts}>
          <Button onClick={() => void ask()}>{say("pane.health.kept.ask")}</Button>
          <Said text={isRefused ? say("pane.health.kept.refused") : ""} />
        </div>
      )}
      <Forget services={services} onChanged={onChanged} />
    </HealthSection>
  );
}

function Forget({ services: { acts, turns, journal }, onChanged }: Pick<DeviceSectionProps, "services" | "onChanged">) {
  const styles = useHealthPanelStyles();
  const { say } = useSpeech();
  const [isAsking, setAsking] = useState(false);
  const { act, run, clear } = useAct(
    turns,
    useCallback(async () => {
      const forgotten = await acts.run("forgetDevice");
      if (!forgotten.ok) return forgotten;
      // The page keeps a copy of its own, for a database that fails.
      const own = await journal.forget();
      return own.ok ? accepted(true) : own;
    }, [acts, journal]),
  );
  const forget = async (): Promise<void> => {
    setAsking(false);
    const { phase } = await run();
    if (phase === "done") onChanged();
  };
  if (isAsking) {
    return (
      <Notice kind="warning">
        <p>{say("pane.health.forget.ask")}</p>
        <div className={styles.acts}>
          <Button onClick={() => void forget()}>{say("pane.health.forget.yes")}</Button>
          <Button autoFocus onClick={() => setAsking(false)}>
            {say("pane.health.forget.no")}
          </Button>
        </div>
      </Notice>
    );
  }
  return (
    <>
      <div className={styles.acts}>
        <Button
          disabled={act.phase === "running"}
          onClick={() => {
            clear();
            setAsking(true);
          }}
        >
          {say("pane.health.forget")}
        </Button>
      </div>
      <Trouble act={act} />
      {act.phase === "done" && (
        <Notice kind="done">
          <p>{say("pane.health.forget.done")}</p>
        </Notice>
      )}
    </>
  );
}
