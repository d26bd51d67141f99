import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import http from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Server = { readonly address: string; readonly close: () => void };
const { serveFolder } = jest.requireActual<{ readonly serveFolder: (folder: string, options: { readonly port: number; readonly home?: string }) => Promise<Server> }>('../../.ci/serve.js');

const around = mkdtempSync(path.join(tmpdir(), 'ledgerline-serving-'));
const folder = path.join(around, 'dist');
let server: Server;

beforeAll(async () => {
  mkdirSync(path.join(folder, 'assets'), { recursive: true });
  mkdirSync(path.join(around, 'dist-other'));
  writeFileSync(path.join(around, 'secret.txt'), 'secret');
  writeFileSync(path.join(around, 'dist-other/secret.txt'), 'secret');
  writeFileSync(path.join(folder, 'taskpane.html'), '<!doctype html><meta charset="utf-8"><style>a{}</style>');
  writeFileSync(path.join(folder, 'worker.js'), 'postMessage(1)');
  writeFileSync(path.join(folder, 'assets/company.json'), '{}');
  symlinkSync(path.join(around, 'secret.txt'), path.join(folder, 'link.txt'));
  server = await serveFolder(folder, { port: 0, home: '/taskpane.html' });
});

afterAll(() => {
  server.close();
  rmSync(around, { recursive: true, force: true });
});

interface Answer {
  readonly status: number;
  readonly headers: http.IncomingHttpHeaders;
  readonly body: string;
}

/** Asks for a path as it is written: fetch would tidy it first. */
function ask(wanted: string, method = 'GET'): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  return new Promise((resolve, reject) => {
    http
      .request({ hostname, port, path: wanted, method }, (response) => {
        let body = '';
        response.on('data', (part) => (body += part)).on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, body }));
      })
      .on('error', reject)
      .end();
  });
}

test.each([
  ['a page', '/taskpane.html', 200], ['a script', '/worker.js', 200], ['data', '/assets/company.json', 200], ['what is absent', '/absent', 404], ['the way to the first page', '/', 302],
])('%s is not to be taken for another type, and says nothing of where one came from', async (_, wanted, status) => {
  const { headers, ...answer } = await ask(wanted);
  expect([answer.status, headers['x-content-type-options'], headers['referrer-policy']]).toEqual([status, 'nosniff', 'no-referrer']);
});

test.each([['a page', '/taskpane.html'], ['a script', '/worker.js'], ['data', '/assets/company.json']])('%s has a content security policy that begins with nothing', async (_, wanted) => {
  const policy = (await ask(wanted)).headers['content-security-policy'];
  expect(policy).toMatch(/^default-src 'none'; /);
  expect(policy).toMatch(/frame-ancestors /);
});

test.each(['/', '/assets', '/assets/', '/.', '/assets/..'])('the folder %s is not listed', async (wanted) => {
  const { status, body } = await ask(wanted);
  expect([302, 404]).toContain(status);
  expect(body).not.toContain('taskpane');
});

test.each([
  '/../secret.txt', '/..%2fsecret.txt', '/%2e%2e/secret.txt', '/%2e%2e%2fsecret.txt', '/assets/../../secret.txt', '/assets/..%2f..%2fsecret.txt',
  '/..%5csecret.txt', '/..\\secret.txt', '/../dist-other/secret.txt', '/..%2fdist-other%2fsecret.txt', '//secret.txt', '/%2fetc/passwd', '/link.txt',
  '/taskpane.html%00.txt', '/%', '/%ff', 'secret.txt', '/taskpane.html/',
])('%s leads nowhere', async (wanted) => {
  const { status, body } = await ask(wanted).catch(() => ({ status: 404, body: '' }));
  expect([400, 404]).toContain(status);
  expect(body).not.toContain('secret');
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('%s is no way to ask', async (method) => {
  expect((await ask('/taskpane.html', method)).status).toBe(405);
});

test('a page that was not changed is not sent again', async () => {
  const { headers } = await ask('/taskpane.html');
  const again = await fetch(`${server.address}/taskpane.html`, { headers: { 'If-None-Match': String(headers.etag) } });
  expect([again.status, again.headers.get('content-security-policy')]).toEqual([304, headers['content-security-policy']]);
});
