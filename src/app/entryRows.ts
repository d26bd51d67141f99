import type { EntryPlan } from "../engine/entry/entry";
import type { OpenBook } from "./openBook";
import { typedPositions } from "./sameRows";

type EntryRow = EntryPlan["rows"][number];

/**
 * What rows of order entry are to show, where the rows stand by now. A plan names rows by their number; somebody may have
 * sorted the sheet or put a row in since, so a row is found again by what is typed in it, and one that was typed in where
 * it stood. A number of the plan in any other row was written there before it was seen that rows had moved: it goes.
 * @param planned the book that the plan was made of
 */
export function entryRowsNow(planned: OpenBook, open: OpenBook, rows: EntryPlan["rows"]): EntryPlan["rows"] {
  const [before, now] = [planned.found.get("OrderEntry"), open.found.get("OrderEntry")];
  if (before === undefined || now === undefined || before === now) return rows;
  const contentsOf = (table: typeof before): readonly string[] => {
    const positions = typedPositions(table);
    return table.rows.map((row) => JSON.stringify(positions.map((position) => row[position] ?? "")));
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
  const claimed = new Set(indexes);
  const shown = rows.flatMap((row, at): EntryRow[] => {
    const own = row.rowNumber - before.firstRow;
    const index = indexes[at] ?? (!claimed.has(own) && !enteredBefore.has(own) && now.rows.length === before.rows.length ? own : undefined);
    if (index === undefined) return [];
    claimed.add(index);
    return [{ ...row, rowNumber: index + now.firstRow }];
  });
  const astray = numbered.filter(({ rowNumber, documentNo }) => given.has(documentNo) && !claimed.has(rowNumber - now.firstRow));
  return [...shown, ...astray.map(({ rowNumber }) => ({ rowNumber, documentNo: "", entered: false }))];
}
