import { spawnSync } from 'node:child_process';
import path from 'node:path';

/*
 * The lint rules that keep text from becoming markup or code, and lists from becoming arguments, do find what they are there for. ESLint reads its configuration
 * with a real import, which Jest has not, so it runs as the program it is; once, on a file that is never written.
 */
const root = path.resolve(__dirname, '../..');

const banned: readonly (readonly [line: string, rule: string])[] = [
  ['export const a = <p dangerouslySetInnerHTML={{ __html: text }} />;', 'no-restricted-syntax'],
  ['export const b = { dangerouslySetInnerHTML: { __html: text } };', 'no-restricted-syntax'],
  ['box.innerHTML = text;', 'no-restricted-syntax'],
  ['box.innerHTML += text;', 'no-restricted-syntax'],
  ["box['innerHTML'] = text;", 'no-restricted-syntax'],
  ['box.outerHTML = text;', 'no-restricted-syntax'],
  ['frame.srcdoc = text;', 'no-restricted-syntax'],
  ["box.insertAdjacentHTML('beforeend', text);", 'no-restricted-syntax'],
  ['document.createRange().createContextualFragment(text);', 'no-restricted-syntax'],
  ['document.write(text);', 'no-restricted-syntax'],
  ['document.writeln(text);', 'no-restricted-syntax'],
  ['eval(text);', 'no-eval'],
  ['export const c = new Function(text);', 'no-new-func'],
  ['export const d = Function(text);', 'no-new-func'],
  ["setTimeout('a()', 1);", 'no-implied-eval'],
  ["setInterval('a()', 1);", 'no-implied-eval'],
  ["window.setTimeout('a()', 1);", 'no-implied-eval'],
  ["globalThis.setInterval('a()', 1);", 'no-implied-eval'],
  ['export const e = <a href="https://a.example" target="_blank">a</a>;', 'no-restricted-syntax'],
  ['export const f = <a href="https://a.example" target="_blank" rel="nofollow">a</a>;', 'no-restricted-syntax'],
  ["window.open('https://a.example');", 'no-restricted-syntax'],
  ["export const g = <a href={'javascript:a()'}>a</a>;", 'no-script-url'],
  ['found.push(...rows);', 'no-restricted-syntax'],
];

const welcome: readonly string[] = [
  'box.textContent = text;',
  'box.append(text);',
  'setTimeout(() => text, 1);',
  'export const h = <a href="https://a.example" target="_blank" rel="noreferrer">a</a>;',
  'export const i = <a href="mailto:a@a.example">a</a>;',
  'export const j = box.innerHTML;',
  'found.push(row);',
];

interface Found {
  readonly line: number;
  readonly ruleId: string;
}

function rulesIn(name: string, lines: readonly string[]): readonly (readonly string[])[] {
  const { stdout, stderr } = spawnSync(process.execPath, ['node_modules/eslint/bin/eslint.js', '--stdin', '--stdin-filename', name, '--format', 'json'], { cwd: root, input: lines.join('\n'), encoding: 'utf8' });
  if (stdout === '') throw new Error(stderr);
  const [{ messages }] = JSON.parse(stdout) as [{ readonly messages: readonly Found[] }];
  return lines.map((_, index) => messages.filter(({ line }) => line === index + 1).map(({ ruleId }) => ruleId));
}

test('text that would become markup or code, and a list that would become arguments, is found, and what is as it should be is not', () => {
  const found = rulesIn('src/taskpane/never.tsx', [...banned.map(([line]) => line), ...welcome]);
  expect(found.slice(0, banned.length).map((rules, index) => [banned[index]?.[0], rules])).toEqual(banned.map(([line, rule]) => [line, [rule]]));
  expect(found.slice(banned.length).map((rules, index) => [welcome[index], rules])).toEqual(welcome.map((line) => [line, []]));
});
