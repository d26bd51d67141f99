import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Said } from "../parts/Said";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { Facts, HealthSection } from "./HealthSection";
import { useHealthPanelStyles } from "./HealthPanel.styles";
import type { ShownHealth } from "./useHealth";

const FILE_NAME = "ledgerline-diagnostics.json";

/** Versions of everything that takes part, and what support needs as a file. */
export function SupportSection({ services, shown: { health, surroundings } }: { readonly services: PaneServices; readonly shown: ShownHealth }) {
  const styles = useHealthPanelStyles();
  const { say } = useSpeech();
  const { acts, turns, host } = services;
  const { act, run } = useAct(
    turns,
    useCallback(
      async (progress: WriteWatch) => {
        const made = await acts.run("diagnoseBook", undefined, progress);
        if (!made.ok) return made;
        const text = JSON.stringify({ ...made.value, surroundings: await host.surroundings() }, undefined, 2);
        return { ok: true as const, value: { text, isSaved: host.saveFile(FILE_NAME, text) } };
      },
      [acts, host],
    ),
    { isEndable: true },
  );
  const { platform, hostVersion, apiSets } = surroundings;
  return (
    <HealthSection title={say("pane.health.versions")}>
      <Facts
        facts={[
          [say("pane.title"), health.programVersion],
          [say("pane.health.versions.schema"), String(health.schemaVersion)],
          [say("pane.health.versions.host"), [platform, hostVersion].filter((part) => part !== "").join(" ")],
          [say("pane.health.versions.sets"), apiSets.join(", ")],
          [say("pane.health.versions.workbook"), health.workbookId],
        ]}
      />
      <p className={styles.hint}>{say("pane.health.diagnostics.hint")}</p>
      <div className={styles.acts}>
        <Button disabled={act.phase === "running"} onClick={() => void run()}>
          {say("pane.health.diagnostics.save")}
        </Button>
        {act.value && <CopyButton label={say("pane.health.diagnostics.copy")} makeText={() => act.value?.text ?? ""} />}
      </div>
      <Working act={act} label={say("pane.health.diagnostics.working")} />
      <Trouble act={act} retry={() => void run()} />
      <Said text={act.phase === "done" && act.value ? say(act.value.isSaved ? "pane.health.diagnostics.saved" : "pane.health.diagnostics.notSaved", { name: FILE_NAME }) : ""} />
    </HealthSection>
  );
}
