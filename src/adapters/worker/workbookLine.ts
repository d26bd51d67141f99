import type { BehindWish, RowsFrom, SelectedCell, ActWorkbook, WorkbookChange } from "../../ports/workbookPort";
import type { Answering, Line } from "./line";

/**
 * The workbook over a line: Excel can be spoken to from the page alone, and the acts run beside it. The page answers to the
 * names of the port's functions; the worker has a port that calls them.
 */
type Functions = { readonly [Name in keyof ActWorkbook]: (argument: never, watch: Parameters<Answering>[2]) => ReturnType<ActWorkbook[Name]> };

/** What the page answers with. */
export function answeringWith(workbook: ActWorkbook): Answering {
  const functions: Functions = {
    readTables: (names: readonly string[] | undefined) => workbook.readTables(names),
    readRows: (wanted: readonly RowsFrom[]) => workbook.readRows(wanted),
    lookBehind: (wanted: readonly BehindWish[]) => workbook.lookBehind(wanted),
    write: (changes: readonly WorkbookChange[], watch) => workbook.write(changes, watch),
    sheetNames: () => workbook.sheetNames(),
    readCells: (cells: readonly SelectedCell[]) => workbook.readCells(cells),
    selection: () => workbook.selection(),
    goTo: (place: Parameters<ActWorkbook["goTo"]>[0]) => workbook.goTo(place),
    save: () => workbook.save(),
  };
  return (name, argument, watch) => functions[name as keyof ActWorkbook](argument as never, watch);
}

/** The workbook as the worker has it. */
export function workbookOver(line: Line): ActWorkbook {
  const call = <Name extends keyof ActWorkbook>(name: Name, argument?: unknown, watch?: Parameters<ActWorkbook["write"]>[1]) => line.call(name, argument, watch) as ReturnType<ActWorkbook[Name]>;
  return {
    readTables: (names) => call("readTables", names),
    readRows: (wanted) => call("readRows", wanted),
    lookBehind: (wanted) => call("lookBehind", wanted),
    write: (changes, watch) => call("write", changes, watch),
    sheetNames: () => call("sheetNames"),
    readCells: (cells) => call("readCells", cells),
    selection: () => call("selection"),
    goTo: (place) => call("goTo", place),
    save: () => call("save"),
  };
}
