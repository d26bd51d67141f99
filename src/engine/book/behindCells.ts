import { formulaTraits } from "../../base/formulaTraits";
import { shownText } from "../../base/text";
import { issue, type Issue } from "../../issues/issue";
import type { FormulaCell, MergedCells, TableBlock } from "../../schema/cell";
import type { Table } from "../../schema/table";

/**
 * What stands behind the values of a table, judged: a formula in a ledger (LDG-10), one that changes by itself (CEL-41) or leads out of the
 * workbook (CEL-42) where people type, merged cells (TAB-32). Columns of the user's own may hold what they like.
 */
export interface BehindFindings {
  readonly issues: readonly Issue[];
  /** Rows that cannot be relied on. */
  readonly faultyRows: readonly number[];
}

const NOTHING: BehindFindings = { issues: [], faultyRows: [] };

/** @param rows the rows as they were read, for the key by which a person knows one; asked for where a ledger holds a formula */
export function behindFindings(table: Table, block: TableBlock, rows: () => readonly Readonly<Record<string, unknown>>[]): BehindFindings {
  const own = (block.formulas ?? []).filter(({ position }) => table.columns[block.columnIds[position] ?? ""] !== undefined);
  const { merged = [] } = block;
  if (own.length === 0 && merged.length === 0) return NOTHING;
  if (table.group === "ledgers" || table.group === "posted") return { issues: [...ledgerIssue(table, block, own, rows), ...mergedIssue(table, block, merged)], faultyRows: [] };
  const found = own.flatMap((each) => typedIssues(table, block, each));
  return { issues: [...found.map(({ told }) => told), ...mergedIssue(table, block, merged)], faultyRows: [...found.flatMap(({ told, row }) => (told.severity === "error" ? [row] : [])), ...mergedRows(table, block, merged)] };
}

/** Posting writes values alone, and no hash holds of what a formula shows. One issue, at the first. */
function ledgerIssue(table: Table, { firstRow, columnIds }: TableBlock, formulas: readonly FormulaCell[], rows: () => readonly Readonly<Record<string, unknown>>[]): readonly Issue[] {
  const [first] = formulas;
  if (first === undefined) return [];
  const row = firstRow + first.index;
  const read = rows().find(({ rowNumber }) => rowNumber === row);
  const key = table.key.map((id) => String(read?.[id] ?? "")).join(" ").trim();
  return [issue("LDG-10", { table: table.id, row, column: columnIds[first.position] ?? "" }, { table: { table: table.id }, key, formula: shownText(first.formula), count: { count: formulas.length } })];
}

/** Documents and journals are what is posted; what changes in a master or the setup changes what is proposed, and is told. */
function typedIssues(table: Table, { firstRow, columnIds }: TableBlock, { index, position, formula }: FormulaCell): readonly { readonly told: Issue; readonly row: number }[] {
  const id = columnIds[position] ?? "";
  if (table.columns[id]?.facts.derived === true) return [];
  const row = firstRow + index;
  const place = { table: table.id, row, column: id };
  const column = { table: table.id, column: id };
  const { volatile, isFromOutside } = formulaTraits(formula);
  const told: Issue[] = [];
  if (volatile) told.push(issue("CEL-41", place, { column, formula: shownText(formula), function: volatile.name }, volatile.changesByItself && table.group === "documents" ? "error" : "warning"));
  if (isFromOutside) told.push(issue("CEL-42", place, { column, formula: shownText(formula) }));
  return told.map((each) => ({ told: each, row }));
}

function mergedIssue(table: Table, { firstRow, columnIds }: TableBlock, merged: readonly MergedCells[]): readonly Issue[] {
  const [first] = merged;
  if (first === undefined) return [];
  return [issue("TAB-32", { table: table.id, row: firstRow + first.index, column: columnIds[first.position] ?? "" }, { table: { table: table.id }, count: { count: merged.length } })];
}

/** A line whose number went into a merged cell belongs to nobody, and its document would be posted without it: of documents no row is relied on. */
function mergedRows(table: Table, { firstRow, rows }: TableBlock, merged: readonly MergedCells[]): readonly number[] {
  if (merged.length === 0) return [];
  if (table.group === "documents") return rows.map((_, index) => firstRow + index);
  return merged.flatMap(({ index, rowCount }) => Array.from({ length: rowCount }, (_, row) => firstRow + index + row));
}
