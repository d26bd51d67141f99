/**
 * What the host remembers while a workbook is open: kept references, registrations for events, what was asked that it does not know.
 */
import type { Change, Sheet, Workbook } from '../workbook';
import type { Area } from '../model/area';
import { areaAfterShift } from '../model/rows';
import { startCall, type CallCount } from './counters';
import type { HostOptions } from './options';
import { rangeTarget, type RangePlace, type Target } from './target';

export interface Session {
  readonly workbook: Workbook;
  readonly options: HostOptions;
  /** Kept ranges by reference id. */
  readonly references: Map<string, Target>;
  readonly referenceIds: Map<RangePlace, string>;
  /** Events asked for, as `type:target`. */
  readonly registrations: Set<string>;
  /** Members that were asked for and are not known, as `Range.FlashFill`. */
  readonly unknown: string[];
  /** Everything thrown that is not a refusal of Excel's: a fault of the host itself. */
  readonly defects: unknown[];
  readonly ribbon: Map<string, boolean>;
  /** The call being answered; an idle one between calls. */
  call: CallCount;
  suspendsCalculation: boolean;
  eventsEnabled: boolean;
  taskpaneState: string;
  startState: string;
  saves: number;
  /** Whether something was changed since the add-in saved the workbook. */
  isDirty: boolean;
  lastReference: number;
  /** Who waits for the result of a call of a worksheet function, by the call's number. */
  readonly functionCalls: Map<number, (result: FunctionResult) => void>;
}

export interface FunctionResult {
  readonly id: number;
  readonly failed: boolean;
  readonly value: unknown;
  readonly errorCode: number | null;
}

/** A session on a workbook that nothing was asked of yet. */
export function createSession(workbook: Workbook, options: HostOptions): Session {
  return {
    workbook, options, references: new Map(), referenceIds: new Map(), registrations: new Set(), unknown: [], defects: [], ribbon: new Map(),
    call: startCall(0, 0, 0), suspendsCalculation: false, eventsEnabled: true, taskpaneState: 'Visible', startState: 'Inactive', saves: 0, isDirty: false,
    lastReference: 0, functionCalls: new Map(),
  };
}

/** Keeps a range or ranges so that later batches can name it; answers its id. */
export function keepReference(session: Session, target: Target): void {
  if (target.kind !== 'Range' && target.kind !== 'RangeAreas') return;
  if (target.kind === 'Range' && session.referenceIds.has(target.place)) return;
  const id = nextReference(session);
  session.references.set(id, target);
  if (target.kind === 'Range') session.referenceIds.set(target.place, id);
}

function nextReference(session: Session): string {
  session.lastReference += 1;
  return `ref-${session.lastReference}`;
}

/** The id of a kept range; '' when it is not kept. */
export function referenceIdOf(session: Session, target: Target): string {
  if (target.kind === 'Range') return session.referenceIds.get(target.place) ?? '';
  for (const [id, kept] of session.references) if (kept === target) return id;
  return '';
}

/** Lets go of a kept range. */
export function dropReference(session: Session, id: string): void {
  const target = session.references.get(id);
  session.references.delete(id);
  if (target?.kind === 'Range') session.referenceIds.delete(target.place);
}

/** Keeps an area for the handler of an event, which may ask for it by this id. */
export function keepForEvent(session: Session, sheet: Sheet, area: Area): string {
  const id = `event-${nextReference(session)}`;
  session.references.set(id, rangeTarget(sheet, area));
  if (session.lastReference % 500 === 0) forgetOldEvents(session);
  return id;
}

function forgetOldEvents(session: Session): void {
  const ids = [...session.references.keys()].filter((id) => id.startsWith('event-'));
  for (const id of ids.slice(0, -500)) session.references.delete(id);
}

/** Moves kept ranges along when cells were inserted or deleted. */
export function followMovedCells(session: Session, change: Change): void {
  if (change.kind !== 'cells' || change.shift === undefined) return;
  for (const target of session.references.values()) {
    if (target.kind !== 'Range' || target.place.sheet.id !== change.sheetId) continue;
    target.place.area = areaAfterShift(target.place.area, change.area, change.shift);
  }
}
