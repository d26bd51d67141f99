/**
 * Which options a command takes, and with which act on backorders each goes: of two acts at once one would be left undone, and an
 * option that does nothing lets a person believe that it did.
 */
export interface Misfit {
  readonly name: string;
  readonly other: string;
}

const ANYWHERE: ReadonlySet<string> = new Set(["json", "language", "user", "help"]);

const TAKEN: ReadonlyMap<string, readonly string[]> = new Map([
  ["new", ["out", "sample"]],
  ["check", ["setup", "out"]],
  ["enter", ["out"]],
  ["post", ["out", "action", "documents", "all", "date", "preview", "all-or-none", "confirm"]],
  ["verify", ["anchor"]],
  ["diagnose", ["out"]],
  ["report", ["date", "out"]],
]);

const SERVING = ["policy", "release-reservations", "date", "out"] as const;

const ACTS: ReadonlyMap<string, readonly string[]> = new Map<string, readonly string[]>([
  ["by", SERVING],
  ["compare", ["release-reservations", "date", "out"]],
  ["accept", [...SERVING, "keep"]],
  ["changes", [...SERVING, "keep"]],
  ["what-if", SERVING],
  ["order", [...SERVING, "proposals", "vendor", "into", "expedite"]],
  ["transfer", [...SERVING, "proposals"]],
  ["cancel", [...SERVING, "proposals"]],
  ["proposals", SERVING],
  ["letters", SERVING],
  ["ship-ready", [...SERVING, "documents"]],
  ["put-to-order", SERVING],
  ["arrivals", ["date"]],
  ["fix", SERVING],
  ["unfix", ["date", "out"]],
  ["release", ["date", "out"]],
]);

/** The first option that does not go with its command, or with another option; undefined where all go together. */
export function misfitIn(command: string, options: readonly string[]): Misfit | undefined {
  const given = options.filter((name) => !ANYWHERE.has(name));
  if (command !== "backorders") {
    const taken = TAKEN.get(command);
    const odd = taken && given.find((name) => !taken.includes(name));
    return odd === undefined ? undefined : { name: `--${odd}`, other: command };
  }
  // In the order of the table, so that what is done with proposals comes before telling them.
  const [act, ...others] = [...ACTS.keys()].filter((name) => given.includes(name));
  if (act === undefined) return undefined;
  const taken = ACTS.get(act) ?? [];
  const odd = [...others, ...given].find((name) => name !== act && !taken.includes(name));
  return odd === undefined ? undefined : { name: `--${odd}`, other: `--${act}` };
}
