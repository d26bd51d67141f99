import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import fc from "fast-check";
import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { parseJsonTables } from "../../src/adapters/file/jsonTables";
import { readArchive, writeArchive } from "../../src/adapters/file/ooxml/archive";
import { readXlsx } from "../../src/adapters/file/readXlsx";
import { newWorkbookFile } from "../../src/adapters/file/workbookFile";
import { writeXlsx } from "../../src/adapters/file/writeXlsx";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { copyTables } from "../../src/app/copyTables";
import { enterOrders } from "../../src/app/enterOrders";
import { postDocuments } from "../../src/app/postDocuments";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import type { Column } from "../../src/schema/column";
import { TABLES, TABLE_IDS } from "../../src/tables/tables";
import { ledgerline, temporaryFolder } from "../support/commandLine";
import { deskOver, foundTables, tableOf, valueOf } from "../support/deskInMemory";
import { checked, openTables } from "./doors";
import { naiveNumber } from "./naiveNumber";

/**
 * What nobody thought of: random cells, headers, documents, packages and rows. Nothing of it may end in a defect, hang, be
 * taken for another number than it says, or change a file that is refused. A failure prints its seed and path;
 * FUZZ_RUNS=5000 looks longer.
 */
const RUNS = Number(process.env["FUZZ_RUNS"] ?? 60);
const TODAY = "2026-11-20";
const folder = temporaryFolder();
afterAll(folder.remove);

const LANGUAGES = ["", "en", "nb-NO", "sv-SE", "nl-NL", "fr-CA", "constructor", "tlh"];
const figure = fc.stringMatching(/^[-+\u2212( ]{0,2}[0-9]{0,4}[., '\u00A0\u202F]?[0-9]{0,3}[., '\u00A0\u202F]?[0-9]{0,3}[., '\u00A0\u202F]?[0-9]{0,5}(e[+-]?[0-9]{1,3})?\)?$/);
const odd = fc.constantFrom(
  "", " ", "#N/A", "#REF!", "#SPILL!", "#VALUE!", "NaN", "Infinity", "-0", "0x10", "1E10", "=1+1", "'5", "TRUE", "1,5", "1.234", "\u221212,5", "(1,234.50)", "20.11.26", "2026-02-30", "2026-11-20", "31.12.9999",
  "\u0000", "A\u0000B", "A\nB", "\uD800", "\uFFFE", "\u202Egnp", "A\u200B-100", "\u0410-100", "\uFF21", "\u0661\u0662", "__proto__", "constructor", "x".repeat(40_000), "C1", "X", "1001", "BANK",
);
const cell: fc.Arbitrary<CellValue> = fc.oneof(
  figure, odd, fc.string({ unit: "binary", maxLength: 50 }), fc.boolean(),
  fc.constantFrom(0, -0, 60, -1, 2958466, 1e308, 1e-320, NaN, Infinity, 0.1 + 0.2, 1.005, 123456789012345680000, 10000000000, 1.2349),
  fc.double(), fc.integer(), fc.integer({ min: -1000, max: 60_000 }), fc.double({ min: -10_000, max: 10_000, noNaN: true }).map((number) => Math.round(number * 100) / 100),
);

const TYPED = TABLE_IDS.filter((id) => !["posted", "ledgers"].includes(TABLES[id].group));
const TYPED_CELLS = TYPED.flatMap((id) => Object.keys(TABLES[id].columns).map((column) => [id, column] as const));
const company = (language: string) =>
  foundTables({
    Settings: [{ key: "language", value: language }],
    SalesHeaders: [{ documentNo: "1001", postingDate: "2026-11-20" }, { documentNo: "1002", postingDate: "2026-11-20" }],
    SalesLines: [{ documentNo: "1001", no: "S", quantity: 2, unitPrice: 100 }, { documentNo: "1002", no: "S", quantity: 3, unitPrice: 100 }],
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
    OrderEntry: [{ customerNo: "C1", itemNo: "S", quantity: 1 }],
    Payments: [{ postingDate: "2026-11-20", bankCode: "BANK", customerNo: "C1", amount: -10 }],
    GeneralJournal: [],
  });

interface Put {
  readonly table: string;
  readonly column: string;
  readonly row: number;
  readonly cell: CellValue;
}

const puts = fc.array(fc.record({ at: fc.constantFrom(...TYPED_CELLS), row: fc.nat(3), cell }), { minLength: 1, maxLength: 6 }).map((all): readonly Put[] => all.map(({ at: [table, column], row, cell: value }) => ({ table, column, row, cell: value })));

function withCells(tables: readonly FoundTable[], all: readonly Put[]): readonly FoundTable[] {
  return tables.map((table) => {
    const own = all.filter((put) => put.table === table.name && put.row < table.rows.length);
    if (own.length === 0) return table;
    const rows = table.rows.map((row) => [...row]);
    for (const { column, row, cell: value } of own) (rows[row] as CellValue[])[table.headers.indexOf(column)] = value;
    return { ...table, rows };
  });
}

const SCALES: Partial<Record<Column["kind"], number>> = { qty: 5, price: 5, percent: 5, amount: 3, int: 0 };

/** Cells whose number the book has and a second, naive reading has not, or not the same; and nothing was told. */
function misread(tables: readonly FoundTable[], all: readonly Put[], language: string): readonly string[] {
  const open = openTables(tables, TODAY);
  return all.flatMap(({ table: id, column: columnId, row: index }) => {
    const table = TABLES[id as (typeof TYPED)[number]];
    const column = (table.columns as Readonly<Record<string, Column>>)[columnId] as Column;
    const scale = SCALES[column.kind];
    const found = tables.find(({ name }) => name === id);
    const typed = found?.rows[index]?.[found.headers.indexOf(columnId)] ?? "";
    if (scale === undefined || found === undefined || typed === "" || (typeof typed === "string" && typed.trim() === "")) return [];
    const rowNumber = found.firstRow + index;
    const book = open.book.tables[id as (typeof TYPED)[number]];
    const read = (book.rows as unknown as readonly (Readonly<Record<string, unknown>> & { readonly rowNumber: number })[]).find((each) => each.rowNumber === rowNumber);
    const isTold = open.book.issues.some(({ place, severity }) => place.table === id && place.row === rowNumber && place.column === columnId && severity === "error");
    const isCache = table.group === "documents" && column.facts.derived === true;
    if (read === undefined || isTold || isCache) return [];
    const naive = naiveNumber(typed, language.slice(0, 2));
    const value = read[columnId];
    if (naive !== undefined && value !== null && BigInt(Number(value)) * 10n ** BigInt(naive.decimals) === naive.digits * 10n ** BigInt(scale)) return [];
    return [`${id}.${columnId} ${language}: ${JSON.stringify(typed)} was read as ${String(value)}`];
  });
}

test("random cells: a check tells, a number is taken for what it says or told, and posting posts or refuses", async () => {
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LANGUAGES), puts, async (language, all) => {
      const tables = withCells(company(language), all);
      expect(misread(tables, all.filter(({ table, column }) => !(table === "Settings" && column === "value")), String(languageIn(tables)))).toEqual([]);
      const open = openTables(tables, TODAY);
      checked(open);
      const desk = deskOver(tables, TODAY);
      const answer = valueOf(await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
      const isPosted = answer.posted.length > 0;
      expect(tableOf(desk, "GeneralLedger").rows.some((row) => row.some((each) => each !== ""))).toBe(isPosted);
      if (!isPosted) expect(answer.issues.some(({ severity }) => severity === "error") || answer.skipped.length > 0 || open.book.tables.SalesHeaders.rows.length < 2).toBe(true);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

function languageIn(tables: readonly FoundTable[]): CellValue {
  return tables.find(({ name }) => name === "Settings")?.rows.find(([key]) => key === "language")?.[1] ?? "";
}

test("random rows of order entry become orders whole, or nothing is written but why", async () => {
  const row = fc.record({ customerNo: fc.oneof(fc.constantFrom<CellValue>("C1", "c1 ", "C9"), cell), itemNo: fc.oneof(fc.constantFrom<CellValue>("S", "s"), cell), quantity: cell, unitPrice: cell, requestedDate: cell, externalDocumentNo: cell });
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...LANGUAGES), fc.array(row, { minLength: 1, maxLength: 5 }), async (language, rows) => {
      const empty = company(language);
      const tables = empty.map((table) => (table.name === "OrderEntry" ? { ...table, rows: rows.map((each) => table.headers.map((header) => (each as Readonly<Record<string, CellValue>>)[header] ?? "")) } : table));
      const desk = deskOver(tables, TODAY);
      const before = ["SalesHeaders", "SalesLines", "NumberSeries"].map((name) => tableOf(desk, name).rows);
      const { rowsEntered, orders } = valueOf(await enterOrders(desk));
      expect(tableOf(desk, "SalesLines").rows.length).toBe((before[1]?.length ?? 0) + rowsEntered);
      if (orders.length === 0) expect(["SalesHeaders", "SalesLines", "NumberSeries"].map((name) => tableOf(desk, name).rows)).toEqual(before);
    }),
    { numRuns: RUNS },
  );
}, 600_000);

test("random headers: columns are found, missing or told, and nothing is lost from what can be read", () => {
  const header = fc.oneof(odd, fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("No.", "no", "itemNo", "ItemNo *", "Varenr.", "description", "constructor"));
  fc.assert(
    fc.property(fc.constantFrom(...TYPED), fc.array(fc.tuple(fc.nat(20), header), { minLength: 1, maxLength: 4 }), (id, changes) => {
      const tables = company("nb-NO").map((table) => {
        if (table.name !== id) return table;
        const headers = [...table.headers];
        for (const [at, text] of changes) headers[at % headers.length] = text;
        return { ...table, headers };
      });
      checked(openTables(tables, TODAY));
    }),
    { numRuns: RUNS },
  );
}, 600_000);

const sampleJson = (() => {
  const blocks = company("nb-NO").map(({ name, headers, rows }) => `"${name}": [${rows.map((row) => `{${headers.flatMap((header, at) => (row[at] === "" ? [] : [`"${header}": ${JSON.stringify(row[at])}`])).join(", ")}}`).join(",\n")}]`);
  return `{ "format": "ledgerline-tables/1", "tables": { ${blocks.join(",\n")} } }`;
})();

const insertion = fc.oneof(fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "\\u0000", "null", "1e400", "-", "0", "99999999999999999999", '"__proto__": 1,', "\uFEFF", "\uD800", "[".repeat(500)), fc.string({ unit: "binary", maxLength: 8 }));
const textEdits = (length: number) => fc.array(fc.record({ at: fc.nat(length), gone: fc.nat(12), come: insertion }), { minLength: 1, maxLength: 5 });

function edited(text: string, edits: readonly { readonly at: number; readonly gone: number; readonly come: string }[]): string {
  return edits.reduce((now, { at, gone, come }) => now.slice(0, at) + come + now.slice(at + gone), text);
}

test("a JSON document with random changes is read or refused", () => {
  fc.assert(
    fc.property(textEdits(sampleJson.length), (edits) => {
      const read = parseJsonTables(edited(sampleJson, edits));
      if (read.ok) checked(openTables(read.value.tables, TODAY));
      else expect(read.refusal.code).toBe("notAWorkbook");
    }),
    { numRuns: RUNS * 2 },
  );
}, 600_000);

test("on the command line, a file with random changes is checked or refused, and stays as it is byte for byte", async () => {
  const given = folder.path("given.json");
  const out = folder.path("out.json");
  await fc.assert(
    fc.asyncProperty(textEdits(sampleJson.length), fc.constantFrom("check", "enter", "post"), async (edits, command) => {
      const bytes = Buffer.from(edited(sampleJson, edits));
      writeFileSync(given, bytes);
      rmSync(out, { force: true });
      const words = command === "check" ? [] : command === "enter" ? ["--out", out] : ["--action", "ship-invoice", "--all", "--out", out];
      const { code } = await ledgerline(command, given, ...words, "--json");
      expect([0, 1, 3]).toContain(code);
      expect(readFileSync(given).equals(bytes)).toBe(true);
      if (code === 3) expect(existsSync(out)).toBe(false);
    }),
    { numRuns: Math.ceil(RUNS / 4) },
  );
}, 600_000);

describe("an .xlsx package", () => {
  let whole: Uint8Array = new Uint8Array();
  beforeAll(async () => {
    const made = fileWorkbook(newWorkbookFile([]));
    const few = company("nb-NO").filter(({ name }) => ["Settings", "Customers", "Items", "SalesHeaders", "SalesLines"].includes(name));
    valueOf(await copyTables(memoryWorkbook(few), made));
    whole = await writeXlsx(made.current());
  });

  async function readOrRefused(bytes: Uint8Array): Promise<void> {
    const read = await readXlsx(bytes);
    if (!read.ok) {
      expect(["notAWorkbook", "fileDamaged", "fileTooLarge", "memory", "fileEncrypted", "fileOldFormat"]).toContain(read.refusal.code);
      return;
    }
    const tables = valueOf(await fileWorkbook(read.value).readTables());
    checked(openTables(tables, TODAY));
    await writeXlsx(read.value);
  }

  test("with random bytes changed or cut off is read or refused", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.option(fc.nat(1_000_000)), async (changes, cut) => {
        const bytes = whole.slice(0, cut === null ? whole.length : cut % whole.length);
        for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
        await readOrRefused(bytes);
      }),
      { numRuns: RUNS },
    );
  }, 600_000);

  test("with parts swapped, left out, doubled or changed in their text is read or refused", async () => {
    const { archiveOf } = await import("../adapters/file/craftedParts");
    const { unpackText } = await import("../../src/adapters/file/ooxml/archive");
    const entries = valueOf(readArchive(whole));
    const texts = new Map<string, string>();
    for (const [path, entry] of entries) texts.set(path, await unpackText(entry));
    const paths = [...texts.keys()];
    const xml = fc.oneof(fc.constantFrom("<", ">", "</row>", "<row>", "<c>", "</c>", "<v>", "&", "&#0;", "&#x110000;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", '"', 'r="XFE1"', 'r="A1048577"', 't="s"', "-1", "1e999", "<!--", "]]>", "_x0000_", "\u0000", "\uFFFE"), fc.string({ unit: "binary", maxLength: 6 }));
    const change = fc.record({ path: fc.constantFrom(...paths), other: fc.constantFrom(...paths), kind: fc.constantFrom("swap", "drop", "edit", "edit", "edit"), at: fc.nat(100_000), gone: fc.nat(20), come: xml });
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const now = new Map(texts);
        for (const { path, other, kind, at, gone, come } of changes) {
          const text = now.get(path) ?? "";
          if (kind === "drop") now.delete(path);
          else if (kind === "swap") now.set(path, texts.get(other) ?? "");
          else now.set(path, text.slice(0, at % (text.length + 1)) + come + text.slice((at % (text.length + 1)) + gone));
        }
        await readOrRefused(await archiveOf(Object.fromEntries(now)));
      }),
      { numRuns: RUNS },
    );
    expect(await readXlsx(writeArchive([...entries.values(), ...entries.values()]))).toMatchObject({ ok: false, refusal: { code: "fileDamaged" } });
  }, 600_000);
});
