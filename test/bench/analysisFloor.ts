import { assert } from "../../src/base/assert";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { Column } from "../../src/schema/column";
import { TABLES } from "../../src/tables/tables";
import { FIRST_SERIAL } from "./postingWork";

/**
 * The floor of analysis: from the cells of the ledgers to columns, and one loop for each report: trial balance of a period,
 * sums by account and month, balance of each customer, what of it is due by five days. It knows no total accounts, no
 * other period than the year, and nothing that is not whole cents. It looks at every cell of the ledgers once, since a balance over
 * rows of which nobody knows whether they can be read, are there twice or are committed would not be one.
 */
export interface Reports {
  /** By account: opening, debit, credit and closing of the second half of the year, in hundredths. */
  readonly trial: ReadonlyMap<string, readonly [number, number, number, number]>;
  /** By account: what it came to in each month. */
  readonly months: ReadonlyMap<string, readonly number[]>;
  /** By customer: the balance, and what was due before each of the days. */
  readonly customers: ReadonlyMap<string, readonly [number, readonly number[]]>;
}

export const HALF_YEAR = FIRST_SERIAL + 181;
export const LAST_SERIAL = FIRST_SERIAL + 364;
/** The first day of each month of 2025, and of the next year. */
export const MONTHS = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334, 365].map((days) => FIRST_SERIAL + days);
/** What is overdue on the last day, and by more than 30, 60, 90 and 120 days. */
export const DUE_BY = [0, 30, 60, 90, 120].map((days) => LAST_SERIAL - days);

export function analysisFloor(tables: readonly FoundTable[]): Reports {
  const named = (name: string) => tables.find((table) => table.name === name) as FoundTable;
  for (const id of ["GeneralLedger", "CustomerLedger", "CustomerDetails"] as const) assertReadable(id, named(id).rows);
  const general = named("GeneralLedger").rows;
  const accounts = new Map<string, number>();
  const owner = new Int32Array(general.length);
  const day = new Int32Array(general.length);
  const amount = new Float64Array(general.length);
  general.forEach((row, at) => {
    owner[at] = numberIn(accounts, row[5] as string);
    day[at] = row[2] as number;
    amount[at] = Math.round((row[7] as number) * 100);
  });
  const monthOf = new Int8Array(366);
  MONTHS.slice(1, -1).forEach((first) => monthOf.fill(monthOf[first - FIRST_SERIAL - 1]! + 1, first - FIRST_SERIAL));
  const opening = new Float64Array(accounts.size);
  const debit = new Float64Array(accounts.size);
  const credit = new Float64Array(accounts.size);
  const months = new Float64Array(accounts.size * 12);
  for (let at = 0; at < general.length; at++) {
    const own = owner[at]!;
    const sum = amount[at]!;
    if (day[at]! < HALF_YEAR) opening[own]! += sum;
    else if (sum > 0) debit[own]! += sum;
    else credit[own]! -= sum;
    months[own * 12 + monthOf[day[at]! - FIRST_SERIAL]!]! += sum;
  }
  return {
    trial: new Map([...accounts].map(([no, own]) => [no, [opening[own]!, debit[own]!, credit[own]!, opening[own]! + debit[own]! - credit[own]!]])),
    months: new Map([...accounts].map(([no, own]) => [no, Array.from(months.subarray(own * 12, own * 12 + 12))])),
    customers: customersOf(named("CustomerLedger").rows, named("CustomerDetails").rows),
  };
}

/** Every cell is of the kind its column declares, and entry numbers rise. */
function assertReadable(id: "GeneralLedger" | "CustomerLedger" | "CustomerDetails", rows: FoundTable["rows"]): void {
  const columns = Object.values<Column>(TABLES[id].columns);
  const kinds = columns.map(({ kind }) => (kind === "code" || kind === "text" || kind === "option" ? "string" : "number"));
  const optional = columns.map(({ facts }) => facts.optional === true);
  let last = 0;
  for (const row of rows) {
    assert((row[0] as number) > last, "entry numbers rise");
    last = row[0] as number;
    for (let at = 0; at < kinds.length; at++) {
      const cell = row[at]!;
      assert(cell === "" ? optional[at]! : typeof cell === kinds[at], "a cell can be read");
    }
  }
}

function customersOf(ledger: FoundTable["rows"], details: FoundTable["rows"]): Reports["customers"] {
  const customers = new Map<string, number>();
  const owner = Int32Array.from(ledger, (row) => numberIn(customers, row[2] as string));
  const due = Int32Array.from(ledger, (row) => row[5] as number);
  const balance = new Float64Array(customers.size);
  const late = new Float64Array(customers.size * DUE_BY.length);
  for (const row of details) {
    if ((row[4] as number) > LAST_SERIAL) continue;
    const entry = (row[1] as number) - 1;
    const sum = Math.round((row[7] as number) * 100);
    balance[owner[entry]!]! += sum;
    DUE_BY.forEach((before, at) => {
      if (due[entry]! < before && (row[4] as number) <= before) late[owner[entry]! * DUE_BY.length + at]! += sum;
    });
  }
  return new Map([...customers].map(([no, own]) => [no, [balance[own]!, Array.from(late.subarray(own * DUE_BY.length, (own + 1) * DUE_BY.length))]]));
}

function numberIn(numbers: Map<string, number>, code: string): number {
  const known = numbers.get(code);
  if (known !== undefined) return known;
  numbers.set(code, numbers.size);
  return numbers.size - 1;
}
