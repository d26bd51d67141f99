import { openBook } from "../../src/app/openBook";
import { postDocuments, previewPosting } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import { CONFIRMABLE } from "../../src/issues/catalogue";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { deskOver, valueOf } from "../support/deskInMemory";
import { Machine, type FaultKind } from "./machine";
import { comeBack, DOCUMENTS, invoiced, leftovers, open, post, postedCells, soundness, startTables, undisturbed, WISH, type Posted } from "./posting";

/**
 * The crash points of reliability.md section 5 by their numbers, with the sentence the person sees. Points 11, 12 and 38
 * stand in throughOffice.test.ts and officeQuirks.test.ts, 07 in crashPointList.test.ts.
 */
const nothing: readonly string[] = [];

async function at(moment: string, kind: FaultKind, snapshot = 1): Promise<{ readonly machine: Machine; readonly answer: Posted | "died" | "hangs" }> {
  const { trace } = await undisturbed();
  const index = moment === "last ledger row" ? trace.indexOf("read rows back") - 1 : trace.indexOf(moment);
  if (index < 0) throw new Error(`no action ${moment} among ${trace.join(", ")}`);
  const machine = new Machine(startTables());
  return { machine, answer: await machine.run(post(), { at: index, kind, snapshot }) };
}

async function noticesOf(machine: Machine): Promise<readonly string[]> {
  const { notices, wrong, unsaid } = await comeBack(machine);
  expect([...wrong, ...unsaid]).toEqual(nothing);
  expect(await invoiced(machine.current())).toEqual([...DOCUMENTS]);
  expect(await leftovers(machine.current())).toEqual(nothing);
  return notices;
}

function changed(tables: readonly FoundTable[], name: string, change: (table: FoundTable) => FoundTable): readonly FoundTable[] {
  return tables.map((table) => (table.name === name ? change(table) : table));
}

/** A machine that runs something between two actions of a posting: at the read back, before its answer. */
async function between(disturb: (tables: readonly FoundTable[]) => readonly FoundTable[]): Promise<{ readonly machine: Machine; readonly issues: readonly string[] }> {
  const machine = new Machine(startTables());
  let isDone = false;
  const disturbOnce = (): void => {
    if (!isDone) machine.edit(disturb);
    isDone = true;
  };
  const answer = await machine.run((desk) => postDocuments({ ...desk, workbook: { ...desk.workbook, readRows: (wanted) => (disturbOnce(), desk.workbook.readRows(wanted)) } }, WISH));
  if (typeof answer === "string") throw new Error(answer);
  return { machine, issues: valueOf(answer).issues.map(({ code, cellText, table }) => `${code} ${cellText ?? table}`) };
}

const withAmount = (value: CellValue, index = 0) => (table: FoundTable): FoundTable => ({
  ...table,
  rows: table.rows.map((row, each) => (each === index ? row.map((cell, position) => (table.headers[position] === "amount" ? value : cell)) : row)),
});

describe("before anything is written", () => {
  test.each([["CP01 after the gate was read", "journal read device"], ["CP02 after the plan, before the journal knows of it", "journal write begun"]])("%s: nothing happened, and nothing is told", async (_, moment) => {
    const { machine } = await at(moment, "die");
    expect(await invoiced(machine.current())).toEqual(nothing);
    expect(await noticesOf(machine)).toEqual(nothing);
  });

  describe.each(["journal write begun", "journal write posted"])("at the %s", (moment) => {
    test.each([["CP03 the journal is full", "quota"], ["CP03 the journal is deleted", "evict"]] as const)("%s: posting goes on without it", async (_, kind) => {
      const { machine, answer } = await at(moment, kind);
      expect(typeof answer === "object" && valueOf(answer).documents).toEqual([...DOCUMENTS]);
      expect(await noticesOf(machine)).toEqual(nothing);
    });
  });

  test("CP04 after the journal, before the log row: it is told that nothing of these documents was posted, once", async () => {
    const { machine } = await at("appendRows PostingLog", "die");
    expect(await invoiced(machine.current())).toEqual(nothing);
    expect(await noticesOf(machine)).toEqual([expect.stringMatching(/^COM-14 The posting of 1001;1002 that was begun here on 2026-01-15 08:\d\d UTC left nothing in this file: none of it is posted in it\.$/)]);
    const looked = await machine.run(open);
    expect(typeof looked === "object" && valueOf(looked).notices).toEqual(nothing);
  });
});

describe("while rows are staged", () => {
  const broken = /^COM-09 The posting of 1001;1002 on 2026-01-15 08:\d\d UTC did not come to its end\..* nothing of it was posted\.$/;

  test.each([
    ["CP08 before the first ledger row", "appendRows PostedHeaders", "die"],
    ["CP09 after some ledger rows", "appendRows GeneralLedger", "die"],
    ["CP10 between two ledger sheets", "appendRows VatEntries", "die"],
    ["CP15 before the commit cell", "commit", "die"],
    ["CP21 the pane is closed", "appendRows CustomerLedger", "hang"],
    ["CP22 Excel restarts the add-ins", "appendRows ValueEntries", "die"],
    ["CP25 AutoRecover has a state from the middle", "read rows back", "hostDie"],
  ] as const)("%s: what was written is taken away, and the person is told which documents", async (_, moment, kind) => {
    const { machine } = await at(moment, kind);
    expect(await invoiced(machine.current())).toEqual(nothing);
    expect(await soundness(machine.current())).toEqual(nothing);
    expect(await noticesOf(machine)).toEqual([expect.stringMatching(broken)]);
  });

  test.each([["CP05 the log row is refused and yet there", "appendRows PostingLog"], ["CP11 a later part is refused", "appendRows GeneralLedger"]])("%s: the refusal is told, and nothing is left", async (_, moment) => {
    const { machine, answer } = await at(moment, "throwAfter");
    expect(answer).toMatchObject({ ok: false });
    expect(await leftovers(machine.current())).toEqual(nothing);
    expect(await noticesOf(machine)).toEqual(nothing);
  });

  test.each([
    ["CP06 the log row reads otherwise", "PostingLog", (table: FoundTable) => ({ ...table, rows: table.rows.map((row) => row.map((cell, position) => (table.headers[position] === "documents" ? 1001 : cell))) }), "COM-07 PostingLog"],
    ["CP13 somebody deletes a row", "GeneralLedger", (table: FoundTable) => ({ ...table, rows: table.rows.slice(0, -1) }), "COM-08 GeneralLedger"],
    ["CP13 somebody renames a header", "GeneralLedger", (table: FoundTable) => ({ ...table, headers: table.headers.map((header) => (header === "amount" ? "Sum" : header)) }), "COM-08 GeneralLedger"],
    ["CP13 somebody sorts", "CustomerLedger", (table: FoundTable) => ({ ...table, rows: [...table.rows].reverse() }), "COM-07 CustomerLedger A2"],
    ["CP14 a cell reads as a fault", "GeneralLedger", withAmount("#VALUE!"), "COM-07 GeneralLedger"],
    ["CP14 a number has become text", "VatEntries", withAmount("12 kr"), "COM-07 VatEntries"],
    ["CP30 a co-author writes the same rows before they are read back", "GeneralLedger", withAmount(77), "COM-07 GeneralLedger"],
  ] as const)("%s: nothing is posted, and the place is told", async (_, table, change, told) => {
    const { issues } = await between((tables) => changed(tables, table, change));
    expect(issues[0]).toMatch(new RegExp(`^${told}`));
  });

  test("CP13 rows that were sorted among others are taken away where they stand, and no committed one is", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    const first = postedCells(machine.current())["GeneralLedger"] ?? [];
    const rehearsal = new Machine(machine.current());
    await rehearsal.run(post({ documents: ["1002"] }));
    await machine.run(post({ documents: ["1002"] }), { at: rehearsal.trace.indexOf("commit"), kind: "die" });
    machine.edit((tables) => changed(tables, "GeneralLedger", (table) => ({ ...table, rows: [...table.rows].reverse() })));
    await machine.run(open);
    expect(postedCells(machine.current())["GeneralLedger"]).toEqual([...first].reverse());
    expect(await noticesOf(machine)).toEqual(nothing);
  });

  test("CP30 a co-author writes below the first posting of a book, which breaks off: the row is told until it is gone, and never counts as an opening position", async () => {
    const { machine } = await at("commit", "die");
    machine.edit((tables) => changed(tables, "GeneralLedger", (table) => ({ ...table, rows: [...table.rows, table.headers.map((header) => ({ entryNo: 900, transactionNo: 900, postingDate: 46033, accountNo: "2310", amount: 7 })[header] ?? "")] })));
    for (let times = 0; times < 2; times += 1) {
      const looked = await machine.run(open);
      expect(typeof looked === "object" && valueOf(looked).notices.map(({ code, table }) => `${code} ${table}`)).toContain("COM-03 GeneralLedger");
      expect(valueOf(await openBook(deskOver(machine.current()))).book.tables.GeneralLedger.rows).toEqual([]);
    }
    machine.edit((tables) => changed(tables, "GeneralLedger", (table) => ({ ...table, rows: [] })));
    await machine.run(open);
    expect(await leftovers(machine.current())).toEqual(nothing);
    await noticesOf(machine);
  });

  test("CP31 a co-author begins to post between the gate and the commit: nothing is posted", async () => {
    const { machine, answer } = await at("last ledger row", "remoteLog");
    expect(typeof answer === "object" && valueOf(answer).issues.map(({ code }) => code)).toEqual(["COM-08"]);
    expect(await invoiced(machine.current())).toEqual(nothing);
  });

  test("CP32 a change by others elsewhere in the workbook harms nothing", async () => {
    const { issues } = await between((tables) => changed(tables, "Customers", (table) => ({ ...table, rows: [...table.rows].reverse() })));
    expect(issues).toEqual(nothing);
  });
});

describe("at the commit and after", () => {
  test("CP16 the commit is refused and yet written: it is posted, and told so", async () => {
    const { machine, answer } = await at("commit", "throwAfter");
    expect(typeof answer === "object" && valueOf(answer).documents).toEqual([...DOCUMENTS]);
    expect(await noticesOf(machine)).toEqual(nothing);
  });

  test("CP16 the commit is refused and not written: nothing is posted, and told so", async () => {
    const { machine, answer } = await at("commit", "throwBefore");
    expect(answer).toMatchObject({ ok: false });
    expect(await leftovers(machine.current())).toEqual(nothing);
  });

  test.each([["CP17 before the caches", "updateRows SalesHeaders"], ["CP18 in the middle of the caches", "updateRows SalesLines"], ["CP19 before the journal knows", "journal write posted"], ["CP20 at the saving", "save"]])("%s: it is posted once, and told as the workbook is opened", async (_, moment) => {
    const { machine } = await at(moment, "die");
    expect(await invoiced(machine.current())).toEqual([...DOCUMENTS]);
    expect(await noticesOf(machine)).toEqual([expect.stringMatching(/^COM-15 The posting of 1001;1002 on .* came to its end as transaction 2/)]);
  });

  test.each([["CP23 the workbook is closed without saving", 0], ["CP33 Excel throws the session away", 0]])("%s: what was not saved is told, and can be posted again", async (_, snapshot) => {
    const { machine } = await at("save", "hostDie", snapshot);
    expect(await invoiced(machine.current())).toEqual(nothing);
    expect(await noticesOf(machine)).toEqual([expect.stringMatching(/^COM-10 What was posted on .* as transaction 2 \(1001;1002\) was not saved/)]);
  });

  test("CP24 saving is refused: it is posted, and not said to be saved", async () => {
    const { answer } = await at("save", "throwBefore");
    expect(typeof answer === "object" && [valueOf(answer).documents.length, valueOf(answer).saved]).toEqual([2, false]);
  });

  test("CP26 an older version of the file is opened: nothing is posted before a person says so", async () => {
    const machine = new Machine(startTables());
    await machine.run(post());
    machine.edit(() => startTables());
    const answer = await machine.run(post());
    expect(typeof answer === "object" && valueOf(answer).issues.map(({ code }) => code)).toEqual(["COM-04"]);
    expect(await invoiced(machine.current())).toEqual(nothing);
    await machine.run(post({ confirmed: CONFIRMABLE }));
    expect(await invoiced(machine.current())).toEqual([...DOCUMENTS]);
  });

  test("CP27 both copies of a file are posted in: the second is recognised", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    const copy = new Machine(startTables());
    await copy.run(post({ documents: ["1002"] }));
    machine.edit(() => copy.current());
    const answer = await machine.run(post());
    expect(typeof answer === "object" && valueOf(answer).issues.map(({ code }) => code)).toEqual(["COM-05"]);
  });

  test("CP28 the journal is gone, or another's: nothing is compared, and posting goes on", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    machine.loseJournal();
    expect(await noticesOf(machine)).toEqual(nothing);
  });

  test("CP29 two windows post in the same second: it is posted once, and the second gets the first answer", async () => {
    const desk = deskOver(startTables());
    const { postingId } = valueOf(await previewPosting(desk, WISH));
    const wish = { ...WISH, postingId };
    const answers = await Promise.all([postDocuments(desk, wish), postDocuments(desk, wish)]);
    expect(answers.map((answer) => valueOf(answer).issues.map(({ code }) => code))).toEqual([[], ["COM-11"]]);
    expect(await invoiced(desk.workbook.current())).toEqual([...DOCUMENTS]);
  });

  test("CP30 a co-author writes over a committed row: the next posting stops and names it", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    machine.edit((tables) => changed(tables, "GeneralLedger", withAmount(1)));
    const answer = await machine.run(post());
    expect(typeof answer === "object" && valueOf(answer).issues.map(({ code, cellText }) => `${code} ${cellText}`)).toEqual(["LDG-01 GeneralLedger A2"]);
  });

  test.each([["after the last ledger row", "read rows back"], ["after the commit", "journal write posted"]])("CP34 undone %s: it is whole or absent, and never posted twice", async (_, moment) => {
    const { machine } = await at(moment, "undo");
    await noticesOf(machine);
  });

  test("CP35 recovery on another device waits for a person's word", async () => {
    const { machine } = await at("commit", "die");
    const theirs = new Machine(machine.current(), "there");
    const answer = await theirs.run(post());
    expect(typeof answer === "object" && valueOf(answer).issues.map(({ code }) => code)).toEqual(["COM-02"]);
    expect((await leftovers(theirs.current())).length).toBeGreaterThan(0);
    await theirs.run(post({ confirmed: CONFIRMABLE }));
    expect(await invoiced(theirs.current())).toEqual([...DOCUMENTS]);
    expect(await soundness(theirs.current())).toEqual(nothing);
  });

  test("CP36 the clock jumps back: the chain goes by numbers, not by time", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    for (let minute = 0; minute < 7; minute += 1) await machine.run(post({ documents: ["1002"] }));
    expect(await soundness(machine.current())).toEqual(nothing);
  });

  test("CP37 a column of one's own beside the ledger changes nothing", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    machine.edit((tables) => changed(tables, "GeneralLedger", (table) => ({ ...table, headers: [...table.headers, "now"], rows: table.rows.map((row, index) => [...row, index]) })));
    await machine.run(post());
    expect(await soundness(machine.current())).toEqual(nothing);
    expect(await invoiced(machine.current())).toEqual([...DOCUMENTS]);
  });

  test("CP39 the posting log is deleted, or pasted over: nothing is posted", async () => {
    const machine = new Machine(startTables());
    await machine.run(post({ documents: ["1001"] }));
    const gone = new Machine(machine.current().filter(({ name }) => name !== "PostingLog"));
    const answer = await gone.run(post());
    expect(typeof answer === "object" && valueOf(answer).issues.map(({ code }) => code)).toEqual(["TAB-03"]);
    machine.edit((tables) => changed(tables, "PostingLog", (table) => ({ ...table, rows: table.rows.map((row) => row.map((cell, position) => (table.headers[position] === "hash" ? "pasted" : cell))) })));
    const pasted = await machine.run(post());
    expect(typeof pasted === "object" && valueOf(pasted).issues.map(({ code }) => code)).toContain("LDG-02");
  });

  test("CP40 a posting that another version of the program has begun is taken away all the same", async () => {
    const { machine } = await at("commit", "die");
    machine.edit((tables) => changed(tables, "PostingLog", (table) => ({ ...table, rows: table.rows.map((row) => row.map((cell, position) => (table.headers[position] === "programVersion" ? "0.0.1" : cell))) })));
    expect(await noticesOf(machine)).toEqual([expect.stringMatching(/^COM-09/)]);
  });
});

test("the chain finds what the simulator's co-author leaves, as a control that the invariants bite", async () => {
  const machine = new Machine(startTables());
  await machine.run(post());
  machine.edit((tables) => changed(tables, "GeneralLedger", (table) => ({ ...table, rows: table.rows.slice(1) })));
  expect((await soundness(machine.current())).length).toBeGreaterThan(0);
  const { issues } = valueOf(await verifyLedgers(deskOver(machine.current())));
  expect(issues.map(({ code }) => code)).toContain("LDG-04");
  await machine.run(open);
});
