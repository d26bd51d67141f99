import { accepted, type Result } from "../base/result";
import type { JournalContents } from "../ports/journalPort";
import type { Outage } from "../ports/workbookPort";
import type { BookRow } from "../tables/tables";
import type { Anchor } from "../engine/verification/verification";
import type { Desk } from "./desk";
import { knownDevice, recall, remember, type Notes } from "./deviceMemory";
import { openBook, type OpenBook } from "./openBook";
import { othersPosting } from "./postingGate";
import { lastCommitted } from "./postingLog";

/** How the book stands: what was posted last and by whom, who may post, whether it is saved, and what this device keeps of it. */
export interface Health {
  readonly workbookId: string;
  readonly schemaVersion: number;
  readonly programVersion: string;
  /** The last committed posting; undefined before the first. */
  readonly last: LastPosting | undefined;
  /** Which device posts here: this one, another, or none yet. */
  readonly seat: "own" | "other" | "none";
  /** Postings that another device has begun and not come to an end with. */
  readonly underWay: number;
  /** Whether the last posting is known to be saved; unknown where another device made it. */
  readonly saved: "saved" | "unsaved" | "unknown";
  readonly verified: Notes["verified"] | undefined;
  readonly recovered: Notes["recovered"] | undefined;
  readonly journal: JournalContents;
}

export interface LastPosting {
  readonly transactionNo: number;
  readonly documents: string;
  /** The moment as ISO text in universal time. */
  readonly postedAt: string;
  readonly userId: string;
  /** The first signs of the device's name; blank where the posting took no seat. */
  readonly device: string;
  readonly programVersion: string;
  /** The end of the chain; undefined where the posting has no hash. */
  readonly anchor: (Anchor & { readonly postedAt: string }) | undefined;
}

/** @param wish whether the host says that the workbook as it is has been saved; undefined where it does not say */
export async function lookAtHealth(desk: Desk, { isSaved }: { readonly isSaved?: boolean | undefined } = {}): Promise<Result<Health, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  if (isSaved === true) await rememberSaved(desk, opened.value);
  return healthOf(desk, opened.value);
}

/** The state of a book that has been read. */
export async function healthOf(desk: Desk, open: OpenBook): Promise<Result<Health, Outage>> {
  const journal = await desk.journal.contents();
  if (!journal.ok) return journal;
  const { workbookId, schemaVersion } = open.book.settings;
  const device = await knownDevice(desk);
  const last = lastCommitted(open);
  return accepted({
    workbookId,
    schemaVersion,
    programVersion: desk.programVersion,
    last: last && shownPosting(last),
    seat: last === undefined || last.device === "" ? "none" : last.device === device ? "own" : "other",
    underWay: othersPosting(open, device).length,
    saved: await savedState(desk, open, last),
    verified: await recall(desk, open, "verified"),
    recovered: await recall(desk, open, "recovered"),
    journal: journal.value,
  });
}

function shownPosting({ transactionNo, documents, postedAt, userId, device, programVersion, hash }: BookRow<"PostingLog">): LastPosting {
  return { transactionNo, documents, postedAt, userId, device: device.slice(0, 8), programVersion, anchor: hash === "" ? undefined : { transactionNo, hash, postedAt } };
}

async function savedState(desk: Desk, open: OpenBook, last: BookRow<"PostingLog"> | undefined): Promise<Health["saved"]> {
  const posted = await recall(desk, open, "posted");
  if (last === undefined || posted?.transactionNo !== last.transactionNo || posted.hash !== last.hash) return "unknown";
  return posted.isSaved ? "saved" : "unsaved";
}

/** Saves the workbook where the host can; false where only the person can. What was posted here before is then known to be saved. */
export async function saveWorkbook(desk: Desk): Promise<Result<boolean, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const saved = await desk.workbook.save();
  if (!saved.ok || !saved.value) return saved;
  await rememberSaved(desk, opened.value);
  return saved;
}

/** What was posted here last is in the file by now, where the book still has it. */
async function rememberSaved(desk: Desk, open: OpenBook): Promise<void> {
  const posted = await recall(desk, open, "posted");
  if (posted && (await savedState(desk, open, lastCommitted(open))) === "unsaved") await remember(desk, open, "posted", { ...posted, isSaved: true });
}

/** Takes away what this device keeps beside workbooks, for all of them. The workbooks stay as they are. */
export function forgetDevice(desk: Desk): Promise<Result<void, Outage>> {
  return desk.journal.forget();
}
