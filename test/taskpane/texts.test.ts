import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { health } from "../../src/locales/en/health";
import { pane } from "../../src/locales/en/pane";
import { words } from "../../src/locales/en/words";

const root = path.resolve(__dirname, "../../src");
const sources = ["taskpane", "functions", "commands"].flatMap((folder) =>
  readdirSync(path.join(root, folder), { recursive: true, encoding: "utf8" }).filter((name) => /\.tsx?$/.test(name)).map((name) => readFileSync(path.join(root, folder, name), "utf8")),
);

/** Keys as they are written in the code; a key with a part that is worked out is a pattern. */
const written = sources.flatMap((text) => [...text.matchAll(/["`]((?:pane|status|severity|word)\.[^"`\s]+)["`]/g)].map((match) => match[1] ?? ""));
const pattern = (key: string) => new RegExp(`^${key.replace(/\$\{[^}]*\}/g, "\u0000").replace(/[.*+?^()|[\]\\]/g, "\\$&").replace(/\u0000/g, "[A-Za-z-]+")}$`);
const known = Object.keys({ ...pane, ...health, ...words });

test("every text the pane asks for is there", () => {
  expect(written.filter((key) => !known.some((name) => pattern(key).test(name)))).toEqual([]);
});

test("every text of the pane is asked for", () => {
  const patterns = written.map(pattern);
  expect(Object.keys({ ...pane, ...health }).filter((name) => !patterns.some((asked) => asked.test(name)))).toEqual([]);
});

test("no component writes words of its own", () => {
  // Text between tags, apart from what holds figures apart.
  const loose = sources.flatMap((text) => [...text.matchAll(/<\/?[A-Za-z][^<>{}]*>([^<>{}]*[A-Za-z]{2,}[^<>{}]*)<\//g)].map((match) => match[1]?.trim()));
  expect(loose).toEqual([]);
});
