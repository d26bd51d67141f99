/**
 * Conditional formats that ask a formula, in the file's words and in those of Office.js. Rules of other kinds stay with the file.
 */
import type { ConditionFile } from '../../adapters/file/workbookFile';
import { nextId, type ConditionalFormat, type Workbook } from '../host/workbook';
import { bareColour } from './looks';

export function formatsOfFile(workbook: Workbook, conditions: readonly ConditionFile[]): ConditionalFormat[] {
  return conditions.filter(({ formula }) => formula !== '').flatMap(({ areas, formula, fontColor, fill }) => areas.map((area) => ({
    id: nextId(workbook), area: { ...area }, type: 'Custom',
    settings: new Map<string, unknown>([
      ['custom/rule/Formula', `=${formula}`],
      ...(fontColor === undefined ? [] : [['custom/format/font/Color', `#${fontColor}`] as const]),
      ...(fill === undefined ? [] : [['custom/format/fill/Color', `#${fill}`] as const]),
    ]),
  })));
}

/** Those of the file that still are as they were keep what the file says of them. */
export function conditionsForFile(formats: readonly ConditionalFormat[], former: readonly ConditionFile[]): readonly ConditionFile[] {
  const now = formats.filter(({ type }) => type === 'Custom').map(({ area, settings }): ConditionFile => {
    const fontColor = settings.get('custom/format/font/Color');
    const fill = settings.get('custom/format/fill/Color');
    return {
      areas: [{ ...area }],
      formula: String(settings.get('custom/rule/Formula') ?? '').replace(/^=/, ''),
      ...(typeof fontColor === 'string' && { fontColor: bareColour(fontColor) }),
      ...(typeof fill === 'string' && { fill: bareColour(fill) }),
    };
  });
  const keyOf = ({ areas, formula, fontColor, fill }: ConditionFile): string => JSON.stringify([areas, formula, fontColor, fill]);
  const known = new Map(former.filter(({ formula, areas }) => formula !== '' && areas.length === 1).map((condition) => [keyOf(condition), condition]));
  return [...former.filter(({ formula }) => formula === ''), ...now.map((condition) => known.get(keyOf(condition)) ?? condition)];
}
