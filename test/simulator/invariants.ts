import type { FoundTable } from "../../src/ports/workbookPort";
import { committedLog, rowsOf, type Row } from "./cells";

/**
 * What holds in any state of a workbook, whoever looks at it whenever (reliability 4.7), read from its cells alone:
 *
 * | invariant of 4.7 | asserted by |
 * |---|---|
 * | the visible general ledger sums to zero | `unbalanced`, by transaction and day |
 * | committed is complete and hash-equal | `miscounted` (every entry that the log names is there), `unchained`; `soundness` in posting.ts has the hashes made again by the verification |
 * | numbers from 1 on without gap or duplicate | `miscounted` for entries, `misnumbered` for posted documents |
 * | each document once | `misnumbered`; `soundness`: an order that is posted whole has one shipment and one invoice; faults.test.ts: the cells are those of an undisturbed run |
 * | no open intent, no orphan rows, in the end | `leftovers` in posting.ts, after somebody has come back |
 * | recovery is a fixed point | `comeBack` in posting.ts, which opens twice |
 *
 * `soundness` is asked at once after every run, after recovery, and in the end, of posting, recovery, order entry, set-up and
 * the taking of the seat, through office.js as well, and after every act of a random run.
 */
type Tables = readonly FoundTable[];

/** @returns what does not hold, in words */
export function invariantFaults(tables: Tables): readonly string[] {
  const log = committedLog(tables);
  if (log.length === 0) return [];
  return [...unchained(log), ...miscounted(tables, log), ...unbalanced(tables, log), ...misnumbered(tables, log)];
}

/** The columns of the log that name a ledger's entries. */
export const LOG_PART: Readonly<Record<string, string>> = {
  GeneralLedger: "GeneralLedger", CustomerLedger: "CustomerLedger", CustomerDetails: "CustomerDetail", VendorLedger: "VendorLedger", VendorDetails: "VendorDetail",
  ItemLedger: "ItemLedger", ItemApplications: "ItemApplication", ValueEntries: "ValueEntry", VatEntries: "VatEntry",
};

/** Each row of the log goes on where the one before ended: by hash, transactions and entries. */
function unchained(log: readonly Row[]): readonly string[] {
  return log.flatMap((row, at) => {
    const before: Row = log[at - 1] ?? { hash: "", transactionNo: 0 };
    const wrong = row["previousHash"] === before["hash"] && Number(row["firstTransactionNo"]) === Number(before["transactionNo"]) + 1 ? [] : [`transaction ${String(row["transactionNo"])} does not follow the one before`];
    for (const part of Object.values(LOG_PART)) {
      const [first, last, end] = [row[`first${part}`], Number(row[`last${part}`]), Number(before[`last${part}`] ?? 0)];
      if (first === "" ? last !== end : Number(first) !== end + 1 || last < Number(first)) wrong.push(`${part} of transaction ${String(row["transactionNo"])} is ${String(first)} to ${last} after ${end}`);
    }
    return wrong;
  });
}

/** The committed entries of each ledger are 1, 2, 3 … to its head. */
function miscounted(tables: Tables, log: readonly Row[]): readonly string[] {
  return Object.entries(LOG_PART).flatMap(([name, part]) => {
    const head = Number(log.at(-1)?.[`last${part}`] ?? 0);
    const numbers = rowsOf(tables, name).map(({ entryNo }) => Number(entryNo)).filter((no) => no <= head).sort((a, b) => a - b);
    return numbers.length === head && numbers.every((no, at) => no === at + 1) ? [] : [`${name} has the entries ${numbers.join(" ")} of ${head}`];
  });
}

function unbalanced(tables: Tables, log: readonly Row[]): readonly string[] {
  const head = Number(log.at(-1)?.["lastGeneralLedger"] ?? 0);
  const sums = new Map<string, number>();
  for (const { entryNo, transactionNo, postingDate, amount } of rowsOf(tables, "GeneralLedger")) {
    if (Number(entryNo) > head) continue;
    const key = `${String(transactionNo)} of ${String(postingDate)}`;
    // Amounts have two decimals at most.
    sums.set(key, (sums.get(key) ?? 0) + Math.round(Number(amount) * 100));
  }
  return [...sums].flatMap(([key, sum]) => (sum === 0 ? [] : [`transaction ${key} comes to ${sum}`]));
}

/** Numbers that posting gives: one document each, and none left out. */
const NUMBERED = new Set(["shipment", "invoice", "creditMemo", "returnReceipt", "receipt", "purchaseInvoice", "purchaseCreditMemo", "returnShipment"]);

function misnumbered(tables: Tables, log: readonly Row[]): readonly string[] {
  const head = Number(log.at(-1)?.["transactionNo"] ?? 0);
  const numbers = new Map<string, number[]>();
  for (const { documentType, documentNo, transactionNo } of rowsOf(tables, "PostedHeaders")) {
    if (Number(transactionNo) > head || !NUMBERED.has(String(documentType))) continue;
    numbers.set(String(documentType), [...(numbers.get(String(documentType)) ?? []), Number(/\d+$/.exec(String(documentNo))?.[0])]);
  }
  return [...numbers].flatMap(([type, own]) => {
    const sorted = [...own].sort((a, b) => a - b);
    return sorted.every((no, at) => at === 0 || no === (sorted[at - 1] as number) + 1) ? [] : [`the numbers of each ${type} are ${sorted.join(" ")}`];
  });
}
