import { postCase, vatOf, type CaseDocument } from "./caseDocument";
import { cases as discounts } from "./discounts.json";
import { cases as invoiceRounding } from "./invoiceRounding.json";
import { figuresOf, written, type PostedFigures } from "./postedFigures";
import { cases as pricesIncludingVat } from "./pricesIncludingVat.json";
import { cases as taxRounding } from "./taxRounding.json";

/** Documents whose totals other programs' tests name (README.md): typed, posted, and read from every ledger. */
interface TotalsInput {
  readonly kind: string;
  readonly documentType?: string;
  readonly pricesIncludingVat?: boolean;
  readonly amountRounding?: string;
  readonly lines?: readonly { readonly quantity: string; readonly unitPrice: string; readonly vatPct: string; readonly vatType?: string; readonly lineDiscountPct?: string; readonly lineDiscountAmount?: string }[];
  readonly invoiceDiscountAmount?: string;
  readonly invoiceRounding?: { readonly precision: string; readonly direction: string };
  readonly surchargeUntaxed?: string;
}

interface TotalsCase {
  readonly id: string;
  readonly input: TotalsInput;
  readonly expected: Readonly<Record<string, unknown>>;
}

/** Run by singleFigures.test.ts. */
const ELSEWHERE = new Set(["bc-tax-line-outstanding-cumulative", "od-reverse-charge-component"]);
/** Our figures where a policy of ours makes others. */
const OTHERWISE: Readonly<Record<string, { readonly figures: Partial<PostedFigures>; readonly reason: string }>> = {
  "do-3lines-5x6.36-perline": { figures: { net: "95.40", vat: "20.03", gross: "115.43" }, reason: "VAT is rounded once per VAT amount line, whatever the number of lines" },
  "do-5lines-3x6.36-perline": { figures: { net: "95.40", vat: "20.03", gross: "115.43" }, reason: "VAT is rounded once per VAT amount line, whatever the number of lines" },
  "en-incl-14-discount-on-net": { figures: { net: "4298.25", vat: "601.75", gross: "4900.00" }, reason: "where prices include VAT, a discount does so too" },
};

function documentOf({ documentType, lines = [], pricesIncludingVat: pricesIncludeVat, surchargeUntaxed, ...facts }: TotalsInput): CaseDocument {
  const charges = surchargeUntaxed === undefined ? [] : [{ quantity: "1", unitPrice: surchargeUntaxed, vat: vatOf("0"), isCharge: true }];
  const typed = lines.map(({ quantity, unitPrice, vatPct, lineDiscountPct, lineDiscountAmount }) => ({ quantity, unitPrice, vat: vatOf(vatPct), discountPercent: lineDiscountPct, discountAmount: lineDiscountAmount }));
  return { ...facts, kind: documentType === "creditNote" ? "creditMemo" : "order", pricesIncludeVat, lines: [...typed, ...charges] };
}

/** What a case claims, under the names of the figures that are read. */
function claimed({ lineAmounts, taxedGross, ...figures }: TotalsCase["expected"], { documentType }: TotalsInput): Readonly<Record<string, unknown>> {
  // A credit note states its figures positive.
  const texts = Object.fromEntries(Object.entries(figures).map(([name, figure]) => [name, written(documentType === "creditNote" ? `-${figure as string}` : (figure as string))]));
  // What is taxed is the receivable without the charge, which bears no VAT and is income of its own.
  const untaxed = taxedGross === undefined ? {} : { ledger: { 6810: written(`-${Number(figures["gross"]) - Number(taxedGross)}`) } };
  return { ...texts, ...untaxed, ...(Array.isArray(lineAmounts) && { lineNet: lineAmounts.map(written) }) };
}

const all = [...taxRounding, ...pricesIncludingVat, ...discounts, ...invoiceRounding] as unknown as readonly TotalsCase[];
const totals = all.filter(({ id, input }) => input.kind === "document-totals" && !ELSEWHERE.has(id));

test.each(totals.filter(({ id }) => !(id in OTHERWISE)))("$id", ({ input, expected }) => {
  expect(figuresOf(postCase(documentOf(input)).plan)).toMatchObject(claimed(expected, input));
});

test.each(totals.filter(({ id }) => id in OTHERWISE))("$id, which we answer otherwise", ({ id, input, expected }) => {
  const found = figuresOf(postCase(documentOf(input)).plan);
  expect(found).toMatchObject(OTHERWISE[id]?.figures ?? {});
  expect(found).not.toMatchObject(claimed(expected, input));
});
