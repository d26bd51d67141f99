import type { SelectedCell, Selection, WorkbookPort } from "../../ports/workbookPort";
import type { CellValue } from "../../schema/cell";
import { changeEvents, learnSheetNames, selectionEvents } from "./sheetEvents";
import { OFFICE_LIMITS, type OfficeLimits } from "./limits";
import { officeBatches, type OfficeBatches, type OfficeBatchesOptions, type Send } from "./officeBatches";
import { officeCode, refuse } from "./outages";
import { readRows, readTables, tableMemory, type TableMemory } from "./tableReading";
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
  const changes = changeEvents(batches, memory.sheetNames);
  const selections = selectionEvents(batches, memory.sheetNames);
  return {
    readTables: (names) => batches.inTurn((send) => readTables(send, memory, limits, names)),
    readRows: (wanted) => batches.inTurn((send) => readRows(send, memory, limits, wanted)),
    readFormulas: (table) => batches.inTurn((send) => readFormulas(send, memory, limits, table)),
    write: (changes, watch) => batches.inTurn((send) => writeChanges(send, limits, changes, watch)),
    sheetNames: () => batches.inTurn((send) => learnSheetNames(send, memory.sheetNames)),
    readCells: (cells) => batches.inTurn((send) => readCells(send, cells)),
    selection: () => batches.inTurn(readSelection),
    goTo: (place) => batches.inTurn((send) => showCell(send, place)),
    save: () => batches.inTurn(saveWorkbook),
    onChange: (listener) => batches.inTurn((send) => changes.listen(send, listener)),
    onSelection: (listener) => batches.inTurn((send) => selections.listen(send, listener)),
  };
}

/** A formula and its value come in one answer; this many characters are taken for the two. */
const FORMULA_BYTES = 48;

/** In as many requests as the size of the table at its last read suggests. */
async function readFormulas(send: Send, memory: TableMemory, limits: OfficeLimits, name: string): Promise<readonly (readonly string[])[]> {
  const { rows = 0, columns = 1 } = memory.tables.get(name.toLowerCase()) ?? {};
  const most = Math.max(1, Math.floor(limits.payloadBytes / FORMULA_BYTES / columns));
  const found: (readonly string[])[] = [];
  for (let from = 0; from === 0 || from < rows; from += most) {
    const isWhole = rows <= most;
    const { formulas, values } = await send((context) => {
      const body = context.workbook.tables.getItem(name).getDataBodyRange();
      const part = isWhole ? body : body.getRow(from).getResizedRange(Math.min(most, rows - from) - 1, 0);
      part.load("formulas,values");
      return () => ({ formulas: part.formulas as readonly (readonly unknown[])[] | null, values: part.values as readonly (readonly unknown[])[] | null });
    });
    if (formulas === null || values === null) refuse("tooLarge", `${name} has more cells than Excel hands over`, name);
    // A text such as =1+1 stands in both as it is; a formula's value is another.
    for (const [at, row] of formulas.entries()) found.push(row.map((cell, column) => (typeof cell === "string" && cell.startsWith("=") && cell !== values[at]?.[column] ? cell : "")));
    if (isWhole) break;
  }
  return found;
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
    await send((context) => {
      context.workbook.save("Save");
      return () => undefined;
    });
    return true;
  } catch (thrown) {
    if (NOT_SAVED.has(officeCode(thrown) ?? "")) return false;
    throw thrown;
  }
}
