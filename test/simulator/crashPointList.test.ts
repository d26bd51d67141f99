import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { postDocuments } from "../../src/app/postDocuments";
import { columnOf, deskWith, valueOf } from "../support/deskInMemory";
import { WISH } from "./posting";

/** Every crash point of reliability.md section 5 has a test whose title names it. */
test("the crash points CP01 to CP40 each have a test that names them", () => {
  const sources = readdirSync(__dirname).filter((name) => name.endsWith(".test.ts") && name !== "crashPointList.test.ts").map((name) => readFileSync(join(__dirname, name), "utf8"));
  const named = new Set([...sources.join("\n").matchAll(/["`]CP(\d\d) /g)].map(([, number]) => Number(number)));
  // CP07 is tried below.
  expect(Array.from({ length: 40 }, (_, index) => index + 1).filter((point) => point !== 7 && !named.has(point))).toEqual([]);
});

test("CP07 no cell of the log holds a plan or is longer than Excel's 32,767 signs, however large the batch", async () => {
  const numbers = Array.from({ length: 1500 }, (_, index) => String(10_001 + index));
  const desk = deskWith({
    Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
    SalesHeaders: numbers.map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
    SalesLines: numbers.flatMap((documentNo) => [1, 2, 3, 4].map((line) => ({ documentNo, lineNo: line * 10000, no: "S", quantity: 1, unitPrice: 100 }))),
  });
  expect(valueOf(await postDocuments(desk, WISH)).documents).toHaveLength(1500);
  const [marks] = columnOf(desk, "PostingLog", "rowMarks");
  expect(String(marks).length).toBeGreaterThan(10_000);
  expect(Math.max(...desk.workbook.current().filter(({ name }) => name === "PostingLog").flatMap(({ rows }) => rows.flat().map((cell) => String(cell).length)))).toBeLessThanOrEqual(32_767);
});
