import { readXlsx } from '../../../src/adapters/file/readXlsx';
import type { ArchiveLimits } from '../../../src/adapters/file/ooxml/archive';
import { blankSheet, newWorkbookFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import type { Outage } from '../../../src/ports/workbookPort';
import { archiveOf, MAIN, parts, relations, worksheet } from './craftedParts';

const CELL = worksheet('<row r="1"><c r="A1"><v>1</v></c></row>');

async function refusal(bytes: Uint8Array, limits?: ArchiveLimits): Promise<Outage> {
  const read = await readXlsx(bytes, limits);
  if (read.ok) throw new Error('the file was read');
  return read.refusal;
}

async function goodFile(): Promise<Uint8Array> {
  const rows = Array.from({ length: 500 }, (_, index) => [`text ${index * 7919}`, index]);
  return writeXlsx(newWorkbookFile([{ ...blankSheet('S'), rows }]));
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

describe('what is no workbook', () => {
  test.each([
    ['nothing', ''],
    ['a text', 'No.;Name\n1;Fjord\n'],
    ['a page', '<html><body>Not found</body></html>'],
    ['a JSON text', '{ "format": "ledgerline-tables/1" }'],
  ])('%s is refused', async (_, text) => {
    expect((await refusal(bytesOf(text))).code).toBe('notAWorkbook');
  });

  test('an archive without a document is refused', async () => {
    expect((await refusal(await archiveOf({ 'readme.txt': 'hello' }))).code).toBe('notAWorkbook');
  });

  test('a text document is refused', async () => {
    const document = { '_rels/.rels': relations([['rId1', 'officeDocument', 'word/document.xml']]), 'word/document.xml': '<w:document xmlns:w="urn:word"/>' };
    expect((await refusal(await archiveOf(document))).code).toBe('notAWorkbook');
  });

  test('a workbook of Excel 97 is refused and told apart from an encrypted one', async () => {
    const container = new Uint8Array(4096);
    container.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
    expect(await refusal(container)).toMatchObject({ code: 'fileOldFormat', detail: expect.stringContaining('.xls') });
    container.set([...'EncryptedPackage'].flatMap((sign) => [sign.charCodeAt(0), 0]), 2048);
    expect(await refusal(container)).toMatchObject({ code: 'fileEncrypted', detail: expect.stringContaining('encrypted') });
  });
});

describe('what cannot be read', () => {
  test.each([10, 50, 90, 99])('a file cut to %p percent is refused', async (percent) => {
    const whole = await goodFile();
    expect((await refusal(whole.slice(0, Math.floor((whole.length * percent) / 100)))).code).toBe('fileDamaged');
  });

  test('a file with a changed byte inside its sheet is refused', async () => {
    const bytes = await goodFile();
    const at = Buffer.from(bytes).indexOf('xl/worksheets/sheet1.xml') + 400;
    bytes[at] = (bytes[at] ?? 0) ^ 0xff;
    expect((await refusal(bytes)).code).toBe('fileDamaged');
  });

  test.each([
    ['a part that is no XML', { 'xl/workbook.xml': `<workbook xmlns="${MAIN}"><sheets></workbook>` }],
    ['a part with a document type', { 'xl/styles.xml': '<!DOCTYPE a [<!ENTITY b "c">]><styleSheet/>' }],
    ['a cell beyond the sheet', { 'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="XFE1"><v>1</v></c></row>') }],
    ['a row beyond the sheet', { 'xl/worksheets/sheet1.xml': worksheet('<row r="1048577"><c r="A1048577"><v>1</v></c></row>') }],
    ['a text that is not there', { 'xl/worksheets/sheet1.xml': worksheet('<row r="1"><c r="A1" t="s"><v>3</v></c></row>') }],
    ['rows that do not end', { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>` }],
  ])('%s is refused', async (_, more) => {
    expect((await refusal(await archiveOf(parts(CELL, more)))).code).toBe('fileDamaged');
  });

  test('a sheet whose part is missing is refused with its name', async () => {
    const { 'xl/worksheets/sheet1.xml': _sheet, ...others } = parts(CELL);
    expect(await refusal(await archiveOf(others))).toMatchObject({ code: 'fileDamaged', detail: expect.stringContaining('S') });
  });
});

describe('what is too large', () => {
  const wide: ArchiveLimits = { unpackedBytes: 1_000_000, ratio: 200, entries: 100 };

  test('a small archive that unpacks to a large one is refused before it is unpacked', async () => {
    const bomb = await archiveOf(parts(worksheet('<row r="1"/>'.repeat(1_000_000))));
    expect(bomb.length).toBeLessThan(100_000);
    expect((await refusal(bomb)).code).toBe('fileTooLarge');
  });

  test('an archive that declares more bytes than are allowed is refused', async () => {
    const file = await archiveOf(parts(CELL, { 'xl/media/noise.bin': Array.from({ length: 900_000 }, (_, i) => ((i * 7919) % 65_521).toString(36)).join('') }));
    expect((await refusal(file, wide)).code).toBe('fileTooLarge');
  });

  test('an archive of more entries than are allowed is refused', async () => {
    const many = Object.fromEntries(Array.from({ length: 101 }, (_, index) => [`extra/${index}.txt`, String(index)]));
    expect((await refusal(await archiveOf(parts(CELL, many)), wide)).code).toBe('fileTooLarge');
  });

  test('an entry that unpacks to more than it declares is refused', async () => {
    const bytes = await goodFile();
    const name = 'xl/worksheets/sheet1.xml';
    const directory = Buffer.from(bytes).lastIndexOf(name) - 46;
    new DataView(bytes.buffer, bytes.byteOffset).setUint32(directory + 24, 100, true);
    expect((await refusal(bytes)).code).toBe('fileDamaged');
  });

  test('a sheet with a cell in the last column of every row is refused before memory ends', async () => {
    const row = (at: number) => `<row r="${at}"><c r="XFD${at}"><v>1</v></c></row>`;
    const rows = Array.from({ length: 2_000 }, (_, index) => row(index + 1)).join('');
    expect((await refusal(await archiveOf(parts(worksheet(rows))))).code).toBe('fileTooLarge');
  });
});
