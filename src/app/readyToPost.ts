import { accepted, refused, type Result } from "../base/result";
import type { IssueCode } from "../issues/catalogue";
import { isError, type Issue } from "../issues/issue";
import type { Outage } from "../ports/workbookPort";
import { canHash } from "./batchHash";
import { begunPosting } from "./begunPosting";
import { cacheUpdates } from "./cacheUpdates";
import type { Look } from "./behindTables";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { postingGate, type Seat } from "./postingGate";
import { recoverPosting } from "./recoverPosting";
import { writeInPlace } from "./sameRows";

/** The workbook as posting begins: read, what an earlier posting left taken away, what it used up shown, and whether this device may post in it. */
export interface ReadyToPost {
  readonly open: OpenBook;
  readonly seat: Seat;
  /** What was met; one error among them means that nothing may be posted. */
  readonly issues: readonly Issue[];
  readonly isShut: boolean;
}

export async function readyToPost(desk: Desk, look: Look, confirmed: readonly IssueCode[] = []): Promise<Result<ReadyToPost, Outage>> {
  const opened = await openBook(desk, look);
  if (!opened.ok) return opened;
  if (!canHash()) return refused({ code: "noHashes", detail: "the page is served without encryption, so the browser makes no hashes" });
  const gate = await postingGate(desk, opened.value, confirmed);
  if (gate.issues.some(isError)) return accepted({ open: opened.value, ...gate, isShut: true });
  const recovered = await recoverPosting(desk, opened.value, confirmed.includes("COM-02"));
  if (!recovered.ok) return recovered;
  const told = await begunPosting(desk, opened.value, gate.issues.some(({ code }) => code === "COM-10"));
  const shown = await showLastPosting(desk, recovered.value.open);
  if (!shown.ok) return shown;
  const issues = [...recovered.value.issues, ...told, ...gate.issues];
  return accepted({ open: shown.value, seat: gate.seat, issues, isShut: issues.some(isError) });
}

/**
 * What the last posting could not show of itself is shown before the next one, which would hide what was typed for which;
 * once more where somebody has moved the rows meanwhile.
 */
async function showLastPosting(desk: Desk, open: OpenBook, isAgain = false): Promise<Result<OpenBook, Outage>> {
  const { documents } = open.usedUp;
  if (documents.size === 0) return accepted(open);
  const written = await writeInPlace(desk, open, cacheUpdates(open, open.book, undefined, documents));
  if (!written.ok && (written.refusal.code !== "rowsMoved" || isAgain)) return written;
  const opened = await openBook(desk, open.look);
  return written.ok || !opened.ok ? opened : showLastPosting(desk, opened.value, true);
}
