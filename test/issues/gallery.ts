import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bookFrom, type OpenBook } from "../../src/app/openBook";
import { postDocuments } from "../../src/app/postDocuments";
import { requiredTables } from "../../src/app/requiredTables";
import { shownIssue, type ShownIssue } from "../../src/app/shownIssue";
import { unknownNames } from "../../src/app/unknownNames";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { FoundTable } from "../../src/ports/workbookPort";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { postingActs } from "./postingActs";
import { fixtureOf, issuesOf, tablesOf } from "../support/scenario";

/**
 * The issue gallery: for every code the smallest book that raises it, the issue as a person meets it, and two sentences why.
 * Sections stand under their codes in one file for each area. What is given stands on the fixture company; acts are those of
 * the scenarios, and a few on the sheet itself:
 *
 *   When the column Customers.name is missing        When the column SalesLines.quantity stands twice
 *   When the table SalesLines is missing             When there is a table Colours
 *   When the formula of GeneralLedger.amount in row 2 is =C9*2
 *   When the cells of SalesLines.documentNo in rows 3 to 4 are merged
 *   When row 3 of SalesLines is hidden               When Excel keeps only what cells show
 *   When SalesLines has a column colour              When the rows of NumberSeries are gone
 *   When ship and invoice all                        a posting in the workbook, as a person posts
 *   When the cell GeneralLedger.amount of row 2 is 5 somebody types over a posted cell; rows count as the sheet shows them
 *   When row 3 of GeneralLedger is gone
 *   When another posting is under way                and the acts of postingActs.ts, which say what is met while posting
 *   When verify the ledgers                          with `against 7:0a1b2c3d` for an anchor
 */
export interface GalleryEntry {
  readonly code: string;
  readonly why: string;
  readonly acts: readonly string[];
  readonly given: string;
  /** What a person is told: the cell and the sentence, and then the way out. */
  readonly told: readonly string[];
}

export function galleryEntries(): readonly GalleryEntry[] {
  const files = readdirSync(__dirname).filter((name) => name.endsWith(".md"));
  return files.flatMap((file) => readFileSync(join(__dirname, file), "utf8").split(/^## /m).slice(1).map(entryOf));
}

function entryOf(section: string): GalleryEntry {
  const [code = "", ...lines] = section.trim().split("\n");
  const text = lines.join("\n");
  return {
    code: code.trim(),
    why: text.split(/^(?:Given|When )/m)[0]?.trim() ?? "",
    given: text.split(/^When /m)[0]?.split(/^Given$/m)[1] ?? "",
    acts: [...text.matchAll(/^When (.+)$/gm)].map(([, act]) => act ?? ""),
    told: [...text.matchAll(/^> (.+)$/gm)].map(([, line]) => line ?? ""),
  };
}

/** The issues that the acts of an entry find, as they are shown in English. */
export async function shownBy({ given, acts }: GalleryEntry): Promise<readonly ShownIssue[]> {
  let found = foundTables(fixtureOf(tablesOf(given)));
  for (const act of acts.slice(0, -1).filter((each) => !BEHIND.test(each))) found = act === "ship and invoice all" ? await afterPosting(found) : onSheet(found, act);
  found = withBehind(found, acts);
  const last = acts[acts.length - 1] ?? "";
  const posting = postingActs[last];
  if (posting) return posting(found);
  const verify = /^verify the ledgers(?: against (\d+):(\w+))?$/.exec(last);
  if (verify) return valueOf(await verifyLedgers(deskOver(found), verify[2] === undefined ? {} : { anchor: { transactionNo: Number(verify[1]), hash: verify[2] } })).issues;
  const open: OpenBook = { ...bookFrom(found, deskOver(found), undefined, { look: "check", keepsOnlyShown: acts.includes(KEEPS_ONLY_SHOWN) }), locale: "en" };
  const issues = [...requiredTables(open, ["SalesLines"]), ...unknownNames(found), ...issuesOf(open.book, last)];
  return issues.map((issue) => shownIssue(open, issue));
}

const KEEPS_ONLY_SHOWN = "Excel keeps only what cells show";
const BEHIND = /^(?:the formula of .+ is =|the cells of .+ are merged$|row \d+ of \w+ is hidden$|Excel keeps only what cells show$)/;

/** The tables with what acts put behind their values. */
function withBehind(tables: readonly FoundTable[], acts: readonly string[]): readonly FoundTable[] {
  return tables.map((table) => {
    const indexOf = (row: string | undefined) => Number(row) - table.firstRow;
    const found = (pattern: RegExp) => acts.flatMap((act) => {
      const groups = pattern.exec(act)?.groups;
      return groups?.["table"] === table.name ? [{ ...groups, position: table.headers.indexOf(groups["column"] ?? "") }] : [];
    }) as readonly { readonly row?: string; readonly last?: string; readonly formula?: string; readonly position: number }[];
    const formulas = found(/^the formula of (?<table>\w+)\.(?<column>\w+) in row (?<row>\d+) is (?<formula>=.+)$/).map(({ row, formula = "", position }) => ({ index: indexOf(row), position, formula }));
    const merged = found(/^the cells of (?<table>\w+)\.(?<column>\w+) in rows (?<row>\d+) to (?<last>\d+) are merged$/).map(({ row, last, position }) => ({ index: indexOf(row), position, rowCount: Number(last) - Number(row) + 1, columnCount: 1 }));
    const hiddenRows = found(/^row (?<row>\d+) of (?<table>\w+) is hidden$/).map(({ row }) => indexOf(row));
    return formulas.length + merged.length + hiddenRows.length === 0 ? table : { ...table, behind: { name: table.name, formulas, merged, hiddenRows } };
  });
}

async function afterPosting(tables: readonly FoundTable[]): Promise<readonly FoundTable[]> {
  const desk = deskOver(tables);
  valueOf(await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false }));
  return desk.workbook.current();
}

/** What a person or a program does to a sheet. */
function onSheet(tables: readonly FoundTable[], act: string): readonly FoundTable[] {
  const [, missing] = /^the table (\w+) is missing$/.exec(act) ?? [];
  if (missing !== undefined) return tables.filter(({ name }) => name !== missing);
  const [, strange] = /^there is a table (\w+)$/.exec(act) ?? [];
  if (strange !== undefined) return [...tables, { name: strange, sheetName: strange, firstRow: 2, firstColumn: 1, headers: ["colour"], rows: [["blue"]] }];
  const [, typed, column = "", at, asText, value = ""] = /^the cell (\w+)\.(\w+) of row (\d+) is (the text )?(.+)$/.exec(act) ?? [];
  const cellNow = asText !== undefined || Number.isNaN(Number(value)) ? value : Number(value);
  if (typed !== undefined) return inTable(tables, typed, ({ headers, firstRow }, row, index) => (firstRow + index === Number(at) ? [row.map((cell, position) => (headers[position] === column ? cellNow : cell))] : [row]));
  const [, gone, from] = /^row (\d+) of (\w+) is gone$/.exec(act) ?? [];
  if (from !== undefined) return inTable(tables, from, ({ firstRow }, row, index) => (firstRow + index === Number(gone) ? [] : [row]));
  const [, id, change] = /^(?:the column |the rows of )?(\w+)(?:\.| )(.+)$/.exec(act) ?? [];
  return tables.map((table) => (table.name === id ? changed(table, change ?? "") : table));
}

function inTable(tables: readonly FoundTable[], name: string, change: (table: FoundTable, row: FoundTable["rows"][number], index: number) => FoundTable["rows"]): readonly FoundTable[] {
  return tables.map((table) => (table.name === name ? { ...table, rows: table.rows.flatMap((row, index) => change(table, row, index)) } : table));
}

function changed(table: FoundTable, change: string): FoundTable {
  if (change === "are gone") return { ...table, rows: [] };
  const [, header = "", what] = /^(?:has a column )?(\w+)(?: (is missing|stands twice))?$/.exec(change) ?? [];
  const at = table.headers.indexOf(header);
  if (what === "is missing") return { ...table, headers: table.headers.filter((_, index) => index !== at), rows: table.rows.map((row) => row.filter((_, index) => index !== at)) };
  return { ...table, headers: [...table.headers, header], rows: table.rows.map((row) => [...row, what === "stands twice" ? (row[at] ?? "") : "blue"]) };
}

/** An issue as the gallery writes it: the cell and the sentence, and then the way out. */
export function toldBy({ table, cellText, message, cure }: ShownIssue): readonly string[] {
  return [`${cellText ?? table}: ${message}`, cure];
}
