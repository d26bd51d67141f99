/*
 * Judges one source against the layers: what it imports and whether it speaks of Office. A fault is one sentence that
 * says what is allowed instead.
 */
import ts from 'typescript';
import { type Allowed, exemptions, type Exemption, layers, type Layer, patterns } from './layers';
import { type Import, lineOf, type Source, walk } from './sources';

const officeNames = ['Office', 'Excel', 'OfficeExtension', 'OfficeRuntime', 'CustomFunctions'];

function isIn(folder: string, file: string): boolean {
  return file.startsWith(`${folder}/`);
}

export function layerOf(file: string): Layer | undefined {
  return layers
    .filter(({ folder }) => isIn(folder, file))
    .sort((a, b) => b.folder.length - a.folder.length)
    .at(0);
}

function exemptionsFor(file: string): readonly Exemption[] {
  return exemptions.filter(({ files }) =>
    files.endsWith('*') ? file.startsWith(files.slice(0, -1)) : files === file,
  );
}

/** `engine/posting/lines.ts` → `posting`; undefined for a file that is in no subject. */
function subjectOf(file: string): string | undefined {
  return /^engine\/([^/]+)\//.exec(file)?.[1];
}

function mayImport(from: string, to: string, allowed: Allowed): boolean {
  const subject = subjectOf(to);
  if (allowed === 'own engine subject') return subject !== undefined && subject === subjectOf(from);
  if (allowed === 'engine faces') return subject !== undefined && to === `engine/${subject}/${subject}.ts`;
  return isIn(allowed, to);
}

function allowedList(allowed: readonly Allowed[]): string {
  const named = allowed.map((entry) => (entry in patterns ? patterns[entry as keyof typeof patterns] : entry));
  return named.length > 0 ? named.join(', ') : 'nothing';
}

function packageOf(specifier: string, packages: readonly string[]): string | undefined {
  return packages.find((name) => (name === 'node:' ? specifier.startsWith(name) : specifier === name));
}

function importFault(source: Source, layer: Layer, wanted: Import): string | undefined {
  const more = exemptionsFor(source.name);
  const place = `src/${source.name}:${wanted.line}`;
  if (wanted.file === undefined) {
    const packages = [...layer.packages, ...more.flatMap((entry) => entry.packages ?? [])];
    if (packageOf(wanted.specifier, packages) !== undefined) return undefined;
    return `${place} imports the package ${wanted.specifier}. Packages of ${layer.folder}: ${allowedList(packages)}.`;
  }
  const own = layer.folder === 'engine' ? [] : [layer.folder];
  const imports = [...layer.imports, ...more.flatMap((entry) => entry.imports ?? [])];
  const target = wanted.file;
  if ([...own, ...imports].some((allowed) => mayImport(source.name, target, allowed))) return undefined;
  return `${place} imports ${target}. ${layer.folder} may import: ${allowedList(imports)}.`;
}

function officeFaults(source: Source, layer: Layer): readonly string[] {
  if (layer.knowsOffice || exemptionsFor(source.name).some((entry) => entry.knowsOffice)) return [];
  const faults: string[] = [];
  walk(source.tree, (node) => {
    const left = ts.isPropertyAccessExpression(node) ? node.expression : ts.isQualifiedName(node) ? node.left : undefined;
    if (left && ts.isIdentifier(left) && officeNames.includes(left.text)) {
      faults.push(
        `src/${source.name}:${lineOf(source.tree, node)} speaks of ${left.text}. Only adapters/office, the workbench and the start files know Office.`,
      );
    }
  });
  return faults;
}

/** Everything a source does that its layer may not. */
export function layerFaults(source: Source): readonly string[] {
  const layer = layerOf(source.name);
  if (!layer) return [`src/${source.name} is in no layer. The layers are listed in test/architecture/layers.ts.`];
  const imports = source.imports.map((wanted) => importFault(source, layer, wanted));
  return [...imports.filter((fault) => fault !== undefined), ...officeFaults(source, layer)];
}
