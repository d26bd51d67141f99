import { accepted, refused, type Result } from "../base/result";
import type { IssueCode } from "../issues/catalogue";
import { isError, type Issue } from "../issues/issue";
import type { Outage } from "../ports/workbookPort";
import { canHash } from "./batchHash";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { postingGate, type Seat } from "./postingGate";
import { recoverPosting } from "./recoverPosting";

/** The workbook as posting begins: read, what an earlier posting left taken away, and whether this device may post in it. */
export interface ReadyToPost {
  readonly open: OpenBook;
  readonly seat: Seat;
  /** What was met; one error among them means that nothing may be posted. */
  readonly issues: readonly Issue[];
  readonly isShut: boolean;
}

export async function readyToPost(desk: Desk, confirmed: readonly IssueCode[] = []): Promise<Result<ReadyToPost, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  if (!canHash()) return refused({ code: "apiMissing", detail: "the page is served without encryption, so the browser makes no hashes" });
  const gate = await postingGate(desk, opened.value, confirmed);
  if (gate.issues.some(isError)) return accepted({ open: opened.value, ...gate, isShut: true });
  const recovered = await recoverPosting(desk, opened.value, confirmed.includes("COM-02"));
  if (!recovered.ok) return recovered;
  const issues = [...recovered.value.issues, ...gate.issues];
  return accepted({ open: recovered.value.open, seat: gate.seat, issues, isShut: issues.some(isError) });
}
