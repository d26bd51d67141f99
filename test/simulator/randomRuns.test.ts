import { randomRun, type RunFacts } from "./randomRun";

/**
 * Random runs: a few here, as many as one has time for with `npm run simulate -- --minutes 60`. A run that fails names its
 * seed; `npm run simulate -- --seed 17` does it again.
 */
const MINUTES = Number(process.env["SIMULATE_MINUTES"] ?? 0);
const SEED = process.env["SIMULATE_SEED"];
const RUNS = 12;

test("what random companies post on failing machines is what the naive poster says", async () => {
  const facts: RunFacts = { acts: 0, faults: 0, edits: 0 };
  const end = Date.now() + MINUTES * 60_000;
  const first = Number(SEED ?? 1);
  let runs = 0;
  while (runs < (SEED === undefined ? RUNS : 1) || Date.now() < end) {
    const seed = first + runs;
    expect([`seed ${seed}`, await randomRun(seed, facts)]).toEqual([`seed ${seed}`, []]);
    runs += 1;
  }
  if (MINUTES > 0 || SEED !== undefined) process.stdout.write(`${runs} runs from seed ${first}: ${facts.acts} acts, ${facts.faults} faults, ${facts.edits} edits\n`);
}, Math.max(120_000, (MINUTES + 5) * 60_000));
