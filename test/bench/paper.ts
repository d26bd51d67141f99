import { cellsFor, cutBlock, formatsFor, writtenRuns, type Rows } from "../../src/adapters/office/cellBlocks";
import { OFFICE_LIMITS } from "../../src/adapters/office/limits";
import { known } from "../../src/base/assert";
import { accepted } from "../../src/base/result";
import type { FoundTable, WorkbookChange, WorkbookPort } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { numberFormat } from "../../src/schema/formatCell";
import { declarationOf } from "../../src/tables/tables";

/**
 * A workbook that ends at the edge of Excel: tables come out of JSON text as they come out of an answer, or are there already, and changes become
 * the payloads that would be sent, with the adapter's own cutting and formats, and go no further. What is measured with
 * it is all that we do, and nothing that Excel does.
 */
export interface Paper extends WorkbookPort {
  readonly written: { payloads: number; bytes: number; firstAt: number };
}

/** Told each payload of a table as it would be sent, where anyone wants to look. */
export type Onlooker = (table: string, cells: readonly (readonly unknown[])[]) => void;

export function paperWorkbook(input: string | readonly FoundTable[], onlooker?: Onlooker): Paper {
  const written = { payloads: 0, bytes: 0, firstAt: 0 };
  const send = async (table: string, rows: Rows, columns: readonly string[]): Promise<void> => {
    const formats = formatsFor(columns.map((column) => numberFormat(known(declarationOf(table)?.columns[column], "a declared column"))), rows);
    for (let from = 0; from < rows.length; ) {
      const { to } = cutBlock(rows, from, OFFICE_LIMITS.payloadBytes, OFFICE_LIMITS.payloadBytes, formats);
      const blocks = writtenRuns(formats).map((run) => cellsFor(rows, from, to, formats, run));
      written.bytes += JSON.stringify(blocks).length;
      written.payloads += 1;
      if (written.firstAt === 0) written.firstAt = process.cpuUsage().user + process.cpuUsage().system;
      onlooker?.(table, Array.from({ length: to - from }, (_, at) => blocks.flatMap((block) => block[at] ?? [])));
      from = to;
      // Excel answers to each payload before the next one is made.
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  let tables: readonly FoundTable[] = [];
  // What was appended last can be read back, as the cells that were sent.
  const kept = new Map<string, (CellValue | null)[][]>();
  const keep = (change: WorkbookChange): void => {
    if (change.kind === "appendRows") kept.set(change.table, [...(change.table === "PostingLog" ? (kept.get(change.table) ?? []) : []), ...change.rows.map((row) => (change.table === "PostingLog" ? [...row] : row))] as (CellValue | null)[][]);
    if (change.kind === "updateRows" && change.table === "PostingLog") change.columns.forEach((at, position) => void (known(kept.get(change.table)?.at(-1), "a log row was written")[at] = change.values[0]?.[position] ?? ""));
  };
  const write = async (change: WorkbookChange): Promise<void> => {
    keep(change);
    const order = "table" in change ? (declarationOf(change.table)?.order ?? []) : [];
    if (change.kind === "appendRows") await send(change.table, change.rows, order);
    if (change.kind === "updateRows") await send(change.table, change.values, change.columns.map((at) => known(order[at], "a position in the table")));
  };
  return {
    written,
    readTables: () => Promise.resolve(accepted((tables = typeof input === "string" ? (JSON.parse(input) as FoundTable[]) : input))),
    readRows: (wanted) =>
      Promise.resolve(accepted(wanted.map(({ table, from, count, isPart, columns }) => {
        // Rows that were there before are read where they stand.
        const there = isPart === true ? tables.find(({ name }) => name === table) : undefined;
        const of = <Cell>(row: readonly Cell[]): readonly Cell[] => columns?.map((position) => row[position] as Cell) ?? row;
        if (there) return { ...there, headers: of(there.headers), rows: there.rows.slice(from, from + count).map(of), rowCount: there.rows.length };
        return { name: table, sheetName: table, firstRow: 2, firstColumn: 1, headers: declarationOf(table)?.order ?? [], rows: (kept.get(table) ?? []).slice(-count) as FoundTable["rows"], rowCount: (kept.get(table) ?? []).length };
      }))),
    lookBehind: () => Promise.resolve(accepted({ tables: [], keepsOnlyShown: false })),
    write: async (changes) => {
      for (const change of changes) await write(change);
      return accepted({ changesDone: changes.length, stopped: false });
    },
    sheetNames: () => Promise.resolve(accepted([])),
    readCells: () => Promise.resolve(accepted([])),
    selection: () => Promise.resolve(accepted({ sheetName: "", firstRow: 1, firstColumn: 1, rowCount: 1, columnCount: 1 })),
    goTo: () => Promise.resolve(accepted(undefined)),
    save: () => Promise.resolve(accepted(false)),
    onChange: () => Promise.resolve(accepted(() => undefined)),
    onSelection: () => Promise.resolve(accepted(() => undefined)),
  };
}
