import { accepted } from "../../base/result";
import type { CachePlace, JournalPort } from "../../ports/journalPort";

/**
 * A journal that lasts as long as the program runs: for the command line, and for a pane whose browser keeps nothing.
 * `known` are settings it begins with. What is kept is a copy, as a database would keep it, so that nobody changes a cached value behind our back.
 */
export function memoryJournal(known: Readonly<Record<string, string>> = {}): JournalPort {
  const settings = new Map(Object.entries(known));
  const turns = new Map<string, Promise<unknown>>();
  const cache = new Map<string, { readonly head: number; readonly value: unknown }>();
  return {
    inTurn(name, act) {
      const turn = (turns.get(name) ?? Promise.resolve()).then(act);
      turns.set(name, turn.catch(() => undefined));
      return turn;
    },
    readSetting: async (key) => accepted(settings.get(key)),
    async writeSetting(key, value) {
      if (value === undefined) settings.delete(key);
      else settings.set(key, value);
      return accepted(undefined);
    },
    async readCache(place) {
      const kept = cache.get(slotOf(place));
      return accepted(kept?.head === place.head ? structuredClone(kept.value) : undefined);
    },
    async writeCache(place, value) {
      cache.set(slotOf(place), { head: place.head, value: structuredClone(value) });
      return accepted(undefined);
    },
    contents: async () => accepted({ isLasting: false, settings: settings.size, caches: cache.size }),
    async forget() {
      settings.clear();
      cache.clear();
      return accepted(undefined);
    },
  };
}

function slotOf(place: CachePlace): string {
  return JSON.stringify([place.workbookId, place.name]);
}
