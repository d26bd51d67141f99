import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ISSUE_CODES } from "../../src/issues/catalogue";
import { TABLE_IDS } from "../../src/tables/tables";
import { helpPages } from "../support/helpPages";
import { loadEveryLanguage } from "./everyText";

/*
 * The pages of assets/help are made from the declarations. After a change to tables, issues or texts, refresh them with
 * UPDATE_HELP=1 npx jest test/locales/helpPages.test.ts
 */
const folder = path.resolve(__dirname, "../../assets/help");
const names = ["index.html", "issues.html", "tables.html", "nb-NO/index.html", "nb-NO/issues.html", "nb-NO/tables.html"];
let pages: ReadonlyMap<string, string>;

function filesBelow(below: string): readonly string[] {
  return readdirSync(path.join(folder, below)).flatMap((name) => {
    const file = below === "" ? name : `${below}/${name}`;
    return statSync(path.join(folder, file)).isDirectory() ? filesBelow(file) : [file];
  });
}

beforeAll(async () => {
  await loadEveryLanguage();
  pages = helpPages();
  if (process.env["UPDATE_HELP"] !== "1") return;
  for (const [name, text] of pages) {
    const file = path.join(folder, name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
});

test.each(names)("the help page %s is what the declarations say", (name) => {
  expect(readFileSync(path.join(folder, name), "utf8")).toBe(pages.get(name));
});

test("there is no help page that nothing makes", () => {
  expect([...filesBelow("")].sort()).toEqual([...names, "help.css"].sort());
  expect([...pages.keys()].sort()).toEqual([...names].sort());
});

test.each(["issues.html", "nb-NO/issues.html"])("%s has an anchor for every issue", (name) => {
  expect(ISSUE_CODES.filter((code) => !pages.get(name)?.includes(` id="${code}"`))).toEqual([]);
});

test.each(["tables.html", "nb-NO/tables.html"])("%s has an anchor for every table", (name) => {
  expect(TABLE_IDS.filter((id) => !pages.get(name)?.includes(` id="${id}"`))).toEqual([]);
});

test("every link of a help page leads somewhere", () => {
  const dead = [...pages].flatMap(([name, text]) =>
    [...text.matchAll(/href="([^"]*)"/g)].filter(([, address = ""]) => {
      const [file = "", anchor = ""] = address.split("#");
      const target = path.posix.join(path.posix.dirname(name), file);
      if (target.endsWith(".css")) return target !== "help.css";
      const found = file === "" ? text : pages.get(target);
      return found === undefined || (anchor !== "" && !found.includes(` id="${anchor}"`));
    }).map(([link]) => `${name}: ${link}`),
  );
  expect(dead).toEqual([]);
});

test("no example leaves a gap in its sentence", () => {
  expect([...pages.values()].filter((text) => text.includes("…"))).toEqual([]);
});
