/** @jest-environment jsdom */
import { fireEvent, waitFor, within } from "@testing-library/react";
import { columnOf, deskWith, tableOf } from "../support/deskInMemory";
import { button, inPlace, openTab, prepareJsdom, press, seen, showPane } from "./support/paneInJsdom";

beforeAll(prepareJsdom);

/** Taking applications back and revaluing currencies from Post, and the audit of numbers in Ledger. */
async function openPayments(): Promise<void> {
  await seen("Check now");
  await openTab("Post");
  await press(await waitFor(() => inPlace().getByLabelText("Payments")));
}

const rows = (table: string) => within(inPlace().getByRole("table", { name: table })).getAllByRole("row").slice(1).map((row) => within(row).getAllByRole("cell").map(({ textContent }) => textContent));

test("a payment is chosen from a list, its reversal previewed and posted (sales-bc E30.3)", async () => {
  const desk = deskWith({
    CustomerLedger: [{ documentNo: "103001", amount: 1250, discountDate: "2026-01-25", discountPossible: 25, dueDate: "2026-02-14" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: 1250 }],
    Payments: [{ customerNo: "C1", amount: 1225, postingDate: "2026-01-20", appliesToDocumentNo: "103001" }],
  });
  showPane(desk);
  await openPayments();
  await press(await waitFor(() => button("Preview")));
  await press(await waitFor(() => button(/^Post 1 payment/)));
  await seen("1 document was posted");
  await press(inPlace().getByLabelText("Unapply payments"));
  expect(inPlace().queryByLabelText("All ready")).toBeNull();
  await press(await waitFor(() => inPlace().getByRole("checkbox", { name: "106001 C1" })));
  await seen("Blank: the day of the application");
  await press(button("Preview"));
  await press(await waitFor(() => button("Unapply 1 payment")));
  await seen("1 payment was unapplied");
  expect(columnOf(desk, "CustomerDetails", "unapplies").slice(-3)).toEqual([3, 4, 5]);
  await press(inPlace().getByLabelText("Unapply payments"));
  await waitFor(() => expect(inPlace().queryByRole("checkbox", { name: "106001 C1" })).toBeNull());
});

test("what is open in euro is revalued at a date, with the entries before it is done (sales-bc E14.5)", async () => {
  const desk = deskWith({
    CustomerLedger: [{ documentNo: "103001", currencyCode: "EUR", amount: 1000, amountLocal: 1100, postingDate: "2026-01-05", dueDate: "2026-02-04" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: 1000, amountLocal: 1100, postingDate: "2026-01-05" }],
    ExchangeRates: [{ currencyCode: "EUR", startDate: "2026-01-31", foreignUnits: 1, localAmount: 1.15 }, { currencyCode: "EUR", startDate: "2026-01-05", foreignUnits: 1, localAmount: 1.1 }],
  });
  showPane(desk);
  await openPayments();
  await press(inPlace().getByLabelText("Revalue foreign currency"));
  expect(inPlace().queryByLabelText("Selected documents")).toBeNull();
  fireEvent.change(await waitFor(() => inPlace().getByLabelText(/Posting date/)), { target: { value: "2026-01-31" } });
  await waitFor(() => expect(button("Preview").hasAttribute("disabled")).toBe(false));
  await press(button("Preview"));
  await waitFor(() => button("Revalue 1 currency"));
  expect(rows("General Ledger")).toEqual([["2310", "EUR-2026-01-31", "50.00"], ["9310", "EUR-2026-01-31", "-50.00"]]);
  await press(button("Revalue 1 currency"));
  await seen("1 currency was revalued");
  expect(columnOf(desk, "CustomerDetails", "entryType").at(-1)).toBe("unrealizedGain");
});

test("the audit of numbers lists runs that are used or missing with their reasons, and goes to a sheet (E17)", async () => {
  const desk = deskWith({
    NumberSeries: [{ series: "postedInvoice", startingNo: "103001", lastNoUsed: "103009" }],
    PostedHeaders: [["103008", 9], ["103003", 1], ["103004", 2], ["103006", 4]].map(([documentNo, transactionNo]) => ({ documentType: "invoice", documentNo, transactionNo })),
    PostingLog: [
      { transactionNo: 3, postingId: "A", state: "aborted", postedAt: "2026-01-15", userId: "ALI", programVersion: "1", action: "ship" },
      { transactionNo: 9, postingId: "B", state: "committed", postedAt: "2026-01-15", userId: "ALI", programVersion: "1", action: "ship" },
    ],
  });
  showPane(desk);
  await seen("Check now");
  await openTab("Ledger");
  await press(await waitFor(() => button("Number series")));
  await seen("5 numbers are missing.");
  const shown = rows("Number Series Audit").map(([first, last, count]) => [first?.replace(/^(\d{6}).*?(used|missing)(.*)$/, "$1 $2 $3").trim(), last, count]);
  expect(shown).toEqual([
    ["103001 missing Before the first number that was posted in this workbook.", "103002", "2"], ["103003 used", "103004", "2"],
    ["103005 missing A posting was broken off between its neighbours.", "103005", "1"], ["103006 used", "103006", "1"],
    ["103007 missing The workbook does not know why.", "103007", "1"], ["103008 used", "103008", "1"],
    ["103009 missing “Last no. used” of the series says it was given, and nothing with it is posted here.", "103009", "1"],
  ]);
  await press(button("Write to sheet"));
  await seen(/^Written to /);
  expect(tableOf(desk, "SeriesAudit").rows).toHaveLength(7);
});
