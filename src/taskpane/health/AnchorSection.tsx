import { Button, Field, Input } from "@fluentui/react-components";
import { useState } from "react";
import { anchorLine, readAnchor } from "../../app/anchor";
import type { LastPosting } from "../../app/lookAtHealth";
import { CopyButton } from "../parts/CopyButton";
import { useSpeech } from "../speech";
import { HealthSection } from "./HealthSection";
import { useHealthPanelStyles } from "./HealthPanel.styles";
import type { RunningVerification } from "./useVerification";

export interface AnchorSectionProps {
  readonly anchor: NonNullable<LastPosting["anchor"]>;
  readonly verification: RunningVerification;
}

/** The end of the chain as a line to be kept outside the file, and comparing the ledgers with one that was kept. */
export function AnchorSection({ anchor, verification: { act, run } }: AnchorSectionProps) {
  const styles = useHealthPanelStyles();
  const { say } = useSpeech();
  const [kept, setKept] = useState("");
  const [isUnread, setUnread] = useState(false);
  const line = anchorLine(anchor);
  const compare = (): void => {
    const read = readAnchor(kept);
    setUnread(read === undefined);
    if (read) run(read);
  };
  return (
    <HealthSection title={say("pane.health.anchor")}>
      <p className={styles.text}>
        <code className={styles.line}>{line}</code>
      </p>
      <p className={styles.hint}>{say("pane.health.anchor.hint")}</p>
      <div className={styles.acts}>
        <CopyButton label={say("pane.health.anchor.copy")} makeText={() => line} />
      </div>
      <Field label={say("pane.health.anchor.kept")} {...(isUnread && { validationState: "warning" as const, validationMessage: say("pane.health.anchor.unread", { example: "12:0a1b2c3d4e5f6071" }) })}>
        <Input
          value={kept}
          onChange={(_, { value }) => {
            setKept(value);
            setUnread(false);
          }}
          onKeyDown={({ key }) => key === "Enter" && kept.trim() !== "" && compare()}
        />
      </Field>
      <div className={styles.acts}>
        <Button disabled={kept.trim() === "" || act.phase === "running"} onClick={compare}>
          {say("pane.health.anchor.compare")}
        </Button>
      </div>
    </HealthSection>
  );
}
