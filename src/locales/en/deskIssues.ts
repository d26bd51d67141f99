import type { IssueTexts } from "../texts";

/** Reservations, allocation classes, and the acts on backorders. */
export const deskIssues = {
  "SHP-04": {
    message: "Customer {customerNo} takes whole lines only, and {outstanding} of this line are outstanding.",
    cure: "Ship {outstanding}, or nothing of the line for now. Or set “Shipping advice” to partial.",
  },
  "SHP-05": {
    message: "Customer {customerNo} takes no backorder: a delivery was made, and the {outstanding} that are left of this line are to be cancelled.",
    cure: "Type {cancelled} as “Quantity cancelled”. Or set “Shipping advice” to partial.",
  },
  "SHP-06": {
    message: "{share} of what {documentNo} has left would be shipped, by {fulfilmentBy}; for customer {customerNo} it is {least} at the least.",
    cure: "Wait until more can be shipped, or lower “Fulfilment rate %” of {customerNo} in Customers or fulfilmentPercent in Settings.",
  },
  "BCK-10": {
    message: "There is no line {lineNo} of sales order {documentNo} to keep goods for.",
    cure: "Name a line of a sales order that is still to be delivered, or delete the row.",
  },
  "BCK-11": {
    message: "Item {itemNo} is reserved, and the line of {documentNo} sells {lineItem}.",
    cure: "Type {lineItem}, or delete the row.",
  },
  "BCK-12": {
    message: "The reservation is for {locationCodeGiven, select, yes {location {locationCode}} other {no location}}, and the line of {documentNo} takes its goods from {lineLocationGiven, select, yes {{lineLocation}} other {no location}}.",
    cure: "Type the location of the line. Goods that lie elsewhere have to be moved first.",
  },
  "BCK-13": {
    message: "Line {lineNo} of purchase order {sourceNo} brings no {itemNo} that could be reserved for this line.",
    cure: "Name the purchase line that brings the item to the location of the sales line, or reserve from stock.",
  },
  "BCK-14": {
    message: "Line {lineNo} of {documentNo} takes nothing from stock, so nothing can be reserved for it.",
    cure: "Delete the row: services, drop shipments and drafts keep no goods.",
  },
  "BCK-15": {
    message: "{reserved} are reserved for {documentNo}, and the line asks for {ordered}.",
    cure: "Reserve {ordered} or less.",
  },
  "BCK-16": {
    message: "{reserved} of item {itemNo} are reserved in stock{locationCodeGiven, select, yes { at {locationCode}} other {}}, and {available} are there. Lines that are wanted first keep theirs.",
    cure: "Lower or delete reservations of {itemNo}, or reserve from a purchase order.",
  },
  "BCK-17": {
    message: "{reserved} are reserved of {documentNo}, which brings {ordered}. Lines that are wanted first keep theirs.",
    cure: "Lower or delete reservations of {documentNo}, or reserve from stock or from another purchase order.",
  },
  "BCK-20": {
    message: "Line {lineNo} of {documentNo} must be served in full, and nothing covers {short} of it.",
    cure: "Buy the goods, release what is reserved for others, or give the line another allocation class.",
  },
  "BCK-21": {
    message: "Line {lineNo} of {documentNo} must be there on {day}, and comes later.",
    cure: "Have the goods earlier, release what is reserved for others, or give the line another allocation class.",
  },
  "BCK-22": {
    message: "Line {lineNo} of {documentNo} was promised for {day}, and comes later.",
    cure: "Have the goods earlier, or agree on a new date with the customer.",
  },
  "BCK-23": {
    message: "Line {lineNo} of order {documentNo} cannot be supposed otherwise: there is no such order line, or sales and purchases both have one.",
    cure: "Name a line of an order on the sheets; where sales and purchases share the number, say which is meant.",
  },
  "BCK-30": {
    message: "Wanted {wanted}; {whole} can be there on {day}{sourceNoGiven, select, yes { (with {sourceNo})} other {}}.",
    cure: "Agree on {day} with the customer, or have the goods earlier.",
  },
  "BCK-31": {
    message: "Wanted {wanted}; {quantity} of {whole} can be there on {day}{sourceNoGiven, select, yes { (with {sourceNo})} other {}}.",
    cure: "Order the rest{arrivalGiven, select, yes {: what is ordered today arrives on {arrival}} other {}}. Or agree on a delivery in part.",
  },
  "BCK-32": {
    message: "Wanted {wanted}; nothing in stock or on order covers the {whole}.",
    cure: "Order the goods{arrivalGiven, select, yes {: what is ordered today arrives on {arrival}} other {}}. Or agree on a later date with the customer.",
  },
  "BCK-33": {
    message: "Wanted {wanted}; of the {whole}, {quantity} can be promised for then without taking what other orders count on. All of it can be promised for {day}{sourceNoGiven, select, yes { (with {sourceNo})} other {}}.",
    cure: "Agree on {day} with the customer, have goods earlier, or move an order that can wait.",
  },
  "BCK-34": {
    message: "Wanted {wanted}; of the {whole}, {quantity} can be promised without taking what other orders count on.",
    cure: "Order the goods{arrivalGiven, select, yes {: what is ordered today arrives on {arrival}} other {}}. Or agree on a later date with the customer.",
  },
  "BCK-35": {
    message: "Wanted {wanted}; an order of {orderDate} takes {count, plural, one {# working day} other {# working days}} and is shipped on {day}.",
    cure: "Agree on {day} with the customer, or change salesLeadTimeDays in Settings.",
  },
  "BCK-36": {
    message: "{count, plural, one {# open sales line names} other {# open sales lines name}} no day and {count, plural, one {counts} other {count}} as wanted on the day of the order; the first is of {documentNo}.",
    cure: "Type “Requested delivery date” in the lines or their orders.",
  },
  "BCK-37": {
    message: "{count, plural, one {# purchase line is} other {# purchase lines are}} not counted as coming: there is no date, it is more than {fence, plural, one {# day} other {# days}} past, or nobody has confirmed it where only confirmed ones count. The first is of {documentNo}.",
    cure: "Ask the vendors, and type “Expected receipt date” or “Confirmed date”.",
  },
  "BCK-40": {
    message: "What was proposed for item {itemNo} no longer stands: it has been ordered, or stock and orders have changed since.",
    cure: "Refresh the proposals and choose again.",
  },
  "BCK-41": {
    message: "Item {itemNo} is to be bought, and no vendor stands on its card.",
    cure: "Type the vendor of item {itemNo} in Items.",
  },
  "BCK-42": {
    message: "Nothing says what item {itemNo} costs, so its line on {documentNo} has no cost.",
    cure: "Type the cost into the line of {documentNo} once you know it.",
  },
  "BCK-43": {
    message: "Item {itemNo} comes from {vendorNo}, and {documentNo} is an order to {otherVendor}.",
    cure: "Choose an order to {vendorNo}, or order it anew.",
  },
  "BCK-44": {
    message: "{documentNo} is no open purchase order, so no lines are added to it.",
    cure: "Reopen {documentNo} first, or make a new order.",
  },
  "BCK-45": {
    message: "Item {itemNo} is to be brought from {fromLocationCode} to {locationCode}; no purchase order is made for that.",
    cure: "Make a transfer of the proposal, or type a row of the kind transfer into the item journal, and post it when the goods are there.",
  },
  "BCK-46": {
    message: "Customer {customerNo} {name} has no e-mail address that a letter could go to.",
    cure: "Type the address of {customerNo} in Customers, or send the letter by post.",
  },
  "BCK-47": {
    message: "Nothing is given to line {lineNo} of sales order {documentNo}, so there is nothing to fix.",
    cure: "Name an open order line, and see in the backorders what it waits for. Once goods can be given to it, it can be fixed.",
  },
  "BCK-48": {
    message: "Item {itemNo}: {needed} would leave the stock{locationCodeGiven, select, yes { at {locationCode}} other {}}. In stock: {available}; of these kept for {documentNo} or other orders: {kept}.",
    cure: "Ship less, or release what is kept under Backorders or on the Reservations sheet.",
  },
} as const satisfies Partial<IssueTexts>;
