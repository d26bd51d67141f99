import type { Outage, OutageCode } from "../../ports/workbookPort";

/**
 * What Excel says no with, as the outages the rest of Ledgerline knows. One table: a code that is not in it is `unknown`,
 * and a fault that is our own (an object used before it was loaded) is no outage at all.
 */
const OUTAGE_BY_CODE: ReadonlyMap<string, OutageCode> = new Map<string, OutageCode>([
  ["InvalidOperationInCellEditMode", "cellEditing"],
  ["AccessDenied", "protectedSheet"],
  ["InsertDeleteConflict", "filteredTable"],
  ["FilteredRangeConflict", "filteredTable"],
  ["ItemNotFound", "tableMissing"],
  ["ItemAlreadyExists", "sheetNameTaken"],
  ["MergedRangeConflict", "tableGrowth"],
  ["PivotTableRangeConflict", "tableGrowth"],
  ["NonBlankCellOffSheet", "tooLarge"],
  ["RangeExceedsLimit", "tooLarge"],
  ["OperationCellsExceedLimit", "tooLarge"],
  ["RequestPayloadSizeLimitExceeded", "tooLarge"],
  ["ResponsePayloadSizeLimitExceeded", "tooLarge"],
  ["MemoryLimitReached", "memory"],
  ["InactiveWorkbook", "workbookInactive"],
  ["InvalidSelection", "workbookInactive"],
  ["HostRestartNeeded", "workbookInactive"],
  ["ApiNotFound", "apiMissing"],
  ["ApiNotAvailable", "apiMissing"],
  ["NotImplemented", "apiMissing"],
  ["UnsupportedOperation", "apiMissing"],
  // The outcome of these is not known: what was written has to be read again.
  ["RequestAborted", "unknown"],
  ["GeneralException", "unknown"],
  ["UndoNotSupported", "unknown"],
  ["InvalidArgument", "unknown"],
]);

const OUR_OWN = new Set(["PropertyNotLoaded", "ValueNotLoaded", "InvalidObjectPath", "InvalidRequestContext", "RunMustReturnPromise"]);

/** An outage found by ourselves on the way through a batch. Thrown inside this folder only; the port hands it out as a result. */
export class Refused extends Error {
  constructor(readonly outage: Outage) {
    super(outage.detail);
  }
}

/** Stops what is under way with an outage. */
export function refuse(code: OutageCode, detail: string, place?: string): never {
  throw new Refused({ code, detail, ...(place !== undefined && { place }) });
}

/** What Office throws. It is told by its shape: office.js may run in another window than we do. */
interface OfficeFault {
  readonly code: string;
  readonly message: string;
  readonly debugInfo: { readonly errorLocation?: unknown };
  readonly traceMessages?: readonly unknown[];
}

function officeFault(thrown: unknown): OfficeFault | undefined {
  if (typeof thrown !== "object" || thrown === null || !("code" in thrown) || !("debugInfo" in thrown)) return undefined;
  const isFault = typeof thrown.code === "string" && typeof thrown.debugInfo === "object" && !OUR_OWN.has(thrown.code);
  return isFault ? (thrown as OfficeFault) : undefined;
}

/** Office's own code of a thrown thing; undefined when Office did not throw it, or when it says that the fault is ours. */
export function officeCode(thrown: unknown): string | undefined {
  return officeFault(thrown)?.code;
}

/** Which member refused, as `Range.values`; blank when Office did not say. */
export function officeLocation(thrown: unknown): string {
  const location = officeFault(thrown)?.debugInfo.errorLocation;
  return typeof location === "string" ? location : "";
}

/** The marks set in a batch that were reached before it failed. */
export function reachedMarks(thrown: unknown): readonly string[] {
  return officeFault(thrown)?.traceMessages?.map(String) ?? [];
}

/** The outage behind a thrown thing. What is neither Excel's refusal nor ours is a defect and goes on up. */
export function outageFrom(thrown: unknown): Outage {
  if (thrown instanceof Refused) return thrown.outage;
  const fault = officeFault(thrown);
  if (fault === undefined) throw thrown;
  const location = officeLocation(thrown);
  return { code: OUTAGE_BY_CODE.get(fault.code) ?? "unknown", detail: `${fault.code}${location === "" ? "" : ` at ${location}`}: ${fault.message}` };
}
