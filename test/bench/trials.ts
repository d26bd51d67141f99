import { monitorEventLoopDelay } from "node:perf_hooks";
import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import type { Desk } from "../../src/app/desk";
import { bookFrom, type OpenBook } from "../../src/app/openBook";
import { postDocuments } from "../../src/app/postDocuments";
import { shownIssues } from "../../src/app/shownIssue";
import type { Day } from "../../src/base/day";
import { accountBalance, ledgerIndex } from "../../src/engine/analysis/analysis";
import { POLICIES, type Policy } from "../../src/engine/backorders/backorders";
import { coverageOf } from "../../src/engine/backorders/coverage";
import { eventsOf } from "../../src/engine/backorders/events";
import { coverageTerms } from "../../src/engine/backorders/policy";
import { checkBook, documentIssues } from "../../src/engine/checks/checks";
import { applyPlan, planPosting } from "../../src/engine/posting/posting";
import { loadTexts } from "../../src/locales/textsOf";
import type { Clock } from "../../src/ports/clock";
import type { FoundTable, WorkbookPort } from "../../src/ports/workbookPort";
import { valueOf } from "../support/deskInMemory";
import { allocationFloor } from "./allocationFloor";
import { analysisFloor } from "./analysisFloor";
import { reportsOf } from "./analysisOurs";
import { backorderFloor } from "./backorderFloor";
import { backorderCells } from "./backorderOurs";
import { paperWorkbook } from "./paper";
import { postingFloor } from "./postingFloor";
import { orderNo } from "./postingWork";

/**
 * What is measured, each in a process of its own: it is given its input as the JSON text in which Excel would answer, and
 * says what it took. Times are milliseconds of processor time, of all threads of the process, because the machine is
 * shared: what others do on it does not count.
 */
export type Figures = Readonly<Record<string, number>>;
export type Trial = (input: string) => Figures | Promise<Figures>;

const TODAY = 20_453 as Day;

let ids = 0;
const clock: Clock = { today: () => TODAY, now: () => "2026-01-15T08:00:00.000Z", newId: () => String(++ids) };

export function deskOf(workbook: WorkbookPort): Desk {
  return { workbook, journal: memoryJournal(), clock, userId: "ann", programVersion: "bench" };
}

export const postingWish = { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false } as const;

export const TRIALS = {
  post: async (input) => {
    const before = process.memoryUsage().rss;
    const stretches = monitorEventLoopDelay({ resolution: 1 });
    stretches.enable();
    // It measures from one turn of the loop to the next, so it needs one to begin with.
    await turn();
    const paper = paperWorkbook(input);
    const started = cpu();
    const { documents } = valueOf(await postDocuments(deskOf(paper), postingWish));
    const ms = cpu() - started;
    await turn();
    stretches.disable();
    return { ms, firstMs: paper.written.firstAt / 1000 - started, documents: documents.length, bytes: paper.written.bytes, memory: process.resourceUsage().maxRSS * 1024 - before, longestTaskMs: stretches.max / 1e6 };
  },
  postFloor: (input) => {
    const started = cpu();
    const { firstAt, bytes } = postingFloor(input);
    return { ms: cpu() - started, firstMs: firstAt / 1000 - started, bytes };
  },
  oneOrder: async (input) => {
    const open = await opened(input);
    // What has been asked of a sheet before is at hand; the order is one of those on it.
    planPosting(open.book, { ...postingWish, documents: [orderNo(0)], workDate: TODAY, userId: "ann" });
    const started = performance.now();
    planPosting(open.book, { ...postingWish, documents: [orderNo(1)], workDate: TODAY, userId: "ann" });
    return { ms: performance.now() - started };
  },
  check: async (input) => {
    const open = await opened(input);
    const terms = { workDate: open.workDate, userId: "ann" };
    const started = cpu();
    shownIssues(open, checkBook(open.book, terms));
    const allRowsMs = cpu() - started;
    const some = (count: number) => {
      const from = performance.now();
      shownIssues(open, documentIssues(open.book, terms, new Set(Array.from({ length: count }, (_, at) => orderNo(at + 10)))));
      return performance.now() - from;
    };
    return { allRowsMs, oneRowMs: some(1), pasteMs: some(10) };
  },
  analysis: (input) => {
    const tables = JSON.parse(input) as FoundTable[];
    const started = cpu();
    const { book } = bookFrom(tables, { clock });
    reportsOf(book);
    return { ms: cpu() - started, functionMs: functionMs(book) };
  },
  analysisFloor: (input) => {
    const tables = JSON.parse(input) as FoundTable[];
    const started = cpu();
    const { trial } = analysisFloor(tables);
    return { ms: cpu() - started, accounts: trial.size };
  },
  afterPosting: async (input) => {
    const { book } = await opened(input);
    ledgerIndex(book);
    const plan = planPosting(book, { ...postingWish, workDate: TODAY, userId: "ann" });
    const after = applyPlan(book, plan);
    const started = performance.now();
    ledgerIndex(after);
    return { ms: performance.now() - started, rows: plan.rows.GeneralLedger.length };
  },
  backorders: (input) => {
    const tables = JSON.parse(input) as FoundTable[];
    const started = cpu();
    const { book, workDate } = bookFrom(tables, { clock });
    const { byItem, byCustomer, byVendor } = backorderCells(book, workDate);
    const bytes = JSON.stringify([byItem, byCustomer, byVendor]).length;
    return { ms: cpu() - started, bytes };
  },
  backordersFloor: (input) => {
    const tables = JSON.parse(input) as FoundTable[];
    const started = cpu();
    const { byItem, byCustomer, byVendor } = backorderFloor(tables);
    const bytes = JSON.stringify([byItem, byCustomer, byVendor]).length;
    return { ms: cpu() - started, bytes };
  },
  /** From the list of what is due to who gets what, by each policy. */
  allocate: (input) => {
    const { book, workDate } = bookFrom(JSON.parse(input) as FoundTable[], { clock });
    const events = eventsOf(book, workDate);
    return timedByPolicy((policy) => coverageOf(events, coverageTerms(book, events, { policy, cutOff: workDate, releaseReservations: false })));
  },
  allocateFloor: (input) => timedByPolicy(allocationFloor(JSON.parse(input) as FoundTable[])),
} as const satisfies Record<string, Trial>;

export type TrialName = keyof typeof TRIALS;

async function opened(input: string): Promise<OpenBook> {
  const open = bookFrom(JSON.parse(input) as FoundTable[], { clock });
  await loadTexts(open.locale);
  return open;
}

/** One call of a balance function, from ten thousand. */
function functionMs(book: OpenBook["book"]): number {
  const calls = 10_000;
  const started = performance.now();
  for (let at = 0; at < calls; at++) accountBalance(book, `${1000 + (at % 40)}`, { from: null, to: (TODAY - (at % 300)) as Day });
  return (performance.now() - started) / calls;
}

function timedByPolicy(allocate: (policy: Policy) => unknown): Figures {
  return Object.fromEntries(POLICIES.map((policy) => {
    const started = cpu();
    allocate(policy);
    return [policy, cpu() - started];
  }));
}

function turn(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 5));
}

/** Processor time of this process, in milliseconds. */
function cpu(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}
