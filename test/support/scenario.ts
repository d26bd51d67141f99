import { documentsOf, documentStatus, type Side } from "../../src/engine/documents/documents";
import { applyPlan, planPosting, withNumbers, type PlanAction } from "../../src/engine/posting/posting";
import { openEntries } from "../../src/engine/receivables/receivables";
import { checkBook, checkSetup, nextAction } from "../../src/engine/checks/checks";
import { openAmountsOf, orderRun } from "../../src/engine/orders/orders";
import { documentCaches } from "../../src/engine/caches/caches";
import { planEntry } from "../../src/engine/entry/entry";
import { seriesAudit } from "../../src/engine/seriesAudit/seriesAudit";
import { backorders, changesBetween, changesOfPromises, POLICIES } from "../../src/engine/backorders/backorders";
import type { Book } from "../../src/engine/book/book";
import { supposing } from "../../src/engine/whatIf/whatIf";
import { readSuppositions } from "../../src/cli/suppositions";
import { parseIsoDay, type Day } from "../../src/base/day";
import type { Issue } from "../../src/issues/issue";
import { formatAmount, type Amount } from "../../src/money/amount";
import { formatScaled } from "../../src/money/decimal";
import { FINE_SCALE } from "../../src/money/quantity";
import { formatJson, type FieldValue } from "../../src/schema/formatCell";
import type { CellValue } from "../../src/schema/cell";
import type { Column } from "../../src/schema/column";
import { parseCell } from "../../src/schema/parseCell";
import { declarationOf, TABLES, type TableId } from "../../src/tables/tables";
import { bookFromTables } from "./bookFromTables";
import type { FixtureTables } from "./fixtureSetup";
import { deskOutcome } from "./scenarioDesk";

/**
 * Scenarios: Markdown that a controller can read. `Given` has tables that stand on the fixture company (fixtureSetup.ts),
 * each `When` does one thing, and the tables of its `Then` are what that thing made: all new rows of a table, in their
 * order, in the columns the table names. `Issues` lists code, documentNo, table, column and the figures of its sentence; `Nothing` means no rows at all.
 *
 *   When ship 1001 on 2026-01-15            any posting action; `all` for all documents; `own dates` for each document's own
 *   When pay all on 2026-01-15              payments, by number or as `#2` by row; `OpenCustomerEntries` and `OpenVendorEntries` say what is left
 *   When journal all own dates              the general journal, by document number
 *   When adjust J1 own dates                documents of the item journal
 *   When check on 2026-01-15                all issues of the book
 *   When check setup on 2026-01-15          what the setup lacks
 *   When audit series                       which posted numbers are used and missing
 *   When enter orders on 2026-01-15
 *   When backorders by item on 2018-03-01   or `by item by strategy`, any policy, and `by item by needDate releasing` to give away what is reserved
 *   When changes of promises on 2018-03-01  BackorderChanges are the lines that come on another day than promised
 *   When what if PO-501/10000=2018-03-07 on 2018-03-01    as the command line reads it; BackorderChanges are the lines that would change
 *   When order proposals on 2018-03-01      also `of V10`, `into PO-502`, `and expedite`; Orders and AskedDates say what was made
 *   When transfer proposals on 2018-03-01   Transfers are the documents of the item journal, ItemJournal their rows
 *   When cancel proposals on 2018-03-01     Cancelled are the lines, with what is cancelled of each
 *   When accept allocation on 2018-03-01    also `with later,sooner`; AllocationAcceptance are the lines, Reservations the new rows
 *   When ship ready on 2018-03-01           shipments of what lies in stock for orders; `put to order PO-502 on …` lists who gets what
 *   When inform customers on 2018-03-01     Notices are what the letters say, CustomerNotices the rows of the record
 *   When SalesLines 1001 10000 quantityToShip is 3        a person types into a cell; `(blank)` clears it
 */
export interface Scenario {
  readonly title: string;
  readonly given: FixtureTables;
  readonly steps: readonly Step[];
}

interface Step {
  readonly act: string;
  readonly expected: readonly ScenarioTable[];
}

export interface ScenarioTable {
  readonly name: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function parseScenario(markdown: string): Scenario {
  const title = /^# (.+)$/m.exec(markdown)?.[1] ?? "";
  const parts = markdown.split(/^(?=Given|When |Then)/m).slice(1);
  const given = parts.filter((part) => part.startsWith("Given")).flatMap(tablesOf);
  const steps: Step[] = [];
  for (const part of parts) {
    const act = /^When (.+)$/m.exec(part)?.[1];
    if (act !== undefined) steps.push({ act: act.trim(), expected: [] });
    else if (part.startsWith("Then")) {
      const last = steps.pop();
      if (!last) throw new Error(`${title}: Then comes after a When`);
      steps.push({ act: last.act, expected: tablesOf(part) });
    }
  }
  return { title, given: fixtureOf(given), steps };
}

/** Tables of a scenario as a fixture: what is blank is left to the presets, `(blank)` is blank, `(number 12)` is a number and no text, `\\u200B` is a character that nobody sees. */
export function fixtureOf(tables: readonly ScenarioTable[]): FixtureTables {
  return Object.fromEntries(tables.map(({ name, columns, rows }) => [name, rows.map((row) => rowOf(columns, row))])) as FixtureTables;
}

function rowOf(columns: readonly string[], row: readonly string[]): Record<string, CellValue> {
  return Object.fromEntries(columns.flatMap((column, index) => (row[index] === undefined || row[index] === "" ? [] : [[column, cellOf(row[index] ?? "")]])));
}

function cellOf(text: string): CellValue {
  const number = /^\(number (.+)\)$/.exec(text)?.[1];
  if (number !== undefined) return Number(number);
  return text === "(blank)" ? "" : text.replace(/\\u([0-9A-F]{4})/g, (_, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

/** Tables written as `| Name | column | … |` with rows `| | value | … |`. */
export function tablesOf(text: string): readonly ScenarioTable[] {
  const tables: { name: string; columns: readonly string[]; rows: string[][] }[] = [];
  for (const line of text.split("\n")) {
    if (!line.startsWith("|") || /^\|[\s|:-]+\|$/.test(line)) {
      const last = tables[tables.length - 1];
      if (!/^\|(\s*\|)+\s*$/.test(line) || !last) continue;
    }
    const [name = "", ...cells] = line.split("|").slice(1, -1).map((cell) => cell.trim());
    if (name !== "") tables.push({ name, columns: cells, rows: [] });
    else tables[tables.length - 1]?.rows.push(cells);
  }
  return tables;
}

/** Runs a scenario; answers with what each step made, in the shape of what is expected of it. */
export function runScenario(scenario: Scenario): readonly { readonly act: string; readonly expected: readonly ScenarioTable[]; readonly actual: readonly ScenarioTable[] }[] {
  let book = bookFromTables(scenario.given);
  return scenario.steps.map(({ act, expected }) => {
    const { made, after } = perform(book, act);
    book = after;
    return { act, expected: expected.map(sortedRows), actual: expected.map((table) => sortedRows(inColumns(table, made(table.name)))) };
  });
}

export type Made = (tableName: string) => readonly Readonly<Record<string, unknown>>[];

export interface Outcome {
  readonly issues: readonly Issue[];
  /** What the act made, by table. */
  readonly rowsOf: Made;
  readonly after: Book;
}

function perform(book: Book, act: string): { readonly made: Made; readonly after: Book } {
  const { issues, rowsOf, after } = outcomeOf(book, act);
  return { made: withIssues(issues, rowsOf), after };
}

/** What an act finds, as the engine says it. */
export function issuesOf(book: Book, act: string): readonly Issue[] {
  return outcomeOf(book, act).issues;
}

function outcomeOf(book: Book, act: string): Outcome {
  const check = /^check on (\S+)$/.exec(act);
  if (check) return { issues: checkBook(book, { workDate: dayOf(check[1]), userId: "" }), rowsOf: caches(book), after: book };
  const setup = /^check setup(?: as (\S+))? on (\S+)$/.exec(act);
  if (setup) return { issues: checkSetup(book, { workDate: dayOf(setup[2]), userId: setup[1] ?? "" }), rowsOf: caches(book), after: book };
  if (act === "audit series") return { issues: [], rowsOf: (name) => (name === "SeriesAudit" ? (seriesAudit(book) as unknown as ReturnType<Made>) : []), after: book };
  const entry = /^enter orders on (\S+)$/.exec(act);
  if (entry) {
    const plan = planEntry(book, dayOf(entry[1]));
    const rowsOf: Made = (name) => (name === "SalesHeaders" ? plan.headers : name === "SalesLines" ? plan.lines : name === "OrderEntry" ? plan.rows : []);
    return { issues: [...book.issues, ...plan.issues], rowsOf, after: book };
  }
  const typed = /^([A-Z]\w+) (.+) (\w+) is (.+)$/.exec(act);
  if (typed) return { issues: [], rowsOf: caches(book), after: withCell(book, typed[1] as TableId, (typed[2] ?? "").split(" "), { column: typed[3] ?? "", text: typed[4] ?? "" }) };
  const onDesk = deskOutcome(book, act);
  if (onDesk) return onDesk;
  const report = /^backorders by (item|customer|vendor)(?: by (\S+))?( releasing)? on (\S+)$/.exec(act);
  if (report) {
    const policy = POLICIES.find((each) => each === (report[2] ?? "needDate"));
    if (policy === undefined) throw new Error(`${report[2] ?? ""} is no policy`);
    const found = backorders(book, { date: dayOf(report[4]), workDate: dayOf(report[4]), policy, releaseReservations: report[3] !== undefined });
    return { issues: [...found.leftOut, ...found.exceptions], rowsOf: (name) => [...(name === "BackordersByItem" ? found.byItem : name === "BackordersByCustomer" ? found.byCustomer : found.byVendor)], after: book };
  }
  const changes = /^(?:changes of promises|what if (\S+)) on (\S+)$/.exec(act);
  if (changes) return changesOutcome(book, changes[1], dayOf(changes[2]));
  return post(book, act);
}

/** What promises have become, or what would be under suppositions. */
function changesOutcome(book: Book, typed: string | undefined, day: Day): Outcome {
  const rowsOn = (each: Book) => backorders(each, { date: day, workDate: day }).byCustomer;
  const supposed = supposing(book, typed === undefined ? [] : (readSuppositions(typed) ?? []), day);
  const rows = typed === undefined ? changesOfPromises(rowsOn(book)) : changesBetween(rowsOn(book), rowsOn(supposed.book));
  return { issues: supposed.issues, rowsOf: () => rows as unknown as ReturnType<Made>, after: book };
}

/** The book after a person has typed into one cell of the row with a key; the document type is not named. */
function withCell(book: Book, id: TableId, key: readonly string[], { column, text }: { readonly column: string; readonly text: string }): Book {
  const declared = (TABLES[id].columns as Readonly<Record<string, Column>>)[column];
  if (!declared) throw new Error(`${id} has no column ${column}`);
  const { value, fault } = parseCell(declared, text === "(blank)" ? "" : text);
  if (fault) throw new Error(`${column} of ${id} cannot be ${text}: ${fault}`);
  const columns = TABLES[id].key.filter((name) => name !== "documentType");
  const rows = book.tables[id].rows as readonly Readonly<Record<string, unknown>>[];
  const isNamed = (row: Readonly<Record<string, unknown>>) => key.every((part, index) => String(row[columns[index] ?? ""]) === part.toUpperCase());
  if (rows.filter(isNamed).length !== 1) throw new Error(`${id} has not one row ${key.join(" ")}`);
  const changed = { ...book.tables[id], rows: rows.map((row) => (isNamed(row) ? { ...row, [column]: value } : row)) };
  return { ...book, tables: { ...book.tables, [id]: changed } as unknown as Book["tables"] };
}

export function post(book: Book, act: string): Outcome {
  const match = /^(ship|invoice|shipInvoice|receive|receiveInvoice|pay|journal|revalue|unapply|adjust) (\S+)(?: as (\S+))?(?: on (\S+)| own dates)$/.exec(act);
  if (!match) throw new Error(`a scenario cannot say "When ${act}"`);
  const day = match[4] === undefined ? null : dayOf(match[4]);
  const plan = planPosting(book, {
    action: match[1] as PlanAction, documents: match[2] === "all" ? "all" : (match[2] ?? "").split(","), postingDate: day, workDate: day ?? dayOf("2026-01-15"), userId: match[3] ?? "", allOrNone: false,
  });
  const after = applyPlan(withNumbers(book, plan.given), plan);
  const rows = plan.rows as unknown as Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>>;
  return { issues: plan.issues, rowsOf: (name) => (name === "Posted" ? (plan.posted as unknown as ReturnType<Made>) : name === "UnitCosts" ? plan.unitCosts : (rows[name] ?? caches(after)(name))), after };
}

/** Documents and lines as the sheet would show them after the act. */
function caches(book: Book): Made {
  return (name) => {
    if (name === "Payments") return book.tables.Payments.rows;
    if (name === "OpenCustomerEntries" || name === "OpenVendorEntries") return openEntries(book, name === "OpenCustomerEntries" ? "sales" : "purchase") as unknown as ReturnType<Made>;
    const side = name.startsWith("Purchase") ? "purchase" : "sales";
    const found = documentCaches(book, side);
    if (!name.endsWith("Headers")) {
      const next = nextQuantities(book, side);
      return found.lines.map((line) => ({ ...line, ...next.get(line.rowNumber) }));
    }
    // How far an order has come is the state of its least advanced line.
    const statuses = new Map(documentsOf(book, side).map(({ no, lines }) => [no, documentStatus(lines)]));
    return found.headers.map((header) => ({ ...header, lineStatus: statuses.get(header.documentNo) ?? "" }));
  };
}

/** What the next act would ship and invoice of each line, and what is open of it in money, by row. */
function nextQuantities(book: Book, side: Side): ReadonlyMap<number, Readonly<Record<string, unknown>>> {
  return new Map(
    documentsOf(book, side).flatMap((document) => {
      const amounts = new Map(openAmountsOf(book, document).map((each) => [each.line.lineNo, each]));
      return orderRun(book, document, nextAction(document), document.orderDate).lines.map(({ line, handle, invoice }) => {
        const open = amounts.get(line.lineNo);
        return [line.rowNumber, { nextToHandle: handle, nextToInvoice: invoice, notInvoiced: line.handled - line.invoiced, outstandingAmount: open?.outstanding ?? 0, notInvoicedAmount: open?.notInvoiced ?? 0 }] as const;
      });
    }),
  );
}

function withIssues(issues: readonly Issue[], made: Made): Made {
  return (name) => {
    if (name !== "Issues") return made(name);
    return issues.map(({ code, severity, place, args }) => ({ ...shownArgs(args), code, severity, table: place.table, row: place.row ?? "", column: place.column ?? "", documentNo: place.documentNo ?? "" }));
  };
}

/** The figures of an issue as people read them. */
function shownArgs(args: Issue["args"]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(args).flatMap(([name, arg]) => {
      if (typeof arg === "string") return [[name, arg]];
      if ("quantity" in arg) return [[name, formatScaled(arg.quantity, FINE_SCALE)]];
      return "amount" in arg ? [[name, formatAmount(arg.amount as Amount)]] : [];
    }),
  );
}

function inColumns(table: ScenarioTable, rows: readonly Readonly<Record<string, unknown>>[]): ScenarioTable {
  const declaration = declarationOf(table.name === "Posted" ? "PostedHeaders" : table.name === "UnitCosts" ? "Items" : table.name) ?? declarationOf("SalesLines");
  const shown = rows.map((row) =>
    table.columns.map((name) => {
      const value = row[name] as FieldValue | { readonly key: string } | undefined;
      const column = declaration?.columns[name] ?? CACHE_COLUMNS[name];
      if (value === undefined || value === null) return "";
      // Sentences that are rendered later are told by their key.
      if (typeof value === "object") return value.key;
      return column ? String(formatJson(column, value)) : String(value);
    }),
  );
  return { name: table.name, columns: table.columns, rows: shown };
}

const quantity = declarationOf("SalesLines")?.columns["quantity"];
const money = declarationOf("CustomerLedger")?.columns["amount"];
const day = declarationOf("CustomerNotices")?.columns["newDate"];
/** What the engine calls what it works out: caches of lines, and what is left of entries. */
const CACHE_COLUMNS: Readonly<Record<string, Column | undefined>> = {
  handled: quantity, invoiced: quantity, outstanding: quantity, remaining: money, remainingLocal: money,
  partNow: quantity, oldDate: day, newDate: day, to: day, nextToHandle: quantity, nextToInvoice: quantity, notInvoiced: quantity, outstandingAmount: money, notInvoicedAmount: money,
};

/** Issues have no order of their own; ledgers have. */
function sortedRows(table: ScenarioTable): ScenarioTable {
  return table.name === "Issues" ? { ...table, rows: [...table.rows].sort((a, b) => (a.join() < b.join() ? -1 : 1)) } : table;
}

export function dayOf(text: string | undefined): Day {
  const day = parseIsoDay(text ?? "");
  if (day === undefined) throw new Error(`a scenario names a day such as 2026-01-15, not ${text}`);
  return day;
}

/** A table as text, for a readable difference. */
export function tableText({ name, columns, rows }: ScenarioTable): string {
  return [`| ${name} | ${columns.join(" | ")} |`, ...rows.map((row) => `| | ${row.join(" | ")} |`)].join("\n");
}
