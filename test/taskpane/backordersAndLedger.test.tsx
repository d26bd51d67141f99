/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from "@testing-library/react";
import { postDocuments } from "../../src/app/postDocuments";
import { deskWith, tableOf, type TestDesk } from "../support/deskInMemory";
import { button, inPlace, openPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** 20 X in stock at 60.00; C1 wants 30 on 10 January, and 15 are on their way from V1 for 5 February. The work date is 15 January. */
function shortOfX(): TestDesk {
  return deskWith({
    Customers: [{ customerNo: "C1", name: "Fjord Sport" }],
    ItemLedger: [{ itemNo: "X", quantity: 20, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
    ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 20, invoicedQuantity: 20, costActual: 1200, postingDate: "2026-01-01" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", requestedDate: "2026-01-10", postingDate: "2026-01-15" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 30, unitPrice: 100, requestedDate: "2026-01-10" }],
    PurchaseHeaders: [{ documentNo: "P1", vendorNo: "V1", orderDate: "2026-01-02" }],
    PurchaseLines: [{ documentNo: "P1", lineNo: 10000, no: "X", quantity: 15, unitCost: 60, expectedDate: "2026-02-05" }],
  });
}

const group = () => within(inPlace().getByRole("list")).getAllByRole("button", { expanded: false })[0]?.textContent;

async function openBackorders(by: string): Promise<void> {
  showPane(shortOfX());
  await seen("Check now");
  await openTab("Backorders");
  await waitFor(() => inPlace().getByLabelText(by));
  await press(inPlace().getByLabelText(by));
  await waitFor(() => inPlace().getByRole("list"));
}

describe("Backorders", () => {
  test("by item: how late, in words and a letter", async () => {
    await openBackorders("By item");
    // 30 wanted, 20 there; the rest comes on 5 February, 26 days after 10 January.
    expect(group()).toBe("OX X26 days late");
    expect(inPlace().getByRole("img", { name: "Late" })).toBeTruthy();
  });

  test("by item: how much is short where nothing on order covers it", async () => {
    const desk = shortOfX();
    await desk.workbook.write([{ kind: "truncateTable", table: "PurchaseLines", keep: 0 }]);
    showPane(desk);
    await seen("Check now");
    await openTab("Backorders");
    await waitFor(() => expect(group()).toBe("RX X10 short"));
  });

  test("an opened item shows its balance over time as a drawing and as lines", async () => {
    await openBackorders("By item");
    await press(within(inPlace().getByRole("list")).getByRole("button", { expanded: false }));
    expect(inPlace().getByRole("img", { name: "Balance of item X over time" })).toBeTruthy();
    const text = openPlace().textContent ?? "";
    expect(text).toContain("On hand20");
    expect(text).toMatch(/-30.*Balance -10 · 20 ready now · Covered on 2026-02-05 · 26 days late/);
    expect(text).toMatch(/2026-02-05 · P1 · V1\+15Balance 5/);
  });

  test("by customer: which lines are not on time, and why", async () => {
    await openBackorders("By customer");
    expect(group()).toBe("OC1 Fjord Sport1 of 1 line not on time · 26 days late");
    await press(within(inPlace().getByRole("list")).getByRole("button", { expanded: false }));
    expect(openPlace().textContent).toContain("Waits for P1 from V1, due on 2026-02-05");
  });

  test("by vendor: what waits for a purchase line", async () => {
    await openBackorders("By vendor");
    expect(group()).toMatch(/^V1 V1.*1 line · .* of sales at risk$/);
  });

  test("a search that finds nothing says so, and the report goes to a sheet", async () => {
    const desk = shortOfX();
    showPane(desk);
    await seen("Check now");
    await openTab("Backorders");
    await waitFor(() => inPlace().getByRole("list"));
    await press(button("Write to sheet"));
    await seen(/^Written to /);
    expect(tableOf(desk, "BackordersByItem").rows).toHaveLength(3);
    fireEvent.change(inPlace().getByRole("searchbox"), { target: { value: "bicycle" } });
    await seen("Nothing matches “bicycle”.");
  });
});

/** Order 1001 of ten X at 100.00 posted: shipment 102001 and invoice 103001 (sales-bc E1). */
async function posted(): Promise<TestDesk> {
  const desk = deskWith({
    Customers: [{ customerNo: "C1", name: "Fjord Sport" }],
    ItemLedger: [{ itemNo: "X", quantity: 20, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
    ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 20, invoicedQuantity: 20, costActual: 1200, postingDate: "2026-01-01" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-15" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 10, unitPrice: 100 }],
  });
  const answer = await postDocuments(desk, { action: "shipInvoice", documents: ["1001"], postingDate: null, allOrNone: false });
  expect(answer).toMatchObject({ ok: true, value: { documents: ["1001"] } });
  return desk;
}

async function openLedger(): Promise<void> {
  showPane(await posted());
  await seen("Check now");
  await openTab("Ledger");
  await waitFor(() => inPlace().getByRole("searchbox"));
}

async function search(text: string): Promise<void> {
  fireEvent.change(inPlace().getByRole("searchbox"), { target: { value: text } });
  fireEvent.keyDown(inPlace().getByRole("searchbox"), { key: "Enter" });
}

const rowsOf = (name: string) =>
  within(inPlace().getByRole("table", { name })).getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("cell").map((cell) => cell.textContent).join(" "));

describe("Ledger", () => {
  test("a customer's name finds the customer, its documents and its entries", async () => {
    await openLedger();
    await search("fjord");
    await waitFor(() => button("C1 Fjord Sport"));
    expect(openPlace().textContent).toContain("103001 invoice · C1 · 2026-01-151,250.00");
    expect(button(/in Customer Ledger$/)).toBeTruthy();
  });

  test("what nobody has posted is not found, and the search says so", async () => {
    await openLedger();
    await search("4711");
    await seen("No entry matches “4711”.");
  });

  test("a document shows everything it posted, with debit and credit equal, and Escape returns to the search", async () => {
    await openLedger();
    await search("103001");
    await press(await waitFor(() => button("103001")));
    await seen("Debit and credit are equal");
    expect([...rowsOf("General Ledger")].sort()).toEqual(["2110 103001 -600.00", "2310 103001 1,250.00", "5610 103001 -250.00", "6110 103001 -1,000.00", "7190 103001 600.00"]);
    fireEvent.keyDown(openPlace(), { key: "Escape" });
    expect(button("103001")).toBeTruthy();
  });

  test("the trial balance adds up, and an account in it opens its entries", async () => {
    await openLedger();
    await press(button("Trial balance"));
    await waitFor(() => inPlace().getByRole("table"));
    expect(rowsOf("Trial Balance")).toEqual([
      "2110 Inventory0.00 + 0.00 − 600.00 -600.00",
      "2310 Receivables0.00 + 1,250.00 − 0.00 1,250.00",
      "5610 Sales VAT0.00 + 0.00 − 250.00 -250.00",
      "6110 Sales0.00 + 0.00 − 1,000.00 -1,000.00",
      "7190 Cost of goods sold0.00 + 600.00 − 0.00 600.00",
    ]);
    await press(button("2310"));
    await waitFor(() => inPlace().getByRole("heading", { name: "Entries of 2310" }));
    await waitFor(() => expect(rowsOf("General Ledger")).toEqual(["2026-01-15 103001 1,250.00"]));
  });

  test("a period without entries leaves the balance before it", async () => {
    await openLedger();
    await press(button("Trial balance"));
    await waitFor(() => inPlace().getByRole("table"));
    fireEvent.change(inPlace().getByLabelText("From"), { target: { value: "2026-02-01" } });
    await waitFor(() => expect(rowsOf("Trial Balance")[1]).toBe("2310 Receivables1,250.00 + 0.00 − 0.00 1,250.00"));
  });

  test("customer balances say what is owed and what is overdue on a day", async () => {
    await openLedger();
    await press(button("Customer balances"));
    await waitFor(() => inPlace().getByRole("table"));
    // Invoiced on 15 January on 30 days: due on 14 February.
    expect(rowsOf("Customer Balances")).toEqual(["C1Fjord Sport 1,250.00 0.00"]);
    fireEvent.change(inPlace().getByLabelText("Until"), { target: { value: "2026-02-15" } });
    await waitFor(() => expect(rowsOf("Customer Balances")).toEqual(["C1Fjord Sport 1,250.00 1,250.00"]));
    await press(button("C1"));
    await seen(/What remains of each entry/);
  });
});
