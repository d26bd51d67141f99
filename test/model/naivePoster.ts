import { UNIT_COST, type RandomCompany, type RandomLine, type RandomOrder, type RandomStep } from "../properties/randomBook";
import { over, rounded, shared, times, whole } from "./fraction";
import { gross, lineDiscount, naiveInvoice, orderDiscounts, tax, type NaiveInvoice } from "./naiveInvoice";
import { createStock, takeExpected, type Entry } from "./naiveStock";

/**
 * A second poster, written from the rules alone and without a line of the engine: it keeps a company's orders in the
 * simplest way there is and says what each act must post. Random companies are posted by both, and what they say is compared.
 */
export interface NaivePosting {
  /** Why nothing was posted; blank where something was. */
  readonly refused: "" | "nothing" | "negative" | "stock";
  readonly typed: readonly (readonly [handle: number | null, invoice: number | null])[];
  readonly invoice: NaiveInvoice | null;
  /** Positions and pieces of the lines on the invoice. */
  readonly billed: readonly { readonly at: number; readonly pieces: number }[];
  /** Sums by account in cents, debit positive; cost accounts are judged by the item entries. */
  readonly ledger: ReadonlyMap<string, bigint>;
}

interface LineState {
  handled: number;
  invoiced: number;
  discountTaken: bigint;
  readonly entries: Entry[];
}

interface Plan {
  readonly line: RandomLine;
  readonly at: number;
  readonly state: LineState;
  readonly handle: number;
  readonly invoice: number;
}

export function createPoster(company: RandomCompany) {
  const stock = createStock();
  const states = new Map(company.orders.map(({ no, lines }) => [no, lines.map((): LineState => ({ handled: 0, invoiced: 0, discountTaken: 0n, entries: [] }))]));

  function post(step: RandomStep): NaivePosting {
    const order = company.orders[step.order] as RandomOrder;
    const own = states.get(order.no) as LineState[];
    const typed = order.lines.map((line, at) => typedFor(line, own[at] as LineState, step, at));
    const plans = order.lines.map((line, at): Plan => {
      const state = own[at] as LineState;
      const [toHandle, toInvoice] = typed[at] as (typeof typed)[number];
      const handle = step.act === "invoice" ? 0 : (toHandle ?? line.quantity - state.handled);
      const most = state.handled - state.invoiced + handle;
      return { line, at, state, handle, invoice: step.act === "handle" ? 0 : toInvoice === null ? most : Math.abs(toInvoice) < Math.abs(most) ? toInvoice : most };
    });
    const billed = plans.filter(({ invoice }) => invoice !== 0);
    const refusal = { typed, invoice: null, billed: [], ledger: new Map<string, bigint>() };
    if (plans.every(({ handle, invoice }) => handle === 0 && invoice === 0)) return { ...refusal, refused: "nothing" };
    const discounts = orderDiscounts(order);
    const invoice = naiveInvoice(order, billed.map(({ line, state, invoice: pieces }) => ({ line, pieces, before: state.invoiced, discountBefore: state.discountTaken })), discounts, company.discountPosting);
    if (invoice.net + invoice.vat < 0n) return { ...refusal, refused: "negative" };
    if (isShort(order, plans)) return { ...refusal, refused: "stock" };
    for (const plan of plans) move(order, step, plan, invoice.lines[billed.indexOf(plan)]?.net ?? 0n);
    for (const plan of billed) {
      plan.state.invoiced += plan.invoice;
      plan.state.discountTaken += invoice.lines[billed.indexOf(plan)]?.invoiceDiscount ?? 0n;
    }
    return {
      refused: "", typed, invoice: billed.length === 0 ? null : invoice, billed: billed.map(({ at, invoice: pieces }) => ({ at, pieces })),
      ledger: billed.length === 0 ? new Map() : order.side === "sales" ? saleLedger(invoice, company.invoiceRounding) : purchaseLedger(invoice),
    };
  }

  function isShort(order: RandomOrder, plans: readonly Plan[]): boolean {
    if (order.side === "purchase") return false;
    return (["X", "Y"] as const).some((item) => {
      const out = plans.reduce((sum, { line, handle }) => (line.item === item && handle > 0 ? sum + handle : sum), 0);
      return out > stock.onHand(item);
    });
  }

  /** Moves and values the goods of a line: what is invoiced beyond this act's own pieces is taken from the oldest entries (sales-bc 3.2). */
  function move(order: RandomOrder, step: RandomStep, { line, state, handle, invoice }: Plan, net: bigint): void {
    state.handled += handle;
    if (line.item === "HOURS") return;
    const sign = order.side === "sales" ? -1 : 1;
    const own = Math.abs(invoice) < Math.abs(handle) ? invoice : handle;
    const parts: { readonly entry: Entry | null; readonly pieces: number }[] = [];
    let earlier = invoice - own;
    for (const entry of state.entries) {
      const open = sign * (entry.pieces - entry.invoiced);
      const pieces = Math.abs(open) < Math.abs(earlier) ? open : earlier;
      if (pieces === 0) continue;
      earlier -= pieces;
      parts.push({ entry, pieces });
    }
    if (own !== 0) parts.push({ entry: null, pieces: own });
    const nets = shared(whole(net), parts.map(({ pieces }) => BigInt(pieces)));
    const moved = handle === 0 ? null : stock.move(line.item, sign * handle, step.day);
    if (moved) {
      moved.expected = expectedCost(order, line, handle);
      state.entries.push(moved);
    }
    parts.forEach(({ entry, pieces }, index) => {
      const billed = entry ?? (moved as Entry);
      const was = takeExpected(billed, sign * pieces);
      billed.actual += order.side === "purchase" ? (nets[index] ?? 0n) : was;
      if (order.side === "sales") billed.sales += nets[index] ?? 0n;
    });
  }

  return { post, stock };
}

function typedFor(line: RandomLine, state: LineState, step: RandomStep, at: number): readonly [number | null, number | null] {
  const [handle = 4, invoice = 4] = step.quarters[at] ?? [];
  const quarter = (pieces: number, quarters: number) => Math.trunc((pieces * quarters) / 4);
  const left = line.quantity - state.handled;
  const toHandle = handle === 4 ? null : quarter(left, handle);
  const most = state.handled - state.invoiced + (step.act === "both" ? (toHandle ?? left) : 0);
  return [toHandle, invoice === 4 ? null : quarter(most, invoice)];
}

/** What came and is not invoiced is worth its line without VAT and invoice discount; what a customer sends back, its card's cost. */
function expectedCost(order: RandomOrder, line: RandomLine, handle: number): bigint {
  if (order.side === "sales") return handle > 0 ? 0n : rounded(over(times(whole(-handle), whole(UNIT_COST[line.item])), whole(1000)));
  const typed = gross(line, handle) - lineDiscount(line, handle);
  return order.includesVat ? typed - rounded(tax(typed, line.rate, true)) : typed;
}

function saleLedger(invoice: NaiveInvoice, precision: number): ReadonlyMap<string, bigint> {
  const total = invoice.net + invoice.vat;
  const payable = precision === 0 ? total : rounded(over(whole(total), whole(precision))) * BigInt(precision);
  return nonZero([
    ["6110", -(invoice.net + invoice.lineDiscountPosted + invoice.invoiceDiscountPosted)], ["6910", invoice.lineDiscountPosted], ["6920", invoice.invoiceDiscountPosted],
    ["5610", -invoice.vat], ["9140", total - payable], ["2310", payable],
  ]);
}

function purchaseLedger(invoice: NaiveInvoice): ReadonlyMap<string, bigint> {
  return nonZero([["7110", invoice.net], ["5630", invoice.vat], ["5410", -(invoice.net + invoice.vat)]]);
}

function nonZero(rows: readonly (readonly [string, bigint])[]): ReadonlyMap<string, bigint> {
  return new Map(rows.filter(([, amount]) => amount !== 0n));
}
