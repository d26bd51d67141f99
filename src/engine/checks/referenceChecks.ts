import { issue, type Issue } from "../../issues/issue";
import { referredKey, type Table } from "../../schema/table";
import { TABLES, TABLE_IDS, type TableId } from "../../tables/tables";
import type { Book } from "../book/book";
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
  return new Set((book.tables[id].rows as readonly unknown[] as readonly Readonly<Record<string, unknown>>[]).map((row) => columns.map((column) => String(row[column])).join("\u0000")));
}

function tableReferences(book: Book, id: TableId, keys: Keys, documents: ReadonlySet<string> | undefined): readonly Issue[] {
  const references = Object.entries(TABLES[id].columns).flatMap(([column, { facts }]) => {
    const target = (facts as { readonly refers?: string }).refers;
    return target !== undefined && target in TABLES ? [{ column, target: target as TableId, key: referredKey(TABLES[target as TableId] as Table, column) }] : [];
  });
  if (references.length === 0) return [];
  const rows = book.tables[id].rows as readonly (Readonly<Record<string, unknown>> & { readonly rowNumber: number })[];
  const looked = documents === undefined || !("documentNo" in TABLES[id].columns) ? rows : rows.filter((row) => documents.has(String(row["documentNo"])));
  return looked.flatMap((row) =>
    references.flatMap(({ column, target, key }) => {
      const value = String(row[column] ?? "");
      if (value === "") return [];
      const named = key.length === 1 ? value : key.map((part) => String(row[part])).join("\u0000");
      if (keys(target, key).has(named)) return [];
      const documentNo = "documentNo" in row ? { documentNo: String(row["documentNo"]) } : {};
      const place = { table: id, row: row.rowNumber, column, ...documentNo };
      return [key.length === 1 ? missingCode(value, target, (code) => keys(target, key).has(code), place) : issue("REF-01", place, { value, table: { table: target } })];
    }),
  );
}
