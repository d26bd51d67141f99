import * as fc from "fast-check";
import { cellBytes, rowBytes } from "../../../src/adapters/office/jsonBytes";
import { formatsFor } from "../../../src/adapters/office/cellBlocks";
import { TEXT_FORMAT, toCell, type CellInput } from "../../../src/adapters/office/toCell";
import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import { findSheet } from "../../../src/workbench/host/model/sheets";
import { getCell } from "../../../src/workbench/host/model/cells";
import { createWorkbook } from "../../../src/workbench/host/workbook";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";

const excel = excelForTests();

/** Texts that a cell would take for something else. */
const TREACHEROUS = [
  "=1+1", "+1", "-1", "@SUM(A1)", "'quoted", "''", "'", "00123", "1e5", "12%", "2026-11-20", "1/2", "Mar 5", "TRUE", "false", " true", "#N/A",
  "(5)", "$5", " 7", "1 000", "=", "-", "+", "a\nb", "\t=1+1", "1,5", "e", "12 PM", "=cmd|' /C calc'!A0", "ÆØÅ 7", "日本", "😀 1",
];

test("an ordinary word is written as it stands, anything else behind an apostrophe", () => {
  expect(toCell("Fjord Sport AS", "General")).toBe("Fjord Sport AS");
  expect(toCell("00123", "General")).toBe("'00123");
  expect(toCell("TRUE", "General")).toBe("'TRUE");
  expect(toCell("=1+1", "General")).toBe("'=1+1");
});

test("a text cell takes texts as they stand, and so does nothing but a text need care", () => {
  expect(toCell("00123", "@")).toBe("00123");
  expect(toCell("", "General")).toBe("");
  expect(toCell(null, "General")).toBeNull();
  expect(toCell(-12.5, "General")).toBe(-12.5);
  expect(toCell(false, "@")).toBe(false);
});

test("a text column that gets a number, or a text with a leading apostrophe, is not written as text cells", () => {
  const formatOf = (format: string, cells: readonly CellInput[]) => formatsFor([format], cells.map((cell) => [cell]))[0];
  expect(formatOf("@", ["00123", "=1+1", null, ""])).toBe("@");
  expect(formatOf("@", ["00123", "'a"])).toBe("General");
  expect(formatOf("@", ["00123", 5, "A"])).toBe("General");
  expect(formatOf("yyyy-mm-dd", ["'a", 5])).toBe("yyyy-mm-dd");
  expect(formatOf("@", [null, null])).toBe(undefined);
});

test.each([
  ["a text column", textColumn("A")],
  ["an ordinary column", column("A")],
  ["a column of days", column("A", { numberFormat: "yyyy-mm-dd" })],
])("every treacherous text in %s is read back as that very text, and is no formula", async (_name, only) => {
  const workbook = excel.open();
  const port = officeWorkbook();
  const rows = TREACHEROUS.map((text) => [text]);
  expect(await port.write([{ kind: "createTable", layout: layout("T", [only]), rows: [] }])).toMatchObject({ ok: true });
  expect(await port.write([{ kind: "appendRows", table: "T", rows }])).toMatchObject({ ok: true });
  expect(await port.write([{ kind: "updateRows", table: "T", firstIndex: 3, columns: [0], values: [["=2+2"], ["'x"]] }])).toMatchObject({ ok: true });
  const expected = [...rows.slice(0, 3), ["=2+2"], ["'x"], ...rows.slice(5)];
  expect(await port.readTables(["T"])).toMatchObject({ ok: true, value: [{ rows: expected }] });
  const sheet = findSheet(workbook, "T");
  for (let row = 1; row <= rows.length; row += 1) expect(sheet && getCell(workbook, sheet, row, 0).formula).toBe("");
});

test("what is written into any column is what is read back", async () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.string({ unit: "binary", maxLength: 5 }).filter((text) => !text.includes("\0")),
    fc.constantFrom(...TREACHEROUS),
    fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 }).map((number) => number + 0),
    fc.boolean(),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 6 }), async (rows) => {
      excel.open(createWorkbook());
      const port = officeWorkbook();
      const columns = [textColumn("A"), column("B"), column("C", { numberFormat: "#,##0.00" })];
      await port.write([{ kind: "createTable", layout: layout("T", columns), rows: [] }, { kind: "appendRows", table: "T", rows }]);
      expect(await port.readTables()).toMatchObject({ ok: true, value: [{ rows }] });
    }),
    { numRuns: 60 },
  );
});

test("cells are never measured too small", () => {
  const cell = fc.oneof(fc.string({ unit: "binary", maxLength: 20 }), fc.double(), fc.boolean(), fc.constant(null), fc.constantFrom(...TREACHEROUS));
  fc.assert(
    fc.property(fc.array(cell), (row: readonly CellInput[]) => {
      const json = new TextEncoder().encode(JSON.stringify(row.map((value) => toCell(value, "General")))).length;
      expect(rowBytes(row)).toBeGreaterThanOrEqual(json + 1);
      const asTheyStand = new TextEncoder().encode(JSON.stringify(row.map((value) => toCell(value, TEXT_FORMAT)))).length;
      expect(rowBytes(row, row.map(() => TEXT_FORMAT))).toBeGreaterThanOrEqual(asTheyStand + 1);
    }),
  );
  // A quote, a line feed and two characters of three bytes: 4 + 2 + 6 + 2 quotes, an apostrophe and the comma.
  expect(cellBytes("\"\\\n日本")).toBeGreaterThanOrEqual(16);
});
