/**
 * How the person at the desk writes numbers and days. Files and the programming interface always speak en-US.
 */

export interface Culture {
  readonly name: string;
  readonly decimal: string;
  readonly group: string;
  readonly dateOrder: 'mdy' | 'dmy' | 'ymd';
  readonly dateSeparator: string;
  /** The number format a typed day is given. */
  readonly shortDate: string;
}

const NARROW_SPACE = '\u00a0';

export const CULTURES: Readonly<Record<string, Culture>> = {
  'en-US': { name: 'en-US', decimal: '.', group: ',', dateOrder: 'mdy', dateSeparator: '/', shortDate: 'm/d/yyyy' },
  'nb-NO': { name: 'nb-NO', decimal: ',', group: NARROW_SPACE, dateOrder: 'dmy', dateSeparator: '.', shortDate: 'dd.mm.yyyy' },
  'sv-SE': { name: 'sv-SE', decimal: ',', group: NARROW_SPACE, dateOrder: 'ymd', dateSeparator: '-', shortDate: 'yyyy-mm-dd' },
  'nl-NL': { name: 'nl-NL', decimal: ',', group: '.', dateOrder: 'dmy', dateSeparator: '-', shortDate: 'dd-mm-yyyy' },
  'fr-CA': { name: 'fr-CA', decimal: ',', group: NARROW_SPACE, dateOrder: 'ymd', dateSeparator: '-', shortDate: 'yyyy-mm-dd' },
};

export const EN_US: Culture = {
  name: 'en-US', decimal: '.', group: ',', dateOrder: 'mdy', dateSeparator: '/', shortDate: 'm/d/yyyy',
};

/** The culture of a locale name, en-US when it is not one of ours. */
export function cultureOf(name: string): Culture {
  return CULTURES[name] ?? EN_US;
}
