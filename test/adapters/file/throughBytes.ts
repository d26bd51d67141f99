import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import type { WorkbookFile } from '../../../src/adapters/file/workbookFile';

/** A file as it is when its bytes were written and read again. */
export async function throughBytes(file: WorkbookFile): Promise<WorkbookFile> {
  const read = await readXlsx(await writeXlsx(file));
  if (!read.ok) throw new Error(read.refusal.detail);
  return read.value;
}
