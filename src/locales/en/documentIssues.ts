import type { IssueTextsOf } from "../texts";

/** Customers, vendors, items, documents and order entry. */
export const documentIssues: IssueTextsOf<"CUS" | "VEN" | "ITM" | "CHG" | "JRN" | "DOC" | "ENT"> = {
  "CUS-01": {
    message: "Customer {customerNo} {name} is blocked for everything.",
    cure: "Leave the document out, or clear “Blocked” for {customerNo} in Customers.",
  },
  "CUS-02": {
    message: "Customer {customerNo} {name} is blocked for invoicing.",
    cure: "Leave the document out, or clear “Blocked” for {customerNo} in Customers. Credit memos and payments are possible.",
  },
  "CUS-03": {
    message: "Customer {customerNo} {name} is blocked for shipping.",
    cure: "Invoice what has already been shipped, or clear “Blocked” for {customerNo} in Customers.",
  },
  "CUS-04": {
    message: "Customer {customerNo} comes to {exposure}, which is {excess} above the credit limit of {limit}.",
    cure: "Agree on payment first, or set a higher “Credit limit” for {customerNo} in Customers.",
  },
  "CUS-05": {
    message: "Customer {customerNo} has {overdue} overdue.",
    cure: "Agree on payment before more is delivered.",
  },
  "CUS-06": {
    message: "Customer {customerNo} has the external document number {externalDocumentNo} on document {otherDocument} too.",
    cure: "Check that the same order has not been entered twice. If it has, delete one of the two.",
  },
  "VEN-01": {
    message: "Vendor {vendorNo} {name} is blocked for everything.",
    cure: "Leave the document out, or clear “Blocked” for {vendorNo} in Vendors.",
  },
  "VEN-02": {
    message: "Document {documentNo} has no vendor invoice number, and a purchase invoice needs one.",
    cure: "Type the number printed on the vendor’s invoice into “Vendor invoice no.”.",
  },
  "VEN-03": {
    message: "Invoice {vendorInvoiceNo} of vendor {vendorNo} is already on document {otherDocument}.",
    cure: "Check that the invoice has not been entered twice. If it is another one, correct its number.",
  },
  "VEN-04": {
    message: "Document {documentNo} has no credit memo number of the vendor, and a purchase credit memo needs one.",
    cure: "Type the number printed on the vendor’s credit memo into “Vendor invoice no.”.",
  },
  "VEN-05": {
    message: "Credit memo {vendorInvoiceNo} of vendor {vendorNo} is already on document {otherDocument}.",
    cure: "Check that the credit memo has not been entered twice. If it is another one, correct its number.",
  },
  "ITM-01": {
    message: "Item {itemNo} is blocked.",
    cure: "Use another item, or clear “Blocked” for {itemNo} in Items.",
  },
  "ITM-02": {
    message: "Item {itemNo} is blocked for sale.",
    cure: "Use another item, or clear “Sales blocked” for {itemNo} in Items. Returns are possible.",
  },
  "ITM-03": {
    message: "Item {itemNo} is blocked for purchase.",
    cure: "Use another item, or clear “Purchasing blocked” for {itemNo} in Items. Returns are possible.",
  },
  "ITM-04": {
    message: "Item {itemNo} has no unit “{unitCode}”.",
    cure: "Use the item’s base unit, or add the unit to Item Units.",
  },
  "ITM-05": {
    message: "Item {itemNo}: {needed} would leave the stock{locationCodeGiven, select, yes { at {locationCode}} other {}}, and {available} is there.",
    cure: "Ship {available} or less, post the receipt first, or set allowNegativeInventory to yes in Settings.",
  },
  "ITM-06": {
    message:
      "Item {itemNo} will be {shortage} short{locationCodeGiven, select, yes { at {locationCode}} other {}}: {inventory} in stock, {receipts} to come, {requirements} needed.",
    cure: "Order more, or agree on a later date with the customer.",
  },
  "ITM-10": {
    message: "Item entry {entryNo} cannot be applied to: it is not an entry of item {itemNo} at this location that goes the other way.",
    cure: "Name an entry of {itemNo} at the line’s location from Item Ledger: a receipt for what leaves, a shipment for what comes in. Or clear the cell.",
  },
  "ITM-11": {
    message: "Item entry {entryNo} has {remaining} left, and {needed} are to be taken from it.",
    cure: "Take {remaining} or less from entry {entryNo}, or name another entry.",
  },
  "ITM-12": {
    message: "Item {itemNo} has specific costing, and the line does not name the entry that leaves.",
    cure: "Fill “Applies to item entry” with the number of a receipt of {itemNo} in Item Ledger that has enough left.",
  },
  "ITM-13": {
    message: "Goods cannot come back to item entry {entryNo}: it is no entry of item {itemNo} that left stock.",
    cure: "Name the shipment’s entry of {itemNo} in Item Ledger, or clear the cell.",
  },
  "ITM-14": {
    message: "Only {returnable} of the {quantity} units of item entry {entryNo} can still be returned, and {needed} are to come back.",
    cure: "Take back {returnable} or less, or name another entry.",
  },
  "ITM-15": {
    message: "Item {itemNo} leaves stock on this line, and the line names an entry that goods would come back to.",
    cure: "Clear “Applies from item entry”, or make the quantity negative for goods that come back.",
  },
  "CHG-01": {
    message: "Item charge {chargeNo} is not assigned to any receipt.",
    cure: "Add rows to Charge Assignments that name this line and the receipt lines whose goods it belongs to.",
  },
  "CHG-02": {
    message: "There are no goods received under line {lineNo} of {receiptNo}.",
    cure: "Take number and line of a receipt of stock items from Posted Lines.",
  },
  "CHG-03": {
    message: "The line of item charge {chargeNo} is for {whole}, and {assigned} is assigned.",
    cure: "Change the quantities in Charge Assignments so that they add up to {whole}, or clear all of them to spread the charge.",
  },
  "CHG-04": {
    message: "The line of item charge {chargeNo} comes to {whole}, and {assigned} is assigned.",
    cure: "Change the amounts in Charge Assignments so that they add up to {whole}, or clear all of them to spread the charge.",
  },
  "CHG-05": {
    message: "The rows that assign item charge {chargeNo} do not say their parts in the same way.",
    cure: "Fill “Quantity” in all rows of the line, or “Amount” in all of them, or neither.",
  },
  "CHG-06": {
    message: "{documentNo} has no item charge on line {lineNo}.",
    cure: "Type the number of a line whose type is item charge, or delete the row.",
  },
  "JRN-01": {
    message: "Document {documentNo} of the item journal is posted.",
    cure: "Give new rows another document number.",
  },
  "JRN-02": {
    message: "Item {itemNo} is not kept in stock, so nothing of it can be found, lost, moved or revalued.",
    cure: "Use an item whose type is inventory, or delete the row.",
  },
  "JRN-03": {
    message: "The row has no quantity.",
    cure: "Type how many base units are found, lost or moved, as a positive number.",
  },
  "JRN-04": {
    message: "Goods would be moved to where they are.",
    cure: "Fill “New location” with another location than “Location”.",
  },
  "JRN-05": {
    message: "The revaluation does not say what item {itemNo} is to be worth.",
    cure: "Fill “Unit cost” or “New value”. Both may be blank only for an item with a standard cost.",
  },
  "JRN-06": {
    message: "Nothing of item {itemNo} is there to revalue on {day}.",
    cure: "Choose a day on which there is stock, or delete the row.",
  },
  "JRN-07": {
    message: "Item {itemNo} has a standard cost, and goods found are worth that.",
    cure: "Clear the cost. To change what stock is worth, change “Standard cost” in Items and add a revaluation row.",
  },
  "JRN-08": {
    message: "Item {itemNo} has one average cost, so a part of its stock cannot be revalued by itself.",
    cure: "Clear the cell: the revaluation then counts for all of the item’s stock.",
  },
  "JRN-09": {
    message: "Item {itemNo} has an average cost at each location, and the row names none.",
    cure: "Fill “Location” with the location whose stock is revalued.",
  },
  "JRN-10": {
    message: "Item {itemNo} was already revalued on {last}, after the day of this row.",
    cure: "Choose {last} or a later day: a revaluation counts on from the value that the last one left.",
  },
  "JRN-11": {
    message: "Goods of item {itemNo} (item entry {entryNo}) are not invoiced yet, so what they cost is not settled.",
    cure: "Invoice the receipt first, or choose a day or an entry of goods that are invoiced.",
  },
  "DOC-01": {
    message: "Document {documentNo} has no line with a quantity.",
    cure: "Add a line with a quantity, or delete the document.",
  },
  "DOC-02": {
    message: "Document {documentNo} has no posting date.",
    cure: "Fill “Posting date”, or choose a posting date in the pane.",
  },
  "DOC-03": {
    message:
      "The posting date {day} is outside the allowed range: {fromGiven, select, yes {from {from}} other {from the beginning}}{toGiven, select, yes { until {to}} other { on}}.",
    cure: "Use a posting date within the range. The range stands in Settings as postingFrom and postingTo, and in Users for one person.",
  },
  "DOC-04": {
    message:
      "Document {documentNo} has nothing to {action, select, ship {ship} invoice {invoice} shipInvoice {ship or invoice} receive {receive} receiveInvoice {receive or invoice} other {post}}.",
    cure: "Leave the document out, or check the quantities to handle on its lines.",
  },
  "DOC-05": {
    message: "Document {documentNo} is to be shipped complete, and some lines would be left over.",
    cure: "Wait until every line can be shipped whole, or set “Shipping advice” to partial.",
  },
  "DOC-06": {
    message: "The total is {total}, and the total of a document cannot be negative.",
    cure: "Check quantities and prices. To give money back, use a credit memo.",
  },
  "DOC-07": {
    message: "The due date {dueDate} is before the document date {documentDate}.",
    cure: "Clear “Due date” to have it computed from the payment terms, or correct one of the dates.",
  },
  "DOC-08": {
    message: "{quantity} is less than the {handled} already shipped or received.",
    cure: "Type {handled} or more. What comes back goes on a return order.",
  },
  "DOC-09": {
    message: "{quantity} is more than the {outstanding} still outstanding.",
    cure: "Type {outstanding} or less.",
  },
  "DOC-10": {
    message: "{quantity} is more than the {most} that can be invoiced.",
    cure: "Type {most} or less. More can be invoiced once more is shipped or received.",
  },
  "DOC-11": {
    message: "{quantity} goes the other way than the quantity of its line.",
    cure: "Use the same sign as in “Quantity”.",
  },
  "DOC-12": {
    message: "A text line carries no figures, and “{column}” is filled.",
    cure: "Clear the cell, or change the line type to item or account.",
  },
  "DOC-13": {
    message: "The line type is {lineType}, and “No.” is blank.",
    cure: "Fill “No.”, or change the line type to text.",
  },
  "DOC-15": {
    message: "Document {documentNo} waits for approval.",
    cure: "Have it approved, or withdraw the request.",
  },
  "DOC-16": {
    message: "A document of the type {documentType} cannot be posted here.",
    cure: "Make an order of it and post the order, or leave the document out.",
  },
  "DOC-17": {
    message: "Document {documentNo} waits, because one of its rows cannot be read.",
    cure: "Settle the other issues of {documentNo} first.",
  },
  "DOC-18": {
    message: "The discount of {discount} is larger than the line’s amount of {amount}.",
    cure: "Type a discount of {amount} or less.",
  },
  "DOC-19": {
    message: "Line {lineNo} goes straight from the vendor to the customer, and such a line cannot be posted here yet.",
    cure: "To post it, clear “Drop shipment” on the sales line and on the purchase line, receive the goods, and ship them from stock.",
  },
  "DOC-20": {
    message: "There is no document {documentNo}.",
    cure: "Correct the number, or add the document to its sheet.",
  },
  "DOC-21": {
    message:
      "Document {documentNo} is of a type that one does not {action, select, ship {ship} invoice {invoice} shipInvoice {ship and invoice} receive {receive} receiveInvoice {receive and invoice} other {post}}.",
    cure: "Choose another action, or leave the document out.",
  },
  "DOC-22": {
    message: "The line with item {itemNo} has no price.",
    cure: "Type a unit price. If the item is free of charge, leave 0.",
  },
  "DOC-30": {
    message: "There are several documents {documentNo} to {action, select, ship {ship} invoice {invoice} shipInvoice {ship and invoice} receive {receive} receiveInvoice {receive and invoice} other {post}}, and it is not clear which one is meant.",
    cure: "Give one of them another number, or post all that is ready.",
  },
  "DOC-31": {
    message: "{quantity} of {whole} is typed, and an invoice or credit memo is posted whole.",
    cure: "Clear the cell. To handle a part, change “Quantity”, or use an order or a return order.",
  },
  "DOC-32": {
    message: "{partyNo} has no posted entry {appliesTo} that goes the other way in this currency.",
    cure: "Type the number of a posted document of {partyNo} into “Applies to document no.”, or clear the cell.",
  },
  "DOC-33": {
    message: "Nothing is left of {appliesTo} to set off against.",
    cure: "Name another document, or clear the cell to leave the amount open.",
  },
  "DOC-34": {
    message: "The posting date {day} is before {appliedDay}, the date of {appliesTo}.",
    cure: "Post on {appliedDay} or later, or clear the cell.",
  },
  "DOC-35": {
    message: "There is no line {lineNo} of {shipmentNo} with this item and unit for who is billed.",
    cure: "Take the number and line from Posted Lines, or clear both cells to ship with this document.",
  },
  "ENT-01": {
    message: "The row with item {itemNo} has no quantity.",
    cure: "Type how many are ordered, or clear the row.",
  },
  "ENT-02": {
    message: "The requested date {day} is before the work date {workDate}.",
    cure: "Type a later date, or clear the cell for as soon as possible.",
  },
  "ENT-03": {
    message: "The order {group} waits, because one of its rows cannot be entered.",
    cure: "Settle the issues of its other rows first.",
  },
  "ENT-04": {
    message: "The quantity is {quantity}, and an order needs more than zero.",
    cure: "Type a quantity above zero. What comes back goes on a return order.",
  },
  "ENT-05": {
    message: "The order {group} takes back all its goods, so it is a cancellation or a return.",
    cure: "Type quantities above zero, or take these rows out: what was invoiced is put right with a credit memo or a return order.",
  },
  "ENT-06": {
    message: "{quantity} of item {itemNo} at no price is a correction of stock, and nothing that was sold.",
    cure: "Take the row out of order entry. Stock is corrected by counting it.",
  },
  "ENT-07": {
    message: "The row says the same as row {firstRow} of this order.",
    cure: "Clear the row if it was pasted twice. If both are meant, leave them.",
  },
  "ENT-08": {
    message: "The row was changed or removed while order {documentNo} was made of it: the order has {quantity} of item {itemNo} for customer {customerNo}.",
    cure: "Compare with order {documentNo}, and change the order where it is to be what the row says now. A row that has the number is not entered again.",
  },
};
