/*
 * Other programs that read and write workbooks, for tests: what our files say is judged by them, never by ourselves.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** A folder for the files of one test file, and how it is taken away. */
export function testFolder(): { readonly file: (name: string) => string; readonly remove: () => void } {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledgerline-'));
  return { file: (name) => path.join(folder, name), remove: () => rmSync(folder, { recursive: true, force: true }) };
}

/** Runs Python with openpyxl; what the program puts into `answer` comes back. */
export function openpyxl(program: string, ...args: readonly string[]): unknown {
  const whole = `import sys, json, datetime, zipfile, openpyxl\nargs = sys.argv[1:]\nanswer = None\n${program}\nprint(json.dumps(answer, default=str))`;
  return JSON.parse(execFileSync('/usr/bin/python3', ['-W', 'ignore', '-c', whole, ...args], { encoding: 'utf8', maxBuffer: 1 << 28 }));
}

/** Opens a workbook in LibreOffice and saves it in another form into a folder; a profile of its own keeps runs apart. */
export function libreOffice(source: string, form: string, folder: string): void {
  const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`;
  execFileSync('/usr/bin/soffice', [profile, '--headless', '--norestore', '--convert-to', form, '--outdir', folder, source], { stdio: 'ignore' });
}
