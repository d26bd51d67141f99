import fc from "fast-check";
import { readTable, type ReadTable } from "../../../src/engine/book/readTable";
import type { CellValue, TableBlock } from "../../../src/schema/cell";
import { parseCell } from "../../../src/schema/parseCell";
import { TABLES } from "../../../src/tables/tables";

/** Cells of order lines: as they should be, blank, unreadable, and such as are read with a note. */
const COLUMNS = ["documentType", "documentNo", "lineNo", "lineType", "no", "quantity", "unitPrice", "quantityToShip", "requestedDate"] as const;
const CELLS: Readonly<Record<(typeof COLUMNS)[number], readonly CellValue[]>> = {
  documentType: ["order", "Order", "other"], documentNo: ["S1", " s1", "S2", "#N/A", ""], lineNo: [10_000, 20_000, "", "x"], lineType: ["item", ""],
  no: ["A", "B", 7], quantity: [1, 2.5, "", "two", 1.1234567], unitPrice: [100, "", -1], quantityToShip: ["", 1], requestedDate: ["", 45_658, "2025-01-31", "soon"],
};

const line = fc.tuple(...COLUMNS.map((id) => fc.constantFrom(...CELLS[id])));
const row = fc.oneof({ weight: 5, arbitrary: line }, { weight: 1, arbitrary: fc.constant(COLUMNS.map((): CellValue => "")) });
const rows = fc.array(row, { maxLength: 12 });

function blockOf(cells: readonly (readonly CellValue[])[]): TableBlock {
  return { tableId: "SalesLines", sheetName: "Sales lines", firstRow: 2, firstColumn: 1, columnIds: COLUMNS, rows: cells };
}

function told({ columns, faultyRows, issues }: ReadTable) {
  return { values: COLUMNS.map((id) => Array.from(columns.values(id))), rows: columns.rows(), faultyRows: [...faultyRows].sort((a, b) => a - b), issues };
}

test("what is read with the help of what was read before is what is read alone, rows made or not", () => {
  fc.assert(fc.property(rows, fc.array(fc.tuple(fc.nat(12), row), { maxLength: 4 }), fc.nat(14), fc.boolean(), (before, edits, length, isMade) => {
    const block = blockOf(before);
    const read = readTable(TABLES.SalesLines, block);
    if (isMade) {
      read.columns.rows();
      // What has been made of a column goes over with the rows that have changed.
      for (const id of COLUMNS) read.columns.values(id);
    }
    const after = before.slice(0, length);
    for (const [at, cells] of edits) after[Math.min(at, after.length)] = cells;
    const edited = blockOf(after);
    expect(told(readTable(TABLES.SalesLines, edited, undefined, { block, read }))).toEqual(told(readTable(TABLES.SalesLines, edited)));
  }));
});

test("rows that are the same are the very rows of the earlier reading, once these were made", () => {
  const same = ["order", "S1", 10_000, "item", "A", 1, 100, "", ""];
  const block = blockOf([same, [...same]]);
  const read = readTable(TABLES.SalesLines, block);
  const [first] = read.columns.rows();
  const again = readTable(TABLES.SalesLines, blockOf([same, ["order", "S1", 20_000, "item", "B", 2, 100, "", ""]]), undefined, { block, read });
  expect(again.columns.rows()[0]).toBe(first);
  expect(again.columns.rows()[1]).toMatchObject({ lineNo: 20_000, no: "B", quantity: 200_000 });
});

test("columns, single rows and all rows say the same", () => {
  fc.assert(fc.property(rows, (cells) => {
    const { columns } = readTable(TABLES.SalesLines, blockOf(cells));
    const one = columns.rows().map((_, at) => columns.row(at));
    const { columns: unmade } = readTable(TABLES.SalesLines, blockOf(cells));
    expect(columns.rows().map((_, at) => unmade.row(at))).toEqual(one);
    expect(Array.from(unmade.values("quantity"))).toEqual(one.map(({ quantity }) => quantity));
    expect(Array.from(unmade.numbers("quantityToShip"))).toEqual(one.map(({ quantityToShip }) => quantityToShip ?? NaN));
    expect(Array.from(unmade.values("description"))).toEqual(one.map(() => ""));
    for (const id of ["documentType", "documentNo", "description"]) {
      const { numbers, texts } = unmade.numberedTexts(id);
      expect(Array.from(numbers, (number) => texts[number])).toEqual(one.map((row) => row[id]));
      expect(texts.every((text, number) => texts.indexOf(text) === number)).toBe(true);
    }
  }));
});

test("numbers and days are what each cell says by itself, wherever a column begins", () => {
  const numeric = ["lineNo", "quantity", "unitPrice", "quantityToShip", "requestedDate"] as const;
  const plain: readonly CellValue[] = ["order", "S1", 10_000, "item", "A", 1, "", "", ""];
  fc.assert(fc.property(fc.constantFrom(0, 3, 1_030), rows, (above, below) => {
    const cells: readonly (readonly CellValue[])[] = [...Array.from({ length: above }, () => plain), ...below];
    const { columns } = readTable(TABLES.SalesLines, blockOf(cells));
    const there = cells.filter((own) => own.some((cell) => cell !== ""));
    for (const id of numeric) {
      const expected = there.map((own) => parseCell(TABLES.SalesLines.columns[id], own[COLUMNS.indexOf(id)] ?? "").value);
      expect(Array.from(columns.numbers(id), (number) => (Number.isNaN(number) ? null : number))).toEqual(expected);
      expect(Array.from(columns.values(id))).toEqual(expected);
    }
  }), { numRuns: 60 });
});
