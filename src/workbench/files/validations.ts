/**
 * Rules about what may be typed, in the file's words and in those of Office.js.
 */
import type { ValidationFile, ValidationKind, ValidationOperator } from '../../adapters/file/workbookFile';
import type { ValidationRule } from '../host/workbook';

const KINDS: readonly (readonly [ValidationKind, string])[] = [
  ['whole', 'wholeNumber'], ['decimal', 'decimal'], ['date', 'date'], ['time', 'time'], ['textLength', 'textLength'],
];

const OPERATORS: Readonly<Record<ValidationOperator, string>> = {
  between: 'Between', notBetween: 'NotBetween', equal: 'EqualTo', notEqual: 'NotEqualTo', greaterThan: 'GreaterThan', lessThan: 'LessThan',
  greaterThanOrEqual: 'GreaterThanOrEqualTo', lessThanOrEqual: 'LessThanOrEqualTo',
};

const STYLES: Readonly<Record<ValidationFile['refusal'], string>> = {
  stop: 'Stop', warning: 'Warning', information: 'Information', none: 'Stop',
};

type RuleParts = Omit<ValidationRule, 'id' | 'area'>;

/** The rule of a file as Office.js writes it. */
export function ruleOfFile(file: ValidationFile): RuleParts {
  return {
    rule: ruleBody(file),
    ignoreBlanks: file.blankAllowed,
    errorAlert: { showAlert: file.refusal !== 'none', style: STYLES[file.refusal], title: file.alert?.title ?? '', message: file.alert?.text ?? '' },
    prompt: { showPrompt: file.prompt !== undefined, title: file.prompt?.title ?? '', message: file.prompt?.text ?? '' },
  };
}

function ruleBody({ kind, operator, words, formula1, formula2 }: ValidationFile): Readonly<Record<string, unknown>> {
  if (kind === 'list') return { list: { inCellDropDown: true, source: words === undefined ? `=${formula1 ?? ''}` : words.join(',') } };
  if (kind === 'custom') return { custom: { formula: `=${formula1 ?? ''}` } };
  const name = KINDS.find(([own]) => own === kind)?.[1];
  if (name === undefined) return {};
  const limits = { operator: OPERATORS[operator ?? 'between'], formula1: limitOfFile(formula1), ...(formula2 !== undefined && { formula2: limitOfFile(formula2) }) };
  return { [name]: limits };
}

function limitOfFile(text: string | undefined): string | number {
  if (text === undefined || text === '') return '';
  const number = Number(text);
  return Number.isNaN(number) ? `=${text}` : number;
}

/** The rules of a sheet as a file has them: one with several areas where they are alike. */
export function rulesForFile(rules: readonly ValidationRule[]): ValidationFile[] {
  const alike = new Map<string, ValidationRule[]>();
  for (const rule of rules) {
    const key = JSON.stringify([rule.rule, rule.ignoreBlanks, rule.errorAlert, rule.prompt]);
    alike.set(key, [...(alike.get(key) ?? []), rule]);
  }
  return [...alike.values()].flatMap((group) => (group[0] === undefined ? [] : fileOfRule(group[0], group)));
}

function fileOfRule(rule: ValidationRule, group: readonly ValidationRule[]): ValidationFile {
  const alert = { title: String(rule.errorAlert['title'] ?? ''), text: String(rule.errorAlert['message'] ?? '') };
  const prompt = { title: String(rule.prompt['title'] ?? ''), text: String(rule.prompt['message'] ?? '') };
  return {
    areas: group.map(({ area }) => ({ ...area })),
    ...bodyForFile(rule.rule),
    blankAllowed: rule.ignoreBlanks,
    refusal: rule.errorAlert['showAlert'] === false ? 'none' : refusalOf(rule.errorAlert['style']),
    ...((alert.title !== '' || alert.text !== '') && { alert }),
    ...(rule.prompt['showPrompt'] !== false && (prompt.title !== '' || prompt.text !== '') && { prompt }),
  };
}

function refusalOf(style: unknown): ValidationFile['refusal'] {
  const wanted = String(style ?? 'stop').toLowerCase();
  return wanted === 'warning' || wanted === 'information' ? wanted : 'stop';
}

type Body = Pick<ValidationFile, 'kind' | 'operator' | 'words' | 'formula1' | 'formula2'>;

function bodyForFile(rule: ValidationRule['rule']): Body {
  const [name, value] = Object.entries(rule)[0] ?? [];
  const fields = typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
  if (name === 'list') return listForFile(String(fields['source'] ?? ''));
  if (name === 'custom') return { kind: 'custom', formula1: formulaForFile(fields['formula']) };
  const kind = KINDS.find(([, own]) => own === name)?.[0];
  if (kind === undefined) return { kind: 'any' };
  const operator = (Object.keys(OPERATORS) as ValidationOperator[]).find((own) => OPERATORS[own].toLowerCase() === String(fields['operator'] ?? '').toLowerCase());
  const second = fields['formula2'];
  return {
    kind, operator: operator ?? 'between', formula1: formulaForFile(fields['formula1']),
    ...(second !== undefined && second !== null && second !== '' && { formula2: formulaForFile(second) }),
  };
}

function listForFile(source: string): Body {
  if (source.startsWith('=')) return { kind: 'list', formula1: source.slice(1) };
  return { kind: 'list', words: source.split(',').map((word) => word.trim()) };
}

function formulaForFile(value: unknown): string {
  return String(value ?? '').replace(/^=/, '');
}
