import type { Column } from "../../src/schema/column";
import { referredKey, type Table } from "../../src/schema/table";
import { declarationOf, REPORT_IDS, TABLE_IDS, TABLES } from "../../src/tables/tables";

/** What holds of every declared table, whatever tables come to be declared. */
const tables: readonly Table[] = [...TABLE_IDS, ...REPORT_IDS].flatMap((id) => declarationOf(id) ?? []);
const columnsOf = (table: Table) => Object.entries(table.columns) as readonly (readonly [string, Column])[];
const each = (found: (table: Table, name: string, column: Column) => boolean) =>
  tables.flatMap((table) => columnsOf(table).flatMap(([name, column]) => (found(table, name, column) ? [`${table.id}.${name}`] : [])));

test("an id names one table, and the table knows its id", () => {
  expect(tables.map(({ id }) => id)).toEqual([...TABLE_IDS, ...REPORT_IDS]);
  expect(new Set(tables.map(({ id }) => id)).size).toBe(tables.length);
  expect(declarationOf("toString")).toBeUndefined();
});

test("a reference leads to a table, by columns of the same kind as the key they are met by", () => {
  const wrong = each((table, name, column) => {
    const target = column.facts.refers === undefined ? undefined : declarationOf(column.facts.refers);
    if (column.facts.refers === undefined) return false;
    if (target === undefined || target.key.length === 0) return true;
    const key = referredKey(target, name);
    const own = key.length === 1 ? [name] : key;
    return key.some((part, index) => target.columns[part]?.kind !== table.columns[own[index] ?? ""]?.kind);
  });
  expect(wrong).toEqual([]);
});

test("a line meets its header by document type and number, an order its customer by number alone", () => {
  expect(referredKey(TABLES.SalesHeaders as Table, "documentNo")).toEqual(["documentType", "documentNo"]);
  expect(referredKey(TABLES.Customers as Table, "billToCustomerNo")).toEqual(["customerNo"]);
});

// A report's key only tells its rows apart from one writing to the next: nothing is looked up by it, and a subtotal may have blanks in it.
test("a key of the book that may be blank is one of several, and is blank on purpose: any group, any location, from the beginning, no day known, goods in stock", () => {
  expect(each(({ group }, __, { facts }) => group !== "reports" && facts.key === true && facts.optional === true).sort()).toEqual([
    "CustomerNotices.newDate", "DimensionCombinations.department", "DimensionCombinations.project", "InventoryGroups.locationCode", "NumberSeries.startDate", "PostingSetup.businessGroup", "PostingSetup.productGroup",
    "Reservations.sourceLineNo", "Reservations.sourceNo", "VatSetup.validFrom",
  ]);
});

test("a choice has its words, each once; other columns have none", () => {
  expect(each((_, __, { kind, options }) => (kind === "option") !== options.length > 0 || new Set(options.map((word) => word.toLowerCase())).size < options.length)).toEqual([]);
});

test("limits and presets stand on columns that can have them", () => {
  const isNumber = ({ kind }: Column) => ["qty", "price", "amount", "percent", "int"].includes(kind);
  expect(each((_, __, column) => (column.facts.min !== undefined || column.facts.max !== undefined) && !isNumber(column))).toEqual([]);
  expect(each((_, __, { facts }) => facts.preset !== undefined && facts.optional === true)).toEqual([]);
  expect(each((_, __, { kind, facts }) => kind === "bool" && facts.optional === true)).toEqual([]);
});

test("ledgers are numbered by a single entry number, and every ledger row names its transaction or the row that does", () => {
  const ledgers = tables.filter(({ group }) => group === "ledgers");
  expect(ledgers.map(({ key }) => key)).toEqual(ledgers.map(() => ["entryNo"]));
  expect(ledgers.filter(({ columns }) => columns["transactionNo"] === undefined)).toEqual([]);
});

test("what people type has no required column that only the engine writes", () => {
  expect(each(({ group }, _, { facts }) => group === "documents" && facts.derived === true && facts.optional !== true && facts.preset === undefined)).toEqual([]);
});
