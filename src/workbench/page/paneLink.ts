/**
 * The workbench's side of the add-in: its commands, and its functions as formulas call them.
 *
 * Both go the way they go in Excel: as messages of the host to the real office.js in the pane, which finds what the add-in
 * registered with Office.actions.associate and CustomFunctions.associate.
 */
import { columnLetters, quoteSheetName } from '../host/model/area';
import type { OfficeHost } from '../host/office/host';
import type { HostOptions } from '../host/office/options';
import type { Workbook } from '../host/workbook';
import type { AddinFunctions } from '../formulas/addinCalls';

export interface PaneLink {
  readonly host: OfficeHost;
  readonly functions: AddinFunctions;
  /** Turns to another workbook; the pane is expected to be put into its frame anew. */
  readonly turnTo: (workbook: Workbook, options: Partial<HostOptions>) => void;
  /** Whether the pane in the frame has started. */
  readonly isReady: () => boolean;
  /** Connects the pane's window before office.js runs in it; called by the pane's page itself. */
  readonly connect: (paneWindow: PaneWindow) => void;
  /** What is done whenever a pane has started. */
  readonly onStart: (start: () => void) => void;
  /** Runs a ribbon command; resolves when the command says it is done. */
  readonly run: (action: string, buttonId: string) => Promise<void>;
  /** Tells how the add-in's functions are called: what stands before their names, and how many arguments each has. */
  readonly describe: (namespace: string, parameters: ReadonlyMap<string, number>) => void;
}

/** The window of the pane, as far as the workbench looks into it. */
export interface PaneWindow {
  readonly addEventListener: (type: 'load' | 'pagehide', listener: () => void) => void;
  readonly Office?: { readonly onReady: (ready: () => void) => unknown };
}

/** Excel's numbers for what a function was stopped by. */
const FAULT_BY_NUMBER: Readonly<Record<number, string>> = { 1: '#N/A', 5: '#DIV/0!', 6: '#NUM!', 7: '#VALUE!', 8: '#NULL!', 10: '#NAME?' };

/** Ties commands and functions to a host. */
export function createPaneLink(host: OfficeHost): PaneLink {
  let prefix = 'LEDGERLINE.';
  let parameters: ReadonlyMap<string, number> = new Map();
  let isReady = false;
  let started = (): void => undefined;
  let current: PaneWindow | null = null;
  const call = (id: string, args: readonly unknown[]): Promise<unknown> => {
    // Excel hands a function all the arguments it declares, those left out as null.
    const padded = [...args, ...new Array<null>(Math.max(0, (parameters.get(id) ?? 0) - args.length)).fill(null)];
    const sheet = host.workbook().sheets[0]?.name ?? 'Sheet1';
    return host.callFunction(id, padded, `${quoteSheetName(sheet)}!${columnLetters(0)}1`).catch((reason: unknown) => {
      const number = typeof reason === 'object' && reason !== null && 'errorCode' in reason ? Number(reason.errorCode) : 7;
      throw Object.assign(new Error(String(reason)), { code: FAULT_BY_NUMBER[number] ?? '#VALUE!' });
    });
  };
  return {
    host,
    functions: {
      isKnown: (name) => name.startsWith(prefix),
      find: (name) => (isReady && name.startsWith(prefix) ? (args) => call(name.slice(prefix.length), args) : undefined),
    },
    turnTo: (workbook, options) => {
      isReady = false;
      current = null;
      host.useWorkbook(workbook, options);
    },
    isReady: () => isReady,
    connect: (paneWindow) => {
      host.connect(paneWindow);
      current = paneWindow;
      isReady = false;
      // By its load event the page has registered its commands and functions; office.js may still be starting.
      paneWindow.addEventListener('load', () => {
        paneWindow.Office?.onReady(() => {
          if (current !== paneWindow) return;
          isReady = true;
          started();
        });
      });
    },
    onStart: (start) => {
      started = start;
    },
    run: (action, buttonId) => host.runCommand(action, buttonId),
    describe: (namespace, counts) => {
      prefix = `${namespace}.`;
      parameters = counts;
    },
  };
}

/** The number of arguments of each function, from the description that Excel reads too. */
export function parameterCounts(description: unknown): ReadonlyMap<string, number> {
  const list = typeof description === 'object' && description !== null && 'functions' in description ? description.functions : [];
  if (!Array.isArray(list)) return new Map();
  return new Map(list.flatMap((entry: { readonly id?: unknown; readonly parameters?: unknown }) =>
    typeof entry.id === 'string' && Array.isArray(entry.parameters) ? [[entry.id, entry.parameters.length] as const] : []));
}
