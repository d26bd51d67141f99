import { ISSUE_CODES } from "../../src/issues/catalogue";
import { galleryEntries, shownBy, toldBy } from "./gallery";

const entries = galleryEntries();

test("every code has an entry, and every entry a code, in the order of the catalogue", () => {
  expect(entries.map(({ code }) => code).sort()).toEqual([...ISSUE_CODES].sort());
  for (const area of new Set(ISSUE_CODES.map((code) => code.slice(0, 3)))) {
    expect(entries.map(({ code }) => code).filter((code) => code.startsWith(area))).toEqual(ISSUE_CODES.filter((code) => code.startsWith(area)));
  }
});

test("every entry says in two sentences why", () => {
  expect(entries.filter(({ why }) => !/^[A-Z0-9][^.]*\. [^.]+\.$/.test(why.replace(/\n/g, " "))).map(({ code }) => code)).toEqual([]);
});

test.each(entries.map((entry) => [entry.code, entry] as const))("%s is raised, at its cell and in its words", async (code, entry) => {
  const shown = (await shownBy(entry)).filter((each) => each.code === code);
  expect(shown.map(toldBy)).toContainEqual(entry.told);
});
