import { known } from "../base/assert";
import { parseIsoDay } from "../base/day";
import { normalCode } from "../base/text";
import { accepted, refused, type Result } from "../base/result";
import { planOpeningStock, type OpeningStock } from "../engine/posting/posting";
import { isError, type Issue } from "../issues/issue";
import { labelsOf } from "../locales/labels";
import type { Locale } from "../locales/locale";
import { loadTexts } from "../locales/textsOf";
import { CENT } from "../money/amount";
import { parseScaled } from "../money/decimal";
import { extend, FINE_SCALE, type Price, type Quantity } from "../money/quantity";
import type { Outage, WorkbookChange, WriteWatch } from "../ports/workbookPort";
import { formatCell, type FieldValue } from "../schema/formatCell";
import { parseCell } from "../schema/parseCell";
import type { Table } from "../schema/table";
import { TABLES, TABLE_IDS, type TableId } from "../tables/tables";
import { canHash } from "./batchHash";
import { cacheUpdates } from "./cacheUpdates";
import { commitPosting, confirmCommit, endsOf } from "./commitPosting";
import type { CompanyData, OpeningStockData } from "./companyData";
import type { Desk } from "./desk";
import { openBook, type OpenBook } from "./openBook";
import { NO_SEAT } from "./postingGate";
import { recoverPosting } from "./recoverPosting";
import { shownIssues, type ShownIssue } from "./shownIssue";
import { tableLayout } from "./tableLayout";
import { freeName } from "./writeReport";

/**
 * Sets a workbook up with a company: every table it lacks on a sheet of its own, opening stock posted at cost. Setting up
 * twice is recognised and changes nothing; a table that is there is kept as it is, and a sheet of the user's is never taken.
 */
export interface SetUpSummary {
  readonly alreadySetUp: boolean;
  readonly tablesMade: number;
  readonly issues: readonly ShownIssue[];
}

/** One at a time on this device, and not during a posting. Where a set-up before has ended half-way, this one completes it. */
export function setUpWorkbook(desk: Desk, company: CompanyData, locale: Locale, watch?: WriteWatch): Promise<Result<SetUpSummary, Outage>> {
  return desk.journal.inTurn("posting", () => setUpInTurn(desk, company, locale, watch));
}

async function setUpInTurn(desk: Desk, company: CompanyData, locale: Locale, watch: WriteWatch | undefined): Promise<Result<SetUpSummary, Outage>> {
  const before = await openBook(desk);
  if (!before.ok) return before;
  const missing = TABLE_IDS.filter((id) => !before.value.found.has(id));
  const stock = (company.openingStock ?? []).map(openingStock);
  if (missing.length === 0 && !isStockAwaited(before.value, stock)) return accepted({ alreadySetUp: true, tablesMade: 0, issues: [] });
  if (stock.length > 0 && !canHash()) return refused({ code: "noHashes", detail: "opening stock cannot be posted where the browser makes no hashes" });
  await loadTexts(locale);
  const made = await makeTables(desk, company, locale, missing, watch);
  if (!made.ok) return made;
  return openingPosition(desk, company, stock, missing.length);
}

async function makeTables(desk: Desk, company: CompanyData, locale: Locale, missing: readonly TableId[], watch: WriteWatch | undefined): Promise<Result<void, Outage>> {
  const sheets = await desk.workbook.sheetNames();
  if (!sheets.ok) return sheets;
  const names = freeNames(missing, locale, sheets.value);
  const changes = missing.map((id): WorkbookChange => ({ kind: "createTable", layout: tableLayout(TABLES[id], locale, known(names.get(id), "a sheet name per table")), rows: companyRows(desk, TABLES[id], company, locale) }));
  const first = names.get("OrderEntry");
  const written = await desk.workbook.write(first === undefined ? changes : [...changes, { kind: "activateSheet", sheetName: first }], watch);
  if (!written.ok) return written;
  return written.value.stopped ? refused({ code: "stopped", detail: "set-up was stopped", changesDone: written.value.changesDone }) : accepted(undefined);
}

/** Whether nothing has been posted here, in a book of the very items that the company begins with: its set-up ended before its stock was posted. */
function isStockAwaited({ head, book }: OpenBook, stock: readonly OpeningStock[]): boolean {
  const items = new Set(book.tables.Items.rows.map(({ itemNo }) => itemNo));
  return stock.length > 0 && head === 0 && book.tables.ItemLedger.rows.length === 0 && stock.every(({ itemNo }) => items.has(itemNo));
}

/** Opening stock is posted once, into a book that nothing has been posted in; then amounts and statuses are shown. */
async function openingPosition(desk: Desk, company: CompanyData, stock: readonly OpeningStock[], tablesMade: number): Promise<Result<SetUpSummary, Outage>> {
  let open = await openBook(desk);
  if (!open.ok) return open;
  const { found } = open.value;
  const gone = TABLE_IDS.find((id) => !found.has(id));
  if (gone !== undefined) return refused({ code: "tableMissing", detail: `${gone} is not there after it was made`, place: gone });
  const issues: Issue[] = [];
  if (isStockAwaited(open.value, stock)) {
    const recovered = await recoverPosting(desk, open.value);
    if (!recovered.ok) return recovered;
    const { open: ready, issues: met } = recovered.value;
    if (met.some(isError)) return accepted({ alreadySetUp: false, tablesMade, issues: shownIssues(ready, met) });
    const plan = planOpeningStock(ready.book, stock, normalCode(company.openingAccount ?? ""));
    const ends = endsOf(ready);
    const committed = await commitPosting(desk, ready, plan.rows, { action: "opening", documents: [], postingId: desk.clock.newId() }, NO_SEAT, ends);
    if (!committed.ok) return committed;
    const { log, issue } = committed.value;
    if (issue) issues.push(issue);
    const held = await confirmCommit(desk, ready, ends, log ? [log] : []);
    if (!held.ok) return held;
    open = await openBook(desk);
    if (!open.ok) return open;
  }
  const shown = await desk.workbook.write(cacheUpdates(open.value, open.value.book, undefined));
  if (!shown.ok) return shown;
  return accepted({ alreadySetUp: false, tablesMade, issues: shownIssues(open.value, [...issues, ...open.value.book.issues]) });
}

function openingStock({ itemNo, locationCode = "", quantity, unitCost, postingDate }: OpeningStockData): OpeningStock {
  const units = parseScaled(String(quantity), FINE_SCALE);
  const cost = parseScaled(String(unitCost), FINE_SCALE);
  const day = parseIsoDay(postingDate);
  if (typeof units !== "number" || typeof cost !== "number") throw new Error(`opening stock of ${itemNo} has a quantity and a cost`);
  return { itemNo: normalCode(itemNo), locationCode: normalCode(locationCode), quantity: units as Quantity, cost: extend(units as Quantity, cost as Price, CENT), postingDate: known(day, "opening stock has a date") };
}

/** The company's rows of a table as cells; the settings learn the workbook's language and its identity. */
function companyRows(desk: Desk, table: Table, company: CompanyData, locale: Locale) {
  const rows = company.tables[table.id] ?? [];
  const own = table.id === "Settings" ? withIdentity(rows, desk.clock.newId(), locale) : rows;
  return own.map((row) =>
    table.order.map((id) => {
      const column = known(table.columns[id], "the order of a table names its columns");
      const typed = (row as Readonly<Record<string, string | number | boolean>>)[id] ?? "";
      return typed === "" ? "" : formatCell(column, parseCell(column, typed).value as FieldValue);
    }),
  );
}

function withIdentity(rows: readonly Readonly<Record<string, string | number | boolean>>[], workbookId: string, locale: Locale) {
  const given: Readonly<Record<string, string>> = { workbookId, language: locale, schemaVersion: "1" };
  const kept = rows.map((row) => (String(row["key"]) in given ? { ...row, value: given[String(row["key"])] ?? "" } : row));
  const keys = new Set(rows.map((row) => String(row["key"])));
  return [...kept, ...Object.entries(given).flatMap(([key, value]) => (keys.has(key) ? [] : [{ key, value }]))];
}

/** A sheet name per table in the workbook's language. */
function freeNames(ids: readonly string[], locale: Locale, taken: readonly string[]): ReadonlyMap<string, string> {
  const used = [...taken];
  return new Map(
    ids.map((id) => {
      const name = freeName(labelsOf(locale).sheetName(id), used);
      used.push(name);
      return [id, name];
    }),
  );
}
