import type { Book } from "../../../src/engine/book/book";
import { bookFromTables } from "../../support/bookFromTables";

/**
 * What a small month leaves in the ledgers: shipment 102001 and invoice 103001 of 4 X to Nordwind (sales-bc E1.1 and E1.2),
 * invoice 103002 to Berg, Nordwind's payment P1 of 200.00, and a purchase invoice that bears the number 103001 as well.
 */
export function postedBook(): Book {
  const shipped = { documentType: "shipment", documentNo: "102001", postingDate: "2026-01-10", transactionNo: 1 };
  const invoice = { documentType: "invoice", documentNo: "103001", postingDate: "2026-01-12", transactionNo: 2 };
  const other = { documentType: "invoice", documentNo: "103002", postingDate: "2026-02-03", transactionNo: 3 };
  const payment = { documentType: "payment", documentNo: "P1", postingDate: "2026-02-05", transactionNo: 4 };
  const bought = { documentType: "purchaseInvoice", documentNo: "103001", postingDate: "2026-01-05", transactionNo: 5 };
  return bookFromTables({
    Customers: [{ customerNo: "C1", name: "Nordwind Sport AS" }, { customerNo: "C2", name: "Berg & Dal AB" }],
    Vendors: [{ vendorNo: "V1", name: "Nordwind Import" }],
    Items: [{ itemNo: "X", description: "Lamp" }],
    PostedHeaders: [
      { ...shipped, sourceNo: "1001", partyNo: "C1" },
      { ...invoice, sourceNo: "1001", partyNo: "C1", externalDocumentNo: "po-7781", amount: 400, amountInclVat: 500 },
      { ...other, sourceNo: "1002", partyNo: "C2", amount: 100, amountInclVat: 125 },
      { ...bought, sourceNo: "PO1", partyNo: "V1", amount: 240, amountInclVat: 300 },
    ],
    PostedLines: [{ documentType: "shipment", documentNo: "102001", no: "X", quantity: 4, itemEntryNo: 1 }, { documentType: "invoice", documentNo: "103001", no: "X", quantity: 4, amount: 400 }],
    GeneralLedger: [
      { ...invoice, accountNo: "7190", amount: 240, sourceType: "item", sourceNo: "X" },
      { ...invoice, accountNo: "2110", amount: -240, sourceType: "item", sourceNo: "X" },
      { ...invoice, accountNo: "6110", amount: -400, sourceType: "customer", sourceNo: "C1" },
      { ...invoice, accountNo: "5610", amount: -100, sourceType: "customer", sourceNo: "C1" },
      { ...invoice, accountNo: "2310", amount: 500, sourceType: "customer", sourceNo: "C1" },
      { ...other, accountNo: "6110", amount: -100, sourceType: "customer", sourceNo: "C2" },
      { ...other, accountNo: "5610", amount: -25, sourceType: "customer", sourceNo: "C2" },
      { ...other, accountNo: "2310", amount: 125, sourceType: "customer", sourceNo: "C2" },
      { ...payment, accountNo: "2920", amount: 200, sourceType: "bank" },
      { ...payment, accountNo: "2310", amount: -200, sourceType: "customer", sourceNo: "C1" },
      { ...bought, accountNo: "7110", amount: 300, sourceType: "vendor", sourceNo: "V1" },
      { ...bought, accountNo: "5410", amount: -300, sourceType: "vendor", sourceNo: "V1" },
    ],
    CustomerLedger: [
      { ...invoice, customerNo: "C1", amount: 500, externalDocumentNo: "po-7781" },
      { ...other, customerNo: "C2", amount: 125 },
      { ...payment, customerNo: "C1", amount: -200 },
    ],
    CustomerDetails: [
      { ledgerEntryNo: 1, amount: 500, postingDate: invoice.postingDate, transactionNo: 2 },
      { ledgerEntryNo: 2, amount: 125, postingDate: other.postingDate, transactionNo: 3 },
      { ledgerEntryNo: 3, amount: -200, postingDate: payment.postingDate, transactionNo: 4 },
      { ledgerEntryNo: 1, appliedEntryNo: 3, amount: -200, postingDate: payment.postingDate, transactionNo: 4, entryType: "application" },
      { ledgerEntryNo: 3, appliedEntryNo: 3, amount: 200, postingDate: payment.postingDate, transactionNo: 4, entryType: "application" },
    ],
    VendorLedger: [{ ...bought, documentType: "invoice", vendorNo: "V1", amount: -300 }],
    VendorDetails: [{ ledgerEntryNo: 1, amount: -300, postingDate: bought.postingDate, transactionNo: 5 }],
    ItemLedger: [{ ...shipped, itemNo: "X", quantity: -4, partyNo: "C1", documentLineNo: 10000 }],
    ItemApplications: [{ itemEntryNo: 1, inboundEntryNo: 9, outboundEntryNo: 1, quantity: -4, postingDate: shipped.postingDate, transactionNo: 1 }],
    ValueEntries: [{ ...invoice, itemEntryNo: 1, itemNo: "X", valuedQuantity: -4, costActual: -240, salesActual: 400 }],
    VatEntries: [{ ...invoice, base: -400, amount: -100, partyNo: "C1" }, { ...other, base: -100, amount: -25, partyNo: "C2" }],
  });
}
