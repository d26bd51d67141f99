import { Button, Checkbox } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { AllocationRow, TickedLine } from "../../app/acceptAllocation";
import type { Policy } from "../../app/showBackorders";
import type { Day } from "../../base/day";
import type { WriteWatch } from "../../ports/workbookPort";
import { IssueItem } from "../check/IssueItem";
import { allColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { VirtualList } from "../parts/VirtualList";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useAnswer } from "../useAnswer";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { DeskLine } from "./ChangeLine";
import { ShipReady } from "./ShipReady";

/** What the policy gives to each line, to be accepted: what is ticked is reserved and promised, and typed to be shipped. */
export function AllocationView({ services, policy }: { readonly services: PaneServices; readonly policy: Policy }) {
  const { acts, turns, watch } = services;
  const { say } = useSpeech();
  const answer = useAnswer(services, useCallback((progress: WriteWatch) => acts.run("showAllocation", { date: null, policy }, progress), [acts, policy]));
  const { act, refresh } = answer;
  const accepting = useAct(turns, useCallback((_: WriteWatch, lines: readonly TickedLine[]) => acts.run("acceptAllocation", { date: null, policy, lines }), [acts, policy]));
  const rows = useMemo(() => act.value?.rows.filter(({ isNew }) => isNew), [act.value]);
  const accept = async (lines: readonly TickedLine[]): Promise<void> => {
    if ((await accepting.run(lines)).phase !== "done") return;
    watch.announce({ kind: "released" });
    refresh();
  };
  const done = accepting.act.phase === "done" ? accepting.act.value : undefined;
  return (
    <>
      <ShipReady services={services} policy={policy} onShipped={refresh} />
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      <Trouble act={accepting.act} />
      {done && (
        <Notice kind={done.overtaken.length > 0 || done.issues.length > 0 ? "warning" : "done"}>
          <p>{say("pane.backorders.accepted", { lines: { count: done.accepted.length } })}</p>
          {done.overtaken.length > 0 && <p>{say("pane.backorders.overtaken", { lines: { count: done.overtaken.length } })}</p>}
          {done.issues.map((issue, position) => <IssueItem key={position} issue={issue} />)}
        </Notice>
      )}
      {rows?.length === 0 && <Empty text={say("pane.backorders.nothingToAccept")} />}
      {rows && rows.length > 0 && <Lines services={services} rows={rows} isBusy={accepting.act.phase === "running"} onAccept={(lines) => void accept(lines)} />}
    </>
  );
}

interface LinesProps {
  readonly services: PaneServices;
  readonly rows: readonly AllocationRow[];
  readonly isBusy: boolean;
  readonly onAccept: (lines: readonly TickedLine[]) => void;
}

/** A person says which later and sooner days are taken; what keeps its day, or has none yet, is ticked from the beginning. */
function Lines({ services: { acts, turns }, rows, isBusy, onAccept }: LinesProps) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say, labels, count } = speech;
  const [said, setSaid] = useState<ReadonlyMap<string, boolean>>(new Map());
  const isTicked = (row: AllocationRow): boolean => said.get(keyOf(row)) ?? (row.change === "" || row.change === "first");
  const tick = (some: readonly AllocationRow[], isOn: boolean): void => setSaid(new Map([...said, ...some.map((row) => [keyOf(row), isOn] as const)]));
  const groups = useMemo(() => KINDS.flatMap((change) => {
    const own = rows.filter((row) => row.change === change);
    return own.length === 0 ? [] : [{ change, own }];
  }), [rows]);
  const entries = useMemo(() => groups.flatMap((group) => [group, ...group.own]), [groups]);
  const chosen = rows.filter(isTicked);
  return (
    <>
      <p className={styles.quiet}>{say("pane.backorders.acceptHint")}</p>
      <div className={styles.acts}>
        <Button size="small" appearance="primary" disabled={chosen.length === 0 || isBusy} onClick={() => onAccept(chosen.map(({ documentNo, lineNo, coverDate }) => ({ documentNo, lineNo, coverDate: coverDate as Day | null })))}>
          {say("pane.backorders.acceptLines", { lines: { count: chosen.length } })}
        </Button>
        <CopyButton makeText={() => entryText(rows, allColumns("AllocationAcceptance", labels), speech)} />
        <WriteToSheet turns={turns} write={(onNewSheet) => acts.run("writeReport", { reportId: "AllocationAcceptance", rows, onNewSheet })} />
      </div>
      <VirtualList
        label={say("pane.backorders.accept")}
        count={entries.length}
        keyOf={(index) => {
          const entry = entries[index];
          return entry === undefined ? "" : "own" in entry ? `head ${entry.change}` : keyOf(entry);
        }}
        estimate={(index) => (entries[index] && "own" in entries[index] ? 36 : 76)}
        renderRow={(index) => {
          const entry = entries[index];
          if (entry === undefined) return null;
          if (!("own" in entry)) return <Line row={entry} isTicked={isTicked(entry)} onTick={(isOn) => tick([entry], isOn)} />;
          const { change, own } = entry;
          const ticked = own.filter(isTicked).length;
          const title = `${say(`pane.backorders.change.${change === "" ? "same" : change}`)} (${count(own.length)})`;
          return (
            <h2 className={styles.section}>
              <Checkbox label={title} checked={ticked === own.length ? true : ticked > 0 ? "mixed" : false} onChange={(_, { checked }) => tick(own, checked === true)} />
            </h2>
          );
        }}
      />
    </>
  );
}

function Line({ row, isTicked, onTick }: { readonly row: AllocationRow; readonly isTicked: boolean; readonly onTick: (isOn: boolean) => void }) {
  const { say, day, quantity } = useSpeech();
  const { documentNo, itemNo, unitCode, formerDate, coverDate, reservedQuantity, quantityToShip } = row;
  const dayOrNone = (date: number | null): string => (date === null ? say("pane.backorders.notCovered") : day(date));
  const words = [
    formerDate === null || formerDate === coverDate ? dayOrNone(coverDate) : `${dayOrNone(formerDate)} → ${dayOrNone(coverDate)}`,
    reservedQuantity === 0 ? "" : say("pane.backorders.reserves", { quantity: `${quantity(reservedQuantity)} ${unitCode}`.trim() }),
    quantityToShip === null || quantityToShip === 0 ? "" : say("pane.backorders.shipsNow", { quantity: `${quantity(quantityToShip)} ${unitCode}`.trim() }),
  ];
  return <DeskLine row={row} words={words} tick={<Checkbox aria-label={say("pane.backorders.acceptOf", { documentNo, itemNo })} checked={isTicked} onChange={(_, { checked }) => onTick(checked === true)} />} />;
}

const KINDS = ["first", "", "later", "sooner", "lost"] as const;

function keyOf({ documentNo, lineNo }: AllocationRow): string {
  return `${documentNo} ${lineNo}`;
}
