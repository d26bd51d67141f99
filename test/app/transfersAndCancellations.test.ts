import { cancelLines, previewCancellations } from "../../src/app/cancelLines";
import { makeTransfers, previewTransfers } from "../../src/app/makeTransfers";
import { proposeActs } from "../../src/app/showBackorders";
import { day } from "../support/day";
import { columnOf, deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { WAITED_TOO_LONG } from "../support/waitedTooLong";

/** Bringing goods from another location and cancelling lines as acts: the preview writes nothing, and a second click writes nothing either. */
const WORK_DATE = day("2018-03-03");
const desk = () => deskOver(foundTables(WAITED_TOO_LONG), "2018-03-03");
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
