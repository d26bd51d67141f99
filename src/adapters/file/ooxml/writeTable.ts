import type { TableFile } from "../workbookFile";
import { areaAddress } from "./addresses";
import { SPREADSHEET_NAMESPACE } from "./frame";
import { attributesXml, cellTextXml, childOf, childrenOf, escapeXml, parseXml, withPrefix } from "./xml";

/** A table's part: a new one, or the one that was read with what changed in it. */
export function newTablePart(table: TableFile, id: number): string {
  const style = table.style ?? "TableStyleLight1";
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    `<table xmlns="${SPREADSHEET_NAMESPACE}"${attributesXml([
      ["id", id], ["name", table.name], ["displayName", table.name], ["ref", tableAddress(table)],
      ["headerRowCount", table.hasHeaderRow ? undefined : 0], table.hasTotalsRow ? ["totalsRowCount", 1] : ["totalsRowShown", 0],
    ])}>`,
    table.hasFilter ? `<autoFilter ref="${filterAddress(table)}"/>` : "",
    columnsXml(table),
    `<tableStyleInfo${attributesXml([["name", style], ["showFirstColumn", 0], ["showLastColumn", 0], ["showRowStripes", 1], ["showColumnStripes", 0]])}/>`,
    "</table>",
  ].join("");
}

/** The part that was read, with the table's present name, cells and headers. */
export function changedTablePart(part: string, table: TableFile, read: Omit<TableFile, "kept">): string {
  const root = parseXml(part);
  const prefix = /<(\w+:)?table\b/.exec(part)?.[1] ?? "";
  const changes = [{ start: root.start, end: root.innerStart, xml: openingTag(part.slice(root.start, root.innerStart), table) }];
  const filter = childOf(root, "autoFilter");
  if (filter === undefined && table.hasFilter) changes.push({ start: root.innerStart, end: root.innerStart, xml: withPrefix(`<autoFilter ref="${filterAddress(table)}"/>`, prefix) });
  if (filter !== undefined) {
    const tag = part.slice(filter.start, filter.innerStart).replace(/\sref="[^"]*"/, ` ref="${filterAddress(table)}"`);
    changes.push(table.hasFilter ? { start: filter.start, end: filter.innerStart, xml: tag } : { start: filter.start, end: filter.end, xml: "" });
  }
  const look = childOf(root, "tableStyleInfo");
  if (look !== undefined && table.style !== read.style) {
    const name = table.style === undefined ? "" : ` name="${escapeXml(table.style)}"`;
    changes.push({ start: look.start, end: look.innerStart, xml: styleTag(part.slice(look.start, look.innerStart), name) });
  }
  const columns = childOf(root, "tableColumns");
  if (columns !== undefined && !sameHeaders(table, read)) {
    const before = childrenOf(columns, "tableColumn").map((column) => part.slice(column.start, column.end));
    changes.push({ start: columns.start, end: columns.end, xml: withPrefix(columnsXml(table, before, read), prefix) });
  }
  let text = part;
  // From the end to the start, so that places still to come stay where they are.
  for (const { start, end, xml } of changes.sort((a, b) => b.start - a.start || b.end - a.end)) text = text.slice(0, start) + xml + text.slice(end);
  return text;
}

function styleTag(tag: string, name: string): string {
  return tag.replace(/\sname="[^"]*"/, "").replace(/^<[^\s/>]+/, (start) => start + name);
}

function openingTag(tag: string, table: TableFile): string {
  const name = escapeXml(table.name);
  const withHeader = tag.replace(/\sheaderRowCount="[^"]*"/, "").replace(/(\/?>)$/, table.hasHeaderRow ? "$1" : ' headerRowCount="0"$1');
  return withHeader
    .replace(/\sref="[^"]*"/, ` ref="${tableAddress(table)}"`)
    .replace(/\sname="[^"]*"/, () => ` name="${name}"`)
    .replace(/\sdisplayName="[^"]*"/, () => ` displayName="${name}"`);
}

function sameHeaders(a: Omit<TableFile, "kept">, b: Omit<TableFile, "kept">): boolean {
  return a.headers.length === b.headers.length && a.headers.every((header, index) => header === b.headers[index]);
}

/** The columns; those whose header was there before keep what their part said of them. */
function columnsXml(table: TableFile, oldColumns: readonly string[] = [], read?: Omit<TableFile, "kept">): string {
  const taken = new Set(oldColumns.map((column) => Number(/\sid="(\d+)"/.exec(column)?.[1] ?? 0)));
  let next = 0;
  const columns = table.headers.map((header, index) => {
    const old = oldColumns[read?.headers.indexOf(header) ?? -1];
    if (old !== undefined) return old;
    do next += 1;
    while (taken.has(next));
    const formula = table.columnFormulas.get(index);
    const inner = formula === undefined ? "" : `<calculatedColumnFormula>${escapeXml(formula)}</calculatedColumnFormula>`;
    // A line end in a header is written as Excel writes it there.
    return `<tableColumn id="${next}" name="${cellTextXml(header).replaceAll("&#10;", "_x000a_")}">${inner}</tableColumn>`;
  });
  return `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>`;
}

export function tableAddress(table: TableFile): string {
  const above = table.hasHeaderRow ? 1 : 0;
  return areaAddress({ row: table.firstRow - above, column: table.firstColumn, rows: table.rowCount + above + (table.hasTotalsRow ? 1 : 0), columns: table.headers.length });
}

/** A filter covers the header and the data, never the totals. */
function filterAddress(table: TableFile): string {
  return tableAddress({ ...table, hasTotalsRow: false });
}
