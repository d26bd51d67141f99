import { known } from "../../base/assert";
import { amountFromMinor, shareOf } from "../../money/amount";
import type { Book } from "../book/book";
import type { Coverage } from "./coverage";
import type { EventList } from "./events";
import { outstandingValueOf } from "./outstandingValue";
import type { Proposal } from "./proposals";

export type Help = Pick<Proposal, "helpedLines" | "helpedCustomers" | "helpedValue">;
export type HelpReckoner = ((place: number, quantity: number) => Help) & { readonly ofLines: (pieces: ReadonlyMap<number, number>) => Help };

/** Whom goods help: the lines of a place that nothing covers, in their order, each proposal going on where the one before ended. */
export function helpReckoner(book: Book, events: EventList, coverage: Coverage): HelpReckoner {
  const valueOf = outstandingValueOf(book, events.workDate);
  const reached = new Map<number, { at: number; served: number }>();
  const ofLines = (pieces: ReadonlyMap<number, number>): Help => {
    const customers = new Set<string>();
    let value = 0;
    for (const [at, quantity] of pieces) {
      const line = known(events.lines[at], "help names lines");
      customers.add(line.partyNo);
      value += shareOf(valueOf(line), quantity, line.quantity, book.settings.amountRounding);
    }
    return { helpedLines: pieces.size, helpedCustomers: customers.size, helpedValue: amountFromMinor(value) };
  };
  const next = (place: number, quantity: number): Help => {
    const pieces = new Map<number, number>();
    const place0 = reached.get(place) ?? { at: events.start[place] ?? 0, served: 0 };
    const end = events.start[place + 1] ?? 0;
    let open = quantity;
    while (open > 0 && place0.at < end) {
      const position = events.order[place0.at] ?? 0;
      const line = known(events.lines[position], "the order names lines");
      const short = line.kind === "issue" && line.side === "sales" ? line.quantity - (coverage.given[position] ?? 0) - place0.served : 0;
      if (short <= 0) {
        place0.at += 1;
        place0.served = 0;
        continue;
      }
      const piece = Math.min(open, short);
      pieces.set(position, piece);
      open -= piece;
      place0.served += piece;
    }
    reached.set(place, place0);
    return ofLines(pieces);
  };
  return Object.assign(next, { ofLines });
}
