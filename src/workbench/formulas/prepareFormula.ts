/**
 * A formula made ready: every reference, structured reference and name becomes a numbered variable, so that what it depends
 * on is a plain list and what is left is arithmetic and functions.
 *
 * `=SUM(Lines[Amount])*TaxRate` becomes `SUM(_0)*_1` with the areas of both. Understands `Table[Column]`, `Table[@Column]`,
 * `[@Column]`, `Table[[#This Row],[Column]]`, `Table[[First]:[Last]]`, #All, #Headers and #Data. Left out: INDIRECT and OFFSET,
 * whose references are only known when they are computed.
 */
import { findSheet } from '../host/model/sheets';
import { readAddress, splitAddress, type Area } from '../host/model/area';
import { findName } from '../host/model/rules';
import { findTable } from '../host/model/tables';
import { bodyArea } from '../host/model/tableShape';
import type { Workbook } from '../host/workbook';
import { formulaTokens, type Token } from './formulaTokens';
import { structuredArea } from './structuredArea';

/** Where a formula stands. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

export interface Reference {
  readonly sheetId: string;
  readonly area: Area;
}

export interface PreparedFormula {
  /** The formula with `_0`, `_1` … for its references. */
  readonly expression: string;
  readonly references: readonly Reference[];
  /** In capitals, without the prefixes that files give to newer functions. */
  readonly functions: ReadonlySet<string>;
  /** Whether it speaks of tables or names, so that it means something else when those change. */
  readonly usesNames: boolean;
}

const DEEPEST_NAME = 8;

/** Makes a formula (with its `=`) ready. What cannot be found becomes #REF! or #NAME? in its place. */
export function prepareFormula(workbook: Workbook, formula: string, place: Place): PreparedFormula {
  const references: Reference[] = [];
  const functions = new Set<string>();
  let usesNames = false;
  const variable = (reference: Reference | null): string => {
    if (reference === null) return '#REF!';
    references.push(reference);
    return `_${references.length - 1}`;
  };
  const prepare = (text: string, depth: number): string => formulaTokens(text).map((token) => preparedToken(token, depth)).join('');
  const preparedToken = (token: Token, depth: number): string => {
    usesNames ||= token.kind === 'structured' || token.kind === 'name';
    if (token.kind === 'reference') return variable(plainReference(workbook, token.text, place));
    if (token.kind === 'structured') return variable(structuredArea(workbook, token.text, place));
    if (token.kind === 'number') return String(Number(token.text)).replace('e-', 'E-').replace('e+', 'E+');
    if (token.kind === 'fault') return token.text.slice(token.text.lastIndexOf('#'));
    if (token.kind === 'function') {
      const name = token.text.slice(0, -1).toUpperCase().replace(/^(_XLFN\.|_XLWS\.)+/, '');
      functions.add(name);
      return `${name}(`;
    }
    return token.kind === 'name' ? preparedName(token.text, depth) : token.text;
  };
  const preparedName = (text: string, depth: number): string => {
    if (/^(true|false)$/i.test(text)) return text.toUpperCase();
    const table = findTable(workbook, text);
    if (table !== undefined) return variable({ sheetId: table.sheetId, area: bodyArea(table) });
    const { sheet, cells } = splitAddress(text);
    const scope = sheet === null ? place.sheetId : findSheet(workbook, sheet)?.id;
    const defined = (scope === undefined ? undefined : findName(workbook, cells, scope)) ?? findName(workbook, cells, null);
    if (defined === undefined || depth >= DEEPEST_NAME) return '#NAME?';
    return `(${prepare(defined.formula.replace(/^=/, ''), depth + 1)})`;
  };
  const expression = prepare(formula.replace(/^=/, ''), 0);
  return { expression, references, functions, usesNames };
}

function plainReference(workbook: Workbook, text: string, place: Place): Reference | null {
  const { sheet, cells } = splitAddress(text);
  const area = readAddress(cells);
  const sheetId = sheet === null ? place.sheetId : findSheet(workbook, sheet)?.id;
  return area === null || sheetId === undefined ? null : { sheetId, area };
}

/** The one area a formula names, such as the source of a drop-down list; null when it is anything more than that. */
export function soleReference(workbook: Workbook, formula: string, place: Place): Reference | null {
  const indirect = /^=\s*INDIRECT\(\s*"((?:[^"]|"")*)"\s*\)\s*$/i.exec(formula);
  const prepared = prepareFormula(workbook, indirect?.[1] === undefined ? formula : `=${indirect[1].replaceAll('""', '"')}`, place);
  return /^[\s(]*_0[\s)]*$/.test(prepared.expression) ? prepared.references[0] ?? null : null;
}
