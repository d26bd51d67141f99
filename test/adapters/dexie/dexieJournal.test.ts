import { IDBFactory, IDBKeyRange, IDBObjectStore } from "fake-indexeddb";
import { Dexie } from "dexie";
import { dexieJournal } from "../../../src/adapters/dexie/dexieJournal";
import { memoryJournal } from "../../../src/adapters/memory/memoryJournal";
import type { JournalPort } from "../../../src/ports/journalPort";

const place = { workbookId: "W1", name: "ledgerRows", head: 7 };

/** A browser with an empty database of its own. */
function freshBrowser(): IDBFactory {
  const factory = new IDBFactory();
  Dexie.dependencies.indexedDB = factory;
  Dexie.dependencies.IDBKeyRange = IDBKeyRange;
  return factory;
}

function journalIn(options: { readonly waitMs?: number } = {}) {
  const told: string[] = [];
  const journal = dexieJournal({ memory: memoryJournal(), onMemoryOnly: (detail) => told.push(detail), ...options });
  return { journal, told };
}

async function valueOf<T>(result: Promise<{ ok: boolean; value?: T }>): Promise<T | undefined> {
  const answer = await result;
  expect(answer.ok).toBe(true);
  return answer.value;
}

const keepers: readonly (readonly [string, () => JournalPort])[] = [
  ["the database", () => (freshBrowser(), journalIn().journal)],
  ["memory", () => memoryJournal()],
];

describe.each(keepers)("a journal in %s", (_name, make) => {
  test("a setting is read back, and one that was never written is undefined", async () => {
    const journal = make();
    await journal.writeSetting("locale", "nb-NO");
    await journal.writeSetting("locale", "en");
    expect(await valueOf(journal.readSetting("locale"))).toBe("en");
    expect(await valueOf(journal.readSetting("theme"))).toBeUndefined();
    await journal.writeSetting("locale", undefined);
    expect(await valueOf(journal.readSetting("locale"))).toBeUndefined();
  });

  test("acts of one name take turns, and one that is refused or throws lets the next one run", async () => {
    const journal = make();
    const told: string[] = [];
    const act = (name: string) => async () => {
      told.push(`${name} begins`);
      await new Promise((resolve) => setTimeout(resolve, 5));
      told.push(`${name} ends`);
      if (name === "b") throw new Error("a defect");
      return { ok: true, value: name } as const;
    };
    const answers = await Promise.allSettled([journal.inTurn("posting", act("a")), journal.inTurn("posting", act("b")), journal.inTurn("posting", act("c"))]);
    expect(told).toEqual(["a begins", "a ends", "b begins", "b ends", "c begins", "c ends"]);
    expect(answers.map(({ status }) => status)).toEqual(["fulfilled", "rejected", "fulfilled"]);
  });

  test("a cached value is there for exactly its head", async () => {
    const journal = make();
    await journal.writeCache(place, { rows: [1, 2n, new Float64Array([3])] });
    expect(await valueOf(journal.readCache(place))).toEqual({ rows: [1, 2n, new Float64Array([3])] });
    expect(await valueOf(journal.readCache({ ...place, head: 8 }))).toBeUndefined();
    expect(await valueOf(journal.readCache({ ...place, workbookId: "W2" }))).toBeUndefined();
  });

  test("a newer head's value takes the older one's place", async () => {
    const journal = make();
    await journal.writeCache(place, "old");
    await journal.writeCache({ ...place, head: 8 }, "new");
    expect(await valueOf(journal.readCache(place))).toBeUndefined();
    expect(await valueOf(journal.readCache({ ...place, head: 8 }))).toBe("new");
  });

  test("changing a value after it was kept does not change what is kept", async () => {
    const journal = make();
    const rows = [1];
    await journal.writeCache(place, rows);
    rows.push(2);
    expect(await valueOf(journal.readCache(place))).toEqual([1]);
  });

  test("tells how much it keeps, and keeps nothing once it was told to forget", async () => {
    const journal = make();
    await journal.writeSetting("locale", "en");
    await journal.writeSetting("theme", "dark");
    await journal.writeCache(place, [1]);
    expect(await valueOf(journal.contents())).toMatchObject({ settings: 2, caches: 1 });
    await journal.forget();
    expect(await valueOf(journal.contents())).toMatchObject({ settings: 0, caches: 0 });
    expect(await valueOf(journal.readSetting("locale"))).toBeUndefined();
    expect(await valueOf(journal.readCache(place))).toBeUndefined();
    await journal.writeSetting("locale", "nb-NO");
    expect(await valueOf(journal.readSetting("locale"))).toBe("nb-NO");
  });
});

describe("a database that fails", () => {
  test("settings and caches outlive the session", async () => {
    freshBrowser();
    await journalIn().journal.writeSetting("locale", "sv-SE");
    await journalIn().journal.writeCache(place, "kept");
    const { journal, told } = journalIn();
    expect(await valueOf(journal.readSetting("locale"))).toBe("sv-SE");
    expect(await valueOf(journal.readCache(place))).toBe("kept");
    expect(await valueOf(journal.contents())).toEqual({ isLasting: true, settings: 1, caches: 1 });
    expect(told).toEqual([]);
  });

  test("a browser without a database works from memory and says so once", async () => {
    Dexie.dependencies.indexedDB = undefined as unknown as IDBFactory;
    const { journal, told } = journalIn();
    await journal.writeSetting("locale", "en");
    await journal.writeCache(place, "kept");
    expect(await valueOf(journal.readSetting("locale"))).toBe("en");
    expect(await valueOf(journal.readCache(place))).toBe("kept");
    expect(await valueOf(journal.contents())).toEqual({ isLasting: false, settings: 1, caches: 1 });
    expect(told).toHaveLength(1);
  });

  test("a database deleted between two calls only loses what it kept", async () => {
    const factory = freshBrowser();
    const { journal, told } = journalIn();
    await journal.writeSetting("locale", "en");
    await journal.writeCache(place, "kept");
    await deleted(factory);
    expect(await valueOf(journal.readCache(place))).toBeUndefined();
    expect(await valueOf(journal.readSetting("locale"))).toBeUndefined();
    await journal.writeCache(place, "again");
    expect(await valueOf(journal.readCache(place))).toBe("again");
    expect(told).toEqual([]);
  });

  test("a full database drops other caches and keeps the newest", async () => {
    freshBrowser();
    const { journal, told } = journalIn();
    await journal.writeCache({ ...place, workbookId: "W2" }, "older");
    const put = jest.spyOn(IDBObjectStore.prototype, "put").mockImplementationOnce(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await journal.writeCache(place, "newest");
    put.mockRestore();
    expect(await valueOf(journal.readCache(place))).toBe("newest");
    expect(await valueOf(journal.readCache({ ...place, workbookId: "W2" }))).toBeUndefined();
    expect(told).toEqual([]);
  });

  test("a database without any room leaves the rest to memory, settings included", async () => {
    freshBrowser();
    const { journal, told } = journalIn();
    await journal.writeSetting("locale", "en");
    const put = jest.spyOn(IDBObjectStore.prototype, "put").mockImplementation(() => {
      throw new DOMException("full", "QuotaExceededError");
    });
    await journal.writeCache(place, "kept");
    expect(await valueOf(journal.readCache(place))).toBe("kept");
    expect(await valueOf(journal.readSetting("locale"))).toBe("en");
    put.mockRestore();
    expect(told).toHaveLength(1);
  });

  test("a database that never opens is not waited for", async () => {
    const factory = freshBrowser();
    jest.spyOn(factory, "open").mockImplementation(() => new EventTarget() as unknown as IDBOpenDBRequest);
    const { journal, told } = journalIn({ waitMs: 20 });
    await journal.writeSetting("locale", "en");
    expect(await valueOf(journal.readSetting("locale"))).toBe("en");
    expect(told).toHaveLength(1);
  });
});

function deleted(factory: IDBFactory): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = factory.deleteDatabase("ledgerline");
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error ?? new Error("not deleted"));
    request.onblocked = () => reject(new Error("the journal held its database open"));
  });
}
