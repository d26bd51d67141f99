import type * as fc from "fast-check";

/** What has to hold of any input of a kind; whatever is thrown is a failure. */
export interface Property {
  readonly inputs: fc.Arbitrary<unknown>;
  readonly holds: (input: unknown) => Promise<void> | void;
  /** How many inputs are tried for each that is asked for. */
  readonly share: number;
}

export function property<Input>(inputs: fc.Arbitrary<Input>, holds: (input: Input) => Promise<void> | void, share = 1): Property {
  return { inputs, holds: (input) => holds(input as Input), share };
}
