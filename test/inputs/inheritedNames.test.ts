import { parseJsonTables } from "../../src/adapters/file/jsonTables";
import { bookFrom } from "../../src/app/openBook";
import { readWish } from "../../src/cli/wish";
import { readingFormOf } from "../../src/schema/readingForm";
import { declarationOf } from "../../src/tables/tables";
import { localeOf } from "../../src/locales/locale";
import { recogniseHeader } from "../../src/locales/recogniseHeader";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { sources } from "../architecture/sources";

/** Names that every object inherits: from people they are names like others (reliability 7.8). */
const INHERITED = ["__proto__", "constructor", "prototype", "toString", "hasOwnProperty", "valueOf", "__defineGetter__"];

describe.each(INHERITED)("the name %s", (name) => {
  test("is no language, table or column", () => {
    expect([localeOf(name), readingFormOf(name), declarationOf(name), recogniseHeader("Items", name), recogniseHeader(name, "itemNo")]).toEqual(["en", undefined, undefined, undefined, undefined]);
  });

  test("is no value of an option on the command line", () => {
    const asked = (...argv: readonly string[]) => readWish(argv).ok;
    expect(asked("post", "a.xlsx", "--out", "b.xlsx", "--all", "--action", name)).toBe(false);
    expect(asked("backorders", "a.xlsx", "--by", name)).toBe(false);
    expect(asked("backorders", "a.xlsx", "--by", "item", "--policy", name)).toBe(false);
    expect(asked("new", "--out", "a.xlsx", "--sample", name)).toBe(false);
    expect(asked("report", name, "a.xlsx")).toBe(false);
    expect(asked(name)).toBe(false);
    expect(asked("check", "a.xlsx", `--${name}`)).toBe(false);
  });

  test("is a table nobody declared, a setting nobody reads, and a code like any other", () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    const text = `{ "format": "ledgerline-tables/1", "tables": { "${name}": [{ "${name}": 1 }], "Settings": [{ "key": "${name}", "value": "x" }, { "key": "language", "value": "${name}" }], "Items": [{ "itemNo": "${name}", "${name}": 2 }] } }`;
    const { tables } = valueOf(parseJsonTables(text));
    expect(tables.find((table) => table.name === name)?.rows).toEqual([[1]]);
    const open = bookFrom([...foundTables({}).filter(({ name: own }) => own !== "Items" && own !== "Settings"), ...tables], deskOver([]));
    expect([open.locale, open.book.tables.Items.rows.map(({ itemNo }) => itemNo), [...open.found.keys()].includes(name)]).toEqual(["en", [name.toUpperCase()], false]);
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

test("what is looked up by a text lies in a map, not in an object with what objects inherit", () => {
  // The workbench is a page for developers and demonstrations; no text of a book is looked up there by these.
  const found = sources().filter(({ name }) => !name.startsWith("workbench/")).flatMap(({ name, text }) => [...text.matchAll(/^(?:export )?const (\w+): (?:Readonly<)?(?:Partial<)?Record<string, .*= \{/gm)].map(([, constant]) => `${name} ${constant}`));
  expect(found).toEqual([]);
});
