import type { ActName } from "./acts";

/**
 * The acts that post, enter and make nothing: they may be ended at any moment, wherever they are. What a check shows on the
 * sheets is a copy that the next one makes anew.
 */
export const ENDABLE_ACTS: ReadonlySet<ActName> = new Set<ActName>([
  "lookAtBook", "checkSetup", "checkChanges", "listDocuments", "listArrivals", "listSettlements", "selectedDocuments", "previewPosting", "openBackorders", "lookAtBackorders", "rowsOfBackorders", "comparePolicies", "openList", "lookAtList", "rowsOfList", "trialBalance", "customerBalances", "figureBehind", "placeOfLine", "findEntries", "entriesOfDocument", "entriesOfAccount",
  "entriesOfCustomer", "answerBalances", "verifyLedgers", "lookAtHealth", "diagnoseBook", "auditSeries",
  "previewProposals", "previewRelease", "writeLetters", "previewReady",
]);
