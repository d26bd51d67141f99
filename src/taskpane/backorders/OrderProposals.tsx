import { Button, Field, Select } from "@fluentui/react-components";
import { useCallback, useState } from "react";
import type { ProposalOrderWish, ShownOrders } from "../../app/orderProposals";
import type { Policy, ShownProposal } from "../../app/showBackorders";
import { IssueItem } from "../check/IssueItem";
import type { PaneServices } from "../paneServices";
import { CellLink } from "../parts/CellLink";
import { Notice } from "../parts/Notice";
import { Trouble } from "../parts/Trouble";
import { useSpeech } from "../speech";
import { useAct } from "../useAct";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";

/** Orders the ticked proposals: first what would be ordered, then the purchase orders with their cells. */
export function OrderProposals({ services, policy, chosen, onOrdered }: { readonly services: PaneServices; readonly policy: Policy; readonly chosen: readonly ShownProposal[]; readonly onOrdered: () => void }) {
  const { acts, turns, watch } = services;
  const styles = useBackordersPanelStyles();
  const { say } = useSpeech();
  const [into, setInto] = useState("");
  const preview = useAct(turns, useCallback((_: unknown, wish: ProposalOrderWish) => acts.run("previewOrders", wish), [acts]));
  const ordering = useAct(turns, useCallback((_: unknown, wish: ProposalOrderWish) => acts.run("orderProposals", wish), [acts]));
  const wish = (order: string): ProposalOrderWish => ({ chosen: chosen.map(({ name }) => name), date: null, policy, ...(order !== "" && { into: order }) });
  const look = (order: string): void => {
    ordering.clear();
    setInto(order);
    void preview.run(wish(order));
  };
  const order = async (): Promise<void> => {
    if ((await ordering.run(wish(into))).phase !== "done") return;
    preview.clear();
    setInto("");
    watch.announce({ kind: "released" });
    onOrdered();
  };
  const vendors = new Set(chosen.map(({ vendorNo }) => vendorNo));
  const isAskedOnly = chosen.length > 0 && chosen.every(({ kind }) => kind === "expedite");
  const planned = chosen.length > 0 ? preview.act.value : undefined;
  const isRunning = preview.act.phase === "running" || ordering.act.phase === "running";
  const isEmpty = planned !== undefined && planned.orders.length === 0 && planned.asked.length === 0;
  return (
    <>
      <div className={styles.acts}>
        <Button size="small" appearance={planned ? "secondary" : "primary"} disabled={chosen.length === 0 || isRunning} onClick={() => look("")}>
          {say(isAskedOnly ? "desk.askVendors" : "desk.orderFrom", { vendors: { count: vendors.size } })}
        </Button>
      </div>
      <Trouble act={preview.act} />
      <Trouble act={ordering.act} />
      {planned && (
        <section aria-label={say("desk.orderPreview")}>
          <h2 className={styles.section}>{say("desk.orderPreview")}</h2>
          {vendors.size === 1 && planned.openOrders.length > 0 && (
            <Field label={say("desk.addTo")}>
              <Select value={into} onChange={(_, { value }) => look(value)}>
                <option value="">{say("desk.aNewOrder")}</option>
                {planned.openOrders.map(({ documentNo }) => (
                  <option key={documentNo} value={documentNo}>
                    {documentNo}
                  </option>
                ))}
              </Select>
            </Field>
          )}
          <Sentences orders={planned} />
          {isEmpty && <p className={styles.quiet}>{say("desk.nothingOrdered")}</p>}
          <div className={styles.acts}>
            <Button size="small" appearance="primary" disabled={isRunning || isEmpty} onClick={() => void order()}>
              {say("desk.orderNow")}
            </Button>
            <Button size="small" onClick={() => preview.clear()}>
              {say("pane.back")}
            </Button>
          </div>
        </section>
      )}
      {ordering.act.phase === "done" && ordering.act.value && (
        <Notice kind={ordering.act.value.issues.length > 0 ? "warning" : "done"}>
          <Sentences orders={ordering.act.value} isWritten />
        </Notice>
      )}
    </>
  );
}

/** Orders and asked dates in words; once they are written each leads to its cell. */
function Sentences({ orders: { orders, asked, issues }, isWritten = false }: { readonly orders: Pick<ShownOrders, "orders" | "asked" | "issues">; readonly isWritten?: boolean }) {
  return (
    <>
      {[...orders, ...asked].map(({ sentence, cell }) => (
        <p key={sentence}>{isWritten && cell ? <CellLink cell={cell} text={sentence}>{sentence}</CellLink> : sentence}</p>
      ))}
      {issues.map((issue, at) => (
        <IssueItem key={at} issue={issue} />
      ))}
    </>
  );
}
