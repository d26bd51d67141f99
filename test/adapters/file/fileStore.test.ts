import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, lstatSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { formOf, markOf, readFileBytes, writeFileBytes } from '../../../src/adapters/file/fileStore.node';
import { blankSheet, newWorkbookFile } from '../../../src/adapters/file/workbookFile';
import { writeXlsx } from '../../../src/adapters/file/writeXlsx';
import { testFolder } from './secondReader';

const folder = testFolder();
afterAll(folder.remove);

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function at(name: string, text?: string): string {
  const place = folder.file(name);
  if (text !== undefined) writeFileSync(place, text);
  return place;
}

describe('reading', () => {
  test('a file comes as its bytes', async () => {
    expect(await readFileBytes(at('a.json', '{}'))).toEqual({ ok: true, value: bytes('{}') });
  });

  test('a file that is not there is missing', async () => {
    expect(await readFileBytes(at('none.xlsx'))).toMatchObject({ ok: false, refusal: { code: 'fileMissing', place: at('none.xlsx') } });
  });

  test('a folder cannot be read', async () => {
    mkdirSync(at('sub'));
    expect(await readFileBytes(at('sub'))).toMatchObject({ ok: false, refusal: { code: 'fileUnreadable' } });
  });

  test('a file that is larger than allowed is not read', async () => {
    expect(await readFileBytes(at('large.json', 'x'.repeat(101)), 100)).toMatchObject({ ok: false, refusal: { code: 'fileTooLarge' } });
  });
});

describe('the form of a file', () => {
  test('is known by its content, whatever it is called', async () => {
    expect(formOf(await writeXlsx(newWorkbookFile([blankSheet('S')])))).toBe('xlsx');
    expect([formOf(bytes(' \n{ "format": 1 }')), formOf(bytes('\uFEFF{}')), formOf(bytes('No.;Name')), formOf(bytes(''))]).toEqual(['json', 'json', undefined, undefined]);
  });

  test('is that of a workbook for an encrypted one, which is then refused as such', () => {
    expect(formOf(new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]))).toBe('xlsx');
  });
});

describe('writing', () => {
  test('a new file holds the bytes, and nothing is left beside it', async () => {
    mkdirSync(at('new'));
    expect(await writeFileBytes(at('new/a.json'), bytes('{}'))).toEqual({ ok: true, value: undefined });
    expect([readFileSync(at('new/a.json'), 'utf8'), readdirSync(at('new'))]).toEqual(['{}', ['a.json']]);
  });

  test('a file takes the place of an older one and keeps its permissions', async () => {
    const place = at('old.json', 'old');
    chmodSync(place, 0o640);
    expect((await writeFileBytes(place, bytes('new'))).ok).toBe(true);
    expect([readFileSync(place, 'utf8'), statSync(place).mode & 0o777]).toEqual(['new', 0o640]);
  });

  test('a link stays a link, and what it leads to is written', async () => {
    const target = at('target.json', 'old');
    symlinkSync(target, at('link.json'));
    expect((await writeFileBytes(at('link.json'), bytes('new'))).ok).toBe(true);
    expect([lstatSync(at('link.json')).isSymbolicLink(), readFileSync(target, 'utf8')]).toEqual([true, 'new']);
  });

  test.each(['~$book.xlsx', '.~lock.book.xlsx#'])('a workbook that is open, as %s says, is not written over', async (mark) => {
    mkdirSync(at('open'), { recursive: true });
    const place = at('open/book.xlsx', 'old');
    const lock = at(path.join('open', mark), 'Kari');
    expect(await writeFileBytes(place, bytes('new'))).toMatchObject({ ok: false, refusal: { code: 'readOnly', place } });
    expect([readFileSync(place, 'utf8'), existsSync(lock)]).toEqual(['old', true]);
    expect((await writeFileBytes(at('open/copy.xlsx'), bytes('new'))).ok).toBe(true);
  });

  test('a folder is not written over', async () => {
    mkdirSync(at('folder.xlsx'));
    expect(await writeFileBytes(at('folder.xlsx'), bytes('new'))).toMatchObject({ ok: false, refusal: { code: 'fileNotWritable' } });
  });

  test('a folder that is not there is told', async () => {
    expect(await writeFileBytes(at('nowhere/a.json'), bytes('new'))).toMatchObject({ ok: false, refusal: { code: 'fileNotWritable', detail: expect.stringContaining('ENOENT') } });
  });

  test('a full disk is told, leaves the old file as it was and nothing beside it', async () => {
    mkdirSync(at('full'));
    const place = at('full/a.json', 'old');
    // The files beside the target are led to the device that is always full.
    for (let number = 1; number < 100; number += 1) symlinkSync('/dev/full', at(`full/.a.json.${process.pid}-${number}.tmp`));
    expect(await writeFileBytes(place, bytes('new'))).toMatchObject({ ok: false, refusal: { code: 'fileNotWritable', detail: expect.stringContaining('ENOSPC') } });
    expect([readFileSync(place, 'utf8'), readdirSync(at('full')).length]).toEqual(['old', 99]);
  });

  test('a file that another program has written since it was read is not written over', async () => {
    mkdirSync(at('shared'));
    const place = at('shared/a.json', 'read');
    symlinkSync(place, at('shared/link.json'));
    const read = await markOf(at('shared/link.json'));
    expect((await writeFileBytes(place, bytes('theirs'))).ok).toBe(true);
    expect(await writeFileBytes(at('shared/link.json'), bytes('ours'), read)).toMatchObject({ ok: false, refusal: { code: 'fileChanged', place: at('shared/link.json') } });
    // A copy elsewhere is a file of its own.
    expect((await writeFileBytes(at('shared/copy.json'), bytes('ours'), read)).ok).toBe(true);
    expect([readFileSync(place, 'utf8'), readdirSync(at('shared')).sort()]).toEqual(['theirs', ['a.json', 'copy.json', 'link.json']]);
  });

  test('of many that read a file and write it at once, one succeeds', async () => {
    mkdirSync(at('race'));
    const place = at('race/a.json', 'read');
    const read = await markOf(place);
    const all = await Promise.all(Array.from({ length: 20 }, (_, number) => writeFileBytes(place, bytes(String(number)), read)));
    expect(all.filter(({ ok }) => ok).length).toBe(1);
    expect([readFileSync(place, 'utf8'), readdirSync(at('race'))]).toEqual([String(all.findIndex(({ ok }) => ok)), ['a.json']]);
  });

  test('a turn that an ended program left is no hindrance', async () => {
    mkdirSync(at('left'));
    const place = at('left/a.json', 'read');
    const turn = at('left/.a.json.turn', '');
    utimesSync(turn, new Date(0), new Date(0));
    expect((await writeFileBytes(place, bytes('new'), await markOf(place))).ok).toBe(true);
    expect(readdirSync(at('left'))).toEqual(['a.json']);
  });

  test('a device is not written over', async () => {
    symlinkSync('/dev/null', at('null.json'));
    expect(await writeFileBytes(at('null.json'), bytes('new'))).toMatchObject({ ok: false, refusal: { code: 'fileNotWritable' } });
  });
});
