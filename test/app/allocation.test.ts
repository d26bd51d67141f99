import { acceptAllocation, showAllocation } from "../../src/app/acceptAllocation";
import { previewReady, shipReady } from "../../src/app/shipReady";
import { showPutToOrder } from "../../src/app/showPutToOrder";
import { FINE_ONE } from "../../src/money/quantity";
import { WORK_DATE, workedTables, type Change } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables, valueOf } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";

/** Accepting an allocation and shipping what is ready, as acts on sheets (sales-fo 13.6, 13.7). */
const lamps = (change: Change = {}, more: FixtureTables = {}) => deskOver(foundTables({ ...workedTables(change), ...more }), "2018-03-01");
const WISH = { date: WORK_DATE } as const;

/** The reservations as they stand on the sheet: of whom, from where, how many. */
const reserved = (desk: ReturnType<typeof lamps>) => {
  const [documents, sources, quantities] = ["documentNo", "sourceNo", "quantity"].map((column) => columnOf(desk, "Reservations", column));
  return (documents ?? []).flatMap((documentNo, at) => (documentNo === "" ? [] : [[documentNo, sources?.[at], quantities?.[at]]]));
};

test("what a person ticks is reserved, promised and set to ship; accepting it again changes nothing", async () => {
  const desk = lamps();
  const { rows } = valueOf(await showAllocation(desk, WISH));
  expect(rows.map(({ documentNo, change, isNew }) => [documentNo, change, isNew])).toEqual([
    ["SO-105", "lost", true], ["SO-101", "later", true], ["SO-104", "later", true], ["SO-103", "later", true], ["SO-102", "first", true],
  ]);
  const lines = rows.filter(({ documentNo }) => documentNo === "SO-101" || documentNo === "SO-102" || documentNo === "SO-105");
  const done = valueOf(await acceptAllocation(desk, { ...WISH, lines }));
  expect(done.accepted.map(({ documentNo, reservedQuantity }) => [documentNo, reservedQuantity / FINE_ONE])).toEqual([["SO-105", 4], ["SO-101", 10], ["SO-102", 15]]);
  expect(reserved(desk)).toEqual([["SO-105", "PO-502", 4], ["SO-101", "", 10], ["SO-102", "", 2], ["SO-102", "PO-501", 13]]);
  // 1 and 2 March 2018 as Excel counts days; SO-105 has no day to promise.
  expect(columnOf(desk, "SalesLines", "promisedDate")).toEqual([43160, 43161, "", "", "", "", ""]);
  expect(columnOf(desk, "SalesLines", "quantityToShip")).toEqual([10, "", "", "", "", "", ""]);
  const before = desk.workbook.current();
  await acceptAllocation(desk, { ...WISH, lines });
  expect(desk.workbook.current()).toEqual(before);
});

test("what was typed to ship is blank again where another policy gives the line nothing", async () => {
  // Ten in stock: by day of need SO-1 has them, by priority SO-2.
  const desk = deskOver(foundTables({
    Customers: [{ customerNo: "C1", priority: 2 }, { customerNo: "C2", priority: 1 }],
    ItemLedger: [{ itemNo: "X", quantity: 10, entryType: "positiveAdjustment" }],
    SalesHeaders: [{ documentNo: "SO-1", customerNo: "C1", orderDate: "2018-02-20" }, { documentNo: "SO-2", customerNo: "C2", orderDate: "2018-02-20" }],
    SalesLines: [["SO-1", "2018-03-01"], ["SO-2", "2018-03-02"]].map(([documentNo, requestedDate]) => ({ documentNo, lineNo: 10000, no: "X", quantity: 10, unitPrice: 1, requestedDate })) as never,
  }), "2018-03-01");
  const accept = async (wish: Omit<Parameters<typeof showAllocation>[1], "date">) => {
    const { rows } = valueOf(await showAllocation(desk, { ...WISH, ...wish }));
    await acceptAllocation(desk, { ...WISH, ...wish, lines: rows });
    return columnOf(desk, "SalesLines", "quantityToShip");
  };
  expect(await accept({ policy: "needDate" })).toEqual([10, ""]);
  expect(await accept({ policy: "priority", releaseReservations: true })).toEqual(["", 10]);
});

test("a line that comes on another day than the person saw is left as it is", async () => {
  const desk = lamps({ expected: { "PO-501": "2018-03-07" } });
  const seen = valueOf(await showAllocation(lamps(), WISH)).rows;
  const done = valueOf(await acceptAllocation(desk, { ...WISH, lines: seen.filter(({ documentNo }) => documentNo === "SO-102") }));
  expect([done.accepted, done.overtaken.map(({ documentNo }) => documentNo), reserved(desk)]).toEqual([[], ["SO-102"], []]);
});

test("new reservations take the places of a line's former ones; rows of other lines and fixed days stay", async () => {
  const desk = lamps({}, {
    Reservations: [
      { documentNo: "SO-103", lineNo: 10000, source: "purchase", sourceNo: "PO-502", sourceLineNo: 10000, itemNo: "1000", quantity: 8, fixedDate: "2018-03-12" },
      { documentNo: "SO-105", lineNo: 10000, source: "purchase", sourceNo: "PO-502", sourceLineNo: 10000, itemNo: "1000", quantity: 3 },
      { documentNo: "SO-105", lineNo: 10000, source: "purchase", sourceNo: "PO-501", sourceLineNo: 10000, itemNo: "1000", quantity: 1 },
    ],
  });
  const { rows } = valueOf(await showAllocation(desk, WISH));
  expect(rows.map(({ documentNo }) => documentNo)).not.toContain("SO-103");
  await acceptAllocation(desk, { ...WISH, lines: rows });
  expect(reserved(desk).filter(([no]) => no === "SO-103")).toEqual([["SO-103", "PO-502", 8]]);
  const again = valueOf(await showAllocation(desk, WISH)).rows;
  expect(again.filter(({ isNew, change }) => isNew && change !== "lost")).toEqual([]);
  expect(again.map(({ documentNo, coverDate }) => [documentNo, coverDate])).toEqual(rows.map(({ documentNo, coverDate }) => [documentNo, coverDate]));
});

test("the preview of what is ready writes nothing and is what is then shipped", async () => {
  const desk = lamps();
  const before = desk.workbook.current();
  const preview = valueOf(await previewReady(desk, { documents: "all", date: WORK_DATE }));
  expect(desk.workbook.current()).toEqual(before);
  const done = valueOf(await shipReady(desk, { documents: "all", date: WORK_DATE }));
  expect(done.rows.PostedLines).toEqual(preview.rows.PostedLines);
  expect(done.rows.PostedLines).toMatchObject([{ sourceNo: "SO-101", quantity: 10 * FINE_ONE }]);
  expect(columnOf(desk, "SalesLines", "quantityToShip").filter((cell) => cell !== "")).toEqual([]);
  expect(valueOf(await shipReady(desk, { documents: "all", date: WORK_DATE })).documents).toEqual([]);
});

const TWO_LINES: FixtureTables = {
  SalesHeaders: [{ documentNo: "1001", orderDate: "2018-02-20" }],
  SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 4, unitPrice: 1 }, { documentNo: "1001", lineNo: 20000, no: "Y", quantity: 5, unitPrice: 1 }],
  Items: [{ itemNo: "X" }, { itemNo: "Y", unitPrice: 1 }],
  ItemLedger: [{ itemNo: "X", quantity: 3, entryType: "positiveAdjustment" }],
};

test("of an order only what is ready goes; the lines that wait are as they were, to ship in full later", async () => {
  const desk = deskOver(foundTables(TWO_LINES), "2018-03-01");
  const done = valueOf(await shipReady(desk, { documents: ["1001"], date: null }));
  expect(done.issues.filter(({ severity }) => severity === "error").map(({ message }) => message)).toEqual([]);
  expect(done.rows.PostedLines).toMatchObject([{ sourceLineNo: 10000, quantity: 3 * FINE_ONE }]);
  expect(columnOf(desk, "SalesLines", "quantityToShip")).toEqual(["", ""]);
  expect(columnOf(desk, "SalesLines", "outstandingQuantity")).toEqual([1, 5]);
});

test("what is wanted beyond the horizon, and what a customer sends back, waits while the rest is shipped", async () => {
  const more: FixtureTables = {
    ...TWO_LINES, Settings: [{ key: "backorderHorizon", value: "10" }], Items: [{ itemNo: "X" }, { itemNo: "Y", unitPrice: 1 }, { itemNo: "S", type: "service" }],
    ItemLedger: [{ itemNo: "X", quantity: 30, entryType: "positiveAdjustment" }],
    SalesLines: [
      { documentNo: "1001", lineNo: 10000, no: "X", quantity: 4, unitPrice: 1, requestedDate: "2018-03-01" },
      { documentNo: "1001", lineNo: 20000, no: "X", quantity: 5, unitPrice: 1, requestedDate: "2018-04-20" },
      { documentNo: "1001", lineNo: 30000, no: "Y", quantity: -1, unitPrice: 1, requestedDate: "2018-03-01" },
      { documentNo: "1001", lineNo: 40000, no: "S", quantity: 2, unitPrice: 1 },
    ],
  };
  const desk = deskOver(foundTables(more), "2018-03-01");
  const done = valueOf(await shipReady(desk, { documents: "all", date: null }));
  expect(done.rows.PostedLines.map(({ sourceLineNo, quantity }) => [sourceLineNo, Number(quantity) / FINE_ONE])).toEqual([[10000, 4], [40000, 2]]);
  expect(columnOf(desk, "SalesLines", "quantityToShip")).toEqual(["", "", "", ""]);
});

test("what a person typed to ship is a limit, and stands again where the order could not be posted", async () => {
  const lines = (TWO_LINES.SalesLines ?? []).map((row, at) => (at === 0 ? { ...row, quantityToShip: 2 } : row));
  const desk = deskOver(foundTables({ ...TWO_LINES, SalesLines: lines }), "2018-03-01");
  expect(valueOf(await previewReady(desk, { documents: "all", date: null })).rows.PostedLines).toMatchObject([{ quantity: 2 * FINE_ONE }]);
  const blocked = deskOver(foundTables({ ...TWO_LINES, SalesLines: lines, Settings: [{ key: "postingFrom", value: "2030-01-01" }] }), "2018-03-01");
  expect(valueOf(await shipReady(blocked, { documents: "all", date: null })).documents).toEqual([]);
  expect(columnOf(blocked, "SalesLines", "quantityToShip")).toEqual([2, ""]);
});

test("lines that are sorted while an order is shipped have what was typed in them again, each its own", async () => {
  const lines = (TWO_LINES.SalesLines ?? []).map((row, at) => (at === 1 ? { ...row, quantityToShip: 1 } : row));
  const desk = deskOver(foundTables({ ...TWO_LINES, SalesLines: lines }), "2018-03-01");
  const { workbook } = desk;
  let isSorted = false;
  const write: typeof workbook.write = async (changes, watch) => {
    const written = await workbook.write(changes, watch);
    if (!isSorted && changes.some((change) => change.kind === "updateRows" && change.table === "PostingLog")) {
      isSorted = true;
      const { headers, rows } = workbook.current().find(({ name }) => name === "SalesLines") ?? { headers: [], rows: [] };
      await workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: headers.map((_, position) => position), values: [...rows].reverse() }]);
    }
    return written;
  };
  const { documents } = valueOf(await shipReady({ ...desk, workbook: { ...workbook, write } }, { documents: ["1001"], date: null }));
  expect([documents, isSorted]).toEqual([["1001"], true]);
  expect(columnOf(desk, "SalesLines", "lineNo")).toEqual([20000, 10000]);
  expect(columnOf(desk, "SalesLines", "quantityToShip")[0]).toBe(1);
});

test("goods that nobody waits for go to the shelf, and a number that is no arrival is told", async () => {
  const desk = deskOver(foundTables({ ...TWO_LINES, PurchaseHeaders: [{ documentNo: "PO7" }], PurchaseLines: [{ documentNo: "PO7", lineNo: 10000, no: "Y", quantity: 8, confirmedDate: "2018-03-05" }] }), "2018-03-01");
  const { rows } = valueOf(await showPutToOrder(desk, { documentNo: "po7", date: null }));
  expect(rows.map(({ rank, documentNo, quantity }) => [rank, documentNo, quantity / FINE_ONE])).toEqual([[1, "1001", 5], [2, "", 3]]);
  expect(valueOf(await showPutToOrder(desk, { documentNo: "nope", date: null })).issues.map(({ code }) => code)).toEqual(["DOC-20"]);
});
