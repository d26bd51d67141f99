/**
 * The text of a cell as a person edits it: a formula as it is, a number with all its digits, a day as a day, a text that would be
 * read as something else with its quote.
 */
import { dayOfSerial } from '../host/model/calendar';
import type { Cell } from '../host/model/cells';
import type { Culture } from '../host/model/culture';
import { isDayFormat, shownText } from '../host/model/shownText';
import { readTyped } from '../host/model/typedCell';

/** What stands in the formula bar for a cell; typing it again gives the same cell. */
export function editableText(cell: Pick<Cell, 'value' | 'formula' | 'style'>, culture: Culture): string {
  const { value, formula, style } = cell;
  if (formula !== '') return formula;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  if (typeof value === 'number') return numberText(value, style.numberFormat, culture);
  if (value === '' || style.numberFormat === '@') return value;
  const read = readTyped(value, style.numberFormat, culture);
  return read.formula === '' && read.value === value ? value : `'${value}`;
}

function numberText(value: number, numberFormat: string, culture: Culture): string {
  const [first = ''] = numberFormat.split(';');
  if (numberFormat !== 'General' && isDayFormat(first) && value >= 1) return dayText(value, culture);
  const isPercent = first.includes('%');
  const digits = String(Number((isPercent ? value * 100 : value).toPrecision(15)));
  return digits.replace('.', culture.decimal) + (isPercent ? '%' : '');
}

function dayText(serial: number, culture: Culture): string {
  const { year } = dayOfSerial(serial);
  const format = year >= 1930 && year < 2030 ? culture.shortDate : culture.shortDate.replace(/y+/, 'yyyy');
  const clock = serial % 1 === 0 ? '' : ` ${shownText(serial, 'hh:mm:ss', culture)}`;
  return shownText(serial, format, culture) + clock;
}
