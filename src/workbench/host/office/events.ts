/**
 * Turns changes of the workbook into the events that office.js hands to handlers: only those that were asked for, in order, after the
 * answer of the batch that caused them. Edits of neighbouring rows within one batch come as one event.
 */
import type { Change, ChangedArea, Origin, Sheet, Workbook } from '../workbook';
import { areaAddress, intersectAreas, type Area } from '../model/area';
import { findSheet } from '../model/sheets';
import { tableArea } from '../model/tableShape';
import type { CellValue } from '../model/typedCell';
import { valueType } from './classes/rangeClasses';
import { WORKBOOK_EVENTS } from './classes/applicationClasses';
import { EVENT_CATEGORY, type EventEntry } from './protocol';
import { keepForEvent, type Session } from './session';

interface OfficeEvent {
  readonly type: number;
  readonly targets: readonly string[];
  readonly details: Readonly<Record<string, unknown>>;
}

type CellsChange = Change & { readonly kind: 'cells' };

const EVENT = {
  cellsChanged: 10, sheetActivated: 11, sheetDeactivated: 12, sheetAdded: 13, selectionChanged: 14, sheetDeleted: 15, calculated: 16,
  formatChanged: 18, protectionChanged: 24, tableSelection: 100, tableChanged: 101, tableAdded: 102, tableDeleted: 103,
} as const;

const SHIFTS = { Down: 'ShiftCellDown', Right: 'ShiftCellRight', Up: 'ShiftCellUp', Left: 'ShiftCellLeft' } as const;

/** The entries to send for some changes, in their order. */
export function entriesFor(session: Session, changes: readonly Change[]): readonly EventEntry[] {
  if (!session.eventsEnabled) return [];
  return joinNeighbours(changes).flatMap((change) => eventsOf(session, change).flatMap((event) => addressed(session, event)));
}

function addressed(session: Session, event: OfficeEvent): readonly EventEntry[] {
  return event.targets
    .filter((targetId) => session.registrations.has(`${event.type}:${targetId}`))
    .filter((targetId) => session.options.dropsEvent?.({ type: event.type, targetId }) !== true)
    .map((targetId) => ({
      messageCategory: EVENT_CATEGORY, messageType: event.type, targetId, message: JSON.stringify(event.details),
    }));
}

/** One change for edits of blocks that stand directly below one another, as large writes arrive in pieces. */
export function joinNeighbours(changes: readonly Change[]): readonly Change[] {
  const joined: Change[] = [];
  for (const change of changes) {
    const last = joined.at(-1);
    const both = last === undefined ? null : joinedEdit(last, change);
    if (both === null) joined.push(change);
    else joined[joined.length - 1] = both;
  }
  return joined;
}

function joinedEdit(first: Change, second: Change): Change | null {
  if (first.kind !== 'cells' || second.kind !== 'cells') return null;
  if (first.changeType !== 'RangeEdited' || second.changeType !== 'RangeEdited') return null;
  const { area: a } = first;
  const { area: b } = second;
  const below = first.sheetId === second.sheetId && first.origin === second.origin && a.column === b.column && a.columns === b.columns;
  if (!below || a.row + a.rows !== b.row) return null;
  return { kind: 'cells', sheetId: first.sheetId, area: { ...a, rows: a.rows + b.rows }, changeType: 'RangeEdited', origin: first.origin };
}

function eventsOf(session: Session, change: Change): readonly OfficeEvent[] {
  const { workbook } = session;
  if (change.kind === 'table') return tableEvents(change);
  if (change.kind === 'sheet') return sheetEvents(workbook, change);
  if (!('sheetId' in change)) return [];
  const sheet = findSheet(workbook, change.sheetId);
  if (sheet === undefined) return [];
  if (change.kind === 'cells') return cellsEvents(session, sheet, change);
  if (change.kind === 'results') return [sheetEvent(EVENT.calculated, sheet, { address: areaAddress(change.area) })];
  if (change.kind === 'format') return [formatEvent(session, sheet, change)];
  return change.kind === 'selection' ? selectionEvents(workbook, sheet, change.areas) : [];
}

function sheetEvent(type: number, sheet: { readonly id: string }, details: Readonly<Record<string, unknown>>): OfficeEvent {
  return { type, targets: [sheet.id, WORKBOOK_EVENTS], details: { worksheetId: sheet.id, ...details } };
}

function sourceOf(origin: Origin): string {
  return origin === 'remote' ? 'Remote' : 'Local';
}

function formatEvent(session: Session, sheet: Sheet, change: ChangedArea & { readonly origin: Origin }): OfficeEvent {
  return sheetEvent(EVENT.formatChanged, sheet, {
    address: areaAddress(change.area), source: sourceOf(change.origin), referenceId: keepForEvent(session, sheet, change.area),
  });
}

function cellsEvents(session: Session, sheet: Sheet, change: CellsChange): readonly OfficeEvent[] {
  const details = {
    changeType: change.changeType, source: sourceOf(change.origin),
    triggerSource: change.origin === 'addin' ? 'ThisLocalAddin' : 'Unknown', ...beforeAndAfter(change.details),
    shiftDirection: change.shift === undefined ? 'None' : SHIFTS[change.shift],
  };
  const whole = sheetEvent(EVENT.cellsChanged, sheet, {
    ...details, address: areaAddress(change.area), referenceId: keepForEvent(session, sheet, change.area),
  });
  return [whole, ...tableCellsEvents(session, sheet, change.area, details)];
}

function tableCellsEvents(
  session: Session, sheet: Sheet, area: Area, details: Readonly<Record<string, unknown>>,
): readonly OfficeEvent[] {
  return session.workbook.tables.flatMap((table) => {
    const shared = table.sheetId === sheet.id ? intersectAreas(tableArea(table), area) : null;
    if (shared === null) return [];
    return [{
      type: EVENT.tableChanged, targets: [table.id, sheet.id, WORKBOOK_EVENTS],
      details: {
        ...details, tableId: table.id, worksheetId: sheet.id, address: areaAddress(shared), referenceId: keepForEvent(session, sheet, shared),
      },
    }];
  });
}

function beforeAndAfter(details: { readonly before: CellValue; readonly after: CellValue } | undefined): Record<string, unknown> {
  if (details === undefined) return {};
  return {
    valueBefore: details.before, valueAfter: details.after,
    valueTypeBefore: valueType(details.before), valueTypeAfter: valueType(details.after),
  };
}

function selectionEvents(workbook: Workbook, sheet: Sheet, areas: readonly Area[]): readonly OfficeEvent[] {
  const onSheet = sheetEvent(EVENT.selectionChanged, sheet, { address: areas.map(areaAddress).join(',') });
  const onTables = workbook.tables.filter((table) => table.sheetId === sheet.id).map((table) => {
    const shared = areas.flatMap((area) => intersectAreas(area, tableArea(table)) ?? []);
    return {
      type: EVENT.tableSelection, targets: [table.id], details: { worksheetId: sheet.id, address: shared.map(areaAddress).join(',') },
    };
  });
  return [onSheet, ...onTables];
}

function tableEvents(change: Change & { readonly kind: 'table' }): readonly OfficeEvent[] {
  const type = change.what === 'added' ? EVENT.tableAdded : change.what === 'removed' ? EVENT.tableDeleted : null;
  if (type === null) return [];
  return [{
    type, targets: [change.sheetId, WORKBOOK_EVENTS],
    details: { tableId: change.tableId, worksheetId: change.sheetId, source: sourceOf(change.origin) },
  }];
}

function sheetEvents(workbook: Workbook, change: Change & { readonly kind: 'sheet' }): readonly OfficeEvent[] {
  const sheet = { id: change.sheetId };
  const source = sourceOf(change.origin);
  if (change.what === 'added') return [sheetEvent(EVENT.sheetAdded, sheet, { source })];
  if (change.what === 'removed') return [sheetEvent(EVENT.sheetDeleted, sheet, { source })];
  if (change.what === 'protection') {
    return [sheetEvent(EVENT.protectionChanged, sheet, { source, isProtected: (findSheet(workbook, sheet.id)?.protection ?? null) !== null })];
  }
  if (change.what !== 'activated') return [];
  const left = change.left === undefined ? [] : [sheetEvent(EVENT.sheetDeactivated, { id: change.left }, {})];
  return [...left, sheetEvent(EVENT.sheetActivated, sheet, {})];
}
