import type { WorkbookChange } from "../../ports/workbookPort";
import type { Book } from "./book";
import type { Send } from "./officeBatches";

/**
 * What a read has looked at on the way, for the write that follows it: a look of its own would be one batch before the write, and
 * so is that read. As soon as anything else has been sent it is worth nothing.
 */
export interface KeptLook {
  /** Sends, and counts what is sent. */
  counted(send: Send): Send;
  keep(book: Book): void;
  /** The look, where it was the last that was sent and has everything that these changes touch; it is good for one write. */
  take(changes: readonly WorkbookChange[]): Book | undefined;
}

export function keptLook(): KeptLook {
  let sent = 0;
  let kept: { readonly book: Book; readonly sent: number } | undefined;
  return {
    counted: (send) => (fill) => {
      sent += 1;
      return send(fill);
    },
    keep: (book) => void (kept = { book, sent }),
    take: (changes) => {
      const look = kept?.sent === sent ? kept.book : undefined;
      kept = undefined;
      return look !== undefined && changes.every((change) => change.kind === "updateRows" && look.tables.has(change.table.toLowerCase())) ? look : undefined;
    },
  };
}
