import type { Day } from "../../base/day";
import { issue, type Issue } from "../../issues/issue";
import { TABLES, TABLE_IDS } from "../../tables/tables";
import { soundRows, type Book } from "../book/book";
import { lookupOf } from "../book/lookup";
import type { Settings } from "../book/settings";
import { dimensionsOf, RULED_TABLE } from "../dimensions/dimensions";
import type { OrderDocument } from "../documents/documents";
import { groupIssues, pairIssues } from "./groupChecks";
import { allowedRange, isWithin, periodOf } from "./policyChecks";
import { exchangeRateIssues, vatChangeIssues } from "./rateChecks";
import { referenceIssues } from "./referenceChecks";
import { seriesIssues } from "./seriesChecks";

/**
 * The setup as posting will need it, before anyone posts (sales-bc 6, row 21): what documents at hand will ask for, what
 * every customer, vendor and item in the book will, and what is about to run out. One fault is told once, at its cell.
 */
export interface SetupTerms {
  readonly workDate: Day;
  readonly userId: string;
}

/** Everything the setup lacks, with the faults of its own cells; `open` are the documents that are still to be posted. */
export function setupFindings(book: Book, terms: SetupTerms, open: readonly OrderDocument[]): readonly Issue[] {
  const isSetup = (id: string) => SETUP_TABLES.has(id);
  const references = referenceIssues(book, isSetup);
  // An account that is not there is told as such by the reference of its cell.
  const unknown = new Set(references.map(cellOf));
  const needed = [...pairIssues(book, terms.workDate, open), ...prospects(book, terms, open)].filter((found) => found.code !== "SET-06" || !unknown.has(cellOf(found)));
  return distinct([...book.issues.filter(({ place }) => isSetup(place.table)), ...references, ...vatIdentifierIssues(book), ...needed]);
}

const SETUP_TABLES: ReadonlySet<string> = new Set(TABLE_IDS.filter((id) => TABLES[id].group === "setup" || TABLES[id].group === "masters"));

/** What will be asked for beyond the lines at hand; a check of the book tells these beside what its documents find. */
export function prospects(book: Book, terms: SetupTerms, open: readonly OrderDocument[]): readonly Issue[] {
  return [
    ...settingIssues(book),
    ...dateIssues(book, terms),
    ...groupIssues(book),
    ...seriesIssues(book, terms.workDate, open),
    ...vatChangeIssues(book, terms.workDate),
    ...exchangeRateIssues(book, terms.workDate, open),
    ...dimensionRuleIssues(book),
  ];
}

function cellOf({ place: { table, row, column } }: Issue): string {
  return `${table}\u0000${row ?? ""}\u0000${column ?? ""}`;
}

/** Each fault once: the first of those with one code, one cell and one set of facts. */
export function distinct(issues: readonly Issue[]): readonly Issue[] {
  const seen = new Set<string>();
  return issues.filter((found) => {
    const key = faultOf(found);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** What tells one fault from another, whichever document has met it. */
export function faultOf(found: Issue): string {
  return `${found.code}\u0000${cellOf(found)}\u0000${JSON.stringify(found.args)}`;
}

/** VAT setups of one identifier have one rate, because VAT is totalled per identifier (sales-bc 1.7). */
export function vatIdentifierIssues(book: Book): readonly Issue[] {
  const firstOf = new Map<string, { readonly vatPercent: number }>();
  return soundRows(book, "VatSetup").flatMap((row) => {
    // An identifier may get another rate from a date on; what must agree is what is valid together.
    const key = `${row.vatIdentifier}\u0000${row.validFrom ?? ""}`;
    const first = firstOf.get(key);
    if (!first) firstOf.set(key, row);
    else if (first.vatPercent !== row.vatPercent) {
      return [issue("SET-10", { table: "VatSetup", row: row.rowNumber, column: "vatPercent" }, { vatIdentifier: row.vatIdentifier, firstPercent: { percent: first.vatPercent }, secondPercent: { percent: row.vatPercent } })];
    }
    return [];
  });
}

/** SET-17 for what stands on every document, and for the VAT number of a company that charges VAT. */
function settingIssues(book: Book): readonly Issue[] {
  const chargesVat = soundRows(book, "VatSetup").some(({ vatPercent, calculation }) => vatPercent !== 0 && calculation === "normal");
  const needed: readonly (keyof Settings)[] = ["companyName", "address", "country", "currency", ...(chargesVat ? (["vatNo"] as const) : [])];
  return needed.filter((key) => book.settings[key] === "").map((key) => issue("SET-17", settingPlace(book, key), { key }));
}

function settingPlace(book: Book, key: string) {
  const row = book.tables.Settings.rows.find((each) => each.key === key.toUpperCase());
  return { table: "Settings", ...(row && { row: row.rowNumber, column: "value" }) };
}

/** SET-16 and POL-03 where the person could not post on the work date; documents may well have dates of their own. */
function dateIssues(book: Book, { workDate, userId }: SetupTerms): readonly Issue[] {
  const issues: Issue[] = [];
  const range = allowedRange(book, userId);
  if (!isWithin(workDate, range)) {
    const { from, to, user } = range;
    const column = from !== null && workDate < from ? "postingFrom" : "postingTo";
    const place = user ? { table: "Users", row: user.rowNumber, column } : settingPlace(book, column);
    issues.push(issue("SET-16", place, { day: { day: workDate }, from: from === null ? "" : { day: from }, to: to === null ? "" : { day: to } }));
  }
  const period = periodOf(book, workDate);
  if (period?.closed) issues.push(issue("POL-03", { table: "AccountingPeriods", row: period.rowNumber, column: "closed" }, { day: { day: workDate }, from: { day: period.startDate } }, "warning"));
  return issues;
}

/** Rules for dimensions that name nobody, or a value that cannot be used, or none where one is needed. */
function dimensionRuleIssues(book: Book): readonly Issue[] {
  const { customers, vendors, items, accounts } = lookupOf(book);
  const known = { customers, vendors, items, accounts };
  const dimensions = dimensionsOf(book);
  const ofRules = soundRows(book, "DefaultDimensions").flatMap(({ rowNumber, tableName, no, dimension, valueCode, valuePosting }) => {
    const at = (column: string) => ({ table: "DefaultDimensions", row: rowNumber, column });
    const table = { table: RULED_TABLE[tableName] };
    return [
      ...(known[tableName].has(no) ? [] : [issue("REF-01", at("no"), { value: no, table })]),
      ...dimensions.valueIssues(dimension, valueCode, at("valueCode")),
      ...(valuePosting === "sameCode" && valueCode === "" ? [issue("DIM-07", at("valueCode"), { no, dimension })] : []),
    ];
  });
  const ofPairs = soundRows(book, "DimensionCombinations").flatMap(({ rowNumber, department, project }) =>
    (["department", "project"] as const).flatMap((column) =>
      dimensions.valueIssues(column, column === "department" ? department : project, { table: "DimensionCombinations", row: rowNumber, column }).filter(({ code }) => code === "DIM-01"),
    ),
  );
  return [...ofRules, ...ofPairs];
}
