import type { PostingPlan } from "../../src/engine/posting/posting";
import { documentsOf, handledNotInvoiced, outstandingOf } from "../../src/engine/documents/documents";
import type { Book } from "../../src/engine/book/book";
import { formatAmount, type Amount } from "../../src/money/amount";
import { formatFine, NO_QUANTITY } from "../../src/money/quantity";
import { bookFromTables } from "../support/bookFromTables";
import { quantity as quantityOf } from "../support/money";
import { DOCUMENT_NO, postBook, postStep, tablesOf, vatOf, type CaseLine } from "./caseDocument";
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

/** A charge of an order, received in parts and assigned whole to goods that came before; what of each part its receipt takes, in turn. */
function chargedBy(quantity: string, price: string, parts: readonly string[]): readonly { readonly quantity: string; readonly amount: string }[] {
  let book = bookFromTables({
    Settings: [{ key: "shipmentOnInvoice", value: "yes" }],
    ItemCharges: [{ chargeNo: "FREIGHT" }],
    PurchaseHeaders: [{ documentType: "invoice", documentNo: "PI1", vendorInvoiceNo: "F-0" }, { documentNo: DOCUMENT_NO, vendorInvoiceNo: "F-1" }],
    PurchaseLines: [
      { documentType: "invoice", documentNo: "PI1", lineNo: 10000, no: "X", quantity: "1", unitCost: "100" },
      { documentNo: DOCUMENT_NO, lineNo: 10000, lineType: "charge", no: "FREIGHT", quantity, unitCost: price },
    ],
    ChargeAssignments: [{ documentType: "order", documentNo: DOCUMENT_NO, receiptNo: "107001", quantity }],
  });
  book = postBook(book, "receiveInvoice", ["PI1"]).after;
  return parts.map((part, at) => {
    const { PurchaseHeaders, PurchaseLines } = book.tables;
    const typed = PurchaseLines.rows.map((row) => (row.documentNo === DOCUMENT_NO ? { ...row, quantityToReceive: quantityOf(part) } : row));
    const headers = PurchaseHeaders.rows.map((row) => (row.documentNo === DOCUMENT_NO ? { ...row, vendorInvoiceNo: `F-${at + 1}` } : row));
    const { plan, after } = postBook({ ...book, tables: { ...book.tables, PurchaseHeaders: { ...PurchaseHeaders, rows: headers }, PurchaseLines: { ...PurchaseLines, rows: typed } } }, "receiveInvoice", [DOCUMENT_NO]);
    book = after;
    const billed = plan.rows.PostedLines.find(({ documentType }) => documentType === "purchaseInvoice");
    const taken = plan.rows.ValueEntries.filter(({ itemEntryNo }) => itemEntryNo === 1).reduce((total, { costActual }) => total + costActual, 0);
    return { quantity: formatFine(billed?.quantity ?? NO_QUANTITY), amount: formatAmount(taken as Amount) };
  });
}

test("bc-itemcharge-remaining-to-assign: what a part of a charge leaves is what the next invoice gives the goods", () => {
  const { input, expected } = caseOf<{ chargeQuantity: string; chargePrice: string; qtyShippedAndInvoiced: string }, { qtyToAssign: string; amountToAssign: string }>("bc-itemcharge-remaining-to-assign");
  const [, rest] = chargedBy(input.chargeQuantity, input.chargePrice, [input.qtyShippedAndInvoiced, expected.qtyToAssign]);
  expect(rest).toEqual({ quantity: expected.qtyToAssign, amount: expected.amountToAssign });
});

test("bc-itemcharge-qty-from-two-shipments: each part of a charge is assigned with its own quantity", () => {
  const { input, expected } = caseOf<{ chargeQuantity: string; shipments: readonly string[] }, { qtyToAssignPerShipmentLine: readonly string[] }>("bc-itemcharge-qty-from-two-shipments");
  // The price is ours: the case has quantities alone.
  const parts = chargedBy(input.chargeQuantity, "10", input.shipments);
  expect(parts.map(({ quantity: each }) => each)).toEqual(expected.qtyToAssignPerShipmentLine);
  expect(parts.map(({ amount }) => amount)).toEqual(["20.00", "10.00"]);
});
