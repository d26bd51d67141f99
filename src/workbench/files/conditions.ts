/**
 * Conditional formats that ask a formula, and data bars, in the file's words and in those of Office.js. Rules of other kinds stay with the file.
 */
import type { ConditionFile } from '../../adapters/file/workbookFile';
import { nextId, type ConditionalFormat, type Workbook } from '../host/workbook';
import { bareColour } from './looks';

export function formatsOfFile(workbook: Workbook, conditions: readonly ConditionFile[]): ConditionalFormat[] {
  return conditions.filter(isKnown).flatMap(({ areas, formula, fontColor, fill, bar }) => areas.map((area) => bar !== undefined ? {
    id: nextId(workbook), area: { ...area }, type: 'DataBar', settings: new Map<string, unknown>([[BAR, `#${bar}`]]),
  } : {
    id: nextId(workbook), area: { ...area }, type: 'Custom',
    settings: new Map<string, unknown>([
      ['custom/rule/Formula', `=${formula}`],
      ...(fontColor === undefined ? [] : [['custom/format/font/Color', `#${fontColor}`] as const]),
      ...(fill === undefined ? [] : [['custom/format/fill/Color', `#${fill}`] as const]),
    ]),
  }));
}

const BAR = 'dataBar/positiveFormat/FillColor';

/** Rules with one formula, and data bars. */
function isKnown({ formula, bar }: ConditionFile): boolean {
  return formula !== '' || bar !== undefined;
}

/** Those of the file that still are as they were keep what the file says of them. */
export function conditionsForFile(formats: readonly ConditionalFormat[], former: readonly ConditionFile[]): readonly ConditionFile[] {
  const now = formats.filter(({ type }) => type === 'Custom' || type === 'DataBar').map(({ type, area, settings }): ConditionFile => {
    if (type === 'DataBar') return { areas: [{ ...area }], formula: '', bar: bareColour(String(settings.get(BAR) ?? '')) };
    const fontColor = settings.get('custom/format/font/Color');
    const fill = settings.get('custom/format/fill/Color');
    return {
      areas: [{ ...area }],
      formula: String(settings.get('custom/rule/Formula') ?? '').replace(/^=/, ''),
      ...(typeof fontColor === 'string' && { fontColor: bareColour(fontColor) }),
      ...(typeof fill === 'string' && { fill: bareColour(fill) }),
    };
  });
  const keyOf = ({ areas, formula, fontColor, fill, bar }: ConditionFile): string => JSON.stringify([areas, formula, fontColor, fill, bar]);
  const known = new Map(former.filter((condition) => isKnown(condition) && condition.areas.length === 1).map((condition) => [keyOf(condition), condition]));
  return [...former.filter((condition) => !isKnown(condition)), ...now.map((condition) => known.get(keyOf(condition)) ?? condition)];
}
