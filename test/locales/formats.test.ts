import fc from "fast-check";
import { dayOf, type Day } from "../../src/base/day";
import { formatsFor, formatsOf, showAmount, showCount, showDay, showPercent, showPrice, showQuantity } from "../../src/locales/formats";
import { LOCALES, type Locale } from "../../src/locales/locale";

/** Figures as locales.md 2 measured them: `·` stands for the hard blank, `−` is the true minus. */
const figures: readonly (readonly [Locale, number: string, negative: string, percent: string, day: string])[] = [
  ["en", "1,234,567.891", "-1,234.50", "9.975%", "2026-11-20"],
  ["nb-NO", "1·234·567,891", "−1·234,50", "9,975·%", "20.11.2026"],
  ["sv-SE", "1·234·567,891", "−1·234,50", "9,975·%", "2026-11-20"],
  ["nl-NL", "1.234.567,891", "-1.234,50", "9,975%", "20-11-2026"],
  ["fr-CA", "1·234·567,891", "-1·234,50", "9,975·%", "2026-11-20"],
];

const day = (year: number, month: number, dayOfMonth: number) => dayOf(year, month, dayOfMonth) as Day;

test.each(figures)("%s writes figures and days as its readers do", (locale, number, negative, percent, shownDay) => {
  const formats = formatsOf(locale);
  const shown = [
    showAmount(1_234_567_891, formats),
    showAmount(-1_234_500, formats),
    showPercent(997_500, formats),
    showDay(day(2026, 11, 20), formats),
  ];
  expect(shown).toEqual([number, negative, percent, shownDay].map((text) => text.replaceAll("·", "\u00A0")));
});

test("an amount has two decimals, and a third only where there is one", () => {
  const formats = formatsOf("en");
  expect([0, 1000, 10, 5, -5, 999_999].map((amount) => showAmount(amount, formats))).toEqual(["0.00", "1.00", "0.01", "0.005", "-0.005", "999.999"]);
});

test("a quantity has as many decimals as it needs, a price at least two", () => {
  const formats = formatsOf("nl-NL");
  expect([300_000, 250_000, 1, -123_456_789].map((fine) => showQuantity(fine, formats))).toEqual(["3", "2,5", "0,00001", "-1.234,56789"]);
  expect([1_000_000, 1_234_567].map((fine) => showPrice(fine, formats))).toEqual(["10,00", "12,34567"]);
});

test("the largest amount a cell can hold is written to its last digit", () => {
  expect(showAmount(9_007_199_254_740_991, formatsOf("en"))).toBe("9,007,199,254,740.991");
});

test("counts are grouped from four digits on", () => {
  expect([0, 999, 1000, 1_048_576].map((count) => showCount(count, formatsOf("en")))).toEqual(["0", "999", "1,000", "1,048,576"]);
});

test("figures that are told apart stay apart, in every language", () => {
  const whole = fc.integer({ min: -2_000_000_000_000, max: 2_000_000_000_000 });
  fc.assert(
    fc.property(whole, fc.constantFrom(...LOCALES), (thousandths, locale) => {
      const { group, decimal, minus } = formatsOf(locale);
      const read = showAmount(thousandths, formatsOf(locale)).replaceAll(group, "").replace(decimal, ".").replace(minus, "-");
      // An independent way back: the digits without their point, filled up to three decimals.
      const [units = "", decimals = ""] = read.split(".");
      expect(BigInt(`${units}${decimals.padEnd(3, "0")}`)).toBe(BigInt(thousandths));
    }),
  );
});

describe("Excel's own culture", () => {
  test("decides separators and days, and leaves the words' language alone", () => {
    const formats = formatsFor("en", { groupSeparator: "'", decimalSeparator: ".", shortDatePattern: "d/M/yy" });
    expect(showAmount(1_234_500, formats)).toBe("1'234.50");
    expect(showDay(day(2026, 3, 5), formats)).toBe("5/3/26");
  });

  test("never lets a figure break over two lines", () => {
    expect(showCount(1_000_000, formatsFor("en", { groupSeparator: " " }))).toBe("1\u00A0000\u00A0000");
  });

  test("may group nothing", () => {
    expect(showCount(1_000_000, formatsFor("en", { groupSeparator: "" }))).toBe("1000000");
  });

  test.each([
    ["M/d/yyyy", "3/5/2026"],
    ["dd/MM/yyyy", "05/03/2026"],
    ["dd.MM.yyyy", "05.03.2026"],
    ["yyyy-MM-dd", "2026-03-05"],
    ["d-M-yyyy", "5-3-2026"],
  ])("writes days as %s", (shortDatePattern, shown) => {
    expect(showDay(day(2026, 3, 5), formatsFor("en", { shortDatePattern }))).toBe(shown);
  });

  test("that says nothing leaves the language's usual figures", () => {
    expect(formatsFor("nb-NO", {})).toEqual(formatsOf("nb-NO"));
  });
});
