import { issue, type Issue } from "../issues/issue";
import type { Desk } from "./desk";
import { forget, recall } from "./deviceMemory";
import type { OpenBook } from "./openBook";
import { momentOf } from "./postingLog";

/**
 * What came of a posting that was begun here and never told of, because the program ended: COM-15 where the log has it as
 * committed, COM-14 where the file has nothing of it. What was begun and is in the file is recovery's to tell. It is told once.
 * @param found the workbook before recovery took anything away
 * @param isLossTold whether it is told already that the file lacks what was committed here
 */
export async function begunPosting(desk: Desk, found: OpenBook, isLossTold: boolean): Promise<readonly Issue[]> {
  const begun = await recall(desk, found, "begun");
  if (begun === undefined) return [];
  await forget(desk, found, "begun");
  const rows = found.book.tables.PostingLog.rows.filter(({ postingId }) => postingId.startsWith(`${begun.postingId}-`));
  const committed = rows.filter(({ state }) => state === "committed");
  const last = committed.at(-1);
  if (last) return [issue("COM-15", { table: "PostingLog", row: last.rowNumber }, { transactionNo: { count: last.transactionNo }, documents: committed.map(({ documents }) => documents).join(";"), moment: momentOf(last.postedAt) })];
  return rows.length > 0 || isLossTold ? [] : [issue("COM-14", { table: "PostingLog" }, { documents: begun.documents, moment: momentOf(begun.begunAt) })];
}
