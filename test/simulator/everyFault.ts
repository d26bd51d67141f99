import type { Fault, Machine } from "./machine";

/**
 * Fail the n-th action, n = 0, 1, 2 … until the run passes untouched (reliability 5, as SQLite tests itself).
 * @param usesJournal whether the act asks the journal for anything, so that its loss is a case of its own
 * @param change what a co-author does, where that is the fault
 * @returns how many runs there were
 */
export async function everyFault(kind: Fault["kind"], begin: () => Promise<Machine>, act: Parameters<Machine["run"]>[0], judge: (machine: Machine, fault: Fault, answer: unknown, isForgotten: boolean) => Promise<void>, usesJournal = true, change?: Fault["change"]): Promise<number> {
  let runs = 0;
  for (let at = 0; ; at += 1) {
    let wasMet = false;
    for (const snapshot of kind === "hostDie" ? SNAPSHOTS : [0]) {
      // The journal is lost only where the program ends; else it is the same one all along.
      for (const isLost of usesJournal && ["die", "hostDie", "undo"].includes(kind) ? [false, true] : [false]) {
        const machine = await begin();
        const fault = { at, kind, snapshot, ...(change && { change }) };
        const answer = await machine.run(act, fault);
        wasMet = machine.wasMet;
        if (isLost) machine.loseJournal();
        await judge(machine, fault, answer, isLost);
        runs += 1;
      }
    }
    if (!wasMet) return runs;
  }
}

const SNAPSHOTS = [0, 0.5, 1];

export const named = (machine: Machine, { at, kind, snapshot }: Fault) => `${kind} at action ${at} (${machine.trace[at] ?? "none"}), snapshot ${snapshot}`;
