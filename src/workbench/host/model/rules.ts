/**
 * What is attached to cells: data validation, conditional formats, comments and notes; and the workbook's defined names.
 */
import { announce, nextId, type CellComment, type ConditionalFormat, type DefinedName, type Origin, type Sheet, type ValidationRule, type Workbook } from '../workbook';
import { areaHolds, cellArea, intersectAreas, requireOnSheet, type Area } from './area';
import { record, swap } from './history';
import { requireUnlocked } from './protection';
import { refuse } from './refusal';

/** The validation rule a cell obeys; the newest wins. */
export function validationAt(sheet: Sheet, row: number, column: number): ValidationRule | undefined {
  return sheet.validations.findLast((rule) => areaHolds(rule.area, cellArea(row, column)));
}

/** Lays a validation rule on an area in place of what applied there; null takes validation away. */
export function validateArea(
  workbook: Workbook, sheet: Sheet, area: Area, rule: Omit<ValidationRule, 'id' | 'area'> | null, origin: Origin,
): ValidationRule | null {
  requireOnSheet(area);
  requireUnlocked(workbook, sheet, area, null);
  const left = sheet.validations.flatMap((other) => areaWithout(other.area, area).map((rest) => ({ ...other, area: rest })));
  const added = rule === null ? null : { ...rule, id: nextId(workbook), area };
  const write = (rules: ValidationRule[]): void => {
    sheet.validations = rules;
    announce(workbook, { kind: 'rules', sheetId: sheet.id, origin });
  };
  record(workbook, origin, swap(() => sheet.validations, write, sheet.validations));
  write(added === null ? left : [...left, added]);
  return added;
}

/** What is left of an area when another is cut out of it: up to four rectangles. */
export function areaWithout(area: Area, cut: Area): Area[] {
  const shared = intersectAreas(area, cut);
  if (shared === null) return [area];
  const sharedEnd = { row: shared.row + shared.rows, column: shared.column + shared.columns };
  return [
    { ...area, rows: shared.row - area.row },
    { ...area, row: sharedEnd.row, rows: area.row + area.rows - sharedEnd.row },
    { row: shared.row, rows: shared.rows, column: area.column, columns: shared.column - area.column },
    { row: shared.row, rows: shared.rows, column: sharedEnd.column, columns: area.column + area.columns - sharedEnd.column },
  ].filter((rest) => rest.rows > 0 && rest.columns > 0);
}

/** Adds a conditional format before the others, as Excel does; what it says is set on its `settings`. */
export function addConditionalFormat(workbook: Workbook, sheet: Sheet, area: Area, type: string, origin: Origin): ConditionalFormat {
  requireUnlocked(workbook, sheet, requireOnSheet(area), 'allowFormatCells');
  const format: ConditionalFormat = { id: nextId(workbook), area, type, settings: new Map() };
  setConditionalFormats(workbook, sheet, [format, ...sheet.conditionalFormats], origin);
  return format;
}

/** Sets one thing about a conditional format. */
export function setConditionalFormat(
  workbook: Workbook, sheet: Sheet, format: ConditionalFormat, path: string, value: unknown, origin: Origin,
): void {
  format.settings.set(path, value);
  announce(workbook, { kind: 'rules', sheetId: sheet.id, origin });
}

/** Takes away the conditional formats that touch an area. */
export function clearConditionalFormats(workbook: Workbook, sheet: Sheet, area: Area, origin: Origin): void {
  requireUnlocked(workbook, sheet, area, 'allowFormatCells');
  setConditionalFormats(workbook, sheet, sheet.conditionalFormats.filter((format) => intersectAreas(format.area, area) === null), origin);
}

/** Replaces the list of conditional formats, with undo and report. */
export function setConditionalFormats(workbook: Workbook, sheet: Sheet, formats: ConditionalFormat[], origin: Origin): void {
  const write = (next: ConditionalFormat[]): void => {
    sheet.conditionalFormats = next;
    announce(workbook, { kind: 'rules', sheetId: sheet.id, origin });
  };
  record(workbook, origin, swap(() => sheet.conditionalFormats, write, sheet.conditionalFormats));
  write(formats);
}

/** The comment or note of a cell. */
export function commentAt(sheet: Sheet, row: number, column: number): CellComment | undefined {
  return sheet.comments.find((comment) => comment.row === row && comment.column === column);
}

/** Puts a comment or a note on a cell that has none. */
export function addComment(
  workbook: Workbook, sheet: Sheet, place: { readonly row: number; readonly column: number },
  comment: Pick<CellComment, 'kind' | 'content' | 'authorName'>, origin: Origin,
): CellComment {
  requireUnlocked(workbook, sheet, cellArea(place.row, place.column), 'allowEditObjects');
  if (commentAt(sheet, place.row, place.column) !== undefined) refuse('InvalidArgument', 'The cell has a comment already.');
  const added: CellComment = { id: nextId(workbook), ...place, ...comment, resolved: false };
  setComments(workbook, sheet, [...sheet.comments, added], origin);
  return added;
}

/** Changes what a comment says, or whether it is settled. */
export function editComment(
  workbook: Workbook, sheet: Sheet, comment: CellComment, change: Partial<Pick<CellComment, 'content' | 'resolved'>>, origin: Origin,
): void {
  Object.assign(comment, change);
  announce(workbook, { kind: 'comments', sheetId: sheet.id, origin });
}

/** Takes a comment away. */
export function removeComment(workbook: Workbook, sheet: Sheet, comment: CellComment, origin: Origin): void {
  setComments(workbook, sheet, sheet.comments.filter((other) => other !== comment), origin);
}

function setComments(workbook: Workbook, sheet: Sheet, comments: CellComment[], origin: Origin): void {
  const write = (next: CellComment[]): void => {
    sheet.comments = next;
    announce(workbook, { kind: 'comments', sheetId: sheet.id, origin });
  };
  record(workbook, origin, swap(() => sheet.comments, write, sheet.comments));
  write(comments);
}

/** The defined name in a scope (null for the workbook); undefined when there is none. */
export function findName(workbook: Workbook, name: string, sheetId: string | null): DefinedName | undefined {
  return workbook.names.find((defined) => defined.sheetId === sheetId && defined.name.toLowerCase() === name.toLowerCase());
}

/** Defines a name; `formula` begins with `=`. */
export function addName(workbook: Workbook, name: string, formula: string, sheetId: string | null, origin: Origin): DefinedName {
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\]*$/u.test(name)) refuse('InvalidArgument', `A name cannot be ${name}.`);
  if (findName(workbook, name, sheetId) !== undefined) refuse('ItemAlreadyExists', `There is a name ${name} already.`);
  const defined: DefinedName = { name, sheetId, formula, comment: '', visible: true };
  workbook.names.push(defined);
  announce(workbook, { kind: 'names', origin });
  return defined;
}

/** Changes what a name stands for, says or whether it is listed. */
export function editName(
  workbook: Workbook, defined: DefinedName, change: Partial<Pick<DefinedName, 'formula' | 'comment' | 'visible'>>, origin: Origin,
): void {
  Object.assign(defined, change);
  announce(workbook, { kind: 'names', origin });
}

/** Takes a defined name away. */
export function removeName(workbook: Workbook, defined: DefinedName, origin: Origin): void {
  workbook.names.splice(workbook.names.indexOf(defined), 1);
  announce(workbook, { kind: 'names', origin });
}
