/**
 * What the host says about itself when office.js starts: the answer to GetContext, by position, as the package reads it.
 */
import type { Workbook } from '../workbook';
import type { HostOptions } from './options';

const EXCEL = 1;
const VERSION = [16, 0, 0] as const;
const FULL_VERSION = '16.100.0.0';
const EVERYTHING = 1;

/** The context array. */
export function contextAnswer(workbook: Workbook, options: HostOptions): readonly unknown[] {
  const context: unknown[] = new Array(24).fill(null);
  const place = (index: number, ...values: readonly unknown[]): void => {
    values.forEach((value, offset) => {
      context[index + offset] = value;
    });
  };
  place(0, settingsAnswer(workbook), 'ledgerline-workbench', EXCEL, ...VERSION);
  place(6, 0, EVERYTHING, options.displayLanguage, options.contentLanguage, 0, options.documentUrl, EVERYTHING, EVERYTHING);
  place(14, '', 0, 'correlation', 'instance', false, false, JSON.stringify(options.requirements), '', FULL_VERSION, 0);
  return context;
}

/** The add-in's settings as names and JSON texts. */
export function settingsAnswer(workbook: Workbook): readonly [readonly string[], readonly string[]] {
  const names = [...workbook.settings.keys()];
  return [names, names.map((name) => JSON.stringify(workbook.settings.get(name) ?? null))];
}

/** Takes the settings that the add-in saves the old way in place of all there were. */
export function writeSettings(workbook: Workbook, params: unknown): void {
  const { keys, values } = Object.fromEntries(Object.entries(params ?? {}));
  if (!Array.isArray(keys) || !Array.isArray(values)) return;
  workbook.settings.clear();
  keys.forEach((key: unknown, index) => workbook.settings.set(String(key), JSON.parse(String(values[index]))));
}
