import { formatIsoDay, parseIsoDay, type Day } from "../../src/base/day";
import type { Book } from "../../src/engine/book/book";
import { unitPriceOf, type Price, type Quantity } from "../../src/money/quantity";
import { formatAmount, type Amount } from "../../src/money/amount";
import { parseScaled } from "../../src/money/decimal";
import { formatFine, quantityFromFine } from "../../src/money/quantity";
import { planPosting } from "../../src/engine/posting/posting";
import { bookFromTables } from "../support/bookFromTables";
import { actOnStock, AMOUNT_ZERO, costOfEntry, stockOfItem } from "../support/stockMoves";
import { day } from "../support/day";
import { cases as all } from "./valuation.json";

/** Costs that other programs' tests name (README.md): moved, valued and adjusted one act at a time, and read from the ledgers. */
interface Move {
  readonly id: string;
  readonly type: string;
  readonly [fact: string]: string;
}

interface ValuationCase {
  readonly id: string;
  readonly input: Readonly<Record<string, unknown>> & { readonly kind: string; readonly method: string; readonly movements?: readonly Move[]; readonly steps?: readonly Readonly<Record<string, unknown>>[]; readonly start?: readonly (readonly string[])[] };
  readonly expected: Readonly<Record<string, unknown>>;
}

const cases = all as unknown as readonly ValuationCase[];
const fine = (text: string) => quantityFromFine(exact(text, 5));
const price = (text: string) => exact(text, 5) as Price;
const money = (text: string) => exact(text, 3) as Amount;

function exact(text: string, scale: number): number {
  const value = parseScaled(text, scale);
  if (typeof value !== "number") throw new Error(`${text} is no number of ${scale} decimals`);
  return value;
}

/** Days of cases: `D2`, `W-10`, a date, or one after the other. */
function dayOf(text: string | undefined, at: number): Day {
  const relative = /^([DW])([+-]?\d*)$/.exec(text ?? "");
  if (relative) return (day("2026-03-01") + Number(relative[2] || 0)) as Day;
  return parseIsoDay(text ?? "") ?? ((day("2026-03-01") + at) as Day);
}

interface Told {
  readonly book: Book;
  readonly entries: ReadonlyMap<string, number>;
  /** After each movement. */
  readonly after: ReadonlyMap<string, Book>;
}

const PLACE: Readonly<Record<string, string>> = { GOLD: "GOLD", X: "X", Y: "Y", A: "A", B: "B" };

function bookOf({ method, averagePeriod, averageCalcType, amountRounding }: ValuationCase["input"]): Book {
  // Variants stand for locations: an average per variant is one per place.
  const by = String(averageCalcType ?? "item").startsWith("item+") ? "itemLocation" : "item";
  return bookFromTables({
    Settings: [
      { key: "averageCostPeriod", value: String(averagePeriod ?? "day") }, { key: "averageCostBy", value: by }, { key: "allowNegativeInventory", value: "yes" },
      { key: "amountRounding", value: String(amountRounding ?? "0.01") },
    ],
    Locations: Object.values(PLACE).map((locationCode) => ({ locationCode })),
    PostingSetup: [{ businessGroup: "", productGroup: "RETAIL", cogsAccount: "7190", inventoryAdjustmentAccount: "7170", directCostAppliedAccount: "7291", purchaseVarianceAccount: "7890", overheadAppliedAccount: "7292" }],
    Items: [{ itemNo: "M", costingMethod: method.toLowerCase(), unitCost: 0, standardCost: 0 }],
  });
}

function withCard(book: Book, card: { readonly unitCost?: Price; readonly standardCost?: Price }): Book {
  const { Items } = book.tables;
  return { ...book, tables: { ...book.tables, Items: { ...Items, rows: Items.rows.map((row) => (row.itemNo === "M" ? { ...row, ...card } : row)) } } };
}

function story(input: ValuationCase["input"], movements: readonly Move[]): Told {
  const entries = new Map<string, number>();
  const after = new Map<string, Book>();
  const moveOf = new Map(movements.map((move) => [move.id, move]));
  let book = bookOf(input);
  movements.forEach((move, at) => {
    book = perform(book, move, { at, entries, moveOf });
    after.set(move.id, book);
    const held = book.tables.GeneralLedger.rows.reduce((sum, { accountNo, amount }) => (accountNo === "2110" ? sum + amount : sum), 0);
    expect(held).toBe(book.tables.ValueEntries.rows.reduce((sum, { costActual }) => sum + costActual, 0));
  });
  return { book, entries, after };
}

interface Surroundings {
  readonly at: number;
  readonly entries: Map<string, number>;
  readonly moveOf: ReadonlyMap<string, Move>;
}

const TYPES = { purchase: "purchase", purchaseReceipt: "purchase", positiveAdjmt: "positiveAdjustment", transferIn: "transfer", negativeAdjmt: "negativeAdjustment", consumption: "negativeAdjustment", sale: "sale", saleShipment: "sale" } as const;

function perform(book: Book, move: Move, { at, entries, moveOf }: Surroundings): Book {
  const postingDate = dayOf(move["date"], at);
  const named = (id: string | undefined) => (id === undefined ? null : (entries.get(id) ?? null));
  const locationCode = move["location"] ?? move["variant"] ?? "";
  if (move.type === "unitCost") return withCard(book, { unitCost: price(move["unitCost"] ?? "") });
  if (move.type === "standardCost") return withCard(book, { standardCost: price(move["unitCost"] ?? "") });
  return actOnStock(book, "M", ({ costing, move: put, add, transactionNo }) => {
    const origin = { transactionNo, postingDate, documentType: "", documentNo: "" } as const;
    const units = move["quantity"] === undefined ? (0 as Quantity) : fine(move["quantity"]);
    const paid = (quantity: Quantity) => (move["amount"] === undefined ? timesCost(quantity, move["unitCost"] ?? "1", book) : money(move["amount"]));
    switch (move.type) {
      case "transfer": {
        const from = put({ quantity: quantityFromFine(-units), entryType: "transfer", postingDate, locationCode: move["fromLocation"] ?? "" });
        add(costing.valueAtOnce(from, origin, costing.costOf(from), AMOUNT_ZERO));
        const to = put({ quantity: units, entryType: "transfer", postingDate, locationCode: move["toLocation"] ?? "X", appliesFrom: from });
        add(costing.valueAtOnce(to, origin, costing.costOf(to), AMOUNT_ZERO));
        entries.set(move.id, to);
        return;
      }
      case "dropship": {
        const came = put({ quantity: units, entryType: "purchase", postingDate, dropShipment: true });
        add(costing.valueAtOnce(came, origin, paid(units), AMOUNT_ZERO));
        const left = put({ quantity: quantityFromFine(-units), entryType: "sale", postingDate, dropShipment: true, appliesTo: came });
        add(costing.valueAtOnce(left, origin, costing.costOf(left), AMOUNT_ZERO));
        entries.set(move.id, left);
        return;
      }
      case "correction": {
        const corrected = moveOf.get(move["of"] ?? "") as Move;
        const more = quantityFromFine(fine(move["newQuantity"] ?? "") - fine(corrected["quantity"] ?? ""));
        const entryNo = put({ quantity: more, entryType: "purchase", postingDate: dayOf(corrected["date"], [...moveOf.keys()].indexOf(corrected.id)) });
        add(costing.valueAtOnce(entryNo, origin, timesCost(more, corrected["unitCost"] ?? "", book), AMOUNT_ZERO));
        return;
      }
      case "invoiceOf": {
        const entryNo = entries.get(move["of"] ?? "") as number;
        const left = costing.notInvoiced(entryNo);
        add(costing.invoice(entryNo, origin, left, move["unitCost"] === undefined ? null : timesCost(left, move["unitCost"], book), AMOUNT_ZERO));
        return;
      }
      case "itemCharge":
        add(costing.charge(entries.get(move["to"] ?? "") as number, origin, money(move["amount"] ?? "")));
        return;
      case "costChange": {
        const entryNo = entries.get(move["of"] ?? "") as number;
        add(costing.charge(entryNo, origin, (money(move["newAmount"] ?? "") - costOfEntry(book, entryNo)) as Amount));
        return;
      }
      case "revaluation": {
        const to = move["newTotalValue"] === undefined ? { unitCost: price(move["newUnitCost"] ?? "") } : { value: money(move["newTotalValue"]) };
        add(costing.revalue({ itemNo: "M", locationCode: null, entryNo: null, day: postingDate }, origin, to));
        return;
      }
      default: {
        const entryNo = put({ quantity: units, entryType: TYPES[move.type as keyof typeof TYPES], postingDate, locationCode, appliesTo: named(move["appliesTo"]), appliesFrom: named(move["appliesFrom"]) });
        entries.set(move.id, entryNo);
        const cost = units < 0 || move["appliesFrom"] !== undefined ? costing.costOf(entryNo) : paid(units);
        add(move.type === "purchaseReceipt" || move.type === "saleShipment" ? costing.expect(entryNo, origin, cost, AMOUNT_ZERO) : costing.valueAtOnce(entryNo, origin, cost, AMOUNT_ZERO));
      }
    }
  });
}

/** Quantity times cost in whole cents, in exact whole numbers. */
function timesCost(quantity: Quantity, unitCost: string, book: Book): Amount {
  const unit = BigInt(book.settings.amountRounding) * 10_000_000n;
  const product = BigInt(quantity) * BigInt(price(unitCost));
  const size = product < 0n ? -product : product;
  const rounded = Number((2n * size + unit) / (2n * unit)) * book.settings.amountRounding;
  return (product < 0n ? -rounded : rounded) as Amount;
}

/** The average of what is there; with nothing there, what the last entry cost. */
function unitCostIn(book: Book): string {
  const { quantity, value } = stockOfItem(book, "M");
  const last = book.tables.ItemLedger.rows[book.tables.ItemLedger.rows.length - 1];
  if (quantity === 0 && last) return formatFine(unitPriceOf(costOfEntry(book, last.entryNo) as Amount, last.quantity));
  return formatFine(unitPriceOf(value, quantity));
}

const figure = (text: unknown) => Number(text);
const idsOf = (record: unknown) => Object.entries(record as Readonly<Record<string, string>>);

/** What each claim of a case is on our side. */
const CLAIMS: Readonly<Record<string, (told: Told, claimed: unknown, one: ValuationCase) => void>> = {
  cost: ({ book, entries }, claimed) => {
    for (const [id, cost] of idsOf(claimed)) expect([id, figure(formatAmount(costOfEntry(book, entries.get(id) as number) as Amount))]).toEqual([id, figure(cost)]);
  },
  remaining: ({ book }, claimed) => {
    const { quantity, value } = stockOfItem(book, "M");
    const { quantity: left, value: worth } = claimed as { readonly quantity: string; readonly value: string };
    expect([figure(formatFine(quantity)), figure(formatAmount(value))]).toEqual([figure(left), figure(worth)]);
  },
  unitCost: ({ book }, claimed, { expected }) => {
    const decimals = expected["tolerance"] === undefined ? String(claimed).split(".")[1]?.length ?? 0 : 3;
    expect(figure(unitCostIn(book)).toFixed(decimals)).toBe(figure(claimed).toFixed(decimals));
  },
  unitCostAfter: ({ after }, claimed) => {
    for (const [id, cost] of idsOf(claimed)) expect([id, figure(unitCostIn(after.get(id) as Book))]).toEqual([id, figure(cost)]);
  },
  revaluedQuantity: ({ book, after }, claimed) => {
    for (const [id, units] of idsOf(claimed)) {
      const transactions = new Set((after.get(id) as Book).tables.ValueEntries.rows.filter(({ entryType }) => entryType === "revaluation").map(({ transactionNo }) => transactionNo));
      const own = Math.max(...transactions);
      const rows = book.tables.ValueEntries.rows.filter(({ entryType, transactionNo }) => entryType === "revaluation" && transactionNo === own);
      expect([id, figure(formatFine(rows.reduce((sum, { valuedQuantity }) => sum + valuedQuantity, 0) as Quantity))]).toEqual([id, figure(units)]);
    }
  },
  roundingEntry: ({ book, entries }, claimed) => {
    const { of, amount, valuationDate } = claimed as { readonly of: string; readonly amount: string; readonly valuationDate: string };
    const rows = book.tables.ValueEntries.rows.filter(({ entryType }) => entryType === "rounding");
    expect(rows.map(({ itemEntryNo, costActual, postingDate }) => [itemEntryNo, figure(formatAmount(costActual)), formatIsoDay(postingDate)])).toEqual([[entries.get(of), figure(amount), formatIsoDay(dayOf(valuationDate, 0))]]);
  },
  totalCost: ({ book }, claimed) => expect(figure(formatAmount(stockOfItem(book, "M").value))).toBe(figure(claimed)),
  gain: ({ book, entries }, claimed, { input }) => {
    const sales = (input.movements ?? []).filter(({ type }) => type === "sale");
    const gains = sales.map((sale) => (-Number(sale["quantity"]) * Number(sale["price"]) * 1000 + costOfEntry(book, entries.get(sale.id) as number)) / 1000);
    expect(gains).toEqual((claimed as readonly string[]).map(Number));
  },
  remainingLots: ({ book }, claimed) => expect(lotsOf(book)).toEqual((claimed as readonly (readonly string[])[]).map((lot) => lot.map(Number))),
  dropshipCost: ({ book, entries }, claimed) => expect(costOfEntry(book, entries.get("ds") as number)).toBe(-money(String(claimed))),
  before: ({ after }, claimed) => expectStanding(after.get("p2") as Book, claimed),
  after: ({ book }, claimed) => expectStanding(book, claimed),
  tolerance: () => undefined,
};

function expectStanding(book: Book, claimed: unknown): void {
  const { unitCost, value } = claimed as { readonly unitCost: string; readonly value: string };
  expect([figure(unitCostIn(book)).toFixed(2), figure(formatAmount(stockOfItem(book, "M").value))]).toEqual([figure(unitCost).toFixed(2), figure(value)]);
}

/** What is left of each receipt, and what a unit of it cost. */
function lotsOf(book: Book): readonly (readonly number[])[] {
  const taken = new Map<number, number>();
  for (const { inboundEntryNo, quantity } of book.tables.ItemApplications.rows) taken.set(inboundEntryNo, (taken.get(inboundEntryNo) ?? 0) + Math.abs(quantity));
  return book.tables.ItemLedger.rows
    .filter(({ entryNo, quantity }) => quantity > (taken.get(entryNo) ?? 0))
    .map(({ entryNo, quantity }) => [(quantity - (taken.get(entryNo) ?? 0)) / 100_000, (costOfEntry(book, entryNo) * 100) / quantity]);
}

/** Run by a test of their own, or answered otherwise. */
const ELSEWHERE = new Set(["bc-avg-week-transfer-then-invoice", "bc-expected-cost-alt-uom"]);

test.each(cases.filter(({ id, input }) => input.kind === "costing-sequence" && !ELSEWHERE.has(id)))("$id", (one) => {
  const told = story(one.input, one.input.movements ?? []);
  for (const [name, claimed] of Object.entries(one.expected)) {
    const claim = CLAIMS[name];
    if (!claim) throw new Error(`nothing says what ${name} of ${one.id} is`);
    claim(told, claimed, one);
  }
});

/** A queue of lots: what is added is bought, what is removed is issued, by name of its cost where there is one. */
test.each(cases.filter(({ id, input }) => input.kind === "layer-queue" && id !== "bn-fifo-not-enough"))("$id", ({ input, expected }) => {
  const adds = [...(input.start ?? []).map((lot) => ({ add: lot })), ...(input.steps ?? [])] as readonly { readonly add?: readonly string[]; readonly remove?: string; readonly rate?: string }[];
  const movements: Move[] = [];
  adds.forEach(({ add, remove, rate }, at) => {
    if (add) movements.push({ id: `a${at}`, type: "purchase", quantity: add[0] ?? "", unitCost: add[1] ?? "" });
    else if (rate === undefined) movements.push({ id: `r${at}`, type: "negativeAdjmt", quantity: `-${remove}` });
    else {
      // A rate names its lots, the earliest first.
      let left = Number(remove);
      for (const lot of movements.filter((move) => move.type === "purchase" && move["unitCost"] === rate)) {
        const part = Math.min(left, Number(lot["quantity"]));
        if (part > 0) movements.push({ id: `r${at}${lot.id}`, type: "negativeAdjmt", quantity: `-${part}`, appliesTo: lot.id });
        left -= part;
      }
    }
  });
  const { book } = story(input, movements);
  expect(lotsOf(book)).toEqual((expected["queue"] as readonly (readonly string[])[]).map((lot) => lot.map(Number)));
  if (expected["removedValue"] === undefined) return;
  const removed = book.tables.ItemLedger.rows.filter(({ quantity }) => quantity < 0).reduce((sum, { entryNo }) => sum - costOfEntry(book, entryNo), 0);
  expect(removed).toBe(money(String(expected["removedValue"])));
});

/** Goods received, delivered and invoiced: the cost of each sale as it is invoiced, and what later receipts correct. */
test.each(cases.filter(({ id, input }) => input.kind === "cost-of-sales" && id !== "od-cogs-std-before-delivery"))("$id", ({ input, expected }) => {
  const steps = (input.steps ?? []) as readonly { readonly receive?: readonly string[]; readonly deliver?: string; readonly invoice?: string }[];
  const movements = steps.flatMap(({ receive, deliver, invoice }, at): readonly Move[] => {
    if (receive) return [{ id: `p${at}`, type: "purchase", quantity: receive[0] ?? "", unitCost: receive[1] ?? "" }];
    if (deliver !== undefined) return [{ id: `s${at}`, type: "saleShipment", quantity: `-${deliver}` }];
    return invoice === undefined ? [] : [{ id: `i${at}`, type: "invoiceOf", of: `s${at - 1}` }];
  });
  const { book, after } = story(input, movements);
  const actualOf = (of: Book) => -of.tables.ValueEntries.rows.reduce((sum, { costActual, itemEntryNo }) => (of.tables.ItemLedger.rows[itemEntryNo - 1]?.entryType === "sale" ? sum + costActual : sum), 0);
  const invoices = movements.filter(({ type }) => type === "invoiceOf").map(({ id }) => actualOf(after.get(id) as Book));
  if (expected["cogs"]) expect(invoices.map((cost, at) => cost - (invoices[at - 1] ?? 0))).toEqual((expected["cogs"] as readonly string[]).map(money));
  if (expected["cogsFinal"]) expect([invoices[0], actualOf(book) - (invoices[0] ?? 0), actualOf(book)]).toEqual([money(String(expected["cogsAtInvoice"])), money(String(expected["cogsCorrection"])), money(String(expected["cogsFinal"]))]);
});

const caseOf = (id: string) => cases.find((one) => one.id === id) as ValuationCase;

test("bc-avg-week-transfer-then-invoice, which we answer otherwise: cents run on from issue to issue", () => {
  const { input, expected } = caseOf("bc-avg-week-transfer-then-invoice");
  const { after, entries } = story(input, input.movements ?? []);
  const issues = (book: Book) => ["s1", "s2"].map((id) => costOfEntry(book, entries.get(id) as number));
  // 1,024.44 ÷ 25 × 2 is 81.9552, twice: the peer rounds each to 81.96; here the second takes what the first has left (E8.4).
  expect(issues(after.get("s2") as Book)).toEqual([-81_960, -81_950]);
  expect(issues(after.get("i1") as Book)).toEqual([-87_960, -87_950]);
  expect([expected["unitCostOfIssuesBefore"], expected["unitCostOfIssuesAfter"]]).toEqual(["40.98", "43.98"]);
  expect([unitCostIn(after.get("s2") as Book), unitCostIn(after.get("i1") as Book)]).toEqual(["40.97762", "43.97762"]);
});

test("bc-expected-cost-alt-uom: what is expected is the line's amount, whatever its unit", () => {
  const { input, expected } = caseOf("bc-expected-cost-alt-uom");
  const [move] = input.movements ?? [];
  const book = bookFromTables({
    ItemUnits: [{ itemNo: "X", unitCode: "PART", quantityPerUnit: move?.["qtyPerUnit"] ?? "" }],
    PurchaseHeaders: [{ documentNo: "P1" }],
    PurchaseLines: [{ documentNo: "P1", no: "X", unitCode: "PART", quantity: move?.["quantity"] ?? "", unitCost: move?.["unitCost"] ?? "" }],
  });
  const plan = planPosting(book, { action: "receive", documents: "all", postingDate: day("2026-01-15"), workDate: day("2026-01-15"), userId: "", allOrNone: false });
  expect(plan.rows.ValueEntries.map(({ costExpected }) => figure(formatAmount(costExpected)))).toEqual([figure(expected["expectedCost"])]);
});
