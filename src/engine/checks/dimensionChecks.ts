import { append } from "../../base/append";
import type { Issue } from "../../issues/issue";
import { type accountsOf } from "../accounts/accounts";
import type { Book } from "../book/book";
import { DIMENSIONS, dimensionsOf, type DimensionPlace, type DimensionSet } from "../dimensions/dimensions";
import { HEADERS_TABLE, LINES_TABLE } from "../documents/documents";
import type { OrderRun } from "../orders/orders";
import { needLineAccounts, needPartyAccounts } from "./neededAccounts";

/**
 * Dimensions of every entry that posting an order would make (sales-bc 2.4, rule 14; E12.2): values that exist, rules of the
 * customer or vendor, of each item and of each account, and pairs that may not stand together. All are told.
 */
export function dimensionIssues(book: Book, order: OrderRun): readonly Issue[] {
  const { document } = order;
  const dimensions = dimensionsOf(book);
  const atHeader: DimensionPlace = (column) => ({ table: HEADERS_TABLE[document.side], row: document.rowNumber, column, documentNo: document.no });
  const issues: Issue[] = DIMENSIONS.flatMap((dimension) => dimensions.valueIssues(dimension, document[dimension], atHeader(dimension)));
  for (const { line } of order.lines) {
    if (line.lineType === "text" || (line.department === "" && line.project === "")) continue;
    for (const column of DIMENSIONS) append(issues, dimensions.valueIssues(column, line[column], { table: LINES_TABLE[line.side], row: line.rowNumber, column, documentNo: document.no }));
  }
  if (!dimensions.hasRules) return issues;
  append(issues, dimensions.ruleIssues(document.side === "sales" ? "customers" : "vendors", document.billToNo, document, atHeader));
  append(issues, dimensions.combinationIssues(document, atHeader));
  if (order.lines.some(({ invoice }) => invoice !== 0)) append(issues, accountRuleIssues(book, document, atHeader, (need) => needPartyAccounts(book, order, need)));
  for (const lineRun of order.lines) append(issues, lineRuleIssues(book, order, lineRun));
  return issues;
}

function lineRuleIssues(book: Book, order: OrderRun, lineRun: OrderRun["lines"][number]): readonly Issue[] {
  const { line, handle, invoice } = lineRun;
  if (line.lineType === "text" || (handle === 0 && invoice === 0)) return [];
  const dimensions = dimensionsOf(book);
  const values = { department: line.department || order.document.department, project: line.project || order.document.project };
  const at: DimensionPlace = (column) => ({ table: LINES_TABLE[line.side], row: line.rowNumber, column, documentNo: order.document.no });
  const ofItem = line.lineType === "item" ? dimensions.ruleIssues("items", line.no, values, at) : [];
  // What a line has from its document is told there.
  const isOwn = line.department !== "" || line.project !== "";
  return [...ofItem, ...accountRuleIssues(book, values, at, (need) => needLineAccounts(book, order.document, lineRun, need)), ...(isOwn ? dimensions.combinationIssues(values, at) : [])];
}

type Needs = (need: (answer: ReturnType<ReturnType<typeof accountsOf>["direct"]>) => void) => void;

/** The rules of the accounts that some entries go to; an account that is not there is told by the account checks. */
function accountRuleIssues(book: Book, values: DimensionSet, at: DimensionPlace, needs: Needs): readonly Issue[] {
  const accountNos = new Set<string>();
  needs((answer) => void ("accountNo" in answer && accountNos.add(answer.accountNo)));
  return [...accountNos].flatMap((accountNo) => dimensionsOf(book).ruleIssues("accounts", accountNo, values, at));
}
