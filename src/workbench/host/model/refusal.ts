/**
 * What the workbook says no with: an Error that carries one of Excel's own codes, which the host passes on unchanged.
 */

export type RefusalCode =
  | 'AccessDenied'
  | 'ApiNotFound'
  | 'FilteredRangeConflict'
  | 'GeneralException'
  | 'InsertDeleteConflict'
  | 'InvalidArgument'
  | 'InvalidOperation'
  | 'InvalidOperationInCellEditMode'
  | 'InvalidSelection'
  | 'ItemAlreadyExists'
  | 'ItemNotFound'
  | 'NonBlankCellOffSheet'
  | 'NotImplemented'
  | 'RequestPayloadSizeLimitExceeded'
  | 'ResponsePayloadSizeLimitExceeded'
  | 'UnsupportedOperation';

export interface Refusal extends Error {
  readonly code: RefusalCode;
}

/** Throws a refusal. Never returns. */
export function refuse(code: RefusalCode, message: string): never {
  throw Object.assign(new Error(message), { code });
}

/** Whether a thrown thing is a refusal rather than a defect of ours. */
export function isRefusal(thrown: unknown): thrown is Refusal {
  return thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
}
