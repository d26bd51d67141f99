import type { ColumnLayout, TableLayout } from "../../../src/ports/workbookPort";

/** A column as tests mostly need it. */
export function column(header: string, more: Partial<ColumnLayout> = {}): ColumnLayout {
  return { header, note: "", numberFormat: "General", width: 12, align: "left", derived: false, ...more };
}

/** A column of codes or texts. */
export function textColumn(header: string, more: Partial<ColumnLayout> = {}): ColumnLayout {
  return column(header, { numberFormat: "@", ...more });
}

export function layout(name: string, columns: readonly ColumnLayout[], more: Partial<TableLayout> = {}): TableLayout {
  return { name, sheetName: name, tabColor: "#1F4E79", columns, locked: false, ...more };
}
