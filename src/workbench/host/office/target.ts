/**
 * The things an object path can stand for. `kind` is the class name of the Excel object model.
 */
import type { CellComment, Chart, ChartSeries, ConditionalFormat, DefinedName, Sheet, Table, TableColumn } from '../workbook';
import type { Area } from '../model/area';

/** A range that follows its cells when rows move, once office.js has asked to keep it. */
export interface RangePlace {
  readonly sheet: Sheet;
  area: Area;
}

export type Target =
  | { readonly kind: 'Null' }
  | { readonly kind: 'Service'; readonly name: string }
  | { readonly kind: 'RibbonTab' | 'RibbonButton'; readonly id: string }
  | { readonly kind: 'Workbook' | 'Application' | 'CultureInfo' | 'NumberFormatInfo' | 'DatetimeFormatInfo' | 'Runtime' }
  | { readonly kind: 'WorksheetCollection' | 'SettingCollection' | 'WorkbookProtection' }
  | { readonly kind: 'Setting'; readonly key: string }
  | { readonly kind: 'Worksheet' | 'WorksheetProtection' | 'WorksheetFreezePanes' | 'WorksheetAutoFilter'; readonly sheet: Sheet }
  | { readonly kind: 'Range'; readonly place: RangePlace }
  | { readonly kind: 'RangeView'; readonly place: RangePlace }
  | { readonly kind: 'RangeFormat' | 'RangeFill' | 'RangeFont' | 'FormatProtection'; readonly place: RangePlace }
  | { readonly kind: 'DataValidation' | 'ConditionalFormatCollection' | 'RangeSort'; readonly place: RangePlace }
  | { readonly kind: 'RangeAreas' | 'RangeCollection'; readonly sheet: Sheet; readonly areas: readonly Area[] }
  | { readonly kind: 'ConditionalFormat'; readonly sheet: Sheet; readonly format: ConditionalFormat }
  | { readonly kind: 'ConditionalPart'; readonly sheet: Sheet; readonly format: ConditionalFormat; readonly path: string }
  | { readonly kind: 'ChartCollection'; readonly sheet: Sheet }
  | { readonly kind: 'Chart' | 'ChartSeriesCollection'; readonly sheet: Sheet; readonly chart: Chart }
  | { readonly kind: 'ChartSeries'; readonly sheet: Sheet; readonly chart: Chart; readonly series: ChartSeries }
  | { readonly kind: 'ChartPart'; readonly sheet: Sheet; readonly chart: Chart; readonly series: ChartSeries | null; readonly path: string }
  | { readonly kind: 'TableCollection'; readonly sheet: Sheet | null }
  | { readonly kind: 'TableScopedCollection'; readonly tables: readonly Table[] }
  | { readonly kind: 'Table' | 'TableColumnCollection' | 'TableRowCollection' | 'TableSort' | 'AutoFilter'; readonly table: Table }
  | { readonly kind: 'TableColumn' | 'Filter'; readonly table: Table; readonly column: TableColumn }
  | { readonly kind: 'TableRow'; readonly table: Table; readonly index: number }
  | { readonly kind: 'NamedItemCollection'; readonly sheet: Sheet | null }
  | { readonly kind: 'NamedItem'; readonly name: DefinedName }
  | { readonly kind: 'CommentCollection'; readonly sheet: Sheet | null }
  | { readonly kind: 'Comment'; readonly sheet: Sheet; readonly comment: CellComment };

export type TargetKind = Target['kind'];
export type TargetOf<K extends TargetKind> = Target & { readonly kind: K };

export const NULL_TARGET: Target = { kind: 'Null' };

/** A range target. */
export function rangeTarget(sheet: Sheet, area: Area): Target {
  return { kind: 'Range', place: { sheet, area } };
}

/** Whether a value handed about is a target: the answer of a method that makes an object. */
export function isTarget(value: unknown): value is Target {
  return typeof value === 'object' && value !== null && 'kind' in value;
}
