import type { LedgerSnapshot } from "../app/ledgerSnapshot";
import type { Day } from "../base/day";
import type { Result } from "../base/result";
import type { Amount } from "../money/amount";
import type { Outage } from "../ports/workbookPort";
import { formatCell } from "../schema/formatCell";
import { dayFromSerial } from "../schema/parseCell";
import { TABLES } from "../tables/tables";

/**
 * BALANCE and CUSTOMERBALANCE as functions of a snapshot of the ledgers. What Excel hands over is read here: numbers may
 * come as text or as numbers, days as serial numbers, and what is left out or refers to a blank cell is blank. Writing to
 * the workbook is not theirs: a function that writes is computed anew without end.
 */
export type FunctionAnswer = number | FunctionFault;

/** `unknown` is #N/A in the cell, the others are #VALUE!; the fact goes into the sentence behind it. */
export interface FunctionFault {
  readonly fault: "unknownAccount" | "unknownCustomer" | "noNumber" | "noDay" | "noBook";
  readonly fact: string;
}

export interface BalanceFunctions {
  balance(accountNo: unknown, from?: unknown, to?: unknown): Promise<FunctionAnswer>;
  customerBalance(customerNo: unknown, date?: unknown): Promise<FunctionAnswer>;
}

export function balanceFunctions(snapshot: () => Promise<Result<LedgerSnapshot, Outage>>): BalanceFunctions {
  const look = async (find: (ledgers: LedgerSnapshot) => FunctionAnswer): Promise<FunctionAnswer> => {
    const answer = await snapshot();
    return answer.ok ? find(answer.value) : { fault: "noBook", fact: answer.refusal.code };
  };
  return {
    async balance(accountNo, from, to) {
      const no = numberOf(accountNo);
      const [first, last] = [dayOf(from), dayOf(to)];
      if (no === undefined) return noNumber(accountNo);
      if (first === undefined) return noDay(from);
      if (last === undefined) return noDay(to);
      return look((ledgers) => amountOf(ledgers.balance(no, first, last)) ?? { fault: "unknownAccount", fact: no });
    },
    async customerBalance(customerNo, date) {
      const no = numberOf(customerNo);
      const day = dayOf(date);
      if (no === undefined) return noNumber(customerNo);
      if (day === undefined) return noDay(date);
      return look((ledgers) => amountOf(ledgers.customerBalance(no, day)) ?? { fault: "unknownCustomer", fact: no });
    },
  };
}

/** The number of an account or customer; undefined for what cannot be one. */
function numberOf(argument: unknown): string | undefined {
  if (typeof argument === "number") return Number.isFinite(argument) ? String(argument) : undefined;
  const text = typeof argument === "string" ? argument.trim() : "";
  return text === "" ? undefined : text;
}

/** A day; null for what is left out, and for zero, which is what a blank cell gives; undefined for what is no day. */
function dayOf(argument: unknown): Day | null | undefined {
  if (argument === undefined || argument === null || argument === "" || argument === 0) return null;
  return typeof argument === "number" ? dayFromSerial(Math.floor(argument)) : undefined;
}

function amountOf(amount: Amount | undefined): number | undefined {
  return amount === undefined ? undefined : Number(formatCell(TABLES.GeneralLedger.columns.amount, amount));
}

function noNumber(argument: unknown): FunctionFault {
  return { fault: "noNumber", fact: shown(argument) };
}

function noDay(argument: unknown): FunctionFault {
  return { fault: "noDay", fact: shown(argument) };
}

function shown(argument: unknown): string {
  return typeof argument === "object" ? "" : String(argument);
}
