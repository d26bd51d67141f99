/**
 * Which formulas there are and which cells each of them reads.
 *
 * Single cells are looked up by place; areas are kept once however many formulas read them, so that a column of ten thousand
 * formulas over one table column costs one entry. Promises that asking what depends on a change never visits every formula.
 */
import { cellCount, intersectAreas, type Area } from '../host/model/area';
import type { ChangedArea } from '../host/workbook';
import type { Place, PreparedFormula } from './prepareFormula';

export interface FormulaNode extends Place {
  readonly formula: string;
  readonly prepared: PreparedFormula;
}

interface AreaReaders {
  readonly area: Area;
  readonly readers: Set<FormulaNode>;
}

interface SheetGraph {
  readonly nodes: Map<number, FormulaNode>;
  readonly cellReaders: Map<number, Set<FormulaNode>>;
  readonly areaReaders: Map<string, AreaReaders>;
}

export interface FormulaGraph {
  readonly sheets: Map<string, SheetGraph>;
  /** Formulas that are computed every time, such as those with TODAY. */
  readonly volatiles: Set<FormulaNode>;
}

const VOLATILE_FUNCTIONS = ['TODAY', 'NOW', 'RAND', 'RANDBETWEEN'];
const COLUMNS = 16_384;

export function createFormulaGraph(): FormulaGraph {
  return { sheets: new Map(), volatiles: new Set() };
}

function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

function areaKey(area: Area): string {
  return `${area.row},${area.column},${area.rows},${area.columns}`;
}

function sheetGraph(graph: FormulaGraph, sheetId: string): SheetGraph {
  const known = graph.sheets.get(sheetId);
  if (known !== undefined) return known;
  const made: SheetGraph = { nodes: new Map(), cellReaders: new Map(), areaReaders: new Map() };
  graph.sheets.set(sheetId, made);
  return made;
}

/** The formula standing in a cell. */
export function nodeAt(graph: FormulaGraph, place: Place): FormulaNode | undefined {
  return graph.sheets.get(place.sheetId)?.nodes.get(cellKey(place.row, place.column));
}

/** Every formula of a sheet that stands in an area. */
export function nodesWithin(graph: FormulaGraph, sheetId: string, area: Area): FormulaNode[] {
  const nodes = graph.sheets.get(sheetId)?.nodes;
  if (nodes === undefined) return [];
  if (cellCount(area) > nodes.size) return [...nodes.values()].filter((node) => holds(area, node));
  const found: FormulaNode[] = [];
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      const node = nodes.get(cellKey(row, column));
      if (node !== undefined) found.push(node);
    }
  }
  return found;
}

function holds(area: Area, { row, column }: Place): boolean {
  return row >= area.row && row < area.row + area.rows && column >= area.column && column < area.column + area.columns;
}

/** Adds a formula; what stood in its cell must have been removed. */
export function addNode(graph: FormulaGraph, node: FormulaNode): void {
  sheetGraph(graph, node.sheetId).nodes.set(cellKey(node.row, node.column), node);
  for (const { sheetId, area } of node.prepared.references) {
    const sheet = sheetGraph(graph, sheetId);
    if (cellCount(area) === 1) {
      const key = cellKey(area.row, area.column);
      const readers = sheet.cellReaders.get(key) ?? new Set();
      sheet.cellReaders.set(key, readers.add(node));
    } else {
      const entry = sheet.areaReaders.get(areaKey(area)) ?? { area, readers: new Set() };
      entry.readers.add(node);
      sheet.areaReaders.set(areaKey(area), entry);
    }
  }
  if (VOLATILE_FUNCTIONS.some((name) => node.prepared.functions.has(name))) graph.volatiles.add(node);
}

/** Takes a formula away. */
export function removeNode(graph: FormulaGraph, node: FormulaNode): void {
  graph.sheets.get(node.sheetId)?.nodes.delete(cellKey(node.row, node.column));
  graph.volatiles.delete(node);
  for (const { sheetId, area } of node.prepared.references) {
    const sheet = graph.sheets.get(sheetId);
    const key = cellKey(area.row, area.column);
    const readers = cellCount(area) === 1 ? sheet?.cellReaders.get(key) : sheet?.areaReaders.get(areaKey(area))?.readers;
    readers?.delete(node);
    if (readers?.size !== 0) continue;
    if (cellCount(area) === 1) sheet?.cellReaders.delete(key);
    else sheet?.areaReaders.delete(areaKey(area));
  }
}

/** Everything that has to be computed after a change: the given formulas, what reads the changed areas, and what reads those. */
export function dirtyNodes(graph: FormulaGraph, changed: readonly ChangedArea[], given: Iterable<FormulaNode>): Set<FormulaNode> {
  const dirty = new Set<FormulaNode>(given);
  const waiting: ChangedArea[] = [...changed, ...[...dirty].map(cellOf)];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    for (const reader of readersOf(graph, next)) {
      if (dirty.has(reader)) continue;
      dirty.add(reader);
      waiting.push(cellOf(reader));
    }
  }
  return dirty;
}

function cellOf({ sheetId, row, column }: Place): ChangedArea {
  return { sheetId, area: { row, column, rows: 1, columns: 1 } };
}

function* readersOf(graph: FormulaGraph, { sheetId, area }: ChangedArea): Generator<FormulaNode> {
  const sheet = graph.sheets.get(sheetId);
  if (sheet === undefined) return;
  for (const entry of sheet.areaReaders.values()) {
    if (intersectAreas(entry.area, area) !== null) yield* entry.readers;
  }
  if (cellCount(area) > sheet.cellReaders.size) {
    for (const [key, readers] of sheet.cellReaders) {
      if (holds(area, { sheetId, row: Math.floor(key / COLUMNS), column: key % COLUMNS })) yield* readers;
    }
    return;
  }
  for (let row = area.row; row < area.row + area.rows; row += 1) {
    for (let column = area.column; column < area.column + area.columns; column += 1) {
      yield* sheet.cellReaders.get(cellKey(row, column)) ?? [];
    }
  }
}

export interface ComputingOrder {
  /** Each after everything it reads. */
  readonly inOrder: readonly FormulaNode[];
  /** Formulas that depend on themselves, straight or round about. */
  readonly circular: readonly FormulaNode[];
  /** Formulas that read circular ones without being circular, each after what it reads. */
  readonly behindCircles: readonly FormulaNode[];
}

/** Puts formulas in the order in which they can be computed. */
export function computingOrder(dirty: ReadonlySet<FormulaNode>): ComputingOrder {
  const steps = stepsOf(dirty);
  const inOrder = peel(steps, (step) => step.before, (step) => step.after);
  const left = steps.filter((step) => !inOrder.has(step));
  // From the other end: what nobody on a circle reads lies behind it.
  const behind = peel(left, (step) => step.after.filter((next) => !inOrder.has(next)), (step) => step.before);
  const circular = left.filter((step) => !behind.has(step));
  const nodes = (found: Iterable<Step>): FormulaNode[] => [...found].flatMap((step) => step.node ?? []);
  return { inOrder: nodes(inOrder), circular: nodes(circular), behindCircles: nodes(behind).reverse() };
}

/** A formula, or an area that stands between the formulas in it and those that read it. */
interface Step {
  readonly node: FormulaNode | null;
  readonly before: Step[];
  readonly after: Step[];
}

function stepsOf(dirty: ReadonlySet<FormulaNode>): Step[] {
  const byPlace = new Map<string, Step>();
  const bySheet = new Map<string, Step[]>();
  for (const node of dirty) {
    const step: Step = { node, before: [], after: [] };
    byPlace.set(`${node.sheetId}!${node.row},${node.column}`, step);
    const steps = bySheet.get(node.sheetId);
    if (steps === undefined) bySheet.set(node.sheetId, [step]);
    else steps.push(step);
  }
  const areas = new Map<string, Step>();
  const areaStep = (sheetId: string, area: Area): Step => {
    const key = `${sheetId}!${areaKey(area)}`;
    const known = areas.get(key);
    if (known !== undefined) return known;
    const made: Step = { node: null, before: [], after: [] };
    areas.set(key, made);
    for (const step of bySheet.get(sheetId) ?? []) {
      if (step.node !== null && holds(area, step.node)) link(step, made);
    }
    return made;
  };
  for (const step of byPlace.values()) {
    for (const { sheetId, area } of step.node?.prepared.references ?? []) {
      const source = cellCount(area) === 1 ? byPlace.get(`${sheetId}!${area.row},${area.column}`) : areaStep(sheetId, area);
      if (source !== undefined) link(source, step);
    }
  }
  return [...byPlace.values(), ...areas.values()];
}

function link(before: Step, after: Step): void {
  before.after.push(after);
  after.before.push(before);
}

/** Takes steps away whose `needs` have all been taken, again and again; in the order they were taken. */
function peel(steps: readonly Step[], needs: (step: Step) => readonly Step[], frees: (step: Step) => readonly Step[]): Set<Step> {
  const open = new Map(steps.map((step) => [step, needs(step).length]));
  const taken = new Set<Step>();
  const ready = steps.filter((step) => open.get(step) === 0);
  for (let i = 0; i < ready.length; i += 1) {
    const step = ready[i];
    if (step === undefined) break;
    taken.add(step);
    for (const next of frees(step)) {
      const count = open.get(next);
      if (count === undefined) continue;
      open.set(next, count - 1);
      if (count === 1) ready.push(next);
    }
  }
  return taken;
}
