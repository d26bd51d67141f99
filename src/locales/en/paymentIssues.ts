import type { IssueTextsOf } from "../texts";

/** Issues of payments, of foreign currency and of the general journal. */
export const paymentIssues: IssueTextsOf<"PAY" | "CUR" | "JNL"> = {
  "PAY-01": {
    message: "The payment names neither a customer nor a vendor, or both.",
    cure: "Fill in “Customer no.” for money from a customer, or “Vendor no.” for money to a vendor, and clear the other.",
  },
  "PAY-02": {
    message: "The payment has no amount.",
    cure: "Type the amount: positive for money received, negative for money paid out.",
  },
  "PAY-03": {
    message: "Nothing posted has the number {documentNo}.",
    cure: "Correct the number, or clear it to leave the payment open for later.",
  },
  "PAY-04": {
    message: "{documentNo} belongs to {otherParty}, and the payment is with {partyNo}.",
    cure: "Name a document of {partyNo}, or correct who the payment is with.",
  },
  "PAY-05": {
    message: "{documentNo} is in {documentCurrency}, and the payment in {currencyCode}.",
    cure: "Enter the payment in {documentCurrency}; what the bank booked goes into “Amount (local currency)”.",
  },
  "PAY-06": {
    message: "Nothing is left to pay of {documentNo}.",
    cure: "Name another document, or clear the number to leave the payment open.",
  },
  "PAY-07": {
    message: "The payment is dated {day}, before {documentNo} of {documentDay}.",
    cure: "Post the payment on {documentDay} or later.",
  },
  "PAY-08": {
    message: "The payment cannot settle {documentNo}: both go the same way.",
    cure: "Turn the sign of “Amount”, or name a document that the money can settle.",
  },
  "PAY-09": {
    message: "{amount} is paid, and {remaining} is left on what the payment names. The rest stays open.",
    cure: "Name more documents, or leave the rest for the next one.",
  },
  "PAY-10": {
    message: "{documentNo} is named twice.",
    cure: "Keep it once.",
  },
  "PAY-11": {
    message: "The bank account {bankCode} is kept in {bankCurrency}, and the payment is in {currencyCode}.",
    cure: "Choose a bank account that takes {currencyCode}, or correct the currency.",
  },
  "PAY-12": {
    message: "Payment number {number} stands in row {firstRow} already.",
    cure: "Clear it to get the next number, or type another.",
  },
  "PAY-13": {
    message: "Vendor {vendorNo} {name} is blocked for payments.",
    cure: "Leave the payment out, or clear “Blocked” for {vendorNo} in Vendors.",
  },
  "PAY-14": {
    message: "{amount} is finer than the currency, which is counted in steps of {precision}.",
    cure: "Type an amount in steps of {precision}.",
  },
  "PAY-15": {
    message: "{amount} cannot be what the payment came to in the company’s currency.",
    cure: "Type what the bank booked, with the sign of “Amount”, or clear the cell to use the exchange rate.",
  },
  "PAY-16": {
    message: "With {partyNo} this is a refund: customers pay in positive amounts, and vendors are paid in negative ones.",
    cure: "Turn the sign of “Amount” if a payment is meant.",
  },
  "PAY-17": {
    message: "Payment {documentNo} is posted already.",
    cure: "Leave it as it is. A further payment stands in a row of its own.",
  },
  "PAY-18": {
    message: "Payment {documentNo} is not applied to anything.",
    cure: "Leave it as it is: it is open, and a refund or a later payment can name it.",
  },
  "PAY-19": {
    message: "What {documentNo} was applied to has been met by {otherDocument} since.",
    cure: "Unapply {otherDocument} first.",
  },
  "CUR-01": {
    message: "No exchange rate of {currencyCode} has begun by {day}.",
    cure: "Add a rate that starts on {day} or earlier in Exchange rates.",
  },
  "CUR-02": {
    message: "A row of exchange rates cannot be read, and an older rate might stand in for it; nothing is posted in {currencyCode}.",
    cure: "Correct the row first.",
  },
  "JNL-01": {
    message: "On {day} the document does not add up: {difference} is left over.",
    cure: "Add the other side of the entry on {day}, or correct an amount. Each date balances by itself.",
  },
  "JNL-02": {
    message: "The line has no amount.",
    cure: "Type the amount, debit positive and credit negative, or delete the line.",
  },
  "JNL-03": {
    message: "{amount} is finer than the ledger, which counts in steps of {precision}.",
    cure: "Type an amount in steps of {precision}.",
  },
  "JNL-04": {
    message: "Journal document {documentNo} is posted already.",
    cure: "Leave it as it is. A correction is a document of its own, with a new number.",
  },
};
