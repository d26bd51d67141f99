/**
 * What the parts of the host share: the session, the window it is connected to, and what waits to be delivered.
 */
import { listen, type Change, type Workbook } from '../workbook';
import { createCounters, resetCounters, type Counters } from './counters';
import { entriesFor } from './events';
import { defaultOptions, type HostOptions } from './options';
import { EVENT_CATEGORY, type EventEntry, type RequestMessage } from './protocol';
import { createSession, followMovedCells, type Session } from './session';

/** Old-style event numbers of the host interface. */
export const OLD_EVENT = { selection: 2, command: 39 } as const;

/** Workbook.onSelectionChanged never registers with the host; the library listens for this entry. */
const WORKBOOK_SELECTION: EventEntry = { messageCategory: EVENT_CATEGORY, messageType: OLD_EVENT.selection, targetId: '', message: '{}' };

export interface Bridge {
  readonly sendMessageToHost: (text: string) => void;
  /** Set by office.js. */
  onMessageFromHost?: (text: string) => void;
}

/** A failure to come: which batch from now on (1 is the next), and whether it is applied before it fails. */
export interface PlannedFailure {
  readonly batch: number;
  readonly when: 'before' | 'after';
  /** The code to answer; GeneralException unless told. */
  readonly code?: string;
}

export interface OldEvent {
  readonly event: number;
  readonly handler: (payload: unknown) => void;
}

export interface HostState {
  readonly counters: Counters;
  /** Old-style event handlers by callback id. */
  readonly oldEvents: Map<number, OldEvent>;
  /** What to do when a ribbon command calls completed, by the id of the press. */
  readonly commands: Map<string, () => void>;
  /** Batches that wait until the person has finished editing a cell. */
  readonly waiting: RequestMessage[];
  options: HostOptions;
  session: Session;
  bridge: Bridge | null;
  changes: Change[];
  failure: PlannedFailure | null;
  batches: number;
  /** True while a batch is applied: its events wait for its answer. */
  answering: boolean;
  pending: number;
  lastId: number;
  stopListening: () => void;
  /** Resolves by `spoken`, when office.js sends its first message. */
  readonly firstWord: Promise<void>;
  readonly spoken: () => void;
}

/** The state of a host that is connected to nothing yet. */
export function createHostState(workbook: Workbook, options: Partial<HostOptions>): HostState {
  const all = { ...defaultOptions(), ...options };
  let spoken = (): void => undefined;
  const firstWord = new Promise<void>((resolve) => {
    spoken = resolve;
  });
  const state: HostState = {
    counters: createCounters(), oldEvents: new Map(), commands: new Map(), waiting: [], options: all, session: createSession(workbook, all),
    bridge: null, changes: [], failure: null, batches: 0, answering: false, pending: 0, lastId: 0, stopListening: () => undefined,
    firstWord, spoken,
  };
  state.stopListening = listenTo(state, workbook);
  return state;
}

/** Turns to another workbook, as if Excel had opened it anew. */
export function changeWorkbook(state: HostState, workbook: Workbook, options: Partial<HostOptions>): void {
  state.stopListening();
  state.options = { ...defaultOptions(), ...options };
  state.session = createSession(workbook, state.options);
  state.waiting.length = 0;
  state.changes = [];
  state.failure = null;
  state.batches = 0;
  resetCounters(state.counters);
  state.stopListening = listenTo(state, workbook);
}

function listenTo(state: HostState, workbook: Workbook): () => void {
  return listen(workbook, (change) => {
    followMovedCells(state.session, change);
    if (change.kind !== 'selection' && change.kind !== 'results') state.session.isDirty = true;
    if (state.changes.push(change) === 1 && !state.answering) later(state, () => sendEvents(state));
  });
}

/** Does something when deliveries are due. */
export function later(state: HostState, work: () => void): void {
  state.pending += 1;
  state.options.deliver(() => {
    state.pending -= 1;
    work();
  });
}

/** Sends office.js a message. */
export function post(state: HostState, message: unknown): void {
  state.bridge?.onMessageFromHost?.(JSON.stringify(message));
}

/** Tells office.js what happened since it was last told. */
export function sendEvents(state: HostState): void {
  const happened = state.changes;
  state.changes = [];
  const selected = happened.some((change) => change.kind === 'selection');
  const entries = [...entriesFor(state.session, happened), ...(selected ? [WORKBOOK_SELECTION] : [])];
  if (entries.length > 0) post(state, { type: 3, message: { entries } });
  if (selected) tellOld(state, OLD_EVENT.selection, []);
}

/** Calls the old-style handlers of an event. */
export function tellOld(state: HostState, event: number, payload: readonly unknown[]): void {
  for (const known of state.oldEvents.values()) if (known.event === event) known.handler([payload, event]);
}

/** A number never given out before. */
export function nextNumber(state: HostState): number {
  state.lastId += 1;
  return state.lastId;
}
