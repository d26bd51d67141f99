/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from "@testing-library/react";
import { accepted } from "../../src/base/result";
import { postDocuments } from "../../src/app/postDocuments";
import { deskWith, tableOf, type TestDesk } from "../support/deskInMemory";
import { button, cleanup, inPlace, openPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

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

const groups = () => within(inPlace().getByRole("list")).getAllByRole("button").filter((found) => found.hasAttribute("aria-expanded") && found.closest("[data-group]"));
const group = () => groups()[0]?.textContent;
const openFirst = () => press(groups()[0] as HTMLElement);
/** What stands in the list, an entry each. */
const entries = () => within(inPlace().getByRole("list")).getAllByRole("listitem").map((entry) => entry.textContent);

async function openBackorders(by: string, desk = shortOfX()): Promise<ReturnType<typeof showPane>> {
  const shown = showPane(desk);
  await seen("Check now");
  await openTab("Backorders");
  await waitFor(() => inPlace().getByLabelText(by));
  await press(inPlace().getByLabelText(by));
  await waitFor(() => inPlace().getByRole("list"));
  return shown;
}

describe("Backorders", () => {
  test("by item: how late and what it is worth, in words and a letter", async () => {
    await openBackorders("By item");
    // 30 wanted, 20 there; the rest comes on 5 February, 26 days after 10 January. 30 at 100.00.
    await waitFor(() => expect(group()).toBe("OX X3,000.0026 days late · 1 line"));
    expect(within(groups()[0] as HTMLElement).getByRole("img", { name: "Late" })).toBeTruthy();
  });

  test("by item: how much is short where nothing on order covers it", async () => {
    const desk = shortOfX();
    await desk.workbook.write([{ kind: "truncateTable", table: "PurchaseLines", keep: 0 }]);
    await openBackorders("By item", desk);
    await waitFor(() => expect(group()).toBe("RX X3,000.0010 PCS short · 1 line"));
  });

  test("an opened item shows its balance over time as a drawing, as a table and as lines", async () => {
    await openBackorders("By item");
    await openFirst();
    await waitFor(() => inPlace().getByRole("img", { name: "Balance of item X over time" }));
    const [, facts, onHand, issue, receipt] = entries();
    expect(facts).toContain("20 PCS on hand · 30 PCS ordered in 1 line · 15 PCS on order · Net 5 PCS · Below zero from 2026-01-15");
    expect(onHand).toBe("On hand20");
    expect(issue).toMatch(/1001 · C1-30 PCSONeeded on 2026-01-10 · Balance -10 · 20 ready now · Covered on 2026-02-05 · 26 days late/);
    expect(receipt).toMatch(/2026-02-05 · P1 · V1\+15 PCSBalance 5/);
    await press(button("As a table"));
    expect(rowsOf("Balance of item X over time")).toEqual(["2026-01-15  30 -10", "2026-02-05 15  5"]);
  });

  test("a document behind a line leads to its row in the sheet", async () => {
    const desk = shortOfX();
    const went: unknown[] = [];
    await openBackorders("By item", { ...desk, workbook: { ...desk.workbook, goTo: async (place) => (went.push(place), accepted(undefined)) } });
    await openFirst();
    await waitFor(() => inPlace().getByRole("img", { name: "Balance of item X over time" }));
    for (const name of ["1001", "P1", "Go to the row of X"]) await press(button(name));
    await waitFor(() => expect(went).toHaveLength(3));
    expect(went).toMatchObject([{ sheetName: "SalesLines", row: 2 }, { sheetName: "PurchaseLines", row: 2 }, { sheetName: "Items" }]);
  });

  test("by customer: which lines are not on time, and why", async () => {
    await openBackorders("By customer");
    await waitFor(() => expect(group()).toBe("OC1 Fjord Sport3,000.0026 days late · 1 line"));
    await openFirst();
    await seen(/0 of 1 line on time/);
    expect(openPlace().textContent).toContain("Waits for P1 from V1, due on 2026-02-05");
  });

  test("by vendor: what waits for a purchase line", async () => {
    await openBackorders("By vendor");
    await waitFor(() => expect(group()).toBe("V1 V11,000.001 line"));
    await openFirst();
    await seen(/^Expected on 2026-02-05 · 10 waited for by 1 line · 1,000.00 of sales at risk/);
  });

  /** C1 wants 30 on 10 January, C2 wants 5 in March; there is nothing. */
  const twoCustomers = () => deskWith({
    Customers: [{ customerNo: "C1", name: "Fjord Sport" }, { customerNo: "C2", name: "Vidda" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02" }, { documentNo: "1002", customerNo: "C2", orderDate: "2026-01-02" }],
    SalesLines: [
      { documentNo: "1001", lineNo: 10000, no: "X", quantity: 30, unitPrice: 100, requestedDate: "2026-01-10" },
      { documentNo: "1002", lineNo: 10000, no: "X", quantity: 5, unitPrice: 100, requestedDate: "2026-03-10" },
    ],
  });

  test("what is filtered is said, kept from view to view, and taken away by one link", async () => {
    await openBackorders("By customer", twoCustomers());
    await seen("2 of 2 lines");
    expect(openPlace().textContent).toContain("35 PCS to deliver · 35 PCS not covered · worth 3,500.00 NOK");
    await press(button(/^More filters/));
    fireEvent.change(inPlace().getByLabelText("Customer"), { target: { value: "vidda" } });
    await seen("1 of 2 lines");
    await press(inPlace().getByLabelText("By item"));
    await waitFor(() => expect(group()).toBe("RX X500.005 PCS short · 1 of 2 lines"));
    expect(openPlace().textContent).toContain("Filters: Customer vidda");
    await press(button("Show all"));
    await seen("2 of 2 lines");
  });

  test("a light narrows, its count says to how many, and where nothing is left the pane says so", async () => {
    await openBackorders("By customer", twoCustomers());
    await seen("2 of 2 lines");
    await press(button("Not covered 2"));
    await press(button("At risk 0"));
    await seen("No line fits these filters.");
    await press(button("Show all"));
    await seen("2 of 2 lines");
  });

  test("Escape within what is open closes it and leads back to its head", async () => {
    await openBackorders("By customer");
    await waitFor(() => groups()[0]);
    await openFirst();
    const line = await waitFor(() => button("1001"));
    line.focus();
    fireEvent.keyDown(line, { key: "Escape" });
    await waitFor(() => expect(groups()[0]?.getAttribute("aria-expanded")).toBe("false"));
    expect(document.activeElement).toBe(groups()[0]);
  });

  test("nothing is waiting where there are no open lines, and everything may be in time", async () => {
    showPane(deskWith({ Customers: [{ customerNo: "C1" }] }));
    await seen("Check now");
    await openTab("Backorders");
    await seen("Nothing is waiting: there are no open order lines.");
    cleanup();
    showPane(deskWith({
      ItemLedger: [{ itemNo: "X", quantity: 20, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
      SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02" }],
      SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 3, requestedDate: "2026-02-10" }],
    }));
    await seen("Check now");
    await openTab("Backorders");
    await seen("Every open line can be delivered in time.");
    await press(button("Show all"));
    await waitFor(() => expect(group()).toMatch(/^GX X.*1 line$/));
  });

  test("a search that finds nothing says so, what is shown is copied, and the report goes to a sheet", async () => {
    const desk = shortOfX();
    const { copied } = await openBackorders("By customer", desk);
    await waitFor(() => groups()[0]);
    await press(button("Copy"));
    await waitFor(() => expect(copied).toHaveLength(1));
    expect(copied[0]?.split("\r\n")[1]).toMatch(/^C1\tFjord Sport\t1001\t10000\tX/);
    await press(button("Write to sheet"));
    await seen(/^Written to /);
    expect(tableOf(desk, "BackordersByCustomer").rows).toHaveLength(1);
    fireEvent.change(inPlace().getByRole("searchbox"), { target: { value: "bicycle" } });
    await seen("Nothing matches “bicycle”.");
  });

  test("a changed sheet makes the answer old; refreshed, it is of the book as it is now", async () => {
    const desk = shortOfX();
    const { change } = await openBackorders("By item", desk);
    await waitFor(() => groups()[0]);
    await desk.workbook.write([{ kind: "truncateTable", table: "PurchaseLines", keep: 0 }]);
    change("PurchaseLines");
    await seen("The workbook has changed since this was worked out.");
    await press(inPlace().getAllByRole("button", { name: "Refresh" })[0] as HTMLElement);
    await waitFor(() => expect(group()).toMatch(/10 PCS short/));
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
