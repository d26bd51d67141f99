import { PROPERTIES } from "./properties";
import { endThread, tryProperty } from "./tryProperty";

/**
 * Each property is tried in a thread of its own: an input that is not answered within ten seconds ends it, and its seed and the input
 * are printed. `FUZZ_RUNS=5000` looks longer; `FUZZ_SEED` does it again.
 */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const SEED = Number(process.env["FUZZ_SEED"] ?? Date.now() % 2_147_483_647);
const LIMIT_MS = 10_000;
/** Only a long run comes near. */
const WHOLE_MS = 600_000 + RUNS * 1000;

afterAll(endThread);

test.each(Object.keys(PROPERTIES))("%s", async (name) => {
  const held = await tryProperty({ properties: "properties.ts", name, seed: SEED, runs: RUNS, limitMs: LIMIT_MS });
  if (process.env["FUZZ_RUNS"] !== undefined) process.stdout.write(`${held} inputs from seed ${SEED}: ${name}\n`);
  expect(held).toBeGreaterThanOrEqual(RUNS / 4);
}, WHOLE_MS);

describe("what does not hold", () => {
  const trial = { properties: "bad.ts", seed: 7, runs: 20, limitMs: 500 };

  test("an input that hangs ends its thread, with its seed and itself", async () => {
    await expect(tryProperty({ ...trial, name: "hangs" })).rejects.toThrow(/^hangs: no answer within 500 ms; seed 7, input 1:\n\d+$/);
  }, WHOLE_MS);

  test("an input that is never answered is told as well", async () => {
    await expect(tryProperty({ ...trial, name: "waits" })).rejects.toThrow(/^waits: .*seed 7, input 1:\n\d+$/);
  }, WHOLE_MS);

  test("an input for which it does not hold is told with its seed, at its smallest", async () => {
    await expect(tryProperty({ ...trial, name: "fails" })).rejects.toThrow(/^fails: seed 7\n[^]*11 is too much/);
  }, WHOLE_MS);

  test("all inputs are tried where it holds", async () => {
    expect(await tryProperty({ ...trial, name: "holds" })).toBe(40);
  }, WHOLE_MS);
});
