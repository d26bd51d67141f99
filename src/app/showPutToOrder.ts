import { accepted, type Result } from "../base/result";
import { putToOrder } from "../engine/allocation/allocation";
import type { Outage } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { tellingLeftOut } from "./leftOut";
import { openBook, type OpenBook } from "./openBook";
import { servedIn, type ServingWish } from "./serving";
import { shownIssues, type ShownIssue } from "./shownIssue";

/** The list for those who unpack: of a purchase order that comes or a posted receipt, who gets what, in their order. */
export interface PutToOrderWish extends ServingWish {
  readonly documentNo: string;
}

export interface ShownPutToOrder {
  readonly rows: readonly ReportRow<"PutToOrder">[];
  readonly issues: readonly ShownIssue[];
}

export async function showPutToOrder(desk: Desk, wish: PutToOrderWish): Promise<Result<ShownPutToOrder, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(tellingLeftOut(opened.value, putToOrderIn(opened.value, wish))) : opened;
}

export function putToOrderIn(open: OpenBook, { documentNo, ...wish }: PutToOrderWish): ShownPutToOrder {
  const { rows, issues } = putToOrder(open.book, servedIn(open, wish), documentNo.trim().toUpperCase());
  return { rows, issues: shownIssues(open, issues) };
}
