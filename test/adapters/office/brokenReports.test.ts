import { memoryJournal } from "../../../src/adapters/memory/memoryJournal";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { Desk } from "../../../src/app/desk";
import { writeReport } from "../../../src/app/writeReport";
import { getCell, writeValues } from "../../../src/workbench/host/model/cells";
import { refuse } from "../../../src/workbench/host/model/refusal";
import { addTableColumn, deleteTableColumn, findColumn } from "../../../src/workbench/host/model/tableColumns";
import { findTable } from "../../../src/workbench/host/model/tables";
import type { Workbook } from "../../../src/workbench/host/workbook";
import { deskWith, valueOf } from "../../support/deskInMemory";
import { excelForTests } from "./excel";
import { sheetNamed } from "./workbooks";

/**
 * A report with a person's notes whose writing breaks off after any one of its actions, in Excel that goes on or with a program that ends there.
 * A report of this size is written in several actions, and here in several payloads too. Whatever came of it, the next writing has every note
 * beside the row it was written beside, once; the expected notes are worked out from what was typed.
 */
const excel = excelForTests();
const SHEET = "Number Series Audit";
const COUNT = 230;
/** The key of a row, of three columns. */
const rowOf = (at: number) => ({ series: `S${at}`, state: "used", firstNo: `A${at}`, lastNo: `B${at}`, count: at, reason: "" });
/** Every third row has a note, the first and the last one among them. */
const noteOf = (at: number): string => (at % 3 === 0 ? `note of ${at}` : "");
/** Turned round, with some that are gone and some that are new. */
const LATER = [...Array.from({ length: COUNT }, (_, at) => COUNT - 1 - at).filter((at) => at % 5 !== 0), 1000, 1001, 1002].map(rowOf);
const GONE = Array.from({ length: COUNT }, (_, at) => at).filter((at) => at % 5 === 0 && noteOf(at) !== "");

interface Opened {
  readonly workbook: Workbook;
  readonly desk: Desk;
}

async function annotated(isOtherwise = false): Promise<Opened> {
  const workbook = excel.open();
  const desk: Desk = { workbook: officeWorkbook({ limits: { payloadBytes: 12_000 } }), journal: memoryJournal(), clock: deskWith().clock, userId: "ann", programVersion: "test" };
  valueOf(await writeReport(desk, { reportId: "SeriesAudit", rows: Array.from({ length: COUNT }, (_, at) => rowOf(at)) }));
  const table = findTable(workbook, "SeriesAudit");
  if (table === undefined) throw new Error("the report is there");
  addTableColumn(workbook, table, null, "Note", [], "local");
  writeValues(workbook, sheetNamed(workbook, SHEET), { row: 1, column: 6, rows: COUNT, columns: 1 }, Array.from({ length: COUNT }, (_, at) => [noteOf(at)]), "local");
  if (isOtherwise) {
    const count = findColumn(table, "Count");
    if (count !== undefined) deleteTableColumn(workbook, table, count, "local");
    writeValues(workbook, sheetNamed(workbook, SHEET), { row: 0, column: 0, rows: 1, columns: 4 }, [["Serie", "Tilstand", "Første nr.", "Siste nr."]], "local");
  }
  return { workbook, desk };
}

/** What stands beside each row, by the row's key; rows that are kept at the end in the order of their keys, as theirs is nobody's. */
function notesIn(workbook: Workbook): readonly (readonly [string, string])[] {
  const table = findTable(workbook, "SeriesAudit");
  const sheet = sheetNamed(workbook, SHEET);
  const noteColumn = table?.columns.findIndex(({ name }) => name === "Note") ?? -1;
  const text = (row: number, column: number): string => String(getCell(workbook, sheet, row, column).value);
  const rows = Array.from({ length: table?.bodyRows ?? 0 }, (_, at) => [text(at + 1, 0), text(at + 1, noteColumn)] as const);
  return [...rows.slice(0, LATER.length), ...rows.slice(LATER.length).sort(([a], [b]) => (a < b ? -1 : 1))];
}

const EXPECTED = [...LATER.map(({ series }) => [series, series.length > 4 ? "" : noteOf(Number(series.slice(1)))]), ...GONE.map((at) => [`S${at}`, noteOf(at)]).sort(([a = ""], [b = ""]) => (a < b ? -1 : 1))];

/** Breaks the writing off after its n-th action; answers whether there were as many. */
async function brokenAfter({ desk }: Opened, last: number, goesOn: boolean): Promise<boolean> {
  let actions = 0;
  let isBroken = false;
  excel.office().host.change({
    afterAction: () => {
      actions += 1;
      if (actions !== last && !(isBroken && !goesOn)) return;
      isBroken = true;
      refuse("GeneralException", "the test says no");
    },
  });
  await writeReport(desk, { reportId: "SeriesAudit", rows: LATER });
  excel.office().host.change({ afterAction: null });
  return isBroken;
}

test("without a fault every note follows its row, and those whose row is gone stand at the end", async () => {
  const { workbook, desk } = await annotated();
  excel.office().host.resetCounters();
  expect(valueOf(await writeReport(desk, { reportId: "SeriesAudit", rows: LATER })).keptRows).toBe(GONE.length);
  expect(excel.office().host.counters.calls.filter(({ requestBytes }) => requestBytes > 5_000).length).toBeGreaterThan(1);
  expect(notesIn(workbook)).toEqual(EXPECTED);
});

test.each([
  ["Excel goes on", true, false], ["the program ends", false, false], ["its headers are in another language, one of its columns is gone and the program ends", false, true],
] as const)("broken off after any action, where %s, the next writing has every note beside its row", async (_, goesOn, isOtherwise) => {
  let broken = 0;
  let opened = await annotated(isOtherwise);
  for (let last = 1; await brokenAfter(opened, last, goesOn); last += 1) {
    broken += 1;
    const standing = new Set(notesIn(opened.workbook).map(([, note]) => note));
    expect([last, Array.from({ length: COUNT }, (__, at) => noteOf(at)).filter((note) => !standing.has(note))]).toEqual([last, []]);
    valueOf(await writeReport(opened.desk, { reportId: "SeriesAudit", rows: LATER }));
    expect([last, notesIn(opened.workbook)]).toEqual([last, EXPECTED]);
    opened = await annotated(isOtherwise);
  }
  expect(broken).toBeGreaterThan(40);
}, 240_000);
