import { documentAmounts, lineAmount, type AmountTerms, type DocumentAmounts, type PricedLine, type VatTerms } from "../../../src/engine/amounts/amounts";
import { CENT, formatAmount, sum, ZERO } from "../../../src/money/amount";
import { money, percent, price, quantity } from "../../support/money";

/** A line as the worked examples write it: pieces at a price, a rate, and what is taken off. */
interface Example {
  readonly pieces?: string;
  readonly at: string;
  readonly rate?: string;
  readonly calculation?: VatTerms["calculation"];
  readonly off?: string;
  readonly offAmount?: string;
  readonly invoiceDiscount?: string;
}

const lineOf = ({ pieces = "1", at, rate = "25", calculation = "normal", off, offAmount, invoiceDiscount = "0" }: Example): PricedLine => ({
  quantity: quantity(pieces),
  wholeQuantity: quantity(pieces),
  unitPrice: price(at),
  discountPercent: off === undefined ? null : percent(off),
  discountAmount: offAmount === undefined ? null : money(offAmount),
  invoiceDiscount: money(invoiceDiscount),
  vat: { identifier: `V${rate}`, percent: percent(rate), calculation },
});
const amountsOf = (lines: readonly Example[], terms: Partial<AmountTerms> = {}) => documentAmounts(lines.map(lineOf), { pricesIncludeVat: false, precision: CENT, ...terms });
const totals = ({ net, vat, total }: DocumentAmounts) => [net, vat, total].map(formatAmount).join(" + ").replace(/ \+ (\S+)$/, " = $1");
const each = (amounts: DocumentAmounts, name: "net" | "vat" | "total" | "discount") => amounts.lines.map((line) => formatAmount(line[name]));

const INCLUDED = { pricesIncludeVat: true } as const;

test.each<[string, readonly Example[], Partial<AmountTerms>, string]>([
  ["E2.1, the whole line", [{ pieces: "10", at: "99.99", off: "10" }], {}, "899.91 + 224.98 = 1124.89"],
  ["E2.1, the first three", [{ pieces: "3", at: "99.99", off: "10" }], {}, "269.97 + 67.49 = 337.46"],
  ["E2.3, one of three invoices", [{ at: "33.33" }], {}, "33.33 + 8.33 = 41.66"],
  ["E2.3, one invoice", [{ pieces: "3", at: "33.33" }], {}, "99.99 + 25.00 = 124.99"],
  ["E3.1", [{ at: "10.01" }, { at: "10.01" }, { at: "10.01" }], {}, "30.03 + 7.51 = 37.54"],
  ["E3.2, two rates", [{ pieces: "2", at: "49.95" }, { pieces: "3", at: "7.33", rate: "12" }, { at: "0.07", rate: "12" }], {}, "121.96 + 27.63 = 149.59"],
  ["E3.4, reverse charge", [{ at: "1000", calculation: "reverse" }], {}, "1000.00 + 0.00 = 1000.00"],
  ["exempt", [{ at: "1000", rate: "0", calculation: "exempt" }], {}, "1000.00 + 0.00 = 1000.00"],
  ["full VAT: the line is the tax", [{ at: "250", calculation: "full" }], {}, "0.00 + 250.00 = 250.00"],
  ["E4.1, prices with VAT", Array.from({ length: 11 }, () => ({ at: "1100", rate: "20" })), INCLUDED, "10083.33 + 2016.67 = 12100.00"],
  ["E4.3, prices with VAT and a discount", [{ pieces: "3", at: "19.99", off: "10" }], INCLUDED, "43.18 + 10.79 = 53.97"],
  ["E4.4, prices with VAT and a negative line", [{ at: "100.03" }, { pieces: "-1", at: "0.02" }], INCLUDED, "80.00 + 20.01 = 100.01"],
  ["E5.1", [{ pieces: "3", at: "19.99", off: "10" }], {}, "53.97 + 13.49 = 67.46"],
  ["E5.4", [{ pieces: "10", at: "100", off: "10", invoiceDiscount: "45" }], {}, "855.00 + 213.75 = 1068.75"],
])("sales-bc %s", (_, lines, terms, expected) => {
  expect(totals(amountsOf(lines, terms))).toBe(expected);
});

// Figures that other systems' own tests state; the rule is the same.
test.each<[string, readonly Example[], Partial<AmountTerms>, string]>([
  ["five quantities at one price", ["84", "54", "288", "144", "430"].map((pieces) => ({ pieces, at: "4.6", rate: "19" })), {}, "4600.00 + 874.00 = 5474.00"],
  ["the same goods on one line or on five", Array.from({ length: 5 }, () => ({ pieces: "3", at: "6.36", rate: "21" })), {}, "95.40 + 20.03 = 115.43"],
  ["lines that each round to nothing", [{ at: "0.0035", rate: "10" }, { at: "0.0035", rate: "10" }], {}, "0.00 + 0.00 = 0.00"],
  ["a taxed and an untaxed line", [{ pieces: "5", at: "40", rate: "10" }, { at: "20", rate: "0" }], {}, "220.00 + 20.00 = 240.00"],
  ["a discount typed as an amount stays exact", [{ pieces: "10000", at: "28.68", offAmount: "270100", rate: "0" }], {}, "16700.00 + 0.00 = 16700.00"],
  ["prices with VAT: half a cent of tax goes up, the base is what remains", [{ at: "52.50", rate: "12" }], INCLUDED, "46.87 + 5.63 = 52.50"],
  ["prices with VAT: 8 % in 124.40", [{ at: "124.40", rate: "8" }], INCLUDED, "115.19 + 9.21 = 124.40"],
  ["prices with VAT: 21 % in 11.90", [{ at: "11.90", rate: "21" }], INCLUDED, "9.83 + 2.07 = 11.90"],
  ["prices with VAT: two lines of 10", [{ at: "10", rate: "10" }, { at: "10", rate: "10" }], INCLUDED, "18.18 + 1.82 = 20.00"],
  ["prices with VAT: 14 % in 5000", [{ pieces: "100", at: "50", rate: "14" }], INCLUDED, "4385.96 + 614.04 = 5000.00"],
  ["a currency of twentieths", [{ at: "50", rate: "5" }], { ...INCLUDED, precision: money("0.05") }, "47.60 + 2.40 = 50.00"],
  ["a currency without decimals", [{ at: "22689", rate: "19" }], { precision: money("1") }, "22689.00 + 4311.00 = 27000.00"],
  ["a currency without decimals, prices with VAT", [{ at: "10920", rate: "19" }], { ...INCLUDED, precision: money("1") }, "9176.00 + 1744.00 = 10920.00"],
])("%s", (_, lines, terms, expected) => {
  expect(totals(amountsOf(lines, terms))).toBe(expected);
});

test("a price with many decimals is not rounded before it meets its quantity", () => {
  const part = { ...lineOf({ pieces: "48", at: "6706996.8" }), quantity: quantity("37") };
  expect(formatAmount(lineAmount(part, money("1")).gross)).toBe("248158882.00");
});

test("VAT of a group is spread over its lines with the remainder running on: 2.50, 2.51, 2.50 (E3.1); 2.64 and 0.01 (E3.2)", () => {
  expect(each(amountsOf([{ at: "10.01" }, { at: "10.01" }, { at: "10.01" }]), "vat")).toEqual(["2.50", "2.51", "2.50"]);
  expect(each(amountsOf([{ pieces: "2", at: "49.95" }, { pieces: "3", at: "7.33", rate: "12" }, { at: "0.07", rate: "12" }]), "vat")).toEqual(["24.98", "2.64", "0.01"]);
});

test("of eleven equal lines with VAT in their prices, the 2nd, 5th, 7th and 10th have a cent less net (E4.1)", () => {
  const nets = each(amountsOf(Array.from({ length: 11 }, () => ({ at: "1100", rate: "20" })), INCLUDED), "net");
  expect(nets.flatMap((net, index) => (net === "916.66" ? [index + 1] : []))).toEqual([2, 5, 7, 10]);
});

test("what rounding leaves of a negative group goes into the positive group of its identifier, where prices are without VAT", () => {
  // −0.02 × 25 % = −0.005, rounded −0.01; the 0.005 left makes 25.01 × 25 % = 6.2525 + 0.005 = 6.2575, rounded 6.26: together 6.25 as on 24.99.
  const amounts = amountsOf([{ at: "25.01" }, { pieces: "-1", at: "0.02" }]);
  expect(amounts.vatLines.map(({ base, amount }) => `${formatAmount(base)} ${formatAmount(amount)}`)).toEqual(["-0.02 -0.01", "25.01 6.26"]);
  expect(totals(amounts)).toBe("24.99 + 6.25 = 31.24");
});

test("with VAT in the prices the groups round for themselves (E4.4)", () => {
  const amounts = amountsOf([{ at: "100.03" }, { pieces: "-1", at: "0.02" }], INCLUDED);
  expect(amounts.vatLines.map(({ base, amount }) => `${formatAmount(base)} ${formatAmount(amount)}`)).toEqual(["-0.02 0.00", "80.02 20.01"]);
});

test("a group that is given away still takes the cent of the negative one, so that lines and totals agree", () => {
  const amounts = amountsOf([{ pieces: "-1", at: "0.02" }, { at: "5", off: "100" }, { at: "5", off: "100" }]);
  expect(amounts.vatLines.map(({ amount }) => formatAmount(amount))).toEqual(["-0.01", "0.01"]);
  expect(sum(amounts.lines.map(({ vat }) => vat))).toBe(amounts.vat);
  expect(sum(amounts.lines.map(({ total }) => total))).toBe(amounts.total);
});

test("identifiers are kept apart, and so are ways of calculating", () => {
  const amounts = amountsOf([{ at: "10" }, { at: "20", rate: "12" }, { at: "30", calculation: "reverse" }, { at: "40" }]);
  expect(amounts.vatLines.map(({ vat, base, lines }) => [vat.identifier, vat.calculation, formatAmount(base), lines])).toEqual([
    ["V12", "normal", "20.00", [1]], ["V25", "normal", "50.00", [0, 3]], ["V25", "reverse", "30.00", [2]],
  ]);
});

test("a line without a price belongs to no VAT group; a line given away does", () => {
  const amounts = amountsOf([{ at: "0" }, { at: "10", off: "100" }]);
  expect(amounts.vatLines.map(({ lines }) => lines)).toEqual([[1]]);
  expect(totals(amounts)).toBe("0.00 + 0.00 = 0.00");
});

describe("line discounts", () => {
  const part = (example: Example, pieces: string) => {
    const { gross, discount } = lineAmount({ ...lineOf(example), quantity: quantity(pieces) }, CENT);
    return `${formatAmount(gross)} − ${formatAmount(discount)}`;
  };

  test("a percentage is taken of the rounded part (E2.1)", () => {
    expect(part({ pieces: "10", at: "99.99", off: "10" }, "3")).toBe("299.97 − 30.00");
    expect(part({ pieces: "10", at: "99.99", off: "10" }, "10")).toBe("999.90 − 99.99");
  });

  test("an amount is the whole line's; a part of the line gets its percentage, rounded to five decimals", () => {
    expect(part({ pieces: "3", at: "100", offAmount: "10" }, "3")).toBe("300.00 − 10.00");
    expect(part({ pieces: "3", at: "100", offAmount: "10" }, "1")).toBe("100.00 − 3.33");
  });

  test("an amount wins over a percentage", () => {
    expect(part({ pieces: "1", at: "100", off: "50", offAmount: "10" }, "1")).toBe("100.00 − 10.00");
    expect(part({ pieces: "1", at: "100", off: "50", offAmount: "0" }, "1")).toBe("100.00 − 50.00");
  });

  test("an amount with more decimals than the currency is rounded", () => {
    expect(part({ pieces: "1", at: "100", offAmount: "0.125" }, "1")).toBe("100.00 − 0.13");
  });

  test("all of a line may be given away", () => {
    expect(part({ pieces: "15", at: "9.0909", off: "100" }, "9")).toBe("81.82 − 81.82");
  });
});

test("a document without lines is nothing", () => {
  expect(amountsOf([])).toEqual({ lines: [], vatLines: [], net: ZERO, vat: ZERO, total: ZERO });
});
