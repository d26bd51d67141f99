import type { Book } from "../../src/engine/book/book";
import { openFigures, payCase, postCase, type CaseDocument, type CaseLine, type CaseVat } from "./caseDocument";
import { cases as all } from "./en16931Invoices.json";
import { figuresOf, written } from "./postedFigures";

/**
 * Invoices of the European norm (README.md) as our documents: an allowance of a line is its discount, a charge a line of an
 * account, an allowance of the document its invoice discount. An allowance in a VAT category without a line to take it from
 * is a negative line of an account. What is prepaid is a payment that settles the invoice in part.
 */
interface AllowanceCharge {
  readonly kind: string;
  readonly amount: string;
  readonly vatCategory?: string;
  readonly vatRate?: string;
}

interface NormLine {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly priceBaseQuantity?: string;
  readonly vatCategory: string;
  readonly vatRate?: string;
  readonly allowanceCharges?: readonly AllowanceCharge[];
}

interface NormCase {
  readonly id: string;
  readonly input: {
    readonly documentType: string;
    readonly lines: readonly NormLine[];
    readonly documentAllowanceCharges?: readonly AllowanceCharge[];
    readonly amountRounding?: string;
    readonly invoiceRounding?: { readonly precision: string; readonly direction: string };
  };
  readonly expected: {
    readonly lineNet: readonly string[];
    readonly taxExclusive: string;
    readonly vatBreakdown: readonly { readonly category: string; readonly rate?: string; readonly base: string; readonly tax: string }[];
    readonly vatTotal: string;
    readonly taxInclusive: string;
    readonly prepaid: string;
    readonly rounding: string;
    readonly payable: string;
  };
}

const cases = all as unknown as readonly NormCase[];
/** A credit note and an invoice below zero are both a credit memo; the note states its figures positive, the invoice its quantities negative. */
const isNote = ({ input }: NormCase) => input.documentType === "creditNote";
const isBelowZero = ({ expected }: NormCase) => expected.taxInclusive.startsWith("-");
const turned = (figure: string) => (Number(figure) === 0 ? figure : figure.startsWith("-") ? figure.slice(1) : `-${figure}`);

const CALCULATIONS: Readonly<Record<string, CaseVat["calculation"]>> = { S: "normal", B: "normal", Z: "normal", E: "exempt", O: "exempt", AE: "reverse" };

function vatOf(category: string, rate = "0"): CaseVat {
  return { identifier: `${category}${Number(rate)}`, percent: rate, calculation: CALCULATIONS[category] };
}

/** In thousandths, so that a test adds exactly what cases write with up to three decimals. */
const sumOf = (figures: readonly string[]) => written(String(figures.reduce((sum, figure) => sum + Math.round(Number(figure) * 1000), 0) / 1000));
const isAmount = ({ amount }: AllowanceCharge) => Number(amount) !== 0;
const amountsOf = (list: readonly AllowanceCharge[] | undefined, kind: string) => (list ?? []).filter((each) => each.kind === kind && isAmount(each));

/** The price of one piece where it is stated for several; five decimals are what a price has. */
function priceOf({ unitPrice, priceBaseQuantity = "1" }: NormLine): string {
  return priceBaseQuantity === "1" ? unitPrice : (Number(unitPrice) / Number(priceBaseQuantity)).toFixed(5);
}

interface Made {
  readonly document: CaseDocument;
  /** Which line of the norm's invoice each of our first lines belongs to; what follows belongs to the document. */
  readonly normLine: readonly number[];
}

function documentOf(one: NormCase): Made {
  const { input } = one;
  const onDocument = input.documentAllowanceCharges ?? [];
  const lines: CaseLine[] = [];
  const normLine: number[] = [];
  const discounted = discountedCategory(input.lines, amountsOf(onDocument, "allowance"));
  input.lines.forEach((line, at) => {
    const vat = vatOf(line.vatCategory, line.vatRate);
    const allowances = amountsOf(line.allowanceCharges, "allowance");
    lines.push({ quantity: isBelowZero(one) ? turned(line.quantity) : line.quantity, unitPrice: priceOf(line), vat, discountAmount: allowances.length === 0 ? undefined : sumOf(allowances.map(({ amount }) => amount)), takesInvoiceDiscount: vat.identifier === discounted });
    normLine.push(at);
    for (const { amount } of amountsOf(line.allowanceCharges, "charge")) {
      lines.push({ quantity: "1", unitPrice: amount, vat, isCharge: true });
      normLine.push(at);
    }
  });
  const asDiscount: string[] = [];
  for (const { kind, amount, vatCategory = "", vatRate } of onDocument.filter(isAmount)) {
    const vat = vatOf(vatCategory, vatRate);
    if (kind === "allowance" && vat.identifier === discounted) asDiscount.push(amount);
    else lines.push({ quantity: kind === "charge" ? "1" : "-1", unitPrice: amount, vat, isCharge: true });
  }
  return { document: { kind: isNote(one) || isBelowZero(one) ? "creditMemo" : "invoice", lines, amountRounding: input.amountRounding, invoiceRounding: input.invoiceRounding, invoiceDiscountAmount: asDiscount.length === 0 ? undefined : sumOf(asDiscount) }, normLine };
}

/** The VAT of the lines that bear the document's allowances: the first allowed category that lines have. */
function discountedCategory(lines: readonly NormLine[], allowances: readonly AllowanceCharge[]): string | undefined {
  const ofLines = new Set(lines.map(({ vatCategory, vatRate }) => vatOf(vatCategory, vatRate).identifier));
  return allowances.map(({ vatCategory = "", vatRate }) => vatOf(vatCategory, vatRate).identifier).find((identifier) => ofLines.has(identifier));
}

/** What is left to pay of the only invoice of a book after a payment of it. */
function leftAfter(book: Book, paid: string): string {
  const [invoiceNo = ""] = Object.keys(openFigures(book));
  return openFigures(payCase(book, paid, invoiceNo).after)[invoiceNo] ?? "0.00";
}

/** A rounding that an invoice states without a precision to round to: our invoices end on a precision or are not rounded. */
const TYPED_ROUNDING = "eu-xrechnung-65";

function judge(one: NormCase): void {
  const { expected, input } = one;
  const figure = (text: string) => written(isNote(one) ? turned(text) : text);
  const { document, normLine } = documentOf(one);
  const { plan, after } = postCase(document);
  const figures = figuresOf(plan);
  const isTyped = one.id === TYPED_ROUNDING;
  expect(figures).toMatchObject({
    net: figure(expected.taxExclusive), vat: figure(expected.vatTotal), gross: figure(expected.taxInclusive), rounding: isTyped ? "0.00" : figure(expected.rounding),
    payable: figure(isTyped ? expected.taxInclusive : sumOf([expected.payable, expected.prepaid])),
  });
  const discountOf = new Map(plan.rows.PostedLines.map(({ lineNo, invoiceDiscountAmount }) => [lineNo, String(invoiceDiscountAmount / 1000)]));
  const lineNet = input.lines.map((_, at) => sumOf(normLine.flatMap((line, own) => (line === at ? [figures.lineNet[own] ?? "", discountOf.get((own + 1) * 10000) ?? ""] : []))));
  expect(lineNet).toEqual(expected.lineNet.map(figure));
  if (Number(expected.prepaid) !== 0) expect(leftAfter(after, expected.prepaid)).toBe(figure(expected.payable));
  // A category of nothing may be named or not.
  const hasBase = ({ base }: { readonly base: string }) => Number(base) !== 0;
  const taxed = expected.vatBreakdown.filter(hasBase);
  expect(Object.fromEntries(Object.entries(figures.byVat).filter(([, own]) => hasBase(own)))).toEqual(Object.fromEntries(taxed.map(({ category, rate, base, tax }) => [vatOf(category, rate).identifier, { base: figure(base), tax: figure(tax) }])));
}

test.each(cases)("$id", judge);
