/** How often a property is tried: as many times as a test says, or as `PROPERTY_RUNS` does for a long run. `PROPERTY_SEED` repeats one. */
export function runs(usual: number): { readonly numRuns: number; readonly seed?: number } {
  const seed = process.env["PROPERTY_SEED"];
  return { numRuns: Number(process.env["PROPERTY_RUNS"] ?? usual), ...(seed !== undefined && { seed: Number(seed) }) };
}
