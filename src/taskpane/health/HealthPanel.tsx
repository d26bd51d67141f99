import type { BookFacts } from "../../app/lookAtBook";
import type { PaneServices } from "../paneServices";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { AnchorSection } from "./AnchorSection";
import { DeviceSection } from "./DeviceSection";
import { PostingSection } from "./PostingSection";
import { RecoverySection } from "./RecoverySection";
import { SupportSection } from "./SupportSection";
import { useHealth } from "./useHealth";
import { useVerification } from "./useVerification";
import { VerifySection } from "./VerifySection";

export interface HealthPanelProps {
  readonly services: PaneServices;
  readonly facts: BookFacts;
  readonly isShown: boolean;
  /** Told when the ledgers turn out other than the frame says they are. */
  readonly onVerdict: () => void;
}

/** Whether the book can be trusted: its ledgers, its last posting, what broke off, what this browser keeps, and versions. */
export function HealthPanel({ services, facts, isShown, onVerdict }: HealthPanelProps) {
  const { say } = useSpeech();
  const answer = useHealth(services, isShown);
  const { act, refresh } = answer;
  const verification = useVerification(services, (isSound) => {
    refresh();
    if (isSound === facts.isBroken) onVerdict();
  });
  const { value } = act;
  return (
    <>
      <Working act={act} label={say("pane.state.reading")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {value && (
        <>
          <VerifySection health={value.health} locale={facts.locale} verification={verification} />
          {value.health.last?.anchor && <AnchorSection anchor={value.health.last.anchor} verification={verification} />}
          <PostingSection services={services} health={value.health} onChanged={refresh} />
          <RecoverySection health={value.health} />
          <DeviceSection services={services} shown={value} onChanged={refresh} />
          <SupportSection services={services} shown={value} />
        </>
      )}
    </>
  );
}
