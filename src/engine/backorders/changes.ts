import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import type { Quantity } from "../../money/quantity";
import type { ReportRow } from "../../tables/tables";
import { lineKey } from "../documents/documents";
import type { BackorderCustomerRow } from "./customerRows";
import type { LazyRows } from "./lazyRows";
import type { CauseKey, Light, Message } from "./verdict";

/**
 * Lines whose delivery date is another than before (sales-fo 13.7): than the day that was promised, or than it would be
 * without what is supposed. What can no more be promised comes first, then what comes later, what comes sooner, what has a
 * date for the first time, and what only its short quantity or its light changes of; in each of these by customer, document and line.
 */
export type BackorderChange = Omit<ReportRow<"BackorderChanges">, "cause"> & { readonly cause: Message<CauseKey> };
export type ChangeKind = BackorderChange["change"];

const KINDS: readonly ChangeKind[] = ["lost", "later", "sooner", "first", "quantity", "light"];

/** What a line was before: its date, and in its own unit what nothing covered; undefined where nobody knows. */
interface Former {
  readonly date: Day | null;
  readonly short?: Quantity;
  readonly light?: Light;
}

/** Sales lines whose cover date is not the day they were promised, and lines that have a date and were promised none. */
export function changesOfPromises(rows: LazyRows<BackorderCustomerRow>): readonly BackorderChange[] {
  return changed(rows, ({ promisedDate }) => ({ date: promisedDate }));
}

/** Sales lines that come on another day, or of which another quantity is short, in the later of two reports. Lines of one alone are no changes. */
export function changesBetween(before: LazyRows<BackorderCustomerRow>, after: LazyRows<BackorderCustomerRow>): readonly BackorderChange[] {
  const former = new Map(before.map((row) => [lineKey(row), row]));
  return changed(after, (row) => {
    const was = former.get(lineKey(row));
    return was && { date: was.coverDate, short: was.shortQuantity, light: was.light };
  });
}

function changed(rows: LazyRows<BackorderCustomerRow>, formerOf: (row: BackorderCustomerRow) => Former | undefined): readonly BackorderChange[] {
  const found = rows.flatMap((row) => {
    const former = formerOf(row);
    const change = former && kindOf(former, row);
    return former && change ? [changeRow(row, former, change)] : [];
  });
  return found.sort((a, b) => KINDS.indexOf(a.change) - KINDS.indexOf(b.change) || compareCodes(a.customerNo, b.customerNo) || compareCodes(a.documentNo, b.documentNo) || a.lineNo - b.lineNo);
}

function kindOf({ date, short, light }: Former, { coverDate, shortQuantity, light: now }: BackorderCustomerRow): ChangeKind | undefined {
  if (date !== null && coverDate !== null && date !== coverDate) return coverDate > date ? "later" : "sooner";
  if (date !== null && coverDate === null) return "lost";
  if (date === null && coverDate !== null) return "first";
  if (short !== undefined && short !== shortQuantity) return "quantity";
  return light !== undefined && light !== now ? "light" : undefined;
}

function changeRow(row: BackorderCustomerRow, { date, short }: Former, change: ChangeKind): BackorderChange {
  return {
    change,
    customerNo: row.customerNo,
    name: row.name,
    documentNo: row.documentNo,
    lineNo: row.lineNo,
    itemNo: row.itemNo,
    description: row.description,
    unitCode: row.unitCode,
    outstandingQuantity: row.outstandingQuantity,
    formerDate: date,
    coverDate: row.coverDate,
    changeDays: date === null || row.coverDate === null ? null : row.coverDate - date,
    daysLate: row.daysLate,
    formerShortQuantity: short ?? null,
    shortQuantity: row.shortQuantity,
    cause: row.cause,
    light: row.light,
  };
}
