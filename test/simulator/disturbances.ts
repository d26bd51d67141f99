import { known } from "../../src/base/assert";
import { labelsOf } from "../../src/locales/labels";
import { readValues, writeValues } from "../../src/workbench/host/model/cells";
import { undo } from "../../src/workbench/host/model/history";
import { protectSheet, unprotectSheet } from "../../src/workbench/host/model/protection";
import { renameSheet } from "../../src/workbench/host/model/sheets";
import { clearFilters, filterColumn, sortTable } from "../../src/workbench/host/model/sortFilter";
import { bodyArea, tableArea } from "../../src/workbench/host/model/tableShape";
import { addTable, addTableRows, convertToRange, deleteTableRows, findTable, sheetOf } from "../../src/workbench/host/model/tables";
import type { HostOptions } from "../../src/workbench/host/office/options";
import type { Origin, Table, Workbook } from "../../src/workbench/host/workbook";

/**
 * What people at this desk, co-authors and Excel itself do while a posting is under way. Ledger sheets are protected without
 * a password: whoever wants to can open them, and shuts them again here.
 */
export interface Host {
  readonly change: (options: Partial<HostOptions>) => void;
}

/** Answers with what a person does about it, or how it ends by itself; nothing where nothing need be done. */
export type Disturbance = (workbook: Workbook, host: Host) => (() => void) | undefined;

function tableOf(workbook: Workbook, name: string): Table {
  return known(findTable(workbook, name), `there is a table ${name}`);
}

/** Where a column stands, by its id or by what somebody has called it. */
function positionOf(table: Table, idOrHeader: string): number {
  const at = table.columns.findIndex(({ name }) => name === idOrHeader || name === labelsOf("en").header(table.name, idOrHeader));
  if (at < 0) throw new Error(`${table.name} has no column ${idOrHeader}`);
  return at;
}

/** Does something to a table with its sheet open, and shuts the sheet again as it was. */
function opened(workbook: Workbook, name: string, origin: Origin, act: (table: Table) => void): void {
  const table = tableOf(workbook, name);
  const sheet = sheetOf(workbook, table);
  const { protection } = sheet;
  if (protection) unprotectSheet(workbook, sheet, protection.password, origin);
  act(table);
  if (protection) protectSheet(workbook, sheet, protection.options, protection.password, origin);
}

const HIDES_ALL = { filterOn: "Values", values: ["nothing has this value"] };

/** Ledgers let people filter while they are protected. */
const filters = (name: string): Disturbance => (workbook) => {
  const table = tableOf(workbook, name);
  filterColumn(workbook, table, known(table.columns[0], "a table has columns"), HIDES_ALL, "local");
  return () => clearFilters(workbook, table, "local");
};

const throughTheView = (disturb: Disturbance): Disturbance => (workbook, host) => {
  workbook.writesShownRowsOnly = true;
  const mend = disturb(workbook, host);
  return () => {
    workbook.writesShownRowsOnly = false;
    mend?.();
  };
};

const sorts = (name: string, by: string): Disturbance => (workbook) => {
  opened(workbook, name, "remote", (table) => sortTable(workbook, table, [{ key: positionOf(table, by), ascending: false }], "remote"));
  return undefined;
};

/** A row with one cell filled, or none, in front of a data row, or below the last. */
const insertsRow = (name: string, index: number | null, column: string, value: string): Disturbance => (workbook) => {
  opened(workbook, name, "remote", (table) => {
    const at = column === "" ? -1 : positionOf(table, column);
    addTableRows(workbook, table, index, [table.columns.map((_, position) => (position === at ? value : ""))], "remote");
  });
  return undefined;
};

const deletesFirstRow = (name: string): Disturbance => (workbook) => {
  let row: ReturnType<typeof readValues>[number] = [];
  opened(workbook, name, "remote", (table) => {
    row = readValues(sheetOf(workbook, table), { ...bodyArea(table), rows: 1 })[0] ?? [];
    deleteTableRows(workbook, table, 0, 1, "remote");
  });
  return () => opened(workbook, name, "remote", (table) => addTableRows(workbook, table, 0, [row], "remote"));
};

const protects = (name: string): Disturbance => (workbook) => {
  const sheet = sheetOf(workbook, tableOf(workbook, name));
  if (sheet.protection) unprotectSheet(workbook, sheet, "", "local");
  protectSheet(workbook, sheet, {}, "secret", "local");
  return () => unprotectSheet(workbook, sheet, "secret", "local");
};

/** Writes over a cell of a row, or over a header with row -1. */
const typesOver = (name: string, column: string, index: (table: Table) => number, value: string | number): Disturbance => (workbook) => {
  const place = (table: Table) => ({ row: table.row + 1 + index(table), column: table.column + at, rows: 1, columns: 1 });
  const at = positionOf(tableOf(workbook, name), column);
  let former: ReturnType<typeof readValues> = [];
  opened(workbook, name, "remote", (table) => {
    former = readValues(sheetOf(workbook, table), place(table));
    writeValues(workbook, sheetOf(workbook, table), place(table), [[value]], "remote");
  });
  return () => opened(workbook, name, "remote", (table) => writeValues(workbook, sheetOf(workbook, table), place(table), former, "remote"));
};

const typesBelow = (name: string, column: string, value: number): Disturbance => (workbook) => {
  typesOver(name, column, (table) => table.bodyRows, value)(workbook, { change: () => undefined });
  return () =>
    opened(workbook, name, "remote", (table) => {
      const at = readValues(sheetOf(workbook, table), bodyArea(table)).findIndex((row) => row.filter((cell) => cell !== "").join() === String(value));
      deleteTableRows(workbook, table, at, 1, "remote");
    });
};

const makesPlain = (name: string): Disturbance => (workbook) => {
  const table = tableOf(workbook, name);
  const [sheet, area] = [sheetOf(workbook, table), tableArea(table)];
  const shut = (act: () => void): void => {
    const { protection } = sheet;
    if (protection) unprotectSheet(workbook, sheet, "", "local");
    act();
    if (protection) protectSheet(workbook, sheet, protection.options, "", "local");
  };
  shut(() => convertToRange(workbook, table, "local"));
  return () => shut(() => void addTable(workbook, sheet, area, true, name, "local"));
};

const grows = (tableGrowth: Workbook["tableGrowth"]): Disturbance => (workbook) => {
  workbook.tableGrowth = tableGrowth;
  return () => void (workbook.tableGrowth = "whole");
};

const limits = (payloadLimit: number): Disturbance => (_, host) => {
  host.change({ payloadLimit });
  return () => host.change({ payloadLimit: null });
};

/** Each with everything that a person may be told, whenever it happens: `posted`, the issues with it, or why not. */
export const HARMLESS: Readonly<Record<string, readonly [Disturbance, readonly string[]]>> = {
  "somebody filters the customer ledger": [filters("CustomerLedger"), ["posted"]],
  "somebody filters the posting log": [filters("PostingLog"), ["posted"]],
  "somebody filters the order lines": [filters("SalesLines"), ["posted", "posted TAB-33"]],
  "somebody filters the customer ledger of an Excel that writes through the view": [throughTheView(filters("CustomerLedger")), ["posted"]],
  // The commit cell is passed over: only looking once more shows it.
  "somebody filters the posting log of an Excel that writes through the view": [throughTheView(filters("PostingLog")), ["posted", "unclear"]],
  "somebody filters the order lines of an Excel that writes through the view": [throughTheView(filters("SalesLines")), ["posted", "posted TAB-33"]],
  "a table does not grow": [grows("none"), ["posted", "tableGrowth"]],
  "a table grows up to its last filled row": [grows("filled"), ["posted"]],
  "a table grows twice": [grows("twice"), ["posted", "tableGrowth"]],
  "a table grows by a blank row more": [grows("oneMore"), ["posted", "tableGrowth"]],
  "somebody leaves a blank row below the general ledger": [insertsRow("GeneralLedger", null, "", ""), ["COM-08", "posted", "rowsMoved"]],
  "somebody protects the VAT entries with a password": [protects("VatEntries"), ["posted", "protectedSheet"]],
  // Between the staging and the commit what was begun cannot be taken away either.
  "somebody protects the posting log with a password": [protects("PostingLog"), ["posted", "protectedSheet", "unclear"]],
  "somebody protects the order lines with a password": [protects("SalesLines"), ["posted", "posted COM-12"]],
  "somebody opens the general ledger": [(workbook) => void unprotectSheet(workbook, sheetOf(workbook, tableOf(workbook, "GeneralLedger")), "", "local"), ["posted"]],
  "somebody renames the sheet of the general ledger": [(workbook) => void renameSheet(workbook, sheetOf(workbook, tableOf(workbook, "GeneralLedger")), "My ledger", "local"), ["posted"]],
  "somebody renames a column of the VAT entries": [typesOver("VatEntries", "amount", () => -1, "Our amount"), ["COM-08", "TAB-01", "posted", "unclear"]],
  "somebody renames the column of the log's states": [typesOver("PostingLog", "state", () => -1, "Our state"), ["TAB-01", "posted", "unclear"]],
  "somebody takes back the last step": [(workbook) => void undo(workbook), ["posted"]],
  "a co-author types in an order line": [(workbook, host) => void typesOver("SalesLines", "requestedDate", () => 1, 46050)(workbook, host), ["posted"]],
  "a co-author adds a customer": [insertsRow("Customers", null, "customerNo", "C77"), ["posted"]],
  "a co-author sorts the order lines": [sorts("SalesLines", "documentNo"), ["posted", "posted COM-12"]],
  "a co-author puts a row in front of the order lines": [insertsRow("SalesLines", 0, "description", "a note"), ["posted", "posted COM-12"]],
  "a co-author deletes the first order line": [(workbook, host) => void deletesFirstRow("SalesLines")(workbook, host), ["posted", "posted COM-12"]],
  "a co-author sorts the orders": [sorts("SalesHeaders", "documentNo"), ["posted", "posted COM-12"]],
  "a co-author sorts the general ledger": [sorts("GeneralLedger", "entryNo"), ["COM-07", "posted", "unclear"]],
  // Nothing can be read again either, while so little goes through.
  "no batch and no answer may be larger than 20 KB": [limits(20_000), ["posted", "tooLarge", "unclear"]],
  "no event arrives": [(_, host) => void host.change({ dropsEvent: () => true }), ["posted"]],
};

/** They do harm to the ledgers themselves: each with the ledger that is named until a person has put it right. */
export const HARMFUL: Readonly<Record<string, readonly [Disturbance, string]>> = {
  "a co-author types over a posted amount": [typesOver("GeneralLedger", "amount", () => 0, 77), "GeneralLedger"],
  "a co-author clears the state of a committed posting": [typesOver("PostingLog", "state", () => 0, ""), "PostingLog"],
  "a co-author types a row below the general ledger": [typesBelow("GeneralLedger", "amount", 7), "GeneralLedger"],
  "a co-author deletes the first row of the general ledger": [deletesFirstRow("GeneralLedger"), "GeneralLedger"],
  "somebody makes a plain range of the VAT entries": [makesPlain("VatEntries"), "VatEntries"],
};
