import type { Book } from "../../src/engine/book/book";
import { applyPlan } from "../../src/engine/posting/applyPlan";
import { planPosting, type PostingPlan, type PostingRequest } from "../../src/engine/posting/posting";
import type { Issue } from "../../src/issues/issue";
import { day } from "./day";

/** Posting for tests: everything on 15 January 2026 unless a test says otherwise. */
export type Wish = Partial<Omit<PostingRequest, "action">>;

export function plan(book: Book, action: PostingRequest["action"], wish: Wish = {}): PostingPlan {
  return planPosting(book, { documents: "all", postingDate: day("2026-01-15"), workDate: day("2026-01-15"), userId: "ANN", allOrNone: false, ...wish, action });
}

/** The book after an act that nothing stands in the way of. */
export function posted(book: Book, action: PostingRequest["action"], wish: Wish = {}): Book {
  const made = plan(book, action, wish);
  if (errorsOf(made.issues).length > 0) throw new Error(`a test expects nothing in the way: ${errorsOf(made.issues).join(", ")}`);
  return applyPlan(book, made);
}

/** `CODE Table.column`, in the order in which they were found. */
export function issueLines(issues: readonly Issue[]): readonly string[] {
  return issues.map(({ code, place }) => `${code} ${place.table}${place.column === undefined ? "" : `.${place.column}`}`);
}

export function errorsOf(issues: readonly Issue[]): readonly string[] {
  return issueLines(issues.filter(({ severity }) => severity === "error"));
}
