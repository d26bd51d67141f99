import { accepted, type Result } from "../base/result";
import * as checks from "../engine/checks/checks";
import type { Outage } from "../ports/workbookPort";
import { summaryOf, type CheckSummary } from "./checkWorkbook";
import type { Desk } from "./desk";
import { openBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { shownIssues } from "./shownIssue";

/** The tables that say how a company posts; without them nothing can be. */
const NEEDED = ["Settings", "NumberSeries", "Accounts", "PostingSetup", "CustomerGroups", "VendorGroups", "InventoryGroups", "VatSetup"] as const;

/** What the setup lacks before anyone posts; nothing is written. */
export async function checkSetup(desk: Desk): Promise<Result<CheckSummary, Outage>> {
  const open = await openBook(desk, "check");
  if (!open.ok) return open;
  const { value } = open;
  const found = [...requiredTables(value, NEEDED), ...checks.checkSetup(value.book, { workDate: value.workDate, userId: desk.userId })];
  return accepted(summaryOf(desk, shownIssues(value, found)));
}
