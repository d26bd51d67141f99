import { Button } from "@fluentui/react-components";
import { useCallback } from "react";
import type { Health } from "../../app/lookAtHealth";
import type { PaneServices } from "../paneServices";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { Facts, HealthSection } from "./HealthSection";
import { useHealthPanelStyles } from "./HealthPanel.styles";

export interface PostingSectionProps {
  readonly services: PaneServices;
  readonly health: Health;
  readonly onChanged: () => void;
}

/** The last posting: what, when, by whom and where; who may post now; and whether it is saved. */
export function PostingSection({ services, health, onChanged }: PostingSectionProps) {
  const styles = useHealthPanelStyles();
  const { say, moment } = useSpeech();
  const { last, seat, underWay, saved } = health;
  if (!last) {
    return (
      <HealthSection title={say("pane.health.posting")}>
        <p className={styles.text}>{say("pane.empty.ledger")}</p>
      </HealthSection>
    );
  }
  const device = seat === "own" ? say("pane.health.device.own") : seat === "other" ? say("pane.health.device.other", { device: last.device }) : "";
  return (
    <HealthSection title={say("pane.health.posting")}>
      <Facts
        facts={[
          [say("pane.health.posting.transaction"), String(last.transactionNo)],
          [say("pane.health.posting.documents"), last.documents.replaceAll(";", ", ")],
          [say("pane.health.posting.when"), moment(last.postedAt)],
          [say("pane.health.posting.who"), last.userId],
          [say("pane.health.posting.device"), device],
          [say("pane.health.posting.saved"), say(`pane.health.saved.${saved}`)],
          [say("pane.health.seat"), say(`pane.health.seat.${seat}`)],
        ]}
      />
      {underWay > 0 && <p className={styles.text}>{say("pane.health.underWay", { count: { count: underWay } })}</p>}
      {seat === "other" && (
        <>
          <p className={styles.hint}>{say("pane.health.seat.takeOver")}</p>
          <div className={styles.acts}>
            <Button onClick={() => services.navigation.open("post")}>{say("pane.tab.post")}</Button>
          </div>
        </>
      )}
      {saved === "unsaved" && <SaveNow services={services} onChanged={onChanged} />}
    </HealthSection>
  );
}

function SaveNow({ services: { acts, turns }, onChanged }: Pick<PostingSectionProps, "services" | "onChanged">) {
  const styles = useHealthPanelStyles();
  const { say } = useSpeech();
  const { act, run } = useAct(
    turns,
    useCallback(() => acts.run("saveWorkbook"), [acts]),
  );
  const save = async (): Promise<void> => {
    const { phase, value } = await run();
    if (phase === "done" && value === true) onChanged();
  };
  return (
    <>
      <div className={styles.acts}>
        <Button disabled={act.phase === "running"} onClick={() => void save()}>
          {say("pane.health.saveNow")}
        </Button>
      </div>
      <Working act={act} label={say("pane.health.saveNow.working")} />
      <Trouble act={act} retry={() => void save()} />
      {act.phase === "done" && act.value === false && (
        <Notice kind="info">
          <p>{say("pane.post.saveNow")}</p>
        </Notice>
      )}
    </>
  );
}
