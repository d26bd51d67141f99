import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { putToOrder } from "../engine/allocation/allocation";
import { backorders, type Policy } from "../engine/backorders/backorders";
import type { Outage } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { shownIssues, type ShownIssue } from "./shownIssue";

/** The list for those who unpack: of a purchase order that comes or a posted receipt, who gets what, in their order. */
export interface PutToOrderWish {
  readonly documentNo: string;
  readonly date: Day | null;
  readonly policy?: Policy;
}

export async function showPutToOrder(desk: Desk, { documentNo, date: wanted, policy = "needDate" }: PutToOrderWish): Promise<Result<{ readonly rows: readonly ReportRow<"PutToOrder">[]; readonly issues: readonly ShownIssue[] }, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const { book, workDate } = opened.value;
  const date = wanted ?? workDate;
  const { rows, issues } = putToOrder(book, backorders(book, { date, workDate: date, policy }), documentNo.trim().toUpperCase());
  return accepted({ rows, issues: shownIssues(opened.value, issues) });
}
