/*
 * The workbook as the browser hands it over, and what another program reads in it.
 */
import type { Page } from 'playwright-core';
import { openpyxl } from '../../adapters/file/secondReader';

/** Saves a copy from the file menu; answers where the browser put it. */
export async function savedCopy(tab: Page): Promise<string> {
  await tab.getByRole('button', { name: 'File' }).click();
  const [download] = await Promise.all([tab.waitForEvent('download'), tab.getByRole('menuitem', { name: /^Save a copy/ }).click()]);
  return download.path();
}

/** Opens a file in the workbench that stands, dropping what was there, and waits for its name. */
export async function openFile(tab: Page, file: string, name: string): Promise<void> {
  await tab.locator('input[type=file]').setInputFiles({ name: `${name}.xlsx`, mimeType: 'application/octet-stream', buffer: await contentsOf(file) });
  await tab.waitForFunction((wanted) => document.title.startsWith(wanted), name);
}

async function contentsOf(file: string): Promise<Buffer> {
  const { readFile } = await import('node:fs/promises');
  return readFile(file);
}

/** The rows of sheets as openpyxl reads them: one object for each, by the headings. */
export type Sheets = Readonly<Record<string, readonly Readonly<Record<string, string | number | boolean | null>>[]>>;

export function rowsInFile(file: string, ...sheets: readonly string[]): Sheets {
  return openpyxl(
    `book = openpyxl.load_workbook(open(args[0], 'rb'))
answer = {}
for name in args[1:]:
    rows = [[cell.value for cell in row] for row in book[name].iter_rows()]
    answer[name] = [dict(zip(rows[0], row)) for row in rows[1:] if any(value is not None for value in row)]`,
    file, ...sheets,
  ) as Sheets;
}

/** What a file is made of besides its rows, as openpyxl sees it: for each sheet its tables, drop-downs, notes, widths and locks. */
export function shapeOfFile(file: string): unknown {
  return openpyxl(
    `book = openpyxl.load_workbook(open(args[0], 'rb'))
answer = {}
for sheet in book.worksheets:
    rules = sorted(f'{rule.type} {area} {rule.formula1}' for rule in sheet.data_validations.dataValidation for area in str(rule.sqref).split())
    notes = sorted((cell.coordinate, cell.comment.text) for row in sheet.iter_rows() for cell in row if cell.comment)
    widths = {name: round(column.width, 1) for name, column in sorted(sheet.column_dimensions.items())}
    tables = {table.displayName: table.ref for table in sheet.tables.values()}
    answer[sheet.title] = [sheet.protection.sheet, sheet.freeze_panes, tables, rules, notes, widths]`,
    file,
  );
}
