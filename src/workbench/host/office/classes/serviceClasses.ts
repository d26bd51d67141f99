/**
 * What is not the workbook: the pane's state, the ribbon, worksheet functions and the library's own service. Members of a service
 * stand here under `service.member`.
 */
import { refuse } from '../../model/refusal';
import { asFlag, asRecord, asText } from '../readArguments';
import type { ClassTables } from '../classTable';
import type { FunctionResult, Session } from '../session';

type ServiceCall = (session: Session, args: readonly unknown[]) => unknown;

const CALLS: Readonly<Record<string, ServiceCall>> = {
  'Microsoft.InternalService.AddinInternalService.NotifyActionHandlerReady': () => undefined,
  'Microsoft.AppRuntime.AppRuntimeService.GetAppRuntimeState': (session) => session.taskpaneState,
  'Microsoft.AppRuntime.AppRuntimeService.SetAppRuntimeState': (session, args) => {
    session.taskpaneState = asText(args[0]);
  },
  'Microsoft.AppRuntime.AppRuntimePersistenceService.GetAppRuntimeStartState': (session) => session.startState,
  'Microsoft.AppRuntime.AppRuntimePersistenceService.SetAppRuntimeStartState': (session, args) => {
    session.startState = asText(args[0]);
  },
  'Microsoft.ExcelServices.CustomFunctions._SetOsfControlContainerReadyForCustomFunctions': () => undefined,
  'Microsoft.ExcelServices.CustomFunctions.SetInvocationResults': (session, args) => {
    for (const value of Array.isArray(args[0]) ? args[0] : []) {
      const result = readResult(value);
      session.functionCalls.get(result.id)?.(result);
      session.functionCalls.delete(result.id);
    }
  },
};

function readResult(value: unknown): FunctionResult {
  const { id, failed, value: result, errorCode } = asRecord(value);
  return {
    id: Number(id), failed: failed === true, value: result ?? null, errorCode: typeof errorCode === 'number' ? errorCode : null,
  };
}

/** Every member of every service by its own name; the service is checked when it is called. */
function serviceCalls(): Record<string, (session: Session, target: { readonly name: string }, args: readonly unknown[]) => unknown> {
  const members = Object.keys(CALLS).map((name) => name.slice(name.lastIndexOf('.') + 1));
  return Object.fromEntries(
    members.map((member) => [member, (session: Session, target: { readonly name: string }, args: readonly unknown[]) =>
      (CALLS[`${target.name}.${member}`] ?? unknownCall(session, `${target.name}.${member}`))(session, args)]),
  );
}

function unknownCall(session: Session, name: string): never {
  session.unknown.push(name);
  return refuse('ApiNotFound', `This host does not know ${name}.`);
}

function requireRibbon(session: Session, service: string): void {
  if (service !== 'Microsoft.DynamicRibbon.DynamicRibbon') unknownCall(session, `${service}.GetTab`);
}

export const serviceClasses: ClassTables = {
  Service: {
    call: serviceCalls(),
    make: {
      GetTab: (session, { name }, args) => {
        requireRibbon(session, name);
        return { kind: 'RibbonTab', id: asText(args[0]) };
      },
      GetButton: (session, { name }, args) => {
        requireRibbon(session, name);
        return { kind: 'RibbonButton', id: asText(args[0]) };
      },
    },
  },
  RibbonTab: {
    identity: (_session, { id }) => ({ Id: id }),
    call: { SetVisibility: (session, { id }, args) => void session.ribbon.set(id, asFlag(args[0])) },
  },
  RibbonButton: {
    identity: (_session, { id }) => ({ Id: id }),
    set: { Enabled: (session, { id }, value) => void session.ribbon.set(id, asFlag(value)) },
  },
};
