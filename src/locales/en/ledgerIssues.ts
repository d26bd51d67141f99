import type { IssueTextsOf } from "../texts";

/** The ledgers as they were posted. */
export const ledgerIssues: IssueTextsOf<"LDG"> = {
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
    message: "Between {before} and {number} a number is missing.",
    cure: "Note why with your vouchers: an auditor asks for the reason of every gap. If rows of Posted Documents were deleted, bring them back from a copy.",
  },
  "LDG-09": {
    message: "The ledger does not hold the entry that was noted for transaction {transactionNo}.",
    cure: "Check what was typed against the printed note. If it is right, this file is not the one the note was taken from, or its past was changed.",
  },
};
