import type { Day } from "../../src/base/day";
import { accountBalance, customerBalance, customerOverdue, trialBalance } from "../../src/engine/analysis/analysis";
import type { Book } from "../../src/engine/book/book";
import { dayFromSerial } from "../../src/schema/parseCell";
import { ACCOUNTS } from "./ledgerWork";
import { CUSTOMERS, customerNo } from "./postingWork";
import { DUE_BY, HALF_YEAR, LAST_SERIAL, MONTHS, type Reports } from "./analysisFloor";

/** The reports of the floor, asked of the engine. Amounts in hundredths. */
export function reportsOf(book: Book): Reports {
  const trial = trialBalance(book, { from: day(HALF_YEAR), to: day(LAST_SERIAL) }).rows.map(
    ({ accountNo, opening, debit, credit, closing }) => [accountNo, [opening / 10, debit / 10, credit / 10, closing / 10] as const] as const,
  );
  const months = Array.from({ length: ACCOUNTS }, (_, at) => `${1000 + at}`).map(
    (accountNo) => [accountNo, MONTHS.slice(0, 12).map((first, month) => (accountBalance(book, accountNo, { from: day(first), to: day((MONTHS[month + 1] ?? 0) - 1) }) ?? 0) / 10)] as const,
  );
  const customers = Array.from({ length: CUSTOMERS }, (_, at) => customerNo(at)).map(
    (no) => [no, [(customerBalance(book, no, day(LAST_SERIAL)) ?? 0) / 10, DUE_BY.map((before) => customerOverdue(book, no, day(before)) / 10)] as const] as const,
  );
  return { trial: new Map(trial), months: new Map(months), customers: new Map(customers) };
}

function day(serial: number): Day {
  return dayFromSerial(serial) as Day;
}
