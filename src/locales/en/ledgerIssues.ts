import type { IssueTextsOf } from "../texts";

/** Committing a posting, and the ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"COM" | "LDG"> = {
  "COM-01": {
    message: "Another device posts in this workbook{userIdGiven, select, yes { ({userId})} other {}}: device {device}, last on {moment}.",
    cure: "Ask whether it has finished and saved. Then confirm that posting goes on here; the other device will be asked in its turn.",
  },
  "COM-02": {
    message: "A posting of {documents} is under way on another device{userIdGiven, select, yes { ({userId})} other {}}: device {device}, since {moment}.",
    cure: "Wait until it is done. If that device has stopped for good, confirm that posting goes on here: what it began is taken away, and its documents stay open.",
  },
  "COM-03": {
    message: "{table} has {count, plural, one {# row that no posting wrote} other {# rows that no posting wrote}}.",
    cure: "Move what you need to a sheet of your own and delete the rows. What has to be posted belongs on a document.",
  },
  "COM-04": {
    message: "This file is older than what was posted and saved here: it lacks transaction {transactionNo} ({documents}), posted {moment}.",
    cure: "Open the newest version of the file. Only if it is lost, confirm that posting goes on here: numbers given since will be given again.",
  },
  "COM-05": {
    message: "This file and what was posted here went different ways: transaction {transactionNo} ({documents}, {moment}) is another one in it.",
    cure: "Two copies of one workbook were posted in. Decide which of them is the book, and post in the other no more; confirm only if this is the one.",
  },
  "COM-06": {
    message: "Something has changed since the preview, so nothing was posted.",
    cure: "Look at the preview again, and then post.",
  },
  "COM-07": {
    message: "The cell reads {value} where {expected} was written, so nothing was posted.",
    cure: "Somebody may have typed or sorted there during the posting, or Excel has changed the cell. Post again; if it happens again, set the column to its usual format.",
  },
  "COM-08": {
    message: "{table} was changed by someone else during the posting, so nothing was posted.",
    cure: "Let others finish, and post again.",
  },
  "COM-09": {
    message: "The posting of {documents} on {moment} did not come to its end. {count, plural, =0 {It had written no entries} one {The # entry it had written was taken away} other {The # entries it had written were taken away}}; nothing of it was posted.",
    cure: "Post these documents again when you are ready.",
  },
  "COM-10": {
    message: "What was posted on {moment} as transaction {transactionNo} ({documents}) was not saved and is not in this file.",
    cure: "Post these documents again. If papers with their numbers have left the house, compare them with the new ones.",
  },
  "COM-11": {
    message: "This was posted already on {moment}: {documents}. It was not posted a second time.",
    cure: "Nothing is left to do. What remains of a document is posted from a new preview.",
  },
  "COM-12": {
    message: "The documents of the last posting ({documents}) do not show it yet: their quantities and statuses are those from before.",
    cure: "It is posted, and nothing has to be done: the next check or the next posting shows it.",
  },
  "COM-13": {
    message: "Transaction {transactionNo} ({documents}) is posted, and Excel did not save the workbook.",
    cure: "Save it yourself. If Excel cannot, because the file is read-only or somebody has checked it out, save it under another name and go on in that file.",
  },
  "COM-14": {
    message: "The posting of {documents} that was begun here on {moment} left nothing in this file: none of it is posted in it.",
    cure: "Post these documents again when you are ready. If papers with new numbers have left the house, look for the file that has them first.",
  },
  "COM-15": {
    message: "The posting of {documents} on {moment} came to its end as transaction {transactionNo}, though the program ended before it could say so.",
    cure: "Nothing has to be posted again. Save the workbook.",
  },
  "COM-16": {
    message: "Order entry began to make order {documentNo} and did not come to its end, and no rows of order entry say what it was to be any more.",
    cure: "Delete the lines and the header of that order, or write its number into the rows that it was made of. Then enter the orders again; until then no other order is made.",
  },
  "LDG-01": {
    message: "This entry is not as it was posted{count, plural, one {} other { (it or one of the {count} that stand together here)}}: transaction {transactionNo}{documentsGiven, select, yes {, {documents}} other {}}.",
    cure: "Compare it with a copy of the file from before, and put back what it held. Corrections are made by a further posting, never in the ledger.",
  },
  "LDG-02": {
    message: "The row of transaction {transactionNo} in Posting Log does not fit what it committed or the row before it.",
    cure: "Compare it with a copy of the file from before. A row of the log that was changed, deleted or added by hand has to be put back.",
  },
  "LDG-03": {
    message: "{count, plural, one {# posting has} other {# postings have}} no hash, so a change to {count, plural, one {it} other {them}} would not be noticed.",
    cure: "They were posted by an earlier version. Keep a copy of the file as it is now; new postings are chained.",
  },
  "LDG-04": {
    message: "{table} lacks {count, plural, one {entry {from}} other {the entries {from} to {to}}}.",
    cure: "Bring the rows back from a copy of the file. Rows of a ledger are never deleted.",
  },
  "LDG-05": {
    message: "Transaction {transactionNo} does not balance on {day}: it comes to {difference}.",
    cure: "Compare its entries with a copy of the file from before, and put back what was changed.",
  },
  "LDG-06": {
    message: "{table} comes to {own}, and its accounts in General Ledger ({accounts}) to {ledger}: a difference of {difference}.",
    cure: "Look for an entry that was changed, or for a posting made straight to one of these accounts. If an account was replaced in the setup, list the old one there as well.",
  },
  "LDG-07": {
    message: "The posted line of {documentNo} has the quantity {quantity}, and its item entry {entryNo} moved {moved}.",
    cure: "Compare both with a copy of the file from before, and put back what was changed.",
  },
  "LDG-08": {
    message: "{count, plural, one {Number {from} of the series {series} is missing} other {The numbers {from} to {to} of the series {series} are missing ({count})}} before this document, and nothing in the workbook says why.",
    cure: "Note why with your vouchers: an auditor asks for the reason of every gap. If rows of Posted Documents were deleted, bring them back from a copy.",
  },
  "LDG-09": {
    message: "The ledger does not hold the entry that was noted for transaction {transactionNo}.",
    cure: "Check what was typed against the printed note. If it is right, this file is not the one the note was taken from, or its past was changed.",
  },
  "LDG-10": {
    message: "A formula stands in {table}, entry {key}, where only what was posted may stand: {formula} ({count, plural, one {# cell} other {# cells}}).",
    cure: "Replace it with the value that was posted, from a copy of the file from before; until then nothing is posted. What a formula shows changes with the cells it names, and no longer proves anything.",
  },
  "LDG-16": {
    message: "A figure stands as text in {table}: “{value}” ({count, plural, one {# cell} other {# cells}}). Your own sums and filters leave it out.",
    cure: "Turn the text into a number again: in Excel, select the cells and choose Convert to Number. What was posted does not change by that.",
  },
  "LDG-17": {
    message: "Nothing shows whether {count, plural, one {the # row} other {the # rows}} of the ledgers {count, plural, one {is} other {are}} as posted: Posting Log is blank or has no hashes.",
    cure: "Bring back Posting Log from a copy of the file from before. If these ledgers were brought along from another system, compare them with what they were taken from.",
  },
};
