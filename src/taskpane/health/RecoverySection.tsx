import type { Health } from "../../app/lookAtHealth";
import { useSpeech } from "../speech";
import { HealthSection } from "./HealthSection";
import { useHealthPanelStyles } from "./HealthPanel.styles";

/** The last posting that broke off and was taken away on this device. */
export function RecoverySection({ health: { recovered } }: { readonly health: Health }) {
  const styles = useHealthPanelStyles();
  const { say, moment } = useSpeech();
  return (
    <HealthSection title={say("pane.health.recovery")}>
      <p className={styles.text}>
        {recovered
          ? say("pane.health.recovery.done", { moment: moment(recovered.at), documents: recovered.documents.replaceAll(";", ", "), began: moment(recovered.postedAt), count: { count: recovered.entries } })
          : say("pane.health.recovery.none")}
      </p>
    </HealthSection>
  );
}
