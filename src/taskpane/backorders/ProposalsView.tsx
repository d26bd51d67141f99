import { useMemo, type ReactNode } from "react";
import type { ShownProposal } from "../../app/showBackorders";
import type { CellPlace } from "../../app/shownIssue";
import type { PaneServices } from "../paneServices";
import { CellLink } from "../parts/CellLink";
import { useSpeech } from "../speech";
import { useBackordersPanelStyles } from "./BackordersPanel.styles";
import { DeskList } from "./DeskList";
import { InformCustomers } from "./InformCustomers";
import { FollowProposals } from "./FollowProposals";
import type { ServedBy } from "./useBackorders";
import { useDeskList } from "./useDeskList";

/** What to buy, transfer, expedite or cancel, by when, and whom it helps. */
export function ProposalsView({ services, served, currency }: { readonly services: PaneServices; readonly served: ServedBy; readonly currency: string }) {
  const { say, locale, labels } = useSpeech();
  const state = useDeskList(services, useMemo(() => ({ kind: "proposals", date: null, ...served }) as const, [served]));
  return (
    <DeskList
      services={services}
      state={state}
      label={say("pane.backorders.acts")}
      emptyText={say("pane.backorders.nothingToDo")}
      titleOf={(_, { kind }) => asTitle(labels.option("kind", kind), locale)}
      tickLabel={({ action }) => action}
      isTickLabelShown
      renderRow={({ row, cell }, tick) => <ProposalLine row={row} cell={cell} tick={tick} currency={currency} />}
    >
      <InformCustomers services={services} served={served} />
      <FollowProposals services={services} state={state} />
    </DeskList>
  );
}

/** A word of a list of choices, at the beginning of a line. */
function asTitle(word: string, locale: string): string {
  return word.slice(0, 1).toLocaleUpperCase(locale) + word.slice(1);
}

function ProposalLine({ row, cell, tick, currency }: { readonly row: ShownProposal; readonly cell: CellPlace | undefined; readonly tick: ReactNode; readonly currency: string }) {
  const styles = useBackordersPanelStyles();
  const { say, day, amount } = useSpeech();
  const { kind, itemNo, description, locationCode, action, needDate, helpedLines, helpedCustomers, helpedValue } = row;
  const what = row.documentNo === "" ? itemNo : row.documentNo;
  const words = [
    needDate === null ? "" : say("pane.backorders.neededOn", { day: day(needDate) }),
    helpedLines === 0 ? "" : say("pane.backorders.helps", { lines: { count: helpedLines }, customers: { count: helpedCustomers }, amount: `${amount(helpedValue)} ${currency}`.trim() }),
    kind === "cancelOrReplace" ? say("desk.cancelledByHand") : "",
  ];
  return (
    <div className={styles.line}>
      {tick || <div className={styles.words}>{action}</div>}
      <div className={styles.quiet}>
        {itemNo} {description}
        {locationCode !== "" && ` · ${locationCode}`}
        {cell && (
          <>
            {" · "}
            <CellLink cell={cell} text={what}>
              {say("pane.backorders.toRowOf", { no: what })}
            </CellLink>
          </>
        )}
      </div>
      <div className={styles.quiet}>{words.filter((part) => part !== "").join(" · ")}</div>
    </div>
  );
}
