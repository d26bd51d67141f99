import { tabSeparated } from "../../src/taskpane/tabSeparated";
import { sources } from "../architecture/sources";

/** Text from people is never executed: it enters cells through one door, and leaves to the clipboard guarded (reliability 7.1, 7.2). */
const product = () => sources().filter(({ name }) => !name.startsWith("workbench/"));

test("no adapter writes a formula", () => {
  const written = product().flatMap(({ name, text }) => [...text.matchAll(/\.(formulas\w*|valuesAsJson\w*)\s*=[^=>]/g)].map(([found]) => `${name} ${found}`));
  expect(written).toEqual([]);
});

test("every value that is written into a cell of Excel goes through toCell", () => {
  const written = product().flatMap(({ name, text }) => [...text.matchAll(/\.values\s*=[^=>](.*)/g)].map(([, rest = ""]) => ({ name, rest })));
  expect(written.length).toBeGreaterThan(2);
  expect(written.filter(({ rest }) => !/^\s*(?:\[.*toCell\(|cellsFor\()/.test(rest))).toEqual([]);
});

test("a formula in a file comes from the file alone: rows hold texts, and what is written for them is a text", () => {
  const setters = product().filter(({ name, text }) => /\bsetFormula\(/.test(text) && !name.endsWith("openBook.ts")).map(({ name }) => name);
  // Columns of a person's own go on with the formula of the row above, and follow their row when a report is made anew.
  expect(setters).toEqual(["adapters/file/tableMaking.ts", "adapters/file/tableRows.ts"]);
});

test.each(["=1+1", "+1+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", " =1+1", "\u00A0=1", "\u200B=1", "=cmd|' /C calc'!A0", "|x", "\uFF1D1+1", "\uFF0B1", "\uFF0D1", "\uFF20A1"])("%j leaves for the clipboard as text", (text) => {
  expect(tabSeparated([[text]])).toBe(`'${text.replace(/[\t\r\n]+/g, " ")}`);
});

test.each(["-5", "-1250.5", "\u22121", "C100", "Fjord \u2013 Sport", "a=b", "1+1"])("%j leaves as it is", (text) => {
  expect(tabSeparated([[text]])).toBe(text);
});
