/*
 * Workbook files put together part by part, for shapes that other programs write and for files that are no good.
 */
import { packTexts, writeArchive } from '../../../src/adapters/file/ooxml/archive';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import type { SheetFile, WorkbookFile } from '../../../src/adapters/file/workbookFile';

export const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
export const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const TYPES = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** A workbook of one sheet named S; `more` adds parts or takes the place of some. */
export function parts(sheet: string, more: Readonly<Record<string, string>> = {}): Record<string, string> {
  return {
    '[Content_Types].xml':
      `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>` +
      `<Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPES}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPES}.worksheet+xml"/></Types>`,
    '_rels/.rels': relations([['rId1', 'officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId2', 'sharedStrings', 'sharedStrings.xml'], ['rId3', 'styles', 'styles.xml']]),
    'xl/worksheets/sheet1.xml': sheet,
    ...more,
  };
}

export function relations(rows: readonly (readonly [id: string, kind: string, target: string])[], base = RELATIONS): string {
  const items = rows.map(([id, kind, target]) => `<Relationship Id="${id}" Type="${base}/${kind}" Target="${target}"/>`);
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${items.join('')}</Relationships>`;
}

export function worksheet(data: string, around = ''): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheetData>${data}</sheetData>${around}</worksheet>`;
}

export async function archiveOf(all: Readonly<Record<string, string>>): Promise<Uint8Array> {
  return writeArchive(await Promise.all(Object.entries(all).map(([path, text]) => packTexts(path, [text]))));
}

export async function readParts(all: Readonly<Record<string, string>>): Promise<WorkbookFile> {
  const read = await readXlsx(await archiveOf(all));
  if (!read.ok) throw new Error(read.refusal.detail);
  return read.value;
}

export async function firstSheet(all: Readonly<Record<string, string>>): Promise<SheetFile> {
  const [sheet] = (await readParts(all)).sheets;
  if (sheet === undefined) throw new Error('there is no sheet');
  return sheet;
}
