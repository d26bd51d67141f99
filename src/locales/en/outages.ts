import type { OutageTexts } from "../texts";

export const outages: OutageTexts = {
  cellEditing: {
    message: "Excel is waiting for a cell to be finished.",
    next: "Press Enter or Escape in the sheet, then try again.",
  },
  protectedSheet: {
    message: "The sheet{placeGiven, select, yes { {place}} other {}} is protected and cannot be written to.",
    next: "Take the protection off under Review in Excel, then try again.",
  },
  filteredTable: {
    message: "The table{placeGiven, select, yes { {place}} other {}} is filtered, and rows cannot be added while some are hidden.",
    next: "Clear the filter, then try again.",
  },
  tooLarge: {
    message: "Excel took the change for too large.",
    next: "Post fewer documents at a time. Nothing that was already posted is lost.",
  },
  tableMissing: {
    message: "The table{placeGiven, select, yes { {place}} other {}} is not in the workbook.",
    next: "Choose Set up in the pane to add missing tables, or undo the deletion in Excel.",
  },
  sheetNameTaken: {
    message: "Another sheet already has the name{placeGiven, select, yes { {place}} other {}}.",
    next: "Rename that sheet, then try again.",
  },
  tableGrowth: {
    message: "The table{placeGiven, select, yes { {place}} other {}} could not grow: something stands below it, or the sheet is full.",
    next: "Move what stands below the table to another sheet, then try again.",
  },
  workbookInactive: {
    message: "The workbook was closed or is no longer the one in front.",
    next: "Bring the workbook back to the front, then try again.",
  },
  readOnly: {
    message: "The workbook is open for reading only.",
    next: "Choose Enable Editing in Excel, or save a copy and work in that.",
  },
  fileMissing: {
    message: "The file{placeGiven, select, yes { {place}} other {}} was not found.",
    next: "Check the name and the folder.",
  },
  fileUnreadable: {
    message: "The file{placeGiven, select, yes { {place}} other {}} could not be read.",
    next: "Close it in other programs, and check that you may open it.",
  },
  fileDamaged: {
    message: "The file{placeGiven, select, yes { {place}} other {}} is damaged or cut short.",
    next: "Open it in Excel, let Excel repair it, and save it under another name; or take a copy from before.",
  },
  fileEncrypted: {
    message: "The file{placeGiven, select, yes { {place}} other {}} is locked with a password.",
    next: "Open it in Excel, take the password off under File, Info, Protect Workbook, and save it.",
  },
  fileOldFormat: {
    message: "The file{placeGiven, select, yes { {place}} other {}} is a workbook of Excel 97 to 2003.",
    next: "Open it in Excel and save it as .xlsx.",
  },
  fileDates1904: {
    message: "The workbook{placeGiven, select, yes { {place}} other {}} counts its days from 1904, and every date would be read four years too early.",
    next: "Clear Use 1904 date system under File, Options, Advanced, correct the dates, and save it.",
  },
  fileTooLarge: {
    message: "The file{placeGiven, select, yes { {place}} other {}} is larger than Ledgerline reads.",
    next: "Split it into several files.",
  },
  fileNotWritable: {
    message: "The file{placeGiven, select, yes { {place}} other {}} could not be written.",
    next: "Close it in other programs, or choose another name or folder.",
  },
  fileChanged: {
    message: "The file{placeGiven, select, yes { {place}} other {}} was changed by another program while this was worked out, so it was not written: what the other one did would be lost.",
    next: "Run the command again: it is worked out from the file as it stands now.",
  },
  notAWorkbook: {
    message: "The file{placeGiven, select, yes { {place}} other {}} is neither an Excel workbook nor Ledgerline tables in JSON.",
    next: "Choose an .xlsx file, or a .json file that begins with the format ledgerline-tables/1.",
  },
  jsonFaulty: {
    message: "The tables in JSON cannot be read{placeGiven, select, yes {: {place}} other {}}.",
    next: "Correct the text there: each row is an object of names and values, and a value is a text in quotation marks, a number of at most fifteen digits, true, false or null.",
  },
  memory: {
    message: "There was not enough memory to finish.",
    next: "Close other programs or tabs, or do it in smaller parts.",
  },
  stopped: {
    message: "Stopped as you asked.",
    next: "What was done before is complete. Start again to go on from there.",
  },
  apiMissing: {
    message: "This version of Excel is too old for Ledgerline.",
    next: "Update Excel, or open the workbook in Excel on the web.",
  },
  noHashes: {
    message: "Nothing can be posted here: the pane came over an address without encryption (http), where the browser makes no hashes.",
    next: "Open the pane from an address that begins with https. Reading, checking and reports work here all the same.",
  },
  rowsMoved: {
    message: "Rows or columns{placeGiven, select, yes { of {place}} other {}} were moved, added or taken away while this was worked out, so it was not carried out.",
    next: "Try again: it is worked out from the rows as they stand now.",
  },
  storage: {
    message: "The browser did not let Ledgerline keep its own notes.",
    next: "You can go on: everything that matters is in the workbook. Private windows and full disks are the usual causes.",
  },
  busy: {
    message: "Another window of this device is posting.",
    next: "Wait until it is done, or close it, and try again.",
  },
  unclear: {
    message: "Excel gave no clear answer, so it is not known whether the posting was done.",
    next: "Do not post again yet: close the workbook, open it again and look. It will say what was posted, and takes away what was not finished.",
  },
  unknown: {
    message: "Excel could not do this, and it did not say why.",
    next: "Try again. If it happens again, save the workbook, close it and open it anew.",
  },
};
