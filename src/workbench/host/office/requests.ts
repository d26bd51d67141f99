/**
 * Takes requests from the bridge, lets Excel's habits have their way with them, and sends the answers.
 */
import { isRefusal } from '../model/refusal';
import { runBatch } from './batch';
import { byteLength, countCall, startCall, type CallCount } from './counters';
import { later, post, sendEvents, type HostState, type PlannedFailure } from './hostState';
import { ACTION, PATH, WAIT_FOR_CELL_EDIT, type AnswerBody, type RequestMessage } from './protocol';

const REQUEST = 1;
const ANSWER = 2;

/** Handles one message from office.js. */
export function receive(state: HostState, text: string): void {
  // What arrives here was written by office.js, whose form is known.
  const request = JSON.parse(text) as RequestMessage;
  if (request.type !== REQUEST) return;
  const isHeld = state.options.holdsRequests || (state.options.cellEditMode && (request.flags & WAIT_FOR_CELL_EDIT) !== 0);
  if (isHeld) state.waiting.push(request);
  else answer(state, request, byteLength(text));
}

/** Lets the batches through that waited for the end of cell editing or of a dialog. */
export function releaseWaiting(state: HostState): void {
  for (const request of state.waiting.splice(0)) answer(state, request, byteLength(JSON.stringify(request)));
}

function answer(state: HostState, request: RequestMessage, requestBytes: number): void {
  const { Actions, ObjectPaths } = request.message.body;
  const call = startCall(Actions.length, Object.keys(ObjectPaths).length, requestBytes);
  state.session.call = call;
  state.answering = true;
  const reply = isOwnHousekeeping(request) ? runBatch(state.session, request.message.body) : apply(state, request, call);
  state.answering = false;
  const text = withinLimit(state, reply, call);
  if (!isOwnHousekeeping(request)) countCall(state.counters, call);
  later(state, () => {
    post(state, { id: request.id, type: ANSWER, message: { statusCode: 200, headers: {}, body: text } });
    if (state.changes.length > 0) later(state, () => sendEvents(state));
  });
}

function withinLimit({ options }: HostState, reply: AnswerBody, call: CallCount): string {
  const text = JSON.stringify(reply);
  call.answerBytes = byteLength(text);
  call.fault = reply.Error?.Code ?? null;
  if (options.payloadLimit === null || call.answerBytes <= options.payloadLimit) return text;
  call.fault = 'ResponsePayloadSizeLimitExceeded';
  return JSON.stringify(refusal(call.fault, 'The response payload size has exceeded the limit.'));
}

function apply(state: HostState, request: RequestMessage, call: CallCount): AnswerBody {
  const { options } = state;
  state.batches += 1;
  if (options.cellEditMode) return refusal('InvalidOperationInCellEditMode', 'Excel is in cell-editing mode.');
  if (options.payloadLimit !== null && call.requestBytes > options.payloadLimit) {
    return refusal('RequestPayloadSizeLimitExceeded', 'The request payload size has exceeded the limit.');
  }
  const planned = takePlannedFailure(state);
  if (planned?.when === 'before') return refusal(planned.code ?? 'GeneralException', 'The batch was not done.');
  runHook(state);
  const reply = runBatch(state.session, request.message.body);
  return planned === null ? reply : refusal(planned.code ?? 'GeneralException', 'The batch was done and its answer lost.');
}

/** What others do before the batch may be refused by the workbook, as their own edits would be; that is no fault of the batch. */
function runHook({ options, session, batches }: HostState): void {
  try {
    options.beforeBatch?.(batches, session.workbook);
  } catch (thrown) {
    if (!isRefusal(thrown)) session.defects.push(thrown);
  }
}

function takePlannedFailure(state: HostState): PlannedFailure | null {
  const { failure } = state;
  if (failure === null) return null;
  state.failure = failure.batch > 1 ? { ...failure, batch: failure.batch - 1 } : null;
  return failure.batch > 1 ? null : failure;
}

/**
 * Whether office.js only looks after itself: it lets go of kept ranges after Excel.run, or speaks with a service. Such syncs are not
 * counted and never fail.
 */
function isOwnHousekeeping(request: RequestMessage): boolean {
  const { Actions, ObjectPaths } = request.message.body;
  const tops = Object.values(ObjectPaths).filter((path) => path.ParentObjectPathId === undefined);
  if (tops.every((path) => path.ObjectPathType === PATH.service)) return true;
  const methods = Actions.filter((action) => action.ActionType !== ACTION.instantiate);
  return methods.length > 0 && methods.every((action) => action.Name === '_RemoveReference');
}

function refusal(code: string, message: string): AnswerBody {
  return { Results: [], TraceIds: [], Error: { Code: code, Message: message, Location: null, HttpStatusCode: 400 } };
}
