import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { After } from "../../../src/ports/clock";
import type { WorkbookChange } from "../../../src/ports/workbookPort";
import { readValues, writeValues } from "../../../src/workbench/host/model/cells";
import { protectSheet, unprotectSheet } from "../../../src/workbench/host/model/protection";
import { filterColumn } from "../../../src/workbench/host/model/sortFilter";
import { deleteTableRows, findTable } from "../../../src/workbench/host/model/tables";
import { createWorkbook, type Workbook } from "../../../src/workbench/host/workbook";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";
import { manyRows, sheetNamed } from "./workbooks";

const excel = excelForTests();

const COLUMNS = [textColumn("A"), column("B")];

async function withTables(locked: boolean, limits = {}) {
  const workbook = excel.open(createWorkbook());
  const port = officeWorkbook({ limits, cellEditWaitMs: 40 });
  const changes: WorkbookChange[] = ["One", "Two", "Three"].map((name) => ({
    kind: "createTable",
    layout: layout(name, COLUMNS, { locked }),
    rows: [["a", 1], ["b", 2], ["c", 3]],
  }));
  await port.write(changes);
  excel.office().host.resetCounters();
  return { workbook, port };
}

const APPEND_ALL: readonly WorkbookChange[] = ["One", "Two", "Three"].map((table) => ({ kind: "appendRows", table, rows: [["d", 4]] }));

async function contents(port: ReturnType<typeof officeWorkbook>) {
  const read = await port.readTables();
  return read.ok ? Object.fromEntries(read.value.map((table) => [table.name, table.rows.length])) : read.refusal;
}

/** Does something just before the batch of that number from now on. */
function beforeBatch(number: number, act: () => void): void {
  let batches = 0;
  excel.office().host.change({
    beforeBatch: () => {
      batches += 1;
      if (batches === number) act();
    },
  });
}

function protectedSheets(workbook: Workbook): readonly string[] {
  return workbook.sheets.flatMap((sheet) => (sheet.protection === null ? [] : [sheet.name]));
}

describe("while a cell is being edited", () => {
  test("a write waits for the end of the edit and then happens once", async () => {
    const { workbook } = await withTables(false);
    const told: boolean[] = [];
    const port = officeWorkbook({ cellEditWaitMs: 5_000, onCellEditing: (isEditing) => told.push(isEditing) });
    excel.office().host.change({ cellEditMode: true });
    const writing = port.write(APPEND_ALL);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(told).toEqual([true]);
    excel.office().host.change({ cellEditMode: false });
    expect(await writing).toMatchObject({ ok: true });
    expect(told).toEqual([true, false]);
    expect(findTable(workbook, "Two")?.bodyRows).toBe(4);
  });

  test("a write that was given up does not happen later", async () => {
    const { port } = await withTables(false);
    excel.office().host.change({ cellEditMode: true });
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: false, refusal: { code: "cellEditing", changesDone: 0 } });
    expect(await port.readTables()).toMatchObject({ ok: false, refusal: { code: "cellEditing" } });
    excel.office().host.change({ cellEditMode: false });
    await excel.office().host.settled();
    expect(await contents(port)).toEqual({ One: 3, Two: 3, Three: 3 });
  });

  test("an edit begun between two payloads is waited for as well", async () => {
    const { workbook } = await withTables(true);
    const port = officeWorkbook({ cellEditWaitMs: 5_000, limits: { payloadBytes: 150_000 } });
    let payloads = 0;
    const onProgress = (): void => {
      payloads += 1;
      if (payloads !== 1) return;
      excel.office().host.change({ cellEditMode: true });
      setTimeout(() => excel.office().host.change({ cellEditMode: false }), 20);
    };
    expect(await port.write([{ kind: "appendRows", table: "One", rows: manyRows(20_000, 2) }], { onProgress })).toMatchObject({ ok: true });
    expect(findTable(workbook, "One")?.bodyRows).toBe(20_003);
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
  });
});

describe("while Excel takes a batch and does not answer", () => {
  /** A timer that runs when the test says so. */
  function timer() {
    const waiting = new Map<number, () => void>();
    let last = 0;
    const after: After = (_, act) => {
      const own = (last += 1);
      waiting.set(own, act);
      return () => void waiting.delete(own);
    };
    return { after, elapse: () => [...waiting.values()].forEach((act) => act()), waiting };
  }

  test("it is told after a while and taken back with the answer, and what was sent happens once", async () => {
    const { workbook } = await withTables(true);
    const { after, elapse, waiting } = timer();
    const told: boolean[] = [];
    const port = officeWorkbook({ after, onNoAnswer: (isWaiting) => told.push(isWaiting) });
    excel.office().host.change({ holdsRequests: true });
    const writing = port.write(APPEND_ALL);
    await new Promise((resolve) => setTimeout(resolve, 5));
    expect(told).toEqual([]);
    elapse();
    expect(told).toEqual([true]);
    excel.office().host.change({ holdsRequests: false });
    expect(await writing).toMatchObject({ ok: true, value: { changesDone: 3 } });
    expect(told).toEqual([true, false]);
    expect(waiting.size).toBe(0);
    expect(findTable(workbook, "Two")?.bodyRows).toBe(4);
  });

  test("nothing is told of an Excel that answers in time, or refuses", async () => {
    const { port: _, workbook } = await withTables(true);
    const { after, waiting } = timer();
    const told: boolean[] = [];
    const port = officeWorkbook({ after, onNoAnswer: (isWaiting) => told.push(isWaiting) });
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: true });
    excel.office().host.failBatch({ batch: 1, when: "before" });
    expect(await port.readTables()).toMatchObject({ ok: false });
    expect([told, waiting.size, findTable(workbook, "One")?.bodyRows]).toEqual([[], 0, 4]);
  });
});

describe("protected sheets", () => {
  test("our own ledgers are opened for a write and shut behind it", async () => {
    const { workbook, port } = await withTables(true);
    const options = sheetNamed(workbook, "One").protection?.options;
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: true });
    expect(await contents(port)).toEqual({ One: 4, Two: 4, Three: 4 });
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
    expect(sheetNamed(workbook, "One").protection?.options).toEqual(options);
  });

  test("a sheet that is not touched stays shut all the while", async () => {
    const { workbook, port } = await withTables(true);
    const seen: string[] = [];
    workbook.listeners.add((change) => {
      if (change.kind === "sheet" && change.what === "protection") seen.push(change.sheetId);
    });
    await port.write([{ kind: "appendRows", table: "One", rows: [["d", 4]] }]);
    expect(new Set(seen)).toEqual(new Set([sheetNamed(workbook, "One").id]));
  });

  test("a ledger is shut again after every payload, so that a pane may die between two", async () => {
    const { workbook } = await withTables(true);
    const shut: boolean[] = [];
    const port = officeWorkbook({ limits: { payloadBytes: 150_000 } });
    await port.write([{ kind: "appendRows", table: "One", rows: manyRows(20_000, 2) }], {
      onProgress: () => shut.push(sheetNamed(workbook, "One").protection !== null),
    });
    expect(shut.length).toBeGreaterThan(2);
    expect(shut).not.toContain(false);
  });

  test("somebody's password is an outage that names the sheet, and nothing is written anywhere", async () => {
    const { workbook, port } = await withTables(true);
    const two = sheetNamed(workbook, "Two");
    unprotectSheet(workbook, two, "", "local");
    protectSheet(workbook, two, {}, "secret", "local");
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: false, refusal: { code: "protectedSheet", place: "Two", changesDone: 0 } });
    expect(await contents(port)).toEqual({ One: 3, Two: 3, Three: 3 });
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
    expect(two.protection?.password).toBe("secret");
  });

  test("a sheet that somebody opened meanwhile is no obstacle, even where Excel refuses to open it again", async () => {
    const { workbook, port } = await withTables(true);
    excel.office().host.change({ refusesNeedlessUnprotect: true });
    beforeBatch(2, () => unprotectSheet(workbook, sheetNamed(workbook, "Two"), "", "local"));
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: true, value: { changesDone: 3 } });
    expect(await contents(port)).toEqual({ One: 4, Two: 4, Three: 4 });
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
  });

  test("a sheet that somebody shut meanwhile is named, and what came before it stays", async () => {
    const { workbook, port } = await withTables(false);
    beforeBatch(2, () => protectSheet(workbook, sheetNamed(workbook, "Two"), {}, "secret", "local"));
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: false, refusal: { code: "protectedSheet", place: "Two", changesDone: 1 } });
    expect(await contents(port)).toEqual({ One: 4, Two: 3, Three: 3 });
  });
});

describe("filtered tables", () => {
  async function withFilter() {
    const { workbook, port } = await withTables(true);
    const table = findTable(workbook, "One");
    const byColumn = table?.columns[0];
    if (table === undefined || byColumn === undefined) throw new Error("the table is there");
    unprotectSheet(workbook, sheetNamed(workbook, "One"), "", "local");
    filterColumn(workbook, table, byColumn, { filterOn: "Values", values: ["b", "d"] }, "local");
    protectSheet(workbook, sheetNamed(workbook, "One"), {}, "", "local");
    excel.office().host.resetCounters();
    return { workbook, port, table };
  }

  test("rows are written as if there were no filter, which is put back and knows the new rows", async () => {
    const { workbook, port, table } = await withFilter();
    const changes: WorkbookChange[] = [
      { kind: "updateRows", table: "One", firstIndex: 0, columns: [1], values: [[10], [20], [30]] },
      { kind: "appendRows", table: "One", rows: [["d", 4], ["e", 5]] },
    ];
    expect(await port.write(changes)).toMatchObject({ ok: true });
    expect(await port.readTables(["One"])).toMatchObject({ ok: true, value: [{ rows: [["a", 10], ["b", 20], ["c", 30], ["d", 4], ["e", 5]] }] });
    expect([...table.filters.values()]).toEqual([{ filterOn: "Values", values: ["b", "d"] }]);
    // The rows of b and d are shown; those of a, c and e are not.
    expect([...sheetNamed(workbook, "One").hiddenRows].sort()).toEqual([1, 3, 5]);
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
  });

  test("rows taken away from a filtered table are the last ones and not the last visible ones", async () => {
    const { port } = await withFilter();
    await port.write([{ kind: "truncateTable", table: "One", keep: 1 }]);
    expect(await port.readTables(["One"])).toMatchObject({ ok: true, value: [{ rows: [["a", 1]] }] });
  });

  test("a filter that could not be put back is not taken off", async () => {
    const { workbook, port, table } = await withFilter();
    const byColumn = table.columns[1];
    if (byColumn === undefined) throw new Error("the column is there");
    unprotectSheet(workbook, sheetNamed(workbook, "One"), "", "local");
    filterColumn(workbook, table, byColumn, { filterOn: "Icon" }, "local");
    expect(await port.write(APPEND_ALL)).toMatchObject({ ok: false, refusal: { code: "filteredTable", place: "One", changesDone: 0 } });
    expect(table.filters.size).toBe(2);
    expect(await contents(port)).toEqual({ One: 3, Two: 3, Three: 3 });
  });

  test("a filter comes back when the write fails after it was taken off", async () => {
    const { workbook, port, table } = await withFilter();
    excel.office().host.failBatch({ batch: 2, when: "after" });
    expect(await port.write([{ kind: "appendRows", table: "One", rows: [["d", 4]] }])).toMatchObject({ ok: false, refusal: { code: "unknown" } });
    expect([...table.filters.values()]).toEqual([{ filterOn: "Values", values: ["b", "d"] }]);
    expect(protectedSheets(workbook)).toContain("One");
  });
});

describe("payloads and failures", () => {
  test("a row too large for any payload is an outage, and the changes before it stay", async () => {
    const { port } = await withTables(false);
    excel.office().host.change({ payloadLimit: 300_000 });
    const small = officeWorkbook({ limits: { payloadBytes: 200_000 } });
    const answer = await small.write([
      { kind: "appendRows", table: "One", rows: [["d", 4]] },
      { kind: "appendRows", table: "Two", rows: [["x".repeat(400_000), 4]] },
    ]);
    expect(answer).toMatchObject({ ok: false, refusal: { code: "tooLarge", changesDone: 1 } });
    expect(await contents(port)).toEqual({ One: 4, Two: 3, Three: 3 });
  });

  test("a table grows over its rows although Excel stops at blank tails", async () => {
    const { workbook, port } = await withTables(true);
    workbook.tableGrowth = "filled";
    expect(await port.write([{ kind: "appendRows", table: "One", rows: [["d", 4], ["", ""], ["", ""]] }])).toMatchObject({ ok: true });
    expect(findTable(workbook, "One")?.bodyRows).toBe(6);
  });

  test.each(["none", "twice", "oneMore"] as const)("a table that grows otherwise (%s) than it is told is an outage, and nothing is written below it", async (growth) => {
    const { workbook, port } = await withTables(true);
    workbook.tableGrowth = growth;
    expect(await port.write([{ kind: "appendRows", table: "One", rows: [["d", 4], ["e", 5]] }])).toMatchObject({ ok: false, refusal: { code: "tableGrowth", place: "One", changesDone: 0 } });
    expect(readValues(sheetNamed(workbook, "One"), { row: 4, column: 0, rows: 9, columns: 2 }).flat().join("")).toBe("");
    expect(protectedSheets(workbook)).toEqual(["One", "Two", "Three"]);
    workbook.tableGrowth = "whole";
    expect(await port.write([{ kind: "appendRows", table: "One", rows: [["d", 4], ["e", 5]] }])).toMatchObject({ ok: true });
  });

  /** Fails every batch of a write in turn; whatever happens the workbook is in order and says how far it came. */
  test.each(["before", "after"] as const)("a batch that fails %s it was done leaves order behind, whichever it is", async (when) => {
    const changes: WorkbookChange[] = [
      { kind: "appendRows", table: "One", rows: manyRows(4_000, 2) },
      { kind: "createTable", layout: layout("New", COLUMNS, { locked: true }), rows: manyRows(8_000, 2) },
      { kind: "truncateTable", table: "Two", keep: 1 },
    ];
    for (let batch = 1; ; batch += 1) {
      const { workbook } = await withTables(true);
      const port = officeWorkbook({ limits: { payloadBytes: 150_000 } });
      excel.office().host.failBatch({ batch, when });
      const answer = await port.write(changes);
      const shut = protectedSheets(workbook);
      if (answer.ok) {
        expect(batch).toBeGreaterThan(4);
        expect(shut).toEqual(["One", "Two", "Three", "New"]);
        break;
      }
      expect(answer.refusal.code).toBe("unknown");
      const done = answer.refusal.changesDone ?? -1;
      expect(shut).toEqual(done >= 2 ? ["One", "Two", "Three", "New"] : ["One", "Two", "Three"]);
      expect(findTable(workbook, "New")?.bodyRows).toBe(done >= 2 ? 8_000 : undefined);
      const one = findTable(workbook, "One")?.bodyRows ?? 0;
      if (done >= 1) expect(one).toBe(4_003);
      else expect(one).toBeLessThanOrEqual(4_003);
      // Nothing stands below a table: the next rows find their place free.
      expect(await port.write([{ kind: "appendRows", table: "One", rows: [["next", 1]] }])).toMatchObject({ ok: true });
    }
  });

  test("a colleague's rows that came between the look and the write are seen as what they are", async () => {
    const { workbook, port } = await withTables(false);
    const theirs = (): void =>
      writeValues(workbook, sheetNamed(workbook, "One"), { row: 4, column: 0, rows: 1, columns: 2 }, [["theirs", 9]], "remote");
    const ours: readonly WorkbookChange[] = [
      { kind: "appendRows", table: "Two", rows: [["ours", 4]] },
      { kind: "appendRows", table: "One", rows: [["ours", 4]] },
    ];
    beforeBatch(2, theirs);
    expect(await port.write(ours)).toMatchObject({ ok: false, refusal: { code: "rowsMoved", place: "One", changesDone: 1 } });
    expect(await contents(port)).toEqual({ One: 4, Two: 4, Three: 3 });
    expect(await port.readTables(["One"])).toMatchObject({ ok: true, value: [{ rows: [["a", 1], ["b", 2], ["c", 3], ["theirs", 9]] }] });
  });

  test.each<WorkbookChange>([
    { kind: "updateRows", table: "One", firstIndex: 2, columns: [1], values: [[7]] },
    { kind: "truncateTable", table: "One", keep: 1 },
    { kind: "replaceTable", layout: layout("One", COLUMNS), rows: [["x", 1]] },
  ])("$kind changes nothing when rows came or went since the look", async (change) => {
    const { workbook, port } = await withTables(false);
    const isReport = change.kind === "replaceTable";
    beforeBatch(isReport ? 3 : 2, () => {
      const table = findTable(workbook, "One");
      if (table !== undefined) deleteTableRows(workbook, table, 0, 1, "remote");
    });
    expect(await port.write([change])).toMatchObject({ ok: false, refusal: { code: "rowsMoved", place: "One", changesDone: 0 } });
    expect(await port.readTables(["One"])).toMatchObject({ ok: true, value: [{ rows: [["b", 2], ["c", 3]] }] });
  });

  test("another workbook in front is an outage of its own", async () => {
    excel.open();
    excel.office().host.failBatch({ batch: 1, when: "before", code: "InvalidSelection" });
    expect(await officeWorkbook().selection()).toMatchObject({ ok: false, refusal: { code: "workbookInactive" } });
  });
});
