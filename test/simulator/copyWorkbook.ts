import type { Strip } from "../../src/workbench/host/model/strip";
import type { Workbook } from "../../src/workbench/host/workbook";

/** Another workbook with the same sheets, so that many runs begin with what was made once. Nobody listens to it and nothing can be undone in it. */
export function copyWorkbook(workbook: Workbook): Workbook {
  const { sheets, listeners: _, history: __, recalculate, ...rest } = workbook;
  return {
    ...structuredClone(rest),
    sheets: sheets.map(({ columns, ...sheet }) => ({
      ...structuredClone(sheet),
      columns: columns.map((column) => column && { ...column, values: copyStrip(column.values), formulas: copyStrip(column.formulas), styles: copyStrip(column.styles) }),
    })),
    listeners: new Set(),
    history: { undo: [], redo: [], open: null, cells: 0 },
    recalculate,
  };
}

/** A chunk of a thousand rows is copied as a list; to clone each of its cells would take longer than a posting. */
function copyStrip<Item>({ blank, chunks, written }: Strip<Item>): Strip<Item> {
  return { blank, chunks: chunks.map((chunk) => chunk?.slice()), written: new Set(written) };
}
