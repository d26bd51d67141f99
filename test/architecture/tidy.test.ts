import { readFileSync } from 'node:fs';
import path from 'node:path';
import { filesBelow, sourceFrom, sources } from './sources';
import { faultsOf, rules } from './tidyRules';

const root = path.resolve(__dirname, '../..');
const longest = 400;

function textOf(name: string): string {
  return readFileSync(path.join(root, name), 'utf8');
}

const ours = ['src', 'test', '.ci'].flatMap((folder) => filesBelow(folder).map((name) => `${folder}/${name}`));
const code = ours.filter((name) => /\.(ts|tsx|js|mjs)$/.test(name));

function linesWith(names: readonly string[], pattern: RegExp): readonly string[] {
  return names.flatMap((name) =>
    textOf(name)
      .split('\n')
      .flatMap((line, index) => (pattern.test(line) ? [`${name}:${index + 1} ${line.trim()}`] : [])),
  );
}

describe('the code keeps its habits', () => {
  test.each(rules.map((rule) => [rule.title, rule] as const))('%s', (_, rule) => {
    expect(sources().flatMap((source) => faultsOf(rule, source))).toEqual([]);
  });

  test(`no file of src has more than ${longest} lines`, () => {
    const long = sources()
      .map(({ name, text }) => ({ name, lines: text.trimEnd().split('\n').length }))
      .filter(({ lines }) => lines > longest);
    expect(long).toEqual([]);
  });

  test('nothing is left for later', () => {
    expect(linesWith(code, new RegExp(`\\b(${['TO' + 'DO', 'FIX' + 'ME', 'XX' + 'X'].join('|')})\\b`))).toEqual([]);
  });

  test('the compiler and the linter are not told to look away', () => {
    expect(linesWith(code, new RegExp(`@ts-(${['ig' + 'nore', 'no' + 'check'].join('|')})\\b`))).toEqual([]);
  });

  test('no test is skipped or runs alone', () => {
    const tests = code.filter((name) => name.startsWith('test/'));
    const calls = new RegExp(`\\b(test|it|describe)\\.(${['sk' + 'ip', 'on' + 'ly', 'to' + 'do'].join('|')})\\b`);
    expect(linesWith(tests, calls)).toEqual([]);
  });

  test('no file is named for a bag of things', () => {
    const bags = /(^|\/)(index|.*(manager|helpers?|utils?|common|misc))\.tsx?$/i;
    const starts = ['src/taskpane/index.tsx', 'src/workbench/index.tsx'];
    expect(code.filter((name) => name.startsWith('src/') && bags.test(name) && !starts.includes(name))).toEqual([]);
  });

  test('files are named in camelCase and components in PascalCase', () => {
    const names = code.filter((name) => name.startsWith('src/') && !name.startsWith('src/locales/'));
    const odd = names.filter((name) => !/^([a-z]+[A-Za-z0-9]*|[A-Z][A-Za-z0-9]*)(\.styles|\.node)?\.tsx?$/.test(path.basename(name)));
    expect(odd).toEqual([]);
  });
});

describe('the habits are seen when they are broken', () => {
  const broken: readonly (readonly [title: string, name: string, text: string])[] = [
    ['the core has no clock', 'engine/x/x.ts', 'export const t = new Date();'],
    ['the core has no clock', 'app/x.ts', 'export const t = Date.now();'],
    ['the core has no randomness', 'base/x.ts', 'export const r = Math.random();'],
    ['the core has no binary fractions made into text or out of it', 'money/x.ts', 'export const f = (n: number) => n.toFixed(2);'],
    ['the core has no binary fractions made into text or out of it', 'money/x.ts', "export const f = Number.parseFloat('1');"],
    ['the core writes no log', 'app/x.ts', "console.log('a');"],
    ['the core knows no process', 'app/x.ts', 'export const e = process.env;'],
    ['the engine has no locale', 'engine/x/x.ts', "export const c = 'a'.localeCompare('b');"],
    ['the core has no classes but what it throws', 'engine/x/x.ts', 'export class A {}'],
    ['ports hold types, and the lists of words they are read off', 'ports/x.ts', 'export const a = 1;'],
    ['nothing is any', 'taskpane/x.ts', 'export function f(a: any) { return a; }'],
    ['nothing is asserted to be present with !', 'cli/x.ts', 'export const f = (a?: string) => a!.length;'],
    ['there are no enums', 'cli/x.ts', 'export enum E { a }'],
    ['there are no default exports', 'cli/x.ts', 'export default function f() {}'],
    ['there are no default exports', 'cli/x.ts', 'const a = 1; export { a as default };'],
    ['there are no barrel files', 'cli/x.ts', "export { a } from './a';\nexport * from './b';"],
  ];

  test.each(broken)('%s: %s', (title, name, text) => {
    const seen = rules.filter((rule) => faultsOf(rule, sourceFrom(name, text)).length > 0);
    expect(seen.map((rule) => rule.title)).toContain(title);
  });

  test('something to throw may be a class', () => {
    const text = 'export class Defect extends Error {}';
    expect(rules.flatMap((rule) => faultsOf(rule, sourceFrom('base/x.ts', text)))).toEqual([]);
  });

  test('words in comments and texts break nothing', () => {
    const text = "// new Date( and any and console.log(\nexport const word = 'Math.random() is not here';\n";
    expect(rules.flatMap((rule) => faultsOf(rule, sourceFrom('engine/x/x.ts', text)))).toEqual([]);
  });

  test('a port of types and a list of words is in order', () => {
    const text = [
      "import type { A } from '../base/a';",
      'export type B = { readonly a: A };',
      "export const words = ['a', 'b'] as const;",
      'export interface C { readonly word: (typeof words)[number] }',
    ].join('\n');
    expect(rules.flatMap((rule) => faultsOf(rule, sourceFrom('ports/x.ts', text)))).toEqual([]);
  });
});
