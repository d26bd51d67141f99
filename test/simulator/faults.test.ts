import { everyFault, named } from "./everyFault";
import { FAULT_KINDS, Machine, type Fault } from "./machine";
import { answerFaults } from "./sentences";
import { comeBack, DOCUMENTS, invoiced, leftovers, open, post, postedCells, startTables, undisturbed, type Posted } from "./posting";

/**
 * Posting and recovery in which any one action goes wrong. After every
 * run the invariants of 4.7 hold at once, after recovery, after recovery again, and when everything is posted in the end;
 * the ledgers are then those of a run that nothing disturbed.
 */
const fresh = async () => new Machine(startTables());

/** What somebody else wrote into the ledger stays until a person takes it away: then nothing is posted, and it is said. */
const HARMFUL = new Set<Fault["kind"]>(["remoteRow", "remoteOver"]);

describe.each(FAULT_KINDS.filter((kind) => !HARMFUL.has(kind)).map((kind) => [kind]))("a posting in which any one action meets %s", (kind) => {
  test("is whole or absent, is done once, and ends in the ledgers of an undisturbed run", async () => {
    const { cells, trace } = await undisturbed();
    const runs = await everyFault(kind, fresh, post(), async (machine, fault, answer, isForgotten) => {
      const where = named(machine, fault);
      const told = await invoiced(machine.current());
      const result = typeof answer === "object" && answer !== null ? (answer as Posted) : undefined;
      expect([where, await answerFaults(machine, { kind: machine.wasMet ? kind : undefined, action: machine.trace[fault.at] ?? "none", isForgotten }, answer as Posted, DOCUMENTS)]).toEqual([where, []]);
      // Who is told that it is posted finds it posted, unless an undo or the death of the host took it back.
      if (result?.ok === true && result.value.documents.length === 2 && kind !== "undo") expect([where, told]).toEqual([where, [...DOCUMENTS]]);
      // All or nothing, for every reader, at once.
      expect([where, [[], [...DOCUMENTS]]]).toEqual([where, expect.arrayContaining([told])]);
      const { notices, wrong, unsaid } = await comeBack(machine);
      expect([where, wrong, unsaid]).toEqual([where, [], []]);
      // Rows that were taken away are told once, with the documents; nothing is told otherwise.
      if (notices.some((notice) => notice.startsWith("COM-09"))) expect([where, notices.filter((notice) => notice.startsWith("COM-09"))]).toEqual([where, [expect.stringContaining("1001;1002")]]);
      expect([where, await invoiced(machine.current())]).toEqual([where, [...DOCUMENTS]]);
      expect([where, await leftovers(machine.current())]).toEqual([where, []]);
      // Where a person undoes the commit itself after all was looked at, the series has shown its numbers: they are not given twice.
      if (kind === "undo" && result?.ok === true) return;
      expect({ where, ...postedCells(machine.current()) }).toEqual({ where, ...cells });
    });
    expect(runs).toBeGreaterThan(trace.length);
  }, 120_000);
});

describe.each([...HARMFUL].map((kind) => [kind]))("a posting during which a co-author does %s at any moment", (kind) => {
  test("never counts a foreign figure silently, never posts twice, and never takes a committed row away", async () => {
    await everyFault(kind, fresh, post(), async (machine, fault, answer, isForgotten) => {
      const where = named(machine, fault);
      expect([where, await answerFaults(machine, { kind: machine.wasMet ? kind : undefined, action: machine.trace[fault.at] ?? "none", isForgotten }, answer as Posted, DOCUMENTS)]).toEqual([where, []]);
      const before = await invoiced(machine.current());
      const { notices, wrong, unsaid } = await comeBack(machine);
      expect([where, unsaid]).toEqual([where, []]);
      const after = await invoiced(machine.current());
      expect([where, after.filter((no) => before.includes(no))]).toEqual([where, before]);
      expect([where, new Set(after).size]).toEqual([where, after.length]);
      // Either the foreign figure is told, as a row that no posting wrote or as a broken entry, or it is gone and everything is posted.
      const isTold = wrong.length > 0 || notices.some((notice) => /^(COM-03|LDG-)/.test(notice)) || (await leftovers(machine.current())).length > 0;
      if (!isTold) expect([where, after]).toEqual([where, [...DOCUMENTS]]);
    });
  }, 120_000);
});

/** A machine whose program died in the middle of staging. */
async function brokenMachine(): Promise<Machine> {
  const { trace } = await undisturbed();
  const machine = new Machine(startTables());
  await machine.run(post(), { at: trace.lastIndexOf("appendRows GeneralLedger"), kind: "die" });
  return machine;
}

describe.each([["die"], ["hostDie"], ["throwBefore"], ["throwAfter"], ["hang"], ["undo"], ["remoteLog"], ["evict"], ["quota"]] as const)("a recovery in which any one action meets %s", (kind) => {
  test("runs again, and leaves what an undisturbed one leaves", async () => {
    const { cells } = await undisturbed();
    await everyFault(kind, brokenMachine, open, async (machine, fault) => {
      const where = named(machine, fault);
      expect([where, await invoiced(machine.current())]).toEqual([where, []]);
      const { wrong, unsaid } = await comeBack(machine);
      expect([where, wrong, unsaid]).toEqual([where, [], []]);
      expect([where, await leftovers(machine.current())]).toEqual([where, []]);
      expect({ where, ...postedCells(machine.current()) }).toEqual({ where, ...cells });
    });
  }, 120_000);
});

describe.each([...HARMFUL].map((kind) => [kind]))("a recovery during which a co-author does %s at any moment", (kind) => {
  test("never counts a foreign figure silently, and posts nothing twice", async () => {
    await everyFault(kind, brokenMachine, open, async (machine, fault) => {
      const where = named(machine, fault);
      expect([where, await invoiced(machine.current())]).toEqual([where, []]);
      const { notices, wrong, unsaid } = await comeBack(machine);
      expect([where, unsaid]).toEqual([where, []]);
      const after = await invoiced(machine.current());
      expect([where, new Set(after).size]).toEqual([where, after.length]);
      const isTold = wrong.length > 0 || notices.some((notice) => /^(COM-03|LDG-)/.test(notice)) || (await leftovers(machine.current())).length > 0;
      if (!isTold) expect([where, after]).toEqual([where, [...DOCUMENTS]]);
    });
  }, 120_000);
});
