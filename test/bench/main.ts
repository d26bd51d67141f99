import { execFile } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { backorderTables } from "./backorderWork";
import { FULL, measure, QUICK, type Run, type Sizes, type Work } from "./bench";
import { budgetTable } from "./budgets";
import { ledgerTables } from "./ledgerWork";
import { pageWhilePosting, stayBeside, threadBeside } from "./pageTrial";
import { postingTables } from "./postingWork";
import { checkThroughHost, postThroughHost } from "./throughHost";
import { TRIALS, type Figures, type Trial } from "./trials";

/**
 * The benchmark's program, bundled and started by .ci/bench.mjs. By itself it runs every trial in a process of its own;
 * with `trial NAME FILE` it is such a process, with `beside` a thread beside it, and `line` measures one posting at each of several sizes.
 */
const MADE = { posting: postingTables, ledger: ledgerTables, backorders: backorderTables } as const;
const ALL: Readonly<Record<string, Trial>> = { ...TRIALS, postThroughHost, checkThroughHost, pageWhilePosting: (input) => pageWhilePosting(input, threadBeside(process.argv[1] ?? "")) };

/** Input is made once and kept as text, so that making it is no part of a trial's memory. */
function inputFile(work: Work, size: number): string {
  const file = path.resolve(".cache/bench", `${work}-${size}.json`);
  if (existsSync(file)) return file;
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(MADE[work](size)));
  return file;
}

const inProcess: Run = async (trial, work, size) => {
  process.stderr.write(`  ${trial} ${size}\n`);
  const { stdout } = await promisify(execFile)(process.execPath, ["--max-old-space-size=8192", process.argv[1] ?? "", "trial", trial, inputFile(work, size)]);
  return JSON.parse(stdout) as Figures;
};

async function runTrial(name: string, file: string): Promise<void> {
  const trial = ALL[name];
  if (trial === undefined) throw new Error(`there is no trial ${name}`);
  process.stdout.write(JSON.stringify(await trial(readFileSync(file, "utf8"))));
}

/** Cost by the line at each size: a row for each size, in thousands of lines. */
async function costLine(orders: readonly number[]): Promise<void> {
  for (const size of orders) {
    const { ms = NaN, memory = NaN } = await inProcess("post", "posting", size);
    const lines = size * 10;
    console.log(`${lines} lines: ${Math.round(ms)} ms, ${((ms / lines) * 1000).toFixed(1)} µs and ${Math.round(memory / lines)} bytes a line`);
  }
}

async function main([first = "", ...rest]: readonly string[]): Promise<void> {
  if (first === "beside") return stayBeside();
  if (first === "trial") return runTrial(rest[0] ?? "", rest[1] ?? "");
  if (first === "line") return costLine(rest.map(Number));
  const flags = [first, ...rest];
  const sizes: Sizes = flags.includes("--quick") ? QUICK : FULL;
  const figures = await measure(inProcess, sizes, JSON.parse(process.env.BENCH_BUNDLE ?? "{}"));
  process.stdout.write(flags.includes("--json") ? `${JSON.stringify(figures)}\n` : `${budgetTable(figures)}\n`);
}

main(process.argv.slice(2)).catch((thrown: unknown) => {
  console.error(thrown);
  process.exitCode = 1;
});
