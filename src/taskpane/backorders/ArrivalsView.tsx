import { Button } from "@fluentui/react-components";
import { ArrowLeft16Regular } from "@fluentui/react-icons";
import { useCallback, useDeferredValue, useMemo, useState } from "react";
import type { ListRowOf } from "../../app/browseLists";
import type { ArrivalRow } from "../../app/listArrivals";
import type { CellPlace } from "../../app/shownIssue";
import type { PaneServices } from "../paneServices";
import { CellLink } from "../parts/CellLink";
import { Empty } from "../parts/Empty";
import { OldAnswer } from "../parts/OldAnswer";
import { SearchField } from "../parts/SearchField";
import { TextLink } from "../parts/TextLink";
import { Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { useSpeech } from "../speech";
import { useAnswer } from "../useAnswer";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { DeskList } from "./DeskList";
import type { ServedBy } from "./useBackorders";
import { useDeskList } from "./useDeskList";

export interface ArrivalsProps {
  readonly services: PaneServices;
  readonly served: ServedBy;
  /** The purchase order or receipt that is handed out; blank where one is still to be chosen. */
  readonly documentNo: string;
  readonly onChoose: (documentNo: string) => void;
}

/** Who gets what of goods that arrive: of a purchase order that is to come, or of a receipt that was posted. */
export function ArrivalsView({ services, served, documentNo, onChoose }: ArrivalsProps) {
  return documentNo === "" ? <ChooseArrival services={services} onChoose={onChoose} /> : <PutToOrder services={services} served={served} documentNo={documentNo} onBack={() => onChoose("")} />;
}

function ChooseArrival({ services, onChoose }: Pick<ArrivalsProps, "services" | "onChoose">) {
  const { acts } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const [typed, setTyped] = useState("");
  const text = useDeferredValue(typed);
  const answer = useAnswer(services, useCallback(() => acts.run("listArrivals", { text }), [acts, text]));
  const { act, refresh } = answer;
  const { rows, count } = act.value ?? { rows: [], count: 0 };
  return (
    <>
      <p className={styles.quiet}>{say("desk.arrivalsHint")}</p>
      <SearchField label={say("desk.searchArrivals")} value={typed} onChange={setTyped} />
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {act.value && count === 0 && <Empty text={text.trim() === "" ? say("desk.noArrivals") : say("pane.noMatches", { text })} />}
      {(["expected", "received"] as const).map((kind) => {
        const own = rows.filter((row) => row.kind === kind);
        return (
          own.length > 0 && (
            <section key={kind} aria-label={say(`desk.arrivals.${kind}`)}>
              <h2 className={styles.section}>{say(`desk.arrivals.${kind}`)}</h2>
              {own.map((row) => (
                <ArrivalLine key={`${row.documentNo} ${row.vendorNo}`} row={row} onChoose={onChoose} />
              ))}
            </section>
          )
        );
      })}
      {count > rows.length && <p className={styles.quiet}>{say("desk.moreArrivals", { more: { count: count - rows.length } })}</p>}
    </>
  );
}

function ArrivalLine({ row: { documentNo, vendorNo, name, day, lines, kind }, onChoose }: { readonly row: ArrivalRow; readonly onChoose: (documentNo: string) => void }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say } = speech;
  const when = day === null ? say("pane.backorders.notDated") : kind === "expected" ? say("pane.backorders.expectedOn", { day: speech.day(day) }) : speech.day(day);
  return (
    <div className={styles.line}>
      <TextLink onClick={() => onChoose(documentNo)}>{documentNo}</TextLink> · {name || vendorNo}
      <div className={styles.quiet}>{[when, say("pane.backorders.lines", { count: { count: lines } })].join(" · ")}</div>
    </div>
  );
}

function PutToOrder({ services, served, documentNo, onBack }: Omit<ArrivalsProps, "onChoose"> & { readonly onBack: () => void }) {
  const { say } = useSpeech();
  const styles = useBackordersPanelStyles();
  const state = useDeskList(services, useMemo(() => ({ kind: "putToOrder", date: null, ...served, documentNo }) as const, [served, documentNo]));
  return (
    <>
      <div>
        <Button size="small" icon={<ArrowLeft16Regular />} onClick={onBack}>
          {say("desk.otherArrival")}
        </Button>
      </div>
      <h2 className={styles.section}>{say("desk.putToOrder", { documentNo })}</h2>
      <DeskList
        services={services}
        state={state}
        label={say("desk.putToOrder", { documentNo })}
        emptyText={say("desk.nothingArrives", { documentNo })}
        titleOf={(_, { itemNo, description, locationCode }) => [`${itemNo} ${description}`, locationCode].filter((part) => part !== "").join(" · ")}
        renderRow={({ row, cell }) => <TakerLine row={row} cell={cell} />}
      />
    </>
  );
}

/** Whom a part goes to, in the order in which it is handed out; what nobody waits for goes to the shelf. */
function TakerLine({ row: { rank, customerNo, name, documentNo, requestedDate, quantity, unitCode }, cell }: { readonly row: ListRowOf<"putToOrder">; readonly cell: CellPlace | undefined }) {
  const styles = useBackordersPanelStyles();
  const speech = useSpeech();
  const { say, day } = speech;
  return (
    <div className={styles.line}>
      <div className={styles.lineHead}>
        <span className={styles.words}>
          {documentNo === "" ? (
            say("desk.toShelf")
          ) : (
            <>
              {rank}. {cell ? <CellLink cell={cell} text={documentNo}>{documentNo}</CellLink> : documentNo} · {name || customerNo}
            </>
          )}
        </span>
        <span className={styles.figure}>{`${speech.quantity(quantity)} ${unitCode}`.trim()}</span>
      </div>
      {requestedDate !== null && <div className={styles.quiet}>{say("pane.backorders.neededOn", { day: day(requestedDate) })}</div>}
    </div>
  );
}
