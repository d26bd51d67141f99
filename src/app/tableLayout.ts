import { formatCell, numberFormat, type FieldValue } from "../schema/formatCell";
import type { CellValue } from "../schema/cell";
import type { Column } from "../schema/column";
import { referredKey, type Table } from "../schema/table";
import { labelsOf } from "../locales/labels";
import type { Locale } from "../locales/locale";
import type { ColumnLayout, TableLayout } from "../ports/workbookPort";
import { TABLES, type TableId } from "../tables/tables";

/** How a declared table stands in a new sheet: labels and notes in the workbook's language, formats, widths, drop-downs. */
const TAB_COLOURS: Readonly<Record<Table["group"], string>> = {
  documents: "#2F6FDE", masters: "#2E8B57", posted: "#7A5AA6", ledgers: "#7A5AA6", setup: "#8A8886", reports: "#C27C0E",
};

const WIDTHS: Readonly<Record<Column["kind"], number>> = {
  code: 14, text: 20, date: 12, qty: 11, price: 12, amount: 14, percent: 9, int: 9, bool: 9, option: 13, formula: 11,
};

const RIGHT: ReadonlySet<Column["kind"]> = new Set(["qty", "price", "amount", "percent", "int"]);

export function tableLayout(table: Table, locale: Locale, sheetName: string): TableLayout {
  return {
    name: table.id,
    sheetName,
    tabColor: TAB_COLOURS[table.group],
    locked: table.group === "ledgers" || table.group === "posted",
    columns: table.order.map((id) => columnLayout(table, id, locale)),
  };
}

function columnLayout(table: Table, id: string, locale: Locale): ColumnLayout {
  const column = table.columns[id] as Column;
  const labels = labelsOf(locale);
  const list = listOf(table, id, column, locale);
  return {
    header: labels.header(table.id, id),
    note: labels.note(table.id, id),
    numberFormat: numberFormat(column),
    width: column.facts.width ?? Math.max(WIDTHS[column.kind], Math.min(22, labels.header(table.id, id).length + 4)),
    align: RIGHT.has(column.kind) ? "right" : column.kind === "bool" ? "center" : "left",
    derived: column.facts.derived === true,
    ...(list && { list }),
  };
}

/** What may be chosen: the words of an option, or the values of the column a reference leads to. Ledgers and reports offer nothing. */
function listOf(table: Table, id: string, { kind, options, facts }: Column, locale: Locale): ColumnLayout["list"] | undefined {
  if (table.group === "ledgers" || table.group === "posted" || table.group === "reports" || facts.derived) return undefined;
  if (kind === "option") return options;
  if (facts.refers === undefined || !(facts.refers in TABLES)) return undefined;
  const target = TABLES[facts.refers as TableId] as Table;
  const key = referredKey(target, id).at(-1);
  return key === undefined ? undefined : { table: target.id, header: labelsOf(locale).header(target.id, key) };
}

/** A row as cells in the order of a table's columns; columns that are the user's own are left as they are. */
export function rowCells(table: Table, columnIds: readonly string[], row: Readonly<Record<string, unknown>>): (CellValue | null)[] {
  return columnIds.map((id) => {
    const column = table.columns[id];
    if (column === undefined) return null;
    const value = row[id] as FieldValue | undefined;
    // An empty cell reads as no: writing it would only make the sheet heavier.
    return value === undefined || value === false ? "" : formatCell(column, value);
  });
}
