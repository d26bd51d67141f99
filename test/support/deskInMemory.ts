import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { memoryWorkbook, type MemoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import type { Desk } from "../../src/app/desk";
import { parseIsoDay, type Day } from "../../src/base/day";
import type { FoundTable } from "../../src/ports/workbookPort";
import { blocksFromTables } from "./bookFromTables";
import type { FixtureTables } from "./fixtureSetup";

/** A desk over tables in memory on a fixed day, for acts that need no Excel. */
export interface TestDesk extends Desk {
  readonly workbook: MemoryWorkbook;
}

export function deskOver(tables: readonly FoundTable[], today = "2026-01-15"): TestDesk {
  let ids = 0;
  return {
    workbook: memoryWorkbook(tables),
    journal: memoryJournal(),
    clock: { today: () => parseIsoDay(today) as Day, now: () => `${today}T08:00:00.000Z`, newId: () => `00000000-0000-4000-8000-${String(++ids).padStart(12, "0")}` },
    userId: "ann",
    programVersion: "test",
  };
}

/** A desk over the fixture company and the test's own rows. */
export function deskWith(tables: FixtureTables = {}): TestDesk {
  return deskOver(foundTables(tables));
}

/** Fixture tables as they would lie in a workbook, with the ids of columns as headers. */
export function foundTables(tables: FixtureTables): readonly FoundTable[] {
  return blocksFromTables(tables).map(({ tableId, sheetName, firstRow, firstColumn, columnIds, rows }) => ({ name: tableId, sheetName, firstRow, firstColumn, headers: columnIds, rows }));
}

/** The value of an act that was not refused. */
export function valueOf<Value>(result: { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly refusal: unknown }): Value {
  if (!result.ok) throw new Error(`refused: ${JSON.stringify(result.refusal)}`);
  return result.value;
}

/** A table of the desk as it is now. */
export function tableOf(desk: TestDesk, name: string): FoundTable {
  const found = desk.workbook.current().find((table) => table.name === name);
  if (!found) throw new Error(`there is no table ${name}`);
  return found;
}

/** The cells of one column of a table. */
export function columnOf(desk: TestDesk, name: string, header: string): readonly unknown[] {
  const { headers, rows } = tableOf(desk, name);
  return rows.map((row) => row[headers.indexOf(header)] ?? "");
}
