/**
 * An Excel workbook in memory: what the grid shows, what files are loaded into and what the Office host answers from.
 *
 * This page holds the shape of the state and how a workbook is made, watched and loaded. What can be done to it stands by
 * subject in `model/`: cells, sheets, tables, sortFilter, rows, rules, names, comments, selection, history. All of them take the
 * workbook first, refuse with Excel's own codes (see refusal), record undo and report every change to the listeners.
 * Rows and columns count from 0. A blank cell has the value ''. Cells are kept in column strips, never as objects.
 */
import type { Area } from './model/area';
import { EN_US, type Culture } from './model/culture';
import type { History } from './model/history';
import { createStrip, type Strip } from './model/strip';
import { createStyleBook, type StyleBook } from './model/styles';
import type { CellValue } from './model/typedCell';

/** Who acted: the person at this desk, the add-in through Office.js, or somebody else editing the same workbook. */
export type Origin = 'local' | 'addin' | 'remote';

export type SheetVisibility = 'Visible' | 'Hidden' | 'VeryHidden';

export interface Column {
  readonly values: Strip<CellValue>;
  /** Formula text with its `=`, en-US; '' for none. The result of a formula stands in `values`. */
  readonly formulas: Strip<string>;
  /** Style numbers; -1 follows the column's own style. */
  readonly styles: Strip<number>;
  style: number;
  /** Width in points as Range.format.columnWidth has it; null for the sheet's standard width. */
  width: number | null;
  hidden: boolean;
}

export interface SheetProtection {
  readonly options: Readonly<Record<string, boolean | string>>;
  readonly password: string;
}

export interface ValidationRule {
  readonly id: string;
  area: Area;
  /** The rule as Office.js writes it: { list: { source, inCellDropDown } }, { decimal: {…} }, { wholeNumber: {…} }, { date: {…} } … */
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  errorAlert: Readonly<Record<string, unknown>>;
  prompt: Readonly<Record<string, unknown>>;
}

export interface ConditionalFormat {
  readonly id: string;
  area: Area;
  readonly type: string;
  /** Whatever was set, by member path, such as `custom.rule.formula` and `custom.format.fill.color`. */
  readonly settings: Map<string, unknown>;
}

/** Cells that a chart takes something from. */
export interface ChartCells {
  readonly sheetId: string;
  readonly area: Area;
}

export interface ChartSeries {
  /** The cell that says what it is called. */
  readonly name: ChartCells;
  values: ChartCells;
  categories: ChartCells | null;
  /** Whatever was set, by member path, such as `format/fill/Color`. */
  readonly settings: Map<string, unknown>;
}

export interface Chart {
  readonly id: string;
  name: string;
  /** Such as `ColumnStacked`. */
  readonly type: string;
  /** For who does not see it; Office.js has no word for it. */
  readonly description: string;
  /** The cell its upper left corner lies in, and how far inside, in points. */
  row: number;
  column: number;
  dx: number;
  dy: number;
  width: number;
  height: number;
  readonly series: readonly ChartSeries[];
  readonly settings: Map<string, unknown>;
}

export interface CellComment {
  readonly id: string;
  row: number;
  column: number;
  /** A threaded comment, or a note: plain text without replies. */
  readonly kind: 'comment' | 'note';
  content: string;
  readonly authorName: string;
  resolved: boolean;
}

export interface Sheet {
  readonly id: string;
  name: string;
  visibility: SheetVisibility;
  tabColor: string;
  readonly columns: (Column | undefined)[];
  readonly hiddenRows: Set<number>;
  frozenRows: number;
  frozenColumns: number;
  showGridlines: boolean;
  standardWidth: number;
  protection: SheetProtection | null;
  validations: ValidationRule[];
  conditionalFormats: ConditionalFormat[];
  /** Merged blocks, which only files bring. */
  merges: readonly Area[];
  comments: CellComment[];
  charts: Chart[];
  selection: readonly Area[];
}

export interface TableColumn {
  readonly id: number;
  name: string;
}

/** A column's filter as Office.js writes it: { filterOn: 'Values', values: […] }, { filterOn: 'Custom', criterion1, operator, criterion2 }. */
export type FilterCriteria = Readonly<Record<string, unknown>>;

export interface Table {
  readonly id: string;
  readonly sheetId: string;
  name: string;
  /** Where the header row stands, or the first body row when headers are not shown. */
  row: number;
  column: number;
  readonly columns: TableColumn[];
  /** Data rows, at least one. */
  bodyRows: number;
  showHeaders: boolean;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  /** Criteria by column id. */
  readonly filters: Map<number, FilterCriteria>;
}

export interface DefinedName {
  readonly name: string;
  /** null for a name of the whole workbook. */
  readonly sheetId: string | null;
  /** `=Sheet1!$A$1:$B$2` or any other formula. */
  formula: string;
  comment: string;
  visible: boolean;
}

export type CellsChangeType =
  | 'RangeEdited' | 'RowInserted' | 'RowDeleted' | 'ColumnInserted' | 'ColumnDeleted' | 'CellInserted' | 'CellDeleted';

export type CellShift = 'Down' | 'Right' | 'Up' | 'Left';

/** Everything that can happen to a workbook. */
export type Change =
  | {
      readonly kind: 'cells'; readonly sheetId: string; readonly area: Area; readonly changeType: CellsChangeType; readonly origin: Origin;
      /** For a single cell: what stood there and what stands there now. */
      readonly details?: { readonly before: CellValue; readonly after: CellValue };
      /** Where cells went when some were inserted (Down, Right) or deleted (Up, Left). */
      readonly shift?: CellShift;
    }
  | { readonly kind: 'results'; readonly sheetId: string; readonly area: Area }
  | { readonly kind: 'format'; readonly sheetId: string; readonly area: Area; readonly origin: Origin }
  | {
      readonly kind: 'sheet'; readonly what: SheetEvent; readonly sheetId: string; readonly origin: Origin;
      /** For an activation: the sheet that was in front before. */
      readonly left?: string;
    }
  | { readonly kind: 'table'; readonly what: TableEvent; readonly tableId: string; readonly sheetId: string; readonly origin: Origin }
  | { readonly kind: 'names'; readonly origin: Origin }
  | { readonly kind: 'comments' | 'rules' | 'charts'; readonly sheetId: string; readonly origin: Origin }
  | { readonly kind: 'selection'; readonly sheetId: string; readonly areas: readonly Area[] };

export type SheetEvent =
  | 'added' | 'removed' | 'renamed' | 'moved' | 'visibility' | 'activated' | 'protection' | 'layout' | 'rows';
export type TableEvent = 'added' | 'removed' | 'renamed' | 'resized' | 'filtered' | 'style';

export type Listener = (change: Change) => void;

export interface ChangedArea {
  readonly sheetId: string;
  readonly area: Area;
}

/**
 * What Excel makes of rows that are to join a table: all of them as a rule; on some builds, and while several people edit, only those up to
 * the last one whose first column is filled, none, as many again, or a blank one more.
 */
export type TableGrowth = 'whole' | 'filled' | 'none' | 'twice' | 'oneMore';

/** Computes what depends on the changed areas (or everything) and stores it with `writeResults`. */
export type Recalculate = (changed: readonly ChangedArea[], everything: boolean) => void;

export interface Workbook {
  readonly sheets: Sheet[];
  activeSheetId: string;
  readonly tables: Table[];
  readonly names: DefinedName[];
  readonly styles: StyleBook;
  readonly settings: Map<string, unknown>;
  readonly history: History;
  readonly listeners: Set<Listener>;
  readonly changedAreas: ChangedArea[];
  culture: Culture;
  calculationMode: 'automatic' | 'automaticExceptTables' | 'manual';
  /** Day 0 is the first of January 1904. */
  daysFrom1904: boolean;
  /** Numbers are cut to what their cells show, for good. */
  precisionAsDisplayed: boolean;
  /** The formula library, when one is plugged in; see `recalculation`. */
  recalculate: Recalculate | null;
  /** How a table takes rows in that are written below it or that it is told to cover. */
  tableGrowth: TableGrowth;
  /** An add-in's values and clearing reach the rows that are shown, and pass over those that a filter hides. */
  writesShownRowsOnly: boolean;
  /** More than 0 while edits are gathered into one undo step; see `history`. */
  depth: number;
  /** True while a file is being loaded: no undo, no events, no protection, no growth. */
  loading: boolean;
  lastId: number;
}

/** A workbook with one sheet per name, the first one active. */
export function createWorkbook(sheetNames: readonly string[] = ['Sheet1'], culture: Culture = EN_US): Workbook {
  const workbook: Workbook = {
    sheets: [], activeSheetId: '', tables: [], names: [], styles: createStyleBook(), settings: new Map(),
    history: { undo: [], redo: [], open: null, cells: 0 }, listeners: new Set(), changedAreas: [], culture,
    calculationMode: 'automatic', daysFrom1904: false, precisionAsDisplayed: false, recalculate: null, tableGrowth: 'whole', writesShownRowsOnly: false,
    depth: 0, loading: false, lastId: 0,
  };
  for (const name of sheetNames) workbook.sheets.push(createSheet(workbook, name));
  workbook.activeSheetId = workbook.sheets[0]?.id ?? '';
  return workbook;
}

/** A blank sheet that is not yet in the workbook. */
export function createSheet(workbook: Workbook, name: string): Sheet {
  return {
    id: nextId(workbook), name, visibility: 'Visible', tabColor: '', columns: [], hiddenRows: new Set(), frozenRows: 0, frozenColumns: 0,
    showGridlines: true, standardWidth: 48, protection: null, validations: [], conditionalFormats: [], merges: [], comments: [], charts: [],
    selection: [{ row: 0, column: 0, rows: 1, columns: 1 }],
  };
}

/** A blank column. */
export function createColumn(): Column {
  return { values: createStrip<CellValue>(''), formulas: createStrip(''), styles: createStrip(-1), style: 0, width: null, hidden: false };
}

/** The column, made when it is not there yet. */
export function columnAt(sheet: Sheet, index: number): Column {
  const known = sheet.columns[index];
  if (known !== undefined) return known;
  const column = createColumn();
  sheet.columns[index] = column;
  return column;
}

/** An identity in the form Excel gives them, unique in the workbook. */
export function nextId(workbook: Workbook): string {
  workbook.lastId += 1;
  return `{${workbook.lastId.toString(16).toUpperCase().padStart(8, '0')}-0000-4000-8000-000000000000}`;
}

/** Calls `listener` at every change until the returned function is called. */
export function listen(workbook: Workbook, listener: Listener): () => void {
  workbook.listeners.add(listener);
  return () => workbook.listeners.delete(listener);
}

/** Reports a change to every listener. For the model's own parts. */
export function announce(workbook: Workbook, change: Change): void {
  if (workbook.loading) return;
  for (const listener of [...workbook.listeners]) listener(change);
}

/** Runs `fill` as loading a file: nothing is recorded for undo, reported, refused by protection or grown. */
export function loadInto(workbook: Workbook, fill: () => void): void {
  workbook.loading = true;
  try {
    fill();
  } finally {
    workbook.loading = false;
    workbook.changedAreas.length = 0;
  }
}
