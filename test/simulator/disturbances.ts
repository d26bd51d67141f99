import { undo } from "../../src/workbench/host/model/history";
import { writeValues } from "../../src/workbench/host/model/cells";
import { protectSheet, unprotectSheet } from "../../src/workbench/host/model/protection";
import { renameSheet } from "../../src/workbench/host/model/sheets";
import { clearFilters, filterColumn, sortTable } from "../../src/workbench/host/model/sortFilter";
import { addTableRows, convertToRange, deleteTableRows, findTable, sheetOf } from "../../src/workbench/host/model/tables";
import type { HostOptions } from "../../src/workbench/host/office/options";
import type { Origin, Table, Workbook } from "../../src/workbench/host/workbook";

/**
 * What people at this desk, co-authors and Excel itself do while a posting is under way. Ledger sheets are protected without
 * a password: whoever wants to can open them, and shuts them again here.
 */
export interface Disturbance {
  readonly does: (workbook: Workbook, host: { readonly change: (options: Partial<HostOptions>) => void }) => void;
  /** What a person does about it, or what ends by itself; nothing where nothing need be done. */
  readonly mends?: (workbook: Workbook, host: { readonly change: (options: Partial<HostOptions>) => void }) => void;
}

export function tableOf(workbook: Workbook, name: string): Table {
  const table = findTable(workbook, name);
  if (!table) throw new Error(`there is no table ${name}`);
  return table;
}

function columnOf(table: Table, name: string) {
  const at = table.columns.findIndex((column) => column.name === name);
  const column = table.columns[at];
  if (!column) throw new Error(`${table.name} has no column ${name}`);
  return { at, column };
}

/** Does something on the sheet of a table with the sheet open, and shuts it again as it was. */
function opened(workbook: Workbook, table: Table, origin: Origin, act: () => void): void {
  const sheet = sheetOf(workbook, table);
  const { protection } = sheet;
  if (protection) unprotectSheet(workbook, sheet, protection.password, origin);
  act();
  if (protection) protectSheet(workbook, sheet, protection.options, protection.password, origin);
}

const HIDES_ALL = { filterOn: "Values", values: ["nothing has this value"] };
/** Ledgers let people filter while they are protected. */
const filters = (name: string): Disturbance => ({
  does: (workbook) => filterColumn(workbook, tableOf(workbook, name), columnOf(tableOf(workbook, name), tableOf(workbook, name).columns[0]?.name ?? "").column, HIDES_ALL, "local"),
  mends: (workbook) => clearFilters(workbook, tableOf(workbook, name), "local"),
});

const throughTheView = ({ does, mends }: Disturbance): Disturbance => ({
  does(workbook, host) {
    workbook.writesShownRowsOnly = true;
    does(workbook, host);
  },
  mends(workbook, host) {
    workbook.writesShownRowsOnly = false;
    mends?.(workbook, host);
  },
});

const sorts = (name: string, by: string, ascending: boolean): Disturbance => ({
  does: (workbook) => opened(workbook, tableOf(workbook, name), "remote", () => sortTable(workbook, tableOf(workbook, name), [{ key: columnOf(tableOf(workbook, name), by).at, ascending }], "remote")),
});

/** A row with one cell filled, in front of data row `index`, or below the last. */
const insertsRow = (name: string, index: number | null, header: string, value: string): Disturbance => ({
  does: (workbook) =>
    opened(workbook, tableOf(workbook, name), "remote", () => {
      const table = tableOf(workbook, name);
      addTableRows(workbook, table, index, [table.columns.map((column) => (column.name === header ? value : ""))], "remote");
    }),
});

const protects = (name: string): Disturbance => ({
  does(workbook) {
    const sheet = sheetOf(workbook, tableOf(workbook, name));
    if (sheet.protection) unprotectSheet(workbook, sheet, "", "local");
    protectSheet(workbook, sheet, {}, "secret", "local");
  },
  mends: (workbook) => unprotectSheet(workbook, sheetOf(workbook, tableOf(workbook, name)), "secret", "local"),
});

function typesOver(workbook: Workbook, name: string, header: string, index: number, value: string | number): void {
  const table = tableOf(workbook, name);
  const place = { row: table.row + 1 + index, column: table.column + columnOf(table, header).at, rows: 1, columns: 1 };
  opened(workbook, table, "remote", () => writeValues(workbook, sheetOf(workbook, table), place, [[value]], "remote"));
}

function renames(workbook: Workbook, name: string, from: string, to: string): void {
  const table = tableOf(workbook, name);
  const place = { row: table.row, column: table.column + columnOf(table, from).at, rows: 1, columns: 1 };
  opened(workbook, table, "local", () => writeValues(workbook, sheetOf(workbook, table), place, [[to]], "local"));
}

const grows = (tableGrowth: Workbook["tableGrowth"]): Disturbance => ({
  does: (workbook) => void (workbook.tableGrowth = tableGrowth),
  mends: (workbook) => void (workbook.tableGrowth = "whole"),
});

/** After them nothing has to be put right in the ledgers. */
export const HARMLESS: Readonly<Record<string, Disturbance>> = {
  "somebody filters the customer ledger": filters("CustomerLedger"),
  "somebody filters the posting log": filters("PostingLog"),
  "somebody filters the order lines": filters("SalesLines"),
  "somebody filters the customer ledger of an Excel that writes through the view": throughTheView(filters("CustomerLedger")),
  "somebody filters the posting log of an Excel that writes through the view": throughTheView(filters("PostingLog")),
  "somebody filters the order lines of an Excel that writes through the view": throughTheView(filters("SalesLines")),
  "a table does not grow": grows("none"),
  "a table grows up to its last filled row": grows("filled"),
  "a table grows twice": grows("twice"),
  "a table grows by a blank row more": grows("oneMore"),
  "somebody leaves a blank row below the general ledger": insertsRow("GeneralLedger", null, "", ""),
  "somebody protects the VAT entries with a password": protects("VatEntries"),
  "somebody protects the posting log with a password": protects("PostingLog"),
  "somebody protects the order lines with a password": protects("SalesLines"),
  "somebody opens the general ledger": {
    does: (workbook) => unprotectSheet(workbook, sheetOf(workbook, tableOf(workbook, "GeneralLedger")), "", "local"),
  },
  "somebody renames the sheet of the general ledger": {
    does: (workbook) => renameSheet(workbook, sheetOf(workbook, tableOf(workbook, "GeneralLedger")), "My ledger", "local"),
  },
  "somebody renames a column of the VAT entries": {
    does: (workbook) => renames(workbook, "VatEntries", "amount", "Our amount"),
    mends: (workbook) => renames(workbook, "VatEntries", "Our amount", "amount"),
  },
  "somebody takes back the last step": { does: (workbook) => void undo(workbook) },
  "a co-author types in an order line": { does: (workbook) => typesOver(workbook, "SalesLines", "description", 1, "seen") },
  "a co-author adds a customer": insertsRow("Customers", null, "customerNo", "C77"),
  "a co-author sorts the order lines": sorts("SalesLines", "documentNo", false),
  "a co-author puts a row in front of the order lines": insertsRow("SalesLines", 0, "description", "a note"),
  "a co-author deletes the first order line": { does: (workbook) => deleteTableRows(workbook, tableOf(workbook, "SalesLines"), 0, 1, "remote") },
  "a co-author sorts the orders": sorts("SalesHeaders", "documentNo", false),
  "a co-author sorts the general ledger": sorts("GeneralLedger", "entryNo", false),
  "no batch and no answer may be larger than 20 KB": {
    does: (_, host) => host.change({ payloadLimit: 20_000 }),
    mends: (_, host) => host.change({ payloadLimit: null }),
  },
  "no event arrives": { does: (_, host) => host.change({ dropsEvent: () => true }) },
};

/** They do harm to the ledgers themselves: it is found and named, and a person has to put it right. */
export const HARMFUL: Readonly<Record<string, Disturbance>> = {
  "a co-author types over a posted amount": {
    does: (workbook) => typesOver(workbook, "GeneralLedger", "amount", 0, 77),
    mends: (workbook) => typesOver(workbook, "GeneralLedger", "amount", 0, 100),
  },
  "a co-author types a row below the general ledger": {
    does: (workbook) => typesOver(workbook, "GeneralLedger", "amount", tableOf(workbook, "GeneralLedger").bodyRows, 7),
  },
  "a co-author deletes the first row of the general ledger": {
    does: (workbook) => opened(workbook, tableOf(workbook, "GeneralLedger"), "remote", () => deleteTableRows(workbook, tableOf(workbook, "GeneralLedger"), 0, 1, "remote")),
  },
  "somebody makes a plain range of the VAT entries": {
    does: (workbook) => opened(workbook, tableOf(workbook, "VatEntries"), "local", () => convertToRange(workbook, tableOf(workbook, "VatEntries"), "local")),
  },
};
