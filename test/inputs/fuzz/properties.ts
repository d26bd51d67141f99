import { deepStrictEqual as same, ok } from "node:assert";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { fileWorkbook } from "../../../src/adapters/file/fileWorkbook";
import { parseJsonTables } from "../../../src/adapters/file/jsonTables";
import { readArchive, unpackText, writeArchive } from "../../../src/adapters/file/ooxml/archive";
import { readXlsx } from "../../../src/adapters/file/readXlsx";
import { newWorkbookFile } from "../../../src/adapters/file/workbookFile";
import { writeXlsx } from "../../../src/adapters/file/writeXlsx";
import { memoryWorkbook } from "../../../src/adapters/memory/memoryWorkbook";
import { copyTables } from "../../../src/app/copyTables";
import { enterOrders } from "../../../src/app/enterOrders";
import { postDocuments } from "../../../src/app/postDocuments";
import { formulaTraits } from "../../../src/base/formulaTraits";
import type { FoundTable } from "../../../src/ports/workbookPort";
import type { CellValue } from "../../../src/schema/cell";
import type { Column } from "../../../src/schema/column";
import { TABLES, TABLE_IDS } from "../../../src/tables/tables";
import { archiveOf } from "../../adapters/file/craftedParts";
import { ledgerline } from "../../support/commandLine";
import { deskOver, foundTables, tableOf, valueOf } from "../../support/deskInMemory";
import { checked, openTables } from "../doors";
import { naiveNumber } from "../naiveNumber";
import { property, type Property } from "./property";

/**
 * What nobody thought of: random cells, headers, documents, packages and rows. Nothing of it may end in a defect, hang, be
 * taken for another number than it says, or change a file that is refused.
 */
const TODAY = "2026-11-20";

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

/** Blanks and what has no shape: a cell of nothing else is blank to everyone. */
const NOTHING_TO_SEE = /^[\p{C}\p{Z}\s]*$/u;

/** Cells whose number the book has and a second, naive reading has not, or not the same; and nothing was told. */
function misread(tables: readonly FoundTable[], all: readonly Put[], language: string): readonly string[] {
  const open = openTables(tables, TODAY);
  return all.flatMap(({ table: id, column: columnId, row: index }) => {
    const table = TABLES[id as (typeof TYPED)[number]];
    const column = (table.columns as Readonly<Record<string, Column>>)[columnId] as Column;
    const scale = SCALES[column.kind];
    const found = tables.find(({ name }) => name === id);
    const typed = found?.rows[index]?.[found.headers.indexOf(columnId)] ?? "";
    if (scale === undefined || found === undefined || typed === "" || (typeof typed === "string" && NOTHING_TO_SEE.test(typed))) return [];
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

function languageIn(tables: readonly FoundTable[]): CellValue {
  return tables.find(({ name }) => name === "Settings")?.rows.find(([key]) => key === "language")?.[1] ?? "";
}

const sampleJson = (() => {
  const blocks = company("nb-NO").map(({ name, headers, rows }) => `"${name}": [${rows.map((row) => `{${headers.flatMap((header, at) => (row[at] === "" ? [] : [`"${header}": ${JSON.stringify(row[at])}`])).join(", ")}}`).join(",\n")}]`);
  return `{ "format": "ledgerline-tables/1", "tables": { ${blocks.join(",\n")} } }`;
})();

const insertion = fc.oneof(fc.constantFrom("{", "}", "[", "]", ",", ":", '"', "\\", "\\u0000", "null", "1e400", "-", "0", "99999999999999999999", '"__proto__": 1,', "\uFEFF", "\uD800", "[".repeat(500)), fc.string({ unit: "binary", maxLength: 8 }));
const textEdits = (length: number) => fc.array(fc.record({ at: fc.nat(length), gone: fc.nat(12), come: insertion }), { minLength: 1, maxLength: 5 });

function edited(text: string, edits: readonly { readonly at: number; readonly gone: number; readonly come: string }[]): string {
  return edits.reduce((now, { at, gone, come }) => now.slice(0, at) + come + now.slice(at + gone), text);
}

/** What a thread leaves behind it is gone when the process ends, whether or not the thread was ended. */
function temporaryFiles(): { readonly given: string; readonly out: string } {
  const folder = mkdtempSync(join(tmpdir(), "ledgerline-"));
  process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
  return { given: join(folder, "given.json"), out: join(folder, "out.json") };
}

async function smallWorkbook(): Promise<Uint8Array> {
  const made = fileWorkbook(newWorkbookFile([]));
  const few = company("nb-NO").filter(({ name }) => ["Settings", "Customers", "Items", "SalesHeaders", "SalesLines"].includes(name));
  valueOf(await copyTables(memoryWorkbook(few), made));
  return writeXlsx(made.current());
}

const REFUSALS = new Set(["notAWorkbook", "jsonFaulty", "fileDamaged", "fileTooLarge", "memory", "fileEncrypted", "fileOldFormat"]);

async function readOrRefused(bytes: Uint8Array): Promise<void> {
  const read = await readXlsx(bytes);
  if (!read.ok) {
    ok(REFUSALS.has(read.refusal.code), read.refusal.code);
    return;
  }
  const workbook = fileWorkbook(read.value);
  const tables = valueOf(await workbook.readTables());
  const { tables: behind } = valueOf(await workbook.lookBehind(tables.map(({ name }) => ({ table: name }))));
  const looked = tables.map((table) => ({ ...table, behind: behind.find(({ name }) => name === table.name) }));
  checked(openTables(looked.map(({ behind: found, ...table }) => (found === undefined ? table : { ...table, behind: found })), TODAY));
  await writeXlsx(read.value);
}

const text = fc.string({ unit: "binary", maxLength: 6 });
const word = fc.oneof(fc.constantFrom("RAND", "TODAY", "INDIRECT", "[", "]", "'", '"', "!", "(", ")", "|", "_xlfn.", "[1]S1!A1", "Sheet1!", ".xlsx", "=", " ", "SUM(", "A1", ","), text);

/** By what each is called when it does not hold. */
export const PROPERTIES: Readonly<Record<string, () => Property | Promise<Property>>> = {
  "random cells: a check tells, a number is taken for what it says or told, and posting posts or refuses": () =>
    property(fc.tuple(fc.constantFrom(...LANGUAGES), puts), async ([language, all]) => {
      const tables = withCells(company(language), all);
      same(misread(tables, all.filter(({ table, column }) => !(table === "Settings" && column === "value")), String(languageIn(tables))), []);
      const open = openTables(tables, TODAY);
      checked(open);
      const desk = deskOver(tables, TODAY);
      const answer = valueOf(await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
      const isPosted = answer.posted.length > 0;
      same(tableOf(desk, "GeneralLedger").rows.some((row) => row.some((each) => each !== "")), isPosted);
      if (!isPosted) ok(answer.issues.some(({ severity }) => severity === "error") || answer.skipped.length > 0 || open.book.tables.SalesHeaders.rows.length < 2, "nothing is posted and nothing is said");
    }),

  "random rows of order entry become orders whole, or nothing is written but why": () => {
    const row = fc.record({ customerNo: fc.oneof(fc.constantFrom<CellValue>("C1", "c1 ", "C9"), cell), itemNo: fc.oneof(fc.constantFrom<CellValue>("S", "s"), cell), quantity: cell, unitPrice: cell, requestedDate: cell, externalDocumentNo: cell });
    return property(fc.tuple(fc.constantFrom(...LANGUAGES), fc.array(row, { minLength: 1, maxLength: 5 })), async ([language, rows]) => {
      const empty = company(language);
      const tables = empty.map((table) => (table.name === "OrderEntry" ? { ...table, rows: rows.map((each) => table.headers.map((header) => (each as Readonly<Record<string, CellValue>>)[header] ?? "")) } : table));
      const desk = deskOver(tables, TODAY);
      const before = ["SalesHeaders", "SalesLines", "NumberSeries"].map((name) => tableOf(desk, name).rows);
      const { rowsEntered, orders } = valueOf(await enterOrders(desk));
      same(tableOf(desk, "SalesLines").rows.length, (before[1]?.length ?? 0) + rowsEntered);
      if (orders.length === 0) same(["SalesHeaders", "SalesLines", "NumberSeries"].map((name) => tableOf(desk, name).rows), before);
    });
  },

  "random headers: columns are found, missing or told, and nothing is lost from what can be read": () => {
    const header = fc.oneof(odd, fc.string({ unit: "binary", maxLength: 300 }), fc.constantFrom("No.", "no", "itemNo", "ItemNo *", "Varenr.", "description", "constructor"));
    return property(fc.tuple(fc.constantFrom(...TYPED), fc.array(fc.tuple(fc.nat(20), header), { minLength: 1, maxLength: 4 })), ([id, changes]) => {
      const tables = company("nb-NO").map((table) => {
        if (table.name !== id) return table;
        const headers = [...table.headers];
        for (const [at, changed] of changes) headers[at % headers.length] = changed;
        return { ...table, headers };
      });
      checked(openTables(tables, TODAY));
    });
  },

  "random formulas, merged cells and hidden rows: a check tells, and what is posted holds no formula that changes by itself": () => {
    const behind = fc.record({ at: fc.constantFrom(...TYPED_CELLS), index: fc.nat(3), formula: fc.oneof(fc.constantFrom("=RAND()", "=TODAY()", "=A1*2", "='[Prices.xlsx]S1'!B2"), fc.array(word, { maxLength: 8 }).map((words) => `=${words.join("")}`)) });
    const merged = fc.record({ at: fc.constantFrom(...TYPED_CELLS), index: fc.nat(3), rowCount: fc.integer({ min: 1, max: 3 }) });
    return property(fc.tuple(fc.array(behind, { maxLength: 5 }), fc.array(merged, { maxLength: 1 }), fc.array(fc.nat(3), { maxLength: 3 })), async ([formulas, blocks, hiddenRows]) => {
      const tables = company("nb-NO").map((table): FoundTable => ({
        ...table,
        behind: {
          name: table.name,
          formulas: formulas.filter(({ at: [id], index }) => id === table.name && index < table.rows.length).map(({ at: [, column], index, formula }) => ({ index, position: table.headers.indexOf(column), formula })),
          merged: blocks.filter(({ at: [id], index }) => id === table.name && index < table.rows.length).map(({ at: [, column], index, rowCount }) => ({ index, position: table.headers.indexOf(column), rowCount, columnCount: 1 })),
          hiddenRows: [...new Set(hiddenRows)].filter((index) => index < table.rows.length).sort(),
        },
      }));
      checked(openTables(tables, TODAY));
      const desk = deskOver(tables, TODAY);
      const { documents, issues } = valueOf(await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
      const changing = formulas.filter(({ at: [id, column], formula }) => (id === "SalesLines" || id === "SalesHeaders") && (TABLES[id].columns as Readonly<Record<string, Column>>)[column]?.facts.derived !== true && formulaTraits(formula).volatile?.changesByItself === true);
      for (const { index } of changing) ok(index > 1 || !documents.includes(index === 0 ? "1001" : "1002"), "a formula that changes by itself was posted");
      if (blocks.some(({ at: [id], index }) => id === "SalesLines" && index < 2)) same(documents, []);
      if (documents.length > 0 && hiddenRows.some((index) => documents.includes(index === 0 ? "1001" : index === 1 ? "1002" : ""))) ok(issues.some(({ code }) => code === "TAB-33"), "hidden lines are not said");
    });
  },

  "a JSON document with random changes is read or refused": () =>
    property(textEdits(sampleJson.length), (edits) => {
      const read = parseJsonTables(edited(sampleJson, edits));
      if (read.ok) checked(openTables(read.value.tables, TODAY));
      else ok(read.refusal.code === "notAWorkbook" || read.refusal.code === "jsonFaulty", read.refusal.code);
    }, 2),

  "on the command line, a file with random changes is checked or refused, and stays as it is byte for byte": () => {
    const { given, out } = temporaryFiles();
    return property(fc.tuple(textEdits(sampleJson.length), fc.constantFrom("check", "enter", "post")), async ([edits, command]) => {
      const bytes = Buffer.from(edited(sampleJson, edits));
      writeFileSync(given, bytes);
      rmSync(out, { force: true });
      const words = command === "check" ? [] : command === "enter" ? ["--out", out] : ["--action", "ship-invoice", "--all", "--out", out];
      const { code } = await ledgerline(command, given, ...words, "--json");
      ok([0, 1, 3].includes(code), `exit ${code}`);
      ok(readFileSync(given).equals(bytes), "the file has changed");
      if (code === 3) ok(!existsSync(out), "a refused file was written");
    }, 0.25);
  },

  "an .xlsx package with random bytes changed or cut off is read or refused": async () => {
    const whole = await smallWorkbook();
    return property(fc.tuple(fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 6 }), fc.option(fc.nat(1_000_000))), async ([changes, cut]) => {
      const bytes = whole.slice(0, cut === null ? whole.length : cut % whole.length);
      for (const [at, byte] of changes) if (bytes.length > 0) bytes[at % bytes.length] = byte;
      await readOrRefused(bytes);
    });
  },

  "an .xlsx package with parts swapped, left out, doubled or changed in their text is read or refused": async () => {
    const entries = valueOf(readArchive(await smallWorkbook()));
    const texts = new Map<string, string>();
    for (const [path, entry] of entries) texts.set(path, await unpackText(entry));
    const paths = [...texts.keys()];
    const xml = fc.oneof(fc.constantFrom("<", ">", "</row>", "<row>", '<row hidden="1">', "<c>", "</c>", "<v>", "<f>RAND()</f>", '<mergeCells><mergeCell ref="A1:B9"/></mergeCells>', '<calcPr fullPrecision="0"/>', '<workbookPr date1904="1"/>', "&", "&#0;", "&#x110000;", "<!DOCTYPE a [<!ENTITY b 'c'>]>", '"', 'r="XFE1"', 'r="A1048577"', 't="s"', "-1", "1e999", "<!--", "]]>", "_x0000_", "\u0000", "\uFFFE"), text);
    const change = fc.record({ path: fc.constantFrom(...paths), other: fc.constantFrom(...paths), kind: fc.constantFrom("swap", "drop", "edit", "edit", "edit"), at: fc.nat(100_000), gone: fc.nat(20), come: xml });
    const twice = await readXlsx(writeArchive([...entries.values(), ...entries.values()]));
    same(twice.ok ? "read" : twice.refusal.code, "fileDamaged");
    return property(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
      const now = new Map(texts);
      for (const { path, other, kind, at, gone, come } of changes) {
        const before = now.get(path) ?? "";
        if (kind === "drop") now.delete(path);
        else if (kind === "swap") now.set(path, texts.get(other) ?? "");
        else now.set(path, before.slice(0, at % (before.length + 1)) + come + before.slice((at % (before.length + 1)) + gone));
      }
      await readOrRefused(await archiveOf(Object.fromEntries(now)));
    });
  },
};
