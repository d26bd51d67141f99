import * as fc from "fast-check";
import { addDays, type Day } from "../../src/base/day";
import type { Book } from "../../src/engine/book/book";
import type { Amount } from "../../src/money/amount";
import { quantityFromFine, type Price } from "../../src/money/quantity";
import { bookFromTables } from "../support/bookFromTables";
import { day } from "../support/day";
import { actOnStock, AMOUNT_ZERO, costOfEntry, stockOfItem, type StockAct } from "../support/stockMoves";

/** What holds of the value of stock, whatever moves and by whichever costing method; and a second valuation, from the rules alone. */
const METHODS = ["fifo", "average", "standard", "specific"] as const;
type Method = (typeof METHODS)[number];
const FIRST: Day = day("2026-01-01");
const PIECE = 100_000;

interface Step {
  readonly kind: "buy" | "receive" | "sell" | "ship" | "invoice" | "return" | "transfer" | "charge" | "revalue" | "lose" | "takeNamed";
  readonly pieces: number;
  /** Cents. */
  readonly amount: number;
  readonly day: number;
  readonly place: 0 | 1;
  /** Which of the entries that an act could be about. */
  readonly which: number;
}

interface Story {
  readonly method: Method;
  readonly period: string;
  readonly by: "item" | "itemLocation";
  readonly expectedToLedger: boolean;
  readonly negative: boolean;
  readonly steps: readonly Step[];
}

const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom("buy", "buy", "receive", "sell", "sell", "ship", "invoice", "return", "transfer", "charge", "revalue", "lose", "takeNamed"),
  pieces: fc.integer({ min: 1, max: 9 }),
  amount: fc.integer({ min: 1, max: 20_000 }),
  day: fc.integer({ min: 0, max: 70 }),
  place: fc.constantFrom(0 as const, 0 as const, 1 as const),
  which: fc.nat({ max: 30 }),
});

const story = (negative: fc.Arbitrary<boolean>): fc.Arbitrary<Story> =>
  fc.record({
    method: fc.constantFrom(...METHODS), period: fc.constantFrom("day", "week", "month", "quarter", "year"), by: fc.constantFrom("item" as const, "itemLocation" as const),
    expectedToLedger: fc.boolean(), negative, steps: fc.array(step, { minLength: 1, maxLength: 16 }),
  });

const PLACES = ["", "EAST"] as const;

function bookOf({ method, period, by, expectedToLedger }: Story): Book {
  return bookFromTables({
    Settings: [{ key: "averageCostPeriod", value: period }, { key: "averageCostBy", value: by }, { key: "expectedCostToLedger", value: expectedToLedger ? "yes" : "no" }],
    Locations: [{ locationCode: "EAST" }],
    PostingSetup: [{
      businessGroup: "", productGroup: "RETAIL", cogsAccount: "7190", cogsInterimAccount: "7191", inventoryAdjustmentAccount: "7170", inventoryAccrualAccount: "5530", directCostAppliedAccount: "7291",
      purchaseVarianceAccount: "7890", overheadAppliedAccount: "7292",
    }],
    Items: [{ itemNo: "M", costingMethod: method, unitCost: "7.77777", standardCost: method === "standard" ? "3.33333" : "" }],
  });
}

type Row = Book["tables"]["ItemLedger"]["rows"][number];
const one = <Item>(list: readonly Item[], which: number): Item | undefined => list[which % list.length];
const onHand = (book: Book, place: string) => book.tables.ItemLedger.rows.reduce((sum, { locationCode, quantity }) => (locationCode === place ? sum + quantity : sum), 0) / PIECE;
const leftOf = (book: Book, row: Row) => (row.quantity - book.tables.ItemApplications.rows.reduce((sum, { inboundEntryNo, quantity }) => (inboundEntryNo === row.entryNo ? sum + Math.abs(quantity) : sum), 0)) / PIECE;
const uninvoiced = (book: Book) => book.tables.ItemLedger.rows.filter((row) => book.tables.ValueEntries.rows.reduce((sum, { itemEntryNo, invoicedQuantity }) => (itemEntryNo === row.entryNo ? sum + invoicedQuantity : sum), 0) !== row.quantity);
const backOf = (book: Book, row: Row) => book.tables.ItemLedger.rows.reduce((sum, each) => (each.appliesToEntry === row.entryNo && each.quantity > 0 ? sum + each.quantity : sum), 0) / PIECE;

/** The book after a step; the same book where there is nothing for it to do. */
function take(book: Book, { method, negative, by }: Story, { kind, pieces, amount, day: at, place, which }: Step): Book {
  const locationCode = PLACES[place];
  const postingDate = addDays(FIRST, at);
  const cost = (amount * 10) as Amount;
  const { rows } = book.tables.ItemLedger;
  const run = (act: (on: StockAct, origin: Parameters<StockAct["costing"]["expect"]>[1]) => void) =>
    actOnStock(book, "M", (on) => act(on, { transactionNo: on.transactionNo, postingDate, documentType: "", documentNo: "" }));
  const lots = rows.filter((row) => row.quantity > 0 && row.locationCode === locationCode && leftOf(book, row) > 0);
  const lot = one(lots, which);
  const most = negative && method !== "specific" ? pieces : Math.min(pieces, method === "specific" ? (lot ? leftOf(book, lot) : 0) : onHand(book, locationCode));
  const named = method === "specific" || kind === "takeNamed" ? (lot?.entryNo ?? null) : null;
  const out = (entryType: "sale" | "negativeAdjustment", quantity: number, isInvoiced: boolean) =>
    quantity <= 0 ? book : run((on, origin) => {
      const entryNo = on.move({ quantity: quantityFromFine(-quantity * PIECE), entryType, postingDate, locationCode, appliesTo: named });
      const value = on.costing.costOf(entryNo);
      on.add(isInvoiced ? on.costing.valueAtOnce(entryNo, origin, value, AMOUNT_ZERO) : on.costing.expect(entryNo, origin, value, AMOUNT_ZERO));
    });
  switch (kind) {
    case "buy":
    case "receive":
      return run((on, origin) => {
        const entryNo = on.move({ quantity: quantityFromFine(pieces * PIECE), entryType: "purchase", postingDate, locationCode });
        on.add(kind === "buy" ? on.costing.valueAtOnce(entryNo, origin, cost, AMOUNT_ZERO) : on.costing.expect(entryNo, origin, cost, AMOUNT_ZERO));
      });
    case "sell":
      return out("sale", most, true);
    case "ship":
      return out("sale", most, false);
    case "lose":
      return out("negativeAdjustment", most, true);
    case "takeNamed":
      return lot ? out("sale", Math.min(pieces, leftOf(book, lot)), true) : book;
    case "invoice": {
      const row = one(uninvoiced(book), which);
      return row ? run((on, origin) => on.add(on.costing.invoice(row.entryNo, origin, on.costing.notInvoiced(row.entryNo), row.entryType === "purchase" ? cost : null, AMOUNT_ZERO))) : book;
    }
    case "return": {
      const row = one(rows.filter((each) => each.entryType === "sale" && each.quantity < 0 && backOf(book, each) < -each.quantity / PIECE), which);
      if (!row) return book;
      const quantity = Math.min(pieces, -row.quantity / PIECE - backOf(book, row));
      return run((on, origin) => {
        const entryNo = on.move({ quantity: quantityFromFine(quantity * PIECE), entryType: "sale", postingDate, locationCode, appliesFrom: row.entryNo });
        on.add(on.costing.valueAtOnce(entryNo, origin, on.costing.costOf(entryNo), AMOUNT_ZERO));
      });
    }
    case "transfer":
      return most <= 0 ? book : run((on, origin) => {
        const from = on.move({ quantity: quantityFromFine(-most * PIECE), entryType: "transfer", postingDate, locationCode, appliesTo: named });
        on.add(on.costing.valueAtOnce(from, origin, on.costing.costOf(from), AMOUNT_ZERO));
        const to = on.move({ quantity: quantityFromFine(most * PIECE), entryType: "transfer", postingDate, locationCode: PLACES[1 - place] as string, appliesFrom: from });
        on.add(on.costing.valueAtOnce(to, origin, on.costing.costOf(to), AMOUNT_ZERO));
      });
    case "charge": {
      const row = one(rows.filter(({ entryType, quantity }) => entryType === "purchase" && quantity > 0), which);
      return row ? run((on, origin) => on.add(on.costing.charge(row.entryNo, origin, cost))) : book;
    }
    case "revalue": {
      const stock = { itemNo: "M", locationCode: method === "average" && by === "item" ? null : locationCode, entryNo: null, day: postingDate };
      return run((on, origin) => {
        const { quantity, entryNos, lastRevaluedOn } = on.costing.standing(stock);
        // What the item journal refuses (JRN-06, JRN-10, JRN-11).
        const isRefused = quantity <= 0 || (lastRevaluedOn !== null && lastRevaluedOn > postingDate) || entryNos.some((entryNo) => on.costing.notInvoiced(entryNo) !== 0);
        if (!isRefused) on.add(on.costing.revalue(stock, origin, amount % 2 === 0 ? { value: cost } : { unitCost: (amount * 1000) as Price }));
      });
    }
  }
}

const balance = (book: Book, ...accounts: readonly string[]) => book.tables.GeneralLedger.rows.reduce((sum, { accountNo, amount }) => (accounts.includes(accountNo) ? sum + amount : sum), 0);

test("inventory accounts hold what value entries say after every act, and balance with those of cost", () => {
  fc.assert(fc.property(story(fc.boolean()), (told) => {
    told.steps.reduce((before, each) => {
      const book = take(before, told, each);
      const { rows } = book.tables.ValueEntries;
      expect(balance(book, "2110")).toBe(rows.reduce((sum, { costActual }) => sum + costActual, 0));
      expect(balance(book, "2111")).toBe(told.expectedToLedger ? rows.reduce((sum, { costExpected }) => sum + costExpected, 0) : 0);
      expect(balance(book, "2110", "7190", "7170", "7291", "7292", "7890")).toBe(0);
      expect(balance(book, "2111", "7191", "5530")).toBe(0);
      return book;
    }, bookOf(told));
  }), { numRuns: 250 });
});

test("where nothing has changed there is nothing to adjust", () => {
  fc.assert(fc.property(story(fc.boolean()), (told) => {
    const book = told.steps.reduce((before, each) => take(before, told, each), bookOf(told));
    expect(actOnStock(book, "M", () => undefined).tables.ValueEntries.rows.length).toBe(book.tables.ValueEntries.rows.length);
  }), { numRuns: 100 });
});

test("stock that was never negative and is gone is worth nothing once all of it is invoiced", () => {
  fc.assert(fc.property(story(fc.constant(false)), (told) => {
    let book = told.steps.reduce((before, each) => take(before, told, each), bookOf(told));
    for (const row of uninvoiced(book)) {
      book = actOnStock(book, "M", (on) => {
        const origin = { transactionNo: on.transactionNo, postingDate: row.postingDate, documentType: "", documentNo: "" } as const;
        on.add(on.costing.invoice(row.entryNo, origin, on.costing.notInvoiced(row.entryNo), null, AMOUNT_ZERO));
      });
    }
    // Everything that is left is lost, lot by lot, on a day after all others.
    for (const row of book.tables.ItemLedger.rows.filter((each) => each.quantity > 0)) {
      const left = told.method === "specific" ? leftOf(book, row) : Math.min(row.quantity / PIECE, onHand(book, row.locationCode));
      if (left <= 0) continue;
      book = actOnStock(book, "M", (on) => {
        const origin = { transactionNo: on.transactionNo, postingDate: addDays(FIRST, 800), documentType: "", documentNo: "" } as const;
        const entryNo = on.move({ quantity: quantityFromFine(-left * PIECE), entryType: "negativeAdjustment", postingDate: origin.postingDate, locationCode: row.locationCode, appliesTo: told.method === "specific" ? row.entryNo : null });
        on.add(on.costing.valueAtOnce(entryNo, origin, on.costing.costOf(entryNo), AMOUNT_ZERO));
      });
    }
    expect(stockOfItem(book, "M")).toEqual({ quantity: 0, value: 0 });
  }), { numRuns: 250 });
});

/** Averages reckoned from the first day on, in exact fractions, for what is bought and sold at one place and never negative. */
test("an average is what a second valuation says: periods in their order, cents running on", () => {
  const plain = story(fc.constant(false)).map((told) => ({ ...told, method: "average" as const, by: "item" as const, steps: told.steps.filter(({ kind }) => ["buy", "receive", "sell", "ship", "invoice", "lose", "charge"].includes(kind)).map((each) => ({ ...each, place: 0 as const })) }));
  fc.assert(fc.property(plain, (told) => {
    told.steps.reduce((before, each) => {
      const book = take(before, told, each);
      const costs = secondValuation(book, told.period);
      if (costs) expect(book.tables.ItemLedger.rows.filter(({ quantity }) => quantity < 0).map(({ entryNo }) => costOfEntry(book, entryNo))).toEqual(costs);
      return book;
    }, bookOf(told));
  }), { numRuns: 200 });
});

/** Costs of what has left, by entry number; undefined where something left before what it was taken from had come. */
function secondValuation(book: Book, period: string): readonly number[] | undefined {
  const { rows } = book.tables.ItemLedger;
  const startOf = (at: Day) => {
    const date = new Date(at * 86_400_000);
    if (period === "day") return at;
    if (period === "week") return at - ((date.getUTCDay() + 6) % 7);
    const month = period === "month" ? date.getUTCMonth() : period === "quarter" ? date.getUTCMonth() - (date.getUTCMonth() % 3) : 0;
    return Date.UTC(date.getUTCFullYear(), month, 1) / 86_400_000;
  };
  const sources = (row: Row) => book.tables.ItemApplications.rows.filter(({ outboundEntryNo }) => outboundEntryNo === row.entryNo).map(({ inboundEntryNo }) => rows[inboundEntryNo - 1] as Row);
  const periodOf = (row: Row) => Math.max(startOf(row.postingDate), ...(row.quantity < 0 ? sources(row).map((source) => startOf(source.postingDate)) : []));
  const costs = new Map<number, number>();
  let pieces = 0n;
  let worth = 0n;
  for (const start of [...new Set(rows.map(periodOf))].sort((a, b) => a - b)) {
    const own = rows.filter((row) => periodOf(row) === start);
    for (const row of own.filter(({ quantity }) => quantity > 0)) {
      pieces += BigInt(row.quantity / PIECE);
      worth += BigInt(costOfEntry(book, row.entryNo) / 10);
    }
    if (pieces <= 0n || worth < 0n) return undefined;
    let gone = 0n;
    let taken = 0n;
    for (const row of own.filter(({ quantity }) => quantity < 0)) {
      gone += BigInt(-row.quantity / PIECE);
      const upTo = (2n * worth * gone + pieces) / (2n * pieces);
      costs.set(row.entryNo, Number(taken - upTo) * 10);
      taken = upTo;
    }
    pieces -= gone;
    worth -= taken;
  }
  return rows.filter(({ quantity }) => quantity < 0).map(({ entryNo }) => costs.get(entryNo) as number);
}
