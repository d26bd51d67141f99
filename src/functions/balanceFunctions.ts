import type { BalanceQuestion } from "../app/ledgerSnapshot";
import type { Day } from "../base/day";
import type { Result } from "../base/result";
import type { Amount } from "../money/amount";
import type { Outage } from "../ports/workbookPort";
import { formatCell } from "../schema/formatCell";
import { dayFromSerial } from "../schema/parseCell";
import { TABLES } from "../tables/tables";

/**
 * BALANCE and CUSTOMERBALANCE as questions about the ledgers. What Excel hands over is read here: numbers may
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

/** `ask` answers a question with an amount, or null where there is no such account or customer. */
export function balanceFunctions(ask: (question: BalanceQuestion) => Promise<Result<Amount | null, Outage>>): BalanceFunctions {
  const look = async (question: BalanceQuestion, fault: "unknownAccount" | "unknownCustomer"): Promise<FunctionAnswer> => {
    const answer = await ask(question);
    if (!answer.ok) return { fault: "noBook", fact: answer.refusal.code };
    return answer.value === null ? { fault, fact: question.no } : Number(formatCell(TABLES.GeneralLedger.columns.amount, answer.value));
  };
  return {
    async balance(accountNo, from, to) {
      const no = numberOf(accountNo);
      const [first, last] = [dayOf(from), dayOf(to)];
      if (no === undefined) return noNumber(accountNo);
      if (first === undefined) return noDay(from);
      if (last === undefined) return noDay(to);
      return look({ of: "account", no, from: first, to: last }, "unknownAccount");
    },
    async customerBalance(customerNo, date) {
      const no = numberOf(customerNo);
      const day = dayOf(date);
      if (no === undefined) return noNumber(customerNo);
      if (day === undefined) return noDay(date);
      return look({ of: "customer", no, day }, "unknownCustomer");
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

function noNumber(argument: unknown): FunctionFault {
  return { fault: "noNumber", fact: shown(argument) };
}

function noDay(argument: unknown): FunctionFault {
  return { fault: "noDay", fact: shown(argument) };
}

function shown(argument: unknown): string {
  return typeof argument === "object" ? "" : String(argument);
}
