/** @jest-environment jsdom */
import { fireEvent, screen, waitFor, within } from "@testing-library/react";
import { columnOf, deskOver, deskWith, tableOf, type TestDesk } from "../support/deskInMemory";
import { button, inPlace, openPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** Order 1001: ten X at 100.00, of which 20 lie in stock at 60.00 (sales-bc E1). Order 1002 names an item that is not there. */
function twoOrders(): TestDesk {
  return deskWith({
    ItemLedger: [{ itemNo: "X", quantity: 20, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
    ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 20, invoicedQuantity: 20, costActual: 1200, postingDate: "2026-01-01" }],
    SalesHeaders: [
      { documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-15" },
      { documentNo: "1002", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-15" },
    ],
    SalesLines: [
      { documentNo: "1001", lineNo: 10000, no: "X", quantity: 10, unitPrice: 100 },
      { documentNo: "1002", lineNo: 10000, no: "Y", quantity: 1, unitPrice: 5 },
    ],
  });
}

const listed = () => within(inPlace().getByRole("list")).getAllByRole("listitem").map((item) => item.textContent);

describe("Check", () => {
  test("lists issues under their document, with the cell as a link that goes there and the cure below", async () => {
    const desk = twoOrders();
    showPane(desk);
    const [link] = await waitFor(() => inPlace().getAllByRole("button", { name: /Go to SalesLines/ }));
    const rows = listed();
    expect(rows[0]).toMatch(/^Not in a document2$/);
    expect(rows.slice(1, 3).map((row) => row?.slice(-6))).toEqual(["TAB-08", "TAB-08"]);
    expect(rows[3]).toMatch(/^1002\d$/);
    expect(rows[4]).toBe("SalesLines E3 “Y” is not in Items.Correct it here, or add “Y” to Items. REF-01");
    if (link) await press(link);
    const selection = await desk.workbook.selection();
    // The second line of SalesLines is row 3 of its sheet.
    expect(selection).toMatchObject({ ok: true, value: { sheetName: "SalesLines", firstRow: 3 } });
  });

  test("the setup is checked by itself: how much is missing, each with its cell, and on a sheet", async () => {
    showPane(deskWith({ Customers: [{ customerNo: "C1", businessGroup: "EXPORT" }] }));
    await press(await waitFor(() => inPlace().getByRole("button", { name: "Setup" })));
    await press(button("Check setup"));
    await seen(/“Business posting group” EXPORT is in use/);
    expect(inPlace().getAllByRole("button", { name: /Go to Customers/ }).length).toBeGreaterThan(0);
  });

  test("a cure that is one value is a button; what it did is said, and the issue is gone", async () => {
    const desk = twoOrders();
    const { headers } = tableOf(desk, "SalesLines");
    await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: [headers.indexOf("quantityToShip")], values: [[11]] }]);
    showPane(desk);
    await press(await waitFor(() => inPlace().getByRole("button", { name: "Set to 10" })));
    await seen("Set to 10.");
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Set to 10."));
    expect(columnOf(desk, "SalesLines", "quantityToShip")[0]).toBe(10);
    await waitFor(() => expect(listed().join(" ")).not.toContain("DOC-09"));
  });

  test("a filter that leaves nothing says so and can be taken away", async () => {
    showPane(twoOrders());
    await waitFor(() => inPlace().getByRole("list"));
    fireEvent.change(inPlace().getByRole("searchbox"), { target: { value: "nothing of the kind" } });
    await seen("No issue matches the filter.");
    await press(button("Show all"));
    expect(inPlace().getByRole("list")).toBeTruthy();
  });

  test("the list goes to the clipboard as a table, and to a sheet of its own", async () => {
    const desk = twoOrders();
    const pane = showPane(desk);
    await waitFor(() => inPlace().getByRole("list"));
    await press(button("Copy list"));
    const rows = pane.copied.at(-1)?.split("\r\n").map((row) => row.split("\t"));
    expect(rows?.[0]).toHaveLength(8);
    expect(rows?.slice(1).map((row) => `${row[0]} ${row[2]}`)).toContain("Must be corrected 1002");
    await press(button("Write to sheet"));
    await seen(/^Written to /);
    expect(columnOf(desk, "Issues", "Document no.")).toContain("1002");
  });

  test("where the browser keeps the clipboard to itself, the text is shown for copying by hand", async () => {
    showPane(twoOrders(), { canCopy: false });
    await waitFor(() => inPlace().getByRole("list"));
    await press(button("Copy list"));
    expect(((await waitFor(() => inPlace().getByLabelText(/Press Ctrl\+C/))) as HTMLTextAreaElement).value).toContain("1002");
  });

  test("a change in a sheet is looked at by itself a moment later", async () => {
    const desk = twoOrders();
    const pane = showPane(desk);
    await waitFor(() => inPlace().getByRole("list"));
    const column = tableOf(desk, "SalesLines").headers.indexOf("no");
    await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 1, columns: [column], values: [["X"]] }]);
    pane.change("SalesLines");
    // The opening stock has no row in the posting log: two warnings, which stay.
    await seen("0 to correct, 2 warnings");
    expect(screen.getByLabelText(/State of the book/).textContent).toBe("2 issues");
  });

  test("a change of which no event came is found when the person goes on to another cell", async () => {
    const desk = twoOrders();
    const pane = showPane(desk);
    await waitFor(() => inPlace().getByRole("list"));
    const { headers, sheetName, firstRow, firstColumn } = tableOf(desk, "SalesLines");
    const column = headers.indexOf("no");
    pane.select({ sheetName, row: firstRow + 1, column: firstColumn + column });
    await desk.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 1, columns: [column], values: [["X"]] }]);
    pane.select({ sheetName, row: firstRow + 2, column: firstColumn + column });
    await seen("0 to correct, 2 warnings");
  });

  test("rows of order entry become orders, and what could not become one says why", async () => {
    const desk = deskWith({ OrderEntry: [{ customerNo: "C1", itemNo: "X", quantity: 2 }, { customerNo: "C9", itemNo: "X", quantity: 1 }] });
    showPane(desk);
    await seen("Check now");
    await press(button("Enter orders"));
    await seen("1 order was made of 1 row.");
    await seen("Number 1001");
    await seen(/^1 row was left/);
    expect(columnOf(desk, "SalesHeaders", "documentNo")).toContain("1001");
  });
});

/** What the definition list above the entries says. */
const figures = () => Object.fromEntries([...openPlace().querySelectorAll("dt")].map((term) => [term.textContent, term.nextElementSibling?.textContent]));
const tableTexts = (name: string) =>
  within(inPlace().getByRole("table", { name })).getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("cell").map((cell) => cell.textContent).join(" "));

describe("Post", () => {
  test("previews totals first, then the entries by ledger; the button says what it will do", async () => {
    showPane(twoOrders());
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    await seen("Amounts in NOK");
    // 10 × 100.00 and 25 % VAT; 10 × 60.00 of cost.
    expect(figures()).toEqual({ Documents: "1", Amount: "1,000.00", VAT: "250.00", Total: "1,250.00", Cost: "600.00" });
    expect(button("Ship and invoice 1 document, 1,250.00 NOK")).toBeTruthy();
    expect([...tableTexts("General Ledger")].sort()).toEqual(["2110 103001 -600.00", "2310 103001 1,250.00", "5610 103001 -250.00", "6110 103001 -1,000.00", "7190 103001 600.00"]);
  });

  test("entries are sorted by a column and back by choosing its heading", async () => {
    showPane(twoOrders());
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    const amounts = () => tableTexts("General Ledger").map((row) => row.split(" ")[2]);
    await waitFor(() => inPlace().getByRole("table"));
    const heading = within(inPlace().getByRole("table")).getByRole("button", { name: "Amount" });
    await press(heading);
    expect(amounts()).toEqual(["-1,000.00", "-600.00", "-250.00", "600.00", "1,250.00"]);
    expect(heading.closest("th")?.getAttribute("aria-sort")).toBe("ascending");
    await press(heading);
    expect(amounts()).toEqual(["1,250.00", "600.00", "-250.00", "-600.00", "-1,000.00"]);
  });

  test("posts what was shown, and tells the numbers given and where the rows begin", async () => {
    const desk = twoOrders();
    showPane(desk);
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    await press(await waitFor(() => button(/^Ship and invoice 1 document/)));
    await seen("1 document was posted");
    await seen("shipment: 102001");
    await seen("invoice: 103001");
    expect(columnOf(desk, "GeneralLedger", "documentNo")).toEqual(Array.from({ length: 5 }, () => "103001"));
    await press(button("Go to GeneralLedger"));
    // Going to a cell waits for its turn.
    await waitFor(async () => expect(await desk.workbook.selection()).toMatchObject({ value: { sheetName: "GeneralLedger", firstRow: 2 } }));
    await press(button("See the entries"));
    expect(inPlace().getByRole("heading", { level: 1 }).textContent).toMatch(/^Everything 10[23]001 posted$/);
  });

  test("hidden lines are said above the button, and again when they are posted", async () => {
    const plain = twoOrders();
    const tables = plain.workbook.current().map((table) => (table.name === "SalesLines" ? { ...table, behind: { name: table.name, formulas: [], merged: [], hiddenRows: [0] } } : table));
    showPane(deskOver(tables));
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    const sentence = "Hidden lines in Sales Lines: 1 of the 1 that are posted, by a filter or by hand.";
    await seen(sentence);
    const post = button(/^Ship and invoice 1 document/);
    expect(inPlace().getByText(sentence).compareDocumentPosition(post) & Node.DOCUMENT_POSITION_FOLLOWING).toBeTruthy();
    await press(post);
    await seen("1 document was posted");
    await seen(sentence);
  });

  test("what is left out of a posting has its reason", async () => {
    showPane(twoOrders());
    await seen("Check now");
    await openTab("Post");
    await press(inPlace().getByLabelText("Choose from a list"));
    await waitFor(() => inPlace().getByRole("list"));
    await press(button("Select all"));
    await seen("2 documents chosen");
    await press(button("Preview"));
    await seen("1 document is left out");
    expect(openPlace().textContent).toMatch(/Y/);
    expect(figures()).toMatchObject({ Documents: "1" });
  });

  test("the documents of the selected rows are posted when that is asked for", async () => {
    const desk = twoOrders();
    showPane(desk);
    await seen("Check now");
    await desk.workbook.goTo({ sheetName: "SalesLines", row: 2, column: 1 });
    await openTab("Post");
    await press(inPlace().getByLabelText("Selected documents"));
    await press(button("Preview"));
    await seen("Amounts in NOK");
    expect(figures()).toMatchObject({ Documents: "1", Total: "1,250.00" });
  });

  test("the ways to post returns are offered where there are returns: what a customer brings back is received, what a vendor gets back is shipped", async () => {
    const ways = () => within(inPlace().getByRole("group", { name: "How" })).getAllByRole("radio").map((radio) => radio.closest("label")?.textContent);
    const desk = deskWith({
      Items: [{ itemNo: "S", type: "service" }],
      SalesHeaders: [
        { documentType: "order", documentNo: "1001", postingDate: "2026-01-15" },
        { documentType: "returnOrder", documentNo: "SR1001", postingDate: "2026-01-15" },
      ],
      SalesLines: [
        { documentType: "order", documentNo: "1001", no: "S", quantity: 1, unitPrice: 100 },
        { documentType: "returnOrder", documentNo: "SR1001", no: "S", quantity: 2, unitPrice: 100, quantityToShip: 1 },
      ],
      PurchaseHeaders: [{ documentNo: "PO1001", postingDate: "2026-01-15" }],
      PurchaseLines: [{ documentNo: "PO1001", no: "S", quantity: 1, unitCost: 60 }],
    });
    showPane(desk);
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    expect(ways()).toEqual(["Ship and invoice", "Ship", "Invoice", "Receive and invoice", "Receive"]);
    // No return of a purchase is there, so goods of vendors are received and nothing else.
    await press(inPlace().getByLabelText("Purchases"));
    expect(ways()).toEqual(["Receive and invoice", "Receive", "Invoice"]);
    await press(inPlace().getByLabelText("Sales"));
    await press(inPlace().getByLabelText("Receive"));
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    await press(await waitFor(() => button("Receive 1 document")));
    await seen("return receipt: 105001");
    expect(columnOf(desk, "SalesLines", "quantityShipped")).toEqual([0, 1]);
    expect(columnOf(desk, "SalesLines", "quantityToShip")).toEqual(["", ""]);
  });

  test("a payment is previewed by its amount, without lines for VAT and cost that it cannot have", async () => {
    showPane(deskWith({ Payments: [{ customerNo: "C1", amount: 100, postingDate: "2026-01-15" }] }));
    await seen("Check now");
    await openTab("Post");
    await press(inPlace().getByLabelText("Payments"));
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    await waitFor(() => button("Post 1 payment, 100.00 NOK"));
    expect(figures()).toEqual({ Documents: "1", Amount: "100.00" });
  });

  test("the item journal is a kind of its own: what is ready is posted, and the rest stays", async () => {
    const desk = deskWith({
      PostingSetup: [{ businessGroup: "", productGroup: "RETAIL", inventoryAdjustmentAccount: "7170" }],
      ItemJournal: [
        { documentNo: "J1", lineNo: 10000, entryType: "positiveAdjustment", itemNo: "X", quantity: 4, unitCost: "12.5" },
        { documentNo: "J2", lineNo: 10000, entryType: "transfer", itemNo: "X", quantity: 1 },
      ],
    });
    showPane(desk);
    await seen("Check now");
    await openTab("Post");
    await press(inPlace().getByLabelText("Item journal"));
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    await seen("Amounts in NOK");
    // Four found at 12.50.
    expect([...tableTexts("General Ledger")].sort()).toEqual(["2110 J1 50.00", "7170 J1 -50.00"]);
    await press(button("Post 1 journal document"));
    await waitFor(() => expect(columnOf(desk, "ItemJournal", "status")).toEqual(["Posted", ""]));
  });

  test("a posting date that is no day says so and changes nothing", async () => {
    showPane(twoOrders());
    await seen("Check now");
    await openTab("Post");
    fireEvent.change(inPlace().getByLabelText("Posting date"), { target: { value: "tomorrow" } });
    await seen("This is no day. Type it as yyyy-MM-dd.");
  });

  test("a released document is told from an open one and can be opened again", async () => {
    const desk = twoOrders();
    showPane(desk);
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    await press(button("Release or reopen"));
    await press(button("Release"));
    await seen("1 document was released.");
    expect(columnOf(desk, "SalesHeaders", "status")[0]).toBe("released");
    await press(button("Reopen"));
    await seen("1 document was reopened.");
  });

  test("an outage while posting says what to do and keeps the plan for another try", async () => {
    const desk = twoOrders();
    const pane = showPane(desk);
    await seen("Check now");
    await openTab("Post");
    await seen(/^1 document is ready\./);
    await press(button("Preview"));
    const post = await waitFor(() => button(/^Ship and invoice/));
    pane.refuse({ code: "protectedSheet", detail: "AccessDenied", place: "General Ledger" });
    await press(post);
    await seen("The sheet General Ledger is protected and cannot be written to.");
    pane.refuse(undefined);
    await press(button("Try again"));
    await seen("1 document was posted");
  });
});
