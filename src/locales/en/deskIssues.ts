import type { IssueTexts } from "../texts";

/** Issues of the acts on backorders, and their cures. */
export const deskIssues = {
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
    message: "Item {itemNo} is to be brought from {fromLocationCode} to {locationCode}; no order is made for that.",
    cure: "When the goods move, type a row of the kind transfer into the item journal and post it.",
  },
} as const satisfies Partial<IssueTexts>;
