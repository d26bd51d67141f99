import { Button } from "@fluentui/react-components";
import { DocumentAdd16Regular, TableAdd16Regular } from "@fluentui/react-icons";
import { useCallback, useEffect, useRef } from "react";
import type { WrittenReport } from "../../app/writeReport";
import type { Result } from "../../base/result";
import type { Outage } from "../../ports/workbookPort";
import { useSpeech, type Speech } from "../speech";
import type { Turns } from "../turns";
import { useAct } from "../useAct";
import { Said } from "./Said";
import { Trouble } from "./Trouble";
import { Working } from "./Working";

export interface WriteToSheetProps {
  readonly turns: Turns;
  readonly write: (onNewSheet: boolean) => Promise<Result<WrittenReport, Outage>>;
}

/** Puts what is shown on its sheet, with what the person wrote beside it, or on a new one; and says on which. */
export function WriteToSheet({ turns, write }: WriteToSheetProps) {
  const { say } = useSpeech();
  const latest = useRef(write);
  useEffect(() => {
    latest.current = write;
  });
  const onNewSheet = useRef(false);
  const { act, run } = useAct(
    turns,
    useCallback(() => latest.current(onNewSheet.current), []),
  );
  const writeTo = (isNew: boolean): void => {
    onNewSheet.current = isNew;
    void run();
  };
  return (
    <>
      <Button size="small" icon={<TableAdd16Regular />} disabled={act.phase === "running"} onClick={() => writeTo(false)}>
        {say("pane.writeToSheet")}
      </Button>
      <Button size="small" icon={<DocumentAdd16Regular />} disabled={act.phase === "running"} onClick={() => writeTo(true)}>
        {say("pane.writeToSheet.new")}
      </Button>
      <Working act={act} label={say("pane.writeToSheet.working")} />
      <Trouble act={act} retry={() => void run()} />
      <Said text={act.phase === "done" && act.value ? told(say, act.value) : ""} />
    </>
  );
}

function told(say: Speech["say"], { sheetName, keptRows, blockedSheet, chartSheet }: WrittenReport): string {
  const chart = chartSheet === undefined ? "" : ` ${say("pane.wroteToSheet.chart", { sheet: chartSheet })}`;
  const written = `${say("pane.wroteToSheet", { sheet: sheetName })}${chart}`;
  if (blockedSheet !== "") return `${written} ${say("pane.wroteToSheet.blocked", { sheet: blockedSheet })}`;
  return keptRows === 0 ? written : `${written} ${say("pane.wroteToSheet.kept", { rows: { count: keptRows } })}`;
}
