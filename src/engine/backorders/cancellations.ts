import { addDays } from "../../base/day";
import { known } from "../../base/assert";
import { ZERO } from "../../money/amount";
import { quantityFromFine } from "../../money/quantity";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { reservationsOf } from "../stock/stock";
import type { Coverage } from "./coverage";
import type { EventList } from "./events";
import { heldLines } from "./hold";
import type { Proposal } from "./proposals";
import { readyOf } from "./verdict";
import { wholenessOfLines } from "./wholeness";

/**
 * What of sales lines is to be cancelled, in document order (sales-fo 13.1, 13.4, 13.7): the rest of a line whose customer takes
 * no backorder and has had a delivery; and, where a setting says after how many days from the order, what has not come by then
 * of a line whose day has passed. Customers and items of which no notices are given are left alone, and so are lines on hold,
 * drop shipments, and lines for which a day was agreed. What lies in stock for a line is shipped, not cancelled.
 */
export function cancellations(book: Book, events: EventList, coverage: Coverage): readonly Proposal[] {
  const { cancelAfterDays } = book.settings;
  const { lines, order, workDate } = events;
  const { customers } = lookupOf(book);
  const wholenessOf = wholenessOfLines(book, lines);
  const isHeld = heldLines(book, lines);
  const { fixedDays } = reservationsOf(book);
  return [...order].sort((a, b) => a - b).flatMap((at): Proposal[] => {
    const line = known(lines[at], "the order names lines");
    if (line.kind !== "issue" || line.side !== "sales" || isHeld(at)) return [];
    const wholeness = wholenessOf(at);
    const isRest = wholeness === "over";
    if (!isRest) {
      const hasPassed = cancelAfterDays > 0 && line.day !== null && line.day < workDate && addDays(line.document.orderDate, cancelAfterDays) <= workDate;
      if (!hasPassed || fixedDays.has(at) || line.item.noBackorderNotice || customers.get(line.partyNo)?.noBackorderNotice === true) return [];
    }
    const quantity = isRest ? line.quantity : quantityFromFine(line.quantity - readyOf(events, at, coverage, wholeness));
    if (quantity === 0) return [];
    return [{
      kind: "cancel", itemNo: line.itemNo, description: line.item.description, locationCode: line.locationCode, fromLocationCode: "", vendorNo: "", documentNo: line.documentNo, lineNo: line.lineNo,
      quantity, unitCode: line.item.baseUnit, needDate: line.day, orderByDate: null, arrivalDate: null, isLate: !isRest, helpedLines: 0, helpedCustomers: 0, helpedValue: ZERO,
    }];
  });
}
