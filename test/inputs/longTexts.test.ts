import { parseJsonTables } from "../../src/adapters/file/jsonTables";
import { readXlsx } from "../../src/adapters/file/readXlsx";
import { parseXml } from "../../src/adapters/file/ooxml/xml";
import { readSharedTexts } from "../../src/adapters/file/ooxml/readTexts";
import { shiftFormula } from "../../src/base/shiftFormula";
import { readAnchor } from "../../src/app/anchor";
import { isDateFormula } from "../../src/base/dateFormula";
import { parseIsoDay } from "../../src/base/day";
import { normalCode, shownText, tidyText } from "../../src/base/text";
import { searchWords } from "../../src/engine/analysis/searchWords";
import { formatsOf } from "../../src/locales/formats";
import { localeOf } from "../../src/locales/locale";
import { recogniseHeader } from "../../src/locales/recogniseHeader";
import { parseScaled } from "../../src/money/decimal";
import { amount, bool, code, date, formula, int, option, text, type Column } from "../../src/schema/column";
import { parseCell } from "../../src/schema/parseCell";
import { readingFormOf } from "../../src/schema/readingForm";
import { parseTypedDay } from "../../src/taskpane/parseTypedDay";
import { tabSeparated } from "../../src/taskpane/tabSeparated";
import { archiveOf, parts } from "../adapters/file/craftedParts";

/** Case SIZ-07: readers take a time that grows with the length of a text and with nothing else. */
const LENGTH = 30_000;
const SECOND = 1_000_000;
const of = (unit: string, end = "") => unit.repeat(Math.ceil(LENGTH / unit.length)) + end;

const TEXTS: readonly string[] = [
  of("a", "!"), of(" ", "!"), of("\u00A0 ", "x"), of("0", "1"), of("0", "x"), of("9"), of("1,"), of("1.000", "x"), of("1 ", "x"), of("1 234", "!"), of("(", ")"), of("-", "1"),
  of("*", "x"), of(" *", "x"), of("=", "!"), of("'", '"'), of('"'), of("\u200B", "a"), of("A\u0301"), of("\u202E"), of("\r\n", "x"), of("<", ">"), of("{", "}"), of("{a, plural, "), of("1D+", "x"), of("20.11."),
  of("2026-", "x"), of("12:ab"), of("A1:"), of("$A$1+"), of("[a", "]"), of("\\u00"), of("\uD800"), of("\u0410"), of("\u0661"), `0.${of("0")}1`, `${of("1")}e400`, `1e${of("9")}`,
];

const COLUMNS: readonly Column[] = [code(), text(), date(), amount(), int(), bool(), formula(), option(["a", "b"])];
const FORMS = ["", "en", "nb", "nl", "fr"].map((language) => readingFormOf(language, parseIsoDay("2026-11-20")));

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  cell: (given) => COLUMNS.map((column) => FORMS.map((form) => parseCell(column, given, form))),
  tidyText, normalCode, shownText, isDateFormula, parseIsoDay, localeOf, readAnchor, searchWords,
  header: (given) => recogniseHeader("Items", given),
  decimal: (given) => parseScaled(given, 3),
  typedDay: (given) => parseTypedDay(given, formatsOf("nb-NO")),
  clipboard: (given) => tabSeparated([[given]]),
  formula: (given) => shiftFormula(given, 1, 1),
  jsonText: (given) => parseJsonTables(`{ "format": "ledgerline-tables/1", "tables": { "Items": [{ "unitPrice": ${JSON.stringify(given)}, ${JSON.stringify(given)}: 1 }] } }`),
  jsonItself: (given) => parseJsonTables(given),
  jsonNumber: (given) => parseJsonTables(`{ "format": "ledgerline-tables/1", "tables": { "Items": [{ "unitPrice": ${given} }] } }`),
};

/**
 * What a processor spends on it at the least of three times, whatever else the machine does; the collector, which may come at any time
 * with the heap of all the tests before, does not come three times.
 */
async function microseconds(act: () => unknown): Promise<number> {
  let least = Infinity;
  for (let times = 0; times < 3 && least > SECOND; times++) {
    const before = process.cpuUsage();
    await act();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

test.each(Object.keys(READERS))("no text makes a reader slow: %s", async (name) => {
  const slow: string[] = [];
  for (const given of TEXTS) {
    const spent = await microseconds(() => READERS[name]?.(given));
    if (spent > SECOND) slow.push(`${given.slice(0, 12)} ${spent}`);
  }
  expect(slow).toEqual([]);
});

test.each([["1.", "1"], ["1", "1e-9"], ["0.", "1"], ["-1", ""]])("a number in JSON is not slow, however many zeros stand between %s and %s", async (begin, end) => {
  expect(await microseconds(() => READERS["jsonNumber"]?.(`${begin}${"0".repeat(10 * LENGTH)}${end}`))).toBeLessThan(SECOND);
});

const TAGS = ["<", "<a ", "<a>", "<!--", "<![CDATA[", "<?", "<a b=", '<a b="', "</a>", "<row>", "<c>", "<c ", '<c t="s"><v>', "<f>", "<v>", "<is>", "<si>", "<si><t>", "<t>", "<rPh>", "<sheetData>", "<x:", "&amp;", "&#x"];

test.each(TAGS)("no text makes a reader of packages slow: %s", async (unit) => {
  const given = of(unit).repeat(10);
  const tolerant = (read: () => unknown) => () => {
    try {
      return read();
    } catch (cause) {
      // Damaged is what these texts are; anything else is a defect.
      expect((cause as Error).constructor.name).toBe("DamagedXml");
      return undefined;
    }
  };
  const sheets = [given, `<worksheet><sheetData>${given}</sheetData></worksheet>`, `<worksheet><sheetData><row>${given}</row></sheetData></worksheet>`, `<worksheet><sheetData><row><c>${given}</c></row></sheetData></worksheet>`];
  const reads = [() => parseXml(given), () => parseXml(`<a>${given}</a>`), () => readSharedTexts(given)].map(tolerant);
  for (const read of [...reads, ...sheets.map((sheet) => async () => readXlsx(await archiveOf(parts(sheet))))]) expect(await microseconds(read)).toBeLessThan(SECOND);
});
