import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "NUM" | "DIM"> = {
  "SET-01": {
    message: "The setting “{key}” is “{value}”, which it cannot be.",
    cure: "Type a value such as: {allowed}.",
  },
  "SET-02": {
    message: "Posting Setup has no row for the business posting group {businessGroup} with the product posting group {productGroup}.",
    cure: "Add a row for the two. A row with one of them blank serves all groups of that kind.",
  },
  "SET-03": {
    message: "{table} names no “{column}” for {key}.",
    cure: "Fill “{column}” in the row {key} of {table}.",
  },
  "SET-04": {
    message: "The row of Posting Setup for {businessGroup} with {productGroup} is blocked.",
    cure: "Clear “Blocked” in that row, or give the customer, vendor or item another posting group.",
  },
  "SET-05": {
    message: "VAT Setup has no rate for {vatBusinessGroup} with {vatProductGroup} on {day}.",
    cure: "Add a row for the two whose “Valid from” is blank or no later than {day}.",
  },
  "SET-06": {
    message: "Account {accountNo} would be posted to, and it is not in Accounts.",
    cure: "Add {accountNo} to Accounts, or name another account where the setup asks for one.",
  },
  "SET-07": {
    message: "Account {accountNo} is a heading or a total, and only posting accounts take entries.",
    cure: "Name a posting account instead.",
  },
  "SET-08": {
    message: "Account {accountNo} is blocked.",
    cure: "Clear “Blocked” for {accountNo} in Accounts, or name another account.",
  },
  "SET-09": {
    message: "Account {accountNo} takes no direct posting, so a line cannot name it.",
    cure: "Name another account, or set “Direct posting” to yes for {accountNo} in Accounts.",
  },
  "SET-10": {
    message: "The VAT identifier {vatIdentifier} stands for {firstPercent} in one row and for {secondPercent} in another.",
    cure: "Give each rate an identifier of its own.",
  },
  "SET-11": {
    message: "Item {itemNo} is kept in stock, and its inventory posting group leads to no account.",
    cure: "Fill “Inventory posting group” for {itemNo}, and “Inventory account” for that group in Inventory Groups.",
  },
  "NUM-01": {
    message: "Number Series has no row {series}, so there is no number to give.",
    cure: "Add a row {series} with a starting number to Number Series.",
  },
  "NUM-02": {
    message: "The number series {series} has no number left: it ends with {endingNo}.",
    cure: "Set a higher “Ending no.”, or add a row for {series} with a new starting number and a start date.",
  },
  "NUM-03": {
    message: "The number series {series} has come to {number} and ends with {endingNo}.",
    cure: "Set a higher “Ending no.”, or add a row for {series} with a new starting number and a start date.",
  },
  "NUM-04": {
    message: "{number} was typed, and the number series {series} gives its numbers itself.",
    cure: "Clear the number to get the next one, or set “Manual numbers allowed” to yes for {series}.",
  },
  "NUM-05": {
    message: "The number {number} has been posted before.",
    cure: "Set the starting number of its series beyond the numbers that were used.",
  },
  "NUM-06": {
    message: "The number series {series} was last used on {lastDay}, and its dates may not go back to {day}.",
    cure: "Post on {lastDay} or later, or set “Date order” to no for {series}.",
  },
  "NUM-07": {
    message: "“{number}” in the number series {series} has no digits that could be counted up.",
    cure: "Use a number that ends in digits, such as INV1001.",
  },
  "DIM-01": {
    message: "The {dimension} “{value}” is not in Dimension Values.",
    cure: "Correct it here, or add it to Dimension Values.",
  },
  "DIM-02": {
    message: "The {dimension} “{value}” is blocked.",
    cure: "Use another one, or clear “Blocked” for it in Dimension Values.",
  },
};
