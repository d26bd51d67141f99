import { formatIsoDay, type Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { lineKey } from "../engine/documents/documents";
import { noticeRows, planNotices, type CustomerNotice, type NoticeLine } from "../engine/notices/notices";
import { localeOf, type Locale } from "../locales/locale";
import { renderText } from "../locales/render";
import { loadTexts } from "../locales/textsOf";
import type { Outage } from "../ports/workbookPort";
import { TABLES } from "../tables/tables";
import type { Desk } from "./desk";
import { draftMail } from "./draftMail";
import { letterText } from "./letterText";
import { openBook, type OpenBook } from "./openBook";
import { requiredTables } from "./requiredTables";
import { writeInPlace } from "./sameRows";
import { servedIn, type ServingWish } from "./serving";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { rowCells } from "./tableLayout";
import { cellChange, type CellUpdates } from "./writeCells";

/** Letters to customers whose goods come later than they were told, and the record of who was told what. */
export interface Letter {
  readonly customerNo: string;
  readonly name: string;
  readonly email: string;
  readonly subject: string;
  readonly text: string;
  /** The same as an e-mail that waits to be sent, and a name for its file. */
  readonly mail: string;
  readonly fileName: string;
  readonly sentence: string;
  readonly lines: readonly ToldLine[];
}

/** What the record needs of a line. */
export type ToldLine = Pick<NoticeLine, "documentNo" | "lineNo" | "oldDate" | "newDate" | "kind"> & { readonly customerNo: string };

/** Its day is the day the letters are written on. */
export type LetterWish = ServingWish;

export async function writeLetters(desk: Desk, wish: LetterWish): Promise<Result<{ readonly letters: readonly Letter[]; readonly issues: readonly ShownIssue[] }, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const open = opened.value;
  const workDate = wish.date ?? open.workDate;
  const { notices, issues } = planNotices(open.book, servedIn(open, wish), workDate);
  const languages = new Set(notices.map((notice) => languageOf(open, notice)));
  await Promise.all([...languages].map(loadTexts));
  const moment = desk.clock.now();
  return accepted({ letters: notices.map((notice) => letterOf(open, notice, workDate, moment)), issues: shownIssues(open, issues) });
}

/** The customer's language, else the workbook's. */
function languageOf({ locale }: OpenBook, { customer: { language } }: CustomerNotice): Locale {
  return language === "" ? locale : localeOf(language);
}

function letterOf(open: OpenBook, notice: CustomerNotice, day: Day, moment: string): Letter {
  const { companyName, address, email } = open.book.settings;
  const { customer, lines } = notice;
  const { subject, text } = letterText(notice, { companyName, address, email }, day, languageOf(open, notice));
  const { customerNo, name } = customer;
  return {
    customerNo, name, email: customer.email, subject, text,
    mail: draftMail({ from: { name: companyName, email }, to: { name: customer.contactName || name, email: customer.email }, subject, text, moment }),
    fileName: fileNameOf(customerNo, day),
    sentence: renderText(open.locale, "desk.letter", { customerNo, name, lines: { count: lines.length }, subject }),
    lines: lines.map(({ documentNo, lineNo, oldDate, newDate, kind }) => ({ customerNo, documentNo, lineNo, oldDate, newDate, kind })),
  };
}

/** A name that every system takes, and no two customers share: other signs than letters, digits and hyphens become their number. */
function fileNameOf(customerNo: string, day: Day): string {
  return `letter-${customerNo.replace(/[^A-Z0-9-]/g, (sign) => `_${sign.charCodeAt(0).toString(16)}`)}-${formatIsoDay(day)}.eml`;
}

export interface NoticesLogged {
  readonly count: number;
  readonly sentence: string;
  readonly issues: readonly ShownIssue[];
}

/** What a customer is told is promised. */
function promises({ book }: OpenBook, told: readonly Pick<ToldLine, "documentNo" | "lineNo" | "newDate">[]): CellUpdates {
  const days = new Map(told.flatMap(({ documentNo, lineNo, newDate }) => (newDate === null ? [] : [[lineKey({ documentNo, lineNo }), newDate] as const])));
  return new Map(book.tables.SalesLines.rows.flatMap(({ documentType, documentNo, lineNo, rowNumber }) => {
    const promisedDate = documentType === "order" ? days.get(lineKey({ documentNo, lineNo })) : undefined;
    return promisedDate === undefined ? [] : [[rowNumber, { promisedDate }] as const];
  }));
}

/** Records that customers were told; what the record says already is not written again. */
export function logNotices(desk: Desk, { lines, date }: { readonly lines: readonly ToldLine[]; readonly date: Day | null }): Promise<Result<NoticesLogged, Outage>> {
  return desk.journal.inTurn("posting", async () => {
    const opened = await openBook(desk);
    if (!opened.ok) return opened;
    const open = opened.value;
    const missing = requiredTables(open, ["CustomerNotices"]);
    const rows = missing.length > 0 ? [] : noticeRows(open.book, lines, date ?? open.workDate, desk.userId);
    const cells = rowCells(TABLES.CustomerNotices, open.book.tables.CustomerNotices.columnIds, rows);
    const promised = cellChange(open, "SalesLines", promises(open, rows));
    const written = await writeInPlace(desk, open, rows.length === 0 ? [] : [{ kind: "appendRows", table: "CustomerNotices", rows: cells }, ...(promised ? [promised] : [])]);
    if (!written.ok) return written;
    return accepted({ count: rows.length, sentence: renderText(open.locale, "desk.noticesLogged", { count: { count: rows.length }, table: { table: "CustomerNotices" } }), issues: shownIssues(open, missing) });
  });
}
