/**
 * What may be typed into a cell that has a rule: the choices of a list, limits on numbers, days and lengths.
 *
 * Rules are as Office.js writes them. Limits that are formulas are computed only where they are plain numbers or texts of
 * numbers; other formulas, and custom rules, let everything pass, as a rule that cannot be computed does in Excel.
 */
import { readValues } from '../host/model/cells';
import { intersectAreas } from '../host/model/area';
import { usedArea } from '../host/model/blocks';
import { validationAt } from '../host/model/rules';
import { shownText } from '../host/model/shownText';
import { cellStyleNumber } from '../host/model/cells';
import { styleOf } from '../host/model/styles';
import { readTyped, type CellValue } from '../host/model/typedCell';
import type { Sheet, ValidationRule, Workbook } from '../host/workbook';
import { soleReference } from '../formulas/prepareFormula';
import type { WorkbenchKey, Words } from '../words';
import type { Spot } from './selection';

type Fields = Readonly<Record<string, unknown>>;

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null;
}

/** The texts of the drop-down list of a cell; null when it has none. */
export function choicesAt(workbook: Workbook, sheet: Sheet, spot: Spot): string[] | null {
  const rule = validationAt(sheet, spot.row, spot.column);
  const list = rule?.rule['list'];
  if (!isFields(list) || list['inCellDropDown'] === false) return null;
  return listTexts(workbook, sheet, spot, list);
}

function listTexts(workbook: Workbook, sheet: Sheet, spot: Spot, list: Fields): string[] {
  const source = String(list['source'] ?? '');
  if (!source.startsWith('=')) return source.split(',').map((word) => word.trim()).filter((word) => word !== '');
  const reference = soleReference(workbook, source, { sheetId: sheet.id, ...spot });
  const from = reference === null ? undefined : workbook.sheets.find(({ id }) => id === reference.sheetId);
  const used = from === undefined ? null : usedArea(from, true);
  const area = reference === null || used === null ? null : intersectAreas(reference.area, used);
  if (from === undefined || area === null) return [];
  const texts = readValues(from, area).flatMap((row, r) =>
    row.map((value, c) => shownText(value, formatAt(workbook, from, area.row + r, area.column + c), workbook.culture)));
  return [...new Set(texts.filter((text) => text !== ''))];
}

function formatAt(workbook: Workbook, sheet: Sheet, row: number, column: number): string {
  return styleOf(workbook.styles, cellStyleNumber(sheet, row, column)).numberFormat;
}

/** Why a typed text is refused, as a sentence; null when it may stand. */
export function refusedValue(workbook: Workbook, sheet: Sheet, spot: Spot, text: string, words: Words): string | null {
  const rule = validationAt(sheet, spot.row, spot.column);
  if (rule === undefined || rule.errorAlert['showAlert'] === false || text.startsWith('=')) return null;
  const style = String(rule.errorAlert['style'] ?? 'Stop').toLowerCase();
  if (style !== 'stop') return null;
  if (text === '') return rule.ignoreBlanks ? null : words('workbench.rule.other', { value: '' });
  const { value } = readTyped(text, formatAt(workbook, sheet, spot.row, spot.column), workbook.culture);
  const sentence = sentenceFor(workbook, sheet, spot, rule, value, text, words);
  const own = String(rule.errorAlert['message'] ?? '');
  return sentence === null || own === '' ? sentence : own;
}

function sentenceFor(
  workbook: Workbook, sheet: Sheet, spot: Spot, { rule }: ValidationRule, value: CellValue, text: string, words: Words,
): string | null {
  const list = rule['list'];
  if (isFields(list)) {
    const wanted = text.trim().toLowerCase();
    const texts = listTexts(workbook, sheet, spot, list);
    // A list in the rule itself tells capitals apart, a list of cells does not; both are read generously here.
    return texts.length === 0 || texts.some((choice) => choice.toLowerCase() === wanted) ? null : words('workbench.rule.list', { value: text });
  }
  for (const [kind, key] of LIMITED) {
    const limits = rule[kind];
    if (!isFields(limits)) continue;
    const measured = kind === 'textLength' ? text.length : value;
    const fits = typeof measured === 'number' && (kind !== 'wholeNumber' || Number.isInteger(measured)) && isWithin(measured, limits);
    return fits ? null : words(key, { range: rangeText(limits, words, kind === 'date' ? workbook.culture.shortDate : 'General', workbook) });
  }
  return null;
}

const LIMITED: readonly (readonly [kind: string, key: WorkbenchKey])[] = [
  ['wholeNumber', 'workbench.rule.whole'], ['decimal', 'workbench.rule.number'], ['date', 'workbench.rule.date'], ['textLength', 'workbench.rule.text'],
];

/** A limit as a number; null when it is a formula or not given. */
function limitOf(limit: unknown): number | null {
  if (limit === null || limit === undefined || limit === '') return null;
  const text = String(limit).replace(/^=/, '');
  if (/^\d{4}-\d{2}-\d{2}/.test(text)) {
    const { value } = readTyped(text.slice(0, 10), 'General', PLAIN_CULTURE);
    return typeof value === 'number' ? value : null;
  }
  const number = Number(text);
  return Number.isNaN(number) ? null : number;
}

const PLAIN_CULTURE = { name: 'en-US', decimal: '.', group: ',', dateOrder: 'mdy', dateSeparator: '/', shortDate: 'yyyy-mm-dd' } as const;

function isWithin(value: number, limits: Fields): boolean {
  const first = limitOf(limits['formula1']);
  const second = limitOf(limits['formula2']);
  if (first === null) return true;
  switch (operatorOf(limits)) {
    case 'Between': return second === null || (value >= Math.min(first, second) && value <= Math.max(first, second));
    case 'NotBetween': return second === null || value < Math.min(first, second) || value > Math.max(first, second);
    case 'EqualTo': return value === first;
    case 'NotEqualTo': return value !== first;
    case 'GreaterThan': return value > first;
    case 'LessThan': return value < first;
    case 'GreaterThanOrEqualTo': return value >= first;
    case 'LessThanOrEqualTo': return value <= first;
  }
}

const OPERATORS = [
  'Between', 'NotBetween', 'EqualTo', 'NotEqualTo', 'GreaterThan', 'LessThan', 'GreaterThanOrEqualTo', 'LessThanOrEqualTo',
] as const;
type Operator = (typeof OPERATORS)[number];

const OPERATOR_KEYS: Readonly<Record<Operator, WorkbenchKey>> = {
  Between: 'workbench.rule.between', NotBetween: 'workbench.rule.notBetween', EqualTo: 'workbench.rule.equalTo',
  NotEqualTo: 'workbench.rule.notEqualTo', GreaterThan: 'workbench.rule.greaterThan', LessThan: 'workbench.rule.lessThan',
  GreaterThanOrEqualTo: 'workbench.rule.greaterThanOrEqualTo', LessThanOrEqualTo: 'workbench.rule.lessThanOrEqualTo',
};

function operatorOf(limits: Fields): Operator {
  const wanted = String(limits['operator'] ?? 'Between').toLowerCase();
  return OPERATORS.find((operator) => operator.toLowerCase() === wanted) ?? 'Between';
}

function rangeText(limits: Fields, words: Words, format: string, workbook: Workbook): string {
  const shown = (limit: unknown): string => {
    const number = limitOf(limit);
    return number === null ? '' : shownText(number, format, workbook.culture);
  };
  const first = shown(limits['formula1']);
  return first === '' ? 'none' : words(OPERATOR_KEYS[operatorOf(limits)], { first, second: shown(limits['formula2']) });
}
