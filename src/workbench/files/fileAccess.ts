/**
 * Files of the person and of the server, as workbooks: what a file picker or a drop hands over, the sample company, a download.
 */
import { readXlsx } from '../../adapters/file/readXlsx';
import { writeXlsx } from '../../adapters/file/writeXlsx';
import type { Culture } from '../host/model/culture';
import type { WorkbenchKey } from '../words';
import { blankFile } from './keptBook';
import { openFile, type OpenedFile } from './openFile';
import { saveFile } from './saveFile';

/** An opened file with the bytes it was read from, which a new one has not; or why it is not opened. */
export type Opening = { readonly ok: true; readonly opened: OpenedFile; readonly name: string; readonly bytes: Uint8Array | null } | { readonly ok: false; readonly key: WorkbenchKey; readonly name: string };

const REFUSALS: Readonly<Record<string, WorkbenchKey>> = {
  notAWorkbook: 'workbench.file.refused.notAWorkbook', fileOldFormat: 'workbench.file.refused.notAWorkbook', fileTooLarge: 'workbench.file.refused.tooLarge', memory: 'workbench.file.refused.tooLarge',
};

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Reads the bytes of a workbook. */
export async function openBytes(bytes: Uint8Array, name: string, culture: Culture): Promise<Opening> {
  const read = await readXlsx(bytes);
  if (!read.ok) return { ok: false, key: REFUSALS[read.refusal.code] ?? 'workbench.file.refused.unreadable', name };
  // The host counts from 1900 alone.
  if (read.value.daysFrom1904 === true) return { ok: false, key: 'workbench.file.refused.unreadable', name };
  return { ok: true, opened: openFile(read.value, culture), name: name.replace(/\.xls[xm]$/i, ''), bytes };
}

/** Reads a file that a person chose. */
export async function openPicked(file: File, culture: Culture): Promise<Opening> {
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    return { ok: false, key: 'workbench.file.refused.unreadable', name: file.name };
  }
  return openBytes(bytes, file.name, culture);
}

/** The samples this page may ask its server for, by their name in the address. */
const SAMPLES: Readonly<Record<string, string>> = { northwind: 'assets/samples/northwind.xlsx' };

/** Fetches a sample company from the server. */
export async function openSample(sample: string, culture: Culture): Promise<Opening> {
  const address = SAMPLES[sample];
  const missing: Opening = { ok: false, key: 'workbench.sample.missing', name: sample };
  if (address === undefined) return missing;
  const answer = await fetch(address).catch(() => null);
  if (answer === null || !answer.ok) return missing;
  return openBytes(new Uint8Array(await answer.arrayBuffer()), 'Northwind', culture);
}

/** A new workbook with one blank sheet. */
export function newFile(name: string, culture: Culture): Opening {
  return { ok: true, opened: openFile(blankFile(), culture), name, bytes: null };
}

/** Hands the workbook to the browser as a download; answers the name it was given, or null when it could not be written. */
export async function download(opened: OpenedFile, name: string): Promise<string | null> {
  let bytes: Uint8Array;
  try {
    bytes = await writeXlsx(saveFile(opened));
  } catch {
    return null;
  }
  const file = `${name.replaceAll(/[\\/:*?"<>|]/g, '-')}.xlsx`;
  const url = URL.createObjectURL(new Blob([bytes as BlobPart], { type: TYPE }));
  const link = document.createElement('a');
  link.href = url;
  link.download = file;
  link.click();
  // The browser reads the address after this turn.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
  opened.markSaved();
  return file;
}
