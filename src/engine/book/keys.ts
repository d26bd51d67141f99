import { issue, type Issue } from "../../issues/issue";
import { latinLook } from "../../schema/codeText";
import { TABLES, type TableId } from "../../tables/tables";
import type { Columns } from "./columns";
import type { Value } from "./columnValues";

/**
 * TAB-06 for every row whose key an earlier row has, and TAB-31 where a key only looks like another. Tables without a key,
 * such as OrderEntry, have none.
 */
export function keyIssues(id: TableId, columns: Columns): readonly Issue[] {
  const { key } = TABLES[id];
  const last = key[key.length - 1];
  if (last === undefined) return [];
  const values = key.map((column) => columns.values(column));
  const own = values[values.length - 1] ?? [];
  const leading = values.slice(0, -1);
  if (areRising(leading, own)) return [];
  const { rowNumbers } = columns;
  const issues: Issue[] = [];
  const shownKey = (at: number): string => values.map((column) => String(column[at] ?? "")).filter((part) => part !== "").join(" ");
  const place = (at: number) => ({ table: id, row: rowNumbers[at] ?? 0, column: last });
  // First rows by the last part of the key, apart for each document or whatever else the parts before it name.
  const firstRows = new Map<string, Map<Value, number>>();
  const lookAlikes: { readonly at: number; readonly group: string; readonly look: Value }[] = [];
  let group = "";
  let groupLook = "";
  let firstRowOf: Map<Value, number> | undefined;
  for (let at = 0; at < rowNumbers.length; at++) {
    // Rows mostly stand with those of their document.
    if (firstRowOf === undefined || !isSameGroup(leading, at, at - 1)) {
      group = groupAt(leading, at);
      groupLook = latinLook(group);
      firstRowOf = firstRows.get(group);
      if (firstRowOf === undefined) firstRows.set(group, (firstRowOf = new Map()));
    }
    const value = own[at] ?? null;
    const firstRow = firstRowOf.get(value);
    if (firstRow === undefined) firstRowOf.set(value, rowNumbers[at] ?? 0);
    else issues.push(issue("TAB-06", place(at), { key: shownKey(at), firstRow: { count: firstRow } }));
    const look = typeof value === "string" ? latinLook(value) : value;
    if (look !== value || groupLook !== group) lookAlikes.push({ at, group: groupLook, look });
  }
  for (const { at, group, look } of lookAlikes) {
    const other = firstRows.get(group)?.get(look);
    if (other !== undefined) issues.push(issue("TAB-31", place(at), { key: shownKey(at), row: { count: other } }));
  }
  return issues;
}

/** What the parts of a key before the last name. */
function groupAt(leading: readonly ArrayLike<Value>[], at: number): string {
  return leading.map((column) => column[at]).join("\u0000");
}

function isSameGroup(leading: readonly ArrayLike<Value>[], a: number, b: number): boolean {
  for (const column of leading) if (column[a] !== column[b]) return false;
  return true;
}

/**
 * Whether each number is greater than the one before, as entry numbers of a ledger are, or the line numbers of documents of which
 * each stands in one place and looks like no other: then no key is there twice, and nothing of the kind has to be looked up.
 */
function areRising(leading: readonly ArrayLike<Value>[], own: ArrayLike<Value>): boolean {
  if (!(own instanceof Float64Array)) return false;
  const groups = new Set<string>();
  let before = -Infinity;
  for (let at = 0; at < own.length; at++) {
    if (at === 0 || !isSameGroup(leading, at, at - 1)) {
      const group = groupAt(leading, at);
      if (groups.has(group) || latinLook(group) !== group) return false;
      groups.add(group);
      before = -Infinity;
    }
    const value = own[at] ?? NaN;
    if (!(value > before)) return false;
    before = value;
  }
  return true;
}
