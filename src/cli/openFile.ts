import { formatJsonTables, parseJsonTables, type JsonBook } from "../adapters/file/jsonTables";
import { fileWorkbook } from "../adapters/file/fileWorkbook";
import { formOf, markOf, readFileBytes, writeFileBytes, type FileForm, type FileMark } from "../adapters/file/fileStore.node";
import { readXlsx } from "../adapters/file/readXlsx";
import { writeXlsx } from "../adapters/file/writeXlsx";
import { newWorkbookFile } from "../adapters/file/workbookFile";
import { memoryWorkbook } from "../adapters/memory/memoryWorkbook";
import { bookLanguage } from "../app/bookLanguage";
import { copyTables } from "../app/copyTables";
import { countingFrom1904 } from "../app/days1904";
import { accepted, refused, type Result } from "../base/result";
import { recogniseHeader } from "../locales/recogniseHeader";
import { readingFormOf } from "../schema/readingForm";
import type { FoundTable, Outage, WorkbookPort } from "../ports/workbookPort";

/** A workbook file as the acts work with it: .xlsx or the JSON form, known by its content. */
export interface OpenFile {
  readonly form: FileForm;
  readonly workbook: WorkbookPort;
  /** The tables of a JSON file as they were read, declared or not; none for .xlsx, where a user's own tables are welcome. */
  readonly foreign: readonly FoundTable[];
  /** Writes the workbook as it is now, once; the name decides the form. The file that was read is written only while it is as it was read. */
  save(path: string): Promise<Result<void, Outage>>;
}

export async function openFile(path: string): Promise<Result<OpenFile, Outage>> {
  const asRead = await markOf(path);
  const bytes = await readFileBytes(path);
  if (!bytes.ok) return bytes;
  const form = formOf(bytes.value);
  if (form === undefined) return refused({ code: "notAWorkbook", detail: "neither an archive nor a JSON object", place: path });
  return form === "json" ? openJson(path, bytes.value, asRead) : openXlsx(bytes.value, asRead);
}

async function openXlsx(bytes: Uint8Array, asRead: FileMark | undefined): Promise<Result<OpenFile, Outage>> {
  const file = await readXlsx(bytes);
  if (!file.ok) return file;
  return accepted(xlsxFile(fileWorkbook(file.value), asRead));
}

function xlsxFile(file: ReturnType<typeof fileWorkbook>, asRead?: FileMark): OpenFile {
  const workbook = file.current().daysFrom1904 === true ? countingFrom1904(file) : file;
  return {
    form: "xlsx",
    workbook,
    foreign: [],
    save: async (path) => {
      if (isJson(path)) return saveTables(workbook, path);
      return writeFileBytes(path, await writeXlsx(file.current()), asRead);
    },
  };
}

function openJson(path: string, bytes: Uint8Array, asRead: FileMark | undefined): Result<OpenFile, Outage> {
  const text = textOf(bytes);
  if (text === undefined) return refused({ code: "fileDamaged", detail: "the file holds bytes that are no text in UTF-8", place: path });
  const book = parseJsonTables(text);
  if (!book.ok) return refused({ ...book.refusal, place: book.refusal.place ?? path });
  const workbook = memoryWorkbook(book.value.tables);
  return accepted({
    form: "json",
    workbook,
    foreign: book.value.tables,
    save: async (out) => (isXlsx(out) ? saveAsXlsx(workbook, out) : writeJson(out, { ...book.value, tables: workbook.current() }, asRead)),
  });
}

/** The text of a file in UTF-8; undefined where some of its bytes are no text, for another sign in their place would be another text. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The tables of a workbook in the JSON form. */
async function saveTables(workbook: WorkbookPort, path: string): Promise<Result<void, Outage>> {
  const tables = await workbook.readTables();
  if (!tables.ok) return tables;
  return writeJson(path, { tables: tables.value, written: new Set(), others: new Map() });
}

/** Columns go by their ids in JSON, whatever language their headers are in; a header of the user's own stays as it is. */
async function writeJson(path: string, book: JsonBook, asRead?: FileMark): Promise<Result<void, Outage>> {
  return writeFileBytes(path, new TextEncoder().encode(formatJsonTables(book, recogniseHeader, readingFormOf(bookLanguage(book.tables)))), asRead);
}

/** Tables that came as JSON, on sheets of their own. */
async function saveAsXlsx(workbook: WorkbookPort, path: string): Promise<Result<void, Outage>> {
  const made = fileWorkbook(newWorkbookFile([]));
  const copied = await copyTables(workbook, made);
  return copied.ok ? writeFileBytes(path, await writeXlsx(made.current())) : copied;
}

function isXlsx(path: string): boolean {
  return path.toLowerCase().endsWith(".xlsx");
}

function isJson(path: string): boolean {
  return path.toLowerCase().endsWith(".json");
}

/** A workbook with nothing in it, in the form that its name says. */
export function newFile(path: string): OpenFile {
  if (!isJson(path)) return xlsxFile(fileWorkbook(newWorkbookFile([])));
  const workbook = memoryWorkbook([]);
  return { form: "json", workbook, foreign: [], save: (out) => saveTables(workbook, out) };
}
