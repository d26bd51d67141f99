import type { IssueTextsOf } from "../texts";

/** Setup, number series and dimensions. */
export const setupIssues: IssueTextsOf<"SET" | "VAT" | "NUM" | "DIM" | "POL"> = {
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
  "SET-12": {
    message: "The VAT rate of {vatBusinessGroup} with {vatProductGroup} changes from {firstPercent} to {secondPercent} on {day}.",
    cure: "Nothing is wrong; check the prices and the posting dates of what is invoiced around {day}.",
  },
  "SET-13": {
    message: "“{column}” {value} is in use, and no row of {table} serves it.",
    cure: "Add a row for {value} to {table}, or correct the group where it is used.",
  },
  "SET-14": {
    message: "The currency {currencyCode} is in use, and Exchange Rates has no rate for it on {day}.",
    cure: "Add a row {currencyCode} to Exchange Rates with a start date no later than {day}.",
  },
  "SET-15": {
    message: "The latest exchange rate of {currencyCode} is of {day}, {count, plural, one {# day} other {# days}} ago.",
    cure: "Add a row {currencyCode} with a new rate to Exchange Rates.",
  },
  "SET-16": {
    message: "The work date {day} is outside the dates that may be posted on: {fromGiven, select, yes {from {from}} other {from the beginning}}{toGiven, select, yes { until {to}} other { on}}.",
    cure: "Move the dates on: postingFrom and postingTo in Settings, or the dates of the person in Users.",
  },
  "SET-17": {
    message: "The setting “{key}” is blank, and documents need it.",
    cure: "Type a value for “{key}” in Settings; add the row if it is not there.",
  },
  "VAT-01": {
    message: "Account {accountNo} takes the rounding of invoices, and its VAT group {vatProductGroup} would tax it.",
    cure: "Give {accountNo} a VAT group without tax in Accounts, or clear “VAT product group”.",
  },
  "VAT-02": {
    message: "The VAT difference of {difference} is larger than the {most} that is allowed.",
    cure: "Type {most} or less, or set a higher maxVatDifference in Settings.",
  },
  "VAT-03": {
    message: "Document {documentNo} has no tax under {vatIdentifier}, so there is nothing that could differ.",
    cure: "Correct “VAT identifier”, or delete the row.",
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
  "NUM-08": {
    message: "The number series {series} starts anew each year, and no row begins on {day}.",
    cure: "Add a row {series} that starts on {day}, with the first number of the new year.",
  },
  "NUM-09": {
    message: "The number series {series} ends with {endingNo}, and only {count, plural, =0 {none} other {#}} of its numbers are left.",
    cure: "Set a higher “Ending no.”, or add a row for {series} with a new starting number and a start date.",
  },
  "DIM-01": {
    message: "The {dimension} “{value}” is not in Dimension Values.",
    cure: "Correct it here, or add it to Dimension Values.",
  },
  "DIM-02": {
    message: "The {dimension} “{value}” is blocked.",
    cure: "Use another one, or clear “Blocked” for it in Dimension Values.",
  },
  "DIM-03": {
    message: "{no} in {table} needs a {dimension}, and none is given.",
    cure: "Fill the {dimension} here or on the document, or change the rule for {no} in Default Dimensions.",
  },
  "DIM-04": {
    message: "{no} in {table} needs the {dimension} “{value}” and no other.",
    cure: "Type “{value}” as the {dimension}, or change the rule for {no} in Default Dimensions.",
  },
  "DIM-05": {
    message: "{no} in {table} takes no {dimension}, and “{value}” is given.",
    cure: "Clear the {dimension} here and on the document, or change the rule for {no} in Default Dimensions.",
  },
  "DIM-06": {
    message: "The department “{department}” and the project “{project}” may not stand together.",
    cure: "Change one of the two, or allow the pair in Dimension Combinations.",
  },
  "DIM-07": {
    message: "The rule for {no} asks for the same {dimension} each time, and names none.",
    cure: "Fill “Value code” in this row, or choose “code mandatory”.",
  },
  "POL-01": {
    message: "{userId} may not post sales invoices.",
    cure: "Ship without invoicing, or let someone else post the invoice; the rule stands in Users.",
  },
  "POL-02": {
    message: "{userId} must invoice what is shipped, and this act only ships.",
    cure: "Choose “Ship and invoice”; the rule stands in Users.",
  },
  "POL-03": {
    message: "{day} lies in the accounting period from {from}, which is closed.",
    cure: "Use a posting date in an open period, or clear “Closed” for the period in Accounting Periods.",
  },
  "POL-04": {
    message: "{documentNo} has no document number of the customer’s, and the company asks for one.",
    cure: "Fill “External document no.”, or set externalDocumentNoMandatory to no in Settings.",
  },
};
