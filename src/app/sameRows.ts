import { accepted, refused, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundTable, Outage, WorkbookChange } from "../ports/workbookPort";
import type { CellValue } from "../schema/cell";
import { declarationOf } from "../tables/tables";
import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";

type RowChange = Extract<WorkbookChange, { readonly kind: "updateRows" }>;

/**
 * The changes whose rows still stand where they were read. Somebody may have sorted a sheet, or put a row in, since it was
 * read; what is written by row number would then lie in the row of another document, item or series.
 */
export async function stillInPlace(desk: Desk, open: OpenBook, changes: readonly WorkbookChange[]): Promise<readonly WorkbookChange[]> {
  const ofRows = changes.filter((change): change is RowChange => change.kind === "updateRows");
  if (ofRows.length === 0) return changes;
  const read = await desk.workbook.readRows(ofRows.map(({ table, firstIndex, values }) => ({ table, from: firstIndex, count: values.length, isPart: true })));
  const moved = new Set(ofRows.filter((change, at) => !read.ok || !isInPlace(open, change, read.value[at]?.rows ?? [])));
  return changes.filter((change) => change.kind !== "updateRows" || !moved.has(change));
}

/** Writes changes where all of their rows still stand where they were read, and nothing otherwise. */
export async function writeInPlace(desk: Desk, open: OpenBook, changes: readonly WorkbookChange[]): Promise<Result<void, Outage>> {
  const standing = new Set(await stillInPlace(desk, open, changes));
  const moved = changes.find((change) => !standing.has(change));
  if (moved !== undefined) return refused({ code: "rowsMoved", detail: "rows do not stand where they were read", ...("table" in moved && { place: open.found.get(moved.table)?.sheetName ?? moved.table }) });
  const written = changes.length === 0 ? undefined : await desk.workbook.write(changes);
  return written && !written.ok ? written : accepted(undefined);
}

function isInPlace(open: OpenBook, { table, firstIndex, values }: RowChange, now: FoundTable["rows"]): boolean {
  const known = open.found.get(table);
  if (known === undefined) return false;
  const keys = keyPositions(known);
  return values.every((cells, offset) => cells.every((cell) => cell === null) || isSameRow(known, keys, known.rows[firstIndex + offset] ?? [], now[offset] ?? []));
}

/** A row is known by its key; one that has none yet, such as a payment without a number, by what is typed in it. */
function isSameRow(table: FoundTable, keys: readonly number[], before: readonly CellValue[], now: readonly CellValue[]): boolean {
  const own = keys.filter((position) => before[position] !== "");
  const positions = own.length > 0 ? own : typedPositions(table).filter((position) => before[position] !== "");
  return positions.every((position) => before[position] === now[position]);
}

function keyPositions(table: FoundTable): readonly number[] {
  const key = declarationOf(table.name)?.key ?? [];
  return table.headers.flatMap((header, position) => (key.includes(recogniseHeader(table.name, header) ?? "") ? [position] : []));
}

/** Where the columns stand that people type in. */
export function typedPositions(table: FoundTable): readonly number[] {
  const declaration = declarationOf(table.name);
  return table.headers.flatMap((header, position) => {
    const id = recogniseHeader(table.name, header);
    return id !== undefined && declaration?.columns[id]?.facts.derived !== true ? [position] : [];
  });
}
