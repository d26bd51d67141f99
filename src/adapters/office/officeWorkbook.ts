import type { SelectedCell, Selection, WorkbookPort } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { learnSize } from "./answers";
import { changeEvents, learnSheetNames, selectionEvents } from "./sheetEvents";
import { keptLook } from "./keptLook";
import { OFFICE_LIMITS, type OfficeLimits } from "./limits";
import { lookBehind } from "./lookBehind";
import { officeBatches, type OfficeBatches, type OfficeBatchesOptions, type Send } from "./officeBatches";
import { officeCode } from "./outages";
import { readRows, readTables, tableMemory } from "./tableReading";
import { writeChanges } from "./writeChanges";

/**
 * The workbook that Excel has open, through Office.js and nothing above ExcelApi 1.14. Every act is a handful of syncs, one
 * after the other through one queue; what each of them does stands in the file it is taken from.
 */
export interface OfficeWorkbookOptions extends OfficeBatchesOptions {
  /** The queue, where others use it too; there must be one only. */
  readonly batches?: OfficeBatches;
  readonly limits?: Partial<OfficeLimits>;
}

export function officeWorkbook(options: OfficeWorkbookOptions = {}): WorkbookPort {
  const { batches = officeBatches(options) } = options;
  const limits = { ...OFFICE_LIMITS, ...options.limits };
  const memory = tableMemory();
  const look = keptLook();
  const inTurn = <Value>(act: (send: Send) => Promise<Value>) => batches.inTurn((send) => act(look.counted(send)));
  const changes = changeEvents(batches, memory.sheetNames);
  const selections = selectionEvents(batches, memory.sheetNames);
  return {
    readTables: (names) => inTurn((send) => readTables(send, memory, limits, names)),
    readRows: (wanted) => inTurn((send) => readRows(send, memory, limits, wanted, look)),
    lookBehind: (wanted) => inTurn((send) => lookBehind(send, memory, limits, wanted)),
    write: (changes, watch) => inTurn((send) => {
      // What is appended is what will be read back, so its size is known before that.
      for (const change of changes) if (change.kind === "appendRows") learnSize(memory.sizes, change.table, change.rows);
      return writeChanges(send, limits, changes, watch, look);
    }),
    sheetNames: () => inTurn((send) => learnSheetNames(send, memory.sheetNames)),
    readCells: (cells) => inTurn((send) => readCells(send, cells)),
    selection: () => inTurn(readSelection),
    goTo: (place) => inTurn((send) => showCell(send, place)),
    save: () => inTurn(saveWorkbook),
    onChange: (listener) => batches.inTurn((send) => changes.listen(send, listener)),
    onSelection: (listener) => batches.inTurn((send) => selections.listen(send, listener)),
  };
}

function readSelection(send: Send): Promise<Selection> {
  return send((context) => {
    // Several areas may be selected; the first one counts.
    const range = context.workbook.getSelectedRanges().areas.getItemAt(0);
    range.load("rowIndex,columnIndex,rowCount,columnCount,worksheet/name");
    const first = range.getCell(0, 0);
    first.load("formulas");
    const tables = range.getTables(false);
    tables.load("items/name");
    return () => {
      const table = tables.items[0];
      return {
        sheetName: range.worksheet.name,
        ...(table && { tableName: table.name }),
        firstRow: range.rowIndex + 1,
        firstColumn: range.columnIndex + 1,
        rowCount: range.rowCount,
        columnCount: range.columnCount,
        ...formulaOf(first.formulas),
      };
    };
  });
}

/** The formula of a cell; text that begins as one does is read the same, and is no call of anything. */
function formulaOf(formulas: readonly (readonly unknown[])[]): { readonly formula?: string } {
  const formula = formulas[0]?.[0];
  return typeof formula === "string" && formula.startsWith("=") ? { formula } : {};
}

function readCells(send: Send, cells: readonly SelectedCell[]): Promise<readonly CellValue[]> {
  return send((context) => {
    const ranges = cells.map(({ sheetName, row, column }) => {
      const range = context.workbook.worksheets.getItem(sheetName).getRangeByIndexes(row - 1, column - 1, 1, 1);
      range.load("values");
      return range;
    });
    return () => ranges.map(({ values }) => (values as CellValue[][])[0]?.[0] ?? "");
  });
}

function showCell(send: Send, place: { readonly sheetName: string; readonly row: number; readonly column: number }): Promise<void> {
  return send((context) => {
    const sheet = context.workbook.worksheets.getItem(place.sheetName);
    sheet.activate();
    sheet.getRangeByIndexes(place.row - 1, place.column - 1, 1, 1).select();
    return () => undefined;
  });
}

/** Where Excel will not save by itself, or the person declines, the person has to. */
const NOT_SAVED = new Set(["ApiNotFound", "NotImplemented", "UnsupportedOperation", "AccessDenied", "GeneralException"]);

async function saveWorkbook(send: Send): Promise<boolean> {
  try {
    return await send(({ workbook }) => {
      workbook.save("Save");
      workbook.load("isDirty");
      // A saving that Excel has only begun is none yet.
      return () => !workbook.isDirty;
    });
  } catch (thrown) {
    if (NOT_SAVED.has(officeCode(thrown) ?? "")) return false;
    throw thrown;
  }
}
