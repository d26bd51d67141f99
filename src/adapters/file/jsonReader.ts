/**
 * Reads JSON text member by member, so that numbers keep the digits they are written with and a name that stands twice is
 * seen. Throws `JsonFault` with the line of what cannot be read.
 */
export interface JsonCursor {
  readonly text: string;
  at: number;
}

export class JsonFault extends Error {}

export type JsonScalar = { readonly kind: "text" | "number"; readonly text: string } | { readonly kind: "truth"; readonly value: boolean } | { readonly kind: "nothing" };

const BLANKS = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const TEXT = /"(?:[^"\\\u0000-\u001f]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/y;
const DEEPEST = 100;

/** A fault at the cursor, with its line counted from 1. */
export function faultAt(cursor: JsonCursor, what: string): JsonFault {
  const line = cursor.text.slice(0, cursor.at).split("\n").length;
  return new JsonFault(`line ${line}: ${what}`);
}

/** The next sign that is no blank; the empty text at the end. */
export function nextSign(cursor: JsonCursor): string {
  cursor.at += matchAt(cursor, BLANKS)?.length ?? 0;
  return cursor.text.charAt(cursor.at);
}

function matchAt(cursor: JsonCursor, pattern: RegExp): string | undefined {
  pattern.lastIndex = cursor.at;
  return pattern.exec(cursor.text)?.[0];
}

function take(cursor: JsonCursor, sign: string): void {
  if (nextSign(cursor) !== sign) throw faultAt(cursor, `${sign} is expected`);
  cursor.at += 1;
}

/** Hands each member's name to `read`, which must read its value. Names that stand twice are a fault. */
export function readObject(cursor: JsonCursor, read: (name: string) => void): void {
  const names = new Set<string>();
  readItems(cursor, "{", "}", () => {
    const name = readText(cursor);
    if (names.has(name)) throw faultAt(cursor, `"${name}" stands twice`);
    names.add(name);
    take(cursor, ":");
    read(name);
  });
}

/** Calls `read` for each item of a list, which must read it. */
export function readList(cursor: JsonCursor, read: () => void): void {
  readItems(cursor, "[", "]", read);
}

function readItems(cursor: JsonCursor, opening: string, closing: string, read: () => void): void {
  take(cursor, opening);
  if (nextSign(cursor) === closing) {
    cursor.at += 1;
    return;
  }
  for (;;) {
    nextSign(cursor);
    read();
    const sign = nextSign(cursor);
    if (sign !== "," && sign !== closing) throw faultAt(cursor, `, or ${closing} is expected`);
    cursor.at += 1;
    if (sign === closing) return;
  }
}

export function readText(cursor: JsonCursor): string {
  nextSign(cursor);
  const written = matchAt(cursor, TEXT);
  if (written === undefined) throw faultAt(cursor, "a text is expected");
  cursor.at += written.length;
  return written.includes("\\") ? String(JSON.parse(written)) : written.slice(1, -1);
}

/** A value that is neither an object nor a list. */
export function readScalar(cursor: JsonCursor): JsonScalar {
  if (nextSign(cursor) === '"') return { kind: "text", text: readText(cursor) };
  const word = matchAt(cursor, WORD);
  const text = word ?? matchAt(cursor, NUMBER);
  if (text === undefined) throw faultAt(cursor, "a value is expected");
  cursor.at += text.length;
  if (word === undefined) return { kind: "number", text };
  return word === "null" ? { kind: "nothing" } : { kind: "truth", value: word === "true" };
}

/** Reads over any value; answers with the text it is written as. */
export function skipValue(cursor: JsonCursor, depth = 0): string {
  const sign = nextSign(cursor);
  const from = cursor.at;
  if (depth > DEEPEST) throw faultAt(cursor, "values lie too deep within each other");
  if (sign === "{") readObject(cursor, () => skipValue(cursor, depth + 1));
  else if (sign === "[") readList(cursor, () => skipValue(cursor, depth + 1));
  else readScalar(cursor);
  return cursor.text.slice(from, cursor.at);
}
