import type { SheetChange } from "../../ports/workbookPort";
import { blockOfAddress } from "./addresses";
import type { OfficeBatches, Send } from "./officeBatches";

/**
 * Tells what people and co-authors change. One subscription on all sheets serves every listener; what this add-in wrote
 * itself is left out. Events are hints: some never arrive, so whoever needs to be sure reads again.
 *
 * An event names its sheet by an id. The name told is the one known from the last read, so that a listener finds it among
 * the tables of that read, whatever the sheet was called since; the name of an id never seen is asked for.
 */
type Listener = (change: SheetChange) => void;

export interface ChangeEvents {
  /** Adds a listener; the function it answers with takes it away again. */
  listen(send: Send, listener: Listener): Promise<() => void>;
}

export function changeEvents(batches: OfficeBatches, sheetNames: Map<string, string>): ChangeEvents {
  const listeners = new Set<Listener>();
  let stop: (() => void) | undefined;
  let unnamed: Excel.WorksheetChangedEventArgs[] = [];
  let isNaming = false;

  function tell(event: Excel.WorksheetChangedEventArgs): void {
    if (isOurOwn(event)) return;
    const sheetName = sheetNames.get(event.worksheetId);
    if (sheetName === undefined) {
      unnamed.push(event);
      if (!isNaming) void nameSheets();
      return;
    }
    const block = event.changeType === "RangeEdited" ? blockOfAddress(event.address) : undefined;
    const change: SheetChange = { sheetName, ...(block && { block }), remote: event.source === "Remote" };
    for (const listener of [...listeners]) listener(change);
  }

  /** When Excel does not answer, what waits for a name waits for the next such event; what still has none after it did is gone. */
  async function nameSheets(): Promise<void> {
    isNaming = true;
    const answer = await batches.inTurn((send) => learnSheetNames(send, sheetNames));
    isNaming = false;
    if (!answer.ok) return;
    const waiting = unnamed;
    unnamed = [];
    for (const event of waiting) if (sheetNames.has(event.worksheetId)) tell(event);
  }

  return {
    async listen(send, listener) {
      stop ??= await subscribe(send, tell);
      listeners.add(listener);
      return () => {
        if (!listeners.delete(listener) || listeners.size > 0) return;
        stop?.();
        stop = undefined;
      };
    },
  };
}

/** The names of the sheets in order, which are also kept by id. */
export function learnSheetNames(send: Send, sheetNames: Map<string, string>): Promise<readonly string[]> {
  return send((context) => {
    const { worksheets } = context.workbook;
    worksheets.load("items/id,items/name");
    return () =>
      worksheets.items.map(({ id, name }) => {
        sheetNames.set(id, name);
        return name;
      });
  });
}

function isOurOwn(event: Excel.WorksheetChangedEventArgs): boolean {
  return event.triggerSource === "ThisLocalAddin";
}

/** Answers with what ends the subscription: only the context that added a handler can take it away. */
function subscribe(send: Send, tell: (event: Excel.WorksheetChangedEventArgs) => void): Promise<() => void> {
  return send((context) => {
    const registration = context.workbook.worksheets.onChanged.add(async (event) => tell(event));
    return () => () => {
      registration.remove();
      // Nobody waits for it, and an Excel that is closing has nothing to take away.
      context.sync().catch(() => undefined);
    };
  });
}
