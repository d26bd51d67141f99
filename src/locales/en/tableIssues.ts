import type { IssueTextsOf } from "../texts";

/** Tables, cells and references. */
export const tableIssues: IssueTextsOf<"TAB" | "CEL" | "REF"> = {
  "TAB-01": {
    message: "{table} has no column “{column}”.",
    cure: "Add a column with the header “{column}” to {table}, or give the column that holds it this header.",
  },
  "TAB-02": {
    message: "{table} has the column “{column}” more than once.",
    cure: "Keep one of them, and rename or delete the other.",
  },
  "TAB-03": {
    message: "The workbook has no table {table}.",
    cure: "Choose Set up in the pane to add missing tables. If the sheet was deleted, bring it back from a copy of the file.",
  },
  "TAB-04": {
    message: "“{name}” is not a table of Ledgerline and was not read.",
    cure: "Check the spelling of its name. A table of your own may stay as it is.",
  },
  "TAB-05": {
    message: "“{name}” is not a column of {table} and was not read.",
    cure: "Check the spelling of the header. A column of your own may stay as it is.",
  },
  "TAB-06": {
    message: "{key} already stands in row {firstRow}.",
    cure: "Give this row another key, or delete one of the two rows.",
  },
  "TAB-07": {
    message: "{table} has {count, plural, one {# row that does} other {# rows that do}} not belong to a finished posting.",
    cure: "Such rows count for nothing. Those that a posting left are taken away by the next one; what was typed there by hand belongs on a document.",
  },
  "TAB-08": {
    message: "{table} has {count, plural, one {# row} other {# rows}} and the posting log is blank, so they are taken as the opening position.",
    cure: "If rows of Posting Log were deleted, bring them back from a copy of the file.",
  },
  "TAB-30": {
    message: "“{column}” of {table} holds {count, plural, one {# number} other {# numbers}} where codes stand: zeros in front of them would be lost.",
    cure: "Compare the codes with where they come from. Format the column as text, then type those again that began with a zero.",
  },
  "TAB-31": {
    message: "{key} looks like the key of row {row}, but is written with letters of another alphabet.",
    cure: "Type the key again on this keyboard, or delete one of the two rows.",
  },
  "TAB-32": {
    message: "{table} has merged cells ({count, plural, one {# block} other {# blocks}}). Only the first cell of a block holds what is typed; the others are blank.",
    cure: "Unmerge them (Home, Merge & Center), and fill in what each cell is to hold. Until then nothing of this table is posted.",
  },
  "TAB-33": {
    message: "Hidden lines in {table}: {hidden} of the {lines} that are posted, by a filter or by hand.",
    cure: "They are posted like the others. To see them first, clear the filter and unhide the rows.",
  },
  "TAB-34": {
    message: "Excel keeps of every number in this workbook only the digits that its cell shows. The rest is lost for good, in prices and quantities above all.",
    cure: "Turn off “Set precision as displayed” in Excel’s options under Advanced, and compare prices, quantities and exchange rates with where they come from.",
  },
  "CEL-01": {
    message: "“{column}” is blank, and this row needs it.",
    cure: "Fill the cell, or clear the whole row.",
  },
  "CEL-02": {
    message: "The cell shows {value}: its formula has no result.",
    cure: "Correct the formula, or type the value itself.",
  },
  "CEL-03": {
    message: "“{column}” takes a number, and “{value}” is not one.",
    cure: "Type the number without unit or currency. A number that was pasted as text becomes a number with Excel’s Convert to Number.",
  },
  "CEL-04": {
    message: "“{column}” takes up to {decimals} decimals, and {value} has more.",
    cure: "Round the number to {decimals} decimals.",
  },
  "CEL-05": {
    message: "“{column}” takes up to fifteen digits, and {value} has more.",
    cure: "Type a smaller or a rounded number.",
  },
  "CEL-06": {
    message: "“{column}” takes a whole number, and {value} is not whole.",
    cure: "Type a number without decimals.",
  },
  "CEL-07": {
    message: "“{column}” takes a date, and “{value}” is no day of the calendar.",
    cure: "Type the date as you always do in Excel, or as year-month-day, for example 2026-11-20.",
  },
  "CEL-08": {
    message: "“{column}” takes yes or no, and “{value}” is neither.",
    cure: "Type TRUE or yes, FALSE or no. A blank cell means no.",
  },
  "CEL-09": {
    message: "“{value}” is not one of the choices for “{column}”.",
    cure: "Type one of these: {options}.",
  },
  "CEL-10": {
    message: "“{column}” takes a date formula, and “{value}” cannot be read as one.",
    cure: "Write numbers with D, W, M, Q or Y, such as 30D, and CM for the end of the month, such as CM+15D.",
  },
  "CEL-11": {
    message: "“{column}” takes {longest} characters, and this text has {length}.",
    cure: "Shorten the text to {longest} characters.",
  },
  "CEL-12": {
    message: "“{column}” is {value}, and it must be at least {minimum}.",
    cure: "Type {minimum} or more.",
  },
  "CEL-13": {
    message: "“{column}” is {value}, and it must be at most {maximum}.",
    cure: "Type {maximum} or less.",
  },
  "CEL-14": {
    message: "“{column}” holds {value}, a number of more than fifteen digits: Excel has lost its last ones.",
    cure: "Format the cell as text and type the code again.",
  },
  "CEL-30": {
    message: "“{column}” holds the text “{value}” and was read as {read}.",
    cure: "Type the number itself, so that Excel reckons with it as well.",
  },
  "CEL-31": {
    message: "“{column}” holds the text “{value}”, which is one number here and another elsewhere.",
    cure: "Type the number itself, without signs between thousands.",
  },
  "CEL-32": {
    message: "“{column}” holds the text “{value}” and was read as {day}.",
    cure: "Type the date itself, or as year-month-day, for example 2026-11-20.",
  },
  "CEL-33": {
    message: "“{column}” was read as “{read}”: {count, plural, one {# invisible character was} other {# invisible characters were}} left out.",
    cure: "Type the cell again rather than pasting it.",
  },
  "CEL-34": {
    message: "“{column}” holds “{value}” and was read as “{read}”.",
    cure: "Type the code again with the characters of the keyboard.",
  },
  "CEL-35": {
    message: "“{column}” holds “{value}”, a code with a line break or a control character in it.",
    cure: "Type the code again as one line.",
  },
  "CEL-36": {
    message: "“{column}” holds “{value}”, a code with digits other than 0 to 9.",
    cure: "If {read} is meant, type that.",
  },
  "CEL-37": {
    message: "“{column}” holds “{value}” with letters of another alphabet that look like Latin ones.",
    cure: "If a Latin code is meant, type it again on this keyboard.",
  },
  "CEL-38": {
    message: "“{column}” holds the number {value}: a code such as 1E10 becomes one when Excel reads it.",
    cure: "If another code was typed, format the cell as text and type it again.",
  },
  "CEL-39": {
    message: "“{value}” is not in {table}, but “{other}” is: Excel drops zeros in front of a number.",
    cure: "Format the cell as text and type {other}.",
  },
  "CEL-40": {
    message: "The posting date {day} is more than a year after {workDate}.",
    cure: "Correct the year. If the date is meant, set an end of the allowed posting dates after it.",
  },
  "CEL-41": {
    message: "“{column}” is computed with {function}, so it changes by itself: {formula}. What is posted may not.",
    cure: "Freeze the value: copy the cell, then paste it as a value over itself.",
  },
  "CEL-42": {
    message: "“{column}” comes from outside this workbook and may be out of date: {formula}.",
    cure: "Look at the value. To keep it, copy the cell and paste it as a value over itself.",
  },
  "REF-01": {
    message: "“{value}” is not in {table}.",
    cure: "Correct it here, or add “{value}” to {table}.",
  },
};
