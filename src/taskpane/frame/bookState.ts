import type { CheckSummary } from "../../app/checkWorkbook";
import type { BookFacts } from "../../app/lookAtBook";
import type { Act } from "../useAct";

/** The state of the book in one word, for the dot in the top line. What is under way comes before what is known. */
export type BookState =
  | { readonly kind: "reading" | "notSetUp" | "checking" | "posting" | "sound" | "unreachable" | "broken" | "recovered" }
  | { readonly kind: "issues"; readonly errors: number; readonly count: number };

export interface BookSigns {
  readonly facts: BookFacts | undefined;
  readonly reading: Act<unknown>;
  readonly check: Act<CheckSummary>;
  readonly isPosting: boolean;
  /** What came of postings that did not end as usual. */
  readonly news: readonly { readonly code: string }[];
}

export function bookState({ facts, reading, check, isPosting, news }: BookSigns): BookState {
  if (isPosting) return { kind: "posting" };
  if (facts === undefined) return { kind: reading.phase === "refused" || reading.phase === "broken" ? "unreachable" : "reading" };
  if (!facts.isSetUp) return { kind: "notSetUp" };
  if (facts.isBroken) return { kind: "broken" };
  if (news.some(({ code }) => code === "COM-09")) return { kind: "recovered" };
  // A check by itself after each change must not make the word flicker: the last finding stays until the next one.
  if (check.value === undefined) return { kind: check.phase === "refused" || check.phase === "broken" ? "unreachable" : "checking" };
  const { errors, warnings } = check.value;
  return errors + warnings === 0 ? { kind: "sound" } : { kind: "issues", errors, count: errors + warnings };
}
