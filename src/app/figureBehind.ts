import { addDays, type Day } from "../base/day";
import { accepted, type Result } from "../base/result";
import { normalCode } from "../base/text";
import { recogniseHeader } from "../locales/recogniseHeader";
import type { Outage, Selection } from "../ports/workbookPort";
import type { Column } from "../schema/column";
import type { CellValue } from "../schema/cell";
import { dayFromSerial, parseCell } from "../schema/parseCell";
import { REPORTS, type ReportId } from "../tables/tables";
import { balanceCall } from "./balanceCall";
import type { Desk } from "./desk";
import type { LineTable, ReportedLine } from "./placeOfLine";

/** What a figure of a report is made of: the entries of an account in a period, or of a customer up to a day; in a report of backorders the line its row is of. */
export type Figure =
  | { readonly kind: "account"; readonly accountNo: string; readonly from: Day | null; readonly to: Day | null }
  | { readonly kind: "customer"; readonly customerNo: string; readonly day: Day | null }
  | ({ readonly kind: "line" } & ReportedLine);

/** The figure that is selected: of a worksheet function, or of a report on a sheet; null where anything else is selected. */
export async function figureBehind(desk: Desk): Promise<Result<Figure | null, Outage>> {
  const selection = await desk.workbook.selection();
  if (!selection.ok) return selection;
  const { formula } = selection.value;
  return formula === undefined ? figureOfReport(desk, selection.value) : figureOfFunction(desk, formula, selection.value.sheetName);
}

/** What BALANCE or CUSTOMERBALANCE was asked in a cell, with what stands now in the cells it names. */
async function figureOfFunction(desk: Desk, formula: string, sheetName: string): Promise<Result<Figure | null, Outage>> {
  const call = balanceCall(formula, sheetName);
  if (call === undefined) return accepted(null);
  const cells = call.given.filter((given) => typeof given === "object");
  const read = cells.length === 0 ? accepted([]) : await desk.workbook.readCells(cells);
  if (!read.ok) return read;
  const values = read.value[Symbol.iterator]();
  const [no, ...days] = call.given.map((given): CellValue => (typeof given === "object" ? (values.next().value ?? "") : given));
  const code = normalCode(String(no ?? ""));
  const [first = null, last = null] = days.map((day) => (typeof day === "number" ? (dayFromSerial(Math.floor(day)) ?? null) : null));
  if (code === "") return accepted(null);
  return accepted(call.of === "account" ? { kind: "account", accountNo: code, from: first, to: last } : { kind: "customer", customerNo: code, day: first });
}

/** The reports whose rows are of an account, a customer or a line, with the column that says of which. */
const KEYS = {
  TrialBalance: "accountNo", CustomerBalances: "customerNo",
  BackordersByItem: "documentNo", BackordersByCustomer: "documentNo", BackordersByVendor: "documentNo", BackorderChanges: "documentNo", AllocationAcceptance: "documentNo", BackorderProposals: "documentNo", PutToOrder: "documentNo",
} as const satisfies Partial<Readonly<Record<ReportId, string>>>;

type Keyed = keyof typeof KEYS;

/**
 * What stands behind a row of a report, as its cells say, wherever a sort has brought it. An opening balance is what was posted before the period, a closing one everything up to its end, any
 * other cell of the row the period itself.
 */
async function figureOfReport(desk: Desk, { tableName, firstRow, firstColumn }: Selection): Promise<Result<Figure | null, Outage>> {
  if (tableName === undefined || !(tableName in KEYS)) return accepted(null);
  const report = tableName as Keyed;
  const read = await desk.workbook.readTables([tableName]);
  if (!read.ok) return read;
  const [table] = read.value;
  const row = table?.rows[firstRow - table.firstRow];
  // The header, and the row of totals below, are no rows of anyone.
  if (table === undefined || row === undefined) return accepted(null);
  const ids = table.headers.map((header) => recogniseHeader(tableName, header));
  const { columns }: { readonly columns: Readonly<Record<string, Column>> } = REPORTS[report];
  const valueOf = (id: string): unknown => {
    const position = ids.indexOf(id);
    const column = columns[id];
    return position < 0 || column === undefined ? null : parseCell(column, row[position] ?? "").value;
  };
  const dayOf = (id: string) => valueOf(id) as Day | null;
  const no = String(valueOf(KEYS[report]) ?? "");
  if (no === "") return accepted(null);
  if (KEYS[report] === "documentNo") {
    const lineNo = valueOf("lineNo");
    return accepted(typeof lineNo === "number" ? { kind: "line", documentNo: no, lineNo, tables: tablesOf(report, valueOf("kind")) } : null);
  }
  if (report === "CustomerBalances") return accepted({ kind: "customer", customerNo: no, day: dayOf("date") });
  const [from, to] = [dayOf("from"), dayOf("to")];
  const selected = ids[firstColumn - table.firstColumn];
  // Before the first entry there is nothing: the period is shown instead.
  if (selected === "opening" && from !== null) return accepted({ kind: "account", accountNo: no, from: null, to: addDays(from, -1) });
  return accepted({ kind: "account", accountNo: no, from: selected === "closing" ? null : from, to });
}

/** Where the line of a report's row may stand. What goes out of stock is mostly sold, but may be sent back or moved; what comes is mostly bought. */
function tablesOf(report: Keyed, kind: unknown): readonly LineTable[] {
  if (report === "BackordersByItem") return kind === "issue" ? ["SalesLines", "PurchaseLines", "ItemJournal"] : ["PurchaseLines", "SalesLines", "ItemJournal"];
  if (report === "BackordersByVendor") return ["PurchaseLines"];
  if (report === "BackorderProposals") return kind === "cancel" || kind === "cancelOrReplace" ? ["SalesLines"] : ["PurchaseLines"];
  return ["SalesLines"];
}
