/** @jest-environment jsdom */
import { readFileSync } from 'node:fs';
import path from 'node:path';

type PolicyModule = {
  readonly withPolicy: (name: string, html: string) => string;
  readonly policyHeader: (name: string, text?: string) => string;
};
const { policyHeader, withPolicy } = jest.requireActual<PolicyModule>('../../.ci/pagePolicy.js');

const root = path.resolve(__dirname, '../..');
const html = withPolicy('taskpane.html', readFileSync(path.join(root, 'src/taskpane/taskpane.html'), 'utf8'));
const page = new DOMParser().parseFromString(html, 'text/html');
const bench = new DOMParser().parseFromString(withPolicy('workbench.html', readFileSync(path.join(root, 'src/workbench/workbench.html'), 'utf8')), 'text/html');

const directivesOf = (text: string) => new Map(text.split('; ').map((directive) => directive.split(' ')).map(([name = '', ...sources]) => [name, sources] as const));
const written = (of: Document) => of.querySelector('meta[http-equiv="Content-Security-Policy"]')?.getAttribute('content') ?? '';
const policy = directivesOf(written(page));

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
    expect(policy.get('worker-src')).toEqual(["'self'"]);
  });

  test('sends nothing anywhere else', () => {
    expect(policy.get('default-src')).toEqual(["'none'"]);
    expect(policy.get('connect-src')).toEqual(["'self'"]);
    expect(policy.get('form-action')).toEqual(["'none'"]);
    expect(policy.get('base-uri')).toEqual(["'none'"]);
    expect(policy.get('frame-src')).toEqual(["'none'"]);
    expect(policy.get('object-src')).toEqual(["'none'"]);
  });

  test('takes no style from markup but its own splash and the blank sheets that scripts fill', () => {
    // SHA-256 of nothing, in Base64.
    const blank = "'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU='";
    expect(policy.get('style-src-attr')).toEqual(["'none'"]);
    expect(policy.get('style-src-elem')).toEqual(["'self'", blank, expect.stringMatching(/^'sha256-/)]);
    expect(page.querySelectorAll('style')).toHaveLength(1);
  });

  test('stands in the policy before anything that the policy is about', () => {
    for (const document of [page, bench]) {
      const [first] = document.head.querySelectorAll('meta[http-equiv], style, script, link');
      expect(first?.getAttribute('http-equiv')).toBe('Content-Security-Policy');
    }
  });
});

describe('the page of the workbench', () => {
  test('runs its own scripts, shows its own frame and sends nothing elsewhere', () => {
    const own = directivesOf(written(bench));
    expect(own.get('default-src')).toEqual(["'none'"]);
    for (const name of ['script-src', 'connect-src', 'img-src', 'frame-src']) expect([name, own.get(name)]).toEqual([name, ["'self'"]]);
  });
});

describe('what the server sends', () => {
  test.each([['taskpane.html', page], ['workbench.html', bench]])('%s has the policy it holds, and who may show it', (name, of) => {
    const sent = policyHeader(name, of === page ? html : withPolicy(name, readFileSync(path.join(root, 'src/workbench/workbench.html'), 'utf8')));
    const { 'frame-ancestors': ancestors, ...others } = Object.fromEntries(directivesOf(sent));
    expect(others).toEqual(Object.fromEntries(directivesOf(written(of))));
    expect(ancestors).toEqual(name === 'taskpane.html' ? expect.arrayContaining(["'self'", 'https://*.officeapps.live.com']) : ["'none'"]);
  });

  test('a script that a worker may run calls nobody but its own server', () => {
    const sent = directivesOf(policyHeader('worker.12345678.js'));
    expect([sent.get('default-src'), sent.get('script-src'), sent.get('connect-src')]).toEqual([["'none'"], ["'self'"], ["'self'"]]);
  });
});
