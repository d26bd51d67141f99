import type { Day } from "../../base/day";
import { compareCodes } from "../../base/text";
import { isError, issue, type Issue } from "../../issues/issue";
import { sum, type Amount } from "../../money/amount";
import { multiplyDivide } from "../../money/decimal";
import { extend, HUNDRED_PERCENT, priceFromFine, type Price } from "../../money/quantity";
import type { BookRow, TableRow } from "../../tables/tables";
import type { Proposal } from "../backorders/backorders";
import type { Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import { currencyIssues, roundingIn } from "../currency/currency";
import { documentsOf, type OrderDocument } from "../documents/documents";
import { createNumbering, type Numbering } from "../numbering/numbering";
import { chosenProposals, itemPlace } from "./chosen";
import { lastCostsOf, type LastCosts } from "./lastCost";
import { newHeader, newLine } from "./newOrder";

export { chosenProposals, namesOf } from "./chosen";
export { newHeader, newLine } from "./newOrder";
export { planTransfers, type PlannedTransfer, type TransferPlan, type TransferWish } from "./transfers";

/**
 * Proposals become purchase orders (sales-fo 13.5, 13.7): one for each vendor and location, or lines of an open order that a
 * person names. What is asked of a vendor to come earlier goes into the requested date of its line.
 *
 * A proposal is ordered once: its name says how much was on order when it was made, so that one that has been ordered, or
 * that other orders have overtaken, is not found any more. An order that was left half written (lines without their header)
 * is taken up under its number by the same wish.
 */
export interface OrderWish {
  /** Names of proposals; or all that are to be bought. */
  readonly chosen: readonly string[] | "all";
  /** Only proposals of this vendor. */
  readonly vendorNo?: string;
  /** The open purchase order that the lines are added to. */
  readonly into?: string;
  /** With all proposals: also ask for earlier deliveries. */
  readonly asksEarlier?: boolean;
}

export interface PlannedPurchase {
  readonly documentNo: string;
  readonly isNew: boolean;
  readonly vendorNo: string;
  readonly locationCode: string;
  readonly lines: number;
  /** Without VAT, in the order's currency. */
  readonly amount: Amount;
  readonly currencyCode: string;
  /** The first of the days by which its proposals are to be ordered. */
  readonly orderByDate: Day | null;
  readonly firstReceipt: Day | null;
  readonly lastReceipt: Day | null;
}

/** A requested date of a purchase line before and after. */
export interface AskedDate {
  readonly rowNumber: number;
  readonly documentNo: string;
  readonly lineNo: number;
  readonly vendorNo: string;
  readonly from: Day | null;
  readonly to: Day;
}

export interface PurchasePlan {
  readonly orders: readonly PlannedPurchase[];
  readonly asked: readonly AskedDate[];
  /** What is still to be written. */
  readonly headers: readonly TableRow<"PurchaseHeaders">[];
  readonly lines: readonly TableRow<"PurchaseLines">[];
  readonly issues: readonly Issue[];
  readonly numbers: ReturnType<Numbering["used"]>;
}

export function planPurchases(book: Book, proposals: readonly Proposal[], wish: OrderWish, workDate: Day): PurchasePlan {
  const { found, issues } = chosenOf(book, proposals, wish);
  const into = wish.into === undefined ? undefined : orderNamed(book, wish.into);
  if (into !== undefined && "code" in into) return { orders: [], asked: [], headers: [], lines: [], issues: [...issues, into], numbers: [] };
  const buys = found.filter(({ kind }) => kind === "buy");
  const scene: Scene = { book, workDate, costs: lastCostsOf(book, new Set(buys.map(({ itemNo }) => itemNo))), numbering: createNumbering(book), leftBehind: linesWithoutHeader(book), takenUp: new Set() };
  const parts = into === undefined ? newOrders(scene, buys) : [addedTo(scene, into, buys)];
  return {
    orders: parts.flatMap(({ order }) => (order ? [order] : [])),
    asked: found.flatMap((proposal) => (proposal.kind === "expedite" ? askedDate(book, proposal) : [])),
    headers: parts.flatMap(({ header }) => (header ? [header] : [])),
    lines: parts.flatMap(({ lines }) => lines),
    issues: [...issues, ...parts.flatMap((part) => part.issues), ...found.flatMap((proposal) => (proposal.kind === "transfer" ? [movedByJournal(book, proposal)] : []))],
    numbers: scene.numbering.used(),
  };
}

interface Scene {
  readonly book: Book;
  readonly workDate: Day;
  readonly costs: LastCosts;
  readonly numbering: Numbering;
  /** By document number: lines that stand without their header. */
  readonly leftBehind: ReadonlyMap<string, readonly BookRow<"PurchaseLines">[]>;
  /** Those of them that are completed. */
  readonly takenUp: Set<string>;
}

interface Part {
  readonly order?: PlannedPurchase;
  readonly header?: TableRow<"PurchaseHeaders">;
  readonly lines: readonly TableRow<"PurchaseLines">[];
  readonly issues: readonly Issue[];
}

/** The proposals that are meant, and why others are not. */
function chosenOf(book: Book, proposals: readonly Proposal[], { chosen, vendorNo, into, asksEarlier }: OrderWish): { readonly found: readonly Proposal[]; readonly issues: readonly Issue[] } {
  const isOfVendor = (proposal: Proposal) => vendorNo === undefined || proposal.vendorNo === vendorNo;
  if (chosen === "all") {
    const vendorOfOrder = into === undefined ? undefined : documentsOf(book, "purchase").find(({ no }) => no === into)?.partyNo;
    const isMeant = (proposal: Proposal) => proposal.kind === "buy" || proposal.kind === "transfer" || (proposal.kind === "expedite" && asksEarlier === true);
    return { found: proposals.filter((proposal) => isMeant(proposal) && isOfVendor(proposal) && (vendorOfOrder === undefined || proposal.vendorNo === vendorOfOrder)), issues: [] };
  }
  const { found, issues } = chosenProposals(book, proposals, chosen);
  return { found: found.filter(isOfVendor), issues };
}

function movedByJournal(book: Book, { itemNo, fromLocationCode, locationCode }: Proposal): Issue {
  return issue("BCK-45", itemPlace(book, itemNo, "itemNo"), { itemNo, fromLocationCode, locationCode });
}

/** An open purchase order by its number, or why nothing can be added to it. */
function orderNamed(book: Book, documentNo: string): OrderDocument | Issue {
  const order = documentsOf(book, "purchase").find(({ no, type }) => no === documentNo && type === "order");
  if (order === undefined) return issue("DOC-20", { table: "PurchaseHeaders", documentNo }, { documentNo });
  if (order.status === "open" && !order.isFaulty) return order;
  return issue("BCK-44", { table: "PurchaseHeaders", row: order.rowNumber, column: "status", documentNo }, { documentNo });
}

function newOrders(scene: Scene, buys: readonly Proposal[]): readonly Part[] {
  const groups = new Map<string, Proposal[]>();
  for (const proposal of buys) {
    const key = `${proposal.vendorNo}\u0000${proposal.locationCode}`;
    const group = groups.get(key);
    if (group) group.push(proposal);
    else groups.set(key, [proposal]);
  }
  return [...groups].sort(([a], [b]) => compareCodes(a, b)).map(([, group]) => newOrder(scene, group));
}

function newOrder(scene: Scene, group: readonly Proposal[]): Part {
  const { book, workDate } = scene;
  const [first] = group;
  const refusals = vendorIssues(book, group, workDate);
  const vendor = first && lookupOf(book).vendors.get(first.vendorNo);
  if (vendor === undefined || first === undefined || refusals.some(isError)) return { lines: [], issues: refusals };
  const numbered = numberFor(scene, vendor, group);
  if ("refused" in numbered) return { lines: [], issues: [...refusals, numbered.refused] };
  const { number, warning, lines } = numbered;
  const written = new Set((scene.leftBehind.get(number) ?? []).map(({ lineNo }) => lineNo));
  return {
    order: facts({ documentNo: number, isNew: true, vendorNo: vendor.vendorNo, locationCode: first.locationCode, currencyCode: vendor.currencyCode }, book, group, lines),
    header: newHeader(book, vendor, number, workDate),
    lines: lines.filter(({ lineNo }) => !written.has(lineNo)),
    issues: [...refusals, ...(warning ? [warning] : []), ...costIssues(book, lines)],
  };
}

/**
 * The number under which all of this order's lines stand without their header, which a crash or an undo has left; else the next
 * one under which nothing else stands.
 */
function numberFor(scene: Scene, vendor: BookRow<"Vendors">, group: readonly Proposal[]): { readonly number: string; readonly warning?: Issue; readonly lines: readonly TableRow<"PurchaseLines">[] } | { readonly refused: Issue } {
  const wanted = { series: "purchaseOrder", day: scene.workDate, documentNo: "" } as const;
  for (const [number, rows] of scene.leftBehind) {
    const lines = linesFor(scene, vendor, group, number, 0);
    if (scene.takenUp.has(number) || rows.length !== lines.length || !rows.every((row) => isOneOf(lines, row))) continue;
    scene.takenUp.add(number);
    const next = scene.numbering.peek(wanted);
    if ("number" in next && next.number === number) scene.numbering.take(wanted);
    return { number, lines };
  }
  for (;;) {
    const taken = scene.numbering.take(wanted);
    if ("refused" in taken) return taken;
    const lines = linesFor(scene, vendor, group, taken.number, 0);
    if ((scene.leftBehind.get(taken.number) ?? []).every((row) => isOneOf(lines, row))) return { ...taken, lines };
  }
}

function isOneOf(lines: readonly TableRow<"PurchaseLines">[], row: BookRow<"PurchaseLines">): boolean {
  return lines.some(({ lineNo, no, quantity, locationCode, expectedDate }) => lineNo === row.lineNo && no === row.no && quantity === row.quantity && locationCode === row.locationCode && expectedDate === row.expectedDate);
}

function linesWithoutHeader(book: Book): Scene["leftBehind"] {
  const headers = new Set(book.tables.PurchaseHeaders.rows.flatMap(({ documentType, documentNo }) => (documentType === "order" ? [documentNo] : [])));
  const left = new Map<string, BookRow<"PurchaseLines">[]>();
  for (const row of book.tables.PurchaseLines.rows) {
    if (row.documentType !== "order" || headers.has(row.documentNo)) continue;
    const own = left.get(row.documentNo);
    if (own) own.push(row);
    else left.set(row.documentNo, [row]);
  }
  return left;
}

function linesFor({ book, costs, workDate }: Scene, vendor: BookRow<"Vendors">, group: readonly Proposal[], documentNo: string, lastLineNo: number): readonly TableRow<"PurchaseLines">[] {
  const { items } = lookupOf(book);
  return group.map((proposal, at) => {
    const item = items.get(proposal.itemNo);
    return newLine(book, proposal, { documentNo, lineNo: lastLineNo + (at + 1) * LINE_STEP, item, unitCost: item && costs.of(item, vendor, workDate) });
  });
}

const LINE_STEP = 10000;

function addedTo(scene: Scene, order: OrderDocument, buys: readonly Proposal[]): Part {
  const { book, workDate } = scene;
  const strangers = buys.filter(({ vendorNo }) => vendorNo !== order.partyNo);
  const own = buys.filter(({ vendorNo }) => vendorNo === order.partyNo);
  const vendor = lookupOf(book).vendors.get(order.partyNo);
  const issues = strangers.map(({ itemNo, vendorNo }) => issue("BCK-43", { ...itemPlace(book, itemNo, "vendorNo"), documentNo: order.no }, { itemNo, vendorNo, documentNo: order.no, otherVendor: order.partyNo }));
  const refusals = vendorIssues(book, own, workDate);
  if (own.length === 0 || vendor === undefined || refusals.some(isError)) return { lines: [], issues: [...issues, ...refusals] };
  // The order's currency may have been typed otherwise than the vendor's, and its costs may be with VAT.
  const lines = linesFor(scene, { ...vendor, currencyCode: order.currencyCode }, own, order.no, order.lines.at(-1)?.lineNo ?? 0).map((line) => (order.pricesIncludeVat ? { ...line, unitCost: withVat(scene, vendor, line) } : line));
  const locations = new Set(own.map(({ locationCode }) => locationCode));
  return {
    order: facts({ documentNo: order.no, isNew: false, vendorNo: vendor.vendorNo, locationCode: locations.size === 1 ? (own[0]?.locationCode ?? "") : "", currencyCode: order.currencyCode }, book, own, lines),
    lines,
    issues: [...issues, ...refusals, ...costIssues(book, lines)],
  };
}

function withVat({ book, workDate }: Scene, { vatBusinessGroup }: BookRow<"Vendors">, { unitCost, vatProductGroup }: TableRow<"PurchaseLines">): Price {
  const vat = lookupOf(book).vatSetup(vatBusinessGroup, vatProductGroup, workDate);
  return vat?.calculation === "normal" ? priceFromFine(multiplyDivide(unitCost, HUNDRED_PERCENT + vat.vatPercent, HUNDRED_PERCENT)) : unitCost;
}

/** Why nothing can be ordered from the vendor of some proposals. */
function vendorIssues(book: Book, group: readonly Proposal[], workDate: Day): readonly Issue[] {
  const { vendors } = lookupOf(book);
  const [first] = group;
  if (first === undefined) return [];
  const { vendorNo } = first;
  if (vendorNo === "") return group.map(({ itemNo }) => issue("BCK-41", itemPlace(book, itemNo, "vendorNo"), { itemNo }));
  const vendor = vendors.get(vendorNo);
  if (vendor === undefined) return group.map(({ itemNo }) => issue("REF-01", itemPlace(book, itemNo, "vendorNo"), { value: vendorNo, table: { table: "Vendors" } }));
  const place = { table: "Vendors", row: vendor.rowNumber };
  if (vendor.blocked === "all") return [issue("VEN-01", { ...place, column: "blocked" }, { vendorNo, name: vendor.name })];
  return currencyIssues(book, { currencyCode: vendor.currencyCode, exchangeRate: null }, workDate, { ...place, column: "currencyCode" });
}

/** BCK-42 where nothing says what an item costs. */
function costIssues(book: Book, lines: readonly TableRow<"PurchaseLines">[]): readonly Issue[] {
  return lines.flatMap(({ no, unitCost, documentNo }) => (unitCost === 0 ? [issue("BCK-42", { ...itemPlace(book, no, "unitCost"), documentNo }, { itemNo: no, documentNo })] : []));
}

type Named = Pick<PlannedPurchase, "documentNo" | "isNew" | "vendorNo" | "locationCode" | "currencyCode">;

function facts(named: Named, book: Book, group: readonly Proposal[], lines: readonly TableRow<"PurchaseLines">[]): PlannedPurchase {
  const precision = roundingIn(book, named.currencyCode);
  const days = (values: readonly (Day | null)[]) => values.filter((day) => day !== null).sort((a, b) => a - b);
  const receipts = days(group.map(({ arrivalDate }) => arrivalDate));
  return {
    ...named,
    lines: group.length,
    amount: sum(lines.map(({ quantity, unitCost }) => extend(quantity, unitCost, precision))),
    orderByDate: days(group.map(({ orderByDate }) => orderByDate))[0] ?? null,
    firstReceipt: receipts[0] ?? null,
    lastReceipt: receipts.at(-1) ?? null,
  };
}

/** The line whose requested date changes; none where it asks for that day already. */
function askedDate(book: Book, { documentNo, lineNo, vendorNo, needDate }: Proposal): readonly AskedDate[] {
  const row = book.tables.PurchaseLines.rows.find((line) => line.documentType === "order" && line.documentNo === documentNo && line.lineNo === lineNo);
  if (row === undefined || lineNo === null || needDate === null || row.expectedDate === needDate) return [];
  return [{ rowNumber: row.rowNumber, documentNo, lineNo, vendorNo, from: row.expectedDate, to: needDate }];
}
