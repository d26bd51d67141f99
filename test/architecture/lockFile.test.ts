import { readFileSync } from 'node:fs';
import path from 'node:path';

type LockEntry = {
  readonly version?: string;
  readonly optionalDependencies?: Readonly<Record<string, string>>;
};

const { packages } = JSON.parse(readFileSync(path.resolve(__dirname, '../../package-lock.json'), 'utf8')) as {
  readonly packages: Readonly<Record<string, LockEntry>>;
};

describe('package-lock.json', () => {
  test('names the packages of every platform, so that a clean install works on all of them', () => {
    const names = new Set(Object.keys(packages).map((folder) => folder.replace(/^.*node_modules\//, '')));
    const missing = Object.entries(packages).flatMap(([folder, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !names.has(name))
        .map((name) => `${name}, which ${folder} may need`),
    );
    expect(missing).toEqual([]);
  });
});
