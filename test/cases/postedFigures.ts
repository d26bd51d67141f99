import type { PostingPlan } from "../../src/engine/posting/posting";
import { formatAmount, type Amount } from "../../src/money/amount";
import { money } from "../support/money";

/**
 * What a posted invoice says, read from every place that says it: posted document, posted lines, VAT entries, general
 * ledger and the party's entry. Where two places differ, reading fails. An invoice is positive, a credit memo negative.
 */
export interface PostedFigures {
  /** Without VAT, by line of the order. */
  readonly lineNet: readonly string[];
  /** Without VAT, before the invoice discount; where prices include VAT the discount still has its VAT in it. */
  readonly sumOfLines: string;
  readonly net: string;
  readonly vat: string;
  readonly gross: string;
  readonly rounding: string;
  readonly payable: string;
  /** Base and tax by VAT identifier. */
  readonly byVat: Readonly<Record<string, { readonly base: string; readonly tax: string }>>;
  /** Debit positive, by account; accounts that come to nothing are left out. */
  readonly ledger: Readonly<Record<string, string>>;
}

/** A figure of a case as the read ones are written: two decimals. */
export const written = (figure: string) => formatAmount(money(figure));
const INVOICES: ReadonlySet<string> = new Set(["invoice", "creditMemo", "purchaseInvoice", "purchaseCreditMemo"]);
const shown = (thousandths: number) => formatAmount(thousandths as Amount);
const sumOf = <Row>(rows: readonly Row[], of: (row: Row) => number) => rows.reduce((sum, row) => sum + of(row), 0);

export function figuresOf(plan: Pick<PostingPlan, "rows">): PostedFigures {
  const { PostedHeaders, PostedLines, VatEntries, GeneralLedger, CustomerLedger, VendorLedger } = plan.rows;
  const [header, ...more] = PostedHeaders.filter(({ documentType }) => INVOICES.has(documentType));
  if (header === undefined || more.length > 0) throw new Error("a case posts one invoice at a time");
  const isSale = header.documentType === "invoice" || header.documentType === "creditMemo";
  const turn = header.documentType === "creditMemo" || header.documentType === "purchaseCreditMemo" ? -1 : 1;
  const own = PostedLines.filter(({ documentType, documentNo }) => documentType === header.documentType && documentNo === header.documentNo);
  const lines = own.filter(({ sourceLineNo }) => sourceLineNo !== null);
  const rounding = sumOf(own.filter(({ sourceLineNo }) => sourceLineNo === null), ({ amount }) => turn * amount);
  const net = sumOf(lines, ({ amount }) => turn * amount);
  const vat = sumOf(lines, ({ vatAmount }) => turn * vatAmount);
  const sign = isSale ? -1 : 1;

  const payable = turn * header.amountInclVat;
  expect([turn * header.amount, payable]).toEqual([net + rounding, net + vat + rounding]);
  const party = isSale ? CustomerLedger : VendorLedger;
  expect(party.map(({ amount, amountLocal }) => [amount, amountLocal])).toEqual([[0 - sign * payable, 0 - sign * payable]]);
  const accounts = new Map<string, number>();
  for (const { accountNo, amount } of GeneralLedger) accounts.set(accountNo, (accounts.get(accountNo) ?? 0) + amount);
  expect(accounts.get(isSale ? "2310" : "5410") ?? 0).toBe(0 - sign * payable);
  expect(accounts.get("9140") ?? 0).toBe(0 - rounding);
  expect(sumOf(GeneralLedger, ({ amount }) => amount)).toBe(0);
  const taxes = VatEntries.filter(({ calculation }) => calculation !== "reverse");
  expect(accounts.get(isSale ? "5610" : "5630") ?? 0).toBe(sumOf(isSale ? taxes : VatEntries, ({ amount }) => amount));
  expect(sumOf(taxes, ({ amount }) => amount)).toBe(0 + sign * vat);

  const byVat = new Map<string, { base: number; tax: number }>();
  for (const { vatIdentifier, base, amount, calculation } of VatEntries) {
    const before = byVat.get(vatIdentifier) ?? { base: 0, tax: 0 };
    byVat.set(vatIdentifier, { base: before.base + sign * base, tax: before.tax + (calculation === "reverse" ? 0 : sign * amount) });
  }
  return {
    lineNet: lines.map(({ amount }) => shown(turn * amount)), sumOfLines: shown(sumOf(lines, ({ amount, invoiceDiscountAmount }) => turn * (amount + invoiceDiscountAmount))), net: shown(net), vat: shown(vat), gross: shown(net + vat), rounding: shown(rounding), payable: shown(payable),
    byVat: Object.fromEntries([...byVat].map(([identifier, { base, tax }]) => [identifier, { base: shown(base), tax: shown(tax) }])),
    ledger: Object.fromEntries([...accounts].filter(([, amount]) => amount !== 0).map(([accountNo, amount]) => [accountNo, shown(amount)])),
  };
}
