import { browsingBackorders, NO_FILTER, type BackorderLook } from "../../src/app/browseBackorders";
import { checkWorkbook } from "../../src/app/checkWorkbook";
import { columnOf, deskOver, foundTables, tableOf, valueOf } from "../support/deskInMemory";
import { workedTables } from "../engine/backorders/workedCompany";

/** The worked data set (sales-fo 13.6): item 1000, six sales orders, three purchase orders. */
const desk = () => deskOver(foundTables(workedTables()), "2018-03-01");
const customers: Omit<BackorderLook, "id"> = { by: "customer", filter: NO_FILTER, order: "worst", open: [], from: 0, count: 50 };

test("a look says what is there, and where the cell of a line is", async () => {
  const browsing = browsingBackorders(desk());
  const { id, lineCount } = valueOf(await browsing.open({}));
  expect(lineCount).toBe(9);
  const look = valueOf(await browsing.look({ id, ...customers, open: ["C3\u0000"] }));
  if ("isGone" in look) throw new Error("it is kept");
  expect(look.entries.map((entry) => (entry.kind === "group" ? entry.group.no : entry.kind))).toEqual(["C4", "C1", "C3", "customerFacts", "customerLine", "C5", "C2"]);
  // SO-103 is the third of the sales lines.
  expect(look.entries[4]).toMatchObject({ row: { documentNo: "SO-103", cause: "Waits for PO-502 from V10, due on 2018-03-12" }, cell: { sheetName: "SalesLines", row: 4 } });
});

test("figures and days in a cause are written as Excel writes those in the cells beside it; messages that stay in cells are not", async () => {
  const own = { ...desk(), culture: { groupSeparator: ".", decimalSeparator: ",", shortDatePattern: "d/M/yyyy" } };
  const browsing = browsingBackorders(own);
  const { id } = valueOf(await browsing.open({}));
  const look = valueOf(await browsing.look({ id, ...customers, open: ["C3\u0000"] }));
  expect("isGone" in look ? look : look.entries[4]).toMatchObject({ row: { cause: "Waits for PO-502 from V10, due on 12/3/2018" } });
  const late = deskOver(foundTables({ ...workedTables(), SalesHeaders: [{ documentNo: "SO-1", customerNo: "C1", orderDate: "2018-03-01", postingDate: "2020-03-12" }], SalesLines: [{ documentNo: "SO-1", lineNo: 10000, no: "1000", quantity: 1 }] }), "2018-03-01");
  await checkWorkbook({ ...late, culture: own.culture });
  expect(columnOf(late, "SalesHeaders", "message")[0]).toMatch(/2020-03-12/);
});

test("who asks by the name of an earlier opening is told that it is gone; taking along and writing open anew", async () => {
  const own = desk();
  const browsing = browsingBackorders(own);
  const first = valueOf(await browsing.open({}));
  const second = valueOf(await browsing.open({}));
  expect(valueOf(await browsing.look({ id: first.id, ...customers }))).toEqual({ isGone: true });
  expect(valueOf(await browsing.look({ id: second.id, ...customers }))).toMatchObject({ count: 5 });
  expect(valueOf(await browsingBackorders(own).rows({ id: second.id, by: "customer", filter: { ...NO_FILTER, lights: ["R"] }, order: "worst" })).map(({ documentNo }) => documentNo)).toEqual(["SO-105"]);
  expect(valueOf(await browsingBackorders(own).write({ id: second.id, by: "vendor" }))).toMatchObject({ sheetName: "Backorders by Vendor" });
  expect(tableOf(own, "BackordersByVendor").rows).toHaveLength(3);
});

test("up to a day, the sheet gets what is needed by then", async () => {
  const own = desk();
  const browsing = browsingBackorders(own);
  const wish = { neededBy: valueOf(await browsing.open({})).date };
  const { id } = valueOf(await browsing.open(wish));
  valueOf(await browsing.write({ id, by: "customer", ...wish }));
  // Needed by 1 March: SO-101 of 27 February alone.
  expect(tableOf(own, "BackordersByCustomer").rows.map((row) => row[2])).toEqual(["SO-101"]);
});
