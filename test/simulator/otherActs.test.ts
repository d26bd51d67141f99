import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { CompanyData } from "../../src/app/companyData";
import type { Desk } from "../../src/app/desk";
import { enterOrders } from "../../src/app/enterOrders";
import { openBook } from "../../src/app/openBook";
import { setUpWorkbook } from "../../src/app/setUpWorkbook";
import { trialBalance } from "../../src/app/showBalances";
import { writeReport } from "../../src/app/writeReport";
import { CONFIRMABLE } from "../../src/issues/catalogue";
import type { FoundTable } from "../../src/ports/workbookPort";
import { TABLE_IDS } from "../../src/tables/tables";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { everyFault, named } from "./everyFault";
import { Machine, type FaultKind } from "./machine";
import { actFaults } from "./sentences";
import { comeBack, DOCUMENTS, invoiced, leftovers, post, postedCells, soundness, startTables } from "./posting";

/**
 * The other acts that write, with any one of their actions going wrong: order entry, set-up, a report, the taking of the
 * posting seat. After each run the act is done again by a person who comes back, and everything is there once.
 */
const KINDS: readonly FaultKind[] = ["die", "hostDie", "throwBefore", "throwAfter", "hang", "undo", "quota", "evict"];
const KIND_ROWS = KINDS.map((kind) => [kind] as const);

const cellsOf = (tables: readonly FoundTable[], name: string, columns: readonly string[]): readonly (readonly unknown[])[] => {
  const found = tables.find((table) => table.name === name);
  const rows = (found?.rows ?? []).filter((row) => row.some((cell) => cell !== ""));
  return rows.map((row) => columns.map((column) => row[found?.headers.indexOf(column) ?? -1]));
};

describe("order entry", () => {
  const entryRow = (customerNo: string, externalDocumentNo: string, itemNo: string, quantity: number) => ({ customerNo, externalDocumentNo, itemNo, quantity });
  const ENTRY = [entryRow("C1", "A", "S", 2), entryRow("C1", "B", "S", 1), entryRow("C1", "A", "I", 3), entryRow("C2", "", "S", 4), entryRow("C1", "A", "S", 5)];
  const entryTables = () =>
    foundTables({
      Settings: [{ key: "workbookId", value: "W1" }],
      Customers: [{ customerNo: "C2" }],
      Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }, { itemNo: "I", unitPrice: 40 }],
      OrderEntry: ENTRY,
    });
  const enter = (desk: Desk) => enterOrders(desk);
  const COLUMNS = { OrderEntry: ["customerNo", "externalDocumentNo", "itemNo", "quantity", "documentNo", "status"], SalesHeaders: ["documentNo", "customerNo", "externalDocumentNo"], SalesLines: ["documentNo", "lineNo", "no", "quantity"] } as const;
  const inOrder = (rows: readonly (readonly unknown[])[]) => [...rows].map((row) => row.join(" | ")).sort();
  const entered = (tables: readonly FoundTable[]) => ({
    ...Object.fromEntries(Object.entries(COLUMNS).map(([name, columns]) => [name, inOrder(cellsOf(tables, name, columns))])),
    series: cellsOf(tables, "NumberSeries", ["series", "lastNoUsed"]).filter(([series]) => series === "salesOrder"),
  });
  // By hand from the five rows: three orders, numbered in the order in which each first comes, lines in the order of their rows.
  const EXPECTED = {
    OrderEntry: ["C1 | A | I | 3 | 1001 | Entered", "C1 | A | S | 2 | 1001 | Entered", "C1 | A | S | 5 | 1001 | Entered", "C1 | B | S | 1 | 1002 | Entered", "C2 |  | S | 4 | 1003 | Entered"],
    SalesHeaders: ["1001 | C1 | A", "1002 | C1 | B", "1003 | C2 | "],
    SalesLines: ["1001 | 10000 | S | 2", "1001 | 20000 | I | 3", "1001 | 30000 | S | 5", "1002 | 10000 | S | 1", "1003 | 10000 | S | 4"],
    series: [["salesOrder", "1003"]],
  };

  test("that nothing disturbs makes three orders", async () => {
    const machine = new Machine(entryTables());
    await machine.run(enter);
    expect(entered(machine.current())).toEqual(EXPECTED);
  });

  test.each(KIND_ROWS)("in which any one action meets %s makes each order once, whole, when it is asked for again", async (kind) => {
    const runs = await everyFault(kind, async () => new Machine(entryTables()), enter, async (machine, fault, answer) => {
      const where = named(machine, fault);
      expect([where, actFaults(kind, machine.wasMet, answer)]).toEqual([where, []]);
      if (typeof answer === "object" && answer !== null && (answer as { ok: boolean }).ok) expect([where, valueOf(answer as Awaited<ReturnType<typeof enter>>)]).toMatchObject([where, { rowsEntered: 5, rowsRefused: 0, issues: [] }]);
      // Who is told of three orders finds three.
      if (typeof answer === "object" && answer !== null && (answer as { ok: boolean }).ok && kind !== "undo") expect({ where, ...entered(machine.current()) }).toEqual({ where, ...EXPECTED });
      for (let times = 0; times < 2; times += 1) valueOf((await machine.run(enter)) as Awaited<ReturnType<typeof enter>>);
      expect({ where, ...entered(machine.current()) }).toEqual({ where, ...EXPECTED });
    });
    expect(runs).toBeGreaterThan(13);
  }, 120_000);

  test("that was broken off and whose rows were changed since is told, and makes no second order of them", async () => {
    const rehearsal = new Machine(entryTables());
    await rehearsal.run(enter);
    const machine = new Machine(entryTables());
    await machine.run(enter, { at: rehearsal.trace.indexOf("updateRows OrderEntry"), kind: "die" });
    machine.edit((tables) => tables.map((table) => (table.name === "OrderEntry" ? { ...table, rows: table.rows.map((row) => row.map((cell) => (cell === 4 ? 7 : cell))) } : table)));
    const told = valueOf((await machine.run(enter)) as Awaited<ReturnType<typeof enter>>);
    // What was begun of the rows that did not change is completed.
    expect(told.orders.map(({ documentNo }) => documentNo)).toEqual(["1001", "1002"]);
    expect(told.issues.map(({ code, message }) => [code, message])).toEqual([["COM-16", expect.stringContaining("1003")]]);
    expect(inOrder(cellsOf(machine.current(), "SalesHeaders", ["documentNo"]))).toEqual(["1001", "1002", "1003"]);
    // The person deletes the order that nobody wants any more; then its row makes the order that it now says.
    machine.edit((tables) => tables.map((table) => (/^Sales(Headers|Lines)$/.test(table.name) ? { ...table, rows: table.rows.filter((row) => !row.includes("1003")) } : table)));
    expect(valueOf((await machine.run(enter)) as Awaited<ReturnType<typeof enter>>).orders).toEqual([{ documentNo: "1003", customerNo: "C2", lines: 1 }]);
    expect(inOrder(cellsOf(machine.current(), "SalesLines", ["documentNo", "quantity"]))).toEqual(["1001 | 2", "1001 | 3", "1001 | 5", "1002 | 1", "1003 | 7"]);
  });
});

describe("set-up", () => {
  const northwind = JSON.parse(readFileSync(join(__dirname, "../../assets/companies/northwind.json"), "utf8")) as CompanyData;
  // Its setup and two of its items are enough.
  const items = new Set((northwind.openingStock ?? []).slice(0, 2).map(({ itemNo }) => itemNo));
  const company: CompanyData = {
    ...northwind,
    tables: Object.fromEntries(Object.entries(northwind.tables).map(([id, rows]) => [id, /^(Sales|Purchase)/.test(id) ? [] : id === "Items" ? rows.filter((row) => items.has(String(row["itemNo"]))) : rows])),
    openingStock: (northwind.openingStock ?? []).filter(({ itemNo }) => items.has(itemNo)),
  };
  /** The tables that are still to be made; which of many others is made when tells nothing more. */
  const LATE = new Set(["Settings", "Items", "Accounts", "PostingSetup", "SalesLines", "PostingLog", "GeneralLedger", "ItemLedger", "ValueEntries"]);
  const setUp = (desk: Desk) => setUpWorkbook(desk, company, "en");

  test("asks the journal for the device's name alone, and only where something was begun: a full or lost one means nothing to it", async () => {
    const calm = new Machine([]);
    await calm.run(setUp);
    expect(calm.trace.filter((what) => what.startsWith("journal"))).toEqual([]);
  });

  const taken = (tables: readonly FoundTable[]): readonly FoundTable[] => (tables.some(({ name }) => name === "Theirs") ? tables : [...tables, { name: "Theirs", sheetName: "Items", firstRow: 2, firstColumn: 1, headers: ["Mine"], rows: [["1"]] }]);

  test("in which a co-author takes the name of a sheet that it is about to make, at any moment, is told or goes round it, and theirs is left alone", async () => {
    const calm = new Machine([]);
    await calm.run(setUp);
    const opening = postedCells(calm.current());
    const begun = calm.current().filter(({ name }) => !LATE.has(name));
    await everyFault("coAuthor", async () => new Machine(begun), setUp, async (machine, fault, answer) => {
      const where = named(machine, fault);
      // Where the sheet was made before, nobody can take its name.
      if (machine.current().filter(({ sheetName }) => sheetName === "Items").length > 1) return;
      if (typeof answer !== "object" || answer === null) throw new Error(where);
      if (!(answer as { ok: boolean }).ok) expect([where, answer]).toMatchObject([where, { refusal: { code: "sheetNameTaken" } }]);
      for (let times = 0; times < 2; times += 1) expect([where, await machine.run(setUp)]).toMatchObject([where, { ok: true }]);
      expect([where, machine.current().find(({ name }) => name === "Theirs")?.rows ?? [["1"]]]).toEqual([where, [["1"]]]);
      expect([where, postedCells(machine.current()), await soundness(machine.current()), await leftovers(machine.current())]).toEqual([where, opening, [], []]);
    }, false, taken);
  }, 240_000);

  test.each([["die"], ["hostDie"], ["throwBefore"], ["throwAfter"], ["hang"], ["undo"]] as const)("in which any one action meets %s is completed by the next one, and its opening stock is posted once", async (kind) => {
    const calm = new Machine([]);
    await calm.run(setUp);
    const opening = postedCells(calm.current());
    expect(calm.current().find(({ name }) => name === "ItemLedger")?.rows).toHaveLength(2);
    const begun = calm.current().filter(({ name }) => !LATE.has(name));
    await everyFault(kind, async () => new Machine(begun), setUp, async (machine, fault, answer) => {
      const where = named(machine, fault);
      expect([where, actFaults(kind, machine.wasMet, answer)]).toEqual([where, []]);
      for (let times = 0; times < 2; times += 1) {
        const again = await machine.run(setUp);
        expect([where, typeof again === "object" && again.ok]).toEqual([where, true]);
      }
      expect([where, TABLE_IDS.filter((id) => !machine.current().some(({ name }) => name === id))]).toEqual([where, []]);
      expect([where, postedCells(machine.current())]).toEqual([where, opening]);
      expect([where, await soundness(machine.current()), await leftovers(machine.current())]).toEqual([where, [], []]);
    }, false);
  }, 240_000);
});

describe("a report", () => {
  const posted = async () => {
    const machine = new Machine(startTables());
    await machine.run(post());
    return machine;
  };
  const report = async (desk: Desk) => {
    const shown = await trialBalance(desk, { from: null, to: null } as unknown as Parameters<typeof trialBalance>[1]);
    return shown.ok ? writeReport(desk, { reportId: "TrialBalance", rows: shown.value.rows }) : shown;
  };

  test.each([["die"], ["throwBefore"], ["throwAfter"], ["undo"]] as const)("in which any one action meets %s is written by the next try, and touches no ledger", async (kind) => {
    const calm = await posted();
    const ledgers = JSON.stringify(postedCells(calm.current()));
    await calm.run(report);
    const written = JSON.stringify(calm.current().find(({ name }) => name === "TrialBalance")?.rows);
    await everyFault(kind, posted, report, async (machine, fault, answer) => {
      const where = named(machine, fault);
      expect([where, actFaults(kind, machine.wasMet, answer)]).toEqual([where, []]);
      valueOf((await machine.run(report)) as Awaited<ReturnType<typeof report>>);
      expect([where, JSON.stringify(machine.current().find(({ name }) => name === "TrialBalance")?.rows)]).toEqual([where, written]);
      expect([where, JSON.stringify(postedCells(machine.current()))]).toEqual([where, ledgers]);
    }, false);
  }, 60_000);
});

describe("taking the posting seat over", () => {
  /** Another device posted the first order; this one goes on, as a person has confirmed. */
  const theirs = async () => {
    const there = new Machine(startTables(), "there");
    await there.run(post({ documents: ["1001"] }));
    return new Machine(there.current(), "here");
  };
  const takeOver = post({ confirmed: CONFIRMABLE });

  test.each([["die"], ["hostDie"], ["throwBefore"], ["throwAfter"], ["hang"], ["quota"], ["evict"]] as const)("in a posting in which any one action meets %s is done once, and raises the epoch once", async (kind) => {
    const calm = await theirs();
    await calm.run(takeOver);
    const cells = postedCells(calm.current());
    await everyFault(kind, theirs, takeOver, async (machine, fault) => {
      const where = named(machine, fault);
      expect([where, [["1001"], [...DOCUMENTS]]]).toEqual([where, expect.arrayContaining([await invoiced(machine.current())])]);
      const { wrong, unsaid } = await comeBack(machine);
      expect([where, wrong, unsaid]).toEqual([where, [], []]);
      expect([where, await invoiced(machine.current()), await leftovers(machine.current())]).toEqual([where, [...DOCUMENTS], []]);
      const { book } = valueOf(await openBook(deskOver(machine.current())));
      // A device whose journal does not even say its own name takes a new one.
      expect([where, book.tables.PostingLog.rows.map(({ device, seatEpoch }) => `${device.replace(/^id-.*/, "here")} ${seatEpoch}`)]).toEqual([where, ["there 1", "here 2"]]);
      expect({ where, ...postedCells(machine.current()) }).toEqual({ where, ...cells });
    });
  }, 300_000);
});

