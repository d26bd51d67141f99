import * as fc from "fast-check";
import { documentsOf } from "../../src/engine/documents/documents";
import type { Book } from "../../src/engine/book/book";
import { runCompany, type Posted } from "./companyRun";
import { isWhole, randomCompany, REVERSE_VAT, type RandomCompany } from "./randomBook";

/** What holds of everything that is ever posted. A failing run prints its seed and path; give them to fc.assert to see it again. */
const RUNS = { numRuns: 60 };
const holds = (property: (acts: readonly Posted[], company: RandomCompany) => void) => fc.assert(fc.property(randomCompany(), (company) => property(runCompany(company), company)), RUNS);
const last = (acts: readonly Posted[]): Book => (acts[acts.length - 1] as Posted).after;

function sumsBy<Row>(rows: readonly Row[], keyOf: (row: Row) => string, amountOf: (row: Row) => number): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const row of rows) sums.set(keyOf(row), (sums.get(keyOf(row)) ?? 0) + amountOf(row));
  return sums;
}
const total = <Row>(rows: readonly Row[], amountOf: (row: Row) => number) => rows.reduce((sum, row) => sum + amountOf(row), 0);
const balance = (book: Book, ...accounts: readonly string[]) => total(book.tables.GeneralLedger.rows.filter(({ accountNo }) => accounts.includes(accountNo)), ({ amount }) => amount);

const INVOICES: ReadonlySet<string> = new Set(["invoice", "purchaseInvoice", "creditMemo", "purchaseCreditMemo"]);
/** An invoice or credit memo of either side. */
const isInvoice = ({ documentType }: { readonly documentType: string }) => INVOICES.has(documentType);

test("random companies do post, and are refused at times", () => {
  const seen = { posted: 0, refused: 0, invoices: 0 };
  holds((acts) => {
    for (const { plan } of acts) {
      if (plan.posted.length > 0) seen.posted++;
      if (plan.skipped.length > 0) seen.refused++;
      seen.invoices += plan.posted.filter(isInvoice).length;
    }
  });
  expect(seen.posted).toBeGreaterThan(60);
  expect(seen.refused).toBeGreaterThan(5);
  expect(seen.invoices).toBeGreaterThan(20);
});

test("every document of a transaction balances by itself on each of its dates, in whole amounts of the currency", () => {
  holds((acts, { grain }) => {
    const rows = last(acts).tables.GeneralLedger.rows;
    for (const sum of sumsBy(rows, ({ transactionNo, postingDate, documentType, documentNo }) => `${transactionNo} ${postingDate} ${documentType} ${documentNo}`, ({ amount }) => amount).values()) expect(sum).toBe(0);
    expect(rows.filter(({ amount }) => amount % (10 * grain) !== 0 || amount === 0)).toEqual([]);
  });
});

/** Tax that a buyer owes and deducts at once is on no invoice. */
const isOwedByBuyer = ({ type, calculation }: { readonly type: string; readonly calculation: string }) => type === "purchase" && calculation === "reverse";

test("the lines of an invoice add up to it, its VAT entries to its VAT", () => {
  holds((acts) => {
    const { PostedHeaders, PostedLines, VatEntries } = last(acts).tables;
    for (const header of PostedHeaders.rows) {
      const isOwn = (row: { readonly documentType: string; readonly documentNo: string }) => row.documentType === header.documentType && row.documentNo === header.documentNo;
      const lines = PostedLines.rows.filter(isOwn);
      expect(total(lines, ({ amount }) => amount)).toBe(header.amount);
      expect(total(lines, ({ amount, vatAmount }) => amount + vatAmount)).toBe(header.amountInclVat);
      // VAT entries are in the company's currency.
      if (!isInvoice(header) || header.currencyCode !== "") continue;
      expect(Math.abs(total(VatEntries.rows.filter((row) => isOwn(row) && !isOwedByBuyer(row)), ({ amount }) => amount))).toBe(Math.abs(total(lines, ({ vatAmount }) => vatAmount)));
    }
  });
});

test("inventory accounts hold what value entries say, after every act", () => {
  holds((acts) => {
    for (const { after } of acts) {
      const { rows } = after.tables.ValueEntries;
      expect(balance(after, "2110")).toBe(total(rows, ({ costActual }) => costActual));
      expect(balance(after, "2111")).toBe(after.settings.expectedCostToLedger ? total(rows, ({ costExpected }) => costExpected) : 0);
      expect(balance(after, "2110", "7190", "7291", "7170", "7890")).toBe(0);
      expect(balance(after, "2111", "7191", "5530")).toBe(0);
    }
  });
});

test("receivables and payables are what customers and vendors owe and are owed; VAT accounts hold the VAT entries", () => {
  holds((acts) => {
    for (const { after } of acts) {
      const { CustomerLedger, CustomerDetails, VendorLedger, VendorDetails, VatEntries } = after.tables;
      expect(balance(after, "2310")).toBe(total(CustomerDetails.rows, ({ amountLocal }) => amountLocal));
      expect(balance(after, "5410")).toBe(total(VendorDetails.rows, ({ amountLocal }) => amountLocal));
      expect(total(CustomerLedger.rows, ({ amount }) => amount)).toBe(total(CustomerDetails.rows, ({ amount }) => amount));
      expect(total(VendorLedger.rows, ({ amount }) => amount)).toBe(total(VendorDetails.rows, ({ amount }) => amount));
      expect(balance(after, "5610")).toBe(total(VatEntries.rows.filter(({ type }) => type === "sale"), ({ amount }) => amount));
      expect(balance(after, "5630")).toBe(total(VatEntries.rows.filter(({ type }) => type === "purchase"), ({ amount }) => amount));
      expect(balance(after, REVERSE_VAT)).toBe(0 - total(VatEntries.rows.filter(isOwedByBuyer), ({ amount }) => amount));
    }
  });
});

test("discounts of a line's invoices add up to the whole line's once all of it is invoiced", () => {
  holds((acts, company) => {
    const { PostedLines } = last(acts).tables;
    for (const order of company.orders) {
      // A typed discount is spread over the lines that take it, and none of it is lost when all of them are invoiced.
      if (order.invoiceAmount === 0) continue;
      const invoiced = PostedLines.rows.filter(({ sourceNo, documentType }) => sourceNo === order.no && isInvoice({ documentType }));
      const pieces = sumsBy(invoiced, ({ sourceLineNo }) => String(sourceLineNo), ({ quantity }) => quantity);
      if (order.lines.some((line, index) => (pieces.get(String((index + 1) * 10000)) ?? 0) !== line.quantity * line.piece)) continue;
      const taken = total(invoiced, ({ invoiceDiscountAmount }) => invoiceDiscountAmount);
      expect([0, order.invoiceAmount * 10 * (order.currency === "" ? company.grain : 1)]).toContain(taken);
    }
  });
});

test("the sales of an order's goods, spread over its shipments, are those of its invoices", () => {
  holds((acts, { orders }) => {
    const { ItemLedger, ValueEntries, PostedLines } = last(acts).tables;
    const isGoods = (no: string) => no === "X" || no === "Y";
    // Posted lines are in the document's currency, value entries in the company's.
    if (orders.every(({ currency }) => currency === "")) expect(total(ValueEntries.rows, ({ salesActual }) => salesActual)).toBe(
      total(PostedLines.rows.filter(({ no }) => isGoods(no)), ({ documentType, amount }) => (documentType === "invoice" ? amount : documentType === "creditMemo" ? -amount : 0)),
    );
    for (const entry of ItemLedger.rows) {
      const own = ValueEntries.rows.filter(({ itemEntryNo }) => itemEntryNo === entry.entryNo);
      if (total(own, ({ invoicedQuantity }) => invoicedQuantity) !== entry.quantity) continue;
      expect([total(own, ({ costExpected }) => costExpected), total(own, ({ salesExpected }) => salesExpected)]).toEqual([0, 0]);
    }
  });
});

test("stock that is gone from a place and invoiced is worth nothing there", () => {
  holds((acts) => {
    const { ItemLedger, ValueEntries } = last(acts).tables;
    const places = new Map(ItemLedger.rows.map(({ entryNo, itemNo, locationCode }) => [entryNo, `${itemNo} ${locationCode}`]));
    for (const place of new Set(places.values())) {
      const entries = ItemLedger.rows.filter(({ entryNo }) => places.get(entryNo) === place);
      const values = ValueEntries.rows.filter(({ itemEntryNo }) => places.get(itemEntryNo) === place);
      const invoiced = total(values, ({ invoicedQuantity }) => Math.abs(invoicedQuantity));
      if (total(entries, ({ quantity }) => quantity) !== 0 || invoiced !== total(entries, ({ quantity }) => Math.abs(quantity))) continue;
      expect(total(values, ({ costActual, costExpected }) => costActual + costExpected)).toBe(0);
    }
  });
});

test("what is shipped and invoiced of a line is what was posted of it, and never more than was ordered", () => {
  holds((acts, company) => {
    const book = last(acts);
    for (const order of company.orders) {
      const { side, no, lines } = order;
      const document = documentsOf(book, side).find((each) => each.no === no);
      lines.forEach((line, index) => {
        const posted = book.tables.PostedLines.rows.filter(({ sourceNo, sourceLineNo }) => sourceNo === no && sourceLineNo === (index + 1) * 10000);
        const of = (...types: readonly string[]) => total(posted.filter(({ documentType }) => types.includes(documentType)), ({ quantity }) => quantity);
        const found = document?.lines[index];
        const invoiced = of("invoice", "purchaseInvoice", "creditMemo", "purchaseCreditMemo");
        // What is posted whole has moved what it bills, with a shipment of its own or without.
        const handled = isWhole(order) ? invoiced : of("shipment", "receipt", "returnReceipt", "returnShipment");
        expect([found?.handled, found?.invoiced]).toEqual([handled, invoiced]);
        expect(Math.abs(found?.invoiced ?? 0)).toBeLessThanOrEqual(Math.abs(found?.handled ?? 0));
        expect(Math.abs(found?.handled ?? 0)).toBeLessThanOrEqual(Math.abs(line.quantity) * line.piece);
      });
    }
  });
});

test("entry numbers run without a gap, and so do the numbers of transactions and of posted documents", () => {
  holds((acts) => {
    const { tables, heads } = last(acts);
    const upTo = (count: number) => Array.from({ length: count }, (_, index) => index + 1);
    for (const id of ["GeneralLedger", "CustomerLedger", "CustomerDetails", "VendorLedger", "VendorDetails", "ItemLedger", "ItemApplications", "ValueEntries", "VatEntries"] as const) {
      expect(tables[id].rows.map(({ entryNo }) => entryNo)).toEqual(upTo(tables[id].rows.length));
      expect(heads.entryNo[id]).toBe(tables[id].rows.length);
    }
    const transactions = [...new Set(tables.PostedHeaders.rows.map(({ transactionNo }) => transactionNo))];
    expect(transactions).toEqual(upTo(transactions.length));
    for (const [type, first] of [["shipment", 102_001], ["invoice", 103_001], ["receipt", 107_001], ["purchaseInvoice", 108_001], ["creditMemo", 104_001], ["returnReceipt", 105_001], ["purchaseCreditMemo", 109_001], ["returnShipment", 110_001]] as const) {
      const numbers = tables.PostedHeaders.rows.filter(({ documentType }) => documentType === type).map(({ documentNo }) => Number(documentNo));
      expect(numbers).toEqual(numbers.map((_, index) => first + index));
    }
  });
});
