import { openBook } from "../../src/app/openBook";
import { writeInPlace } from "../../src/app/sameRows";
import type { WorkbookChange } from "../../src/ports/workbookPort";
import { columnOf, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/** What is written by row number lies in the row it was worked out for, or nowhere. */
const book = () => deskWith({
  SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 2 }, { documentNo: "1002", lineNo: 10000, no: "X", quantity: 3 }],
  Payments: [{ customerNo: "C1", amount: 100, postingDate: "2026-01-10" }, { customerNo: "C1", amount: 250, postingDate: "2026-01-11" }],
});

const cellsOf = (desk: TestDesk, table: string, column: string, values: readonly (number | string | null)[]): WorkbookChange =>
  ({ kind: "updateRows", table, firstIndex: 0, columns: [tableOf(desk, table).headers.indexOf(column)], values: values.map((value) => [value]) });

async function reverse(desk: TestDesk, table: string): Promise<void> {
  const { headers, rows } = tableOf(desk, table);
  valueOf(await desk.workbook.write([{ kind: "updateRows", table, firstIndex: 0, columns: headers.map((_, position) => position), values: [...rows].reverse() }]));
}

test.each([["SalesLines", "quantityToShip"], ["Payments", "paymentNo"]])("%s: rows that stand where they were read are written", async (table, column) => {
  const desk = book();
  const open = valueOf(await openBook(desk));
  expect((await writeInPlace(desk, open, [cellsOf(desk, table, column, [null, 7])])).ok).toBe(true);
  expect(columnOf(desk, table, column)).toEqual(["", 7]);
});

test.each([["SalesLines", "quantityToShip"], ["Payments", "paymentNo"]])("%s: where rows were sorted since, nothing is written, whatever else there was to write", async (table, column) => {
  const desk = book();
  const open = valueOf(await openBook(desk));
  await reverse(desk, table);
  const written = await writeInPlace(desk, open, [{ kind: "appendRows", table: "Items", rows: [tableOf(desk, "Items").headers.map(() => "N")] }, cellsOf(desk, table, column, [null, 7])]);
  expect(written).toMatchObject({ ok: false, refusal: { code: "rowsMoved", place: table } });
  expect(columnOf(desk, table, column)).toEqual(["", ""]);
  expect(columnOf(desk, "Items", "itemNo")).not.toContain("N");
});

test("a cell of a broken file that holds no number is the same as itself", async () => {
  const desk = book();
  valueOf(await desk.workbook.write([cellsOf(desk, "Payments", "amount", [Number.NaN, 250])]));
  const open = valueOf(await openBook(desk));
  expect((await writeInPlace(desk, open, [cellsOf(desk, "Payments", "paymentNo", [6, 7])])).ok).toBe(true);
});

test("where a row is gone, nothing is written", async () => {
  const desk = book();
  const open = valueOf(await openBook(desk));
  valueOf(await desk.workbook.write([{ kind: "truncateTable", table: "SalesLines", keep: 1 }]));
  expect(await writeInPlace(desk, open, [cellsOf(desk, "SalesLines", "quantityToShip", [null, 7])])).toMatchObject({ ok: false, refusal: { code: "rowsMoved" } });
});

test("a row whose figures a person changed meanwhile is the same row", async () => {
  const desk = book();
  const open = valueOf(await openBook(desk));
  valueOf(await desk.workbook.write([cellsOf(desk, "SalesLines", "quantity", [5, 6])]));
  expect((await writeInPlace(desk, open, [cellsOf(desk, "SalesLines", "quantityToShip", [1, null])])).ok).toBe(true);
  expect(columnOf(desk, "SalesLines", "quantityToShip")).toEqual([1, ""]);
});
