import { Button, Checkbox } from "@fluentui/react-components";
import { useCallback, useMemo, useState } from "react";
import type { PromiseToKeep } from "../../app/backorderChanges";
import type { Policy } from "../../app/showBackorders";
import type { Day } from "../../base/day";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { VirtualList } from "../parts/VirtualList";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { allColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useAnswer } from "../useAnswer";
import { ChangeLine, type ChangeRow } from "./ChangeLine";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

type Entry = { readonly kind: "head"; readonly change: ChangeRow["change"]; readonly rows: readonly ChangeRow[] } | { readonly kind: "line"; readonly row: ChangeRow };

/** Lines that come on another day than was promised, later and sooner apart; the days of those that are ticked are kept as promised. */
export function ChangesView({ services, policy }: { readonly services: PaneServices; readonly policy: Policy }) {
  const { acts, turns, watch } = services;
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say, labels } = speech;
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("backorderChanges", { date: null, policy }, progress), [acts, policy]),
  );
  const { act, refresh } = answer;
  const keeping = useAct(
    turns,
    useCallback((_: WriteWatch, lines: readonly PromiseToKeep[]) => acts.run("keepPromises", { date: null, policy, lines }), [acts, policy]),
  );
  const rows = act.value?.rows;
  const entries = useMemo(() => entriesOf(rows ?? []), [rows]);
  const wanted = (rows ?? []).filter((row) => ticked.has(keyOf(row))).flatMap(promiseOf);
  const keep = async (): Promise<void> => {
    if ((await keeping.run(wanted)).phase !== "done") return;
    setTicked(new Set());
    watch.announce({ kind: "released" });
    refresh();
  };
  const tick = (some: readonly ChangeRow[], isOn: boolean): void => {
    const next = new Set(ticked);
    for (const row of some) {
      if (isOn) next.add(keyOf(row));
      else next.delete(keyOf(row));
    }
    setTicked(next);
  };
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      <Trouble act={keeping.act} />
      {keeping.act.phase === "done" && keeping.act.value && (
        <Notice kind={keeping.act.value.overtaken.length > 0 ? "warning" : "done"}>
          <p>{say("pane.backorders.kept", { lines: { count: keeping.act.value.kept.length } })}</p>
          {keeping.act.value.overtaken.length > 0 && <p>{say("pane.backorders.overtaken", { lines: { count: keeping.act.value.overtaken.length } })}</p>}
        </Notice>
      )}
      {rows?.length === 0 && <Empty text={say("pane.backorders.noChanges")} />}
      {rows && rows.length > 0 && (
        <>
          <div className={styles.acts}>
            <Button size="small" appearance="primary" disabled={wanted.length === 0 || keeping.act.phase === "running"} onClick={() => void keep()}>
              {say("pane.backorders.keep", { lines: { count: wanted.length } })}
            </Button>
            <CopyButton makeText={() => entryText(rows, allColumns("BackorderChanges", labels), speech)} />
            <WriteToSheet turns={turns} write={(onNewSheet) => acts.run("writeReport", { reportId: "BackorderChanges", rows, onNewSheet })} />
          </div>
          <VirtualList
            label={say("pane.backorders.changes")}
            count={entries.length}
            keyOf={(index) => {
              const entry = entries[index];
              return entry?.kind === "line" ? keyOf(entry.row) : `head ${entry?.change}`;
            }}
            estimate={(index) => (entries[index]?.kind === "head" ? 36 : 76)}
            renderRow={(index) => {
              const entry = entries[index];
              if (!entry) return null;
              if (entry.kind === "head") return <Head entry={entry} ticked={ticked} onTick={(isOn) => tick(entry.rows, isOn)} />;
              const { row } = entry;
              const box = promiseOf(row).length > 0 && <Checkbox aria-label={say("pane.backorders.keepOf", { documentNo: row.documentNo, itemNo: row.itemNo })} checked={ticked.has(keyOf(row))} onChange={(_, { checked }) => tick([row], checked === true)} />;
              return <ChangeLine row={row} tick={box} />;
            }}
          />
        </>
      )}
    </>
  );
}

function Head({ entry: { change, rows }, ticked, onTick }: { readonly entry: Extract<Entry, { readonly kind: "head" }>; readonly ticked: ReadonlySet<string>; readonly onTick: (isOn: boolean) => void }) {
  const styles = useBackordersPanelStyles();
  const { say, count } = useSpeech();
  const chosen = rows.filter((row) => ticked.has(keyOf(row))).length;
  const title = `${say(`pane.backorders.change.${change}`)} (${count(rows.length)})`;
  return change === "lost" ? (
    <h2 className={styles.section}>{title}</h2>
  ) : (
    <h2 className={styles.section}>
      <Checkbox label={title} checked={chosen === rows.length ? true : chosen > 0 ? "mixed" : false} onChange={(_, { checked }) => onTick(checked === true)} />
    </h2>
  );
}

/** Rows come kind by kind; each kind has a head. */
function entriesOf(rows: readonly ChangeRow[]): readonly Entry[] {
  const kinds = new Map<ChangeRow["change"], ChangeRow[]>();
  for (const row of rows) {
    const own = kinds.get(row.change);
    if (own) own.push(row);
    else kinds.set(row.change, [row]);
  }
  return [...kinds].flatMap(([change, own]) => [{ kind: "head", change, rows: own } as const, ...own.map((row) => ({ kind: "line", row }) as const)]);
}

function keyOf({ documentNo, lineNo }: ChangeRow): string {
  return `${documentNo} ${lineNo}`;
}

/** What can be promised; nothing where no day covers the line. */
function promiseOf({ documentNo, lineNo, coverDate }: ChangeRow): readonly PromiseToKeep[] {
  return coverDate === null ? [] : [{ documentNo, lineNo, coverDate: coverDate as Day }];
}
