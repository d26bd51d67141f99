import { known } from "../../base/assert";
import type { Day } from "../../base/day";
import { ZERO } from "../../money/amount";
import { quantityFromFine } from "../../money/quantity";
import type { Coverage } from "./coverage";
import { NEVER, type EventList } from "./events";
import { flowOf } from "./flow";
import type { HelpReckoner } from "./help";
import type { Proposal } from "./proposals";
import { STOCK } from "./supply";

/** Purchase lines whose earlier delivery would bring sales forward: to the first day one of them is needed. What a customer sends back or another location gives is asked of no vendor. */
export function expedited(events: EventList, coverage: Coverage, helped: HelpReckoner): readonly Proposal[] {
  const { pegs, coverDay } = coverage;
  const dayOf = (source: number) => (source === STOCK ? events.workDate : (events.effective[source] ?? NEVER));
  const ofIssue = new Map<number, { readonly source: number; readonly quantity: number }[]>();
  for (let peg = 0; peg < pegs.count; peg++) {
    const issue = pegs.issue[peg] ?? 0;
    if (coverDay[issue] === NEVER || (coverDay[issue] ?? 0) <= (events.effective[issue] ?? NEVER)) continue;
    const own = ofIssue.get(issue);
    const piece = { source: pegs.source[peg] ?? STOCK, quantity: pegs.quantity[peg] ?? 0 };
    if (own) own.push(piece);
    else ofIssue.set(issue, [piece]);
  }
  const waiting = new Map<number, { readonly issue: number; readonly quantity: number; readonly without: number }[]>();
  for (const [issue, pieces] of ofIssue) {
    for (const { source, quantity } of pieces) {
      if (events.lines[source]?.side !== "purchase") continue;
      const without = pieces.reduce((day, other) => (other.source === source ? day : Math.max(day, dayOf(other.source))), events.effective[issue] ?? 0);
      if (without >= dayOf(source)) continue;
      const own = waiting.get(source);
      if (own) own.push({ issue, quantity, without });
      else waiting.set(source, [{ issue, quantity, without }]);
    }
  }
  return [...waiting].sort(([a], [b]) => a - b).map(([source, lines]): Proposal => {
    const receipt = known(events.lines[source], "a peg names a line");
    const needDate = lines.reduce((day, { issue }) => Math.min(day, events.effective[issue] ?? NEVER), NEVER) as Day;
    const pieces = new Map(lines.filter(({ without }) => Math.max(without, needDate) < dayOf(source)).map(({ issue, quantity }) => [issue, quantity]));
    return {
      kind: "expedite", itemNo: receipt.itemNo, description: receipt.item.description, locationCode: receipt.locationCode, fromLocationCode: "", vendorNo: receipt.partyNo, documentNo: receipt.documentNo, lineNo: receipt.lineNo,
      quantity: receipt.quantity, unitCode: receipt.item.baseUnit, needDate, orderByDate: null, arrivalDate: dayOf(source) as Day, isLate: true, ...helped.ofLines(pieces),
    };
  });
}

/** What a vendor has confirmed for a day on which nobody needs it yet, and the first day on which somebody does (sales-fo 13.5). */
export function mayWait({ lines, effective, workDate }: EventList, { pegs }: Coverage): readonly Proposal[] {
  const firstNeed = new Map<number, number>();
  for (let peg = 0; peg < pegs.count; peg++) {
    const source = pegs.source[peg] ?? STOCK;
    firstNeed.set(source, Math.min(firstNeed.get(source) ?? NEVER, effective[pegs.issue[peg] ?? 0] ?? NEVER));
  }
  return lines.flatMap((line, at): Proposal[] => {
    const need = firstNeed.get(at);
    const day = effective[at] ?? NEVER;
    const isOverdue = line.day !== null && line.day < workDate;
    if (line.side !== "purchase" || line.kind !== "receipt" || !line.isConfirmed || isOverdue || need === undefined || need <= day || need === NEVER) return [];
    return [{
      kind: "mayWait", itemNo: line.itemNo, description: line.item.description, locationCode: line.locationCode, fromLocationCode: "", vendorNo: line.partyNo, documentNo: line.documentNo, lineNo: line.lineNo,
      quantity: line.quantity, unitCode: line.item.baseUnit, needDate: need as Day, orderByDate: null, arrivalDate: day as Day, isLate: false, helpedLines: 0, helpedCustomers: 0, helpedValue: ZERO,
    }];
  });
}

/** What is on order and serves no sale at all, beyond what the safety stock of its place lacks. */
export function excess(events: EventList, { pegs }: Coverage): readonly Proposal[] {
  const used = new Set<number>();
  for (let peg = 0; peg < pegs.count; peg++) used.add(pegs.source[peg] ?? STOCK);
  const atRest = new Map<number, number>();
  return events.lines.flatMap((line, at): Proposal[] => {
    if (line.side !== "purchase" || line.kind !== "receipt" || used.has(at) || events.effective[at] === NEVER) return [];
    const index = events.placeOf[at] ?? 0;
    const { item, locationCode } = known(events.places[index], "a line has a place");
    const balance = atRest.get(index) ?? flowOf(events, known(events.places[index], "a place"), index).balances.at(-1) ?? 0;
    const surplus = Math.min(line.quantity, Math.max(0, balance - (item.safetyStock ?? 0)));
    atRest.set(index, balance - surplus);
    if (surplus === 0) return [];
    return [{
      kind: "excess", itemNo: item.itemNo, description: item.description, locationCode, fromLocationCode: "", vendorNo: line.partyNo, documentNo: line.documentNo, lineNo: line.lineNo,
      quantity: quantityFromFine(surplus), unitCode: item.baseUnit, needDate: null, orderByDate: null, arrivalDate: (events.effective[at] ?? NEVER) as Day, isLate: false, helpedLines: 0, helpedCustomers: 0, helpedValue: ZERO,
    }];
  });
}
