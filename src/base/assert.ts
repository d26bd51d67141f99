/** A defect is our own reasoning gone wrong: it stops the act at once, and never carries the user's data into a ledger. */
export class Defect extends Error {
  override readonly name = "Defect";
}

export function assert(condition: boolean, reasoning: string): asserts condition {
  if (!condition) throw new Defect(reasoning);
}

/** The value, where our own reasoning says that there is one. */
export function known<Value>(value: Value | undefined | null, reasoning: string): Value {
  if (value === undefined || value === null) throw new Defect(reasoning);
  return value;
}

/** Closes a switch over a discriminant: compiles only when every case is handled. */
export function assertNever(value: never): never {
  throw new Defect(`a case without a branch: ${String(value)}`);
}
