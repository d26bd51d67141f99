/*
 * The files of src, read and parsed once, with what each imports. Everything here works on the syntax tree, so a word in
 * a comment or a text is never mistaken for code.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';

const root = path.resolve(__dirname, '../..');

export type Source = {
  /** Below src, with forward slashes: `engine/posting/posting.ts`. */
  readonly name: string;
  readonly text: string;
  readonly tree: ts.SourceFile;
  readonly imports: readonly Import[];
};

export type Import = {
  /** As written: `../base/result`, `react`. */
  readonly specifier: string;
  /** The file it means, below src, or undefined when it is a package. Outside src it starts with `../`. */
  readonly file: string | undefined;
  readonly line: number;
};

/** Every file below a folder of the repository, with forward slashes, relative to that folder, in order. */
export function filesBelow(folder: string): readonly string[] {
  const whole = path.join(root, folder);
  if (!existsSync(whole)) return [];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(whole, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
    .sort();
}

/** Visits a node and everything below it. */
export function walk(node: ts.Node, visit: (node: ts.Node) => void): void {
  visit(node);
  ts.forEachChild(node, (child) => walk(child, visit));
}

export function lineOf(tree: ts.SourceFile, node: ts.Node): number {
  return tree.getLineAndCharacterOfPosition(node.getStart(tree)).line + 1;
}

/** What a node imports, if it does: import, re-export, import(), require(), a type import, a worker's or asset's URL. */
function specifierOf(node: ts.Node): string | undefined {
  if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
    return ts.isStringLiteral(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;
  }
  if (ts.isImportTypeNode(node)) {
    const { argument } = node;
    return ts.isLiteralTypeNode(argument) && ts.isStringLiteral(argument.literal) ? argument.literal.text : undefined;
  }
  if (!ts.isCallExpression(node) && !ts.isNewExpression(node)) return undefined;
  const [first] = node.arguments ?? [];
  if (!first || !ts.isStringLiteralLike(first)) return undefined;
  const isImport = node.expression.kind === ts.SyntaxKind.ImportKeyword;
  const isNamed = (name: string) => ts.isIdentifier(node.expression) && node.expression.text === name;
  return isImport || isNamed('require') || (ts.isNewExpression(node) && isNamed('URL') && first.text.startsWith('.'))
    ? first.text
    : undefined;
}

function resolveImport(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  const target = path.posix.join(path.posix.dirname(from), specifier);
  const endings = ['', '.ts', '.tsx', '/index.ts', '/index.tsx'];
  const found = endings.find((ending) => {
    const file = path.join(root, 'src', target + ending);
    return path.extname(file) !== '' && existsSync(file);
  });
  return target + (found ?? '');
}

function importsOf(name: string, tree: ts.SourceFile): readonly Import[] {
  const found: Import[] = [];
  walk(tree, (node) => {
    const specifier = specifierOf(node);
    if (specifier !== undefined) {
      found.push({ specifier, file: resolveImport(name, specifier), line: lineOf(tree, node) });
    }
  });
  return found;
}

/** A source from its text; the tests of the rules use it for examples that are in no file. */
export function sourceFrom(name: string, text: string): Source {
  const kind = name.endsWith('.tsx') ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const tree = ts.createSourceFile(name, text, ts.ScriptTarget.ES2022, true, kind);
  return { name, text, tree, imports: importsOf(name, tree) };
}

let read: readonly Source[] | undefined;

/** Every TypeScript file of src. */
export function sources(): readonly Source[] {
  read ??= filesBelow('src')
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => sourceFrom(name, readFileSync(path.join(root, 'src', name), 'utf8')));
  return read;
}
