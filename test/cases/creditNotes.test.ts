import { formatAmount, type Amount } from "../../src/money/amount";
import { formatFine, type Quantity } from "../../src/money/quantity";
import { bookFromTables } from "../support/bookFromTables";
import { cases as all } from "./creditNotes.json";
import { openFigures, payCase, postBook, postCase, postStep, tablesOf, vatOf, type CaseLine } from "./caseDocument";
import { figuresOf, written } from "./postedFigures";

/** Credit memos and returns, after other programs' tests (README.md). */
function caseOf<Input, Expected>(id: string): { readonly input: Input; readonly expected: Expected } {
  const found = all.find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return found as unknown as { readonly input: Input; readonly expected: Expected };
}

interface PricedLine {
  readonly quantity: string;
  readonly unitPrice: string;
  readonly vatPct?: string;
}

const lineOf = ({ quantity, unitPrice, vatPct = "0" }: PricedLine): CaseLine => ({ quantity: quantity.replace("-", ""), unitPrice, vat: vatOf(vatPct) });
const pair = ([quantity, unitPrice]: readonly [string, string]): CaseLine => lineOf({ quantity, unitPrice });

test("do-credit-line: a credit memo mirrors the invoice", () => {
  const { input, expected } = caseOf<{ lines: PricedLine[] }, { net: string; vat: string; gross: string }>("do-credit-line");
  expect(figuresOf(postCase({ kind: "creditMemo", lines: input.lines.map(lineOf) }).plan)).toMatchObject({ net: written(expected.net), vat: written(expected.vat), gross: written(expected.gross) });
});

test("tr-mixed-sale-and-return: one order sends and takes back, on one invoice", () => {
  const { input, expected } = caseOf<{ lines: PricedLine[]; steps: { ship: string[]; invoice: string[] }[] }, { shipped: string; received: string; invoiceLineQuantities: string[] }>("tr-mixed-sale-and-return");
  const lines = input.lines.map((line) => ({ ...lineOf(line), quantity: line.quantity }));
  const { Settings = [], SalesLines = [], ...tables } = tablesOf({ lines });
  const book = bookFromTables({ ...tables, Settings: [...Settings, { key: "allowNegativeInventory", value: "yes" }], SalesLines: SalesLines.map((row) => ({ ...row, no: "X" })) });
  const { plan } = postStep(book, input.steps[0] ?? {});
  const moved = plan.rows.ItemLedger.map(({ quantity }) => formatFine(quantity));
  expect(moved).toEqual([`-${expected.shipped}`, expected.received]);
  expect(plan.rows.PostedLines.filter(({ documentType }) => documentType === "invoice").map(({ quantity }) => formatFine(quantity))).toEqual(expected.invoiceLineQuantities);
  expect(figuresOf(plan)).toMatchObject({ net: "50.00", vat: "5.00", gross: "55.00" });
});

test.each(["tr-credit-note-nets-zero", "tr-shipment-cost-on-order-and-return"])("%s: a credit memo of the same lines leaves nothing owed", (id) => {
  const { input, expected } = caseOf<{ lines: PricedLine[] }, { invoice: string; creditNote: string }>(id);
  const lines = input.lines.map(lineOf);
  const invoice = figuresOf(postCase({ kind: "invoice", lines }).plan);
  const creditMemo = figuresOf(postCase({ kind: "creditMemo", lines }).plan);
  expect([invoice.payable, creditMemo.payable]).toEqual([written(expected.invoice), written(expected.creditNote)]);
  const accounts = Object.keys({ ...invoice.ledger, ...creditMemo.ledger });
  expect(accounts.map((accountNo) => Number(invoice.ledger[accountNo]) + Number(creditMemo.ledger[accountNo]))).toEqual(accounts.map(() => 0));
});

test.each(["tr-complaint-return-all", "tr-complaint-return-part", "tr-complaint-credit-part"])("%s: what comes back, or is credited without coming back", (id) => {
  const { input, expected } = caseOf<{ sale: [string, string][]; return?: "sale" | [string, string][]; credit?: [string, string][] }, { net: string }>(id);
  const returned = input.return === "sale" ? input.sale : (input.return ?? []);
  const lines = input.credit ? input.credit.map((line) => ({ ...pair(line), isCharge: true })) : returned.map(pair);
  const { plan } = postCase({ kind: "creditMemo", lines });
  expect(figuresOf(plan).net).toBe(written(expected.net));
  expect(plan.rows.ItemLedger).toEqual([]);
});

test("en-return-outstanding: goods that come back are in stock again, at the cost they left with", () => {
  const { input, expected } = caseOf<{ sale: PricedLine; return: PricedLine }, { credit: string; invoiceOutstanding: string; stockAfter: string }>("en-return-outstanding");
  const goods = (kind: "invoice" | "creditMemo", line: PricedLine) => {
    const { Settings = [], SalesLines = [], ...tables } = tablesOf({ kind, lines: [lineOf(line)] });
    return { ...tables, Settings: [...Settings, { key: "allowNegativeInventory", value: "yes" }], SalesLines: SalesLines.map((row) => ({ ...row, no: "X" })) };
  };
  const sold = postBook(bookFromTables(goods("invoice", input.sale)), "invoice");
  const { SalesHeaders, SalesLines } = bookFromTables(goods("creditMemo", input.return)).tables;
  const returned = postBook({ ...sold.after, tables: { ...sold.after.tables, SalesHeaders, SalesLines } }, "invoice");
  expect(figuresOf(returned.plan).payable).toBe(written(expected.credit));
  const { ItemLedger, ValueEntries } = returned.after.tables;
  expect(formatFine(ItemLedger.rows.reduce((sum, { quantity }) => sum + quantity, 0) as Quantity)).toBe(expected.stockAfter);
  expect(formatAmount(ValueEntries.rows.reduce((sum, { costActual }) => sum + costActual, 0) as Amount)).toBe("-180.00");
  // A credit memo stays open until a payment names it together with the invoice; the peer applies it at once.
  const numbers = [sold, returned].map(({ plan }) => plan.posted[plan.posted.length - 1]?.documentNo ?? "");
  expect(openFigures(returned.after)).toEqual({ [numbers[0] ?? ""]: "2500.00", [numbers[1] ?? ""]: "-1000.00" });
  expect(openFigures(payCase(returned.after, expected.invoiceOutstanding, numbers.join(";")).after)).toEqual({});
});

test("tr-credit-note-two-refunds: what a credit memo leaves open is paid back in two parts", () => {
  const { input, expected } = caseOf<{ lines: PricedLine[]; refunds: string[] }, { total: string; openAfter: string[] }>("tr-credit-note-two-refunds");
  const { plan, after } = postCase({ kind: "creditMemo", lines: input.lines.map(lineOf) });
  expect(figuresOf(plan).payable).toBe(written(expected.total));
  const creditMemo = plan.posted.find(({ documentType }) => documentType === "creditMemo")?.documentNo ?? "";
  let book = after;
  const left = input.refunds.map((refund) => {
    book = payCase(book, `-${refund}`, creditMemo).after;
    return openFigures(book)[creditMemo] ?? "0.00";
  });
  expect(left).toEqual(expected.openAfter.map(written));
});

test("bc-correct-invoice-with-rounding: a credit memo gives back the rounding too", () => {
  const { input, expected } = caseOf<{ invoiceRounding: { precision: string; direction: string }; lines: { amount: string; vatPct: string }[] }, { posted: string; roundingLine: string; creditMemo: string; newInvoiceLines: string[] }>("bc-correct-invoice-with-rounding");
  const lines = input.lines.map(({ amount, vatPct }) => lineOf({ quantity: "1", unitPrice: amount, vatPct }));
  const { invoiceRounding } = input;
  expect(figuresOf(postCase({ kind: "invoice", lines, invoiceRounding }).plan)).toMatchObject({ payable: written(expected.posted), rounding: written(expected.roundingLine) });
  expect(figuresOf(postCase({ kind: "creditMemo", lines, invoiceRounding }).plan).payable).toBe(written(`-${expected.creditMemo}`));
  expect(figuresOf(postCase({ kind: "invoice", lines, invoiceRounding }).plan).lineNet).toEqual(expected.newInvoiceLines);
});
