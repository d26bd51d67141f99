import { HEADERS_TABLE, LINES_TABLE, type Side } from "../engine/documents/documents";
import type { PostingPlan } from "../engine/posting/posting";
import { TOLD_BEFORE_POSTING } from "../issues/catalogue";
import { issue, type Issue, type IssuePlace } from "../issues/issue";
import type { TableId } from "../tables/tables";
import type { OpenBook } from "./openBook";

/**
 * What a person should know of the rows that a posting takes before confirming it: how many of the lines nobody sees (TAB-33), and what
 * was found behind the values of their cells; what refuses a document is told cell by cell.
 */
export function behindPosting(open: OpenBook, plan: PostingPlan): readonly Issue[] {
  const found = open.book.issues.filter(({ code }) => TOLD_BEFORE_POSTING.includes(code));
  if (found.length === 0 && [...open.found.values()].every(({ behind }) => (behind?.hiddenRows ?? []).length === 0)) return [];
  const hidden: Issue[] = [];
  const chosen = new Map<string, ReadonlySet<number>>();
  for (const { table, rows, isLines, side } of takenFrom(open, plan)) {
    const posted = new Set(plan.documents.filter((document) => side === undefined || document.side === side).map(({ no }) => no));
    const skipped = new Set(plan.skipped.filter((document) => side === undefined || document.side === side).map(({ documentNo }) => documentNo));
    const taken = new Set(rows.filter(({ no }) => posted.has(no)).map(({ rowNumber }) => rowNumber));
    chosen.set(table, new Set(rows.filter(({ no, rowNumber }) => taken.has(rowNumber) || skipped.has(no)).map(({ rowNumber }) => rowNumber)));
    const { behind, firstRow = 0 } = open.found.get(table) ?? {};
    const unseen = (behind?.hiddenRows ?? []).filter((index) => taken.has(firstRow + index)).length;
    if (isLines && unseen > 0) hidden.push(issue("TAB-33", { table }, { table: { table }, hidden: { count: unseen }, lines: { count: taken.size } }));
  }
  const isChosen = ({ table, row }: IssuePlace) => row !== undefined && chosen.get(table)?.has(row) === true;
  return [...hidden, ...found.filter(({ code, place }) => code === "TAB-34" || (code === "TAB-32" ? chosen.has(place.table) : isChosen(place)))];
}

/** Rows with the number by which a plan calls what they belong to. */
interface Taken {
  readonly table: TableId;
  readonly rows: readonly { readonly no: string; readonly rowNumber: number }[];
  readonly isLines: boolean;
  readonly side?: Side;
}

/** The tables that hold what an act posts. */
function takenFrom({ book: { tables } }: OpenBook, plan: PostingPlan): readonly Taken[] {
  const numbered = (table: "SalesHeaders" | "SalesLines" | "PurchaseHeaders" | "PurchaseLines" | "GeneralJournal" | "ItemJournal") => tables[table].rows.map(({ documentNo, rowNumber }) => ({ no: documentNo, rowNumber }));
  switch (plan.action) {
    case "revalue":
    case "unapply":
      return [];
    case "adjust":
      return [{ table: "ItemJournal", rows: numbered("ItemJournal"), isLines: true }];
    case "journal":
      return [{ table: "GeneralJournal", rows: numbered("GeneralJournal"), isLines: true }];
    case "pay": {
      const given = new Map(plan.given.map(({ rowNumber, number }) => [rowNumber, number]));
      return [{ table: "Payments", rows: tables.Payments.rows.map(({ paymentNo, rowNumber }) => ({ no: given.get(rowNumber) ?? (paymentNo || `#${rowNumber}`), rowNumber })), isLines: true }];
    }
    default:
      return (["sales", "purchase"] as const).flatMap((side): readonly Taken[] => [
        { table: LINES_TABLE[side], rows: numbered(LINES_TABLE[side]), isLines: true, side },
        { table: HEADERS_TABLE[side], rows: numbered(HEADERS_TABLE[side]), isLines: false, side },
      ]);
  }
}
