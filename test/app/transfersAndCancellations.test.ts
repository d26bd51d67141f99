import { cancelLines, previewCancellations } from "../../src/app/cancelLines";
import { makeTransfers, previewTransfers } from "../../src/app/makeTransfers";
import { proposeActs } from "../../src/app/showBackorders";
import { day } from "../support/day";
import { columnOf, deskOver, foundTables, valueOf } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";

/** Bringing goods from another location and cancelling lines as acts: the preview writes nothing, and a second click writes nothing either. */
const WORK_DATE = day("2018-03-03");
const tables: FixtureTables = {
  Settings: [{ key: "cancelAfterDays", value: "30" }],
  Items: [{ itemNo: "A", vendorNo: "V1" }],
  Locations: [{ locationCode: "WH1" }, { locationCode: "WH2" }],
  ItemLedger: [{ itemNo: "A", locationCode: "WH2", quantity: 40 }],
  SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-20" }, { documentNo: "1002", orderDate: "2018-02-01" }],
  SalesLines: [
    { documentNo: "1001", lineNo: 10000, no: "A", locationCode: "WH1", quantity: 10, requestedDate: "2018-03-09" },
    { documentNo: "1002", lineNo: 10000, no: "X", quantity: 7, quantityToShip: 5, requestedDate: "2018-02-10" },
  ],
};
const desk = () => deskOver(foundTables(tables), "2018-03-03");
const WISH = { chosen: "all", date: WORK_DATE } as const;

test("what is brought stands in the item journal, once", async () => {
  const own = desk();
  const before = own.workbook.current();
  const preview = valueOf(await previewTransfers(own, WISH));
  expect(own.workbook.current()).toEqual(before);
  expect(preview.transfers.map(({ sentence }) => sentence)).toEqual(["T-1 brings 1 line from WH2 to WH1; on 2018-03-09 post it in the item journal"]);
  const chosen = valueOf(await proposeActs(own, { date: WORK_DATE })).rows.filter(({ kind }) => kind === "transfer").map(({ name }) => name);
  const [first, second] = (await Promise.all([makeTransfers(own, { ...WISH, chosen }), makeTransfers(own, { ...WISH, chosen })])).map(valueOf);
  expect(first?.transfers).toEqual(preview.transfers);
  expect([second?.transfers, second?.issues.map(({ code }) => code)]).toEqual([[], ["BCK-40"]]);
  expect([columnOf(own, "ItemJournal", "documentNo"), columnOf(own, "ItemJournal", "quantity"), columnOf(own, "ItemJournal", "newLocationCode")]).toEqual([["T-1"], [10], ["WH1"]]);
});

test("what is cancelled is no longer asked for, and what was typed to ship goes with it", async () => {
  const own = desk();
  const before = own.workbook.current();
  const preview = valueOf(await previewCancellations(own, WISH));
  expect(own.workbook.current()).toEqual(before);
  expect(preview.lines.map(({ sentence }) => sentence)).toEqual(["1002 of C1, line 10000: 7 PCS of X cancelled"]);
  const [first, second] = (await Promise.all([cancelLines(own, WISH), cancelLines(own, WISH)])).map(valueOf);
  expect(first).toEqual(preview);
  expect(second?.lines).toEqual([]);
  expect([columnOf(own, "SalesLines", "quantityCancelled"), columnOf(own, "SalesLines", "quantityToShip"), columnOf(own, "SalesLines", "quantity")]).toEqual([["", 7], ["", ""], [10, 7]]);
});

test("a line that somebody has moved since is left alone", async () => {
  const own = desk();
  const moved = { ...own, workbook: { ...own.workbook, readRows: async (wanted: Parameters<typeof own.workbook.readRows>[0]) => {
    const read = await own.workbook.readRows(wanted);
    return read.ok ? { ...read, value: read.value.map((part) => ({ ...part, rows: part.rows.map((row) => row.map((cell) => (cell === "1002" ? "9999" : cell))) })) } : read;
  } } };
  const done = await cancelLines(moved, WISH);
  expect(done.ok ? "" : done.refusal.code).toBe("rowsMoved");
  expect(columnOf(own, "SalesLines", "quantityCancelled")).toEqual(["", ""]);
});
