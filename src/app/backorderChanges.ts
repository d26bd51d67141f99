import type { Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { changesBetween, changesOfPromises, type BackorderChange } from "../engine/backorders/backorders";
import { lineKey } from "../engine/documents/documents";
import { supposing, type Supposition } from "../engine/whatIf/whatIf";
import type { Outage } from "../ports/workbookPort";
import type { ReportRow } from "../tables/tables";
import type { Desk } from "./desk";
import { tellingLeftOut } from "./leftOut";
import { openBook, type OpenBook } from "./openBook";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { textIn } from "./showBackorders";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { cellChange } from "./writeCells";

export type { Supposition } from "../engine/whatIf/whatIf";

/** What has changed of what customers were promised, what would change if something were otherwise, and keeping new promises. */
export type ChangeWish = ServingWish;

export interface ShownChanges {
  readonly rows: readonly ReportRow<"BackorderChanges">[];
  readonly issues: readonly ShownIssue[];
}

/** Sales lines whose cover date is not the day they were promised; a day that could be sooner is told, and never taken by itself. */
export async function backorderChanges(desk: Desk, wish: ChangeWish): Promise<Result<ShownChanges, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(tellingLeftOut(opened.value, changesIn(opened.value, wish))) : opened;
}

export function changesIn(open: OpenBook, wish: ChangeWish): ShownChanges {
  const found = servedIn(open, wish);
  return { rows: shownRows(changesOfPromises(found.byCustomer), textIn(open.locale, open.formats)), issues: shownIssues(open, found.exceptions) };
}

export interface WhatIfWish extends ChangeWish {
  readonly suppositions: readonly Supposition[];
}

/** Only the sales lines that would change if all suppositions held; nothing is written. */
export async function whatIf(desk: Desk, wish: WhatIfWish): Promise<Result<ShownChanges, Outage>> {
  const opened = await openBook(desk);
  return opened.ok ? accepted(tellingLeftOut(opened.value, supposedIn(opened.value, wish))) : opened;
}

export function supposedIn(open: OpenBook, { suppositions, ...wish }: WhatIfWish): ShownChanges {
  const { book, locale, formats, workDate } = open;
  const supposed = supposing(book, suppositions, wish.date ?? workDate);
  const [before, after] = [servedIn(open, wish), servedIn(open, wish, supposed.book)];
  return { rows: shownRows(changesBetween(before.byCustomer, after.byCustomer), textIn(locale, formats)), issues: shownIssues(open, [...supposed.issues, ...before.exceptions]) };
}

export interface PromiseToKeep {
  readonly documentNo: string;
  readonly lineNo: number;
  /** The day the person saw. */
  readonly coverDate: Day;
}

export interface KeptPromises {
  readonly kept: readonly PromiseToKeep[];
  /** Lines that come on another day by now, or that are delivered or gone: nothing was written for them. */
  readonly overtaken: readonly PromiseToKeep[];
}

/** Writes the promised dates of the lines a person has ticked, where they still come on the day that was shown. */
export async function keepPromises(desk: Desk, { lines, ...wish }: ChangeWish & { readonly lines: readonly PromiseToKeep[] }): Promise<Result<KeptPromises, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const { coverDate } = servedIn(opened.value, wish);
  const kept = lines.filter((line) => coverDate(line.documentNo, line.lineNo) === line.coverDate);
  const promised = new Map(kept.map((line) => [lineKey(line), line.coverDate]));
  const updates = new Map<number, { readonly promisedDate: Day }>();
  for (const { documentType, documentNo, lineNo, rowNumber } of opened.value.book.tables.SalesLines.rows) {
    const day = documentType === "order" ? promised.get(lineKey({ documentNo, lineNo })) : undefined;
    if (day !== undefined) updates.set(rowNumber, { promisedDate: day });
  }
  const change = cellChange(opened.value, "SalesLines", updates);
  const written = await writeInPlace(desk, opened.value, change ? [change] : []);
  if (!written.ok) return written;
  return accepted({ kept, overtaken: lines.filter((line) => !kept.includes(line)) });
}

function shownRows(changes: readonly BackorderChange[], text: ReturnType<typeof textIn>): readonly ReportRow<"BackorderChanges">[] {
  return changes.map((row) => ({ ...row, cause: text(row.cause) }));
}
