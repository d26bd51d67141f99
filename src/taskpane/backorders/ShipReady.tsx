import { Button } from "@fluentui/react-components";
import { useCallback, useEffect, useMemo, useRef } from "react";
import type { WriteWatch } from "../../ports/workbookPort";
import type { PaneServices } from "../paneServices";
import { Disclosure } from "../parts/Disclosure";
import { Empty } from "../parts/Empty";
import { Notice } from "../parts/Notice";
import { OldAnswer } from "../parts/OldAnswer";
import { OutageNotice, Trouble } from "../parts/Trouble";
import { Working } from "../parts/Working";
import { SkippedDocuments } from "../post/SkippedDocuments";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useAnswer } from "../useAnswer";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import type { ServedBy } from "./useBackorders";

interface ShipReadyProps {
  /** The list beside it by its name: when that is worked out anew, so is this. */
  readonly listId: string | undefined;
  readonly services: PaneServices;
  readonly served: ServedBy;
  readonly onShipped: () => void;
}

/** Ships what lies in stock for open orders: first what that is, then by posting. */
export function ShipReady({ services, served, listId, onShipped }: ShipReadyProps) {
  const { say } = useSpeech();
  return <Disclosure summary={say("pane.backorders.shipReady")} renderBody={() => <Ready services={services} served={served} listId={listId} onShipped={onShipped} />} />;
}

function Ready({ services, served, listId, onShipped }: ShipReadyProps) {
  const { acts, turns, watch } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const wish = useMemo(() => ({ documents: "all", date: null, ...served }) as const, [served]);
  const answer = useAnswer(services, useCallback((progress: WriteWatch) => acts.run("previewReady", wish, progress), [acts, wish]));
  const { act, refresh } = answer;
  const knownList = useRef(listId);
  useEffect(() => {
    if (listId === undefined || listId === knownList.current) return;
    if (knownList.current !== undefined) refresh();
    knownList.current = listId;
  }, [listId, refresh]);
  const shipping = useAct(turns, useCallback((progress: WriteWatch, asked: typeof wish) => acts.run("shipReady", asked, progress), [acts]));
  const ship = async (): Promise<void> => {
    if ((await shipping.run(wish)).phase !== "done") return;
    watch.announce({ kind: "posted" });
    onShipped();
  };
  const shown = act.value;
  const shipped = shipping.act.phase === "done" ? shipping.act.value : undefined;
  return (
    <>
      <Working act={shipping.act} label={say("pane.post.working")} />
      <Trouble act={shipping.act} />
      {shipped && (
        <Notice kind={shipped.documents.length === 0 ? "warning" : "done"}>
          <p>{shipped.documents.length === 0 ? say("pane.post.done.none") : say("pane.post.done", { count: { count: shipped.documents.length } })}</p>
        </Notice>
      )}
      {shipped?.refusal && <OutageNotice outage={shipped.refusal} />}
      {shipped && <SkippedDocuments skipped={shipped.skipped} issues={[]} isDone />}
      <Working act={act} label={say("pane.backorders.working")} />
      <Trouble act={act} retry={refresh} />
      <OldAnswer answer={answer} />
      {shown && shown.documents.length === 0 && <Empty text={say("pane.backorders.nothingReady")} />}
      {shown && shown.documents.length > 0 && (
        <div className={styles.acts}>
          <Button size="small" appearance="primary" disabled={shipping.act.phase === "running"} onClick={() => void ship()}>
            {say("pane.backorders.shipOrders", { count: { count: shown.documents.length } })}
          </Button>
        </div>
      )}
      {shown && <SkippedDocuments skipped={shown.skipped} issues={[]} isDone={false} />}
    </>
  );
}
