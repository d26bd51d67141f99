import type { ShownIssue } from "../app/shownIssue";
import { formatsOf, showAmount, showDay, showPercent, showPrice, showQuantity, type Formats } from "../locales/formats";
import { labelsOf } from "../locales/labels";
import type { Locale } from "../locales/locale";
import type { Day } from "../base/day";
import type { Column } from "../schema/column";
import { declarationOf } from "../tables/tables";

/** A table as text for a terminal: columns side by side under their labels, figures to the right. */
export function tableLines(tableId: string, rows: readonly Readonly<Record<string, unknown>>[], locale: Locale): readonly string[] {
  const table = declarationOf(tableId);
  if (!table || rows.length === 0) return [];
  const formats = formatsOf(locale);
  const used = table.order.filter((id) => rows.some((row) => row[id] !== null && row[id] !== "" && row[id] !== undefined));
  const columns = used.map((id) => {
    const column = table.columns[id] as Column;
    const cells = rows.map((row) => cellText(column, row[id], formats));
    const label = labelsOf(locale).header(tableId, id);
    return { label, cells, width: Math.min((column.facts.width ?? 0) < SENTENCE ? MOST : Infinity, cells.reduce((most, cell) => Math.max(most, cell.length), label.length)), isFigure: FIGURES.has(column.kind) };
  });
  const line = (texts: readonly string[]) => texts.map((text, at) => fit(text, columns[at]?.width ?? 0, columns[at]?.isFigure ?? false)).join("  ").trimEnd();
  return [line(columns.map(({ label }) => label)), line(columns.map(({ width }) => "-".repeat(width))), ...rows.map((_, index) => line(columns.map(({ cells }) => cells[index] ?? "")))];
}

/** Names are cut; a sentence, which has a wide column on its sheet too, says its day at the end. */
const MOST = 44;
const SENTENCE = 40;
const FIGURES: ReadonlySet<Column["kind"]> = new Set(["qty", "price", "amount", "percent", "int"]);

function fit(text: string, width: number, isFigure: boolean): string {
  const cut = text.length > width ? `${text.slice(0, width - 1)}…` : text;
  return isFigure ? cut.padStart(width) : cut.padEnd(width);
}

function cellText(column: Column, value: unknown, formats: Formats): string {
  if (value === null || value === undefined || value === "") return "";
  switch (column.kind) {
    case "amount":
      return showAmount(Number(value), formats);
    case "qty":
      return showQuantity(Number(value), formats);
    case "price":
      return showPrice(Number(value), formats);
    case "percent":
      return showPercent(Number(value), formats);
    case "date":
      return showDay(value as Day, formats);
    default:
      return String(value);
  }
}

/** Issues as lines: place, sentence, cure; the code last, for those who look it up. */
export function issueLines(issues: readonly ShownIssue[], locale: Locale): readonly string[] {
  return issues.flatMap(({ cellText: place, table, documentNo, message, cure, code }) => [
    `${place ?? labelsOf(locale).sheetName(table)}${documentNo === undefined ? "" : ` · ${documentNo}`}: ${message}`,
    `    ${cure} [${code}]`,
  ]);
}
