/**
 * Changes the text of formulas all over a workbook, in cells and in defined names, as Excel does when what they speak of moves or
 * gets another name. No undo is recorded: whatever moved records its own, and undoing it changes the texts back.
 */
import { forEachFormula } from '../host/model/recalculation';
import { stripSet } from '../host/model/strip';
import type { Workbook } from '../host/workbook';
import { formulaTokens, type Token } from './formulaTokens';
import type { Place } from './prepareFormula';

/** The text for a token; the same text to leave it. `sheetId` is where the formula stands, null for a name of the workbook. */
export type RewriteToken = (token: Token, sheetId: string | null) => string;

export interface RewrittenFormula extends Place {
  readonly before: string;
  readonly after: string;
}

/** Rewrites every formula; answers those in cells that changed. */
export function rewriteFormulas(workbook: Workbook, rewrite: RewriteToken): RewrittenFormula[] {
  const changed: RewrittenFormula[] = [];
  for (const sheet of workbook.sheets) {
    forEachFormula(sheet, (row, column, before) => {
      const after = rewritten(before, (token) => rewrite(token, sheet.id));
      if (after === before) return;
      const strips = sheet.columns[column];
      if (strips !== undefined) stripSet(strips.formulas, row, after);
      changed.push({ sheetId: sheet.id, row, column, before, after });
    });
  }
  for (const name of workbook.names) name.formula = rewritten(name.formula, (token) => rewrite(token, name.sheetId));
  return changed;
}

function rewritten(formula: string, rewrite: (token: Token) => string): string {
  return `=${formulaTokens(formula.slice(1)).map(rewrite).join('')}`;
}
