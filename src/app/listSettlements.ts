import { accepted, type Result } from "../base/result";
import { lookupOf } from "../engine/book/lookup";
import { appliedPayments, openCurrencies, type AppliedPayment } from "../engine/posting/posting";
import { isError, type Issue } from "../issues/issue";
import type { Outage } from "../ports/workbookPort";
import type { Desk } from "./desk";
import type { DocumentRow } from "./listDocuments";
import { openBook, type OpenBook } from "./openBook";
import { cellOf, shownIssues } from "./shownIssue";

/** What may be done to payments and entries that are posted: applications to be taken back, and currencies to be revalued, in the form of the list of documents. */
export async function listSettlements(desk: Desk): Promise<Result<readonly DocumentRow[], Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const open = opened.value;
  const { CustomerLedger, VendorLedger } = open.book.tables;
  const rows = { sales: new Map(CustomerLedger.rows.map(({ entryNo, rowNumber }) => [entryNo, rowNumber])), purchase: new Map(VendorLedger.rows.map(({ entryNo, rowNumber }) => [entryNo, rowNumber])) };
  return accepted([
    ...appliedPayments(open.book, desk.userId).map((payment) => appliedRow(open, payment, rows[payment.entry.side].get(payment.entry.entryNo))),
    ...openCurrencies(open.book, open.workDate, desk.userId).map((currency) => currencyRow(open, currency)),
  ]);
}

function appliedRow(open: OpenBook, { entry, issues }: AppliedPayment, row: number | undefined): DocumentRow {
  const { side, partyNo, documentNo, amount } = entry;
  const { customers, vendors } = lookupOf(open.book);
  const party = side === "sales" ? customers.get(partyNo) : vendors.get(partyNo);
  const cell = row === undefined ? undefined : cellOf(open, side === "sales" ? "CustomerLedger" : "VendorLedger", row, "documentNo");
  return { ...settlement(open, issues), documentNo, partyNo, partyName: party?.name ?? "", amountInclVat: amount, documentType: "payment", actions: ["unapply"], ...placed(cell) };
}

function currencyRow(open: OpenBook, { currencyCode, issues }: ReturnType<typeof openCurrencies>[number]): DocumentRow {
  const row = lookupOf(open.book).currencies.get(currencyCode);
  return { ...settlement(open, issues), documentNo: currencyCode, partyNo: "", partyName: "", amountInclVat: null, documentType: "currency", actions: ["revalue"], ...placed(row && cellOf(open, "Currencies", row.rowNumber, "currencyCode")) };
}

function settlement(open: OpenBook, issues: readonly Issue[]) {
  const found = issues.filter(isError);
  return { side: "payments" as const, status: "openOrder" as const, releaseStatus: "open" as const, isReady: found.length === 0, reasons: shownIssues(open, found) };
}

function placed(cell: DocumentRow["cell"]): Pick<DocumentRow, "cell"> {
  return cell ? { cell } : {};
}
