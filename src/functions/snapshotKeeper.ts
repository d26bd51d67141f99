import type { LedgerSnapshot } from "../app/ledgerSnapshot";
import type { Result } from "../base/result";
import type { Outage } from "../ports/workbookPort";

/**
 * The ledgers as the worksheet functions know them, kept in memory: made when a function first asks, and made anew when it
 * has grown old. Functions that ask meanwhile wait for the new one, so no cell keeps a figure that is known to be old.
 */
export interface SnapshotKeeper {
  snapshot(): Promise<Answer>;
  /** The ledgers have changed; answers whether any function had used what is now old, so that its cell must be computed anew. */
  forget(): boolean;
}

type Answer = Result<LedgerSnapshot, Outage>;

export function snapshotKeeper(read: () => Promise<Answer>): SnapshotKeeper {
  let kept: Promise<Answer> | undefined;
  return {
    snapshot() {
      if (kept) return kept;
      const own = read();
      kept = own;
      // What was refused is asked for again by the next cell.
      const drop = (): void => {
        if (kept === own) kept = undefined;
      };
      own.then((answer) => void (answer.ok || drop()), drop);
      return own;
    },
    forget() {
      const wasUsed = kept !== undefined;
      kept = undefined;
      return wasUsed;
    },
  };
}
