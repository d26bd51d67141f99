import type { Desk } from "./desk";
import type { OpenBook } from "./openBook";

/**
 * What this device keeps beside the workbook: its own name, and one note of each kind on a workbook. Nothing needs them: where
 * they are lost, something is not compared or not told, and nothing is wrong.
 */
export interface Notes {
  /**
   * The last batch that was committed here: a second witness, by which an older version of the file or a copy that went its
   * own way is recognised. It is saved once the host has saved the workbook since.
   */
  readonly posted: { readonly transactionNo: number; readonly hash: string; readonly documents: string; readonly postedAt: string; readonly isSaved: boolean };
  /**
   * What this device is about to post: noted before the first row is written, and forgotten when the person has been told what
   * came of it (reliability 4.3, step 2). The name is that of the posting without the number of a batch.
   */
  readonly begun: { readonly postingId: string; readonly documents: string; readonly begunAt: string };
  /** The last time the ledgers were verified here, and up to which transaction. */
  readonly verified: { readonly at: string; readonly transactionNo: number; readonly isSound: boolean; readonly errors: number };
  /** The last posting that was taken away here because it had not come to its end; `entries` were written of it. */
  readonly recovered: { readonly at: string; readonly documents: string; readonly postedAt: string; readonly entries: number };
}

type NoteKind = keyof Notes;

/** Each field of a note with an example of its type. */
const SHAPES: { readonly [Kind in NoteKind]: { readonly [Name in keyof Notes[Kind]]: string | number | boolean } } = {
  posted: { transactionNo: 0, hash: "", documents: "", postedAt: "", isSaved: false },
  begun: { postingId: "", documents: "", begunAt: "" },
  verified: { at: "", transactionNo: 0, isSound: false, errors: 0 },
  recovered: { at: "", documents: "", postedAt: "", entries: 0 },
};

/** This device's name for the posting seat; made once and kept where the browser keeps things. */
export async function deviceOf({ journal, clock }: Desk): Promise<string> {
  const known = await knownDevice({ journal });
  if (known !== "") return known;
  const made = clock.newId();
  await journal.writeSetting("device", made);
  return made;
}

/** The name where one has been made, else blank. */
export async function knownDevice({ journal }: Pick<Desk, "journal">): Promise<string> {
  const kept = await journal.readSetting("device");
  return kept.ok ? (kept.value ?? "") : "";
}

/** The note of a kind on a workbook; undefined where none is kept, it was forgotten, or half of it is there, as a browser that ran out of room may leave it. */
export async function recall<Kind extends NoteKind>({ journal }: Desk, open: OpenBook, kind: Kind): Promise<Notes[Kind] | undefined> {
  const kept = await journal.readSetting(keyOf(open, kind));
  if (!kept.ok || kept.value === undefined) return undefined;
  try {
    const found = JSON.parse(kept.value) as Readonly<Record<string, unknown>>;
    const isWhole = Object.entries(SHAPES[kind]).every(([name, example]) => typeof found[name] === typeof example);
    return isWhole ? (found as unknown as Notes[Kind]) : undefined;
  } catch {
    return undefined;
  }
}

export async function remember<Kind extends NoteKind>({ journal }: Desk, open: OpenBook, kind: Kind, note: Notes[Kind]): Promise<void> {
  await journal.writeSetting(keyOf(open, kind), JSON.stringify(note));
}

export async function forget({ journal }: Desk, open: OpenBook, kind: NoteKind): Promise<void> {
  await journal.writeSetting(keyOf(open, kind), undefined);
}

function keyOf({ book }: OpenBook, kind: NoteKind): string {
  return `${kind}:${book.settings.workbookId}`;
}
