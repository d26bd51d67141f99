import { shownText } from "../../base/text";
import { issue, type Issue } from "../../issues/issue";
import { isErrorValue, type CellValue, type TableBlock } from "../../schema/cell";
import type { Kind } from "../../schema/column";
import type { Table } from "../../schema/table";
import { TABLES, type TableId } from "../../tables/tables";

const FIGURES: ReadonlySet<Kind> = new Set(["qty", "price", "percent", "amount", "date"]);

/**
 * LDG-16 for each ledger and posted table in which a figure or a day stands as text, at the first one: we read it as what was
 * posted, but a person's own sums and filters in Excel leave it out. Posting writes both as numbers; the JSON form has days in
 * writing, so that a day is told only where other days are numbers.
 */
export function writtenFigures(blocks: readonly TableBlock[]): readonly Issue[] {
  const ledgers = blocks.flatMap((block) => {
    const table = block.tableId as TableId;
    const { group, columns }: Table = TABLES[table];
    if (group !== "ledgers" && group !== "posted") return [];
    const figures = block.columnIds.flatMap((column, position) => {
      const kind = columns[column]?.kind ?? "text";
      return FIGURES.has(kind) ? [{ column, position, isDay: kind === "date" }] : [];
    });
    return [{ table, figures, ...block }];
  });
  const areDaysNumbers = ledgers.some(({ figures, rows }) => figures.some(({ isDay, position }) => isDay && rows.some((cells) => typeof cells[position] === "number")));
  return ledgers.flatMap(({ table, figures, rows, firstRow }) => {
    const told = figures.filter(({ isDay }) => !isDay || areDaysNumbers);
    let first: { readonly row: number; readonly column: string; readonly value: string } | undefined;
    let count = 0;
    for (const [index, cells] of rows.entries()) {
      for (const { column, position } of told) {
        const value = cells[position] ?? "";
        if (!isWritten(value)) continue;
        count += 1;
        first ??= { row: firstRow + index, column, value };
      }
    }
    return first === undefined ? [] : [issue("LDG-16", { table, row: first.row, column: first.column }, { table: { table }, value: shownText(first.value), count: { count } })];
  });
}

function isWritten(value: CellValue): value is string {
  return typeof value === "string" && value !== "" && !isErrorValue(value);
}
