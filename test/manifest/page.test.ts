/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const html = readFileSync(path.resolve(__dirname, '../../src/taskpane/taskpane.html'), 'utf8');
const page = new DOMParser().parseFromString(html, 'text/html');

const policy = new Map(
  (page.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '')
    .split(';')
    .map((directive) => directive.trim().split(/\s+/))
    .map(([name = '', ...sources]) => [name, sources] as const),
);

describe('the page of the pane', () => {
  test("loads office.js from Microsoft's address, in the head, as the store asks", () => {
    expect([...page.head.querySelectorAll('script')].map((script) => script.src)).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ]);
  });

  test('shows a splash that needs no script', () => {
    expect(page.querySelector('#root .splash')?.textContent).toBe('Ledgerline');
    expect([...page.querySelectorAll('script')].filter((script) => script.textContent !== '')).toEqual([]);
  });

  test('runs only scripts of its own and of Office', () => {
    expect(policy.get('script-src')).toEqual([
      "'self'",
      'https://appsforoffice.microsoft.com',
      'https://ajax.aspnetcdn.com',
    ]);
  });

  test('sends nothing anywhere else', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-src')).toEqual(["'none'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
  });

  test('stands in the policy before anything that the policy is about', () => {
    const [first] = page.head.querySelectorAll('meta[http-equiv], style, script, link');
    expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
  });
});
