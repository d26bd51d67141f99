import { issue, type Issue } from "../issues/issue";
import { lostColumns } from "../engine/book/lostColumns";
import { POSTED_TABLE_IDS, type PostedRows } from "../engine/posting/posting";
import type { Table } from "../schema/table";
import { TABLES, type TableId } from "../tables/tables";
import type { OpenBook } from "./openBook";

/** TAB-03 for each table an act needs and the workbook lacks. */
export function requiredTables(open: OpenBook, ids: readonly TableId[]): readonly Issue[] {
  return ids.filter((id) => !open.found.has(id)).map((id) => issue("TAB-03", { table: id }, { table: { table: id } }));
}

/** TAB-01 for each column of a ledger in which a posting would write something and that the workbook lacks: it would be lost. The log needs all of its columns. */
export function requiredColumns({ book }: OpenBook, rows: PostedRows): readonly Issue[] {
  return [
    ...lostColumns(book, "PostingLog"),
    ...POSTED_TABLE_IDS.flatMap((id) => {
      const { columns }: Table = TABLES[id];
      return lostColumns(book, id, (column) => (rows[id] as readonly Readonly<Record<string, unknown>>[]).some((row) => isWritten(row[column]) && row[column] !== row[columns[column]?.facts.impliedBy ?? ""]));
    }),
  ];
}

/** What reads back of a blank cell need not be written. */
function isWritten(value: unknown): boolean {
  return value !== undefined && value !== null && value !== "" && value !== 0 && value !== false;
}
