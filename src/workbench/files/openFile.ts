/**
 * From a file to a workbook that can be worked on. What the workbook does not know (borders, pictures, conditional formats that ask no formula) is
 * remembered by the file it came from and goes back into it when it is saved; see `saveFile`.
 */
import { NO_LOOK, placeOfKey, UNCOMPUTED, type NameFile, type SheetFile, type TableFile, type WorkbookFile } from '../../adapters/file/workbookFile';
import type { Culture } from '../host/model/culture';
import { PROTECTION_DEFAULTS } from '../host/model/protection';
import { stripSet } from '../host/model/strip';
import { styleNumber } from '../host/model/styles';
import { columnAt, createSheet, createWorkbook, listen, loadInto, nextId, type Sheet, type Table, type Workbook } from '../host/workbook';
import { chartsOfFile } from './charts';
import { formatsOfFile } from './conditions';
import { ruleOfFile } from './validations';
import { styleOfLook } from './looks';

/** A workbook with the file it came from, and what of it has changed since. */
export interface OpenedFile {
  readonly workbook: Workbook;
  readonly source: WorkbookFile;
  /** The sheets of the file by the ids they have in the workbook. */
  readonly sheets: ReadonlyMap<string, SheetFile>;
  readonly tables: ReadonlyMap<string, TableFile>;
  /** The style number each look has in the workbook. */
  readonly styleOfLook: readonly number[];
  /** Ids of sheets that are no longer as the file has them. */
  readonly changed: ReadonlySet<string>;
  /** Whether anything is in no file yet. */
  readonly isUnsaved: () => boolean;
  readonly markSaved: () => void;
}

const PIXELS_PER_CHARACTER = 7;
const POINTS_PER_PIXEL = 0.75;

/** The width in points of a column of so many characters, as Excel's standard font has it. */
export function pointsOfCharacters(characters: number): number {
  return Math.round(characters * PIXELS_PER_CHARACTER) * POINTS_PER_PIXEL;
}

export function charactersOfPoints(points: number): number {
  return Number((points / POINTS_PER_PIXEL / PIXELS_PER_CHARACTER).toFixed(4));
}

/** Makes a workbook of a file. */
export function openFile(source: WorkbookFile, culture: Culture): OpenedFile {
  const workbook = createWorkbook([], culture);
  workbook.precisionAsDisplayed = source.keepsOnlyShown === true;
  const sheets = new Map<string, SheetFile>();
  const tables = new Map<string, TableFile>();
  const styleNumbers = source.looks.map((look) => styleNumber(workbook.styles, styleOfLook(look)));
  loadInto(workbook, () => {
    for (const file of source.sheets) {
      if (file.kind !== 'cells') continue;
      const sheet = createSheet(workbook, file.name);
      workbook.sheets.push(sheet);
      sheets.set(sheet.id, file);
      fillSheet(sheet, file, styleNumbers);
      for (const table of file.tables) {
        const added = tableOf(workbook, sheet, table);
        workbook.tables.push(added);
        tables.set(added.id, table);
      }
    }
    if (workbook.sheets.length === 0) workbook.sheets.push(createSheet(workbook, 'Sheet1'));
    for (const name of source.names) workbook.names.push({ ...definedName(workbook, name) });
    for (const sheet of workbook.sheets) attachRules(workbook, sheet, sheets.get(sheet.id));
    workbook.activeSheetId = firstSheet(workbook, source)?.id ?? '';
  });
  return { workbook, source, sheets, tables, styleOfLook: styleNumbers, ...watchChanges(workbook) };
}

function firstSheet(workbook: Workbook, source: WorkbookFile): Sheet | undefined {
  const wanted = source.sheets[source.activeSheet]?.name;
  const visible = workbook.sheets.filter((sheet) => sheet.visibility === 'Visible');
  return visible.find((sheet) => sheet.name === wanted) ?? visible[0] ?? workbook.sheets[0];
}

const VISIBILITY = { visible: 'Visible', hidden: 'Hidden', veryHidden: 'VeryHidden' } as const;

function fillSheet(sheet: Sheet, file: SheetFile, styleNumbers: readonly number[]): void {
  sheet.visibility = VISIBILITY[file.visibility];
  sheet.tabColor = file.tabColor === undefined ? '' : `#${file.tabColor}`;
  sheet.frozenRows = file.frozenRows;
  sheet.frozenColumns = file.frozenColumns;
  sheet.merges = file.merges;
  if (file.isProtected) sheet.protection = { options: PROTECTION_DEFAULTS, password: '' };
  file.columns.forEach(({ width, hidden, lookNumber }, index) => {
    if (width === undefined && hidden !== true && lookNumber === undefined) return;
    const column = columnAt(sheet, index);
    column.width = width === undefined ? null : pointsOfCharacters(width);
    column.hidden = hidden === true;
    column.style = lookNumber === undefined ? 0 : styleNumbers[lookNumber] ?? 0;
  });
  file.rows.forEach((row, r) => row.forEach((value, c) => {
    // A formula without a result is computed when the formulas are plugged in.
    if (value !== '' && value !== UNCOMPUTED) stripSet(columnAt(sheet, c).values, r, value);
  }));
  file.lookNumbers.forEach((row, r) => row.forEach((look, c) => {
    if (look !== NO_LOOK) stripSet(columnAt(sheet, c).styles, r, styleNumbers[look] ?? 0);
  }));
  for (const [key, formula] of file.formulas) {
    const { row, column } = placeOfKey(key);
    stripSet(columnAt(sheet, column).formulas, row, `=${formula}`);
  }
}

function tableOf(workbook: Workbook, sheet: Sheet, file: TableFile): Table {
  return {
    id: nextId(workbook), sheetId: sheet.id, name: file.name, row: file.firstRow - (file.hasHeaderRow ? 1 : 0), column: file.firstColumn,
    columns: file.headers.map((name, index) => ({ id: index + 1, name })), bodyRows: file.rowCount, showHeaders: file.hasHeaderRow,
    style: file.style ?? '', showFilterButton: file.hasFilter, showBandedRows: true, filters: new Map(),
  };
}

function definedName(workbook: Workbook, { name, refersTo, sheetName, isHidden, comment }: NameFile): Workbook['names'][number] {
  const sheet = sheetName === undefined ? undefined : workbook.sheets.find((own) => own.name === sheetName);
  return { name, sheetId: sheet?.id ?? null, formula: `=${refersTo}`, comment: comment ?? '', visible: !isHidden };
}

function attachRules(workbook: Workbook, sheet: Sheet, file: SheetFile | undefined): void {
  sheet.validations = (file?.validations ?? []).flatMap((rule) => rule.areas.map((area) => ({ ...ruleOfFile(rule), id: nextId(workbook), area: { ...area } })));
  sheet.conditionalFormats = formatsOfFile(workbook, file?.conditions ?? []);
  sheet.charts = chartsOfFile(workbook, sheet, file?.charts ?? []);
  sheet.comments = (file?.notes ?? []).map(({ row, column, text, author }) => ({
    id: nextId(workbook), row, column, kind: 'note' as const, content: text, authorName: author, resolved: false,
  }));
}

/** Takes note of what is no longer as the file has it; `former` is what was so already. */
export function watchChanges(workbook: Workbook, former: Iterable<string> = [], wasUnsaved = false): Pick<OpenedFile, 'changed' | 'isUnsaved' | 'markSaved'> {
  const changed = new Set(former);
  let isUnsaved = wasUnsaved;
  listen(workbook, (change) => {
    if (change.kind === 'selection' || (change.kind === 'sheet' && (change.what === 'activated' || change.what === 'rows'))) return;
    if ('sheetId' in change) changed.add(change.sheetId);
    // Results of formulas are computed again when the file is opened.
    if (change.kind !== 'results') isUnsaved = true;
  });
  return {
    changed,
    isUnsaved: () => isUnsaved,
    markSaved: () => {
      isUnsaved = false;
    },
  };
}
