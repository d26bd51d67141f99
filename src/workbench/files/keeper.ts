/**
 * Keeps the workbook that is open in the browser, as Excel does with AutoSave on: the page may end at any moment, and whoever comes
 * back to its address finds the workbook as it stood between two actions, a moment before at most.
 *
 * Each address has a workbook of its own, and one window at a time keeps it.
 */
import { readXlsx } from '../../adapters/file/readXlsx';
import type { Culture } from '../host/model/culture';
import { listen } from '../host/workbook';
import type { Opening } from './fileAccess';
import { blankFile, bringBack, noStrips, takeChange, type KnownStrips } from './keptBook';
import { openKeptStore, type KeptStore } from './keptStore';
import type { OpenedFile } from './openFile';

export interface Keeper {
  /** What was open at this address; null where nothing was, not ok where it cannot be brought back. */
  readonly comeBack: (culture: Culture) => Promise<Opening | null>;
  /** Follows the workbook on the desk from now on. One that `isBegun`, as the address asks for it, is kept once it has changed. */
  readonly follow: (opened: OpenedFile, name: string, bytes: Uint8Array | null, isBegun: boolean) => void;
  /** Keeps what has changed if it is time to; may be called wherever nothing is half done. */
  readonly keepIfDue: () => void;
  /** Keeps what has changed at once; answers whether all of it is kept, or on its way. */
  readonly keepNow: () => boolean;
  /** Drops what is kept; what changes from now on is kept again. */
  readonly forget: () => Promise<void>;
  /** What is done when the browser keeps nothing any more; it is told once. */
  readonly onLost: (tell: () => void) => void;
}

/** Between the beginnings of two keepings. */
const EVERY_MS = 200;
/** How long a window that has just been left, and is opening anew, waits for itself. */
const TURN_MS = 500;

interface Followed {
  readonly opened: OpenedFile;
  readonly name: string;
  readonly bytes: Uint8Array | null;
  readonly known: KnownStrips;
  /** Whether what the store holds is of this workbook. */
  isHeld: boolean;
}

/** A keeper for an address; where the browser has no room for it, or another window has the address, one that keeps nothing. */
export async function createKeeper(place: string): Promise<Keeper> {
  const store = (await isOurs(place)) ? await openKeptStore(place).catch(() => null) : null;
  return keeperOver(store);
}

/** Whether this window is the one that keeps the workbook of an address; it is until it ends. */
function isOurs(place: string): Promise<boolean> {
  if (!('locks' in navigator)) return Promise.resolve(true);
  return new Promise((resolve) => {
    const held = navigator.locks.request(`ledgerline workbench ${place}`, { signal: AbortSignal.timeout(TURN_MS) }, () => {
      resolve(true);
      return new Promise(() => undefined);
    });
    held.catch(() => resolve(false));
  });
}

/** A keeper over a store; null is one that keeps nothing. */
export function keeperOver(store: KeptStore | null): Keeper {
  let brought: { readonly opened: OpenedFile; readonly known: KnownStrips } | undefined;
  let followed: Followed | undefined;
  let stopListening = (): void => undefined;
  let tellLost = (): void => undefined;
  let [isDue, isBusy, isLost] = [false, false, store === null];
  let lastBegin = -Infinity;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const lose = (): void => {
    if (isLost) return;
    isLost = true;
    stopListening();
    // What the store holds grows old from here on.
    void store?.forget().catch(() => undefined);
    tellLost();
  };
  const keep = (): void => {
    if (store === null || followed === undefined || isLost) return;
    clearTimeout(timer);
    timer = undefined;
    [isDue, isBusy, lastBegin] = [false, true, performance.now()];
    const { opened, name, bytes, known, isHeld } = followed;
    followed.isHeld = true;
    let written: Promise<void>;
    try {
      written = store.write(takeChange(opened, name, known), isHeld ? undefined : { bytes });
    } catch {
      lose();
      return;
    }
    written.then(() => {
      isBusy = false;
      if (isDue) plan();
    }, lose);
  };
  const plan = (): void => {
    isDue = true;
    if (timer === undefined && !isBusy) timer = setTimeout(keep, Math.max(0, lastBegin + EVERY_MS - performance.now()));
  };
  return {
    comeBack: async (culture) => {
      const kept = await store?.read().catch(() => null);
      if (kept === null || kept === undefined) return null;
      const { bytes, shape } = kept;
      const read = bytes === null ? null : await readXlsx(bytes);
      const source = read === null ? blankFile() : read.ok ? read.value : undefined;
      brought = source && bringBack(kept, source, culture);
      return brought === undefined ? { ok: false, key: 'workbench.kept.refused', name: shape.name } : { ok: true, opened: brought.opened, name: shape.name, bytes };
    },
    follow: (opened, name, bytes, isBegun) => {
      stopListening();
      const isBrought = opened === brought?.opened;
      followed = { opened, name, bytes, known: isBrought && brought !== undefined ? brought.known : noStrips(), isHeld: isBrought };
      stopListening = listen(opened.workbook, ({ kind }) => {
        if (kind !== 'selection' && !isLost) plan();
      });
      if (!isBegun) keep();
    },
    keepIfDue: () => {
      if (isDue && !isBusy && performance.now() - lastBegin >= EVERY_MS) keep();
    },
    keepNow: () => {
      if (isDue) keep();
      return !isLost;
    },
    forget: async () => {
      stopListening();
      clearTimeout(timer);
      [timer, isDue, followed] = [undefined, false, undefined];
      await store?.forget().catch(() => undefined);
    },
    onLost: (tell) => {
      tellLost = tell;
    },
  };
}
