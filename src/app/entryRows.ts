import type { OpenBook } from "./openBook";
import { typedPositions } from "./sameRows";

/** What a row of order entry is to show. */
export interface EntryRow {
  readonly rowNumber: number;
  readonly documentNo: string;
  /** Undefined of a row that the plan does not speak of, and of which nothing is said any more. */
  readonly entered: boolean | undefined;
  readonly message: string;
}

/** A row that an order was made of, and that no longer says what it said then. */
export interface ChangedRow {
  readonly planned: Pick<EntryRow, "rowNumber" | "documentNo">;
  /** Where it stands by now; undefined where it is gone. */
  readonly rowNumber: number | undefined;
}

/**
 * What rows of order entry are to show, where the rows stand by now. A plan names rows by their number; somebody may have
 * sorted the sheet or put a row in since, so a row is found again by what is typed in it. One that was typed in is the row
 * that has its number, or that stands where it stood, or the only one that is new among as many rows: it gets the number of
 * the order that was made of it, so that it makes no second one, and is among the changed. A number of the plan in any other
 * row was written there before it was seen that rows had moved: it goes.
 * @param planned the book that the plan was made of
 */
export function entryRowsNow(planned: OpenBook, open: OpenBook, rows: readonly EntryRow[]): { readonly rows: readonly EntryRow[]; readonly changed: readonly ChangedRow[] } {
  const [before, now] = [planned.found.get("OrderEntry"), open.found.get("OrderEntry")];
  if (before === undefined || now === undefined || before === now) return { rows, changed: [] };
  const contentsOf = (table: typeof before): readonly string[] => {
    const positions = typedPositions(table);
    return table.rows.map((row) => (positions.every((position) => (row[position] ?? "") === "") ? BLANK : JSON.stringify(positions.map((position) => row[position] ?? ""))));
  };
  const [contentsBefore, contentsNow] = [contentsOf(before), contentsOf(now)];
  const given = new Set(rows.flatMap(({ documentNo }) => (documentNo === "" ? [] : [documentNo])));
  const numbered = open.book.tables.OrderEntry.rows.filter(({ documentNo }) => documentNo !== "");
  const enteredBefore = new Set(numbered.filter(({ documentNo }) => !given.has(documentNo)).map(({ rowNumber }) => rowNumber - now.firstRow));
  const free = new Map<string, number[]>();
  for (const [index, content] of contentsNow.entries()) {
    const same = free.get(content);
    if (enteredBefore.has(index)) continue;
    if (same) same.push(index);
    else free.set(content, [index]);
  }
  const take = (row: EntryRow, wanted: (index: number) => boolean): number | undefined => {
    const same = free.get(contentsBefore[row.rowNumber - before.firstRow] ?? "") ?? [];
    const at = same.findIndex(wanted);
    return at < 0 ? undefined : same.splice(at, 1)[0];
  };
  // Of rows that are alike, each keeps its place while it can.
  const staying = rows.map((row) => take(row, (index) => index === row.rowNumber - before.firstRow));
  const indexes = rows.map((row, at) => staying[at] ?? take(row, () => true));
  const unchanged = [...indexes];
  const claimed = new Set(indexes);
  /** Gives rows that were not found the place that is theirs by a sign, where nobody has it. */
  const findBy = (placeOf: (row: EntryRow) => number | undefined): void => {
    for (const [at, row] of rows.entries()) {
      const index = indexes[at] === undefined ? placeOf(row) : undefined;
      if (index === undefined || claimed.has(index) || enteredBefore.has(index) || (contentsNow[index] ?? BLANK) === BLANK) continue;
      indexes[at] = index;
      claimed.add(index);
    }
  };
  const own = (row: EntryRow): number => row.rowNumber - before.firstRow;
  const isAsLong = now.rows.length === before.rows.length;
  const withNumber = new Map<string, number[]>();
  for (const { rowNumber, documentNo } of numbered) {
    if (!given.has(documentNo) || claimed.has(rowNumber - now.firstRow)) continue;
    withNumber.set(documentNo, [...(withNumber.get(documentNo) ?? []), rowNumber - now.firstRow]);
  }
  findBy((row) => withNumber.get(row.documentNo)?.find((index) => index === own(row)));
  findBy((row) => withNumber.get(row.documentNo)?.find((index) => !claimed.has(index)));
  if (isAsLong) {
    findBy(own);
    const known = new Set(contentsBefore);
    const strangers = contentsNow.flatMap((content, index) => (content === BLANK || claimed.has(index) || enteredBefore.has(index) || known.has(content) ? [] : [index]));
    if (strangers.length === 1 && indexes.filter((index) => index === undefined).length === 1) findBy(() => strangers[0]);
  }
  const shown = rows.flatMap(({ documentNo, entered, message }, at): EntryRow[] => {
    const index = indexes[at];
    return index === undefined ? [] : [{ rowNumber: index + now.firstRow, documentNo, entered, message }];
  });
  const changed = rows.flatMap((row, at): ChangedRow[] => {
    const index = indexes[at];
    return row.entered === true && unchanged[at] === undefined ? [{ planned: row, rowNumber: index === undefined ? undefined : index + now.firstRow }] : [];
  });
  const astray = numbered.filter(({ rowNumber, documentNo }) => given.has(documentNo) && !claimed.has(rowNumber - now.firstRow));
  return { rows: [...shown, ...astray.map(({ rowNumber }) => ({ rowNumber, documentNo: "", entered: undefined, message: "" }))], changed };
}

const BLANK = "";
