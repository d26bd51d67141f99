import { issue, type Issue } from "../../issues/issue";
import { referredKey, type Table } from "../../schema/table";
import { TABLES, TABLE_IDS, type TableId } from "../../tables/tables";
import { countOf, rowReader, type Book, type BookTable } from "../book/book";
import { missingCode } from "../book/missingCode";

/**
 * REF-01 for every typed cell that names a row which is not there. Ledgers are not looked at: posting wrote them.
 * @param documents of rows that belong to a document, only those of these are looked at
 */
export function referenceIssues(book: Book, looksAt: (tableId: string) => boolean = () => true, documents?: ReadonlySet<string>): readonly Issue[] {
  const keysOf = new Map<string, ReadonlySet<string>>();
  const keys: Keys = (id, columns) => {
    const name = `${id} ${columns.join(" ")}`;
    const made = keysOf.get(name) ?? keySet(book, id, columns);
    keysOf.set(name, made);
    return made;
  };
  return TABLE_IDS.flatMap((id) => {
    const { group } = TABLES[id];
    if (group === "posted" || group === "ledgers" || id === "OrderEntry" || !looksAt(id)) return [];
    return tableReferences(book, id, keys, documents);
  });
}

type Keys = (id: TableId, columns: readonly string[]) => ReadonlySet<string>;

function keySet(book: Book, id: TableId, columns: readonly string[]): ReadonlySet<string> {
  // A row with a fault is there all the same: its own fault is told, not that it is missing.
  const read = readerOf(book, id, columns);
  return new Set(Array.from({ length: countOf(book.tables[id] as BookTable<TableId>) }, (_, at) => columns.map((column) => String(read[column]?.(at))).join("\u0000")));
}

function tableReferences(book: Book, id: TableId, keys: Keys, documents: ReadonlySet<string> | undefined): readonly Issue[] {
  const references = Object.entries(TABLES[id].columns).flatMap(([column, { facts }]) => {
    const target = (facts as { readonly refers?: string }).refers;
    return target !== undefined && target in TABLES ? [{ column, target: target as TableId, key: referredKey(TABLES[target as TableId] as Table, column) }] : [];
  });
  if (references.length === 0) return [];
  const hasDocument = "documentNo" in TABLES[id].columns;
  const read = readerOf(book, id, ["rowNumber", ...(hasDocument ? ["documentNo"] : []), ...references.flatMap(({ column, key }) => (key.length === 1 ? [column] : [column, ...key]))]);
  const count = countOf(book.tables[id] as BookTable<TableId>);
  const issues: Issue[] = [];
  for (let at = 0; at < count; at++) {
    if (documents !== undefined && hasDocument && !documents.has(String(read["documentNo"]?.(at)))) continue;
    for (const { column, target, key } of references) {
      const value = String(read[column]?.(at) ?? "");
      if (value === "") continue;
      const named = key.length === 1 ? value : key.map((part) => String(read[part]?.(at))).join("\u0000");
      if (keys(target, key).has(named)) continue;
      const place = { table: id, row: Number(read["rowNumber"]?.(at)), column, ...(hasDocument && { documentNo: String(read["documentNo"]?.(at)) }) };
      issues.push(key.length === 1 ? missingCode(value, target, (code) => keys(target, key).has(code), place) : issue("REF-01", place, { value, table: { table: target } }));
    }
  }
  return issues;
}

type AnyReader = Readonly<Record<string, ((at: number) => unknown) | undefined>>;

/** Columns by names that only the declarations know. */
function readerOf(book: Book, id: TableId, columns: readonly string[]): AnyReader {
  return rowReader(book.tables[id] as BookTable<TableId>, columns as never[]) as AnyReader;
}
