/**
 * Keeps the formulas of a workbook computed: plugs into the model's recalculation hook, follows edits, and computes only what a
 * change can have touched, in the order of dependence.
 *
 * Results that files bring along are trusted until something they read changes; a formula without a result is computed at once.
 */
import { intersectAreas, type Area } from '../host/model/area';
import { usedArea } from '../host/model/blocks';
import { readValues } from '../host/model/cells';
import { forEachFormula, writeResults } from '../host/model/recalculation';
import { stripGet, stripNext, stripSet } from '../host/model/strip';
import type { CellValue } from '../host/model/typedCell';
import { columnAt, listen, type Change, type ChangedArea, type Sheet, type Workbook } from '../host/workbook';
import { createAddinCalls, type AddinCalls, type AddinFunctions } from './addinCalls';
import { BUSY, CIRCULAR, createEvaluate, type Evaluate } from './evaluate';
import { createCellFollower } from './followCells';
import { createNameFollower } from './followNames';
import {
  addNode, computingOrder, createFormulaGraph, dirtyNodes, nodeAt, nodesWithin, removeNode, type FormulaGraph, type FormulaNode,
} from './formulaGraph';
import { prepareFormula, type Place } from './prepareFormula';

export interface Recalculator {
  /** Computes again the cells that ask the add-in, as after its start or a posting. */
  readonly refreshAddin: () => void;
  readonly unplug: () => void;
}

interface State {
  readonly workbook: Workbook;
  readonly addin: AddinCalls;
  readonly evaluate: Evaluate;
  graph: FormulaGraph;
  /** What has to be read anew: nothing, the formulas that speak of tables or names, or all of them because cells moved. */
  stale: 'nothing' | 'names' | 'everything';
  readonly sheets: Map<string, Sheet>;
  readonly areas: Map<string, readonly (readonly CellValue[])[]>;
}

/** Plugs the formulas in. `functions` are the add-in's own, such as LEDGERLINE.BALANCE. */
export function plugFormulas(workbook: Workbook, functions: AddinFunctions): Recalculator {
  const state: State = {
    workbook,
    addin: createAddinCalls(functions, (places) => computeNodes(state, [], places.flatMap((place) => nodeAt(state.graph, place) ?? []))),
    evaluate: createEvaluate({
      readCell: (sheetId, row, column) => readCell(state, sheetId, row, column),
      readArea: (sheetId, area) => readArea(state, sheetId, area),
      isAddinFunction: functions.isKnown,
      callAddin: (name, args, place) => state.addin.call(name, args, place),
    }),
    graph: createFormulaGraph(),
    stale: 'everything',
    sheets: new Map(),
    areas: new Map(),
  };
  const cells = createCellFollower(workbook);
  const names = createNameFollower(workbook);
  const stop = listen(workbook, (change) => {
    if (change.kind === 'cells' && change.shift !== undefined) cells.follow({ sheetId: change.sheetId, area: change.area, shift: change.shift });
    if (changesNames(change) || movesCells(change)) names.follow();
    if (movesCells(change)) state.stale = 'everything';
    else if (state.stale === 'nothing' && changesNames(change)) state.stale = 'names';
  });
  const recalculate = (changed: readonly ChangedArea[], everything: boolean): void => {
    if (everything) state.addin.forget();
    compute(state, changed, everything);
  };
  workbook.recalculate = recalculate;
  readFormulas(state);
  computeNodes(state, [], unresolvedNodes(state));
  return {
    refreshAddin: () => {
      state.addin.forget();
      computeNodes(state, [], [...allNodes(state.graph)].filter((node) => [...node.prepared.functions].some(functions.isKnown)));
    },
    unplug: () => {
      stop();
      if (workbook.recalculate === recalculate) workbook.recalculate = null;
    },
  };
}

function movesCells(change: Change): boolean {
  if (change.kind === 'cells') return change.changeType !== 'RangeEdited';
  return change.kind === 'sheet' && (change.what === 'added' || change.what === 'removed' || change.what === 'renamed');
}

function changesNames(change: Change): boolean {
  return change.kind === 'names' || (change.kind === 'table' && change.what !== 'filtered' && change.what !== 'style');
}

function compute(state: State, changed: readonly ChangedArea[], everything: boolean): void {
  const fresh = state.stale !== 'nothing' ? readFormulas(state) : readEdited(state, changed);
  computeNodes(state, changed, everything ? allNodes(state.graph) : fresh);
}

/** Reads every formula of the workbook; answers those that are new or mean something else now. */
function readFormulas(state: State): FormulaNode[] {
  const former = state.graph;
  const fresh: FormulaNode[] = [];
  const keepsPlain = state.stale === 'names';
  state.graph = createFormulaGraph();
  state.stale = 'nothing';
  state.sheets.clear();
  for (const sheet of state.workbook.sheets) {
    state.sheets.set(sheet.id, sheet);
    forEachFormula(sheet, (row, column, formula) => {
      const place = { sheetId: sheet.id, row, column };
      const known = nodeAt(former, place);
      const isKept = keepsPlain && known?.formula === formula && !known.prepared.usesNames;
      const node = isKept ? known : createNode(state.workbook, formula, place);
      addNode(state.graph, node);
      if (!isSame(known, node)) fresh.push(node);
    });
  }
  return fresh;
}

function createNode(workbook: Workbook, formula: string, place: Place): FormulaNode {
  return { ...place, formula, prepared: prepareFormula(workbook, formula, place) };
}

function isSame(former: FormulaNode | undefined, node: FormulaNode): boolean {
  if (former === node) return true;
  return (
    former !== undefined &&
    former.prepared.expression === node.prepared.expression &&
    JSON.stringify(former.prepared.references) === JSON.stringify(node.prepared.references)
  );
}

/** Reads the formulas within edited areas. */
function readEdited(state: State, changed: readonly ChangedArea[]): FormulaNode[] {
  const fresh: FormulaNode[] = [];
  for (const { sheetId, area } of changed) {
    const sheet = state.sheets.get(sheetId);
    if (sheet === undefined) continue;
    for (const node of nodesWithin(state.graph, sheetId, area)) {
      if (formulaAt(sheet, node.row, node.column) !== node.formula) removeNode(state.graph, node);
      else fresh.push(node);
    }
    forEachFormulaWithin(sheet, area, (row, column, formula) => {
      const place = { sheetId, row, column };
      if (nodeAt(state.graph, place) !== undefined) return;
      const node = createNode(state.workbook, formula, place);
      addNode(state.graph, node);
      fresh.push(node);
    });
  }
  return fresh;
}

function formulaAt(sheet: Sheet, row: number, column: number): string {
  const strips = sheet.columns[column];
  return strips === undefined ? '' : stripGet(strips.formulas, row);
}

function forEachFormulaWithin(sheet: Sheet, area: Area, visit: (row: number, column: number, formula: string) => void): void {
  const end = Math.min(area.column + area.columns, sheet.columns.length);
  for (let index = area.column; index < end; index += 1) {
    const formulas = sheet.columns[index]?.formulas;
    if (formulas === undefined) continue;
    for (let row = stripNext(formulas, area.row); row >= 0 && row < area.row + area.rows; row = stripNext(formulas, row + 1)) {
      visit(row, index, stripGet(formulas, row));
    }
  }
}

function* allNodes(graph: FormulaGraph): Generator<FormulaNode> {
  for (const { nodes } of graph.sheets.values()) yield* nodes.values();
}

/** Formulas that came without a result. */
function unresolvedNodes(state: State): FormulaNode[] {
  return [...allNodes(state.graph)].filter((node) => {
    const value = readCell(state, node.sheetId, node.row, node.column);
    return value === '' || value === BUSY;
  });
}

function computeNodes(state: State, changed: readonly ChangedArea[], given: Iterable<FormulaNode>): void {
  const dirty = dirtyNodes(state.graph, changed, [...given, ...state.graph.volatiles]);
  if (dirty.size === 0) return;
  const { inOrder, circular, behindCircles } = computingOrder(dirty);
  state.areas.clear();
  const written: FormulaNode[] = [];
  const store = (node: FormulaNode, value: CellValue): void => {
    const sheet = state.sheets.get(node.sheetId);
    if (sheet === undefined) return;
    const strips = columnAt(sheet, node.column);
    if (stripGet(strips.values, node.row) === value) return;
    stripSet(strips.values, node.row, value);
    written.push(node);
  };
  for (const node of inOrder) store(node, valueOfNode(state, node));
  for (const node of circular) store(node, CIRCULAR);
  for (const node of behindCircles) store(node, valueOfNode(state, node));
  state.areas.clear();
  reportWritten(state, written);
}

/** A formula that met an open call is under way as a whole, whatever it makes of the missing answer. */
function valueOfNode(state: State, node: FormulaNode): CellValue {
  state.addin.takeUnfinished();
  const value = state.evaluate(node.prepared, node);
  return state.addin.takeUnfinished() ? BUSY : value;
}

function readCell(state: State, sheetId: string, row: number, column: number): CellValue {
  const strips = state.sheets.get(sheetId)?.columns[column];
  return strips === undefined ? '' : stripGet(strips.values, row);
}

/** The values of an area, down to the last used row; kept for the length of one computing. */
function readArea(state: State, sheetId: string, area: Area): readonly (readonly CellValue[])[] {
  const key = `${sheetId}!${area.row},${area.column},${area.rows},${area.columns}`;
  const known = state.areas.get(key);
  if (known !== undefined) return known;
  const sheet = state.sheets.get(sheetId);
  if (sheet === undefined) return [['#REF!']];
  const rows = area.rows > 1_000_000 || area.columns > 1_000 ? readValues(sheet, clipped(sheet, area)) : readValues(sheet, area);
  state.areas.set(key, rows);
  return rows;
}

/** Whole columns and rows are read from their first cell to the last used one, so that places stay where they are. */
function clipped(sheet: Sheet, area: Area): Area {
  const used = usedArea(sheet, true);
  const end = used === null ? { row: 1, column: 1 } : { row: used.row + used.rows, column: used.column + used.columns };
  return intersectAreas(area, { row: 0, column: 0, rows: end.row, columns: end.column }) ?? { ...area, rows: 1, columns: 1 };
}

/** Announces what was computed, in as few areas as the columns allow. */
function reportWritten(state: State, written: FormulaNode[]): void {
  written.sort((a, b) => (a.sheetId === b.sheetId ? a.column - b.column || a.row - b.row : a.sheetId < b.sheetId ? -1 : 1));
  let first = 0;
  written.forEach((node, index) => {
    const next = written[index + 1];
    if (next !== undefined && next.sheetId === node.sheetId && next.column === node.column && next.row === node.row + 1) return;
    const start = written[first];
    first = index + 1;
    const sheet = state.sheets.get(node.sheetId);
    if (start === undefined || sheet === undefined) return;
    const area = { row: start.row, column: node.column, rows: node.row - start.row + 1, columns: 1 };
    writeResults(state.workbook, sheet, area, readValues(sheet, area));
  });
}
