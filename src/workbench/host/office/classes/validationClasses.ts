/**
 * Data validation of a range: the rule, its alert and its prompt.
 */
import { intersectAreas } from '../../model/area';
import { refuse } from '../../model/refusal';
import { validateArea, validationAt } from '../../model/rules';
import type { ValidationRule } from '../../workbook';
import { absoluteFormula, asFlag, asRange, asRecord } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { Session } from '../session';
import { isTarget, type RangePlace } from '../target';

/** Longer lists written into the rule itself damage files, and Excel refuses them. */
const LONGEST_INLINE_LIST = 255;

const TYPES: Readonly<Record<string, string>> = {
  list: 'List', wholeNumber: 'WholeNumber', decimal: 'Decimal', date: 'Date', time: 'Time', textLength: 'TextLength', custom: 'Custom',
};

const NO_ALERT = { message: '', showAlert: true, style: 'Stop', title: '' };
const NO_PROMPT = { message: '', showPrompt: true, title: '' };

type RuleParts = Omit<ValidationRule, 'id' | 'area'>;

function partsOf(place: RangePlace): RuleParts {
  const known = validationAt(place.sheet, place.area.row, place.area.column);
  return known ?? { rule: {}, ignoreBlanks: true, errorAlert: NO_ALERT, prompt: NO_PROMPT };
}

function change(session: Session, place: RangePlace, parts: Partial<RuleParts>): void {
  const { rule, ignoreBlanks, errorAlert, prompt } = { ...partsOf(place), ...parts };
  validateArea(session.workbook, place.sheet, { ...place.area }, { rule, ignoreBlanks, errorAlert, prompt }, 'addin');
}

/** Puts addresses in place of ranges within a rule: a list's source, and the formulas of comparisons. */
function readRule(value: unknown): Readonly<Record<string, unknown>> {
  const rule: Record<string, unknown> = {};
  for (const [kind, body] of Object.entries(asRecord(value))) {
    if (body === undefined || body === null) continue;
    if (TYPES[kind] === undefined) refuse('InvalidArgument', `${kind} is not a kind of validation.`);
    rule[kind] = Object.fromEntries(
      Object.entries(asRecord(body)).map(([name, part]) => [name, isTarget(part) ? absoluteFormula(asRange(part)) : part]),
    );
  }
  if (Object.keys(rule).length !== 1) refuse('InvalidArgument', 'A validation has one rule.');
  requireShortList(rule['list']);
  return rule;
}

function requireShortList(list: unknown): void {
  if (typeof list !== 'object' || list === null || !('source' in list)) return;
  const { source } = list;
  if (typeof source !== 'string' || source === '') refuse('InvalidArgument', 'A list needs its words.');
  else if (!source.startsWith('=') && source.length > LONGEST_INLINE_LIST) {
    refuse('InvalidArgument', `A list written into the rule has at most ${LONGEST_INLINE_LIST} characters.`);
  }
}

/** Whether one rule covers the whole range; only then does it read as a rule. */
function isUniform({ sheet, area }: RangePlace): boolean {
  const touching = sheet.validations.filter((rule) => intersectAreas(rule.area, area) !== null);
  const cells = touching.reduce((sum, rule) => {
    const shared = intersectAreas(rule.area, area);
    return sum + (shared === null ? 0 : shared.rows * shared.columns);
  }, 0);
  const texts = new Set(touching.map((rule) => JSON.stringify([rule.rule, rule.ignoreBlanks, rule.errorAlert, rule.prompt])));
  return touching.length === 0 || (texts.size === 1 && cells === area.rows * area.columns);
}

export const validationClasses: ClassTables = {
  DataValidation: {
    get: {
      Type: (_session, { place }) => {
        if (!isUniform(place)) return 'Inconsistent';
        const kind = Object.keys(partsOf(place).rule)[0];
        return kind === undefined ? 'None' : TYPES[kind] ?? 'None';
      },
      Rule: (_session, { place }) => (isUniform(place) ? partsOf(place).rule : null),
      IgnoreBlanks: (_session, { place }) => (isUniform(place) ? partsOf(place).ignoreBlanks : null),
      ErrorAlert: (_session, { place }) => (isUniform(place) ? partsOf(place).errorAlert : null),
      Prompt: (_session, { place }) => (isUniform(place) ? partsOf(place).prompt : null),
    },
    set: {
      Rule: (session, { place }, value) => change(session, place, { rule: readRule(value) }),
      IgnoreBlanks: (session, { place }, value) => change(session, place, { ignoreBlanks: asFlag(value) }),
      ErrorAlert: (session, { place }, value) => change(session, place, { errorAlert: { ...NO_ALERT, ...asRecord(value) } }),
      Prompt: (session, { place }, value) => change(session, place, { prompt: { ...NO_PROMPT, ...asRecord(value) } }),
    },
    call: {
      Clear: ({ workbook }, { place }) => void validateArea(workbook, place.sheet, { ...place.area }, null, 'addin'),
    },
  },
};
