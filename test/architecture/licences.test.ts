import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.resolve(__dirname, '../..');

type LockEntry = {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
};

type PackageFile = {
  readonly license?: string;
  /** How packages said it before there was an agreed way. */
  readonly licenses?: readonly { readonly type: string }[];
};

/** What may be shipped: licences that ask for no more than their own text. */
const welcome = ['MIT', 'Apache-2.0', 'BSD-2-Clause', 'BSD-3-Clause', 'ISC', '0BSD'];

const lock = JSON.parse(readFileSync(path.join(root, 'package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

/** Where `name` is found from `folder`, as Node looks for it: the nearest node_modules upwards. */
function find(folder: string, name: string): string | undefined {
  const here = `${folder ? `${folder}/` : ''}node_modules/${name}`;
  if (here in lock.packages) return here;
  if (folder === '') return undefined;
  const above = folder.lastIndexOf('node_modules/');
  return find(folder.slice(0, Math.max(above - 1, 0)), name);
}

/** Every package that what is shipped may hold: the dependencies, theirs, and so on. */
function shipped(): readonly string[] {
  const seen = new Set<string>();
  const visit = (folder: string, names: readonly string[]) => {
    for (const name of names) {
      const found = find(folder, name);
      const entry = found === undefined ? undefined : lock.packages[found];
      if (found === undefined || entry === undefined || seen.has(found)) continue;
      seen.add(found);
      visit(found, Object.keys({ ...entry.dependencies, ...entry.peerDependencies }));
    }
  };
  visit('', Object.keys(lock.packages['']?.dependencies ?? {}));
  return [...seen];
}

function licenceOf(folder: string): string {
  const file = path.join(root, folder, 'package.json');
  const { license, licenses } = JSON.parse(readFileSync(file, 'utf8')) as PackageFile;
  return license ?? licenses?.map(({ type }) => type).join(' OR ') ?? 'none stated';
}

describe('what is shipped', () => {
  test('holds only packages with a permissive licence', () => {
    const installed = shipped().filter((folder) => existsSync(path.join(root, folder)));
    expect(installed.length).toBeGreaterThan(0);
    const others = installed
      .map((folder) => `${folder.replace(/^.*node_modules\//, '')}: ${licenceOf(folder)}`)
      .filter((line) => !welcome.some((licence) => line.endsWith(`: ${licence}`)));
    expect(others).toEqual([]);
  });

  test('holds no part of the office.js package, which is for development alone', () => {
    expect(shipped().filter((folder) => folder.includes('@microsoft/office-js'))).toEqual([]);
  });
});
