import ts from 'typescript';
import { sourceFrom, sources, type Source } from './sources';

/** What a source needs at run time: its imports without those that are types alone. */
function needs(source: Source): readonly string[] {
  const typesOnly = new Set(
    source.tree.statements
      .filter(ts.isImportDeclaration)
      .filter(({ importClause }) => {
        const bindings = importClause?.namedBindings;
        const names = bindings && ts.isNamedImports(bindings) ? bindings.elements : [];
        const isNamedOnly = importClause !== undefined && importClause.name === undefined && names.length > 0;
        return importClause?.phaseModifier === ts.SyntaxKind.TypeKeyword || (isNamedOnly && names.every((name) => name.isTypeOnly));
      })
      .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : '')),
  );
  return source.imports.flatMap(({ specifier, file }) => (file === undefined || typesOnly.has(specifier) ? [] : [file]));
}

/** The first path along which a file comes back to itself, or undefined. */
function findCycle(files: readonly Source[]): readonly string[] | undefined {
  const graph = new Map(files.map((source) => [source.name, needs(source)]));
  const done = new Set<string>();
  const follow = (name: string, trail: readonly string[]): readonly string[] | undefined => {
    if (trail.includes(name)) return [...trail.slice(trail.indexOf(name)), name];
    if (done.has(name)) return undefined;
    const found = (graph.get(name) ?? []).map((next) => follow(next, [...trail, name])).find((cycle) => cycle !== undefined);
    done.add(name);
    return found;
  };
  return files.map(({ name }) => follow(name, [])).find((cycle) => cycle !== undefined);
}

describe('imports', () => {
  test('never lead back to where they began', () => {
    expect(findCycle(sources())).toBeUndefined();
  });

  test('that lead back are found, unless types alone do', () => {
    const pair = (second: string) => [
      { ...sourceFrom('base/a.ts', "import { b } from './b';"), imports: [{ specifier: './b', file: 'base/b.ts', line: 1 }] },
      { ...sourceFrom('base/b.ts', second), imports: [{ specifier: './a', file: 'base/a.ts', line: 1 }] },
    ];
    expect(findCycle(pair("import { a } from './a';"))).toEqual(['base/a.ts', 'base/b.ts', 'base/a.ts']);
    expect(findCycle(pair("import type { A } from './a';"))).toBeUndefined();
    expect(findCycle(pair("import { type A } from './a';"))).toBeUndefined();
  });
});
