import fc from "fast-check";
import { formatsOf, showAmount, showDay } from "../../src/locales/formats";
import { LOCALES } from "../../src/locales/locale";
import { parseScaled } from "../../src/money/decimal";
import { amount, date, qty } from "../../src/schema/column";
import { tidyText } from "../../src/base/text";
import { parseCell } from "../../src/schema/parseCell";
import { plainDecimal, readingFormOf, writtenDay } from "../../src/schema/readingForm";
import { day } from "../support/day";

/** Cases NUM-02 to NUM-06 and DAT-09 of test/inputs/badInputs.json, and what they leave open. */
const read = (text: string, language: string) => plainDecimal(tidyText(text), readingFormOf(language));

test.each<[string, Readonly<Record<string, string | undefined>>]>([
  ["1,5", { nb: "1.5", sv: "1.5", nl: "1.5", fr: "1.5", en: "ambiguous" }],
  ["1.234", { nl: "1234", en: "1.234", nb: "ambiguous", sv: "ambiguous", fr: "ambiguous" }],
  ["1 234,50", { nb: "1234.50", sv: "1234.50", fr: "1234.50", en: "ambiguous" }],
  ["1\u00A0234,50", { nb: "1234.50", fr: "1234.50" }],
  ["1\u202F234,50", { nb: "1234.50", fr: "1234.50" }],
  ["\u22121 234,50", { nb: "-1234.50" }],
  ["(1,234.50)", { en: "-1234.50", nb: "ambiguous", nl: "ambiguous" }],
  ["1.234,50", { nl: "1234.50", nb: "ambiguous", en: "ambiguous" }],
  ["1'234,50", { nb: "1234.50" }],
  // A decimal that programs write cannot be a group of thousands here.
  ["1250.5", { nb: "1250.5", nl: "1250.5", en: "1250.5" }],
  ["1234.567", { nb: "1234.567", nl: "1234.567" }],
  ["12 34,5", { nb: undefined }],
  ["1 234 56", { nb: undefined }],
  ["1,2,3", { nb: undefined, en: undefined }],
  ["1 234.567 89", { nb: undefined }],
  ["12 kr", { nb: undefined }],
  ["", { nb: undefined }],
  ["NaN", { en: undefined }],
  ["Infinity", { en: undefined }],
  ["0x10", { en: undefined }],
  ["\u0661\u0662", { en: undefined }],
])("%p is read by the culture", (text, expected) => {
  for (const [language, decimal] of Object.entries(expected)) expect([language, read(text, language)]).toEqual([language, decimal]);
});

test("a book without a language reads only what programs write", () => {
  expect(["1250.5", "1,5", "1.234", "1 234"].map((text) => read(text, ""))).toEqual(["1250.5", undefined, "1.234", undefined]);
});

test("what is shown in a language is read back as the same amount", () => {
  fc.assert(
    fc.property(fc.constantFrom(...LOCALES), fc.integer({ min: -999_999_999_999_999, max: 999_999_999_999_999 }), (locale, thousandths) => {
      const { value, fault } = parseCell(amount(), showAmount(thousandths, formatsOf(locale)), readingFormOf(locale));
      expect({ value, fault }).toEqual({ value: thousandths === 0 ? 0 : thousandths, fault: undefined });
    }),
  );
});

test("a day that is shown in a language is read back as the same day", () => {
  for (const locale of LOCALES) {
    for (const iso of ["2026-11-20", "2024-02-29", "1999-12-31"]) expect(writtenDay(showDay(day(iso), formatsOf(locale)), readingFormOf(locale))).toBe(day(iso));
  }
});

test("two digits of a year mean the one within twenty years, and no year farther off", () => {
  const form = readingFormOf("nb", day("2026-11-20"));
  expect(writtenDay("20.11.26", form)).toBe(day("2026-11-20"));
  expect([writtenDay("20.11.46", form), writtenDay("20.11.47", form)]).toEqual([day("2046-11-20"), undefined]);
  expect([writtenDay("20.11.06", form), writtenDay("20.11.05", form)]).toEqual([day("2006-11-20"), undefined]);
  expect(writtenDay("20.11.26", readingFormOf("nb"))).toBeUndefined();
  expect(writtenDay("31.12.99", readingFormOf("nb", day("2099-06-01")))).toBe(day("2099-12-31"));
  expect(writtenDay("31.12.99", readingFormOf("nb", day("2101-06-01")))).toBe(day("2099-12-31"));
});

test.each([["20.11.2026", "en"], ["32.01.2026", "nb"], ["20.13.2026", "nb"], ["20.11-2026", "nb"], ["2026.20.11", "nb"], ["20.11.2026", "sv"]])("%s is no day in %s", (text, language) => {
  expect(writtenDay(text, readingFormOf(language, day("2026-11-20")))).toBeUndefined();
});

test("a text that was read otherwise than it stands there is noted, and a plain one is not", () => {
  const nb = readingFormOf("nb", day("2026-11-20"));
  const noteOf = (column: Parameters<typeof parseCell>[0], cell: string) => parseCell(column, cell, nb).note;
  expect([noteOf(qty(), "1,5"), noteOf(qty(), "1.5"), noteOf(qty(), " 15 "), noteOf(qty(), "1\u200B5"), noteOf(qty(), "\u22125")]).toEqual(["writtenNumber", undefined, undefined, "writtenNumber", "writtenNumber"]);
  expect([noteOf(date(), "20.11.26"), noteOf(date(), "2026-11-20")]).toEqual(["writtenDay", undefined]);
});

test("no reading differs from a decimal that the exact arithmetic knows", () => {
  fc.assert(
    fc.property(fc.constantFrom("en", "nb", "sv", "nl", "fr"), fc.stringMatching(/^[-+ (]?[0-9]{0,4}[., ']?[0-9]{0,4}[., ']?[0-9]{0,4}\)?$/), (language, text) => {
      const decimal = read(text, language);
      if (decimal !== undefined && decimal !== "ambiguous") expect(typeof parseScaled(decimal, 5) === "number" || ["tooManyDecimals", "tooLarge"].includes(String(parseScaled(decimal, 5)))).toBe(true);
    }),
  );
});
