import { append } from "../../base/append";
import { issue, type Issue } from "../../issues/issue";
import type { AccountAnswer } from "../accounts/accounts";
import type { Book } from "../book/book";
import { LINES_TABLE } from "../documents/documents";
import type { LineRun, OrderRun } from "../orders/orders";
import { needLineAccounts, needPartyAccounts } from "./neededAccounts";
import { roundingVatIssues } from "./vatChecks";

/**
 * Every account that posting an order would need is there and can be posted to, and every line has a VAT rate on its date.
 * A fault of the setup is told once per document, at the field to fill.
 */
export function accountIssues(book: Book, order: OrderRun): readonly Issue[] {
  const issues: Issue[] = [];
  const seen = new Set<Issue>();
  const need = (answer: AccountAnswer) => {
    if (!("refused" in answer) || seen.has(answer.refused)) return;
    seen.add(answer.refused);
    issues.push({ ...answer.refused, place: { ...answer.refused.place, documentNo: order.document.no } });
  };
  for (const lineRun of order.lines) {
    const { line, handle, invoice, groups } = lineRun;
    // An item that is not there has no groups; what is told is that it is missing.
    if (line.lineType === "text" || line.no === "" || groups.isMissing || (handle === 0 && invoice === 0)) continue;
    if (invoice !== 0 && !groups.vat) issues.push(missingRate(order, lineRun));
    const { item } = groups;
    if (item?.type === "inventory" && item.inventoryGroup === "" && !line.dropShipment) {
      issues.push(issue("SET-11", { table: "Items", row: item.rowNumber, column: "inventoryGroup", documentNo: line.documentNo }, { itemNo: item.itemNo }));
    }
    needLineAccounts(book, order.document, lineRun, need);
  }
  if (order.lines.some(({ invoice }) => invoice !== 0)) {
    needPartyAccounts(book, order, need);
    append(issues, roundingVatIssues(book, order));
    append(issues, rateIssues(order));
  }
  return issues;
}

function missingRate(order: OrderRun, { line, groups }: LineRun): Issue {
  const place = { table: LINES_TABLE[line.side], row: line.rowNumber, column: "vatProductGroup", documentNo: line.documentNo };
  return issue("SET-05", place, { vatBusinessGroup: groups.vatBusinessGroup, vatProductGroup: groups.vatProductGroup, day: { day: order.postingDate } });
}

/** One invoice totals VAT per identifier, so an identifier has one rate in it (sales-bc 3.4). */
function rateIssues(order: OrderRun): readonly Issue[] {
  const firstOf = new Map<string, NonNullable<LineRun["groups"]["vat"]>>();
  return order.lines.flatMap(({ invoice, groups: { vat } }) => {
    if (invoice === 0 || !vat) return [];
    const first = firstOf.get(vat.vatIdentifier) ?? vat;
    firstOf.set(vat.vatIdentifier, first);
    if (first.vatPercent === vat.vatPercent) return [];
    const place = { table: "VatSetup", row: vat.rowNumber, column: "vatPercent", documentNo: order.document.no };
    return [issue("SET-10", place, { vatIdentifier: vat.vatIdentifier, firstPercent: { percent: first.vatPercent }, secondPercent: { percent: vat.vatPercent } })];
  });
}
