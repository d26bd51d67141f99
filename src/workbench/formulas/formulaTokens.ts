/**
 * The words of a formula: what stands where, before anything is looked up or computed.
 *
 * Promises that the tokens put together again are the text they came from. Left out: intersections, unions and three-dimensional
 * references are seen as their parts; whether a name or a function exists is not asked here.
 */

export type TokenKind = 'text' | 'fault' | 'reference' | 'structured' | 'function' | 'number' | 'name' | 'other';

export interface Token {
  readonly kind: TokenKind;
  /** As written, a function with its opening bracket. */
  readonly text: string;
  /** Where it begins in the formula. */
  readonly start: number;
}

const SHEET = String.raw`(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!`;
const CELL = String.raw`\$?[A-Za-z]{1,3}\$?\d{1,7}`;
const AREA = String.raw`(?:${CELL}(?::${CELL})?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}|\$?\d{1,7}:\$?\d{1,7})`;
const WORD = String.raw`[\p{L}_\\][\p{L}\p{N}_.\\]*`;
const BRACKETS = String.raw`\[(?:[^\[\]']|'.|\[(?:[^\[\]']|'.)*\])*\]`;

const KINDS: readonly (readonly [TokenKind, string])[] = [
  ['text', String.raw`"(?:[^"]|"")*"`],
  ['fault', String.raw`(?:${SHEET})?#(?:NULL!|DIV/0!|VALUE!|REF!|NAME\?|NUM!|N/A)`],
  ['reference', String.raw`(?:${SHEET})?${AREA}(?![\p{L}\p{N}_.(\[!])`],
  ['structured', String.raw`(?:${WORD})?${BRACKETS}`],
  ['function', String.raw`${WORD}\(`],
  ['number', String.raw`(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?`],
  ['name', String.raw`(?:${SHEET})?${WORD}`],
  ['other', String.raw`\s+|<=|>=|<>|.`],
];

const PATTERN = new RegExp(KINDS.map(([kind, source]) => `(?<${kind}>${source})`).join('|'), 'gsu');

/** Cuts a formula, without its `=`, into tokens. */
export function formulaTokens(formula: string): Token[] {
  return Array.from(formula.matchAll(PATTERN), (match) => {
    const kind = KINDS.find(([name]) => match.groups?.[name] !== undefined)?.[0] ?? 'other';
    return { kind, text: match[0], start: match.index };
  });
}
