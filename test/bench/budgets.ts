import type { BenchFigures } from "./bench";

/** The budgets of the product and how a run stands to them, as a table for people. */
interface Line {
  readonly what: string;
  readonly figure: number;
  readonly budget: number;
  readonly unit: string;
  /** A figure that is to be large. */
  readonly isLeast?: true;
}

export function budgetTable({ post, check, analysis, backorders, allocate, bundle }: BenchFigures): string {
  // Bytes are known once they are sent, so the budget of syncs is too.
  const syncs = 6 + Math.ceil((post.bytesPerLine * post.lines) / 4_500_000);
  const lines: readonly Line[] = [
    { what: `posting ${post.lines} lines against the floor`, figure: post.ratio, budget: 2, unit: "×" },
    { what: "lines posted a second", figure: post.linesPerSecond, budget: 100_000, unit: "", isLeast: true },
    { what: "ten times the lines", figure: post.scaling, budget: 11, unit: "×" },
    { what: "one order on that sheet", figure: post.oneOrderMs, budget: 5, unit: "ms" },
    { what: "first payload against the floor", figure: post.firstPayloadRatio, budget: 2, unit: "×" },
    { what: "written for a line", figure: post.bytesPerLine, budget: 600, unit: "bytes" },
    { what: "written for a line", figure: post.cellsPerLine, budget: 70, unit: "cells" },
    { what: "syncs of the posting", figure: post.syncs, budget: syncs, unit: "" },
    { what: "largest request", figure: post.largestRequest, budget: 4_750_000, unit: "bytes" },
    { what: "peak memory for a line", figure: post.peakMemoryPerLine, budget: 4_096, unit: "bytes" },
    { what: "longest stretch on the pane's thread", figure: post.longestTaskMs, budget: 100, unit: "ms" },
    { what: "the same where no worker can be made", figure: post.longestAloneMs, budget: 100, unit: "ms" },
    { what: "check one edited row", figure: check.oneRowMs, budget: 1, unit: "ms" },
    { what: "check a paste of 100 rows", figure: check.pasteMs, budget: 2, unit: "ms" },
    { what: "check all rows", figure: check.allRowsMs, budget: 60, unit: "ms" },
    { what: "from an edited cell to its issues", figure: check.throughHostMs, budget: 100, unit: "ms" },
    { what: "four reports against the floor", figure: analysis.ratio, budget: 2, unit: "×" },
    { what: "the same after a posting", figure: analysis.afterPostingMs, budget: 10, unit: "ms" },
    { what: "a balance function", figure: analysis.functionMs, budget: 0.1, unit: "ms" },
    { what: "backorders against the floor", figure: backorders.ratio, budget: 2, unit: "×" },
    { what: "twice the backorder input", figure: backorders.scaling, budget: 2.4, unit: "×" },
    ...Object.entries(allocate).map(([policy, figure]) => ({ what: `allocate by ${policy} against the floor`, figure, budget: 2, unit: "×" })),
    { what: "the pane's first scripts", figure: bundle.paneKb, budget: 250, unit: "kB" },
    { what: "the engine alone", figure: bundle.engineKb, budget: 60, unit: "kB" },
    { what: "first paint", figure: bundle.firstPaintMs, budget: 500, unit: "ms" },
  ];
  const rows = lines.map(({ what, figure, budget, unit, isLeast }) => [what, text(budget, unit), text(figure, unit), (isLeast ? figure >= budget : figure <= budget) ? "reached" : "missed"]);
  const widths = [0, 1, 2, 3].map((at) => Math.max(...[...rows, HEAD].map((row) => row[at]?.length ?? 0)));
  return [HEAD, ...rows].map((row) => row.map((cell, at) => (at === 0 || at === 3 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0))).join("  ").trimEnd()).join("\n");
}

const HEAD = ["what", "budget", "figure", ""];

function text(value: number, unit: string): string {
  return `${value}${unit === "" || unit === "×" ? unit : ` ${unit}`}`;
}
