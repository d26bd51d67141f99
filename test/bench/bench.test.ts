import { bookFrom } from "../../src/app/openBook";
import { backorders, POLICIES } from "../../src/engine/backorders/backorders";
import { NEVER } from "../../src/engine/backorders/events";
import { NOTHING } from "../../src/engine/backorders/giving";
import { dayFromSerial } from "../../src/schema/parseCell";
import { FINE_ONE } from "../../src/money/quantity";
import { allocationFloor } from "./allocationFloor";
import { analysisFloor } from "./analysisFloor";
import { reportsOf } from "./analysisOurs";
import { backorderFloor } from "./backorderFloor";
import { backorderCells } from "./backorderOurs";
import { backorderTables } from "./backorderWork";
import { ledgerTables } from "./ledgerWork";
import { known } from "../../src/base/assert";
import { postDocuments } from "../../src/app/postDocuments";
import { valueOf } from "../support/deskInMemory";
import { measure, type Run } from "./bench";
import { budgetTable } from "./budgets";
import { paperWorkbook, type Onlooker } from "./paper";
import { actsBeside, pageWhilePosting } from "./pageTrial";
import { postingFloor } from "./postingFloor";
import { postingTables } from "./postingWork";
import { checkThroughHost, postThroughHost } from "./throughHost";
import { deskOf, postingWish, TRIALS, type Trial } from "./trials";

const MADE = { posting: postingTables, ledger: ledgerTables, backorders: backorderTables };
const trials: Readonly<Record<string, Trial>> = { ...TRIALS, postThroughHost, checkThroughHost, pageWhilePosting: (input) => pageWhilePosting(input, actsBeside) };
const inThisProcess: Run = async (trial, work, size) => await known(trials[trial], "a trial")(JSON.stringify(MADE[work](size)));

test("one object holds every figure as a number, and the table a line for each", async () => {
  const figures = await measure(inThisProcess, { rounds: 1, orders: 20, hostOrders: 20, ledgerRows: 600, backorderLines: 200 }, { paneKb: 1, engineKb: 1, firstPaintMs: 1 });
  expect(Object.fromEntries(Object.entries(figures).map(([part, own]) => [part, Object.keys(own)]))).toEqual({
    post: ["lines", "ratio", "linesPerSecond", "scaling", "oneOrderMs", "firstPayloadRatio", "bytesPerLine", "cellsPerLine", "syncs", "largestRequest", "peakMemoryPerLine", "longestTaskMs", "longestAloneMs"],
    check: ["oneRowMs", "pasteMs", "allRowsMs", "throughHostMs"],
    analysis: ["ratio", "afterPostingMs", "functionMs"],
    backorders: ["ratio", "scaling"],
    allocate: [...POLICIES],
    bundle: ["paneKb", "engineKb", "firstPaintMs"],
  });
  for (const own of Object.values(figures)) for (const figure of Object.values(own)) expect(Number.isFinite(figure)).toBe(true);
  expect(budgetTable(figures).split("\n")).toHaveLength(1 + 24 + POLICIES.length);
});

function gathering() {
  const rows = new Map<string, unknown[]>();
  const onlooker: Onlooker = (table, cells) => {
    if (table !== "PostingLog" && table !== "NumberSeries") rows.set(table, [...(rows.get(table) ?? []), ...cells]);
  };
  return { rows, onlooker };
}

test("the floor of posting writes the very cells that posting writes", async () => {
  const text = JSON.stringify(postingTables(30));
  const ours = gathering();
  const floor = gathering();
  const { documents } = valueOf(await postDocuments(deskOf(paperWorkbook(text, ours.onlooker)), postingWish));
  postingFloor(text, floor.onlooker);
  expect(documents).toHaveLength(30);
  expect(Object.fromEntries([...floor.rows].sort())).toEqual(Object.fromEntries([...ours.rows].sort()));
});

test("ten thousand lines cost three syncs more than a small posting: one for each further payload or answer of 4.5 MB", async () => {
  const { documents, syncs = NaN, largestRequest } = await postThroughHost(JSON.stringify(postingTables(1_000)));
  expect(documents).toBe(1_000);
  expect(largestRequest).toBeLessThan(4_750_000);
  // Two to find tables and one to look behind them, one to look and two payloads, two answers of what was written, one to commit, one last look, one to show, one to save;
  // and one more answer at the beginning, because of the lines it is not known yet how small their cells are.
  expect(syncs).toBe(10 + 3);
}, 60_000);

test("the floor of analysis and the engine come to the same reports", () => {
  const tables = ledgerTables(3_000);
  const floor = analysisFloor(tables);
  const ours = reportsOf(bookFrom(tables, deskOf(paperWorkbook(""))).book);
  expect(sorted(ours.trial)).toEqual(sorted(floor.trial));
  expect(sorted(ours.months)).toEqual(sorted(floor.months));
  // The floor knows only customers who have been invoiced.
  expect(sorted(new Map([...ours.customers].filter(([no]) => floor.customers.has(no))))).toEqual(sorted(floor.customers));
});

test("the floor of backorders writes the very cells that the engine's reports have", () => {
  const tables = backorderTables(400);
  const { book, workDate } = bookFrom(tables, deskOf(paperWorkbook("")));
  expect(backorderFloor(tables)).toEqual(backorderCells(book, workDate));
});

test.each(POLICIES)("the floor of allocation finds out of every line what the engine does (%s)", (policy) => {
  const tables = backorderTables(400);
  const { book, workDate } = bookFrom(tables, deskOf(paperWorkbook("")));
  const { events, coverage } = backorders(book, { date: workDate, workDate, policy }).plan;
  const rows = new Map(book.tables.SalesLines.rows.map(({ documentNo, lineNo }, at) => [`${documentNo} ${lineNo}`, at]));
  const floor = allocationFloor(tables)(policy);
  expect(floor.pegs).toBe(coverage.pegs.count);
  events.lines.forEach(({ kind, documentNo, lineNo }, at) => {
    if (kind !== "issue") return;
    const row = rows.get(`${documentNo} ${lineNo}`) ?? -1;
    const [coverDay, floorDay] = [coverage.coverDay[at], floor.coverDay[row] ?? 0];
    const pieces = [coverage.given, coverage.fromStock, coverage.onTime].map((column) => (column[at] ?? 0) / FINE_ONE);
    expect([documentNo, lineNo, coverDay === NEVER ? undefined : coverDay, ...pieces, coverage.doubt[at] !== NOTHING]).toEqual(
      [documentNo, lineNo, dayFromSerial(floorDay), floor.given[row], floor.fromStock[row], floor.onTime[row], floor.doubt[row] !== 0]);
  });
});

function sorted(map: ReadonlyMap<string, unknown>): readonly unknown[] {
  return [...map].sort(([a], [b]) => (a < b ? -1 : 1));
}
