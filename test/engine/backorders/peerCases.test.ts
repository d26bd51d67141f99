import { formatIsoDay, type Day } from "../../../src/base/day";
import { backorders } from "../../../src/engine/backorders/backorders";
import { availability } from "../../../src/engine/stock/stock";
import { formatFine } from "../../../src/money/quantity";
import { bookFromTables } from "../../support/bookFromTables";
import { cases } from "../../cases/backorderAvailability.json";
import { day } from "./workedCompany";

/** Figures of other programs' tests (test/cases/README.md) on our engine. */
const WORK_DATE = day("2026-03-02");

/** `D+2` as an ISO day. */
function dayOf(relative: string): string {
  return formatIsoDay((WORK_DATE + Number(relative.slice(1) || 0)) as Day);
}

function caseOf(id: string) {
  const found = cases.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return found;
}

test("a stock with too many decimals is rounded where it is typed, and 1 of it leaves the rest", () => {
  const { input, expected } = caseOf("bc-item-availability-fraction");
  // The book has five decimals: a sixth is refused, so the rounded stock is what can be there.
  expect(bookFromTables({ ItemLedger: [{ itemNo: "X", quantity: input.stock as string }] }).issues.map(({ code }) => code)).toContain("CEL-04");
  const book = bookFromTables({
    ItemLedger: [{ itemNo: "X", quantity: "1.55556" }],
    SalesHeaders: [{ documentNo: "1001", orderDate: "2026-03-02" }],
    SalesLines: (input.demand as string[]).map((quantity) => ({ documentNo: "1001", no: "X", quantity })),
  });
  expect(formatFine(availability(book).at("X", "", WORK_DATE).available)).toBe((expected as { available: string }).available);
});

test("what a place lacks is short, whatever lies in another place", () => {
  const { input, expected } = caseOf("hl-fifo-per-location-short");
  const issue = input.issue as { location: string; quantity: string };
  const book = bookFromTables({
    ItemLedger: Object.entries(input.stock as Record<string, string>).map(([locationCode, quantity]) => ({ itemNo: "X", locationCode, quantity })),
    SalesHeaders: [{ documentNo: "1001", orderDate: "2026-03-02" }],
    SalesLines: [{ documentNo: "1001", no: "X", locationCode: issue.location, quantity: issue.quantity }],
  });
  const [row] = backorders(book, { date: WORK_DATE, workDate: WORK_DATE }).byCustomer;
  expect(row && formatFine(row.shortQuantity)).toBe((expected as { short: string }).short);
});

test.each(["bc-promise-receipt-after-request", "bc-promise-other-order-later", "bc-promise-other-order-earlier"])("an order is promised on the day of %s", (id) => {
  const { input, expected } = caseOf(id);
  const others = (input.otherOrders ?? []) as { quantity: string; requested: string }[];
  const own = input.order as { quantity: string; requested: string };
  const orders = [own, ...others].map(({ quantity, requested }, index) => ({ documentNo: `SO-${index}`, quantity, requestedDate: dayOf(requested) }));
  const supply = input.supply as { quantity: string; date: string }[];
  const book = bookFromTables({
    SalesHeaders: orders.map(({ documentNo }) => ({ documentNo })),
    SalesLines: orders.map((order) => ({ ...order, lineNo: 10000, no: "X" })),
    PurchaseHeaders: [{ documentNo: "PO-1" }],
    PurchaseLines: supply.map(({ quantity, date }) => ({ documentNo: "PO-1", no: "X", quantity, expectedDate: dayOf(date) })),
  });
  const promised = (expected as { earliestShipment: string | null }).earliestShipment;
  const cover = backorders(book, { date: WORK_DATE, workDate: WORK_DATE }).coverDate("SO-0", 10000);
  expect(cover && formatIsoDay(cover)).toBe(promised === null ? null : dayOf(promised));
});
