import { assert } from "../../../base/assert";
import { accepted, refused, type Result } from "../../../base/result";
import type { Outage } from "../../../ports/workbookPort";

/**
 * The zip archive around an .xlsx file. Entries stay packed until they are asked for, so that what nobody changed is
 * written back as it came. Packing and checking sums are the platform's (the gzip format of its compression streams carries
 * the same deflated bytes and the same CRC-32 as a zip entry). Promises never to unpack more than an entry declares; leaves
 * out archives in several volumes and files of 4 GB and more.
 */
export interface ArchiveEntry {
  readonly path: string;
  readonly isPacked: boolean;
  readonly crc: number;
  readonly size: number;
  readonly bytes: Uint8Array;
}

export interface ArchiveLimits {
  readonly unpackedBytes: number;
  /** Unpacked bytes for each byte of the archive. */
  readonly ratio: number;
  readonly entries: number;
}

/**
 * A workbook of a year with a hundred thousand lines has about 300 MB of sheets, packed to a tenth or twentieth; a small file
 * that claims as much is none. Reliability 7.8 has 20 MB, 100 times and 2,000 entries for files that are imported; the first is
 * too little for a book of our own with a million ledger rows.
 */
export const ARCHIVE_LIMITS: ArchiveLimits = { unpackedBytes: 1_000_000_000, ratio: 100, entries: 2_000 };

const LOCAL_HEADER = 0x04034b50;
const DIRECTORY_HEADER = 0x02014b50;
const DIRECTORY_END = 0x06054b50;
const WIDE_DIRECTORY_END = 0x06064b50;
const WIDE_LOCATOR = 0x07064b50;
const WIDE = 0xffffffff;
const LONGEST_COMMENT = 0xffff;
const COMPOUND_FILE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** Thrown while unpacking and caught where a file is read: what lies in the archive is not what its directory says. */
export class DamagedArchive extends Error {}

/** The entries of an archive by their path. Refuses what is no archive, is cut short, is encrypted or is larger than the limits. */
export function readArchive(file: Uint8Array, limits: ArchiveLimits = ARCHIVE_LIMITS): Result<ReadonlyMap<string, ArchiveEntry>, Outage> {
  if (startsWith(file, COMPOUND_FILE)) return refused(compoundFileOutage(file));
  if (!startsWith(file, [0x50, 0x4b])) return refused({ code: "notAWorkbook", detail: "the file is no zip archive" });
  try {
    return readDirectory(file, limits);
  } catch (cause) {
    // A cut file ends in the middle of a header: the view refuses to read beyond it.
    if (cause instanceof DamagedArchive || cause instanceof RangeError) {
      return refused({ code: "fileDamaged", detail: `the archive is cut short or damaged: ${cause.message}` });
    }
    throw cause;
  }
}

function startsWith(file: Uint8Array, bytes: readonly number[]): boolean {
  return bytes.every((byte, index) => file[index] === byte);
}

/** Excel puts a workbook with a password into the container that old workbooks (.xls) have. */
function compoundFileOutage(file: Uint8Array): Outage {
  const isEncrypted = new TextDecoder("utf-16le").decode(evenPart(file)).includes("EncryptedPackage");
  return isEncrypted
    ? { code: "fileEncrypted", detail: "the workbook is encrypted with a password" }
    : { code: "fileOldFormat", detail: "the file is a workbook of Excel 97 to 2003 (.xls)" };
}

function evenPart(file: Uint8Array): Uint8Array {
  return file.subarray(0, file.length - (file.length % 2));
}

interface Directory {
  readonly offset: number;
  readonly count: number;
}

function readDirectory(file: Uint8Array, limits: ArchiveLimits): Result<ReadonlyMap<string, ArchiveEntry>, Outage> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const { offset, count } = findDirectory(view);
  if (count > limits.entries) return refused({ code: "fileTooLarge", detail: `the archive has ${count} entries` });
  const entries = new Map<string, ArchiveEntry>();
  let unpacked = 0;
  let place = offset;
  for (let index = 0; index < count; index += 1) {
    const { entry, next } = readEntry(file, view, place);
    unpacked += entry.size;
    // Two programs may take different ones of two entries with one name.
    if (entries.has(entry.path)) throw new DamagedArchive(`there are two parts ${entry.path}`);
    if (!entry.path.endsWith("/")) entries.set(entry.path, entry);
    place = next;
  }
  if (unpacked > limits.unpackedBytes || unpacked > file.length * limits.ratio) {
    return refused({ code: "fileTooLarge", detail: `the archive of ${file.length} bytes unpacks to ${unpacked} bytes` });
  }
  return accepted(entries);
}

function findDirectory(view: DataView): Directory {
  const first = Math.max(0, view.byteLength - 22 - LONGEST_COMMENT);
  for (let place = view.byteLength - 22; place >= first; place -= 1) {
    if (view.getUint32(place, true) !== DIRECTORY_END) continue;
    const count = view.getUint16(place + 10, true);
    const offset = view.getUint32(place + 16, true);
    return count === 0xffff || offset === WIDE ? findWideDirectory(view, place - 20) : { offset, count };
  }
  throw new DamagedArchive("no directory at its end");
}

function findWideDirectory(view: DataView, locator: number): Directory {
  if (view.getUint32(locator, true) !== WIDE_LOCATOR) throw new DamagedArchive("no wide directory");
  const place = wideNumber(view, locator + 8);
  if (view.getUint32(place, true) !== WIDE_DIRECTORY_END) throw new DamagedArchive("no wide directory");
  return { count: wideNumber(view, place + 32), offset: wideNumber(view, place + 48) };
}

function wideNumber(view: DataView, place: number): number {
  return view.getUint32(place, true) + view.getUint32(place + 4, true) * 2 ** 32;
}

function readEntry(file: Uint8Array, view: DataView, place: number): { readonly entry: ArchiveEntry; readonly next: number } {
  if (view.getUint32(place, true) !== DIRECTORY_HEADER) throw new DamagedArchive("its directory has a gap");
  const flags = view.getUint16(place + 8, true);
  const method = view.getUint16(place + 10, true);
  const nameLength = view.getUint16(place + 28, true);
  const extraLength = view.getUint16(place + 30, true);
  const path = new TextDecoder().decode(file.subarray(place + 46, place + 46 + nameLength)).replaceAll("\\", "/");
  if ((flags & 1) !== 0) throw new DamagedArchive(`${path} is encrypted`);
  if (method !== 0 && method !== 8) throw new DamagedArchive(`${path} is packed in a way that workbooks do not use`);
  const [size, packedSize, header] = sizesOf(view, place, place + 46 + nameLength, extraLength);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (view.getUint32(header, true) !== LOCAL_HEADER || start + packedSize > file.length) throw new DamagedArchive(`${path} is cut off`);
  if (method === 0 && size !== packedSize) throw new DamagedArchive(`${path} has two sizes`);
  const entry = { path, isPacked: method === 8, crc: view.getUint32(place + 16, true), size, bytes: file.subarray(start, start + packedSize) };
  return { entry, next: place + 46 + nameLength + extraLength + view.getUint16(place + 32, true) };
}

/** Size, packed size and place of an entry; numbers that do not fit stand in the extra field, in this order. */
function sizesOf(view: DataView, place: number, extra: number, extraLength: number): readonly [number, number, number] {
  const sizes: [number, number, number] = [view.getUint32(place + 24, true), view.getUint32(place + 20, true), view.getUint32(place + 42, true)];
  let at = extra;
  while (at + 4 <= extra + extraLength) {
    const isWide = view.getUint16(at, true) === 1;
    const length = view.getUint16(at + 2, true);
    let wide = at + 4;
    for (const [index, size] of sizes.entries()) {
      if (!isWide || size !== WIDE) continue;
      sizes[index] = wideNumber(view, wide);
      wide += 8;
    }
    at += 4 + length;
  }
  return sizes;
}

/** The unpacked bytes of an entry, piece by piece. Throws `DamagedArchive` where they are not what the directory says. */
export async function* unpackPieces(entry: ArchiveEntry): AsyncGenerator<Uint8Array> {
  if (!entry.isPacked) {
    yield entry.bytes;
    return;
  }
  let size = 0;
  const reader = gzipOf(entry).pipeThrough(new DecompressionStream("gzip")).getReader();
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      size += value.length;
      if (size > entry.size) throw new DamagedArchive(`${entry.path} is larger than declared`);
      yield value;
    }
  } catch (cause) {
    throw cause instanceof DamagedArchive ? cause : new DamagedArchive(`${entry.path} cannot be unpacked`);
  } finally {
    await reader.cancel().catch(() => undefined);
  }
}

/** The deflated bytes of an entry as a gzip file, whose end tells the platform the sum and the size to expect. */
function gzipOf(entry: ArchiveEntry): ReadableStream<Uint8Array<ArrayBuffer>> {
  const head = new Uint8Array([0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff]);
  const tail = new Uint8Array(8);
  const view = new DataView(tail.buffer);
  view.setUint32(0, entry.crc, true);
  view.setUint32(4, entry.size, true);
  return streamOf([head, entry.bytes, tail]);
}

function streamOf(pieces: Iterable<Uint8Array>): ReadableStream<Uint8Array<ArrayBuffer>> {
  const iterator = pieces[Symbol.iterator]();
  return new ReadableStream({
    pull(controller) {
      const next = iterator.next();
      if (next.done) controller.close();
      else controller.enqueue(next.value as Uint8Array<ArrayBuffer>);
    },
  });
}

/** The whole of an entry as text. */
export async function unpackText(entry: ArchiveEntry): Promise<string> {
  const pieces: string[] = [];
  for await (const text of unpackTexts(entry)) pieces.push(text);
  return pieces.join("");
}

/** The text of an entry, piece by piece; parts are in UTF-8 unless they begin with the mark of UTF-16. */
export async function* unpackTexts(entry: ArchiveEntry): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined;
  for await (const piece of unpackPieces(entry)) {
    decoder ??= new TextDecoder(encodingOf(piece), { fatal: true });
    yield decoded(decoder, entry, piece);
  }
  const rest = decoder && decoded(decoder, entry);
  if (rest !== undefined && rest !== "") yield rest;
}

/** Bytes that are no text are damage: put in their place, another sign would be another text. */
function decoded(decoder: TextDecoder, { path }: ArchiveEntry, piece?: Uint8Array): string {
  try {
    return decoder.decode(piece, { stream: piece !== undefined });
  } catch {
    throw new DamagedArchive(`${path} holds bytes that are no text`);
  }
}

function encodingOf(piece: Uint8Array): string {
  if (startsWith(piece, [0xff, 0xfe])) return "utf-16le";
  return startsWith(piece, [0xfe, 0xff]) ? "utf-16be" : "utf-8";
}

/** An entry of these texts, packed while they are produced. */
export async function packTexts(path: string, texts: Iterable<string>): Promise<ArchiveEntry> {
  const packed: Uint8Array[] = [];
  const reader = streamOf(encoded(texts)).pipeThrough(new CompressionStream("gzip")).getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    packed.push(value);
  }
  const gzip = joined(packed);
  assert(gzip[3] === 0, "the platform puts nothing but the short head before the deflated bytes");
  const end = new DataView(gzip.buffer, gzip.byteOffset + gzip.length - 8, 8);
  return { path, isPacked: true, crc: end.getUint32(0, true), size: end.getUint32(4, true), bytes: gzip.subarray(10, gzip.length - 8) };
}

function* encoded(texts: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  for (const text of texts) if (text !== "") yield encoder.encode(text);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0));
  let place = 0;
  for (const piece of pieces) {
    whole.set(piece, place);
    place += piece.length;
  }
  return whole;
}

/** The archive of these entries, in their order. Its bytes depend on the entries alone: no entry carries a time. */
export function writeArchive(entries: readonly ArchiveEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let place = 0;
  for (const entry of entries) {
    const name = new TextEncoder().encode(entry.path);
    directory.push(headerOf(entry, name, place), name);
    const local = headerOf(entry, name, undefined);
    pieces.push(local, name, entry.bytes);
    place += local.length + name.length + entry.bytes.length;
  }
  const directorySize = directory.reduce((size, piece) => size + piece.length, 0);
  return joined([...pieces, ...directory, endOf(entries.length, directorySize, place)]);
}

/** The header of an entry in front of its bytes, or with its place in the directory. */
function headerOf(entry: ArchiveEntry, name: Uint8Array, place: number | undefined): Uint8Array {
  const inDirectory = place !== undefined;
  const header = new DataView(new ArrayBuffer(inDirectory ? 46 : 30));
  header.setUint32(0, inDirectory ? DIRECTORY_HEADER : LOCAL_HEADER, true);
  if (inDirectory) header.setUint16(4, 20, true);
  const common = inDirectory ? 6 : 4;
  header.setUint16(common, 20, true);
  // Names are in UTF-8; the day is the first that the format knows.
  header.setUint16(common + 2, 0x0800, true);
  header.setUint16(common + 4, entry.isPacked ? 8 : 0, true);
  header.setUint16(common + 8, 0x21, true);
  header.setUint32(common + 10, entry.crc, true);
  header.setUint32(common + 14, entry.bytes.length, true);
  header.setUint32(common + 18, entry.size, true);
  header.setUint16(common + 22, name.length, true);
  if (inDirectory) header.setUint32(42, place, true);
  return new Uint8Array(header.buffer);
}

function endOf(count: number, directorySize: number, offset: number): Uint8Array {
  const end = new DataView(new ArrayBuffer(22));
  end.setUint32(0, DIRECTORY_END, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, directorySize, true);
  end.setUint32(16, offset, true);
  return new Uint8Array(end.buffer);
}
