import { documentEntries, type DocumentEntries } from "../../../src/engine/analysis/analysis";
import { postedBook } from "./postedCompany";

const book = postedBook();
const numbers = ({ ledgers }: DocumentEntries) => Object.fromEntries(ledgers.map(({ ledger, rows }) => [ledger, rows.map(({ entryNo }) => entryNo)]));

test("a document shows its rows in every ledger, and they balance", () => {
  const found = documentEntries(book, "103001", "invoice");
  expect(numbers(found)).toEqual({ GeneralLedger: [1, 2, 3, 4, 5], CustomerLedger: [1], CustomerDetails: [1], ValueEntries: [1], VatEntries: [1] });
  expect(found.balance).toBe(0);
  expect(found.headers.map(({ partyNo }) => partyNo)).toEqual(["C1"]);
  expect(found.lines).toHaveLength(1);
});

test("a shipment shows its item entries and what they were applied to", () => {
  expect(numbers(documentEntries(book, "102001"))).toEqual({ ItemLedger: [1], ItemApplications: [1] });
});

test("an application belongs to the payment that made it, not to the invoice it pays", () => {
  const found = documentEntries(book, "P1");
  expect(numbers(found)).toEqual({ GeneralLedger: [9, 10], CustomerLedger: [3], CustomerDetails: [3, 4, 5] });
  expect(found.balance).toBe(0);
});

test("documents of one number are told apart by their type", () => {
  expect(numbers(documentEntries(book, "103001", "purchaseInvoice"))).toEqual({ GeneralLedger: [11, 12], VendorLedger: [1], VendorDetails: [1] });
  expect(documentEntries(book, "103001").headers.map(({ documentType }) => documentType)).toEqual(["invoice", "purchaseInvoice"]);
});

test("a number that no document has shows nothing", () => {
  expect(documentEntries(book, "999")).toEqual({ headers: [], lines: [], ledgers: [], balance: 0 });
});
