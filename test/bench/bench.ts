import { POLICIES, type Policy } from "../../src/engine/backorders/backorders";
import type { Figures, TrialName } from "./trials";

/** What the benchmark prints, and how its figures come from trials: candidate and floor take turns, and medians are compared. */
export type Run = (trial: TrialName | "postThroughHost" | "checkThroughHost" | "pageWhilePosting", work: Work, size: number) => Promise<Figures>;
export type Work = "posting" | "ledger" | "backorders";

export interface Sizes {
  /** Turns of candidate and floor. */
  readonly rounds: number;
  readonly orders: number;
  /** Orders posted through office.js and our host. */
  readonly hostOrders: number;
  readonly ledgerRows: number;
  readonly backorderLines: number;
}

export const FULL: Sizes = { rounds: 5, orders: 10_000, hostOrders: 10_000, ledgerRows: 1_000_000, backorderLines: 100_000 };
export const QUICK: Sizes = { rounds: 2, orders: 1_000, hostOrders: 300, ledgerRows: 100_000, backorderLines: 10_000 };

export interface BenchFigures {
  readonly post: {
    readonly lines: number; readonly ratio: number; readonly linesPerSecond: number; readonly scaling: number; readonly oneOrderMs: number; readonly firstPayloadRatio: number;
    readonly bytesPerLine: number; readonly cellsPerLine: number; readonly syncs: number; readonly largestRequest: number; readonly peakMemoryPerLine: number;
    /** On the pane's thread while the acts run beside it; and where they run on it, because no worker can be made. */
    readonly longestTaskMs: number; readonly longestAloneMs: number;
  };
  readonly check: { readonly oneRowMs: number; readonly pasteMs: number; readonly allRowsMs: number; readonly throughHostMs: number };
  readonly analysis: { readonly ratio: number; readonly afterPostingMs: number; readonly functionMs: number };
  readonly backorders: { readonly ratio: number; readonly scaling: number };
  /** Giving by each policy against its floor. */
  readonly allocate: Readonly<Record<Policy, number>>;
  readonly bundle: { readonly paneKb: number; readonly engineKb: number; readonly firstPaintMs: number };
}

const LINES = 10;

/** Runs all trials; `bundle` has been measured by itself. */
export async function measure(run: Run, sizes: Sizes, bundle: BenchFigures["bundle"]): Promise<BenchFigures> {
  const { orders, hostOrders, ledgerRows, backorderLines, rounds } = sizes;
  const lines = orders * LINES;
  const posting = await takingTurns(rounds, { ours: () => run("post", "posting", orders), floor: () => run("postFloor", "posting", orders), small: () => run("post", "posting", orders / 10) });
  const host = await run("postThroughHost", "posting", hostOrders);
  const page = await takingTurns(rounds, { ours: () => run("pageWhilePosting", "posting", orders) });
  const check = await takingTurns(rounds, { engine: () => run("check", "posting", orders), order: () => run("oneOrder", "posting", orders) });
  const typed = await run("checkThroughHost", "posting", orders);
  const analysis = await takingTurns(rounds, { ours: () => run("analysis", "ledger", ledgerRows), floor: () => run("analysisFloor", "ledger", ledgerRows) });
  const after = await takingTurns(rounds, { ours: () => run("afterPosting", "posting", orders / 10) });
  const backorders = await takingTurns(rounds, {
    ours: () => run("backorders", "backorders", backorderLines), floor: () => run("backordersFloor", "backorders", backorderLines), half: () => run("backorders", "backorders", backorderLines / 2),
  });
  const allocate = await takingTurns(rounds, { ours: () => run("allocate", "backorders", backorderLines), floor: () => run("allocateFloor", "backorders", backorderLines) });
  const ms = median(posting.ours, "ms");
  return {
    post: {
      lines,
      ratio: ratio(posting.ours, posting.floor, "ms"),
      linesPerSecond: Math.round((lines / ms) * 1000),
      scaling: ratio(posting.ours, posting.small, "ms"),
      oneOrderMs: median(check.order, "ms"),
      firstPayloadRatio: ratio(posting.ours, posting.floor, "firstMs"),
      bytesPerLine: rounded(host["bytesPerLine"]),
      cellsPerLine: rounded(host["cellsPerLine"]),
      syncs: rounded(host["syncs"]),
      largestRequest: rounded(host["largestRequest"]),
      peakMemoryPerLine: Math.round(median(posting.ours, "memory") / lines),
      longestTaskMs: median(page.ours, "longestTaskMs"),
      longestAloneMs: median(posting.ours, "longestTaskMs"),
    },
    check: { oneRowMs: median(check.engine, "oneRowMs"), pasteMs: median(check.engine, "pasteMs"), allRowsMs: median(check.engine, "allRowsMs"), throughHostMs: rounded(typed["ms"]) },
    analysis: { ratio: ratio(analysis.ours, analysis.floor, "ms"), afterPostingMs: median(after.ours, "ms"), functionMs: median(analysis.ours, "functionMs") },
    backorders: { ratio: ratio(backorders.ours, backorders.floor, "ms"), scaling: ratio(backorders.ours, backorders.half, "ms") },
    allocate: Object.fromEntries(POLICIES.map((policy) => [policy, ratio(allocate.ours, allocate.floor, policy)])) as Record<Policy, number>,
    bundle,
  };
}

async function takingTurns<Name extends string>(rounds: number, trials: Readonly<Record<Name, () => Promise<Figures>>>): Promise<Readonly<Record<Name, readonly Figures[]>>> {
  const names = Object.keys(trials) as Name[];
  const results = Object.fromEntries(names.map((name) => [name, [] as Figures[]])) as Record<Name, Figures[]>;
  for (let round = 0; round < rounds; round++) for (const name of names) results[name].push(await trials[name]());
  return results;
}

function median(figures: readonly Figures[], name: string): number {
  const values = figures.map((each) => each[name] ?? NaN).sort((a, b) => a - b);
  return rounded(values[Math.floor(values.length / 2)]);
}

function ratio(ours: readonly Figures[], other: readonly Figures[], name: string): number {
  return rounded(median(ours, name) / median(other, name));
}

/** Three digits say more than the machine knows. */
function rounded(value: number | undefined): number {
  return value === undefined ? NaN : Number(value.toPrecision(value >= 1000 ? 7 : 3));
}
