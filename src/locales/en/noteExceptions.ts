import type { ColumnExceptions } from "../texts";

/** Notes of columns that mean something else in one table than in the others. */
export const noteExceptions: ColumnExceptions = {
  BackorderProposals: {
    kind: "What to do: bring, buy, cancel or replace, have earlier, or order less.",
  },
  Customers: {
    customerNo: "The customer’s own number, by which documents name it.",
    blocked: "Ship stops shipments, invoice stops orders and invoices, all stops everything; blank is open.",
    vatNo: "The customer’s VAT registration number.",
  },
  Vendors: {
    vendorNo: "The vendor’s own number, by which documents name it.",
    blocked: "Payment stops payments, all stops everything; blank is open.",
  },
  Items: {
    itemNo: "The item’s own number, by which lines name it.",
    type: "Inventory is kept in stock; non-inventory and service are not.",
    vendorNo: "The vendor the item is usually bought from.",
    unitCost: "The cost of one base unit; Ledgerline keeps it except for standard costing.",
  },
  ItemUnits: { unitCode: "The code of the unit, such as BOX." },
  ShipTo: { shipToCode: "The code of this address." },
  ItemCharges: { chargeNo: "The charge’s own number, by which purchase lines name it." },
  ChargeAssignments: { lineNo: "The number of the charge line.", receiptNo: "The posted receipt whose goods the charge belongs to.", quantity: "The part of the charge line’s quantity; blank to spread it.", amount: "The part of the charge in the document’s currency, without VAT; blank to spread it." },
  Reservations: { documentNo: "The sales order the goods are kept for.", lineNo: "The line of the sales order.", quantity: "How many are reserved, in base units; what is shipped counts down by itself.", sourceNo: "The purchase order whose goods are reserved; blank for stock.", sourceLineNo: "The line of the purchase order.", locationCode: "The location of the sales line." },
  CustomerNotices: { documentNo: "The sales order whose goods come on another day.", lineNo: "The line of the sales order.", kind: "The first notice of a day, or a second one of the same day." },
  Accounts: { accountNo: "The account’s own number.", type: "Posting accounts take entries; headings and totals only order the list." },
  Locations: { locationCode: "The location’s own code." },
  AccountingPeriods: { startDate: "The first day of the period, which lasts until the next one begins." },
  DefaultDimensions: { no: "The number of the customer, vendor, item or account.", dimension: "Department or project.", valueCode: "The value that documents get where they name none." },
  DimensionCombinations: { department: "The code of a department; blank stands for any.", project: "The code of a project; blank stands for any." },
  SeriesAudit: { state: "Used or missing." },
  SetupCheck: { message: "What is wrong." },
  Currencies: { currencyCode: "The code of the currency, such as EUR." },
  BankAccounts: {
    bankCode: "The bank account’s own code, by which payments name it.",
    accountNo: "The general ledger account of the bank account.",
  },
  PostingSetup: {
    businessGroup: "The posting group of the customer or vendor; blank serves all of them.",
    productGroup: "The posting group of the item; blank serves all of them.",
  },
  InventoryGroups: { locationCode: "The location this row is for; blank serves all of them." },
  PaymentTerms: { discountPercent: "The discount for early payment, in percent." },
  OrderEntry: {
    unitPrice: "The price of one unit; blank to have it looked up.",
    documentNo: "Written by Ledgerline: the order that was made of this row.",
  },
  SalesLines: { amount: "Written by Ledgerline: the line’s amount after discounts, without VAT." },
  PurchaseHeaders: { expectedDate: "The day the goods were asked for." },
  PurchaseLines: {
    lineType: "Item, account, text or item charge.",
    no: "The number of the item, the account or the item charge, as the line type says; blank on a text line.",
    unitCost: "The price the vendor takes for one unit, before discount.",
    amount: "Written by Ledgerline: the line’s amount after discounts, without VAT.",
    quantity: "How many are ordered, in the unit of the line.",
  },
  Payments: {
    amountLocal: "What the bank booked in the company’s own currency; blank to use the exchange rate.",
    amount: "The amount; received is positive, paid out is negative.",
    appliesToDocumentNo: "The posted documents it settles, several separated by semicolons; blank to follow the application method.",
  },
  ItemJournal: { entryType: "What the row does: finds, loses, moves or revalues stock.", unitCost: "The cost of one base unit found, or after a revaluation; blank for what it costs now, or the standard cost.", quantity: "How many base units are found, lost or moved; always positive." },
  PostedHeaders: { documentType: "The kind of posted document." },
  PostedLines: { lineType: "Item, account, text or item charge.", documentType: "The kind of posted document." },
  VatEntries: { type: "Sale or purchase.", amount: "The VAT, debit positive and credit negative." },
  ItemLedger: { quantity: "How many base units, out negative." },
  ItemApplications: { quantity: "How many base units the link covers." },
  BackordersByVendor: { action: "What to do about this purchase line." },
  Issues: { documentNo: "The document it concerns.", message: "What is wrong." },
};
