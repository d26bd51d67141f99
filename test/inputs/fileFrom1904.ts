import { fileWorkbook } from "../../src/adapters/file/fileWorkbook";
import { packTexts, readArchive, unpackText, writeArchive } from "../../src/adapters/file/ooxml/archive";
import { newWorkbookFile } from "../../src/adapters/file/workbookFile";
import { writeXlsx } from "../../src/adapters/file/writeXlsx";
import { memoryWorkbook } from "../../src/adapters/memory/memoryWorkbook";
import { copyTables } from "../../src/app/copyTables";
import type { FoundTable } from "../../src/ports/workbookPort";
import { valueOf } from "../support/deskInMemory";

/** A company whose columns of days hold what another program has written, in a file that says how it counts. */
export async function fileFrom1904(tables: readonly FoundTable[]): Promise<Uint8Array> {
  const made = fileWorkbook(newWorkbookFile([]));
  valueOf(await copyTables(memoryWorkbook(tables), made));
  const entries = new Map(valueOf(readArchive(await writeXlsx(made.current()))));
  const head = "xl/workbook.xml";
  const text = await unpackText(entries.get(head) as Parameters<typeof unpackText>[0]);
  entries.set(head, await packTexts(head, [text.replace("<bookViews", '<workbookPr date1904="1"/><bookViews')]));
  return writeArchive([...entries.values()]);
}
