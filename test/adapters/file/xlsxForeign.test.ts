/*
 * Shapes that other programs give the same thing, and what Excel writes that nobody else does.
 */
import { packTexts, readArchive, unpackText, writeArchive } from '../../../src/adapters/file/ooxml/archive';
import { readXlsx } from '../../../src/adapters/file/readXlsx';
import { cellKey, UNCOMPUTED, type WorkbookFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import { firstSheet, MAIN, parts, readParts, relations, RELATIONS, worksheet } from './craftedParts';

async function partAfter(file: WorkbookFile, path: string): Promise<string> {
  const archive = readArchive(await writeXlsx(file));
  const entry = archive.ok ? archive.value.get(path) : undefined;
  return entry === undefined ? '' : unpackText(entry);
}

/** The file with one more value, so that its first sheet is written anew. */
function touched(file: WorkbookFile): WorkbookFile {
  const [sheet, ...others] = file.sheets;
  return sheet === undefined ? file : { ...file, sheets: [{ ...sheet, rows: [...sheet.rows, ['touched']] }, ...others] };
}

const SHARED = { 'xl/sharedStrings.xml': `<sst xmlns="${MAIN}"><si><t>plain</t></si><si><r><rPr><b/></rPr><t>bo</t></r><r><t xml:space="preserve">ld </t></r><rPh sb="0" eb="1"><t>reading</t></rPh></si></sst>` };

describe('cells', () => {
  test.each([
    ['<c r="A1"><v>1.5E2</v></c>', 150],
    ['<c r="A1" t="n"><v> 12 </v></c>', 12],
    ['<c r="A1" t="b"><v>1</v></c>', true],
    ['<c r="A1" t="b"><v>0</v></c>', false],
    ['<c r="A1" t="e"><v>#DIV/0!</v></c>', '#DIV/0!'],
    ['<c r="A1" t="s"><v>0</v></c>', 'plain'],
    ['<c r="A1" t="s"><v>1</v></c>', 'bold '],
    ['<c r="A1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c>', 'ab'],
    ['<c r="A1" t="str"><f>""</f><v></v></c>', ''],
    ['<c r="A1"><f>1+1</f></c>', UNCOMPUTED],
    ['<c r="A1"><f>1+1</f><v></v></c>', UNCOMPUTED],
    ['<c r="A1" t="inlineStr"><is><t>in &lt;line&gt; &#x41;&#66;</t></is></c>', 'in <line> AB'],
    ['<c r="A1" t="inlineStr"><is><r><t>a</t></r><r><t>b</t></r></is></c>', 'ab'],
    ['<c r="A1" t="inlineStr"><is><t><![CDATA[a < b & c]]></t></is></c>', 'a < b & c'],
    ['<c r="A1" t="inlineStr"><is><t>a_x000D_b_x005F_x0041_</t></is></c>', 'a\rb_x0041_'],
    ['<c r="A1" t="d"><v>2026-11-20</v></c>', 46_346],
    ["<c r='A1' t='str'><v>single quotes</v></c>", 'single quotes'],
    ['<c><v>7</v></c>', 7],
  ])('%s is %p', async (cell, value) => {
    const sheet = await firstSheet(parts(worksheet(`<row r="1">${cell}</row>`), SHARED));
    expect(sheet.rows[0]?.[0] ?? '').toBe(value);
  });

  test('cells and rows without addresses follow each other', async () => {
    const sheet = await firstSheet(parts(worksheet('<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>')));
    expect(sheet.rows).toEqual([[1, 2], [], [], ['', '', 3, 4], [5]]);
  });

  test('a formula that cells share is known for each of them', async () => {
    const row = (at: number, formula: string) => `<row r="${at}"><c r="B${at}"><f ${formula}</f><v>${at}</v></c></row>`;
    const sheet = await firstSheet(parts(worksheet(row(1, 't="shared" ref="B1:B3" si="0">A1*$C$1+SUM(D:D)') + row(2, 't="shared" si="0">') + row(3, 't="shared" si="0">'))));
    expect([0, 1, 2].map((at) => sheet.formulas.get(cellKey(at, 1)))).toEqual(['A1*$C$1+SUM(D:D)', 'A2*$C$1+SUM(D:D)', 'A3*$C$1+SUM(D:D)']);
  });

  test('a sheet without rows is blank', async () => {
    expect((await firstSheet(parts(`<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`))).rows).toEqual([]);
    expect((await firstSheet(parts(`<worksheet xmlns="${MAIN}"/>`))).rows).toEqual([]);
  });
});

describe('packages', () => {
  test('names with a prefix are read, and what is written has it too', async () => {
    const sheet = `<x:worksheet xmlns:x="${MAIN}"><x:sheetViews><x:sheetView workbookViewId="0"/></x:sheetViews><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>a</x:v></x:c><x:c r="B1"><x:f>1+2</x:f><x:v>3</x:v></x:c></x:row></x:sheetData></x:worksheet>`;
    const workbook = `<x:workbook xmlns:x="${MAIN}" xmlns:rel="${RELATIONS}"><x:sheets><x:sheet name="S" sheetId="1" rel:id="rId1"/></x:sheets></x:workbook>`;
    const file = await readParts(parts(sheet, { 'xl/workbook.xml': workbook }));
    expect(file.sheets[0]?.rows).toEqual([['a', 3]]);
    const again = await partAfter(touched(file), 'xl/worksheets/sheet1.xml');
    expect(again).toContain('<x:row r="2"><x:c r="A2" t="s"><x:v>');
    expect(again.replaceAll(/<\/?x:/g, '')).not.toMatch(/<(?!\?xml)/);
  });

  test('the strict form is read, and new parts are named in it', async () => {
    const base = 'http://purl.oclc.org/ooxml/officeDocument/relationships';
    const strict = {
      '_rels/.rels': relations([['rId1', 'officeDocument', '/xl/workbook.xml']], base),
      'xl/workbook.xml': `<workbook xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main" xmlns:r="${base}"><sheets><sheet name="S" sheetId="1" r:id="rId1"/></sheets></workbook>`,
      'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', '/xl/worksheets/sheet1.xml']], base),
    };
    const file = await readParts(parts(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>'), strict));
    expect(file.sheets[0]?.rows).toEqual([[1]]);
    expect(await partAfter(touched(file), 'xl/_rels/workbook.xml.rels')).toContain(`${base}/sharedStrings`);
  });

  test('a part in UTF-16 is read', async () => {
    const text = worksheet('<row r="1"><c r="A1" t="str"><v>Ærø</v></c></row>').replace('UTF-8', 'UTF-16');
    const entries = await Promise.all(Object.entries(parts('')).map(([path, part]) => packTexts(path, [part])));
    const utf16 = new Uint8Array([0xff, 0xfe, ...Buffer.from(text, 'utf16le')]);
    const stored = { path: 'xl/worksheets/sheet1.xml', isPacked: false, crc: 0, size: utf16.length, bytes: utf16 };
    const read = await readXlsx(writeArchive([...entries.filter(({ path }) => path !== stored.path), stored]));
    expect(read.ok && read.value.sheets[0]?.rows).toEqual([['Ærø']]);
  });

  test('a workbook with macros keeps them', async () => {
    const more = {
      'xl/vbaProject.bin': 'macros',
      'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId9', 'vbaProject', 'vbaProject.bin']]),
    };
    const file = await readParts(parts(worksheet(''), more));
    expect(await partAfter(touched(file), 'xl/vbaProject.bin')).toBe('macros');
    expect(await partAfter(touched(file), 'xl/_rels/workbook.xml.rels')).toContain('vbaProject.bin');
  });

  test('the order of computing that Excel noted is dropped when cells changed, and kept when not', async () => {
    const more = {
      'xl/calcChain.xml': `<calcChain xmlns="${MAIN}"><c r="A1" i="1"/></calcChain>`,
      'xl/_rels/workbook.xml.rels': relations([['rId1', 'worksheet', 'worksheets/sheet1.xml'], ['rId9', 'calcChain', 'calcChain.xml']]),
    };
    const file = await readParts(parts(worksheet('<row r="1"><c r="A1"><f>1+1</f><v>2</v></c></row>'), more));
    expect(await partAfter(file, 'xl/calcChain.xml')).not.toBe('');
    expect(await partAfter(touched(file), 'xl/calcChain.xml')).toBe('');
    expect(await partAfter(touched(file), 'xl/workbook.xml')).toContain('fullCalcOnLoad="1"');
  });
});

describe('a sheet that is written anew', () => {
  const around =
    '<sheetProtection algorithmName="SHA-512" hashValue="abc" saltValue="def" spinCount="100000" sheet="1"/><conditionalFormatting sqref="A1"><cfRule type="containsBlanks" priority="1"/></conditionalFormatting>' +
    '<ignoredErrors><ignoredError sqref="A1" numberStoredAsText="1"/></ignoredErrors><extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}"><x14:conditionalFormattings xmlns:x14="urn:x14"/></ext></extLst>';

  test('keeps fonts within a text, array formulas and pictures in cells', async () => {
    const cells =
      '<c r="A1" t="s"><v>1</v></c><c r="B1" cm="1"><f t="array" ref="B1:B2">_xlfn.UNIQUE(A1:A2)</f><v>5</v></c><c r="C1" t="e" vm="3"><v>#VALUE!</v></c><c r="D1" t="inlineStr"><is><r><rPr><i/></rPr><t>i</t></r></is></c>';
    const file = await readParts(parts(worksheet(`<row r="1" spans="1:4" ht="30" customHeight="1">${cells}</row>`), SHARED));
    expect(file.sheets[0]?.rows).toEqual([['bold ', 5, '#VALUE!', 'i']]);
    expect(file.sheets[0]?.formulas.get(cellKey(0, 1))).toBe('_xlfn.UNIQUE(A1:A2)');
    expect(await partAfter(touched(file), 'xl/worksheets/sheet1.xml')).toContain(`<row r="1" ht="30" customHeight="1">${cells}</row>`);
  });

  test('keeps everything around its rows', async () => {
    const file = await readParts(parts(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', around)));
    expect(file.sheets[0]?.isProtected).toBe(true);
    expect(await partAfter(touched(file), 'xl/worksheets/sheet1.xml')).toContain(`</sheetData>${around}</worksheet>`);
  });

  test('puts a new section where the format wants it', async () => {
    const file = await readParts(parts(worksheet('<row r="1"><c r="A1"><v>1</v></c></row>', around)));
    const [sheet] = file.sheets;
    if (sheet === undefined) throw new Error('there is no sheet');
    const changed = { ...sheet, merges: [{ row: 0, column: 0, rows: 1, columns: 2 }], frozenRows: 1, tabColor: '00FF00' };
    const names = [...(await partAfter({ ...file, sheets: [changed] }, 'xl/worksheets/sheet1.xml')).matchAll(/<(\w+)/g)].map(([, name]) => name);
    const sections = ['sheetPr', 'dimension', 'sheetViews', 'sheetData', 'sheetProtection', 'mergeCells', 'conditionalFormatting', 'ignoredErrors', 'extLst'];
    expect(names.filter((name) => sections.includes(name ?? ''))).toEqual(sections);
  });
});
