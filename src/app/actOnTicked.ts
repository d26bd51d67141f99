import { accepted, type Result } from "../base/result";
import type { Outage } from "../ports/workbookPort";
import { acceptAllocation } from "./acceptAllocation";
import { keepPromises } from "./backorderChanges";
import { GONE, type BrowsedLists, type Gone, type TickedRows } from "./browseLists";
import { cancelLines, previewCancellations } from "./cancelLines";
import type { Desk } from "./desk";
import { makeTransfers, previewTransfers } from "./makeTransfers";
import { orderProposals, previewOrders, type ShownOrders } from "./orderProposals";
import type { ShownProposal } from "./showBackorders";
import type { CellPlace, ShownIssue } from "./shownIssue";

/**
 * What is done with the rows that are ticked in a list: the same acts as for rows that are named one by one, for what the list
 * was worked out for. Counts and sentences come back, not the rows; of a list that is gone nothing is done.
 */
export interface DoneCounts {
  readonly done: number;
  /** Rows that come on another day by now: nothing was written for them. */
  readonly overtaken: number;
  /** Other lines that keep less from now on. */
  readonly takenFrom: number;
  readonly issues: readonly ShownIssue[];
}

export interface TickedProposals extends TickedRows {
  /** The open purchase order that the lines are added to. */
  readonly into?: string;
}

/** What proposals come to: orders, days that are asked for, transfers and cancelled lines, each in a sentence. */
export interface ProposalOutcome {
  readonly steps: readonly { readonly sentence: string; readonly cell?: CellPlace }[];
  /** Open purchase orders that the lines could be added to: where all are of one vendor. */
  readonly openOrders: readonly string[];
  readonly issues: readonly ShownIssue[];
  /** Why it went no further than these steps. */
  readonly refusal?: Outage;
}

interface ProposalActs {
  readonly order: typeof previewOrders;
  readonly transfer: typeof previewTransfers;
  readonly cancel: typeof previewCancellations;
}

export function actingOnTicked(desk: Desk, lists: BrowsedLists) {
  /** Orders first, then transfers, then cancellations: each is whole by itself, so what a refusal leaves undone can be ticked again. */
  const acting = ({ order, transfer, cancel }: ProposalActs) => async ({ into, ...ticked }: TickedProposals): Promise<Result<ProposalOutcome | Gone, Outage>> => {
    const found = lists.ticked("proposals", ticked);
    if (found === undefined) return accepted(GONE);
    const { rows, wish } = found;
    const named = (...kinds: readonly ShownProposal["kind"][]) => rows.flatMap(({ kind, name }) => (kinds.includes(kind) ? [name] : []));
    const [toOrder, toMove, toCancel] = [named("buy", "expedite"), named("transfer"), named("cancel")];
    let outcome: ProposalOutcome = { steps: [], openOrders: [], issues: [] };
    if (toOrder.length > 0) {
      const made = await order(desk, { ...wish, chosen: toOrder, ...(into !== undefined && { into }) });
      if (!made.ok) return made;
      const { orders, asked, issues } = made.value;
      outcome = { steps: [...orders, ...asked].map(step), openOrders: openOrdersOf(made.value), issues };
    }
    if (toMove.length > 0) {
      const made = await transfer(desk, { ...wish, chosen: toMove });
      if (!made.ok) return stopped(outcome, made.refusal);
      outcome = { ...outcome, steps: [...outcome.steps, ...made.value.transfers.map(step)], issues: [...outcome.issues, ...made.value.issues] };
    }
    if (toCancel.length > 0) {
      const made = await cancel(desk, { ...wish, chosen: toCancel });
      if (!made.ok) return stopped(outcome, made.refusal);
      outcome = { ...outcome, steps: [...outcome.steps, ...made.value.lines.map(step)], issues: [...outcome.issues, ...made.value.issues] };
    }
    return accepted(outcome);
  };

  return {
    keepPromises: async (ticked: TickedRows): Promise<Result<DoneCounts | Gone, Outage>> => {
      const found = lists.ticked("changes", ticked);
      if (found === undefined) return accepted(GONE);
      const lines = found.rows.flatMap(({ documentNo, lineNo, coverDate }) => (coverDate === null ? [] : [{ documentNo, lineNo, coverDate }]));
      const kept = await keepPromises(desk, { ...found.wish, lines });
      return kept.ok ? accepted({ done: kept.value.kept.length, overtaken: kept.value.overtaken.length, takenFrom: 0, issues: [] }) : kept;
    },

    acceptAllocation: async (ticked: TickedRows): Promise<Result<DoneCounts | Gone, Outage>> => {
      const found = lists.ticked("allocation", ticked);
      if (found === undefined) return accepted(GONE);
      const done = await acceptAllocation(desk, { ...found.wish, lines: found.rows });
      return done.ok ? accepted({ done: done.value.accepted.length, overtaken: done.value.overtaken.length, takenFrom: done.value.takenFrom, issues: done.value.issues }) : done;
    },

    previewProposals: acting({ order: previewOrders, transfer: previewTransfers, cancel: previewCancellations }),
    followProposals: acting({ order: orderProposals, transfer: makeTransfers, cancel: cancelLines }),
  };
}

function step({ sentence, cell }: ProposalOutcome["steps"][number]): ProposalOutcome["steps"][number] {
  return { sentence, ...(cell && { cell }) };
}

function stopped(outcome: ProposalOutcome, refusal: Outage): Result<ProposalOutcome, Outage> {
  return outcome.steps.length === 0 ? { ok: false, refusal } : accepted({ ...outcome, refusal });
}

function openOrdersOf({ orders, openOrders }: ShownOrders): readonly string[] {
  return new Set(orders.map(({ vendorNo }) => vendorNo)).size === 1 ? openOrders.map(({ documentNo }) => documentNo) : [];
}
