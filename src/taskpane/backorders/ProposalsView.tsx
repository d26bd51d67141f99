import { Checkbox } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { Policy } from "../../app/showBackorders";
import { allColumns } from "../entryColumns";
import { entryText } from "../entryRows";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { CopyButton } from "../parts/CopyButton";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { Trouble } from "../parts/Trouble";
import { VirtualList } from "../parts/VirtualList";
import { Working } from "../parts/Working";
import { WriteToSheet } from "../parts/WriteToSheet";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { InformCustomers } from "./InformCustomers";
import { OrderProposals } from "./OrderProposals";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

/** What to buy, transfer, expedite or cancel, by when, and whom it helps. */
export function ProposalsView({ services, policy }: { readonly services: PaneServices; readonly policy: Policy }) {
  const { acts } = services;
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say, day, amount, labels } = speech;
  const answer = useAnswer(
    services,
    useCallback((progress: WriteWatch) => acts.run("proposeActs", { date: null, policy }, progress), [acts, policy]),
  );
  const { act, refresh } = answer;
  const rows = act.value?.rows ?? [];
  const [ticked, setTicked] = useState<ReadonlySet<string>>(new Set());
  const chosen = rows.filter(({ name }) => ticked.has(name));
  const tick = (name: string, isOn: boolean): void => {
    const next = new Set(ticked);
    if (isOn) next.add(name);
    else next.delete(name);
    setTicked(next);
  };
  const ordered = (): void => {
    setTicked(new Set());
    refresh();
  };
  return (
    <>
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {act.value && rows.length === 0 && <Empty text={say("pane.backorders.nothingToDo")} />}
      {act.value && <InformCustomers services={services} policy={policy} />}
      {act.value && <OrderProposals services={services} policy={policy} chosen={chosen} onOrdered={ordered} />}
      {rows.length > 0 && (
        <>
          <div className={styles.acts}>
            <CopyButton makeText={() => entryText(rows, allColumns("BackorderProposals", labels), speech)} />
            <WriteToSheet turns={services.turns} write={(onNewSheet) => acts.run("writeReport", { reportId: "BackorderProposals", rows, onNewSheet })} />
          </div>
          <VirtualList
            label={say("pane.backorders.acts")}
            count={rows.length}
            keyOf={(index) => String(index)}
            estimate={() => 72}
            renderRow={(index) => {
              const row = rows[index];
              if (!row) return null;
              return (
                <div className={styles.line}>
                  <div className={styles.words}>
                    <span className={styles.no}>{row.itemNo}</span> {row.description}
                    {row.locationCode !== "" && ` · ${row.locationCode}`}
                  </div>
                  {row.kind === "buy" || row.kind === "expedite" ? <Checkbox label={row.action} checked={ticked.has(row.name)} onChange={(_, { checked }) => tick(row.name, checked === true)} /> : <div className={styles.words}>{row.action}</div>}
                  {row.kind === "transfer" && <div className={styles.quiet}>{say("desk.movedByHand")}</div>}
                  <div className={styles.quiet}>
                    {[
                      row.needDate === null ? "" : say("pane.backorders.neededOn", { day: day(row.needDate) }),
                      row.helpedLines === 0 ? "" : say("pane.backorders.helps", { lines: { count: row.helpedLines }, customers: { count: row.helpedCustomers }, amount: amount(row.helpedValue) }),
                    ].filter((words) => words !== "").join(" · ")}
                  </div>
                </div>
              );
            }}
          />
        </>
      )}
    </>
  );
}
