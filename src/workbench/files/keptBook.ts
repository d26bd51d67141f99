/**
 * An open workbook as the browser keeps it: its shape, and its cells in the chunks of their strips, of which only those that were
 * written go into the store again. Taken in one go, it is the workbook as it stood between two actions.
 */
import { append } from '../../base/append';
import { blankSheet, newWorkbookFile, type WorkbookFile } from '../../adapters/file/workbookFile';
import type { Culture } from '../host/model/culture';
import { createStrip, type Strip } from '../host/model/strip';
import { styleNumber, type CellStyle } from '../host/model/styles';
import type { CellValue } from '../host/model/typedCell';
import { createWorkbook, type Column, type Sheet, type Workbook } from '../host/workbook';
import { watchChanges, type OpenedFile } from './openFile';

type Cells = CellValue | number;

interface KeptColumn extends Pick<Column, 'style' | 'width' | 'hidden'> {
  /** The numbers of its strips. */
  readonly values: number;
  readonly formulas: number;
  readonly styles: number;
}

type KeptSheet = Omit<Sheet, 'columns'> & { readonly columns: readonly (KeptColumn | undefined)[] };

/** Everything of a workbook but its cells. */
export interface KeptShape extends Pick<Workbook, 'tables' | 'names' | 'settings' | 'activeSheetId' | 'calculationMode' | 'lastId'> {
  readonly form: typeof FORM;
  readonly name: string;
  readonly sheets: readonly KeptSheet[];
  readonly looks: readonly CellStyle[];
  /** Of the file it came from: the ids of its sheets and tables here, in the file's order, and the style of each of its looks. */
  readonly sheetsOfFile: readonly string[];
  readonly tablesOfFile: readonly string[];
  readonly styleOfLook: readonly number[];
  readonly changed: readonly string[];
  readonly isUnsaved: boolean;
}

/** Changes with what a kept workbook is made of: one of another form is not read. */
const FORM = 2;

/** Rows of a strip: the strip's number, the chunk's, and its items; without items there is nothing there any more. */
export interface KeptChunk {
  readonly strip: number;
  readonly chunk: number;
  readonly items: Cells[] | undefined;
}

export interface KeptChange {
  readonly shape: KeptShape;
  readonly chunks: readonly KeptChunk[];
  /** Strips that are gone with all their chunks. */
  readonly gone: readonly number[];
}

export interface KeptWorkbook {
  readonly shape: KeptShape;
  readonly chunks: readonly KeptChunk[];
}

/** The numbers of the strips that the store holds. */
export interface KnownStrips {
  readonly numbers: Map<Strip<Cells>, number>;
  last: number;
}

/** Of a workbook of which nothing is kept yet. */
export function noStrips(): KnownStrips {
  return { numbers: new Map(), last: 0 };
}

/** What has changed since it was last taken, in a state of its own: the arrays are those of the workbook, to be copied before it goes on. */
export function takeChange({ workbook, sheets, tables, styleOfLook, changed, isUnsaved }: OpenedFile, name: string, known: KnownStrips): KeptChange {
  const chunks: KeptChunk[] = [];
  const seen = new Set<Strip<Cells>>();
  const numberOf = (strip: Strip<Cells>): number => {
    seen.add(strip);
    let number = known.numbers.get(strip);
    const written: Iterable<number> = number === undefined ? strip.chunks.keys() : strip.written;
    if (number === undefined) {
      number = known.last += 1;
      known.numbers.set(strip, number);
    }
    for (const chunk of written) chunks.push({ strip: number, chunk, items: strip.chunks[chunk] });
    strip.written.clear();
    return number;
  };
  const keptSheets = workbook.sheets.map((sheet): KeptSheet => ({
    ...sheet,
    columns: Array.from(sheet.columns, (column) =>
      column && {
        values: numberOf(column.values as Strip<Cells>), formulas: numberOf(column.formulas as Strip<Cells>), styles: numberOf(column.styles as Strip<Cells>),
        style: column.style, width: column.width, hidden: column.hidden,
      }),
  }));
  const gone = [...known.numbers].filter(([strip]) => !seen.has(strip));
  for (const [strip] of gone) known.numbers.delete(strip);
  const shape: KeptShape = {
    form: FORM, name, sheets: keptSheets, looks: workbook.styles.styles, tables: workbook.tables, names: workbook.names, settings: workbook.settings,
    activeSheetId: workbook.activeSheetId, calculationMode: workbook.calculationMode, lastId: workbook.lastId,
    sheetsOfFile: [...sheets.keys()], tablesOfFile: [...tables.keys()], styleOfLook, changed: [...changed], isUnsaved: isUnsaved(),
  };
  return { shape, chunks, gone: gone.map(([, number]) => number) };
}

/** The file a new workbook begins with. */
export function blankFile(): WorkbookFile {
  return newWorkbookFile([blankSheet('Sheet1')]);
}

/** A kept workbook as it was, with the file it came from; undefined where it was kept by a program of another form. */
export function bringBack({ shape, chunks }: KeptWorkbook, source: WorkbookFile, culture: Culture): { readonly opened: OpenedFile; readonly known: KnownStrips } | undefined {
  if (shape.form !== FORM) return undefined;
  const known = noStrips();
  const byNumber = new Map<number, KeptChunk[]>();
  for (const chunk of chunks) {
    const own = byNumber.get(chunk.strip);
    if (own === undefined) byNumber.set(chunk.strip, [chunk]);
    else own.push(chunk);
  }
  const stripOf = <T extends Cells>(number: number, blank: T): Strip<T> => {
    const strip = createStrip<T>(blank);
    for (const { chunk, items } of byNumber.get(number) ?? []) strip.chunks[chunk] = items as T[] | undefined;
    known.numbers.set(strip as unknown as Strip<Cells>, number);
    known.last = Math.max(known.last, number);
    return strip;
  };
  const workbook = createWorkbook([], culture);
  for (const look of shape.looks) styleNumber(workbook.styles, look);
  for (const { columns, ...sheet } of shape.sheets) {
    workbook.sheets.push({
      ...sheet,
      columns: columns.map((column) =>
        column && {
          values: stripOf<CellValue>(column.values, ''), formulas: stripOf(column.formulas, ''), styles: stripOf(column.styles, -1),
          style: column.style, width: column.width, hidden: column.hidden,
        }),
    });
  }
  append(workbook.tables, shape.tables);
  append(workbook.names, shape.names);
  for (const [key, value] of shape.settings) workbook.settings.set(key, value);
  workbook.activeSheetId = shape.activeSheetId;
  workbook.calculationMode = shape.calculationMode;
  workbook.lastId = shape.lastId;
  const files = source.sheets.filter(({ kind }) => kind === 'cells');
  const tables = files.flatMap((file) => file.tables);
  const opened: OpenedFile = {
    workbook, source, styleOfLook: shape.styleOfLook,
    sheets: new Map(shape.sheetsOfFile.flatMap((id, index) => (files[index] === undefined ? [] : [[id, files[index]] as const]))),
    tables: new Map(shape.tablesOfFile.flatMap((id, index) => (tables[index] === undefined ? [] : [[id, tables[index]] as const]))),
    ...watchChanges(workbook, shape.changed, shape.isUnsaved),
  };
  return { opened, known };
}
