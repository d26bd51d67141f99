import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { blankSheet, cellKey, newWorkbookFile, type SheetFile } from "../../src/adapters/file/workbookFile";
import type { Desk } from "../../src/app/desk";
import { writeReport } from "../../src/app/writeReport";
import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { money } from "../support/money";
import { deskOver, deskWith, tableOf, valueOf } from "../support/deskInMemory";
import type { FoundTable } from "../../src/ports/workbookPort";

/**
 * A report that is written again keeps what a person wrote beside it: their text follows its row by the row's key, and no text is
 * ever lost. The expected rows are written out by hand.
 */
const HEADERS = ["Account no.", "Name", "From", "To", "Opening balance", "Debit", "Credit", "Closing balance"];
const row = (accountNo: string, closing: number) => ({ accountNo, name: `Account ${accountNo}`, from: null, to: null, opening: money("0"), debit: money(String(closing)), credit: money("0"), closing: money(String(closing)) });
const cells = (accountNo: string, closing: number) => [accountNo, `Account ${accountNo}`, "", "", 0, closing, 0, closing];

/** The trial balance with a column of the person's between its own, on a sheet they renamed. */
function annotated(rows: readonly (readonly [account: string, closing: number, note: string | number])[]): FoundTable {
  const [account, ...others] = HEADERS;
  return {
    name: "TrialBalance", sheetName: "Mine", firstRow: 2, firstColumn: 1, headers: [account ?? "", "My note", ...others],
    rows: rows.map(([no, closing, note]) => [no, note, ...cells(no, closing).slice(1)]),
  };
}

async function refreshed(before: FoundTable, rows: readonly (readonly [account: string, closing: number])[]) {
  const desk = deskOver([...deskWith().workbook.current(), before]);
  const written = valueOf(await writeReport(desk, { reportId: "TrialBalance", rows: rows.map(([no, closing]) => row(no, closing)) }));
  const table = tableOf(desk, "TrialBalance");
  return { written, notes: table.rows.map((each) => [each[0], each[1], each.at(-1)]), table };
}

const BEFORE = annotated([["1000", 10, "ask Kari"], ["2000", 20, ""], ["3000", 30, 7]]);

test("a note follows its row when rows come, go and change places", async () => {
  const { notes, written } = await refreshed(BEFORE, [["3000", 31], ["1500", 15], ["1000", 11]]);
  expect(notes).toEqual([["3000", 7, 31], ["1500", "", 15], ["1000", "ask Kari", 11]]);
  expect(written).toEqual({ sheetName: "Mine", keptRows: 0, blockedSheet: "" });
});

test("a row that is gone and has a note stays at the end with its key and note alone, and joins its row when that comes back", async () => {
  const { notes, written, table } = await refreshed(BEFORE, [["2000", 21], ["3000", 31]]);
  expect(notes).toEqual([["2000", "", 21], ["3000", 7, 31], ["1000", "ask Kari", ""]]);
  expect(table.rows[2]).toEqual(["1000", "ask Kari", "", "", "", "", "", "", ""]);
  expect(written.keptRows).toBe(1);
  const again = await refreshed(table, [["1000", 12], ["2000", 22]]);
  expect(again.notes).toEqual([["1000", "ask Kari", 12], ["2000", "", 22], ["3000", 7, ""]]);
});

test("an empty report keeps the notes, and goes on keeping them", async () => {
  const { notes, table } = await refreshed(BEFORE, []);
  expect(notes).toEqual([["1000", "ask Kari", ""], ["3000", 7, ""]]);
  expect((await refreshed(table, [])).notes).toEqual(notes);
});

test("of rows with the same key each keeps its own note, in their order", async () => {
  const { notes } = await refreshed(annotated([["1000", 1, "first"], ["1000", 2, "second"]]), [["1000", 3], ["1000", 4], ["1000", 5]]);
  expect(notes).toEqual([["1000", "first", 3], ["1000", "second", 4], ["1000", "", 5]]);
});

test("a report in another language has its headers from then on, and the person's column stays where it is with every note at its row", async () => {
  const norwegian = { ...BEFORE, headers: ["Kontonr.", "My note", "Navn", "Fra", "Til", "Inngående saldo", "Debet", "Kredit", "Utgående saldo"] };
  const { table } = await refreshed(norwegian, [["3000", 31], ["1000", 11]]);
  const [account, ...others] = HEADERS;
  expect(table.headers).toEqual([account, "My note", ...others]);
  const noted = ([no, ...rest]: readonly (string | number)[], note: string | number) => [no, note, ...rest];
  expect(table.rows).toEqual([noted(cells("3000", 31), 7), noted(cells("1000", 11), "ask Kari")]);
});

/** The same over a workbook file, where cells have formulas and something may stand in the way. */
function deskOnFile(sheet: SheetFile): { readonly desk: Desk; readonly sheetNow: (name: string) => SheetFile | undefined } {
  const workbook = fileWorkbook(newWorkbookFile([sheet]));
  const { clock } = deskWith();
  return {
    desk: { workbook, journal: memoryJournal(), clock, userId: "ann", programVersion: "test" },
    sheetNow: (name) => workbook.current().sheets.find((each) => each.name === name),
  };
}

const TABLE = { name: "TrialBalance", firstRow: 1, firstColumn: 0, headers: [...HEADERS, "Check"], hasHeaderRow: true, rowCount: 3, hasTotalsRow: false, hasFilter: true, columnFormulas: new Map<number, string>() };
const ON_FILE: SheetFile = {
  ...blankSheet("TB"),
  rows: [[...HEADERS, "Check"], [...cells("1000", 10), 20], [...cells("2000", 20), "by hand"], [...cells("3000", 30), 60]],
  formulas: new Map([[cellKey(1, 8), "H2*2"], [cellKey(3, 8), "H4*2+$H$1"]]),
  tables: [TABLE],
};
const wish = (...rows: readonly (readonly [string, number])[]) => ({ reportId: "TrialBalance" as const, rows: rows.map(([no, closing]) => row(no, closing)) });

test("formulas among typed cells move with their row and read their own row there", async () => {
  const { desk, sheetNow } = deskOnFile(ON_FILE);
  valueOf(await writeReport(desk, wish(["3000", 31], ["2000", 21], ["1000", 11])));
  const sheet = sheetNow("TB");
  expect([...(sheet?.formulas ?? [])].sort()).toEqual([[cellKey(1, 8), "H2*2+$H$1"], [cellKey(3, 8), "H4*2"]]);
  expect(sheet?.rows[2]).toEqual([...cells("2000", 21), "by hand"]);
});

test("a column of formulas alone stays where it is, and keeps no row that is gone", async () => {
  const formulas = new Map([1, 2, 3].map((at) => [cellKey(at, 8), `H${at + 1}*2`]));
  const { desk, sheetNow } = deskOnFile({ ...ON_FILE, formulas });
  expect(valueOf(await writeReport(desk, wish(["3000", 31], ["4000", 41]))).keptRows).toBe(0);
  expect([...(sheetNow("TB")?.formulas ?? [])]).toEqual([[cellKey(1, 8), "H2*2"], [cellKey(2, 8), "H3*2"]]);
  expect(sheetNow("TB")?.tables[0]?.rowCount).toBe(2);
});

test("what stands below is never written over: the report goes to a sheet with the day in its name, and that is told", async () => {
  const below: SheetFile = { ...ON_FILE, rows: [...ON_FILE.rows, ["my own sum"]] };
  const { desk, sheetNow } = deskOnFile(below);
  const written = valueOf(await writeReport(desk, wish(["1", 1], ["2", 2], ["3", 3], ["4", 4])));
  expect(written).toEqual({ sheetName: "Trial Balance 2026-01-15", keptRows: 0, blockedSheet: "TB" });
  expect(sheetNow("TB")?.rows).toEqual(below.rows);
  expect(sheetNow("Trial Balance 2026-01-15")?.rows.slice(1)).toEqual([cells("1", 1), cells("2", 2), cells("3", 3), cells("4", 4)]);
});

test("a new sheet is made for each wish, and the report that is there stays as it is", async () => {
  const { desk, sheetNow } = deskOnFile(ON_FILE);
  const names = [];
  for (let time = 0; time < 3; time++) names.push(valueOf(await writeReport(desk, { ...wish(["1", 1]), onNewSheet: true })).sheetName);
  expect(names).toEqual(["Trial Balance 2026-01-15", "Trial Balance 2026-01-15 2", "Trial Balance 2026-01-15 3"]);
  expect(names.map((name) => sheetNow(name)?.tables[0]?.name)).toEqual(["TrialBalance_20260115", "TrialBalance_20260115_2", "TrialBalance_20260115_3"]);
  expect(sheetNow("TB")?.rows).toEqual(ON_FILE.rows);
});

test("an older report whose new columns find no room stays whole", async () => {
  const older: SheetFile = {
    ...blankSheet("TB"),
    rows: [["Account no.", "Name"], ["1000", "old"], ["my own sum"]],
    tables: [{ ...TABLE, headers: ["Account no.", "Name"], rowCount: 1 }],
  };
  const { desk, sheetNow } = deskOnFile(older);
  expect(valueOf(await writeReport(desk, wish(["1", 1], ["2", 2]))).blockedSheet).toBe("TB");
  expect(sheetNow("TB")?.rows).toEqual(older.rows);
});
