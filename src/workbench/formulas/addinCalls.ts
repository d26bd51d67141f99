/**
 * Calls of the add-in's functions: each answer is kept by function and arguments, so that a thousand cells asking the same
 * cost one call, and a cell asks only once more when its arguments change or everything is computed anew.
 *
 * An answer may take its time; until it is there the cell shows `#BUSY!`, and whoever asked is told when to compute again.
 */
import { append } from '../../base/append';
import type { CellValue } from '../host/model/typedCell';
import { BUSY } from './evaluate';
import type { Place } from './prepareFormula';

/** The add-in's functions as the pane gave them to Office. */
export interface AddinFunctions {
  /** Whether the name as written in formulas, such as `LEDGERLINE.BALANCE`, belongs to the add-in. */
  readonly isKnown: (name: string) => boolean;
  /** The function; undefined while the add-in has not registered it yet. */
  readonly find: (name: string) => ((args: readonly unknown[]) => unknown) | undefined;
}

export interface AddinCalls {
  readonly call: (name: string, args: readonly unknown[], place: Place) => CellValue;
  /** Forgets every answer, and every question that is still open. */
  readonly forget: () => void;
  /** Whether an open call was met since the last time this was asked. */
  readonly takeUnfinished: () => boolean;
}

/** `settled` is called, once per turn, with the cells whose answers have come. */
export function createAddinCalls(functions: AddinFunctions, settled: (places: readonly Place[]) => void): AddinCalls {
  const answers = new Map<string, CellValue>();
  const waiting = new Map<string, Place[]>();
  let isUnfinished = false;
  // Answers to questions from before everything was forgotten are not wanted any more.
  let era = 0;
  let arrived: Place[] = [];
  const arrive = (key: string, value: CellValue): void => {
    answers.set(key, value);
    if (arrived.length === 0) {
      setTimeout(() => {
        const places = arrived;
        arrived = [];
        settled(places);
      });
    }
    append(arrived, waiting.get(key) ?? []);
    waiting.delete(key);
  };
  const ask = (key: string, name: string, args: readonly unknown[], place: Place): CellValue => {
    const find = functions.find(name);
    // The add-in may still be starting: nothing is kept, and the cell is computed again once it is there.
    if (find === undefined) return BUSY;
    const answer = attempt(() => find(args));
    if (!isPromise(answer)) {
      answers.set(key, cellValue(answer));
      return cellValue(answer);
    }
    waiting.set(key, [place]);
    const asked = era;
    const take = (value: CellValue): void => {
      if (asked === era) arrive(key, value);
    };
    answer.then((value) => take(cellValue(value)), (reason: unknown) => take(faultText(reason)));
    return BUSY;
  };
  return {
    call: (name, args, place) => {
      const key = JSON.stringify([name, ...args]);
      const known = answers.get(key);
      if (known !== undefined) return known;
      const queue = waiting.get(key);
      queue?.push(place);
      const value = queue === undefined ? ask(key, name, args, place) : BUSY;
      isUnfinished ||= value === BUSY;
      return value;
    },
    forget: () => {
      era += 1;
      answers.clear();
      waiting.clear();
    },
    takeUnfinished: () => {
      const was = isUnfinished;
      isUnfinished = false;
      return was;
    },
  };
}

function attempt(call: () => unknown): unknown {
  try {
    return call();
  } catch (thrown) {
    return faultText(thrown);
  }
}

function isPromise(value: unknown): value is Promise<unknown> {
  return typeof value === 'object' && value !== null && 'then' in value && typeof value.then === 'function';
}

/** A result as a cell holds it; of a block, its first cell. */
function cellValue(value: unknown): CellValue {
  const first: unknown = Array.isArray(value) ? (Array.isArray(value[0]) ? value[0][0] : value[0]) : value;
  if (typeof first === 'number') return Number.isFinite(first) ? first : '#NUM!';
  if (typeof first === 'string' || typeof first === 'boolean') return first;
  return first === null || first === undefined ? 0 : faultText(first);
}

const FAULT_BY_CODE: Readonly<Record<string, string>> = {
  '#VALUE!': '#VALUE!', '#N/A': '#N/A', '#DIV/0!': '#DIV/0!', '#NUM!': '#NUM!', '#NULL!': '#NULL!', '#NAME?': '#NAME?', '#REF!': '#REF!',
};

/** What a function of the add-in was stopped by: its own code where it named one, otherwise #VALUE!, as Excel has it. */
function faultText(reason: unknown): string {
  const code = typeof reason === 'object' && reason !== null && 'code' in reason ? String(reason.code) : '';
  return FAULT_BY_CODE[code] ?? '#VALUE!';
}
