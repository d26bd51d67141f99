/**
 * From a workbook back to a file. Sheets that nothing touched are the file's own, untouched; what the workbook does not know is
 * handed on with the parts it belongs to. Rows that a filter hides are saved as shown.
 */
import {
  cellKey, NO_LOOK, PLAIN_LOOK, UNCOMPUTED, type CellLook, type NameFile, type NoteFile, type SheetColumn, type SheetFile, type TableFile, type WorkbookFile,
} from '../../adapters/file/workbookFile';
import { usedArea } from '../host/model/blocks';
import { forEachFormula } from '../host/model/recalculation';
import { stripGet } from '../host/model/strip';
import { styleOf } from '../host/model/styles';
import type { CellValue } from '../host/model/typedCell';
import type { Sheet, Table } from '../host/workbook';
import { BUSY, CIRCULAR } from '../formulas/evaluate';
import { bareColour, lookOfStyle } from './looks';
import { charactersOfPoints, type OpenedFile } from './openFile';
import { chartsForFile } from './charts';
import { conditionsForFile } from './conditions';
import { rulesForFile } from './validations';

/** The workbook as a file. */
export function saveFile(opened: OpenedFile): WorkbookFile {
  const { workbook, source } = opened;
  const looks = lookBook(opened);
  const sheets: SheetFile[] = workbook.sheets.map((sheet) => savedSheet(opened, sheet, looks));
  source.sheets.forEach((file, place) => {
    if (file.kind === 'chart') sheets.splice(Math.min(place, sheets.length), 0, file);
  });
  const active = workbook.sheets.find(({ id }) => id === workbook.activeSheetId);
  return {
    ...source,
    sheets,
    names: workbook.names.map((name) => savedName(opened, name)),
    activeSheet: Math.max(0, sheets.findIndex((file) => file.name === active?.name)),
    looks: looks.all,
  };
}

interface LookBook {
  readonly all: CellLook[];
  /** The number of a style's look; `former` is the look the cell had in the file. */
  readonly numberOf: (style: number, former: number) => number;
}

function lookBook({ workbook, source, styleOfLook }: OpenedFile): LookBook {
  const all: CellLook[] = source.looks.length === 0 ? [PLAIN_LOOK] : [...source.looks];
  const made = new Map<string, number>();
  const numberOf = (style: number, former: number): number => {
    // The look the cell came with, when it still looks so: it may have borders that others of this style have not.
    if (former !== NO_LOOK && styleOfLook[former] === style) return former;
    const base = source.looks[former]?.base;
    const key = `${style},${base ?? ''}`;
    const known = made.get(key);
    if (known !== undefined) return known;
    const own = former === NO_LOOK ? styleOfLook.indexOf(style) : -1;
    const number = own >= 0 ? own : all.push(lookOfStyle(styleOf(workbook.styles, style), source.looks[former])) - 1;
    made.set(key, number);
    return number;
  };
  return { all, numberOf };
}

const VISIBILITY = { Visible: 'visible', Hidden: 'hidden', VeryHidden: 'veryHidden' } as const;

function savedSheet(opened: OpenedFile, sheet: Sheet, looks: LookBook): SheetFile {
  const file = opened.sheets.get(sheet.id);
  if (file !== undefined && !opened.changed.has(sheet.id)) return file;
  const cells = savedCells(sheet, file, looks);
  return {
    name: sheet.name,
    kind: 'cells',
    visibility: VISIBILITY[sheet.visibility],
    ...(sheet.tabColor !== '' && { tabColor: bareColour(sheet.tabColor) }),
    frozenRows: sheet.frozenRows,
    frozenColumns: sheet.frozenColumns,
    columns: savedColumns(sheet, file, looks),
    ...cells,
    formulas: savedFormulas(sheet),
    tables: opened.workbook.tables.filter((table) => table.sheetId === sheet.id).map((table) => savedTable(table, opened.tables.get(table.id))),
    validations: rulesForFile(sheet.validations),
    notes: savedNotes(sheet, file),
    conditions: conditionsForFile(sheet.conditionalFormats, file?.conditions ?? []),
    charts: chartsForFile(opened.workbook, sheet, file?.charts ?? []),
    merges: file?.merges ?? [],
    isProtected: sheet.protection !== null,
    ...(file?.kept !== undefined && { kept: file.kept }),
  };
}

function savedCells(sheet: Sheet, file: SheetFile | undefined, looks: LookBook): Pick<SheetFile, 'rows' | 'lookNumbers'> {
  const used = usedArea(sheet, false);
  const rowCount = used === null ? 0 : used.row + used.rows;
  const rows: CellValue[][] = [];
  const lookNumbers: number[][] = [];
  for (let r = 0; r < rowCount; r += 1) {
    const values: CellValue[] = [];
    const numbers: number[] = [];
    sheet.columns.forEach((column, c) => {
      if (column === undefined) return;
      const value = stripGet(column.values, r);
      const style = stripGet(column.styles, r);
      if (value !== '') put(values, c, savedValue(value), '');
      if (style >= 0) put(numbers, c, looks.numberOf(style, file?.lookNumbers[r]?.[c] ?? NO_LOOK), NO_LOOK);
    });
    rows.push(values);
    lookNumbers.push(numbers);
  }
  return { rows, lookNumbers };
}

/** Results that Excel has no word for are left for it to compute. */
function savedValue(value: CellValue): CellValue {
  return value === BUSY || value === CIRCULAR ? UNCOMPUTED : value;
}

function put<T>(items: T[], at: number, item: T, blank: T): void {
  while (items.length < at) items.push(blank);
  items[at] = item;
}

function savedColumns(sheet: Sheet, file: SheetFile | undefined, looks: LookBook): SheetColumn[] {
  return Array.from({ length: sheet.columns.length }, (_, index) => {
    const column = sheet.columns[index];
    const former = file?.columns[index];
    if (column === undefined) return {};
    const lookNumber = column.style === 0 && former?.lookNumber === undefined ? undefined : looks.numberOf(column.style, former?.lookNumber ?? NO_LOOK);
    return {
      ...(column.width !== null && { width: charactersOfPoints(column.width) }),
      ...(column.hidden && { hidden: true }),
      ...(lookNumber !== undefined && { lookNumber }),
    };
  });
}

function savedFormulas(sheet: Sheet): Map<number, string> {
  const formulas = new Map<number, string>();
  forEachFormula(sheet, (row, column, formula) => formulas.set(cellKey(row, column), formula.replace(/^=/, '')));
  return formulas;
}

function savedTable(table: Table, file: TableFile | undefined): TableFile {
  const headers = table.columns.map(({ name }) => name);
  const columnFormulas = new Map<number, string>();
  for (const [place, formula] of file?.columnFormulas ?? []) {
    const now = headers.indexOf(file?.headers[place] ?? '');
    if (now >= 0) columnFormulas.set(now, formula);
  }
  return {
    name: table.name,
    firstRow: table.row + (table.showHeaders ? 1 : 0),
    firstColumn: table.column,
    headers,
    hasHeaderRow: table.showHeaders,
    rowCount: table.bodyRows,
    hasTotalsRow: file?.hasTotalsRow ?? false,
    ...(table.style !== '' && { style: table.style }),
    hasFilter: table.showFilterButton,
    columnFormulas,
    ...(file?.kept !== undefined && { kept: file.kept }),
  };
}

function savedNotes(sheet: Sheet, file: SheetFile | undefined): NoteFile[] {
  const notes = sheet.comments.map(({ row, column, content, authorName }) => ({ row, column, text: content, author: authorName }));
  return JSON.stringify(notes) === JSON.stringify(file?.notes) ? [...(file?.notes ?? [])] : notes;
}

function savedName({ workbook }: OpenedFile, name: OpenedFile['workbook']['names'][number]): NameFile {
  const sheet = name.sheetId === null ? undefined : workbook.sheets.find(({ id }) => id === name.sheetId);
  return {
    name: name.name, refersTo: name.formula.replace(/^=/, ''), isHidden: !name.visible,
    ...(sheet !== undefined && { sheetName: sheet.name }), ...(name.comment !== '' && { comment: name.comment }),
  };
}
