import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseScenario, runScenario, tableText } from "../support/scenario";

/** Every scenario of this folder; the file says what happens in the words of the worked examples. */
const files = readdirSync(__dirname).filter((name) => name.endsWith(".md")).sort();

describe.each(files)("%s", (file) => {
  const scenario = parseScenario(readFileSync(join(__dirname, file), "utf8"));
  test(scenario.title, () => {
    expect(scenario.steps.length).toBeGreaterThan(0);
    for (const { act, expected, actual } of runScenario(scenario)) {
      const told = (tables: typeof expected) => [`When ${act}`, ...tables.map(tableText)].join("\n");
      expect(told(actual)).toBe(told(expected));
    }
  });
});
