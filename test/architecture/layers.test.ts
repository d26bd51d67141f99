import { exemptions, layers } from './layers';
import { layerFaults, layerOf } from './layerFaults';
import { filesBelow, sourceFrom, sources } from './sources';

function faultsOf(name: string, text: string): readonly string[] {
  return layerFaults(sourceFrom(name, text));
}

describe('the layers of src', () => {
  test('every file is in a layer', () => {
    expect(filesBelow('src').filter((name) => layerOf(name) === undefined)).toEqual([]);
  });

  test('every file imports only what its layer may', () => {
    expect(sources().flatMap(layerFaults)).toEqual([]);
  });

  test('every exemption names a file that exists', () => {
    const names = filesBelow('src');
    const idle = exemptions.filter(({ files }) => {
      const start = files.replace(/\*$/, '');
      return !names.some((name) => (files.endsWith('*') ? name.startsWith(start) : name === files));
    });
    expect(idle.map(({ files }) => files)).toEqual([]);
  });

  test('a layer below never lists a layer above it', () => {
    const order = layers.map(({ folder }) => folder);
    const upward = layers.flatMap((layer, index) =>
      layer.imports.filter((allowed) => order.indexOf(allowed) > index).map((allowed) => `${layer.folder} → ${allowed}`),
    );
    expect(upward).toEqual([]);
  });
});

describe('the judge of the layers', () => {
  test('names what is allowed', () => {
    expect(faultsOf('money/amount.ts', "import { t } from '../tables/tables';")).toEqual([
      'src/money/amount.ts:1 imports tables/tables.ts. money may import: base.',
    ]);
  });

  test('sees type imports, re-exports, dynamic imports and workers', () => {
    const text = [
      "import type { A } from '../app/a';",
      "export { B } from '../app/b';",
      "const c = import('../app/c');",
      "type D = import('../app/d').D;",
      "const e = new Worker(new URL('../app/e', import.meta.url));",
    ].join('\n');
    expect(faultsOf('base/x.ts', text)).toHaveLength(5);
  });

  test('lets an engine subject see its own files, the faces of others and the book', () => {
    const text = [
      "import { a } from './lines';",
      "import { b } from '../checks/checks';",
      "import { c } from '../book/anything';",
    ].join('\n');
    const known = sourceFrom('engine/posting/posting.ts', text);
    const files = ['engine/posting/lines.ts', 'engine/checks/checks.ts', 'engine/book/anything.ts'];
    const imports = known.imports.map((wanted, index) => ({ ...wanted, file: files[index] }));
    expect(layerFaults({ ...known, imports })).toEqual([]);
  });

  test("keeps an engine subject out of another's insides", () => {
    expect(faultsOf('engine/posting/posting.ts', "import { x } from '../checks/oneCheck';")).toHaveLength(1);
  });

  test('keeps adapters apart', () => {
    expect(faultsOf('adapters/office/a.ts', "import { x } from '../file/b';")).toHaveLength(1);
  });

  test('keeps packages where they belong', () => {
    expect(faultsOf('app/a.ts', "import Dexie from 'dexie';")).toHaveLength(1);
    expect(faultsOf('adapters/dexie/a.ts', "import Dexie from 'dexie';")).toEqual([]);
    expect(faultsOf('taskpane/App.tsx', "import { readFile } from 'node:fs';")).toHaveLength(1);
  });

  test('hears Excel spoken of where it is not known', () => {
    expect(faultsOf('app/a.ts', 'export function f(c: Excel.RequestContext) { return Office.context; }')).toHaveLength(2);
    expect(faultsOf('adapters/office/a.ts', 'export const f = () => Office.context;')).toEqual([]);
    expect(faultsOf('app/a.ts', '// Excel.run is elsewhere\nexport const text = "Office.context";')).toEqual([]);
  });

  test('knows no layer for a stray file', () => {
    expect(faultsOf('shared/a.ts', '')).toEqual([
      'src/shared/a.ts is in no layer. The layers are listed in test/architecture/layers.ts.',
    ]);
  });
});
