import { Button } from "@fluentui/react-components";
import { ArrowSync16Regular } from "@fluentui/react-icons";
import { useMemo, useState } from "react";
import type { OpenedBackorders } from "../../app/browseBackorders";
import type { BookFacts } from "../../app/lookAtBook";
import type { PaneServices } from "../paneServices";
import { Choice } from "../parts/Choice";
import { CopyButton } from "../parts/CopyButton";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { OutageNotice, Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { allColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import { useSpeech } from "../speech";
import { AllocationView } from "./AllocationView";
import { ArrivalsView } from "./ArrivalsView";
import { BackorderEntries, isListed, type DoneAt } from "./BackorderEntries";
import { BackorderFilters } from "./BackorderFilters";
import { ChangesView } from "./ChangesView";
import { LineActsContext, type LineActs, type Question } from "./lineActs";
import { AssumedInReport, LeftOut } from "./LeftOut";
import { ListSummary } from "./ListSummary";
import { PolicyChoice } from "./PolicyChoice";
import { ProposalsView } from "./ProposalsView";
import { SelectedLine } from "./SelectedLine";
import { keyOf, type Supposed } from "./suppositions";
import { useBackorders, type BackorderState, type BackorderWindow } from "./useBackorders";
import { TickMemoryContext, type TickMemory } from "./useTicks";
import { WhatIfView } from "./WhatIfView";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

const VIEWS = [
  ["item", "pane.backorders.byItem"],
  ["customer", "pane.backorders.byCustomer"],
  ["vendor", "pane.backorders.byVendor"],
  ["acts", "pane.backorders.acts"],
  ["accept", "pane.backorders.accept"],
  ["arrivals", "desk.arrivals"],
  ["changes", "pane.backorders.changes"],
  ["whatIf", "pane.backorders.whatIf"],
] as const;

type View = (typeof VIEWS)[number][0];

/** Who waits for what, how long, and why; and what to do about it. */
export function BackordersPanel({ services, facts }: { readonly services: PaneServices; readonly facts: BookFacts }) {
  const { say } = useSpeech();
  const state = useBackorders(services);
  const [view, setView] = useState<View>(state.by);
  const [memory] = useState<TickMemory>(() => new Map());
  const [supposed, setSupposed] = useState<readonly Supposed[]>([]);
  const show = (wanted: View): void => {
    setView(wanted);
    if (wanted === "item" || wanted === "customer" || wanted === "vendor") state.setView(wanted);
  };
  const [arrival, setArrival] = useState("");
  const [question, ask] = useState<Question>();
  const lineActs = useMemo((): LineActs => ({
    question,
    ask,
    suppose(line) {
      setSupposed((before) => [...before.filter((own) => keyOf(own) !== keyOf(line)), line]);
      setView("whatIf");
    },
    handOut(documentNo) {
      setArrival(documentNo);
      setView("arrivals");
    },
  }), [question]);
  const { served } = state;
  return (
    <TickMemoryContext value={memory}>
      <Choice label={say("pane.backorders.view")} isLabelHidden options={VIEWS.map(([value, key]) => ({ value, label: say(key) }))} value={view} onChange={show} />
      <SelectedLine services={services} />
      <PolicyChoice services={services} state={state} currency={facts.currency} />
      {view === "acts" && <ProposalsView services={services} served={served} currency={facts.currency} />}
      {view === "accept" && <AllocationView services={services} served={served} />}
      {view === "arrivals" && <ArrivalsView services={services} served={served} documentNo={arrival} onChoose={setArrival} />}
      {view === "changes" && <ChangesView services={services} served={served} />}
      {view === "whatIf" && <WhatIfView services={services} served={served} supposed={supposed} onSuppose={setSupposed} />}
      {view === state.by && (
        <LineActsContext value={lineActs}>
          <Report services={services} state={state} />
        </LineActsContext>
      )}
    </TickMemoryContext>
  );
}

function Report({ services, state }: { readonly services: PaneServices; readonly state: BackorderState }) {
  const { say } = useSpeech();
  const { answer, windowed } = state;
  const { act, refresh } = answer;
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {windowed.outage && <OutageNotice outage={windowed.outage} retry={refresh} />}
      {act.value && <Found services={services} state={state} opened={act.value} />}
    </>
  );
}

function Found({ services, state, opened }: { readonly services: PaneServices; readonly state: BackorderState; readonly opened: OpenedBackorders }) {
  const { say } = useSpeech();
  const { answer, windowed } = state;
  const [done, setDone] = useState<DoneAt>();
  const acted = (what: DoneAt): void => {
    setDone(what);
    answer.refresh();
  };
  if (opened.lineCount === 0) {
    return (
      <>
        <LeftOut lines={opened.leftOut} />
        <Empty text={say(opened.leftOut.length > 0 ? "desk.noneCounted" : "pane.backorders.none")} {...(opened.leftOut.length === 0 && { hint: say("pane.backorders.noneHint") })} action={{ label: say("pane.backorders.refresh"), run: answer.refresh }} />
      </>
    );
  }
  return (
    <>
      <BackorderFilters state={state} />
      <ReportActs services={services} state={state} opened={opened} />
      <LeftOut lines={opened.leftOut} />
      <AssumedInReport issues={opened.issues} />
      <DoneFromEntry done={done?.by === state.by ? done : undefined} list={windowed.list} />
      <ListSummary state={state} />
      {windowed.list && (windowed.list.seen.count === 0 ? <NoneShown state={state} /> : <BackorderEntries services={services} state={state} list={windowed.list} done={done} onActed={acted} />)}
    </>
  );
}

/** What was done from an entry of the list is seen there; where the entry is no longer shown it is seen here. It is said aloud here in any case. */
function DoneFromEntry({ done, list }: { readonly done: DoneAt | undefined; readonly list: BackorderWindow | undefined }) {
  const styles = useBackordersPanelStyles();
  const isThere = done !== undefined && list !== undefined && isListed(list, done.at);
  return (
    <div role="status" className={isThere ? styles.spoken : styles.stays}>
      {done && <Notice kind="done" isSaid={false}>{done.words}</Notice>}
    </div>
  );
}

const REPORTS = { item: "BackordersByItem", customer: "BackordersByCustomer", vendor: "BackordersByVendor" } as const;

/** Taking along what is shown, and putting the whole report on a sheet, which has filters of its own. */
function ReportActs({ services: { acts, turns }, state, opened: { id } }: { readonly services: PaneServices; readonly state: BackorderState; readonly opened: OpenedBackorders }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { answer, by, filter, order, terms } = state;
  const copied = async (): Promise<string> => {
    const rows = await turns.take(() => acts.run("rowsOfBackorders", { id, ...terms, by, filter, order }));
    return rows.ok ? entryText(rows.value, allColumns(REPORTS[by], speech.labels), speech) : "";
  };
  return (
    <div className={styles.acts}>
      <Button size="small" icon={<ArrowSync16Regular />} onClick={answer.refresh}>
        {speech.say("pane.backorders.refresh")}
      </Button>
      <CopyButton makeText={copied} />
      <WriteToSheet turns={turns} write={(onNewSheet) => acts.run("writeBackorders", { id, ...terms, by, onNewSheet })} />
    </div>
  );
}

/** Everything is in time, or the filters leave nothing. */
function NoneShown({ state: { windowed, showAll, filter, isFiltered } }: { readonly state: BackorderState }) {
  const { say } = useSpeech();
  const totals = windowed.list?.seen.totals;
  const isAllInTime = totals?.lights.G === totals?.allLines;
  const text = filter.text !== "" ? say("pane.noMatches", { text: filter.text }) : say(isAllInTime ? "pane.backorders.allInTime" : "pane.backorders.noneFits");
  return <Empty text={text} {...(isFiltered && { action: { label: say("pane.backorders.showAll"), run: showAll } })} />;
}
