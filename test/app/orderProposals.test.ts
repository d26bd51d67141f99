import { orderProposals, previewOrders } from "../../src/app/orderProposals";
import { proposeActs } from "../../src/app/showBackorders";
import { refused } from "../../src/base/result";
import { BOUGHT, WORK_DATE, workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables, tableOf, valueOf } from "../support/deskInMemory";

/** Ordering proposals as an act: what is written, that a second click writes nothing, and what a crash at any moment leaves. */
const tables = workedTables({ item: { ...BOUGHT, unitCost: 60 } });
const lamps = () => deskOver(foundTables(tables), "2018-03-01");
const WISH = { chosen: "all", date: WORK_DATE, asksEarlier: true } as const;

test("the preview writes nothing and says what ordering then does", async () => {
  const desk = lamps();
  const before = desk.workbook.current();
  const preview = valueOf(await previewOrders(desk, WISH));
  expect(desk.workbook.current()).toEqual(before);
  expect(preview.orders.map(({ sentence }) => sentence)).toEqual(["PO1001 from V10 Vendor V10: 1 line, 1,800.00 NOK; order by 2018-03-02"]);
  expect(preview.asked.map(({ sentence }) => sentence)).toEqual(["PO-502 of V10 Vendor V10, line 10000: wanted by 2018-03-05 instead of 2018-03-12", "PO-503 of V20 Vendor V20, line 10000: wanted by 2018-03-08 instead of 2018-03-10"]);
  expect(preview.openOrders.map(({ documentNo }) => documentNo)).toEqual(["PO-501", "PO-502"]);
  const done = valueOf(await orderProposals(desk, WISH));
  expect(done.orders).toEqual(preview.orders);
  // The header stands where the answer says, and the series shows its number.
  const { cell } = done.orders[0] ?? {};
  expect(columnOf(desk, "PurchaseHeaders", "documentNo")[(cell?.row ?? 0) - tableOf(desk, "PurchaseHeaders").firstRow]).toBe("PO1001");
  expect(columnOf(desk, "PurchaseLines", "documentNo")).toEqual(["PO-501", "PO-502", "PO-503", "PO1001"]);
  expect(columnOf(desk, "NumberSeries", "lastNoUsed")).toContain("PO1001");
});

test("two clicks order once", async () => {
  const desk = lamps();
  const chosen = valueOf(await proposeActs(desk, { date: WORK_DATE })).rows.filter(({ kind }) => kind === "buy").map(({ name }) => name);
  const [first, second] = (await Promise.all([orderProposals(desk, { chosen, date: WORK_DATE }), orderProposals(desk, { chosen, date: WORK_DATE })])).map(valueOf);
  expect([first?.orders.length, second?.orders.length, second?.issues.map(({ code }) => code)]).toEqual([1, 0, ["BCK-40"]]);
  expect(columnOf(desk, "PurchaseHeaders", "documentNo").filter((no) => no === "PO1001")).toHaveLength(1);
});

test("wherever writing breaks off, asking again leaves each order and line there once", async () => {
  const whole = lamps();
  await orderProposals(whole, WISH);
  for (let after = 0; after < 4; after++) {
    const desk = lamps();
    const torn = {
      ...desk,
      workbook: {
        ...desk.workbook,
        write: async (changes: Parameters<typeof desk.workbook.write>[0]) => {
          await desk.workbook.write(changes.slice(0, after));
          return refused({ code: "unknown" as const, detail: "the host is gone", changesDone: after });
        },
      },
    };
    expect((await orderProposals(torn, WISH)).ok).toBe(false);
    valueOf(await orderProposals(desk, WISH));
    for (const [table, column] of [["PurchaseHeaders", "documentNo"], ["PurchaseLines", "documentNo"], ["PurchaseLines", "expectedDate"]] as const) expect(columnOf(desk, table, column)).toEqual(columnOf(whole, table, column));
  }
});
