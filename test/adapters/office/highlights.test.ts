import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { TableLayout } from "../../../src/ports/workbookPort";
import type { Highlight } from "../../../src/schema/highlight";
import { addConditionalFormat, setConditionalFormat } from "../../../src/workbench/host/model/rules";
import type { Workbook } from "../../../src/workbench/host/workbook";
import { addPersonsTable, sheetNamed } from "./workbooks";
import { column, layout, textColumn } from "./layouts";
import { excelForTests } from "./excel";

const excel = excelForTests();

/** Conditional formats of reports through Office.js: over exactly the rows, never twice, beside a person's own. */
const LATE: Highlight = { by: "Days", is: "above", value: 0, ink: "#A4262C" };
const LIGHT: Highlight = { by: "Light", is: "equal", value: "R", ink: "#FFFFFF", fill: "#B10E1C" };
const REPORT: TableLayout = layout("Backorders", [textColumn("Item"), column("Days", { highlights: [LATE] }), textColumn("Light", { highlights: [LIGHT] })], { sheetName: "Short items" });
const ROW = ["I1", 3, "R"];

const write = (rows: readonly (readonly (string | number)[])[], report = REPORT) => officeWorkbook().write([{ kind: "replaceTable", layout: report, rows }]);

function formatsOn(workbook: Workbook, sheet: string) {
  return sheetNamed(workbook, sheet).conditionalFormats.map(({ area, settings }) => [
    `${area.row},${area.column} ${area.rows}x${area.columns}`, settings.get("custom/rule/Formula"), settings.get("custom/format/font/Color"), settings.get("custom/format/fill/Color"),
  ]).sort();
}

test("a new report has its formats over its rows, with the formula of the first", async () => {
  const workbook = excel.open();
  expect(await write([ROW, ROW, ROW])).toMatchObject({ ok: true, value: { changesDone: 1 } });
  expect(formatsOn(workbook, "Short items")).toEqual([["1,1 3x1", "=$B2>0", "#A4262C", undefined], ["1,2 3x1", '=$C2="R"', "#FFFFFF", "#B10E1C"]]);
});

test.each([[[ROW, ROW, ROW, ROW, ROW]], [[ROW]]])("written again they cover the rows there are now, and each stands once", async (rows) => {
  const workbook = excel.open();
  await write([ROW, ROW, ROW]);
  await write(rows);
  await write(rows);
  expect(formatsOn(workbook, "Short items").map(([place]) => place)).toEqual([`1,1 ${rows.length}x1`, `1,2 ${rows.length}x1`]);
});

test("columns that a person moved are decided by where they are now", async () => {
  const workbook = excel.open();
  addPersonsTable(workbook, "Backorders", ["Light", "Item", "Days"], [["R", "I1", 1]], { row: 5, column: 3 });
  await write([ROW, ROW]);
  expect(formatsOn(workbook, "Backorders").map(([place, formula]) => [place, formula])).toEqual([["5,2 2x1", '=$C6="R"'], ["5,4 2x1", "=$E6>0"]]);
});

test("a person's own format stays; one of ours in their colours stays as they made it, and ours is not put over it", async () => {
  const workbook = excel.open();
  await write([ROW, ROW]);
  const sheet = sheetNamed(workbook, "Short items");
  const own = addConditionalFormat(workbook, sheet, { row: 1, column: 0, rows: 2, columns: 1 }, "Custom", "local");
  setConditionalFormat(workbook, sheet, own, "custom/rule/Formula", '=$A2="I1"', "local");
  const late = sheet.conditionalFormats.find(({ settings }) => settings.get("custom/rule/Formula") === "=$B2>0");
  if (late !== undefined) setConditionalFormat(workbook, sheet, late, "custom/format/font/Color", "#0000FF", "local");
  await write([ROW, ROW, ROW]);
  expect(formatsOn(workbook, "Short items").map(([place, formula, ink]) => [place, formula, ink])).toEqual([["1,0 2x1", '=$A2="I1"', undefined], ["1,1 2x1", "=$B2>0", "#0000FF"], ["1,2 3x1", '=$C2="R"', "#FFFFFF"]]);
});

test("a report in another language leaves none of the old ones", async () => {
  const workbook = excel.open();
  await write([ROW, ROW]);
  const days = { ...LATE, by: "Dager" };
  const norwegian = { ...REPORT, columns: [textColumn("Vare"), column("Dager", { highlights: [days] }), textColumn("Lys", { highlights: [{ ...LIGHT, by: "Lys" }] })] };
  const renames = [["Item", "Vare"], ["Days", "Dager"], ["Light", "Lys"]].map(([from = "", to = ""]) => ({ from, to }));
  await officeWorkbook().write([{ kind: "replaceTable", layout: norwegian, renames, rows: [ROW] }]);
  expect(formatsOn(workbook, "Short items").map(([place, formula]) => [place, formula])).toEqual([["1,1 1x1", "=$B2>0"], ["1,2 1x1", '=$C2="R"']]);
});

test("they cost two syncs more where they stand already, and none where the report is new", async () => {
  const syncs = async (report: TableLayout): Promise<number> => {
    const before = excel.office().host.counters.total.syncs;
    await write([ROW], report);
    return excel.office().host.counters.total.syncs - before;
  };
  const plain = { ...REPORT, columns: REPORT.columns.map(({ highlights: _, ...rest }) => rest) };
  excel.open();
  const [newPlain, againPlain] = [await syncs(plain), await syncs(plain)];
  excel.open();
  const [newReport, againReport] = [await syncs(REPORT), await syncs(REPORT)];
  expect([newReport - newPlain, againReport - againPlain]).toEqual([0, 2]);
});

const BARRED: TableLayout = { ...REPORT, columns: REPORT.columns.map((each) => (each.header === "Days" ? { ...each, bar: "#BDD7EE" } : each)) };
const barsOn = (workbook: Workbook) => sheetNamed(workbook, "Short items").conditionalFormats.filter(({ type }) => type === "DataBar").map(({ area, settings }) => [`${area.row},${area.column} ${area.rows}x${area.columns}`, Object.fromEntries(settings)]);

test("data bars go from nothing at zero to the largest value, over the rows there are now, once", async () => {
  const workbook = excel.open();
  for (const count of [3, 5, 1]) {
    expect(await write(new Array(count).fill(ROW), BARRED)).toMatchObject({ ok: true });
    expect(barsOn(workbook)).toEqual([[`1,1 ${count}x1`, {
      "dataBar/positiveFormat/FillColor": "#BDD7EE", "dataBar/LowerBoundRule": { type: "Number", formula: "0" }, "dataBar/UpperBoundRule": { type: "HighestValue" },
    }]]);
    expect(formatsOn(workbook, "Short items")).toHaveLength(3);
  }
});

test("data bars that a person gave another colour are theirs, and ours are not put over them", async () => {
  const workbook = excel.open();
  await write([ROW, ROW], BARRED);
  const sheet = sheetNamed(workbook, "Short items");
  const bar = sheet.conditionalFormats.find(({ type }) => type === "DataBar");
  if (bar !== undefined) setConditionalFormat(workbook, sheet, bar, "dataBar/positiveFormat/FillColor", "#00FF00", "local");
  await write([ROW, ROW], BARRED);
  expect(barsOn(workbook)).toMatchObject([["1,1 2x1", { "dataBar/positiveFormat/FillColor": "#00FF00" }]]);
});
