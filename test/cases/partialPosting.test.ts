import type { PostingPlan } from "../../src/engine/posting/posting";
import { documentsOf, handledNotInvoiced, outstandingOf } from "../../src/engine/documents/documents";
import type { Book } from "../../src/engine/book/book";
import { formatAmount, type Amount } from "../../src/money/amount";
import { formatFine } from "../../src/money/quantity";
import { bookFromTables } from "../support/bookFromTables";
import { DOCUMENT_NO, postStep, tablesOf, vatOf, type CaseLine } from "./caseDocument";
import { cases as discounts } from "./discounts.json";
import { cases as deliveries } from "./partialDelivery.json";
import { figuresOf, written } from "./postedFigures";

/** Orders that are shipped and invoiced in parts, after other programs' tests (README.md). */
type Case<Input, Expected> = { readonly id: string; readonly input: Input; readonly expected: Expected };

function caseOf<Input, Expected>(id: string): Case<Input, Expected> {
  const found = [...deliveries, ...discounts].find((one) => one.id === id);
  if (found === undefined) throw new Error(`there is no case ${id}`);
  return found as unknown as Case<Input, Expected>;
}

/** The order's lines as they stand. */
function linesOf(book: Book) {
  return documentsOf(book, "sales").find(({ no }) => no === DOCUMENT_NO)?.lines ?? [];
}

function salesByEntry(plans: readonly PostingPlan[]): readonly string[] {
  const sales = new Map<number, number>();
  for (const { itemEntryNo, salesActual } of plans.flatMap(({ rows }) => rows.ValueEntries)) sales.set(itemEntryNo, (sales.get(itemEntryNo) ?? 0) + salesActual);
  return [...sales].sort(([a], [b]) => a - b).map(([, amount]) => formatAmount(amount as Amount));
}

interface SequenceInput {
  readonly line: { readonly quantity: string; readonly unitPrice: string; readonly vatPct: string };
  readonly steps: readonly { readonly ship: string; readonly invoice: string }[];
}

interface SequenceExpected {
  readonly salesAmountPerShipmentEntry: readonly string[];
  readonly invoices: readonly { readonly sales: string; readonly salesVat: string; readonly receivables: string }[];
}

const sequences = deliveries.filter(({ id }) => id.startsWith("bc-partial-")) as unknown as readonly Case<SequenceInput, SequenceExpected>[];

test.each(sequences)("$id: amounts of invoices, and of the shipments they bill", ({ input, expected }) => {
  const { line, steps } = input;
  const { Settings = [], SalesLines = [], ...tables } = tablesOf({ lines: [{ ...line, vat: vatOf(line.vatPct) }] });
  let book = bookFromTables({ ...tables, Settings: [...Settings, { key: "allowNegativeInventory", value: "yes" }], SalesLines: SalesLines.map((row) => ({ ...row, no: "X" })) });
  const plans = steps.map(({ ship, invoice }) => {
    const { plan, after } = postStep(book, { ship: [ship], invoice: [invoice] });
    book = after;
    return plan;
  });
  const invoices = plans.filter(({ rows }) => rows.CustomerLedger.length > 0).map((plan) => figuresOf(plan).ledger);
  expect(invoices.map((ledger) => [ledger["6110"], ledger["5610"], ledger["2310"]])).toEqual(
    expected.invoices.map(({ sales, salesVat, receivables }) => [written(sales), written(salesVat), written(receivables)]),
  );
  expect(salesByEntry(plans)).toEqual(expected.salesAmountPerShipmentEntry.map(written));
});

/** Lines of a case that names no more than quantities and prices. */
function untaxed(lines: readonly { readonly quantity: string; readonly unitPrice?: string }[]): readonly CaseLine[] {
  return lines.map(({ quantity, unitPrice = "10" }) => ({ quantity, unitPrice, vat: vatOf("0") }));
}

test("tr-invoice-edited-quantities: what an invoice leaves out of a shipment, a second one bills", () => {
  const { input, expected } = caseOf<{ lines: { quantity: string; unitPrice: string }[]; steps: [{ ship: string[] }, { invoice: string[] }] }, { remainingToInvoice: string[]; totalInvoicedOrDrafted: string }>("tr-invoice-edited-quantities");
  const [{ ship }, { invoice }] = input.steps;
  const shipped = postStep(bookFromTables(tablesOf({ lines: untaxed(input.lines) })), { ship }).after;
  const invoiced = postStep(shipped, { invoice }).after;
  const left = linesOf(invoiced).map((line) => formatFine(handledNotInvoiced(line)));
  expect(left).toEqual(expected.remainingToInvoice);
  const done = postStep(invoiced, { invoice: left }).after;
  expect(linesOf(done).reduce((sum, line) => sum + Number(formatFine(line.invoiced)), 0)).toBe(Number(expected.totalInvoicedOrDrafted));
});

test("od-invoice-delivered-partial: what is delivered can be invoiced, the rest stays to deliver", () => {
  const { input, expected } = caseOf<{ lines: { quantity: string }[]; steps: { ship: string[]; invoice: string[] }[] }, { toInvoiceBeforeInvoice: string[]; backorder: string[]; invoiced: string[] }>("od-invoice-delivered-partial");
  let book = bookFromTables(tablesOf({ lines: untaxed(input.lines) }));
  const seen = input.steps.map(({ ship, invoice }) => {
    const shipped = postStep(book, { ship }).after;
    book = postStep(shipped, { invoice }).after;
    const [before] = linesOf(shipped);
    const [after] = linesOf(book);
    return before && after && { toInvoice: formatFine(handledNotInvoiced(before)), backorder: formatFine(outstandingOf(after)), invoiced: formatFine(after.invoiced) };
  });
  expect(seen).toEqual(expected.backorder.map((backorder, at) => ({ toInvoice: expected.toInvoiceBeforeInvoice[at], backorder, invoiced: expected.invoiced[at] })));
});

test("tr-shipment-cost-first-shipment: freight of each shipment is a piece of a line of its own", () => {
  const { input, expected } = caseOf<{ lines: { quantity: string; unitPrice: string }[]; freightPerShipment: string; steps: { ship: string[]; invoice: string[] }[] }, { invoices: string[] }>("tr-shipment-cost-first-shipment");
  const freight = { quantity: String(input.steps.length), unitPrice: input.freightPerShipment, vat: vatOf("0"), isCharge: true };
  let book = bookFromTables(tablesOf({ lines: [...untaxed(input.lines), freight] }));
  const invoices = input.steps.map(({ ship, invoice }) => {
    const { plan, after } = postStep(book, { ship: [...ship, "1"], invoice: [...invoice, "1"] });
    book = after;
    return figuresOf(plan).payable;
  });
  expect(invoices).toEqual(expected.invoices.map(written));
});

test("bc-100pct-discount-partial: what is given away in parts adds up to the line", () => {
  const { input, expected } = caseOf<{ vatPct: string; line: { quantity: string; unitPrice: string; lineDiscountPct: string }; steps: { invoice: string }[] }, { totalGrossSales: string; totalLineDiscount: string }>("bc-100pct-discount-partial");
  const { line, vatPct, steps } = input;
  let book = bookFromTables(tablesOf({ discountPosting: "line", lines: [{ ...line, vat: vatOf(vatPct), discountPercent: line.lineDiscountPct }] }));
  const plans = steps.map(({ invoice }) => {
    const { plan, after } = postStep(book, { ship: [invoice], invoice: [invoice] });
    book = after;
    return plan;
  });
  const total = (accountNo: string) => formatAmount(plans.flatMap(({ rows }) => rows.GeneralLedger).reduce((sum, row) => (row.accountNo === accountNo ? sum + row.amount : sum), 0) as Amount);
  expect([total("6110"), total("6910")]).toEqual([written(expected.totalGrossSales), written(expected.totalLineDiscount)]);
});

test("bc-invdisc-to-invoice-part: an invoice takes the part of the invoice discount that belongs to its pieces, the next one the rest", () => {
  const { input, expected } = caseOf<
    { lines: { quantity: string; unitPrice: string; qtyToInvoice: string }[]; invoiceDiscountAmount: string },
    { toInvoice: string[]; invoicingTotal: string; afterFirstPosting: { qtyToInvoice: string[]; toInvoice: string[] } }
  >("bc-invdisc-to-invoice-part");
  const { lines, invoiceDiscountAmount } = input;
  const before = bookFromTables(tablesOf({ lines: untaxed(lines), invoiceDiscountAmount }));
  const first = postStep(before, { ship: lines.map(({ quantity }) => quantity), invoice: lines.map(({ qtyToInvoice }) => qtyToInvoice) });
  const second = postStep(first.after, { invoice: expected.afterFirstPosting.qtyToInvoice });
  const taken = ({ rows }: PostingPlan) => lines.map((_, at) => formatAmount(rows.PostedLines.reduce((sum, row) => (row.documentType === "invoice" && row.lineNo === (at + 1) * 10000 ? sum + row.invoiceDiscountAmount : sum), 0) as Amount));
  expect(taken(first.plan)).toEqual(expected.toInvoice.map(written));
  expect(taken(second.plan)).toEqual(expected.afterFirstPosting.toInvoice.map(written));
  expect(figuresOf(first.plan).net).toBe("14500.00");
});

test("bc-invdisc-only-to-invoice-part: a discount of one invoice alone is typed on the lines it bills", () => {
  const { input, expected } = caseOf<{ lines: { quantity: string; unitPrice: string; qtyToInvoice: string }[]; invoiceDiscountAmountForThisInvoice: string }, { toInvoice: string[] }>("bc-invdisc-only-to-invoice-part");
  // A document has one invoice discount, for all its pieces. For one invoice the same figure stands on an order of what is billed.
  const billed = input.lines.filter(({ qtyToInvoice }) => qtyToInvoice !== "0");
  const { plan } = postStep(bookFromTables(tablesOf({ lines: untaxed(billed.map(({ unitPrice, qtyToInvoice }) => ({ unitPrice, quantity: qtyToInvoice }))), invoiceDiscountAmount: input.invoiceDiscountAmountForThisInvoice })), {
    ship: billed.map(({ qtyToInvoice }) => qtyToInvoice), invoice: billed.map(({ qtyToInvoice }) => qtyToInvoice),
  });
  const taken = plan.rows.PostedLines.filter(({ documentType }) => documentType === "invoice").map(({ invoiceDiscountAmount }) => formatAmount(invoiceDiscountAmount));
  expect(taken).toEqual(expected.toInvoice.filter((share) => share !== "0").map(written));
});

test("bc-uom-rounding-to-base, which we answer otherwise: base quantities have five decimals, and no item has a rounding of its own", () => {
  const { input, expected } = caseOf<{ qtyPerUnit: string; quantity: string }, { quantityBase: string }>("bc-uom-rounding-to-base");
  const { Settings = [], SalesLines = [], ...tables } = tablesOf({ lines: [{ quantity: "1", unitPrice: "10", vat: vatOf("0") }] });
  const book = bookFromTables({
    ...tables, Settings: [...Settings, { key: "allowNegativeInventory", value: "yes" }], ItemUnits: [{ itemNo: "X", unitCode: "BOX", quantityPerUnit: input.qtyPerUnit }],
    SalesLines: SalesLines.map((row) => ({ ...row, no: "X", unitCode: "BOX" })),
  });
  const { plan } = postStep(book, { ship: [input.quantity], invoice: [input.quantity] });
  const bases = plan.rows.PostedLines.map(({ quantityBase }) => formatFine(quantityBase));
  expect(bases).toEqual(["4.00002", "4.00002"]);
  expect(bases).not.toContain(expected.quantityBase);
});
