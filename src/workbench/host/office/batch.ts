/**
 * Runs one batch: puts objects in place of their paths, does the actions in order and stops at the first that is refused. What came
 * before stays done.
 */
import { asOneStep } from '../model/history';
import { computeNow } from '../model/recalculation';
import { isRefusal, refuse } from '../model/refusal';
import { classNameOf, classTableOf, unknownMember } from './classes';
import { ACTION, PATH, type ActionInfo, type ActionResult, type AnswerBody, type AnswerFault, type ArgumentInfo, type ObjectPathInfo, type RequestBody } from './protocol';
import { answerQuery } from './query';
import { keepReference, type Session } from './session';
import { isTarget, NULL_TARGET, type Target } from './target';

interface Batch {
  readonly session: Session;
  readonly paths: RequestBody['ObjectPaths'];
  readonly resolved: Map<number, Target>;
}

/** Applies a request body to the workbook of the session. */
export function runBatch(session: Session, body: RequestBody): AnswerBody {
  const batch: Batch = { session, paths: body.ObjectPaths, resolved: new Map() };
  session.suspendsCalculation = false;
  const answer = asOneStep(session.workbook, 'addin', () => runActions(batch, body.Actions));
  session.suspendsCalculation = false;
  computeIfDue(session);
  return answer;
}

function runActions(batch: Batch, actions: readonly ActionInfo[]): AnswerBody {
  const results: ActionResult[] = [];
  const traceIds: number[] = [];
  for (const [index, action] of actions.entries()) {
    try {
      if (action.ActionType === ACTION.trace) traceIds.push(action.Id);
      results.push({ ActionId: action.Id, Value: runAction(batch, action) ?? null });
      batch.session.options.afterAction?.();
    } catch (thrown) {
      return { Results: results, TraceIds: traceIds, Error: faultOf(batch, thrown, action, index) };
    }
  }
  return { Results: results, TraceIds: traceIds };
}

function faultOf(batch: Batch, thrown: unknown, action: ActionInfo, index: number): AnswerFault {
  const location = locationOf(batch, action);
  if (isRefusal(thrown)) {
    const missing = thrown.code === 'ItemNotFound' || thrown.code === 'ApiNotFound';
    return { Code: thrown.code, Message: thrown.message, Location: location, ActionIndex: index, HttpStatusCode: missing ? 404 : 400 };
  }
  batch.session.defects.push(thrown);
  return { Code: 'GeneralException', Message: String(thrown), Location: location, ActionIndex: index, HttpStatusCode: 500 };
}

/** The class and member that refused: of the action, or of the object path that could not be followed. */
function locationOf(batch: Batch, action: ActionInfo): string | null {
  const target = batch.resolved.get(action.ObjectPathId);
  if (target !== undefined) return `${classNameOf(target)}${action.Name === '' ? '' : `.${action.Name}`}`;
  const path = batch.paths[String(action.ObjectPathId)];
  const parent = batch.resolved.get(path?.ParentObjectPathId ?? 0);
  if (path === undefined || parent === undefined) return null;
  return `${classNameOf(parent)}.${path.ObjectPathType === PATH.indexer ? 'GetItem' : path.Name}`;
}

function runAction(batch: Batch, action: ActionInfo): unknown {
  if (action.ActionType === ACTION.trace) return null;
  const target = resolve(batch, action.ObjectPathId);
  const { session } = batch;
  if (action.ActionType === ACTION.instantiate) {
    return target.kind === 'Null' ? null : { ...classTableOf(session, target).identity?.(session, target) };
  }
  if (target.kind === 'Null') {
    return action.ActionType === ACTION.setProperty ? refuse('ItemNotFound', 'The object is not there.') : null;
  }
  if (action.ActionType === ACTION.query) {
    computeIfDue(session);
    return answerQuery(session, target, action.QueryInfo);
  }
  if (action.ActionType === ACTION.method) return runMethod(batch, target, action);
  if (action.ActionType === ACTION.setProperty) return runSet(batch, target, action);
  return unknownMember(session, target, `(action ${action.ActionType})`);
}

function computeIfDue(session: Session): void {
  if (!session.suspendsCalculation && session.workbook.calculationMode !== 'manual') computeNow(session.workbook, false);
}

function runMethod(batch: Batch, target: Target, action: ActionInfo): unknown {
  const { session } = batch;
  if (action.Name === '_KeepReference') {
    keepReference(session, target);
    return null;
  }
  const table = classTableOf(session, target);
  const call = table.call?.[action.Name];
  if (call !== undefined) return call(session, target, argumentsOf(batch, action.ArgumentInfo));
  const make = table.make?.[action.Name];
  if (make === undefined) return unknownMember(session, target, action.Name);
  make(session, target, argumentsOf(batch, action.ArgumentInfo));
  return null;
}

function runSet(batch: Batch, target: Target, action: ActionInfo): null {
  const { session } = batch;
  const set = classTableOf(session, target).set?.[action.Name];
  if (set === undefined) return unknownMember(session, target, `${action.Name} =`);
  set(session, target, argumentsOf(batch, action.ArgumentInfo)[0]);
  return null;
}

function argumentsOf(batch: Batch, info: ArgumentInfo | undefined): readonly unknown[] {
  return placeObjects(batch, info?.Arguments ?? [], info?.ReferencedObjectPathIds);
}

function placeObjects(batch: Batch, values: readonly unknown[], ids: readonly unknown[] | undefined): unknown[] {
  return values.map((value, index) => {
    const id = ids?.[index];
    if (typeof id === 'number' && id > 0) return resolve(batch, id);
    if (Array.isArray(id) && Array.isArray(value)) return placeObjects(batch, value, id);
    return placeWithin(batch, value);
  });
}

/** Objects inside plain objects come as { _ObjectPathId }. Matrices of cells are left as they are. */
function placeWithin(batch: Batch, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  if ('_ObjectPathId' in value && typeof value._ObjectPathId === 'number') return resolve(batch, value._ObjectPathId);
  return Object.fromEntries(Object.entries(value).map(([name, part]) => [name, placeWithin(batch, part)]));
}

function resolve(batch: Batch, id: number): Target {
  const known = batch.resolved.get(id);
  if (known !== undefined) return known;
  const path = batch.paths[String(id)];
  const target = path === undefined ? refuse('GeneralException', `There is no object path ${id}.`) : resolvePath(batch, path);
  batch.resolved.set(id, target);
  return target;
}

function resolvePath(batch: Batch, path: ObjectPathInfo): Target {
  if (path.ObjectPathType === PATH.root) return { kind: 'Workbook' };
  if (path.ObjectPathType === PATH.service) return { kind: 'Service', name: path.Name };
  if (path.ObjectPathType === PATH.nullObject) return NULL_TARGET;
  if (path.ObjectPathType === PATH.reference) {
    return batch.session.references.get(path.Name) ?? refuse('ItemNotFound', 'The kept object is not there any more.');
  }
  const parent = resolve(batch, path.ParentObjectPathId ?? 0);
  return parent.kind === 'Null' ? NULL_TARGET : resolveBelow(batch, parent, path);
}

function resolveBelow(batch: Batch, parent: Target, path: ObjectPathInfo): Target {
  const { session } = batch;
  const table = classTableOf(session, parent);
  const args = argumentsOf(batch, path.ArgumentInfo);
  if (path.ObjectPathType === PATH.property) return (table.link?.[path.Name] ?? unknownMember(session, parent, path.Name))(session, parent);
  if (path.ObjectPathType === PATH.indexer) return (table.item ?? unknownMember(session, parent, 'GetItem'))(session, parent, args[0]);
  const make = table.make?.[path.Name];
  if (make !== undefined) return make(session, parent, args);
  const made = path.Name === 'GetItem' && table.item !== undefined ? table.item(session, parent, args[0]) : null;
  return isTarget(made) ? made : unknownMember(session, parent, path.Name);
}
