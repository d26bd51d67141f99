import { fileWorkbook } from '../../../src/adapters/file/fileWorkbook';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { blankSheet, newWorkbookFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import type { WorkbookPort } from '../../../src/ports/workbookPort';
import { workbookPortContract } from '../../contract/workbookPort';

workbookPortContract('a workbook file', () => Promise.resolve(fileWorkbook(newWorkbookFile([blankSheet('Sheet1')]))));

/** Before each read the file goes through its bytes. */
function throughBytes(): WorkbookPort {
  let port = fileWorkbook(newWorkbookFile([blankSheet('Sheet1')]));
  const reopen = async (): Promise<void> => {
    const read = await readXlsx(await writeXlsx(port.current()));
    if (!read.ok) throw new Error(read.refusal.detail);
    port = fileWorkbook(read.value);
  };
  return {
    ...port,
    readTables: async (names) => {
      await reopen();
      return port.readTables(names);
    },
    write: (changes, watch) => port.write(changes, watch),
    sheetNames: async () => {
      await reopen();
      return port.sheetNames();
    },
    selection: () => port.selection(),
    goTo: (place) => port.goTo(place),
    save: () => port.save(),
    onChange: (listener) => port.onChange(listener),
    onSelection: (listener) => port.onSelection(listener),
  };
}

workbookPortContract('a workbook file that is written and read again', () => Promise.resolve(throughBytes()));
