/*
 * Habits that the compiler does not see, as data: where a rule holds, what it finds, and what to do instead.
 */
import ts from 'typescript';
import { lineOf, type Source, walk } from './sources';

export type Rule = {
  readonly title: string;
  readonly holdsIn: (name: string) => boolean;
  readonly finds: (node: ts.Node) => boolean;
  readonly instead: string;
};

const isIn =
  (...folders: readonly string[]) =>
  (name: string) =>
    folders.some((folder) => name.startsWith(`${folder}/`));

const everywhere = () => true;
const pure = isIn('base', 'money', 'issues', 'schema', 'tables', 'engine', 'ports');
const core = isIn('base', 'money', 'issues', 'schema', 'tables', 'engine', 'ports', 'app');

const isNamed = (node: ts.Node, name: string) => ts.isIdentifier(node) && node.text === name;

/** `object.member`, or any member of `object`, or any object's `member`. */
const isMember =
  (object: string | undefined, member: string | undefined) =>
  (node: ts.Node): boolean =>
    ts.isPropertyAccessExpression(node) &&
    (object === undefined || isNamed(node.expression, object)) &&
    (member === undefined || node.name.text === member);

const anyOf =
  (...finds: readonly Rule['finds'][]) =>
  (node: ts.Node) =>
    finds.some((find) => find(node));

const isCallOf = (name: string) => (node: ts.Node) =>
  (ts.isCallExpression(node) || ts.isNewExpression(node)) && isNamed(node.expression, name);

const isDefaultExport = (node: ts.Node) =>
  ts.isExportAssignment(node) ||
  (ts.canHaveModifiers(node) &&
    (ts.getModifiers(node) ?? []).some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword)) ||
  (ts.isExportSpecifier(node) && node.name.text === 'default');

/** A file that holds nothing but re-exports. */
const isBarrel = (node: ts.Node) =>
  ts.isSourceFile(node) &&
  node.statements.length > 0 &&
  node.statements.every((statement) => ts.isExportDeclaration(statement) && statement.moduleSpecifier !== undefined);

/** A class that is not something to throw. */
const isClass = (node: ts.Node) =>
  ts.isClassLike(node) &&
  !(node.heritageClauses ?? []).some(({ types }) => types.some(({ expression }) => isNamed(expression, 'Error')));

/** `const codes = ['a', 'b'] as const`: the list that a union of strings is read off. */
const isConstantList = (node: ts.Node) =>
  ts.isVariableStatement(node) &&
  node.declarationList.declarations.every(
    ({ initializer }) =>
      initializer !== undefined &&
      ts.isAsExpression(initializer) &&
      ts.isArrayLiteralExpression(initializer.expression) &&
      initializer.expression.elements.every(ts.isStringLiteral),
  );

/** Something that does more, once the types are gone, than list the words of one. */
const isRuntimeStatement = (node: ts.Node) =>
  node.parent !== undefined &&
  ts.isSourceFile(node.parent) &&
  ts.isStatement(node) &&
  !ts.isImportDeclaration(node) &&
  !ts.isTypeAliasDeclaration(node) &&
  !ts.isInterfaceDeclaration(node) &&
  !isConstantList(node) &&
  !(ts.isExportDeclaration(node) && node.isTypeOnly);

export const rules: readonly Rule[] = [
  {
    title: 'the core has no clock',
    holdsIn: core,
    finds: anyOf(isCallOf('Date'), isMember('Date', undefined), isMember('performance', undefined)),
    instead: 'take the day as an argument; base/day counts days, the Clock port tells the time',
  },
  {
    title: 'the core has no randomness',
    holdsIn: core,
    finds: isMember('Math', 'random'),
    instead: 'take what varies as an argument',
  },
  {
    title: 'the core has no binary fractions made into text or out of it',
    holdsIn: core,
    finds: anyOf(isMember(undefined, 'toFixed'), isMember(undefined, 'parseFloat'), isCallOf('parseFloat')),
    instead: 'use the decimals of money/, which round by name',
  },
  {
    title: 'the core writes no log',
    holdsIn: core,
    finds: isMember('console', undefined),
    instead: 'return an issue, or assert',
  },
  {
    title: 'the core knows no process',
    holdsIn: core,
    finds: isMember('process', undefined),
    instead: 'take what the environment says as an argument',
  },
  {
    title: 'the engine has no locale',
    holdsIn: pure,
    finds: anyOf(
      isMember('Intl', undefined),
      isMember(undefined, 'localeCompare'),
      isMember(undefined, 'toLocaleString'),
      isMember(undefined, 'toLocaleUpperCase'),
      isMember(undefined, 'toLocaleLowerCase'),
    ),
    instead: 'give back the value; locales/ says how it is shown',
  },
  {
    title: 'the core has no classes but what it throws',
    holdsIn: core,
    finds: isClass,
    instead: 'write functions on values',
  },
  {
    title: 'ports hold types, and the lists of words they are read off',
    holdsIn: isIn('ports'),
    finds: isRuntimeStatement,
    instead: 'put what runs into the layer that owns it',
  },
  {
    title: 'nothing is any',
    holdsIn: everywhere,
    finds: (node) => node.kind === ts.SyntaxKind.AnyKeyword,
    instead: 'name the type, or unknown and a check',
  },
  {
    title: 'nothing is asserted to be present with !',
    holdsIn: everywhere,
    finds: ts.isNonNullExpression,
    instead: 'handle the absence, or assert it with a sentence',
  },
  {
    title: 'there are no enums',
    holdsIn: everywhere,
    finds: ts.isEnumDeclaration,
    instead: 'use a union of strings',
  },
  {
    title: 'there are no default exports',
    holdsIn: everywhere,
    finds: isDefaultExport,
    instead: 'export by name',
  },
  {
    title: 'there are no barrel files',
    holdsIn: everywhere,
    finds: isBarrel,
    instead: 'import from the file that owns the thing',
  },
];

/** Every place where a source breaks a rule. */
export function faultsOf(rule: Rule, source: Source): readonly string[] {
  if (!rule.holdsIn(source.name)) return [];
  const faults: string[] = [];
  walk(source.tree, (node) => {
    if (rule.finds(node)) faults.push(`src/${source.name}:${lineOf(source.tree, node)} instead: ${rule.instead}`);
  });
  return faults;
}
