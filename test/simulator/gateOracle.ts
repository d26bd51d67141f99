import type { FoundTable } from "../../src/ports/workbookPort";
import { committedLog, rowsOf } from "./cells";

/**
 * What must be asked before anything is posted (reliability 4.4, last lines, and 4.5; design decision 8), from the cells of the
 * log, the device and the journal's own note alone: who else posts here, what was committed here and is not in the file, and
 * which way the file went. COM-10 is said and asks for nothing.
 */
export interface PostedNote {
  readonly transactionNo: number;
  readonly hash: string;
  readonly isSaved: boolean;
}

export type GateCode = "COM-01" | "COM-02" | "COM-04" | "COM-05" | "COM-10";
export const GATE_CODES: readonly string[] = ["COM-01", "COM-02", "COM-04", "COM-05", "COM-10"];

export function gateCodes(tables: readonly FoundTable[], device: string, note: PostedNote | undefined): readonly GateCode[] {
  const log = committedLog(tables);
  const last = log.at(-1);
  const isForeign = (row: Readonly<Record<string, unknown>>) => row["device"] !== "" && row["device"] !== device;
  const prepared = rowsOf(tables, "PostingLog").filter(({ state }) => state === "prepared");
  return [...(last && isForeign(last) ? ["COM-01" as const] : []), ...prepared.filter(isForeign).map(() => "COM-02" as const), ...lossOf(log, note)];
}

function lossOf(log: readonly Readonly<Record<string, unknown>>[], note: PostedNote | undefined): readonly GateCode[] {
  if (note === undefined) return [];
  if (log.some(({ transactionNo, hash }) => transactionNo === note.transactionNo && hash === note.hash)) return [];
  // Somebody else's posting has taken the number, or went beyond it: two pasts. Else the file ends before it.
  if (log.some(({ transactionNo }) => Number(transactionNo) >= note.transactionNo)) return ["COM-05"];
  return note.isSaved ? ["COM-04"] : ["COM-10"];
}

export function noteOf(kept: string | undefined): PostedNote | undefined {
  return kept === undefined ? undefined : (JSON.parse(kept) as PostedNote);
}
