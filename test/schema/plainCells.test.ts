import fc from "fast-check";
import type { CellValue } from "../../src/schema/cell";
import type { Column } from "../../src/schema/column";
import { parseCell } from "../../src/schema/parseCell";
import { plainCells } from "../../src/schema/plainCells";
import { TABLES } from "../../src/tables/tables";

/** A column of each kind, and cells that are plain for some of them, blank, or need thought. */
const { documentType, documentNo, lineNo, quantity, description, requestedDate } = TABLES.SalesLines.columns;
const OTHER_KINDS = Object.values<Column>({ ...TABLES.Items.columns, ...TABLES.PaymentTerms.columns }).filter(({ kind }) => kind === "bool" || kind === "percent" || kind === "formula");
const COLUMNS: readonly Column[] = [documentType, documentNo, lineNo, quantity, description, requestedDate, TABLES.GeneralLedger.columns.amount, ...OTHER_KINDS];
const CELLS: readonly CellValue[] = ["", " ", "S1", "s1", "order", "Order", "#N/A", "two  blanks", "a text", "é", 0, -0, 1, -1, 2.5, 1.005, 0.1 + 0.2, 1e15, 60, 61, 45_658, 45_658.5, true, false, "30D", "yes"];

const column = fc.constantFrom(...COLUMNS);
const cells = fc.array(fc.constantFrom(...CELLS), { maxLength: 8 });

test("a plain cell has the value that it is parsed to, without fault and note", () => {
  for (const each of COLUMNS) {
    for (const cell of CELLS) {
      const value = plainCells(each).value(cell);
      if (value !== undefined) expect(parseCell(each, cell)).toEqual({ value });
    }
  }
  expect(new Set(OTHER_KINDS.map(({ kind }) => kind))).toEqual(new Set(["bool", "percent", "formula"]));
  expect(CELLS.filter((cell) => plainCells(quantity).value(cell) !== undefined)).toEqual([0, -0, 1, -1, 2.5, 1.005, 60, 61, 45_658, 45_658.5]);
  expect(CELLS.filter((cell) => plainCells(documentNo).value(cell) !== undefined)).toEqual(["S1", "30D"]);
  expect(CELLS.filter((cell) => plainCells(requestedDate).value(cell) !== undefined)).toEqual([61, 45_658]);
  expect(CELLS.filter((cell) => plainCells(documentType).value(cell) !== undefined)).toEqual(["order"]);
});

test("a stretch of a column ends at the first cell that is not plain, and at a blank one where it may not be blank", () => {
  fc.assert(fc.property(column, cells, fc.boolean(), fc.nat(8), (each, stretch, mayBeBlank, start) => {
    const plain = plainCells(each);
    const rows = stretch.map((cell) => ["beside", cell]);
    const expected = stretch.findIndex((cell, index) => index >= start && (cell === "" ? !mayBeBlank : plain.value(cell) === undefined));
    expect(plain.firstOther(rows, 1, start, Math.max(start, stretch.length), mayBeBlank)).toBe(expected === -1 ? Math.max(start, stretch.length) : expected);
  }));
});

test("cells that a short row lacks are blank", () => {
  expect(plainCells(quantity).firstOther([["a", 1], ["a"]], 1, 0, 2, true)).toBe(2);
  expect(plainCells(documentNo).firstOther([["a", "S1"], ["a"]], 1, 0, 2, false)).toBe(1);
});
