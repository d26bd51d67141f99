/**
 * How the host behaves: what it says it supports, and which of Excel's unfriendly habits it shows. Everything unfriendly is off at first.
 */
import type { Workbook } from '../workbook';

export interface HostOptions {
  /** Requirement sets by name in lower case; lower one to stand for an older Excel. */
  requirements: Readonly<Record<string, string>>;
  displayLanguage: string;
  contentLanguage: string;
  documentUrl: string;
  userName: string;
  /** The person is editing a cell: batches are refused, or wait when they ask to (delayForCellEdit). */
  cellEditMode: boolean;
  /** Excel takes requests and does none of them for now, as it does while one of its dialogs is open. */
  holdsRequests: boolean;
  /** Bytes a request or an answer may have; null for no limit. */
  payloadLimit: number | null;
  /** Above so many cells a read comes back empty (null). */
  readLimit: number;
  /** Protecting a protected sheet is always refused; with this, unprotecting an unprotected one is too, as builds of 2026 do. */
  refusesNeedlessUnprotect: boolean;
  /** Whether the add-in can save the workbook; without it only the person can. */
  canSave: boolean;
  /** Whether the workbook was changed since it was saved, where that is known elsewhere; the host knows of its own savings alone. */
  isUnsaved: (() => boolean) | null;
  /** Which events never arrive. */
  dropsEvent: ((event: { readonly type: number; readonly targetId: string }) => boolean) | null;
  /** Called before each batch is applied, with its number from 1: the place for edits by others. */
  beforeBatch: ((number: number, workbook: Workbook) => void) | null;
  /** Called after each action, where nothing is half done: the place where a file may be saved of its own accord. */
  afterAction: (() => void) | null;
  /** When an answer or an event is delivered; later than the request at any rate. */
  deliver: (work: () => void) => void;
}

export const DEFAULT_REQUIREMENTS: Readonly<Record<string, string>> = {
  excelapi: '1.15',
  sharedruntime: '1.1',
  customfunctionsruntime: '1.3',
  ribbonapi: '1.1',
  // Excel.run only passes delayForCellEdit on where the host declares this.
  delayforcelledit: '1.1',
};

/** The behaviour of a friendly Excel of ExcelApi 1.15. */
export function defaultOptions(): HostOptions {
  return {
    requirements: DEFAULT_REQUIREMENTS, displayLanguage: 'en-US', contentLanguage: 'en-US', documentUrl: 'https://localhost/Book1.xlsx',
    userName: 'Ledger User', cellEditMode: false, holdsRequests: false, payloadLimit: 5 * 1024 * 1024, readLimit: 5_000_000, refusesNeedlessUnprotect: false,
    canSave: true, isUnsaved: null, dropsEvent: null, beforeBatch: null, afterAction: null, deliver: (work) => queueMicrotask(work),
  };
}
