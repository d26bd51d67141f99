import { applyPlan } from "../../../src/engine/posting/applyPlan";
import { planPosting } from "../../../src/engine/posting/posting";
import type { PostingAction } from "../../../src/engine/orders/orders";
import { quantityFromFine } from "../../../src/money/quantity";
import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";
import { day } from "../../support/day";
import { ledgerByAccount } from "../../support/ledgerText";

const plan = (book: Book, action: PostingAction, no: string) =>
  planPosting(book, { action, documents: [no], postingDate: day("2026-01-15"), workDate: day("2026-01-15"), userId: "ANN", allOrNone: false });
const refusals = ({ issues }: ReturnType<typeof plan>) => issues.filter(({ severity }) => severity === "error").map(({ code, place, args }) => [code, place.table, place.documentNo, args["businessGroup"]]);

test("a cent left on opening stock, which came in without anyone's posting group, is told to the group of the sale that used it up", () => {
  const typed = (of: Book): Book => ({ ...of, tables: { ...of.tables, SalesLines: { ...of.tables.SalesLines, rows: of.tables.SalesLines.rows.map((row) => ({ ...row, quantityToShip: quantityFromFine(100_000) })) } } });
  let book = bookFromTables({
    ItemLedger: [{ itemNo: "X", quantity: 3, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
    ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 3, costActual: 10, postingDate: "2026-01-01" }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 3, unitPrice: 1 }],
  });
  const posted = [1, 2, 3].map(() => {
    // A part is typed for each act: posting clears it (sales-bc 3.3).
    book = typed(book);
    const made = plan(book, "shipInvoice", "1001");
    expect(refusals(made)).toEqual([]);
    book = applyPlan(book, made);
    return made.rows.GeneralLedger.filter(({ accountNo }) => accountNo.startsWith("7")).map(({ accountNo, amount, businessGroup }) => `${accountNo} ${amount} ${businessGroup}`);
  });
  expect(posted).toEqual([["7190 3330 DOMESTIC"], ["7190 3330 DOMESTIC"], ["7190 3330 DOMESTIC", "7170 10 DOMESTIC"]]);
});

test("the groups of who is billed decide the accounts of cost as they decide those of revenue", () => {
  const book = bookFromTables({
    Settings: [{ key: "allowNegativeInventory", value: "yes" }],
    Customers: [{ customerNo: "ABROAD", businessGroup: "EXPORT", billToCustomerNo: "C1" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "ABROAD", billToCustomerNo: "C1" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 1, unitPrice: 100 }],
  });
  const made = plan(book, "shipInvoice", "1001");
  expect(refusals(made)).toEqual([]);
  expect(ledgerByAccount(made)).toBe("7190 60.00 | 2110 -60.00 | 6110 -100.00 | 5610 -25.00 | 2310 125.00");
});

test("a receipt that would correct the cost of a sale is refused where the accounts of that sale are closed by now", () => {
  const tables = {
    Settings: [{ key: "allowNegativeInventory", value: "yes" }],
    PostingSetup: [
      { businessGroup: "EXPORT", productGroup: "RETAIL", salesAccount: "6110", cogsAccount: "7190", inventoryAdjustmentAccount: "7170" },
    ],
    Customers: [{ customerNo: "EX", businessGroup: "EXPORT" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "EX" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 5, unitPrice: 100 }],
    PurchaseHeaders: [{ documentNo: "P1", vendorInvoiceNo: "VI-1" }],
    PurchaseLines: [{ documentNo: "P1", no: "X", quantity: 10, unitCost: 12 }],
  };
  const open = bookFromTables(tables);
  const sold = plan(open, "shipInvoice", "1001");
  const closed = applyPlan(bookFromTables({ ...tables, PostingSetup: tables.PostingSetup.map((row) => ({ ...row, blocked: "yes" })) }), sold);
  expect(refusals(plan(closed, "receiveInvoice", "P1"))).toEqual([["SET-04", "PostingSetup", "P1", "EXPORT"]]);
  expect(refusals(plan(applyPlan(open, sold), "receiveInvoice", "P1"))).toEqual([]);
});

test("a discount that was taken off the order after a first invoice is taken back from the account it was posted to, or told", () => {
  const tables = {
    Settings: [{ key: "discountPosting", value: "invoice" }],
    Items: [{ itemNo: "A", type: "service" }],
    SalesHeaders: [{ documentNo: "1001", invoiceDiscountAmount: 10 }],
    SalesLines: [{ documentNo: "1001", no: "A", quantity: 2, unitPrice: 100, quantityToShip: 1 }],
  };
  const first = plan(bookFromTables(tables), "shipInvoice", "1001");
  const without = (setup: object) => applyPlan(bookFromTables({ ...tables, ...setup, SalesHeaders: [{ documentNo: "1001" }] }), first);
  expect(ledgerByAccount(plan(without({}), "shipInvoice", "1001"))).toBe("6920 -5.00 | 6110 -100.00 | 5610 -26.25 | 2310 131.25");
  const missing = without({ PostingSetup: [{ businessGroup: "DOMESTIC", productGroup: "RETAIL", invoiceDiscountAccount: "" }] });
  expect(refusals(plan(missing, "shipInvoice", "1001"))).toEqual([["SET-03", "PostingSetup", "1001", undefined]]);
});

test("a purchase with reverse charge needs an account for the tax it owes that can be posted to", () => {
  const book = (reverseVatAccount: string) =>
    bookFromTables({
      VatSetup: [{ vatBusinessGroup: "DOMESTIC", vatProductGroup: "R25", vatIdentifier: "R25", vatPercent: 25, calculation: "reverse", purchaseVatAccount: "5630", reverseVatAccount }],
      Accounts: [{ accountNo: "56", type: "heading" }],
      PurchaseHeaders: [{ documentNo: "P1", vendorInvoiceNo: "F-1" }],
      PurchaseLines: [{ documentNo: "P1", no: "X", quantity: 1, unitCost: 60, vatProductGroup: "R25" }],
    });
  expect(["", "56", "99", "5610"].map((account) => refusals(plan(book(account), "receiveInvoice", "P1")).map(([code]) => code))).toEqual([["SET-03"], ["SET-07"], ["SET-06"], []]);
});

test("amounts finer than the company now rounds to are told before anything is posted", () => {
  const book = (amountRounding: string) =>
    bookFromTables({
      Settings: [{ key: "amountRounding", value: amountRounding }],
      ItemLedger: [{ itemNo: "X", quantity: 1, entryType: "positiveAdjustment" }],
      ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 1, costActual: "10.33" }],
      SalesHeaders: [{ documentNo: "1001" }],
      SalesLines: [{ documentNo: "1001", no: "X", quantity: 1, unitPrice: 100 }],
    });
  expect(refusals(plan(book("1"), "shipInvoice", "1001")).map(([code, table]) => [code, table])).toEqual([["SET-01", "Settings"]]);
  expect(refusals(plan(book("0.01"), "shipInvoice", "1001"))).toEqual([]);
});
