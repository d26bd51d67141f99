import type { SelectedCell, SheetChange } from "../../ports/workbookPort";
import { blockOfAddress } from "./addresses";
import type { OfficeBatches, Send } from "./officeBatches";

/**
 * Tells what people and co-authors change, and what a person selects. One subscription on all sheets serves every listener;
 * what this add-in wrote itself is left out. Events are hints: some never arrive, so whoever needs to be sure reads again.
 *
 * An event names its sheet by an id. The name told is the one known from the last read, so that a listener finds it among
 * the tables of that read, whatever the sheet was called since; the name of an id never seen is asked for.
 */
export interface SheetEvents<Told> {
  /** Adds a listener; the function it answers with takes it away again. */
  listen(send: Send, listener: (told: Told) => void): Promise<() => void>;
}

export function changeEvents(batches: OfficeBatches, sheetNames: Map<string, string>): SheetEvents<SheetChange> {
  return sheetEvents<Excel.WorksheetChangedEventArgs, SheetChange>(batches, sheetNames, {
    handlers: ({ workbook }) => workbook.worksheets.onChanged,
    told: (event, sheetName) => {
      if (isOurOwn(event)) return undefined;
      const block = event.changeType === "RangeEdited" ? blockOfAddress(event.address) : undefined;
      return { sheetName, ...(block && { block }), remote: event.source === "Remote" };
    },
  });
}

export function selectionEvents(batches: OfficeBatches, sheetNames: Map<string, string>): SheetEvents<SelectedCell> {
  return sheetEvents<Excel.WorksheetSelectionChangedEventArgs, SelectedCell>(batches, sheetNames, {
    handlers: ({ workbook }) => workbook.worksheets.onSelectionChanged,
    told: ({ address }, sheetName) => {
      const [first = ""] = address.split(",");
      const block = blockOfAddress(first);
      return block && { sheetName, row: block.firstRow, column: block.firstColumn };
    },
  });
}

interface Source<Event, Told> {
  readonly handlers: (context: Excel.RequestContext) => OfficeExtension.EventHandlers<Event>;
  /** What a listener is told of an event; undefined for nothing. */
  readonly told: (event: Event, sheetName: string) => Told | undefined;
}

function sheetEvents<Event extends { readonly worksheetId: string }, Told>(batches: OfficeBatches, sheetNames: Map<string, string>, { handlers, told }: Source<Event, Told>): SheetEvents<Told> {
  const listeners = new Set<(told: Told) => void>();
  let stop: (() => void) | undefined;
  let unnamed: Event[] = [];
  let isNaming = false;

  function tell(event: Event): void {
    const sheetName = sheetNames.get(event.worksheetId);
    const value = told(event, sheetName ?? "");
    if (value === undefined) return;
    if (sheetName === undefined) {
      unnamed.push(event);
      if (!isNaming) void nameSheets();
      return;
    }
    for (const listener of [...listeners]) listener(value);
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
      stop ??= await subscribe(send, handlers, tell);
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
function subscribe<Event>(send: Send, handlers: Source<Event, unknown>["handlers"], tell: (event: Event) => void): Promise<() => void> {
  return send((context) => {
    const registration = handlers(context).add(async (event) => tell(event));
    return () => () => {
      registration.remove();
      // Nobody waits for it, and an Excel that is closing has nothing to take away.
      context.sync().catch(() => undefined);
    };
  });
}
