/**
 * The older interface between office.js and Office, of which little is left: the context, the add-in's settings, ribbon commands and the
 * selection event.
 */
import { contextAnswer, writeSettings } from './context';
import { later, nextNumber, type HostState } from './hostState';

const METHOD = { execute: 1, unregisterEvent: 3, writeSettings: 4, getContext: 5 } as const;
const COMMAND_COMPLETED = 94;
const DONE = 0;
const NOT_SUPPORTED = 5001;

export interface OldCall {
  readonly methodId: number;
  readonly params: unknown;
}

type Reply = (payload: unknown) => void;

/** Answers `_osfHostAPI`. */
export function hostCall(state: HostState, call: OldCall, callback: Reply | undefined): void {
  const payload = answerTo(state, call);
  later(state, () => callback?.(payload));
}

function answerTo(state: HostState, { methodId, params }: OldCall): readonly unknown[] {
  const { workbook } = state.session;
  if (methodId === METHOD.getContext) return contextAnswer(workbook, state.options);
  if (methodId === METHOD.unregisterEvent) return [DONE];
  if (methodId === METHOD.execute) return execute(state, partsOf(params));
  if (methodId !== METHOD.writeSettings) return unknown(state, `host method ${methodId}`);
  writeSettings(workbook, params);
  return [DONE];
}

function execute(state: HostState, { id, apiArgs }: Readonly<Record<string, unknown>>): readonly unknown[] {
  if (id !== COMMAND_COMPLETED || !Array.isArray(apiArgs)) return unknown(state, `old-style method ${String(id)}`);
  const press = String(apiArgs[0]);
  const done = state.commands.get(press);
  state.commands.delete(press);
  done?.();
  return [DONE];
}

function unknown(state: HostState, name: string): readonly unknown[] {
  state.session.unknown.push(name);
  return [NOT_SUPPORTED];
}

/** Answers `_osfHostRegisterEvent`. */
export function registerEvent(state: HostState, call: OldCall, handler: Reply, callback: Reply): { readonly eventCallbackId: number } {
  const eventCallbackId = nextNumber(state);
  state.oldEvents.set(eventCallbackId, { event: Number(partsOf(call.params)['id']), handler });
  later(state, () => callback([DONE]));
  return { eventCallbackId };
}

function partsOf(params: unknown): Readonly<Record<string, unknown>> {
  return Object.fromEntries(Object.entries(params ?? {}));
}
