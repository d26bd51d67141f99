import type { Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import { NO_QUANTITY } from "../../money/quantity";
import { accountsOf, type AccountAnswer } from "../accounts/accounts";
import { lookupOf } from "../book/lookup";
import { postingDateIssues } from "../checks/checks";
import { forwardedAccounts } from "./costEntries";
import { createApplicationChecks, type ApplicationChecks } from "./namedEntries";
import { stockOf, type JournalDocument, type JournalRow } from "../itemJournal/itemJournal";
import { placeKey } from "../stock/stock";
import type { PostingRun } from "./run";

/** Everything that stands in the way of posting an item journal document; every row is told, not only the first. */
export function journalIssues(run: PostingRun, document: JournalDocument, dayOf: (row: JournalRow) => Day, userId: string): readonly Issue[] {
  const [first] = document.rows;
  if (document.isFaulty && first) return [issue("DOC-17", { table: "ItemJournal", row: first.rowNumber, column: "documentNo", documentNo: document.no }, { documentNo: document.no })];
  if (document.isUsed) return document.rows.map(({ rowNumber }) => issue("JRN-01", { table: "ItemJournal", row: rowNumber, column: "documentNo", documentNo: document.no }, { documentNo: document.no }));
  const counted: Counted = { applications: createApplicationChecks(run), leaving: new Map(), revalued: new Map(), accounts: new Set() };
  return document.rows.flatMap((row) => {
    const at: At = (column) => ({ table: "ItemJournal", row: row.rowNumber, column, documentNo: row.documentNo });
    const found = [...postingDateIssues(run.book, dayOf(row), userId, at("postingDate")), ...rowIssues(run, row, at)];
    if (found.length > 0) return found;
    const stock = row.entryType === "revaluation" ? revaluationIssues(run, row, dayOf(row), counted, at) : movementIssues(run, row, counted, at);
    return [...stock, ...accountIssues(run, row, dayOf(row), counted)];
  });
}

interface Counted {
  readonly applications: ApplicationChecks;
  /** What the rows so far take from each place. */
  readonly leaving: Map<string, number>;
  /** The last day on which the rows so far revalue the stock of an item at a place. */
  readonly revalued: Map<string, Day>;
  readonly accounts: Set<Issue>;
}

type At = (column: string) => { readonly table: string; readonly row: number; readonly column: string; readonly documentNo: string };

/** The row by itself: an item that is kept in stock, a quantity where something moves, another location where it goes. */
function rowIssues({ book }: PostingRun, row: JournalRow, at: At): readonly Issue[] {
  const { itemNo, entryType } = row;
  const lookup = lookupOf(book);
  const item = lookup.items.get(itemNo);
  if (!item) return [issue("REF-01", at("itemNo"), { value: itemNo, table: { table: "Items" } })];
  const issues: Issue[] = [];
  if (item.type !== "inventory") issues.push(issue("JRN-02", at("itemNo"), { itemNo }));
  if (item.blocked) issues.push(issue("ITM-01", at("itemNo"), { itemNo }));
  for (const column of ["locationCode", "newLocationCode"] as const) {
    if (row[column] !== "" && !lookup.locations.has(row[column])) issues.push(issue("REF-01", at(column), { value: row[column], table: { table: "Locations" } }));
  }
  if (entryType !== "revaluation" && (row.quantity ?? 0) <= 0) issues.push(issue("JRN-03", at("quantity"), {}));
  if (entryType === "transfer" && row.newLocationCode === row.locationCode) issues.push(issue("JRN-04", at("newLocationCode"), {}));
  if (entryType === "positiveAdjustment" && item.costingMethod === "standard" && (row.newValue !== null || (row.unitCost !== null && row.unitCost !== (item.standardCost ?? item.unitCost)))) {
    issues.push(issue("JRN-07", at(row.newValue !== null ? "newValue" : "unitCost"), { itemNo }));
  }
  return issues;
}

function movementIssues(run: PostingRun, row: JournalRow, { applications, leaving }: Counted, at: At): readonly Issue[] {
  const { itemNo, locationCode, entryType } = row;
  const item = lookupOf(run.book).items.get(itemNo);
  const quantity = row.quantity ?? NO_QUANTITY;
  const isOut = entryType !== "positiveAdjustment";
  const named = { appliesTo: row.appliesToItemEntry, appliesFrom: row.appliesFromItemEntry, locationCode, itemNo, method: item?.costingMethod ?? "fifo", quantity: isOut ? -quantity : quantity };
  const issues = [...applications.of(named, at)];
  if (!isOut || run.book.settings.allowNegativeInventory) return issues;
  const key = placeKey(itemNo, locationCode);
  const needed = (leaving.get(key) ?? 0) + quantity;
  leaving.set(key, needed);
  const available = Math.max(0, run.costing.onHand(itemNo, locationCode));
  return needed <= available ? issues : [...issues, issue("ITM-05", at("quantity"), { itemNo, locationCode, available: { quantity: available }, needed: { quantity: needed } })];
}

/**
 * A revaluation puts a value in the place of another, so that one must stand: the goods are invoiced, and no revaluation of a
 * later day was made of the value that this one would change.
 */
function revaluationIssues(run: PostingRun, row: JournalRow, day: Day, { revalued }: Counted, at: At): readonly Issue[] {
  const { itemNo, appliesToItemEntry: entryNo } = row;
  const { book, costing } = run;
  const item = lookupOf(book).items.get(itemNo);
  if (row.newValue === null && row.unitCost === null && !(item?.costingMethod === "standard" && item.standardCost !== null)) return [issue("JRN-05", at("unitCost"), { itemNo })];
  if (item?.costingMethod === "average" && entryNo !== null) return [issue("JRN-08", at("appliesToItemEntry"), { itemNo })];
  if (item?.costingMethod === "average" && row.locationCode === "" && book.settings.averageCostBy === "itemLocation" && lookupOf(book).locations.size > 0) return [issue("JRN-09", at("locationCode"), { itemNo })];
  if (item?.costingMethod === "average" && row.locationCode !== "" && book.settings.averageCostBy === "item") return [issue("JRN-08", at("locationCode"), { itemNo })];
  const entry = entryNo === null ? undefined : costing.entry(entryNo);
  if (entryNo !== null && (!entry || entry.itemNo !== itemNo || entry.quantity < 0)) return [issue("ITM-10", at("appliesToItemEntry"), { entryNo: String(entryNo), itemNo })];
  const { quantity, entryNos, lastRevaluedOn } = costing.standing(stockOf(row, day));
  if (quantity <= 0) return [issue("JRN-06", at("itemNo"), { itemNo, day: { day } })];
  const place = placeKey(itemNo, row.locationCode);
  const last = Math.max(lastRevaluedOn ?? day, revalued.get(place) ?? day) as Day;
  if (last > day) return [issue("JRN-10", at("postingDate"), { itemNo, last: { day: last } })];
  revalued.set(place, day);
  const open = entryNos.find((each) => costing.notInvoiced(each) !== 0);
  return open === undefined ? [] : [issue("JRN-11", at("itemNo"), { itemNo, entryNo: String(open) })];
}

/** The accounts of the row itself and of everything whose cost would follow; each missing one is told once. */
function accountIssues(run: PostingRun, row: JournalRow, day: Day, { accounts: told }: Counted): readonly Issue[] {
  const { book, costing } = run;
  const item = lookupOf(book).items.get(row.itemNo);
  if (!item) return [];
  if (item.inventoryGroup === "") return [issue("SET-11", { table: "Items", row: item.rowNumber, column: "inventoryGroup", documentNo: row.documentNo }, { itemNo: item.itemNo })];
  const accounts = accountsOf(book);
  const places = [row.locationCode, ...(row.entryType === "transfer" ? [row.newLocationCode] : [])];
  const entryNos = row.entryType === "revaluation" ? costing.standing(stockOf(row, day)).entryNos : row.appliesToItemEntry === null ? [] : [row.appliesToItemEntry];
  const comesTo = row.entryType === "transfer" ? row.newLocationCode : row.locationCode;
  const answers: readonly AccountAnswer[] = [
    accounts.posting("inventoryAdjustmentAccount", "", item.productGroup),
    ...places.map((place) => accounts.inventory("inventoryAccount", item.inventoryGroup, place)),
    ...costing.fedBy(item.itemNo, comesTo, day, entryNos).flatMap((fed) => forwardedAccounts(book, fed, item)),
  ];
  return answers.flatMap((answer) => {
    if (!("refused" in answer) || told.has(answer.refused)) return [];
    told.add(answer.refused);
    return [{ ...answer.refused, place: { ...answer.refused.place, documentNo: row.documentNo } }];
  });
}
