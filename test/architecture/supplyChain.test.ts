import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Shipped = { readonly folder: string; readonly name: string; readonly version: string; readonly hasInstallScript: boolean };
type ShippedModule = {
  readonly shippedPackages: (root: string) => readonly Shipped[];
  readonly licenceOf: (root: string, shipped: Shipped) => string | undefined;
  readonly welcome: readonly string[];
};
const { licenceOf, shippedPackages, welcome } = jest.requireActual<ShippedModule>('../../.ci/shipped.js');

const root = path.resolve(__dirname, '../..');
const shipped = shippedPackages(root);

describe('what is shipped', () => {
  test('holds only packages with a permissive licence', () => {
    const stated = shipped.map((own) => [own.name, licenceOf(root, own)] as const).filter(([, licence]) => licence !== undefined);
    expect(stated.length).toBeGreaterThan(0);
    expect(stated.filter(([, licence]) => !welcome.includes(licence ?? ''))).toEqual([]);
  });

  test('holds no package that runs anything when it is installed', () => {
    expect(shipped.filter(({ hasInstallScript }) => hasInstallScript)).toEqual([]);
  });

  test('holds no part of the office.js package, which is for development alone', () => {
    expect(shipped.filter(({ name }) => name.includes('@microsoft/office-js'))).toEqual([]);
  });
});

describe('the commands', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'ledgerline-supply-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (command: string, args: readonly string[] = [], environment: NodeJS.ProcessEnv = {}) => {
    const { npm_execpath: _own, ...others } = process.env;
    return spawnSync(process.execPath, [path.join(root, '.ci', command), ...args], { encoding: 'utf8', env: { ...others, INIT_CWD: folder, ...environment } });
  };

  /** An npm that answers what it is told to, so that nothing is asked of the network. */
  const auditWith = (answer: string) => {
    const npm = path.join(folder, 'npm.js');
    writeFileSync(npm, `process.stdout.write(${JSON.stringify(answer)})`);
    return run('audit.mjs', [], { npm_execpath: npm });
  };

  test.each([
    ['none is known', { vulnerabilities: {}, metadata: { dependencies: { prod: 12 } } }, 0, 'No vulnerability is known of the 12 packages that are shipped.\n'],
    ['one is known', { vulnerabilities: { a: { name: 'a', severity: 'high', range: '<2.0.0', fixAvailable: true } }, metadata: {} }, 1, 'high: a <2.0.0, mended in a newer version\n1 of the packages that are shipped have known vulnerabilities; npm audit --omit=dev has the details.\n'],
  ])('audit says so when %s', (_, report, status, said) => {
    const { stdout, ...answer } = auditWith(JSON.stringify(report));
    expect([answer.status, stdout]).toEqual([status, said]);
  });

  test.each([['there is no network', JSON.stringify({ message: 'request to the registry failed', error: { summary: '' } })], ['nothing comes', '']])('audit claims nothing when %s', (_, answer) => {
    const { status, stdout, stderr } = auditWith(answer);
    expect([status, stdout]).toEqual([3, '']);
    expect(stderr).toMatch(/^Nothing was audited: /);
  });

  test('licences lists every package with its licence', () => {
    const { status, stdout } = run('licences.mjs');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^dexie \d+\.\d+\.\d+ {2}Apache-2\.0$/m);
    expect(stdout).not.toMatch(/^jest /m);
  });

  test('sbom writes what is shipped, and nothing of what is only for development, into the file that is named', () => {
    expect(run('sbom.mjs', ['bill.json'])).toMatchObject({ status: 0, stdout: '' });
    const bill = JSON.parse(readFileSync(path.join(folder, 'bill.json'), 'utf8')) as { readonly bomFormat: string; readonly components: readonly { readonly 'bom-ref': string }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    const names = shipped.map(({ name, version }) => `${name}@${version}`);
    expect(bill.components.map((component) => component['bom-ref']).sort()).toEqual([...new Set(names)].sort());
    expect(names).toEqual(expect.arrayContaining([expect.stringMatching(/^react@/), expect.stringMatching(/^scheduler@/), expect.stringMatching(/^dexie@/)]));
    expect(names.filter((name) => /^(jest|webpack|typescript|eslint)@/.test(name))).toEqual([]);
  });
});
