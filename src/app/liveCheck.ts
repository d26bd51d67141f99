import { accepted, type Result } from "../base/result";
import { normalCode } from "../base/text";
import { checkBook, relatedDocuments } from "../engine/checks/checks";
import { HEADERS_TABLE, LINES_TABLE } from "../engine/documents/documents";
import type { Issue } from "../issues/issue";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { FoundTable, Outage, SheetChange } from "../ports/workbookPort";
import { declarationOf, type TableId } from "../tables/tables";
import { NEEDED, showFindings, summaryOf, type CheckSummary } from "./checkWorkbook";
import type { Desk } from "./desk";
import { bookFrom, openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { shownIssues } from "./shownIssue";

/**
 * A check that goes on while people type: the first looks at everything, each later one reads the document tables and the
 * sheets that changed, and looks again at what those changes may have touched. Ledgers are read again only when they change.
 */
export type Changes = readonly SheetChange[] | "everything";

export interface LiveCheck {
  /** What has changed since the last check; everything is looked at where nobody can say. */
  check(changes: Changes): Promise<Result<CheckSummary, Outage>>;
}

/** Tables that are read each time: people type in them, and what the check shows is written into them. */
const ALWAYS_READ: readonly TableId[] = ["OrderEntry", "SalesHeaders", "SalesLines", "PurchaseHeaders", "PurchaseLines"];

export function liveCheck(desk: Desk): LiveCheck {
  let last: { readonly open: OpenBook; readonly issues: readonly Issue[] } | undefined;

  const checkAll = async (): Promise<Result<CheckSummary, Outage>> => {
    const open = await openBook(desk);
    if (!open.ok) return open;
    const issues = [...requiredTables(open.value, NEEDED), ...checkBook(open.value.book, { workDate: open.value.workDate, userId: desk.userId })];
    return finish(open.value, issues, undefined);
  };

  const finish = async (open: OpenBook, issues: readonly Issue[], documents: ReadonlySet<string> | undefined): Promise<Result<CheckSummary, Outage>> => {
    last = { open, issues };
    const shown = shownIssues(open, issues);
    const written = await showFindings(desk, open, shown, documents);
    return written.ok ? accepted(summaryOf(desk, shown)) : written;
  };

  return {
    check: async (changes) => {
      const sheets = changes === "everything" || last === undefined ? undefined : tablesOn(last.open, changes);
      if (last === undefined || sheets === undefined) return checkAll();
      const names = [...new Set([...ALWAYS_READ, ...sheets])];
      const read = await desk.workbook.readTables(names);
      if (!read.ok) return read;
      const before = last;
      const open = bookFrom([...[...before.open.found.values()].filter(({ name }) => !names.includes(name)), ...read.value], desk);
      const tables = withPartners(names.filter((name) => isChanged(before.open.found.get(name), open.found.get(name))));
      // What is not a document may be spoken of by any of them.
      if (![...tables].every((name) => ALWAYS_READ.some((id) => id === name))) return checkAll();
      const changed = new Set([...tables].flatMap((name) => changedDocuments(before.open, open, name)));
      const documents = new Set([...changed, ...relatedDocuments(before.open.book, changed), ...relatedDocuments(open.book, changed)]);
      // Findings of documents that nothing has touched stay; the rest of what is looked at again takes their place.
      const kept = before.issues.filter(({ place }) => (place.documentNo === undefined ? !tables.has(place.table) : !documents.has(place.documentNo)));
      const again = checkBook(open.book, { workDate: open.workDate, userId: desk.userId }, { tables, documents }).filter(
        ({ place }) => place.documentNo === undefined || documents.has(place.documentNo),
      );
      return finish(open, [...kept, ...again], documents);
    },
  };
}

/** Headers and lines speak of each other: with one of them the other is looked at too. */
function withPartners(names: readonly string[]): ReadonlySet<string> {
  const pairs = (["sales", "purchase"] as const).map((side) => [HEADERS_TABLE[side], LINES_TABLE[side]]);
  return new Set(names.flatMap((name) => [name, ...pairs.filter((pair) => pair.some((id) => id === name)).flat()]));
}

/** The tables on the changed sheets; undefined where a change says nothing that can be used. */
function tablesOn(open: OpenBook, changes: readonly SheetChange[]): readonly string[] | undefined {
  const names = new Set<string>();
  for (const { sheetName } of changes) {
    const own = [...open.found.values()].filter((table) => table.sheetName === sheetName);
    own.forEach(({ name }) => names.add(name));
  }
  return [...names];
}

/** Whether anything but what Ledgerline itself shows differs. */
function isChanged(before: FoundTable | undefined, after: FoundTable | undefined): boolean {
  if (!before || !after || before.rows.length !== after.rows.length || before.headers.join("\u0000") !== after.headers.join("\u0000")) return before !== after;
  const positions = typedPositions(after);
  return after.rows.some((row, index) => positions.some((position) => row[position] !== before.rows[index]?.[position]));
}

function typedPositions(table: FoundTable): readonly number[] {
  const declaration = declarationOf(table.name);
  return table.headers.flatMap((header, position) => {
    const id = recogniseHeader(table.name, header);
    return id !== undefined && declaration?.columns[id]?.facts.derived !== true ? [position] : [];
  });
}

/** The documents of rows that differ, as they were called before and as they are called now. */
function changedDocuments(before: OpenBook, after: OpenBook, name: string): readonly string[] {
  if (![...Object.values(HEADERS_TABLE), ...Object.values(LINES_TABLE)].some((id) => id === name)) return [];
  const [old, now] = [before.found.get(name), after.found.get(name)];
  const positions = now ? typedPositions(now) : [];
  const numberAt = now ? now.headers.findIndex((header) => recogniseHeader(name, header) === "documentNo") : -1;
  const rows = Math.max(old?.rows.length ?? 0, now?.rows.length ?? 0);
  return Array.from({ length: rows }, (_, index) => index).flatMap((index) => {
    const [was, is] = [old?.rows[index], now?.rows[index]];
    if (was && is && positions.every((position) => was[position] === is[position])) return [];
    return [was, is].flatMap((row) => (row ? [normalCode(String(row[numberAt] ?? ""))] : [])).filter((no) => no !== "");
  });
}
