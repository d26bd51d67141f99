import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { bookFrom, type OpenBook } from "../../src/app/openBook";
import { requiredTables } from "../../src/app/requiredTables";
import { shownIssue, type ShownIssue } from "../../src/app/shownIssue";
import { unknownNames } from "../../src/app/unknownNames";
import type { FoundTable } from "../../src/ports/workbookPort";
import { deskOver, foundTables } from "../support/deskInMemory";
import { fixtureOf, issuesOf, tablesOf } from "../support/scenario";

/**
 * The issue gallery: for every code the smallest book that raises it, the issue as a person meets it, and two sentences why.
 * Sections stand under their codes in one file for each area. What is given stands on the fixture company; acts are those of
 * the scenarios, and a few on the sheet itself:
 *
 *   When the column Customers.name is missing        When the column SalesLines.quantity stands twice
 *   When the table SalesLines is missing             When there is a table Colours
 *   When SalesLines has a column colour              When the rows of NumberSeries are gone
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
export function shownBy({ given, acts }: GalleryEntry): readonly ShownIssue[] {
  const found = acts.slice(0, -1).reduce(onSheet, foundTables(fixtureOf(tablesOf(given))));
  const open: OpenBook = { ...bookFrom(found, deskOver(found)), locale: "en" };
  const issues = [...requiredTables(open, ["SalesLines"]), ...unknownNames(found), ...issuesOf(open.book, acts[acts.length - 1] ?? "")];
  return issues.map((issue) => shownIssue(open, issue));
}

/** What a person or a program does to a sheet. */
function onSheet(tables: readonly FoundTable[], act: string): readonly FoundTable[] {
  const [, missing] = /^the table (\w+) is missing$/.exec(act) ?? [];
  if (missing !== undefined) return tables.filter(({ name }) => name !== missing);
  const [, strange] = /^there is a table (\w+)$/.exec(act) ?? [];
  if (strange !== undefined) return [...tables, { name: strange, sheetName: strange, firstRow: 2, firstColumn: 1, headers: ["colour"], rows: [["blue"]] }];
  const [, id, change] = /^(?:the column |the rows of )?(\w+)(?:\.| )(.+)$/.exec(act) ?? [];
  return tables.map((table) => (table.name === id ? changed(table, change ?? "") : table));
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
