import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { backorders, comparePolicies as compare, pegsOf, proposalsOf, type Peg, type Proposal } from "../engine/backorders/backorders";
import { placeKey } from "../engine/stock/stock";
import { namesOf } from "../engine/purchasing/purchasing";
import type { IssueArg } from "../issues/issue";
import type { Formats } from "../locales/formats";
import type { Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import type { TextKey } from "../locales/texts";
import type { Outage } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { leftOutIn, tellingLeftOut } from "./leftOut";
import { openBook, type OpenBook } from "./openBook";
import { servedIn, type ServingWish } from "./serving";
import { shownIssues, type ShownIssue } from "./shownIssue";

/** Backorders by item, customer or vendor, with causes and actions in the workbook's language. */
export type BackorderView = "item" | "customer" | "vendor";

export type BackorderReport =
  | { readonly by: "item"; readonly reportId: "BackordersByItem"; readonly rows: readonly ReportRow<"BackordersByItem">[] }
  | { readonly by: "customer"; readonly reportId: "BackordersByCustomer"; readonly rows: readonly ReportRow<"BackordersByCustomer">[] }
  | { readonly by: "vendor"; readonly reportId: "BackordersByVendor"; readonly rows: readonly ReportRow<"BackordersByVendor">[] };

export interface ShownBackorders {
  readonly report: BackorderReport;
  readonly date: Day;
  readonly locale: Locale;
  /** Who gets what of which supply. */
  readonly pegs: readonly Peg[];
  /** Lines that could not be counted, and why. */
  readonly issues: readonly ShownIssue[];
}

export interface BackorderWish extends ServingWish {
  readonly by: BackorderView;
  /** The cut-off: only what is needed by then, and everything without one. */
  readonly neededBy?: Day | null;
}

/** The report for a day, up to a cut-off (sales-fo 13.2). An item with a sale within the cut-off keeps its whole flow. */
export async function showBackorders(desk: Desk, { by, date: wanted, neededBy = null, policy = "needDate", releaseReservations = false }: BackorderWish): Promise<Result<ShownBackorders, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const { book, locale, formats, workDate } = opened.value;
  const date = wanted ?? workDate;
  const found = backorders(book, { date: neededBy ?? date, workDate: date, policy, releaseReservations });
  return accepted({ report: reportOf(by, neededBy === null ? found : withinCutOff(found, neededBy), textIn(locale, formats)), date, locale, pegs: pegsOf(found), issues: [...leftOutIn(opened.value), ...shownIssues(opened.value, found.exceptions)] });
}

export { POLICIES, type Peg, type Policy } from "../engine/backorders/backorders";

/** A proposal in words; by its name it can be ordered. */
export type ShownProposal = ReportRow<"BackorderProposals"> & { readonly name: string };

export interface ShownProposals {
  readonly rows: readonly ShownProposal[];
  readonly issues: readonly ShownIssue[];
}

/** What to do about shortages as it stands on a day, each proposal in words. */
export async function proposeActs(desk: Desk, wish: ServingWish): Promise<Result<ShownProposals, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(tellingLeftOut(opened.value, proposalsIn(opened.value, wish))) : opened;
}

export function proposalsIn(open: OpenBook, wish: ServingWish): ShownProposals {
  const { book, locale, formats } = open;
  const found = servedIn(open, wish);
  const proposed = proposalsOf(book, found);
  const names = namesOf(book, proposed);
  const rows = proposed.map((proposal, at) => ({ ...proposal, name: names[at] ?? "", action: renderText(locale, sentenceOf(proposal), argsOf(proposal), formats) }));
  return { rows, issues: shownIssues(open, found.exceptions) };
}

function sentenceOf({ kind, isLate }: Proposal): TextKey {
  if (kind === "cancel") return isLate ? "proposal.cancel" : "proposal.cancelRest";
  return kind === "buy" && isLate ? "proposal.buyLate" : `proposal.${kind}`;
}

function argsOf({ quantity, unitCode, itemNo, vendorNo, documentNo, locationCode, fromLocationCode, needDate, orderByDate, arrivalDate }: Proposal): Readonly<Record<string, IssueArg>> {
  const days = Object.entries({ needDate, orderByDate, arrivalDate }).flatMap(([name, day]) => (day === null ? [] : [[name, { day }] as const]));
  return { quantity: { quantity }, unitCode, itemNo, vendorNo, documentNo, locationCode, fromLocationCode, ...Object.fromEntries(days) };
}

/** What each policy would come to on a day, up to a cut-off: a row for each policy and base unit. */
export async function comparePolicies(desk: Desk, { date: wanted, neededBy = null, releaseReservations = false }: Pick<BackorderWish, "date" | "neededBy" | "releaseReservations">): Promise<Result<readonly ReportRow<"PolicyComparison">[], Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const date = wanted ?? opened.value.workDate;
  return accepted(compare(opened.value.book, { date: neededBy ?? date, workDate: date, releaseReservations }).flatMap(({ policy, quantities, ...outcome }) => quantities.map(({ unitCode, wanted: wantedQuantity, onTime, uncovered }, at) => {
    const isFirst = at === 0;
    return {
      policy,
      lines: isFirst ? outcome.lines : null,
      linesOnTime: isFirst ? outcome.linesOnTime : null,
      linesLate: isFirst ? outcome.linesLate : null,
      linesUncovered: isFirst ? outcome.linesUncovered : null,
      unitCode, wantedQuantity, onTimeQuantity: onTime, uncoveredQuantity: uncovered,
      valueOnTime: isFirst ? outcome.valueOnTime : null,
      valueUncovered: isFirst ? outcome.valueUncovered : null,
      customersHit: isFirst ? outcome.customersHit : null,
    };
  })));
}

type Found = ReturnType<typeof backorders>;

/** What is needed by the cut-off, and the purchases that such sales wait for. */
export function withinCutOff(found: Found, cutOff: Day): Found {
  const placeOf = ({ itemNo, locationCode }: { readonly itemNo: string; readonly locationCode: string }) => placeKey(itemNo, locationCode);
  const isNeeded = (day: Day | null) => day !== null && day <= cutOff;
  const needed = new Set(found.byItem.flatMap((row) => (row.kind === "issue" && isNeeded(row.originalDate) ? [placeOf(row)] : [])));
  return {
    ...found,
    byItem: found.byItem.filter((row) => needed.has(placeOf(row))),
    byCustomer: found.byCustomer.filter(({ isWithinCutOff }) => isWithinCutOff),
    byVendor: found.byVendor.filter(({ earliestNeed }) => isNeeded(earliestNeed)),
  };
}

/** Says a cause or an action in a language, its figures and days in a culture; nothing where there is none. */
export function textIn(locale: Locale, formats: Formats): Text {
  return (message) => (message ? renderText(locale, message.key as TextKey, message.args, formats) : "");
}

type Text = (message: { readonly key: string; readonly args: Readonly<Record<string, IssueArg>> } | null) => string;

export function reportOf(by: BackorderView, found: Found, text: Text): BackorderReport {
  switch (by) {
    case "item":
      return { by, reportId: "BackordersByItem", rows: found.byItem.map((row) => ({ ...row, cause: text(row.cause) })) };
    case "customer":
      return { by, reportId: "BackordersByCustomer", rows: found.byCustomer.map((row) => ({ ...row, cause: text(row.cause) })) };
    case "vendor":
      return { by, reportId: "BackordersByVendor", rows: found.byVendor.map((row) => ({ ...row, action: text(row.action) })) };
  }
}
