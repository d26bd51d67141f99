/**
 * The criteria of SUMIFS, COUNTIFS and their kin: `">=100"`, `"N*"`, `"<>"`, a number, a text.
 *
 * Texts compare without case, `*` and `?` stand for any characters, `~` takes their meaning away. A number matches a number and
 * a text that reads as that number; a blank cell matches `""` and `"="` and anything unequal.
 */

export type Criteria = (value: unknown) => boolean;

const FORM = /^(<>|<=|>=|=|<|>)?(.*)$/s;

/** A test for one criterion as a function got it. */
export function matchCriteria(criterion: unknown): Criteria {
  if (typeof criterion !== 'string') return sameAs(criterion ?? 0);
  const [, sign = '', wanted = ''] = FORM.exec(criterion) ?? [];
  if (sign === '' || sign === '=') return wanted === '' ? blankFor(sign) : equalTo(wanted);
  if (sign === '<>') {
    const equal = wanted === '' ? isBlank : equalTo(wanted);
    return (value) => !equal(value);
  }
  return compared(sign, wanted);
}

function blankFor(sign: string): Criteria {
  return sign === '=' ? (value) => value === null : isBlank;
}

function isBlank(value: unknown): boolean {
  return value === null || value === '';
}

function sameAs(wanted: unknown): Criteria {
  if (typeof wanted !== 'number') return (value) => value === wanted;
  return (value) => value === wanted || (typeof value === 'string' && value.trim() !== '' && Number(value) === wanted);
}

function equalTo(wanted: string): Criteria {
  const number = Number(wanted);
  if (wanted.trim() !== '' && !Number.isNaN(number)) return sameAs(number);
  if (/^(true|false)$/i.test(wanted)) return sameAs(wanted.toUpperCase() === 'TRUE');
  const pattern = wildcardPattern(wanted);
  return (value) => typeof value === 'string' && pattern.test(value);
}

/** A pattern for a text with `*`, `?` and `~`, for the whole text and without case. */
export function wildcardPattern(text: string): RegExp {
  const source = text.replaceAll(/~([*?~])|([*])|([?])|[.+^${}()|[\]\\]/g, (all, plain?: string, many?: string, one?: string) => {
    if (many !== undefined) return '.*';
    if (one !== undefined) return '.';
    return `\\${plain ?? all}`;
  });
  return new RegExp(`^${source}$`, 'isu');
}

function compared(sign: string, wanted: string): Criteria {
  const number = Number(wanted);
  const isNumber = wanted.trim() !== '' && !Number.isNaN(number);
  const holds = (difference: number): boolean => {
    if (sign === '<') return difference < 0;
    if (sign === '<=') return difference <= 0;
    return sign === '>' ? difference > 0 : difference >= 0;
  };
  if (isNumber) return (value) => typeof value === 'number' && holds(value - number);
  return (value) => typeof value === 'string' && holds(compareTexts(value, wanted));
}

/** Texts in the order formulas see them, without case: negative, 0 or positive. */
export function compareTexts(a: string, b: string): number {
  return a.localeCompare(b, 'en', { sensitivity: 'accent' });
}
