import type { Outage, SheetChange, WorkbookPort } from "../ports/workbookPort";
import { accepted, type Result } from "../base/result";

/**
 * Tells whoever asks that the book is not what it was: a person or co-author changed a sheet, or one of our acts wrote.
 * The workbook is listened to once, however many listen here.
 */
export interface BookWatch {
  /** Answers with a function that stops the listening. */
  listen(listener: (change: BookChange) => void): () => void;
  /** Our own act changed documents or ledgers; the port never tells of our own writes. */
  announce(change: BookChange): void;
  /** Begins to listen to the workbook; once is enough, and where Excel refused, a further time tries again. */
  start(): Promise<Result<void, Outage>>;
}

export type OwnChange = { readonly kind: "posted" | "entered" | "setUp" | "released" };
export type BookChange = OwnChange | { readonly kind: "sheet"; readonly change: SheetChange };

export function createBookWatch(workbook: WorkbookPort): BookWatch {
  const listeners = new Set<(change: BookChange) => void>();
  let isStarted = false;
  const tell = (change: BookChange): void => listeners.forEach((listener) => listener(change));
  return {
    listen(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    announce: tell,
    async start() {
      if (isStarted) return accepted(undefined);
      isStarted = true;
      const answer = await workbook.onChange((change) => tell({ kind: "sheet", change }));
      if (answer.ok) return accepted(undefined);
      isStarted = false;
      return answer;
    },
  };
}
