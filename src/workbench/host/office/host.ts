/**
 * The Office host: connects a window in which office.js will load to a workbook, and answers what office.js asks.
 *
 * `connect` must be called on the window before office.js runs, and the page's address must carry the query `HOST_INFO`, from which
 * office.js learns that it is in Excel. See `bootInPage` for a page and test/support/officeInJsdom for tests.
 */
import type { Workbook } from '../workbook';
import { resetCounters, type Counters } from './counters';
import { changeWorkbook, createHostState, later, nextNumber, OLD_EVENT, post, tellOld, type HostState, type PlannedFailure } from './hostState';
import { hostCall, registerEvent, type OldCall } from './oldStyle';
import type { HostOptions } from './options';
import { ACTION_CATEGORY, CALL_MESSAGE, FUNCTION_CATEGORY } from './protocol';
import { receive, releaseWaiting } from './requests';
import type { FunctionResult } from './session';

/** The query with which the pane's page must be opened. */
export const HOST_INFO = '_host_Info=Excel$Mac$16.00$en-US$telemetry$$disableLogging$0';

export interface OfficeHost {
  /** Puts the host's side of the bridge on a window. */
  readonly connect: (window: object) => void;
  /** Resolves when the connected office.js has spoken for the first time. */
  readonly ready: () => Promise<void>;
  /** Turns to another workbook: registrations, references, counters and options start anew. */
  readonly useWorkbook: (workbook: Workbook, options?: Partial<HostOptions>) => void;
  readonly workbook: () => Workbook;
  /** Changes options from now on. Leaving cell-edit mode or a dialog lets waiting batches through. */
  readonly change: (options: Partial<HostOptions>) => void;
  readonly failBatch: (failure: PlannedFailure) => void;
  readonly counters: Counters;
  readonly resetCounters: () => void;
  /** Members that were asked for and are not known, and faults of the host itself. Empty when all is well. */
  readonly complaints: () => readonly string[];
  /** What the add-in set on ribbon tabs (shown) and buttons (enabled), by id. */
  readonly ribbon: () => ReadonlyMap<string, boolean>;
  /** 'Visible', 'Background' or 'Inactive', as the add-in last asked. */
  readonly taskpaneState: () => string;
  /** Whether the add-in asked to be loaded with the workbook: 'Background', or 'Inactive'. */
  readonly startState: () => string;
  /** How often the add-in saved the workbook. */
  readonly saves: () => number;
  /** Calls a worksheet function given to CustomFunctions.associate; its value, or a rejection with its message. */
  readonly callFunction: (id: string, args: readonly unknown[], address?: string) => Promise<unknown>;
  /** Presses a ribbon button whose action was given to Office.actions.associate; done when the action calls completed. */
  readonly runCommand: (action: string, buttonId: string) => Promise<void>;
  /** Runs an action as a keyboard shortcut does; it has no completion. */
  readonly runAction: (action: string) => void;
  /** Resolves when nothing waits to be delivered. */
  readonly settled: () => Promise<void>;
}

/** A host for a workbook. */
export function createOfficeHost(workbook: Workbook, options: Partial<HostOptions> = {}): OfficeHost {
  const state = createHostState(workbook, options);
  return {
    connect: (window) => connect(state, window),
    ready: () => state.firstWord,
    useWorkbook: (next, changed = {}) => changeWorkbook(state, next, { ...options, ...changed }),
    workbook: () => state.session.workbook,
    change: (changed) => {
      Object.assign(state.options, changed);
      if (!state.options.cellEditMode && !state.options.holdsRequests) releaseWaiting(state);
    },
    failBatch: (failure) => {
      state.failure = failure;
    },
    counters: state.counters,
    resetCounters: () => resetCounters(state.counters),
    complaints: () => complaints(state),
    ribbon: () => state.session.ribbon,
    taskpaneState: () => state.session.taskpaneState,
    startState: () => state.session.startState,
    saves: () => state.session.saves,
    callFunction: (id, args, address = 'Sheet1!A1') => callFunction(state, id, args, address),
    runCommand: (action, buttonId) => runCommand(state, action, buttonId),
    runAction: (action) => postCall(state, ACTION_CATEGORY, [action]),
    settled: () => settled(state),
  };
}

function connect(state: HostState, window: object): void {
  // The first message arrives when the library is complete.
  let spoken = false;
  const bridge = {
    sendMessageToHost: (text: string) => {
      receive(state, text);
      if (!spoken) enforceRequirements(window);
      spoken = true;
      state.spoken();
    },
  };
  state.bridge = bridge;
  state.oldEvents.clear();
  state.session.registrations.clear();
  Object.assign(window, {
    // Its mere presence tells office.js which of its message paths to take.
    webkit: { messageHandlers: { Agave: { postMessage: () => undefined } } },
    _osfHostAPI: (_handler: string, call: OldCall, callback?: (payload: unknown) => void) => hostCall(state, call, callback),
    _osfHostRegisterEvent: (_handler: string, call: OldCall, handler: (payload: unknown) => void, callback: (payload: unknown) => void) =>
      registerEvent(state, call, handler, callback),
    _osfHostUnregisterCallback: (id: number) => void state.oldEvents.delete(id),
    _richApiNativeBridge: bridge,
  });
}

/**
 * Lets office.js itself refuse members of requirement sets that the host does not declare, with ApiNotFound, as an older Excel would.
 * Its guards are there but asleep until it is told.
 */
function enforceRequirements(window: object): void {
  const library: unknown = Reflect.get(window, 'OfficeExtension');
  const guards: unknown = typeof library === 'object' && library !== null ? Reflect.get(library, 'CommonUtility') : undefined;
  if (typeof guards === 'function') Reflect.set(guards, '_doApiNotSupportedCheck', true);
}

function complaints({ session }: HostState): readonly string[] {
  return [...session.unknown.map((name) => `unknown: ${name}`), ...session.defects.map((defect) => `fault: ${String(defect)}`)];
}

function postCall(state: HostState, messageCategory: number, message: readonly unknown[]): void {
  const entry = { messageCategory, messageType: CALL_MESSAGE, targetId: '', message: JSON.stringify(message) };
  later(state, () => post(state, { type: 3, message: { entries: [entry] } }));
}

function callFunction(state: HostState, id: string, args: readonly unknown[], address: string): Promise<unknown> {
  const call = nextNumber(state);
  return new Promise((resolve, reject) => {
    state.session.functionCalls.set(call, (result: FunctionResult) => {
      if (!result.failed) resolve(result.value);
      else reject(Object.assign(new Error(String(result.value ?? '')), { errorCode: result.errorCode }));
    });
    postCall(state, FUNCTION_CATEGORY, [call, id, args, address, 0]);
  });
}

function runCommand(state: HostState, action: string, buttonId: string): Promise<void> {
  const press = String(nextNumber(state));
  return new Promise((resolve) => {
    state.commands.set(press, resolve);
    tellOld(state, OLD_EVENT.command, [press, action, JSON.stringify({ source: { id: buttonId } })]);
  });
}

async function settled(state: HostState): Promise<void> {
  while (state.pending > 0) await new Promise<void>((resolve) => state.options.deliver(resolve));
}
