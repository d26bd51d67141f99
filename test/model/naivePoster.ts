import { BOX, CREDIT_ACCOUNT, euroRounding, isCredit, isWhole, LINE_ACCOUNT, REVERSE_VAT, UNIT_COST, type RandomCompany, type RandomLine, type RandomOrder, type RandomStep } from "../properties/randomBook";
import { over, rounded, shared, times, whole } from "./fraction";
import { gross, lineDiscount, localRate, naiveInvoice, orderDiscounts, tax, vatOn, type NaiveInvoice } from "./naiveInvoice";
import { createStock, leftOn, takeExpected, unitCost, type Entry } from "./naiveStock";

/**
 * A second poster, written from the rules alone and without a line of the engine: it keeps a company's orders in the
 * simplest way there is and says what each act must post. Random companies are posted by both, and what they say is compared.
 */
export interface NaivePosting {
  /** Why nothing was posted; blank where something was. */
  readonly refused: "" | "empty" | "nothing" | "negative" | "stock";
  readonly typed: readonly (readonly [handle: number | null, invoice: number | null])[];
  readonly invoice: NaiveInvoice | null;
  /** Positions and units of the lines on the shipment, receipt or return. */
  readonly handled: readonly { readonly at: number; readonly pieces: number }[];
  /** Positions and units of the lines on the invoice. */
  readonly billed: readonly { readonly at: number; readonly pieces: number }[];
  /** What the party owes more by it, debit positive: in grains of the document and of the company. */
  readonly owed: { readonly own: bigint; readonly local: bigint };
  /** Sums by account in grains, debit positive; cost accounts are judged by the item entries. */
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
    const typed = order.lines.map((line, at) => typedFor(order, line, own[at] as LineState, step, at));
    const plans = order.lines.map((line, at): Plan => {
      const state = own[at] as LineState;
      const [toHandle, toInvoice] = typed[at] as (typeof typed)[number];
      const handle = step.act === "invoice" && !isWhole(order) ? 0 : (toHandle ?? line.quantity - state.handled);
      const most = state.handled - state.invoiced + handle;
      return { line, at, state, handle, invoice: step.act === "handle" && !isWhole(order) ? 0 : toInvoice === null ? most : Math.abs(toInvoice) < Math.abs(most) ? toInvoice : most };
    });
    const billed = plans.filter(({ invoice }) => invoice !== 0);
    const refusal = { typed, invoice: null, handled: [], billed: [], owed: NOTHING_OWED, ledger: new Map<string, bigint>() };
    if (order.lines.every(({ what }) => what === "TEXT")) return { ...refusal, refused: "empty" };
    if (plans.every(({ handle, invoice }) => handle === 0 && invoice === 0)) return { ...refusal, refused: "nothing" };
    const discounts = orderDiscounts(order, step.day);
    const invoice = naiveInvoice(order, step.day, billed.map(({ line, state, invoice: pieces }) => ({ line, pieces, before: state.invoiced, discountBefore: state.discountTaken })), discounts, company.discountPosting, company.grain);
    if (invoice.net + invoice.vat < 0n) return { ...refusal, refused: "negative" };
    if (isShort(order, plans)) return { ...refusal, refused: "stock" };
    for (const plan of plans) move(order, step, plan, invoice.local[billed.indexOf(plan)]?.net ?? 0n);
    for (const plan of billed) {
      plan.state.invoiced += plan.invoice;
      plan.state.discountTaken += invoice.lines[billed.indexOf(plan)]?.invoiceDiscount ?? 0n;
    }
    for (const entry of stock.entries) if (entry.pieces > 0) entry.writtenOff = leftOn(entry, stock.entries);
    const booked = billed.length === 0 ? { owed: NOTHING_OWED, ledger: new Map<string, bigint>() } : ledgerOf(company, order, step.day, billed.map(({ line }) => line), invoice);
    return {
      refused: "", typed, invoice: billed.length === 0 ? null : invoice, ...booked,
      handled: makesShipment(order, plans) ? plans.filter(({ handle }) => handle !== 0).map(({ at, handle: pieces }) => ({ at, pieces })) : [], billed: billed.map(({ at, invoice: pieces }) => ({ at, pieces })),
    };
  }

  /** What is posted whole has a shipment of its own where items move and a setting does not forbid it. */
  function makesShipment(order: RandomOrder, plans: readonly Plan[]): boolean {
    return !isWhole(order) || (company.shipmentOnInvoice && plans.some(({ line, handle }) => line.what !== "ACCOUNT" && handle !== 0));
  }

  function isShort(order: RandomOrder, plans: readonly Plan[]): boolean {
    return plans.some(({ line }) => {
      if (!isGoods(line)) return false;
      const out = plans.reduce((sum, { line: each, handle }) => {
        const leaves = -stockSign(order) * handle * perUnit(each);
        return each.what === line.what && each.location === line.location && leaves > 0 ? sum + leaves : sum;
      }, 0);
      return out > 0 && out > Math.max(0, stock.onHand(line.what, line.location));
    });
  }

  /** Moves and values the goods of a line: what is invoiced beyond this act's own pieces is taken from the oldest entries (sales-bc 3.2). */
  function move(order: RandomOrder, step: RandomStep, { line, state, handle: units, invoice: unitsBilled }: Plan, net: bigint): void {
    state.handled += units;
    if (!isGoods(line)) return;
    const handle = units * perUnit(line);
    const invoice = unitsBilled * perUnit(line);
    const sign = stockSign(order);
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
    const pieceCost = isStandard(company, line) ? BigInt(company.standardCost) : unitCost(line.what, stock.entries, { card: UNIT_COST[line.what], grain: company.grain });
    const moved = handle === 0 ? null : stock.move(line.what, line.location, sign * handle, step.day);
    if (moved) {
      moved.expected = expectedCost(company, order, line, units, { day: step.day, pieceCost });
      state.entries.push(moved);
    }
    parts.forEach(({ entry, pieces }, index) => {
      const billed = entry ?? (moved as Entry);
      const was = takeExpected(billed, sign * pieces);
      billed.actual += order.side === "purchase" && billed.pieces > 0 ? (isStandard(company, line) ? rounded(over(times(whole(sign * pieces), whole(company.standardCost)), whole(1000 * company.grain))) : (nets[index] ?? 0n)) : was;
      if (order.side === "sales") billed.sales += isCredit(order) ? -(nets[index] ?? 0n) : (nets[index] ?? 0n);
    });
  }

  return { post, stock };
}

/** What a positive quantity of a document does to stock. */
function stockSign(order: RandomOrder): 1 | -1 {
  return (order.side === "sales") === isCredit(order) ? 1 : -1;
}

/** Goods of a standard cost are worth that when they come, whatever was paid: the rest is variance (sales-bc E9). */
function isStandard({ standardCost }: RandomCompany, { what }: RandomLine): boolean {
  return what === "Y" && standardCost !== 0;
}

function isGoods({ what }: RandomLine): boolean {
  return what === "X" || what === "Y";
}

/** Pieces in the unit of a line. */
function perUnit({ what, unit }: RandomLine): number {
  return unit === "BOX" ? BOX[what] : 1;
}

function typedFor(order: RandomOrder, line: RandomLine, state: LineState, step: RandomStep, at: number): readonly [number | null, number | null] {
  if (line.what === "TEXT" || isWhole(order)) return [null, null];
  const [handle = 4, invoice = 4] = step.quarters[at] ?? [];
  const quarter = (pieces: number, quarters: number) => Math.trunc((pieces * quarters) / 4);
  const left = line.quantity - state.handled;
  const toHandle = handle === 4 ? null : quarter(left, handle);
  const most = state.handled - state.invoiced + (step.act === "both" ? (toHandle ?? left) : 0);
  return [toHandle, invoice === 4 ? null : quarter(most, invoice)];
}

/** What came and is not invoiced is worth its line without VAT and invoice discount; what a customer sends back, what a piece costs now. */
function expectedCost(company: RandomCompany, order: RandomOrder, line: RandomLine, units: number, { day, pieceCost }: { readonly day: number; readonly pieceCost: bigint }): bigint {
  const pieces = stockSign(order) * units * perUnit(line);
  if (pieces < 0) return 0n;
  if (order.side === "sales" || isStandard(company, line)) return rounded(over(times(whole(pieces), whole(pieceCost)), whole(1000 * company.grain)));
  const typed = gross(line, units) - lineDiscount(line, units);
  const net = order.includesVat ? typed - rounded(tax(typed, vatOn(line.vat, day), true)) : typed;
  return inCompanyGrains(company, order, day, net);
}

function inCompanyGrains({ grain }: RandomCompany, order: RandomOrder, day: number, amount: bigint): bigint {
  return order.currency === "" ? amount : rounded(over(times(whole(amount), localRate(order, day)), whole(grain)));
}

const NOTHING_OWED = { own: 0n, local: 0n };

/** Sums by account: revenue or purchases, posted discounts, VAT, rounding, and the party; and what the party owes. */
function ledgerOf(company: RandomCompany, order: RandomOrder, day: number, lines: readonly RandomLine[], invoice: NaiveInvoice): Pick<NaivePosting, "owed" | "ledger"> {
  const isSale = order.side === "sales";
  const precision = order.currency === "" ? company.invoiceRounding : euroRounding(company);
  const typed = invoice.net + invoice.vat;
  const rounding = !isSale || precision === 0 ? 0n : rounded(over(whole(typed), whole(precision))) * BigInt(precision) - typed;
  const vat = invoice.local.reduce((sum, line) => sum + line.vat, 0n);
  const total = invoice.local.reduce((sum, line) => sum + line.net, vat);
  // What is rounded is the document's own total; its worth is what the party owes.
  const payable = rounding === 0n ? total : inCompanyGrains(company, order, day, typed + rounding);
  const own = (isOwn: (line: RandomLine) => boolean) =>
    invoice.local.reduce((sum, { net }, at) => (isOwn(lines[at] as RandomLine) ? sum + net + (invoice.lineDiscountPosted[at] ?? 0n) + (invoice.invoiceDiscountPosted[at] ?? 0n) : sum), 0n);
  const sign = isSale === isCredit(order) ? 1n : -1n;
  const discount = (kind: "lineDiscountPosted" | "invoiceDiscountPosted") => invoice[kind].reduce((sum, part) => sum + part, 0n);
  const ledger = nonZero([
    [isCredit(order) ? CREDIT_ACCOUNT[order.side] : isSale ? "6110" : "7110", sign * own(({ what }) => what !== "ACCOUNT")], [LINE_ACCOUNT[order.side], sign * own(({ what }) => what === "ACCOUNT")],
    ["6910", -sign * discount("lineDiscountPosted")], ["6920", -sign * discount("invoiceDiscountPosted")],
    [isSale ? "5610" : "5630", sign * (vat + invoice.owedByBuyer)], [REVERSE_VAT, -sign * invoice.owedByBuyer], ["9140", sign * (payable - total)], [isSale ? "2310" : "5410", -sign * payable],
  ]);
  return { owed: { own: -sign * (typed + rounding), local: -sign * payable }, ledger };
}

function nonZero(rows: readonly (readonly [string, bigint])[]): ReadonlyMap<string, bigint> {
  return new Map(rows.filter(([, amount]) => amount !== 0n));
}
