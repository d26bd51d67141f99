/**
 * Where the browser keeps open workbooks: one for each address of the workbench. A change is written whole or not at all, and what
 * was handed over is written even when the page ends right after.
 */
import type { KeptChange, KeptWorkbook } from './keptBook';

export interface KeptFile extends KeptWorkbook {
  /** The file as it was opened; null for a workbook that began blank. */
  readonly bytes: Uint8Array | null;
}

export interface KeptStore {
  readonly read: () => Promise<KeptFile | null>;
  /** Writes a change. With `whole`, it is of another workbook than the one kept so far, which is dropped. The workbook is copied before this returns. */
  readonly write: (change: KeptChange, whole?: { readonly bytes: Uint8Array | null }) => Promise<void>;
  readonly forget: () => Promise<void>;
}

const NAME = 'ledgerline-workbench';
const STORES = ['files', 'shapes', 'chunks'] as const;

/** The store for an address; rejects where the browser has none. */
export async function openKeptStore(place: string): Promise<KeptStore> {
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const opening = indexedDB.open(NAME, 1);
    opening.onupgradeneeded = () => STORES.forEach((name) => opening.result.createObjectStore(name));
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = opening.onblocked = () => reject(opening.error);
  });
  /** All chunks of this address, or those of one strip. */
  const range = (...strip: readonly number[]): IDBKeyRange => IDBKeyRange.bound([place, ...strip], [place, ...strip, []]);

  const change = (act: (stores: Record<(typeof STORES)[number], IDBObjectStore>) => void): Promise<void> =>
    new Promise((resolve, reject) => {
      const transaction = database.transaction(STORES, 'readwrite');
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
      act({ files: transaction.objectStore('files'), shapes: transaction.objectStore('shapes'), chunks: transaction.objectStore('chunks') });
      transaction.commit();
    });

  return {
    read: async () => {
      const transaction = database.transaction(STORES);
      const [bytes, shape, keys, items] = await Promise.all([
        answerOf<Uint8Array | null | undefined>(transaction.objectStore('files').get(place)),
        answerOf<KeptFile['shape'] | undefined>(transaction.objectStore('shapes').get(place)),
        answerOf<IDBValidKey[]>(transaction.objectStore('chunks').getAllKeys(range())),
        answerOf<KeptFile['chunks'][number]['items'][]>(transaction.objectStore('chunks').getAll(range())),
      ]);
      if (shape === undefined) return null;
      const chunks = keys.map((key, index) => {
        const [, strip, chunk] = key as [string, number, number];
        return { strip, chunk, items: items[index] };
      });
      return { bytes: bytes ?? null, shape, chunks };
    },
    write: ({ shape, chunks, gone }, whole) =>
      change((stores) => {
        if (whole !== undefined) {
          stores.chunks.delete(range());
          stores.files.put(whole.bytes, place);
        }
        for (const strip of gone) stores.chunks.delete(range(strip));
        for (const { strip, chunk, items } of chunks) {
          if (items === undefined) stores.chunks.delete([place, strip, chunk]);
          else stores.chunks.put(items, [place, strip, chunk]);
        }
        stores.shapes.put(shape, place);
      }),
    forget: () =>
      change((stores) => {
        stores.chunks.delete(range());
        stores.files.delete(place);
        stores.shapes.delete(place);
      }),
  };
}

function answerOf<T>(request: IDBRequest): Promise<T> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result as T);
    request.onerror = () => reject(request.error);
  });
}
