import { openLinesOf } from "../engine/stock/stock";
import type { OpenBook } from "./openBook";
import { shownIssues, type ShownIssue } from "./shownIssue";

/** The lines that no report of backorders can count, and why: their rows, their item or their unit cannot be read. */
export function leftOutIn(open: OpenBook): readonly ShownIssue[] {
  return shownIssues(open, openLinesOf(open.book).leftOut);
}

/** What was found, with the lines that were left out told first. */
export function tellingLeftOut<Found extends { readonly issues: readonly ShownIssue[] }>(open: OpenBook, found: Found): Found {
  return { ...found, issues: [...leftOutIn(open), ...found.issues] };
}
