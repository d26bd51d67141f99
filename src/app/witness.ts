import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";

/**
 * What this device remembers of its postings in a workbook, beside the workbook: a second witness, by which an older version
 * of the file or a copy that went its own way is recognised. Nothing needs it; where it is lost, nothing is compared.
 */
export interface Witness {
  /** The last batch that was committed here; 0 and blank before the first. */
  readonly transactionNo: number;
  readonly hash: string;
  readonly documents: string;
  readonly postedAt: string;
  /** Whether the host has saved the workbook since. */
  readonly isSaved: boolean;
}

/** This device's name for the posting seat; made once and kept where the browser keeps things. */
export async function deviceOf({ journal, clock }: Desk): Promise<string> {
  const kept = await journal.readSetting("device");
  if (kept.ok && kept.value !== undefined && kept.value !== "") return kept.value;
  const made = clock.newId();
  await journal.writeSetting("device", made);
  return made;
}

export async function readWitness({ journal }: Desk, open: OpenBook): Promise<Witness | undefined> {
  const kept = await journal.readSetting(keyOf(open));
  if (!kept.ok || kept.value === undefined) return undefined;
  try {
    const found = JSON.parse(kept.value) as Partial<Witness>;
    const isWhole = typeof found.transactionNo === "number" && typeof found.hash === "string" && typeof found.documents === "string" && typeof found.postedAt === "string";
    return isWhole ? { transactionNo: found.transactionNo, hash: found.hash, documents: found.documents, postedAt: found.postedAt, isSaved: found.isSaved === true } as Witness : undefined;
  } catch {
    // Half a text, as a browser that ran out of room may leave it, is no witness.
    return undefined;
  }
}

export async function writeWitness({ journal }: Desk, open: OpenBook, witness: Witness): Promise<void> {
  await journal.writeSetting(keyOf(open), JSON.stringify(witness));
}

function keyOf({ book }: OpenBook): string {
  return `posted:${book.settings.workbookId}`;
}
