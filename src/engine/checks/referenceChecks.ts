import { issue, type Issue } from "../../issues/issue";
import { TABLES, TABLE_IDS, type TableId } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";

/** REF-01 for every typed cell that names a row which is not there. Ledgers are not looked at: posting wrote them. */
export function referenceIssues(book: Book): readonly Issue[] {
  const keysOf = new Map<string, ReadonlySet<string>>();
  const keys = (id: TableId) => {
    const made = keysOf.get(id) ?? keySet(book, id);
    keysOf.set(id, made);
    return made;
  };
  return TABLE_IDS.flatMap((id) => {
    const { group } = TABLES[id];
    if (group === "posted" || group === "ledgers" || id === "OrderEntry") return [];
    return tableReferences(book, id, keys);
  });
}

function keySet(book: Book, id: TableId): ReadonlySet<string> {
  const { key } = TABLES[id];
  return new Set((soundRows(book, id) as readonly Readonly<Record<string, unknown>>[]).map((row) => key.map((column) => String(row[column])).join("\u0000")));
}

function tableReferences(book: Book, id: TableId, keys: (id: TableId) => ReadonlySet<string>): readonly Issue[] {
  const references = Object.entries(TABLES[id].columns).flatMap(([column, { facts }]) => {
    const target = (facts as { readonly refers?: string }).refers;
    return target !== undefined && target in TABLES ? [{ column, target: target as TableId, partners: TABLES[target as TableId].key.slice(0, -1) }] : [];
  });
  if (references.length === 0) return [];
  return (book.tables[id].rows as readonly (Readonly<Record<string, unknown>> & { readonly rowNumber: number })[]).flatMap((row) =>
    references.flatMap(({ column, target, partners }) => {
      const value = String(row[column] ?? "");
      if (value === "") return [];
      // A key of several columns is met by the columns of the same names, as a line has its header's document type.
      const key = [...partners.map((partner) => String(row[partner])), value].join("\u0000");
      if (keys(target).has(key)) return [];
      const documentNo = "documentNo" in row ? { documentNo: String(row["documentNo"]) } : {};
      return [issue("REF-01", { table: id, row: row.rowNumber, column, ...documentNo }, { value, table: { table: target } })];
    }),
  );
}
