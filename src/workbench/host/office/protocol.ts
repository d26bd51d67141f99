/**
 * The messages that office.js and its host exchange over the native bridge, as the package's debug sources show them.
 */

export interface ArgumentInfo {
  readonly Arguments?: readonly unknown[];
  /** Beside each argument: the id of the object path it stands for, 0 for a plain value, or a list for an array. */
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

export const PATH = { root: 1, service: 2, method: 3, property: 4, indexer: 5, reference: 6, nullObject: 7 } as const;

export interface ObjectPathInfo {
  readonly Id: number;
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: ArgumentInfo;
}

export const ACTION = { instantiate: 1, query: 2, method: 3, setProperty: 4, trace: 5 } as const;

export interface QueryInfo {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

export interface ActionInfo {
  readonly Id: number;
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly QueryInfo?: QueryInfo;
  readonly ArgumentInfo?: ArgumentInfo;
}

export interface RequestBody {
  readonly Actions: readonly ActionInfo[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPathInfo>>;
}

/** One `context.sync()`. Flag 64 asks to wait until the person has finished editing a cell. */
export interface RequestMessage {
  readonly id: number;
  readonly type: number;
  readonly flags: number;
  readonly message: { readonly url: string; readonly method: string; readonly body: RequestBody };
}

export const WAIT_FOR_CELL_EDIT = 64;

export interface ActionResult {
  readonly ActionId: number;
  readonly Value: unknown;
}

export interface AnswerFault {
  readonly Code: string;
  readonly Message: string;
  readonly Location: string | null;
  readonly ActionIndex?: number;
  readonly HttpStatusCode: number;
}

export interface AnswerBody {
  readonly Results: readonly ActionResult[];
  /** The trace actions that were reached: office.js adds and removes old-style handlers by them. */
  readonly TraceIds: readonly number[];
  readonly Error?: AnswerFault;
}

/** One entry of a message of type 3: an event, a call of a worksheet function or an action to run. */
export interface EventEntry {
  readonly messageCategory: number;
  readonly messageType: number;
  readonly targetId: string;
  readonly message: string;
}

export const EVENT_CATEGORY = 65536;
export const FUNCTION_CATEGORY = 1;
export const ACTION_CATEGORY = 2;
export const CALL_MESSAGE = 1000;
