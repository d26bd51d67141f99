import { Button } from "@fluentui/react-components";
import { TableAdd16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef } from "react";
import type { Result } from "../../base/result";
import type { Outage } from "../../ports/workbookPort";
import { useSpeech } from "../speech";
import type { Turns } from "../turns";
import { useAct } from "../useAct";
import { Said } from "./Said";
import { Trouble } from "./Trouble";
import { Working } from "./Working";

export interface WriteToSheetProps {
  readonly turns: Turns;
  readonly write: () => Promise<Result<{ readonly sheetName: string }, Outage>>;
}

/** Puts what is shown on a sheet of its own, and says on which. */
export function WriteToSheet({ turns, write }: WriteToSheetProps) {
  const { say } = useSpeech();
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  const { act, run } = useAct(
    turns,
    useCallback(() => latest.current(), []),
  );
  return (
    <>
      <Button size="small" icon={<TableAdd16Regular />} disabled={act.phase === "running"} onClick={() => void run()}>
        {say("pane.writeToSheet")}
      </Button>
      <Working act={act} label={say("pane.writeToSheet.working")} />
      <Trouble act={act} retry={() => void run()} />
      <Said text={act.phase === "done" && act.value ? say("pane.wroteToSheet", { sheet: act.value.sheetName }) : ""} />
    </>
  );
}
