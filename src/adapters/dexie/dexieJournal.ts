import { Dexie, type EntityTable } from "dexie";
import { accepted, refused, type Result } from "../../base/result";
import type { CachePlace, JournalPort } from "../../ports/journalPort";
import type { Outage } from "../../ports/workbookPort";

/**
 * The journal in the browser's database. Nothing in it is needed to go on, so it never refuses: where the database is
 * missing, blocked, full or broken, the memory handed in takes over for the rest of the session and the pane is told
 * once. A database that the browser closed behind our back is opened again once; one that was deleted is made anew.
 */
export interface DexieJournalOptions {
  /** Takes over when the database does not work; it also keeps what this session has seen of the settings. */
  readonly memory: JournalPort;
  /** Told once, with the reason for the diagnostics, when the database was given up. */
  readonly onMemoryOnly?: (detail: string) => void;
  readonly databaseName?: string;
  /** Another window may hold the database shut; after so many milliseconds we go on without it. */
  readonly waitMs?: number;
}

interface JournalTables {
  readonly settings: EntityTable<{ readonly key: string; readonly value: string }, "key">;
  readonly cache: EntityTable<{ readonly slot: string; readonly head: number; readonly value: unknown }, "slot">;
}

/** Answers from the database, or undefined where there is none to ask. */
type Ask = <Value>(query: (tables: JournalTables) => PromiseLike<Value>) => Promise<{ readonly value: Value } | undefined>;

/** A `JournalPort` that keeps settings and caches between sessions where the browser allows it. */
export function dexieJournal(options: DexieJournalOptions): JournalPort {
  const { memory } = options;
  const ask = databaseOf(options);
  return {
    inTurn: (name, act) => inTurn(memory, name, act),
    async readSetting(key) {
      const answer = await ask(async ({ settings }) => (await settings.get(key))?.value);
      if (answer === undefined) return memory.readSetting(key);
      if (answer.value !== undefined) await memory.writeSetting(key, answer.value);
      return accepted(answer.value);
    },
    async writeSetting(key, value) {
      await ask(({ settings }): PromiseLike<unknown> => (value === undefined ? settings.delete(key) : settings.put({ key, value })));
      return memory.writeSetting(key, value);
    },
    async readCache(place): Promise<Result<unknown, Outage>> {
      const answer = await ask(({ cache }) => cache.get(slotOf(place)));
      if (answer === undefined) return memory.readCache(place);
      return accepted(answer.value?.head === place.head ? answer.value.value : undefined);
    },
    async writeCache(place, value) {
      const row = { slot: slotOf(place), head: place.head, value };
      const answer = await ask(async ({ cache }) => {
        try {
          await cache.put(row);
        } catch (thrown) {
          if (!isFull(thrown)) throw thrown;
          // The newest cache is worth more than those of other workbooks.
          await cache.clear();
          await cache.put(row);
        }
      });
      return answer === undefined ? memory.writeCache(place, value) : accepted(undefined);
    },
    async contents() {
      const answer = await ask(async ({ settings, cache }) => ({ isLasting: true, settings: await settings.count(), caches: await cache.count() }));
      return answer === undefined ? memory.contents() : accepted(answer.value);
    },
    async forget() {
      // Emptied and not deleted: deleting waits for other windows, which would only make the database anew.
      await ask(({ settings, cache }) => Promise.all([settings.clear(), cache.clear()]));
      return memory.forget();
    },
  };
}

/** How long a turn is waited for: the window that has it may hang. */
const TURN_MS = 30_000;

/** Turns of all windows where the browser has locks; a lock goes with its window, however that ended. */
async function inTurn<Value>(memory: JournalPort, name: string, act: () => Promise<Result<Value, Outage>>): Promise<Result<Value, Outage>> {
  const { locks } = globalThis.navigator ?? {};
  // Some browsers have locks and refuse them in the frame of another site; then this window keeps its own turns.
  if (locks === undefined) return memory.inTurn(name, act);
  let begun: Promise<Result<Value, Outage>> | undefined;
  try {
    return await memory.inTurn(name, () => locks.request(`ledgerline ${name}`, { signal: AbortSignal.timeout(TURN_MS) }, () => (begun = act())));
  } catch (thrown) {
    if (begun !== undefined) throw thrown;
    if (thrown instanceof DOMException && thrown.name === "SecurityError") return memory.inTurn(name, act);
    return refused({ code: "busy", detail: String(thrown) });
  }
}

function databaseOf({ onMemoryOnly, databaseName = "ledgerline", waitMs = 4000 }: DexieJournalOptions): Ask {
  let database: (Dexie & JournalTables) | undefined;
  let isGivenUp = false;

  function giveUp(thrown: unknown): void {
    if (isGivenUp) return;
    isGivenUp = true;
    database?.close();
    onMemoryOnly?.(thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown));
  }

  async function query<Value>(run: (tables: JournalTables) => PromiseLike<Value>): Promise<Value> {
    try {
      return await run((database ??= openable(databaseName)));
    } catch (thrown) {
      if (!isClosed(thrown)) throw thrown;
      database?.close();
      return run((database = openable(databaseName)));
    }
  }

  return async (run) => {
    if (isGivenUp) return undefined;
    try {
      return { value: await withinWait(query(run), waitMs) };
    } catch (thrown) {
      giveUp(thrown);
      return undefined;
    }
  };
}

function openable(name: string): Dexie & JournalTables {
  const database = new Dexie(name, { cache: "disabled", chromeTransactionDurability: "strict" });
  database.version(1).stores({ settings: "key", cache: "slot" });
  // Another window wants to change or delete the database: let go of it, and open it again when next asked.
  database.on("versionchange", () => {
    database.close({ disableAutoOpen: false });
    return false;
  });
  return database as Dexie & JournalTables;
}

function slotOf(place: CachePlace): string {
  return JSON.stringify([place.workbookId, place.name]);
}

function isClosed(thrown: unknown): boolean {
  return thrown instanceof Error && (thrown.name === "DatabaseClosedError" || thrown.name === "InvalidStateError");
}

function isFull(thrown: unknown): boolean {
  if (!(thrown instanceof Error)) return false;
  return thrown.name === "QuotaExceededError" || ("inner" in thrown && isFull(thrown.inner));
}

async function withinWait<Value>(work: Promise<Value>, waitMs: number): Promise<Value> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`no answer within ${waitMs} ms`)), waitMs);
  });
  try {
    return await Promise.race([work, wait]);
  } finally {
    clearTimeout(timer);
  }
}
