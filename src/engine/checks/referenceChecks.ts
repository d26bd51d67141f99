import { issue, type Issue } from "../../issues/issue";
import { referredKey, type Table } from "../../schema/table";
import { TABLES, TABLE_IDS, type TableId } from "../../tables/tables";
import { countOf, numberedTextsOf, rowReader, type Book, type BookTable, type NumberedTexts } from "../book/book";
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
  const columnOf = (column: string) => numberedTextsOf(book.tables[id] as BookTable<TableId>, column as never);
  const asked = "documentNo" in TABLES[id].columns && documents ? isIn(columnOf("documentNo"), documents) : undefined;
  const positions = (numbers: Int32Array, isFound: (at: number) => boolean): readonly number[] => {
    const all: number[] = [];
    for (let at = 0; at < numbers.length; at++) if (isFound(at) && asked?.(at) !== false) all.push(at);
    return all;
  };
  /** The positions of rows that name what is not there. A code is looked up once, wherever it stands. */
  const oneColumn = ({ column, target, key }: (typeof references)[number]): readonly number[] => {
    const { numbers, texts } = columnOf(column);
    const known = keys(target, key);
    const isMissing = texts.map((text) => text !== "" && !known.has(text));
    return isMissing.includes(true) ? positions(numbers, (at) => isMissing[numbers[at] ?? 0] === true) : [];
  };
  /** Of a key of several columns, rows below each other mostly name the same. */
  const severalColumns = ({ column, target, key }: (typeof references)[number]): readonly number[] => {
    const own = columnOf(column);
    const parts = key.map(columnOf);
    const known = keys(target, key);
    let isMissing = false;
    return positions(own.numbers, (at) => {
      if (at === 0 || parts.some(({ numbers }) => numbers[at] !== numbers[at - 1])) isMissing = !known.has(parts.map(({ numbers, texts }) => texts[numbers[at] ?? 0]).join("\u0000"));
      return isMissing && own.texts[own.numbers[at] ?? 0] !== "";
    });
  };
  const found = references.flatMap((reference, place) => (reference.key.length === 1 ? oneColumn(reference) : severalColumns(reference)).map((at) => ({ at, place, ...reference })));
  if (found.length === 0) return [];
  const { rowNumber, documentNo, ...read } = readerOf(book, id, ["rowNumber", ...Object.keys(TABLES[id].columns)]);
  // By row, and in a row by column.
  found.sort((a, b) => a.at - b.at || a.place - b.place);
  return found.map(({ at, column, target, key }) => {
    const value = String(column === "documentNo" ? documentNo?.(at) : read[column]?.(at));
    const place = { table: id, row: Number(rowNumber?.(at)), column, ...(documentNo && { documentNo: String(documentNo(at)) }) };
    return key.length === 1 ? missingCode(value, target, (code) => keys(target, key).has(code), place) : issue("REF-01", place, { value, table: { table: target } });
  });
}

/** Whether the text at a position is one of some. */
function isIn({ numbers, texts }: NumberedTexts, some: ReadonlySet<string>): (at: number) => boolean {
  const isAsked = texts.map((text) => some.has(text));
  return (at) => isAsked[numbers[at] ?? 0] === true;
}

type AnyReader = Readonly<Record<string, ((at: number) => unknown) | undefined>>;

/** Columns by names that only the declarations know. */
function readerOf(book: Book, id: TableId, columns: readonly string[]): AnyReader {
  return rowReader(book.tables[id] as BookTable<TableId>, columns as never[]) as AnyReader;
}
