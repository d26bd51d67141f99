import { constants } from "node:fs";
import { access, lstat, mkdir, open, readFile, realpath, rm, rename, stat, unlink } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { accepted, refused, type Result } from "../../base/result";
import type { Outage, OutageCode } from "../../ports/workbookPort";

/**
 * Workbook files on a disk. A file is never half written: its bytes go into a file beside it, are pushed to the disk, and
 * then take its name in one step. A file that Excel has open is not written over.
 */
export type FileForm = "xlsx" | "json";

/** Larger files are refused before they are read. */
export const LARGEST_FILE = 500_000_000;

export async function readFileBytes(path: string, largest: number = LARGEST_FILE): Promise<Result<Uint8Array, Outage>> {
  try {
    const facts = await stat(path);
    if (!facts.isFile()) return refused({ code: "fileUnreadable", detail: "the path is that of a folder or a device", place: path });
    if (facts.size > largest) return refused({ code: "fileTooLarge", detail: `the file has ${facts.size} bytes`, place: path });
    return accepted(new Uint8Array(await readFile(path)));
  } catch (cause) {
    return refused(outageOf(cause, path, READ_CODES, "fileUnreadable"));
  }
}

const FIRST_SIGN = /^(?:\uFEFF)?\s*(\S)/;

/** What a file is by its content: an archive, or a JSON object; undefined for anything else. */
export function formOf(bytes: Uint8Array): FileForm | undefined {
  const isArchive = bytes[0] === 0x50 && bytes[1] === 0x4b;
  const isCompound = bytes[0] === 0xd0 && bytes[1] === 0xcf;
  if (isArchive || isCompound) return "xlsx";
  return FIRST_SIGN.exec(new TextDecoder().decode(bytes.subarray(0, 1000)))?.[1] === "{" ? "json" : undefined;
}

/** What tells whether a file is still the one that was read. */
export interface FileMark {
  readonly path: string;
  readonly version: string;
}

/** The mark of a file, to be taken before it is read; undefined where there is none. */
export async function markOf(path: string): Promise<FileMark | undefined> {
  try {
    const real = await realpath(path);
    const { ino, size, mtimeMs } = await stat(real);
    return { path: real, version: `${ino} ${size} ${mtimeMs}` };
  } catch {
    return undefined;
  }
}

/** Tells files beside a target apart that are written at the same time. */
let written = 0;

/**
 * Writes a file whole or not at all. Refuses with `readOnly` where Excel has it open or nobody may write it, and with `fileChanged`
 * where another program has written it meanwhile: what that one did would be lost.
 * @param asRead the mark of the file that the bytes were made from, taken before it was read
 */
export async function writeFileBytes(path: string, bytes: Uint8Array, asRead?: FileMark): Promise<Result<void, Outage>> {
  let beside: string | undefined;
  try {
    const target = await targetOf(path);
    if (await isOther(target)) return refused({ code: "fileNotWritable", detail: "the path is that of a folder or a device", place: path });
    const closed = await closedReason(target);
    if (closed !== undefined) return refused({ code: "readOnly", detail: closed, place: path });
    written += 1;
    beside = join(dirname(target), `.${basename(target)}.${process.pid}-${written}.tmp`);
    await writeThrough(beside, bytes, await modeOf(target));
    if (!(await takePlace(beside, target, asRead))) {
      await unlink(beside);
      return refused({ code: "fileChanged", detail: "the file is not the one that was read", place: path });
    }
    await flushFolder(dirname(target));
    return accepted(undefined);
  } catch (cause) {
    if (beside !== undefined) await unlink(beside).catch(() => undefined);
    return refused(outageOf(cause, path, WRITE_CODES, "fileNotWritable"));
  }
}

/** Makes a folder and those above it; one that is there already will do. */
export async function makeFolder(path: string): Promise<Result<void, Outage>> {
  try {
    await mkdir(path, { recursive: true });
    return accepted(undefined);
  } catch (cause) {
    return refused(outageOf(cause, path, WRITE_CODES, "fileNotWritable"));
  }
}

/** Gives a file the name of another, unless that one is no longer what was read; one program at a time, for between the look and the new name another could have its turn. */
async function takePlace(beside: string, target: string, asRead: FileMark | undefined): Promise<boolean> {
  if (asRead === undefined || (await realpath(target).catch(() => target)) !== asRead.path) {
    await rename(beside, target);
    return true;
  }
  const turn = join(dirname(target), `.${basename(target)}.turn`);
  await takeTurn(turn);
  try {
    if ((await markOf(asRead.path))?.version !== asRead.version) return false;
    await rename(beside, target);
    return true;
  } finally {
    await unlink(turn).catch(() => undefined);
  }
}

/** A turn takes some milliseconds; one that is this old was left by a program that was ended in it. */
const LONGEST_TURN = 10_000;

async function takeTurn(path: string): Promise<void> {
  for (;;) {
    try {
      await (await open(path, "wx")).close();
      return;
    } catch (cause) {
      if ((cause as NodeJS.ErrnoException).code !== "EEXIST") throw cause;
    }
    const since = await stat(path).then(({ mtimeMs }) => mtimeMs, () => undefined);
    if (since !== undefined && Date.now() - since > LONGEST_TURN) await rm(path, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** A link stays a link: what it leads to is written. */
async function targetOf(path: string): Promise<string> {
  const isLink = await lstat(path).then((facts) => facts.isSymbolicLink(), () => false);
  return isLink ? realpath(path) : path;
}

/** Why a file that is there must not be written over; undefined where it may be, or is not there. */
async function closedReason(path: string): Promise<string | undefined> {
  if (!(await exists(path))) return undefined;
  const name = basename(path);
  // The files by which Excel and LibreOffice tell others that they have a workbook open.
  for (const mark of [`~$${name}`, `.~lock.${name}#`]) {
    if (await exists(join(dirname(path), mark))) return `${mark} says that the workbook is open`;
  }
  return (await mayWrite(path)) ? undefined : "the file is read-only";
}

/** Something is there that is no file: taking its place would destroy it. */
function isOther(path: string): Promise<boolean> {
  return stat(path).then((facts) => !facts.isFile(), () => false);
}

function exists(path: string): Promise<boolean> {
  return stat(path).then(() => true, () => false);
}

function mayWrite(path: string): Promise<boolean> {
  return access(path, constants.W_OK).then(() => true, () => false);
}

/** The permissions of the file that is replaced; new files get the usual ones. */
async function modeOf(path: string): Promise<number> {
  return stat(path).then(({ mode }) => mode & 0o777, () => 0o644);
}

async function writeThrough(path: string, bytes: Uint8Array, mode: number): Promise<void> {
  const file = await open(path, "w", mode);
  try {
    await file.writeFile(bytes);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** The new name is on the disk only when its folder is; some systems cannot open folders. */
async function flushFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}

type Codes = ReadonlyMap<string, OutageCode>;
const READ_CODES: Codes = new Map([["ENOENT", "fileMissing"], ["ENOTDIR", "fileMissing"]]);
const WRITE_CODES: Codes = new Map([["EROFS", "readOnly"], ["EBUSY", "readOnly"]]);

function outageOf(cause: unknown, path: string, codes: Codes, otherwise: OutageCode): Outage {
  // Asked by its shape: an error of Node's own may come from another realm than ours.
  const { code = "", message = "" } = typeof cause === "object" && cause !== null ? (cause as NodeJS.ErrnoException) : {};
  // What the system did not refuse is our own fault.
  if (code === "") throw cause;
  return { code: codes.get(code) ?? otherwise, detail: `${code}: ${message}`, place: path };
}
