import type { Result } from "../base/result";
import type { Outage } from "./workbookPort";

/**
 * What may be kept beside the workbook: the pane's settings and a cache that can be thrown away at any time. Nothing in
 * it is ever needed to go on; the workbook is the book.
 */
export interface JournalPort {
  /** Runs an act while no other of this name runs on this device, in any window; those that come meanwhile wait for their turn. */
  inTurn<Value>(name: string, act: () => Promise<Result<Value, Outage>>): Promise<Result<Value, Outage>>;
  readSetting(key: string): Promise<Result<string | undefined, Outage>>;
  /** Keeps a setting; undefined takes it away. */
  writeSetting(key: string, value: string | undefined): Promise<Result<void, Outage>>;
  /** A cached value for a workbook at a committed head; undefined when there is none for exactly that head. */
  readCache(place: CachePlace): Promise<Result<unknown, Outage>>;
  /** Keeps a structured-cloneable value; an older head's value of the same workbook and name is dropped. */
  writeCache(place: CachePlace, value: unknown): Promise<Result<void, Outage>>;
  /** What is kept, and how long it lasts. */
  contents(): Promise<Result<JournalContents, Outage>>;
  /** Takes everything away that is kept, for every workbook. */
  forget(): Promise<Result<void, Outage>>;
}

export interface JournalContents {
  /** False where everything goes with the program's end, as when the browser refuses its database. */
  readonly isLasting: boolean;
  readonly settings: number;
  readonly caches: number;
}

export interface CachePlace {
  readonly workbookId: string;
  readonly name: string;
  /** The last committed transaction number. */
  readonly head: number;
}
