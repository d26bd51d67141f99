import { assert } from "../../base/assert";

/**
 * Plain values cut into pieces of text, so that no thread stands still to hand over a large one: long lists are taken out of
 * the value and follow it slice by slice. Text is the cheapest thing to hand over; a browser copies it without looking at it.
 * Plain means what JSON can say: texts, finite numbers, yes and no, null, lists, and objects of these.
 */
export interface Piece {
  /** Where in the value the text belongs: the names and positions that lead there; blank for the value itself. */
  readonly path: Path;
  /** The value without its long lists, or some elements of the list at the path; blank for undefined. */
  readonly text: string;
}

type Path = readonly (string | number)[];

/** Lists of more elements than this are handed over by themselves. */
const LONG = 100;
/** So many characters are written or read in a few milliseconds. */
const PIECE_LENGTH = 100_000;
const FIRST_SLICE = 25;

/** The pieces of a value, each made when it is asked for; the one with the value itself comes first. */
export function* pieces(value: unknown): Generator<Piece, void> {
  const lists: { readonly path: Path; readonly list: readonly unknown[] }[] = [];
  const frame = withoutLongLists(value, [], (path, list) => lists.push({ path, list }));
  yield { path: [], text: frame === undefined ? "" : JSON.stringify(frame) };
  for (const { path, list } of lists) yield* slices(path, list);
}

function withoutLongLists(value: unknown, path: Path, put: (path: Path, list: readonly unknown[]) => void): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (!Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, withoutLongLists(part, [...path, name], put)]));
  if (value.length <= LONG) return value.map((part, position) => withoutLongLists(part, [...path, position], put));
  put(path, value);
  return [];
}

/** A list in slices of much the same length, however large its elements are. */
function* slices(path: Path, list: readonly unknown[]): Generator<Piece, void> {
  let count = FIRST_SLICE;
  let from = 0;
  while (from < list.length) {
    const text = JSON.stringify(list.slice(from, from + count));
    yield { path, text };
    from += count;
    count = Math.max(1, Math.min(count * 4, Math.round((count * PIECE_LENGTH) / text.length)));
  }
}

/** Puts a value together again from its pieces, which come in their order. */
export interface Gathering {
  add(piece: Piece): void;
  value(): unknown;
}

export function gathering(): Gathering {
  let whole: unknown;
  return {
    add({ path, text }) {
      if (path.length === 0 && whole === undefined) {
        whole = text === "" ? undefined : JSON.parse(text);
        return;
      }
      const list = path.reduce((part: unknown, step) => (part as Readonly<Record<string | number, unknown>>)[step], whole);
      const slice: unknown = JSON.parse(text);
      assert(Array.isArray(list) && Array.isArray(slice), "a further piece belongs to a list of the first one");
      for (const element of slice as readonly unknown[]) (list as unknown[]).push(element);
    },
    value: () => whole,
  };
}
