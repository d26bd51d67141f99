import { backorderChanges, keepPromises, whatIf } from "../../src/app/backorderChanges";
import { march, workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskWith, valueOf } from "../support/deskInMemory";

/** Promises of the worked data set (sales-fo 13.6), kept and broken. */
const wish = { date: march(1) };

const desk = () => deskWith(workedTables());
const lines = (rows: readonly { readonly change: string; readonly documentNo: string }[]) => rows.map(({ change, documentNo }) => `${change} ${documentNo}`);

test("what nobody has been promised has a first date, and once it is kept nothing has changed", async () => {
  const ours = desk();
  const { rows } = valueOf(await backorderChanges(ours, wish));
  expect(lines(rows)).toEqual(["first SO-101", "first SO-104", "first SO-102", "first SO-103", "first SO-106"]);
  const ticked = rows.flatMap(({ documentNo, lineNo, coverDate }) => (coverDate === null ? [] : [{ documentNo, lineNo, coverDate }]));
  expect(valueOf(await keepPromises(ours, { ...wish, lines: ticked })).overtaken).toEqual([]);
  expect(valueOf(await backorderChanges(ours, wish)).rows).toEqual([]);
  expect(columnOf(ours, "SalesLines", "promisedDate").filter((day) => day !== "")).toHaveLength(5);
});

test("only ticked lines are written, and only where they still come on the day that was shown", async () => {
  const ours = desk();
  const [seen, stale, gone] = [{ documentNo: "SO-104", lineNo: 10000, coverDate: march(12) }, { documentNo: "SO-103", lineNo: 10000, coverDate: march(5) }, { documentNo: "SO-999", lineNo: 10000, coverDate: march(5) }];
  expect(valueOf(await keepPromises(ours, { ...wish, lines: [seen, stale, gone] }))).toEqual({ kept: [seen], overtaken: [stale, gone] });
  expect(columnOf(ours, "SalesLines", "promisedDate").filter((day) => day !== "")).toHaveLength(1);
});

test("a supposition shows only what it would change, in words, and writes nothing", async () => {
  const ours = desk();
  const before = ours.workbook.current();
  const { rows, issues } = valueOf(await whatIf(ours, { ...wish, suppositions: [{ kind: "day", documentNo: "PO-501", lineNo: 10000, day: march(7) }] }));
  expect(rows).toMatchObject([{ change: "later", documentNo: "SO-102", formerDate: march(2), coverDate: march(7), daysLate: 5, light: "O", cause: expect.stringContaining("PO-501") as string }]);
  expect(issues).toEqual([]);
  expect(ours.workbook.current()).toEqual(before);
});

test("a line that is nowhere, or on both sides, is told; named with its side it is found", async () => {
  const shared = workedTables();
  const ours = deskWith({ ...shared, PurchaseHeaders: [...(shared.PurchaseHeaders ?? []), { documentNo: "SO-105", orderDate: "2018-02-01" }], PurchaseLines: [...(shared.PurchaseLines ?? []), { documentNo: "SO-105", lineNo: 10000, no: "1000", quantity: 4, expectedDate: "2018-03-20" }] });
  const ask = async (side?: "purchase") => valueOf(await whatIf(ours, { ...wish, suppositions: [{ kind: "quantity", ...(side && { side }), documentNo: "SO-105", lineNo: 10000, quantity: 1_600_000 as never }] }));
  expect((await ask()).issues.map(({ code }) => code)).toEqual(["BCK-23"]);
  expect(lines((await ask("purchase")).rows)).toEqual(["first SO-105"]);
});
