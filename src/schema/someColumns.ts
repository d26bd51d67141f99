import type { CellValue } from "./cell";

interface Cells {
  readonly headers: readonly string[];
  readonly rows: readonly (readonly CellValue[])[];
}

/** A table with some of its columns alone, by their positions and in their order; as it is without any said. */
export function someColumns<Table extends Cells>(table: Table, columns: readonly number[] | undefined): Table {
  if (columns === undefined) return table;
  const of = <Cell>(row: readonly Cell[]): readonly Cell[] => columns.flatMap((position) => row.slice(position, position + 1));
  return { ...table, headers: of(table.headers), rows: table.rows.map(of) };
}
