/**
 * Every fault a person can meet: its code, the rule it states positively, how severe it is, and the facts its sentence
 * names. The order is the order of precedence: of several faults of one cell, the first is told. Codes are never reused.
 * Sentences and cures are texts of src/locales; the pages of assets/help are generated from this list.
 */
export type Severity = "error" | "warning";

export interface CatalogueEntry {
  /** The rule in words, as code and tests name it. */
  readonly rule: string;
  /** An error stops what the row or document is for; a warning tells. A setting may raise or lower it. */
  readonly severity: Severity;
  /** The names of the facts that the sentence and the cure may use. */
  readonly args: readonly string[];
}

function error<const Args extends readonly string[]>(rule: string, args: Args) {
  return { rule, severity: "error", args } as const;
}

function warning<const Args extends readonly string[]>(rule: string, args: Args) {
  return { rule, severity: "warning", args } as const;
}

export const CATALOGUE = {
  // Tables and their columns.
  "TAB-01": error("a table has its required columns", ["column", "table"]),
  "TAB-02": error("a column stands once in a table", ["column", "table"]),
  "TAB-03": error("the workbook has the tables an act needs", ["table"]),
  "TAB-04": warning("tables are known", ["name"]),
  "TAB-05": warning("columns are known", ["name", "table"]),
  "TAB-06": error("a key names one row", ["key", "firstRow"]),
  "TAB-07": warning("ledger rows are committed", ["table", "count"]),
  "TAB-08": warning("ledger rows have a posting log", ["table", "count"]),
  "TAB-30": warning("codes are texts", ["column", "table", "count"]),
  "TAB-31": error("keys do not look alike", ["key", "row"]),
  "TAB-32": error("each cell of a table stands by itself", ["table", "count"]),
  "TAB-33": warning("what is posted can be seen", ["table", "hidden", "lines"]),
  "TAB-34": warning("numbers keep the digits that their cells do not show", []),
  // Cells.
  "CEL-01": error("a required cell is filled", ["column"]),
  "CEL-02": error("a cell holds no Excel fault value", ["value"]),
  "CEL-03": error("a number is a number", ["column", "value"]),
  "CEL-04": error("a number has no more decimals than its column", ["column", "value", "decimals"]),
  "CEL-05": error("a number has no more than fifteen digits", ["column", "value"]),
  "CEL-06": error("a whole number is whole", ["column", "value"]),
  "CEL-07": error("a date is a day of the calendar", ["column", "value"]),
  "CEL-08": error("yes or no is yes or no", ["column", "value"]),
  "CEL-09": error("a choice is one of its list", ["column", "value", "options"]),
  "CEL-10": error("a date formula can be read", ["column", "value"]),
  "CEL-11": error("a text fits its column", ["column", "length", "longest"]),
  "CEL-12": error("a number is not below its minimum", ["column", "value", "minimum"]),
  "CEL-13": error("a number is not above its maximum", ["column", "value", "maximum"]),
  "CEL-14": error("a long number is typed as text where it is a code", ["column", "value"]),
  "CEL-30": warning("a number in writing is read as the company writes numbers", ["column", "value", "read"]),
  "CEL-31": error("a number is read in one way", ["column", "value"]),
  "CEL-32": warning("a date in writing is read as the company writes dates", ["column", "value", "day"]),
  "CEL-33": warning("all of a text can be seen", ["column", "count", "read"]),
  "CEL-34": warning("a code is written in usual characters", ["column", "value", "read"]),
  "CEL-35": error("a code is one line of characters", ["column", "value"]),
  "CEL-36": error("a code has the digits 0 to 9", ["column", "value", "read"]),
  "CEL-37": warning("a code has Latin letters", ["column", "value"]),
  "CEL-38": warning("a code is not what Excel has made of it", ["column", "value"]),
  "CEL-39": error("a code keeps its leading zeros", ["value", "other", "table"]),
  "CEL-40": error("a posting date is not far ahead", ["day", "workDate"]),
  "CEL-41": error("what is posted does not change by itself", ["column", "formula", "function"]),
  "CEL-42": warning("what is posted stands in this workbook", ["column", "formula"]),
  // References.
  "REF-01": error("a reference leads to a row", ["value", "table"]),
  // Setup.
  "SET-01": error("a setting has one of its values", ["key", "value", "allowed"]),
  "SET-02": error("a pair of posting groups has a setup row", ["businessGroup", "productGroup"]),
  "SET-03": error("a setup row names the account a posting needs", ["column", "table", "key"]),
  "SET-04": error("a pair of posting groups is open for posting", ["businessGroup", "productGroup"]),
  "SET-05": error("a pair of VAT groups has a rate on the date", ["vatBusinessGroup", "vatProductGroup", "day"]),
  "SET-06": error("an account that is posted to exists", ["accountNo"]),
  "SET-07": error("an account that is posted to is a posting account", ["accountNo"]),
  "SET-08": error("an account that is posted to is not blocked", ["accountNo"]),
  "SET-09": error("an account on a line allows direct posting", ["accountNo"]),
  "SET-10": error("VAT setups of one identifier have one rate", ["vatIdentifier", "firstPercent", "secondPercent"]),
  "SET-11": error("an inventory item has an inventory group with an account", ["itemNo"]),
  "SET-12": warning("a VAT rate is not about to change", ["vatBusinessGroup", "vatProductGroup", "firstPercent", "secondPercent", "day"]),
  "SET-13": warning("a posting group in use has a setup row", ["column", "value", "table"]),
  "SET-14": error("a currency in use has an exchange rate on the date", ["currencyCode", "day"]),
  "SET-15": warning("an exchange rate is not old", ["currencyCode", "day", "count"]),
  "SET-16": warning("the work date may be posted on", ["day", "from", "to"]),
  "SET-17": warning("a setting that documents need is filled", ["key"]),
  // VAT.
  "VAT-01": error("what an invoice is rounded by is not taxed", ["accountNo", "vatProductGroup"]),
  "VAT-02": error("a typed difference of VAT is no larger than allowed", ["difference", "most"]),
  "VAT-03": error("a difference of VAT belongs to a tax of its document", ["vatIdentifier", "documentNo"]),
  // Number series.
  "NUM-01": error("a number series exists for what needs a number", ["series"]),
  "NUM-02": error("a number series has numbers left", ["series", "endingNo"]),
  "NUM-03": warning("a number series is not about to end", ["series", "number", "endingNo"]),
  "NUM-04": warning("a typed number is allowed by its series", ["number", "series"]),
  "NUM-05": error("a posted number is new", ["number"]),
  "NUM-06": error("numbers and posting dates rise together", ["series", "day", "lastDay"]),
  "NUM-07": error("a number ends in digits that can be counted up", ["series", "number"]),
  "NUM-08": warning("a series that starts anew each year has a row for the next", ["series", "day"]),
  "NUM-09": warning("a number series has numbers enough", ["series", "count", "endingNo"]),
  // Customers and vendors.
  "CUS-01": error("a customer is not blocked for everything", ["customerNo", "name"]),
  "CUS-02": error("a customer is not blocked for invoicing", ["customerNo", "name"]),
  "CUS-03": error("a customer is not blocked for shipping", ["customerNo", "name"]),
  "CUS-04": warning("a customer stays within the credit limit", ["customerNo", "limit", "exposure", "excess"]),
  "CUS-05": warning("a customer has nothing overdue", ["customerNo", "overdue"]),
  "CUS-06": warning("an external document number is used once per customer", ["externalDocumentNo", "customerNo", "otherDocument"]),
  "VEN-01": error("a vendor is not blocked for everything", ["vendorNo", "name"]),
  "VEN-02": error("a purchase invoice names the vendor's invoice number", ["documentNo"]),
  "VEN-03": error("a vendor's invoice number is new", ["vendorInvoiceNo", "vendorNo", "otherDocument"]),
  "VEN-04": error("a purchase credit memo names the vendor's credit memo number", ["documentNo"]),
  "VEN-05": error("a vendor's credit memo number is new", ["vendorInvoiceNo", "vendorNo", "otherDocument"]),
  // Items.
  "ITM-01": error("an item is not blocked", ["itemNo"]),
  "ITM-02": error("an item may be sold", ["itemNo"]),
  "ITM-03": error("an item may be purchased", ["itemNo"]),
  "ITM-04": error("a unit belongs to its item", ["unitCode", "itemNo"]),
  "ITM-05": error("stock suffices for what leaves it", ["itemNo", "locationCode", "available", "needed"]),
  "ITM-06": warning("stock suffices on the date a line needs it", ["itemNo", "locationCode", "inventory", "receipts", "requirements", "shortage"]),
  "ITM-10": error("an entry that is applied to is of the item, lies at the place and goes the other way", ["entryNo", "itemNo"]),
  "ITM-11": error("an entry that is applied to has enough units left", ["entryNo", "remaining", "needed"]),
  "ITM-12": error("what leaves an item with specific costing names the entry it leaves", ["itemNo"]),
  "ITM-13": error("goods come back to an entry that left stock", ["entryNo", "itemNo"]),
  "ITM-14": error("no more comes back than has left", ["entryNo", "returnable", "quantity", "needed"]),
  "ITM-15": error("only what comes back names an entry it comes back to", ["itemNo"]),
  // Item charges.
  "CHG-01": error("a charge is assigned to receipts", ["chargeNo"]),
  "CHG-02": error("an assignment names goods that were received", ["receiptNo", "lineNo"]),
  "CHG-03": error("quantities assigned make up the charge line", ["chargeNo", "assigned", "whole"]),
  "CHG-04": error("amounts assigned make up the charge line", ["chargeNo", "assigned", "whole"]),
  "CHG-05": error("a charge is assigned in one way", ["chargeNo"]),
  "CHG-06": error("an assignment belongs to a charge line", ["documentNo", "lineNo"]),
  // Item journal.
  "JRN-01": error("a journal row is posted once", ["documentNo"]),
  "JRN-02": error("only an item that is kept in stock stands in the item journal", ["itemNo"]),
  "JRN-03": error("what is adjusted or moved has a quantity", []),
  "JRN-04": error("goods are moved to another location", []),
  "JRN-05": error("a revaluation says what stock is to be worth", ["itemNo"]),
  "JRN-06": error("there is stock to revalue", ["itemNo", "day"]),
  "JRN-07": error("goods found of an item with a standard cost are worth that", ["itemNo"]),
  "JRN-08": error("an average is revalued as a whole", ["itemNo"]),
  "JRN-09": error("an average of a location is revalued there", ["itemNo"]),
  "JRN-10": error("revaluations follow one another by day", ["itemNo", "last"]),
  "JRN-11": error("what is revalued is invoiced", ["itemNo", "entryNo"]),
  // Documents.
  "DOC-01": error("a document has a line with a quantity", ["documentNo"]),
  "DOC-02": error("a posting date is filled", ["documentNo"]),
  "DOC-03": error("a posting date is within the allowed range", ["day", "from", "to"]),
  "DOC-04": error("a document has something to post", ["documentNo", "action"]),
  "DOC-05": error("an order that ships complete is shipped whole", ["documentNo"]),
  "DOC-06": error("a document's total is not negative", ["total"]),
  "DOC-07": warning("a due date is not before the document date", ["dueDate", "documentDate"]),
  "DOC-08": error("a quantity is not below what is shipped or received", ["quantity", "handled"]),
  "DOC-09": error("a line handles no more than is outstanding", ["quantity", "outstanding"]),
  "DOC-10": error("a line invoices no more than is shipped or received", ["quantity", "most"]),
  "DOC-11": error("a quantity to handle has the sign of its line", ["quantity"]),
  "DOC-12": error("a text line carries no figures", ["column"]),
  "DOC-13": error("a line names its item or account", ["lineType"]),
  "DOC-15": error("an approval is finished before posting", ["documentNo"]),
  "DOC-16": error("a document is of a kind that can be posted here", ["documentType"]),
  "DOC-17": error("all rows of a document can be read", ["documentNo"]),
  "DOC-18": error("a line's discount is not larger than its amount", ["discount", "amount"]),
  "DOC-19": error("what is posted goes through the company’s own stock", ["lineNo"]),
  "DOC-20": error("the document exists", ["documentNo"]),
  "DOC-21": error("an act fits the kind of document", ["action", "documentNo"]),
  "DOC-22": warning("a line has a price", ["itemNo"]),
  "DOC-30": error("a number names one document that an act fits", ["documentNo", "action"]),
  "DOC-31": error("an invoice or credit memo is posted whole", ["quantity", "whole"]),
  "DOC-32": error("what a document is set off against is an entry that goes the other way", ["appliesTo", "partyNo"]),
  "DOC-33": error("something is left of what a document is set off against", ["appliesTo"]),
  "DOC-34": error("a document is not posted before what it is set off against", ["appliesTo", "day", "appliedDay"]),
  "DOC-35": error("a shipment or receipt line that is billed is there", ["shipmentNo", "lineNo"]),
  // Payments and foreign currency.
  "PAY-01": error("a payment has one customer or one vendor", []),
  "PAY-02": error("a payment has an amount", []),
  "PAY-03": error("a document that is paid is posted", ["documentNo"]),
  "PAY-04": error("a document that is paid belongs to who pays it", ["documentNo", "partyNo", "otherParty"]),
  "PAY-05": error("a document is paid in its own currency", ["documentNo", "documentCurrency", "currencyCode"]),
  "PAY-06": error("something is left to pay of a document", ["documentNo"]),
  "PAY-07": error("a payment is not before what it pays", ["day", "documentNo", "documentDay"]),
  "PAY-08": error("a payment goes the other way than what it pays", ["documentNo"]),
  "PAY-09": warning("a payment is no more than what is left", ["amount", "remaining"]),
  "PAY-10": error("a payment names a document once", ["documentNo"]),
  "PAY-11": error("a bank account takes the currency of a payment", ["bankCode", "bankCurrency", "currencyCode"]),
  "PAY-12": error("a payment number stands in one row", ["number", "firstRow"]),
  "PAY-13": error("a vendor is not blocked for payments", ["vendorNo", "name"]),
  "PAY-14": error("a payment is in whole steps of its currency", ["amount", "precision"]),
  "PAY-15": error("what the bank has booked fits the payment", ["amount"]),
  "PAY-16": warning("a payment goes the usual way", ["partyNo"]),
  "PAY-17": error("a payment is posted once", ["documentNo"]),
  "PAY-18": error("a payment that is unapplied is applied", ["documentNo"]),
  "PAY-19": error("the latest application is taken back first", ["documentNo", "otherDocument"]),
  "CUR-01": error("a currency has an exchange rate on the date", ["currencyCode", "day"]),
  "CUR-02": error("all exchange rates can be read", ["currencyCode"]),
  // Shipments and what customers take.
  "SHP-04": error("a line that is taken whole is shipped whole", ["customerNo", "outstanding"]),
  "SHP-05": error("what takes no backorder is delivered once", ["customerNo", "outstanding", "cancelled"]),
  "SHP-06": warning("enough of an order is shipped at once", ["documentNo", "customerNo", "share", "least", "fulfilmentBy"]),
  // Reservations, allocation classes and delivery dates.
  "BCK-10": error("a reservation is for a line of a sales order", ["documentNo", "lineNo"]),
  "BCK-11": error("a reservation is of the item of its line", ["itemNo", "documentNo", "lineItem"]),
  "BCK-12": error("a reservation is at the location of its line", ["locationCode", "documentNo", "lineLocation"]),
  "BCK-13": error("what is reserved of a purchase comes with it", ["sourceNo", "lineNo", "itemNo"]),
  "BCK-14": error("goods are reserved for lines that take them from stock", ["documentNo", "lineNo"]),
  "BCK-15": warning("a line has no more reserved than it asks for", ["documentNo", "reserved", "ordered"]),
  "BCK-16": warning("no more is reserved in stock than is there", ["itemNo", "locationCode", "reserved", "available"]),
  "BCK-17": warning("no more is reserved of a purchase than it brings", ["documentNo", "reserved", "ordered"]),
  "BCK-20": warning("a line that must win is covered in full", ["documentNo", "lineNo", "short"]),
  "BCK-21": warning("a line that must win is there in time", ["documentNo", "lineNo", "day"]),
  "BCK-22": warning("a line that gains keeps the day it was promised", ["documentNo", "lineNo", "day"]),
  "BCK-23": error("what is supposed is of one order line", ["documentNo", "lineNo"]),
  "BCK-30": warning("a line can be there on the day it is wanted", ["wanted", "whole", "day", "sourceNo"]),
  "BCK-31": warning("all of a line can be there on the day it is wanted", ["wanted", "whole", "quantity", "day", "sourceNo", "arrival"]),
  "BCK-32": warning("something covers a line that is wanted on a day", ["wanted", "whole", "arrival"]),
  "BCK-33": warning("a line can be promised for the day it is wanted", ["wanted", "whole", "quantity", "day", "sourceNo"]),
  "BCK-34": warning("something is left to promise of a line", ["wanted", "whole", "quantity", "arrival"]),
  "BCK-35": warning("a line leaves the time that an order takes", ["wanted", "orderDate", "count", "day"]),
  "BCK-36": warning("sales lines name a day", ["count", "documentNo"]),
  "BCK-37": warning("purchases that count have a date that is not long past", ["count", "documentNo", "fence"]),
  // The general journal.
  "JNL-01": error("a journal document balances on every date", ["day", "difference"]),
  "JNL-02": error("a journal line has an amount", []),
  "JNL-03": error("a journal amount is in whole steps of the currency", ["amount", "precision"]),
  "JNL-04": error("a journal document is posted once", ["documentNo"]),
  // Dimensions.
  "DIM-01": error("a dimension value exists", ["dimension", "value"]),
  "DIM-02": error("a dimension value is not blocked", ["dimension", "value"]),
  "DIM-03": error("a dimension that is mandatory is filled", ["no", "table", "dimension"]),
  "DIM-04": error("a dimension has the value that is asked for", ["no", "table", "dimension", "value"]),
  "DIM-05": error("a dimension is blank where none is taken", ["no", "table", "dimension", "value"]),
  "DIM-06": error("a department and a project may stand together", ["department", "project"]),
  "DIM-07": error("a rule for the same value names the value", ["no", "dimension"]),
  // Policies.
  "POL-01": error("who may not post sales invoices does not", ["userId"]),
  "POL-02": error("who must invoice what is shipped does both at once", ["userId"]),
  "POL-03": error("a posting date lies in an open accounting period", ["day", "from"]),
  "POL-04": error("a document has the customer's document number where the company asks for it", ["documentNo"]),
  // Order entry.
  "ENT-01": error("an entry row has a quantity", ["itemNo"]),
  "ENT-02": warning("a requested date is not in the past", ["day", "workDate"]),
  "ENT-03": error("all rows of an order can be entered", ["group"]),
  "ENT-04": error("an entered quantity is positive", ["quantity"]),
  "ENT-05": error("an entered order is no cancellation", ["group"]),
  "ENT-06": error("an entry row is no correction of stock", ["quantity", "itemNo"]),
  "ENT-07": warning("an entry row stands once in its order", ["firstRow"]),
  "ENT-08": warning("an entry row stays while its order is made", ["documentNo", "quantity", "itemNo", "customerNo"]),
  // Acting on backorders.
  "BCK-40": error("a proposal that is ordered still stands", ["itemNo"]),
  "BCK-41": error("an item that is bought has a vendor", ["itemNo"]),
  "BCK-42": warning("an item that is ordered has a cost", ["itemNo", "documentNo"]),
  "BCK-43": error("an order takes the goods of its own vendor", ["itemNo", "vendorNo", "documentNo", "otherVendor"]),
  "BCK-44": error("lines are added to an open purchase order", ["documentNo"]),
  "BCK-45": warning("goods are moved by the item journal", ["itemNo", "fromLocationCode", "locationCode"]),
  "BCK-46": warning("a customer who gets a letter has an e-mail address", ["customerNo", "name"]),
  "BCK-47": error("a line that is fixed has goods given to it", ["documentNo", "lineNo"]),
  "BCK-48": error("what leaves stock is kept for nobody else", ["itemNo", "locationCode", "available", "needed", "kept", "documentNo"]),
  // Committing a posting.
  "COM-01": error("one device posts in a workbook", ["userId", "device", "moment"]),
  "COM-02": error("one posting is under way at a time", ["documents", "userId", "device", "moment"]),
  "COM-03": error("ledger rows are written by posting alone", ["table", "count"]),
  "COM-04": error("a workbook holds what was posted and saved in it", ["transactionNo", "documents", "moment"]),
  "COM-05": error("a workbook has one past", ["transactionNo", "documents", "moment"]),
  "COM-06": error("what is posted is what was previewed", []),
  "COM-07": error("cells read back as they were written", ["value", "expected"]),
  "COM-08": error("nobody else writes where a posting writes", ["table"]),
  "COM-09": warning("a posting comes to its end", ["documents", "moment", "count"]),
  "COM-10": warning("a posting is saved", ["transactionNo", "documents", "moment"]),
  "COM-11": warning("a posting is done once", ["documents", "moment"]),
  "COM-12": warning("what is posted is shown on its documents", ["documents"]),
  "COM-13": warning("what is posted is saved", ["transactionNo", "documents"]),
  "COM-14": warning("a posting that was begun is found", ["documents", "moment"]),
  "COM-15": warning("who posts is told that it was posted", ["transactionNo", "documents", "moment"]),
  "COM-16": error("order entry comes to its end", ["documentNo"]),
  // The ledgers as they were posted.
  "LDG-01": error("an entry is as it was posted", ["count", "transactionNo", "documents"]),
  "LDG-02": error("the posting log is as it was written", ["transactionNo"]),
  "LDG-03": warning("a posting has a hash", ["count"]),
  "LDG-04": error("entry numbers have no gaps", ["table", "from", "to", "count"]),
  "LDG-05": error("a transaction balances on each of its dates", ["transactionNo", "day", "difference"]),
  "LDG-06": error("a subledger equals its accounts", ["table", "accounts", "own", "ledger", "difference"]),
  "LDG-07": error("a posted line moves the quantity of its item entry", ["documentNo", "quantity", "moved", "entryNo"]),
  "LDG-08": warning("numbers of posted documents have no gaps, or a reason", ["series", "from", "to", "count"]),
  "LDG-09": error("the chain passes through its anchor", ["transactionNo"]),
  "LDG-10": error("ledgers hold no formulas", ["table", "key", "formula", "count"]),
  "LDG-16": error("figures of ledgers are numbers and not text", ["table", "value", "count"]),
  "LDG-17": error("something shows that ledgers are as they were posted", ["count"]),
} as const satisfies Readonly<Record<string, CatalogueEntry>>;

export type IssueCode = keyof typeof CATALOGUE;
export type IssueArgName<Code extends IssueCode> = (typeof CATALOGUE)[Code]["args"][number];
export const ISSUE_CODES = Object.keys(CATALOGUE) as readonly IssueCode[];

/** Errors that a person may answer by confirming that posting goes on here. */
export const CONFIRMABLE: readonly IssueCode[] = ["COM-01", "COM-02", "COM-04", "COM-05"];

/** What stands behind the values of what is posted: a person who confirms a posting has it before their eyes. */
export const TOLD_BEFORE_POSTING: readonly IssueCode[] = ["TAB-32", "TAB-33", "TAB-34", "CEL-41", "CEL-42"];

/** What came of postings that did not end as usual: found once, by the first look at the workbook after it. */
export const SAID_ONCE: readonly IssueCode[] = ["COM-09", "COM-14", "COM-15"];
