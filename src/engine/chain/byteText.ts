/**
 * A text put together as the bytes of its UTF-8, in a block that grows. A batch comes to hundreds of bytes a line: made of
 * strings, each number and each row of it would be a text of its own first.
 */
export interface ByteText {
  bytes: Uint8Array;
  /** How many of them are filled. */
  length: number;
}

const FIRST_BYTES = 4_096;
/** A sign of UTF-16 takes at most three bytes, for those of four are two signs. */
const MOST_BYTES = 3;
/** A safe integer has no more digits, with its minus. */
const MOST_DIGITS = 17;
const MOST_INT = 0x7fffffff;
const [BLANK, MINUS, NOUGHT] = [0x20, 0x2d, 0x30];

export function createByteText(): ByteText {
  return { bytes: new Uint8Array(FIRST_BYTES), length: 0 };
}

/** What has been written, without the room behind it. */
export function writtenBytes({ bytes, length }: ByteText): Uint8Array<ArrayBuffer> {
  return bytes.subarray(0, length) as Uint8Array<ArrayBuffer>;
}

/** Makes room for so many bytes more, so that a long text is not moved again and again while it grows. */
export function makeRoom(text: ByteText, count: number): void {
  const least = text.length + count;
  if (least <= text.bytes.length) return;
  const grown = new Uint8Array(Math.max(Math.ceil(1.5 * text.bytes.length), least));
  grown.set(text.bytes);
  text.bytes = grown;
}

export function addByte(text: ByteText, byte: number): void {
  makeRoom(text, 1);
  text.bytes[text.length] = byte;
  text.length += 1;
}

/**
 * Adds a text of the signs of ASCII that is tidy as it stands, as most are: no control character, and blanks only between words, one at a
 * time. Of a code no sign is one of `a` to `z`. False, with nothing added, for every other text.
 */
export function addTidy(text: ByteText, added: string, isCode: boolean): boolean {
  makeRoom(text, added.length);
  const { bytes, length } = text;
  const last = added.length - 1;
  let before = BLANK;
  for (let at = 0; at <= last; at += 1) {
    const sign = added.charCodeAt(at);
    if (sign < BLANK || sign > 0x7e || (sign === BLANK && (before === BLANK || at === last)) || (isCode && sign >= 0x61 && sign <= 0x7a)) return false;
    bytes[length + at] = sign;
    before = sign;
  }
  text.length = length + added.length;
  return true;
}

/** Adds any text without halves of characters. */
export function addText(text: ByteText, added: string): void {
  makeRoom(text, MOST_BYTES * added.length);
  const { bytes } = text;
  let to = text.length;
  for (const sign of added) {
    const code = sign.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[to++] = code;
    else {
      if (code < 0x800) bytes[to++] = 0xc0 | (code >> 6);
      else {
        if (code < 0x10000) bytes[to++] = 0xe0 | (code >> 12);
        else {
          bytes[to++] = 0xf0 | (code >> 18);
          bytes[to++] = 0x80 | ((code >> 12) & 63);
        }
        bytes[to++] = 0x80 | ((code >> 6) & 63);
      }
      bytes[to++] = 0x80 | (code & 63);
    }
  }
  text.length = to;
}

/** Adds a number as `String` writes it. */
export function addNumber(text: ByteText, value: number): void {
  if (!Number.isSafeInteger(value)) {
    addText(text, String(value));
    return;
  }
  makeRoom(text, MOST_DIGITS);
  const { bytes } = text;
  let rest = Math.abs(value);
  let digits = 1;
  for (let power = 10; power <= rest; power *= 10) digits += 1;
  if (value < 0) bytes[text.length++] = MINUS;
  text.length += digits;
  let at = text.length;
  while (rest > MOST_INT) {
    const tenth = Math.floor(rest / 10);
    bytes[--at] = NOUGHT + (rest - 10 * tenth);
    rest = tenth;
  }
  // Most numbers are small, and are divided as integers.
  let small = rest | 0;
  for (digits = at - (text.length - digits); digits > 0; digits -= 1) {
    const tenth = (small / 10) | 0;
    bytes[--at] = NOUGHT + (small - 10 * tenth);
    small = tenth;
  }
}
