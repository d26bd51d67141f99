/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** A whole number from zero to below the bound. */
  below(bound: number): number;
}

export function randomFrom(seed: number): Random {
  let state = seed;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { below: (bound) => Math.floor(next() * bound) };
}
