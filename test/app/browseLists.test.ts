import { actingOnTicked } from "../../src/app/actOnTicked";
import { browsingLists, type ListEntry, type ListKind, type ListWish, type OpenedList, type SeenList } from "../../src/app/browseLists";
import { listArrivals } from "../../src/app/listArrivals";
import { postDocuments } from "../../src/app/postDocuments";
import { FINE_ONE } from "../../src/money/quantity";
import { BOUGHT, WORK_DATE, workedTables } from "../engine/backorders/workedCompany";
import { columnOf, deskOver, foundTables, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";
import { WAITED_TOO_LONG } from "../support/waitedTooLong";

/** The worked data set (sales-fo 13.6): five lines of item 1000, PO-501 of 20 on 2 March and PO-502 of 30 on the 12th. */
const desk = (more: FixtureTables = {}) => deskOver(foundTables({ ...workedTables({ item: { ...BOUGHT, unitCost: 60 } }), ...more }), "2018-03-01");

async function opened(lists: ReturnType<typeof browsingLists>, wish: ListWish): Promise<OpenedList> {
  return valueOf(await lists.open({ wish }));
}

function seen(lists: ReturnType<typeof browsingLists>, id: string, from = 0, count = 50): SeenList {
  const found = valueOf(lists.look({ id, from, count }));
  if ("isGone" in found) throw new Error("the list is kept");
  return found;
}

const told = <Kind extends ListKind>(entries: readonly ListEntry[], of: (row: Extract<ListEntry<Kind>, { readonly kind: "row" }>["row"]) => unknown) =>
  entries.map((entry) => (entry.kind === "head" ? `${entry.section.key} ${entry.section.rows}` : of(entry.row as Extract<ListEntry<Kind>, { readonly kind: "row" }>["row"])));

test("an allocation stands in sections, is handed out in windows, and each row knows its cell", async () => {
  const lists = browsingLists(desk());
  const { id, sections, rows } = await opened(lists, { kind: "allocation", date: WORK_DATE });
  expect(sections).toEqual([{ key: "first", rows: 1, tickable: 1, startsOn: true }, { key: "later", rows: 3, tickable: 3, startsOn: false }, { key: "lost", rows: 1, tickable: 1, startsOn: false }]);
  expect(rows).toBe(5);
  expect(told<"allocation">(seen(lists, id).entries, ({ documentNo }) => documentNo)).toEqual(["first 1", "SO-102", "later 3", "SO-101", "SO-104", "SO-103", "lost 1", "SO-105"]);
  const part = seen(lists, id, 3, 4);
  expect([part.count, part.from, told<"allocation">(part.entries, ({ documentNo }) => documentNo)]).toEqual([8, 3, ["SO-101", "SO-104", "SO-103", "lost 1"]]);
  // SO-103 is the third line of the sheet, below its head.
  expect(part.entries[2]).toMatchObject({ key: "SO-103\u000010000", cell: { sheetName: "SalesLines", row: 4 } });
});

test("what is ticked is accepted: all of a section but some, or some alone (sales-fo 13.7)", async () => {
  const own = desk();
  const lists = browsingLists(own);
  const { id } = await opened(lists, { kind: "allocation", date: WORK_DATE });
  const acts = actingOnTicked(own, lists);
  const done = valueOf(await acts.acceptAllocation({ id, ticks: [{ section: "first", isOn: true, except: [] }, { section: "later", isOn: true, except: ["SO-104\u000010000"] }, { section: "lost", isOn: false, except: [] }] }));
  expect(done).toEqual({ done: 3, overtaken: 0, takenFrom: 0, issues: [] });
  expect([...new Set(columnOf(own, "Reservations", "documentNo").filter((no) => no !== ""))].sort()).toEqual(["SO-101", "SO-102", "SO-103"]);
});

describe("ticks when a list is worked out anew", () => {
  // A day for SO-103 moves in the sheet: 5 March and 8 March as Excel counts days.
  const moved = async (own: TestDesk): Promise<void> => {
    const lines = tableOf(own, "SalesLines");
    const column = lines.headers.indexOf("requestedDate");
    const row = columnOf(own, "SalesLines", "documentNo").indexOf("SO-103");
    valueOf(await own.workbook.write([{ kind: "updateRows", table: "SalesLines", firstIndex: row, columns: [column], values: [[43167]], rowCount: lines.rows.length }]));
  };
  const wish: ListWish = { kind: "allocation", date: WORK_DATE };

  test("stay where the row is as it was, and are dropped and counted where it has changed", async () => {
    const own = desk();
    const lists = browsingLists(own);
    const first = valueOf(await lists.open({ wish }));
    expect([first.ticks, first.droppedTicks]).toEqual([[], 0]);
    const before = { id: first.id, ticks: [{ section: "later", isOn: true, except: ["SO-104\u000010000"] }, { section: "first", isOn: false, except: [] }] };
    const same = valueOf(await lists.open({ wish, before }));
    expect([same.ticks, same.droppedTicks]).toEqual([[{ section: "first", isOn: false, except: [] }, { section: "later", isOn: true, except: ["SO-104\u000010000"] }], 0]);
    await moved(own);
    const now = valueOf(await lists.open({ wish, before: { id: same.id, ticks: same.ticks } }));
    expect(now.droppedTicks).toBe(1);
    expect(valueOf(await actingOnTicked(own, lists).acceptAllocation({ id: now.id, ticks: now.ticks }))).toMatchObject({ done: 1, overtaken: 0 });
    expect([...new Set(columnOf(own, "Reservations", "documentNo").filter((no) => no !== ""))]).toEqual(["SO-101"]);
  });

  test("of a list that is gone none is kept, and that is told; a section nobody touched begins as it does", async () => {
    const own = desk();
    const lists = browsingLists(own);
    const { id } = valueOf(await lists.open({ wish }));
    const gone = valueOf(await lists.open({ wish, before: { id: "another", ticks: [{ section: "later", isOn: true, except: [] }] } }));
    expect([gone.ticks, gone.droppedTicks]).toEqual([[], "all"]);
    expect(gone.id).not.toBe(id);
    await moved(own);
    const now = valueOf(await lists.open({ wish, before: { id: gone.id, ticks: [] } }));
    expect([now.ticks, now.droppedTicks]).toEqual([[], 0]);
  });
});

test("lines that cannot be counted are told with their cells by every list", async () => {
  const lines = workedTables({ item: { ...BOUGHT, unitCost: 60 } }).SalesLines ?? [];
  const lists = browsingLists(desk({ SalesLines: [...lines, { documentNo: "SO-101", lineNo: 20000, no: "9999", quantity: 1 }] } as FixtureTables));
  for (const kind of ["allocation", "changes", "proposals"] as const) {
    const { leftOut } = valueOf(await lists.open({ wish: { kind, date: WORK_DATE } }));
    expect(leftOut.map(({ code, cell }) => [code, cell])).toEqual([["REF-01", { sheetName: "SalesLines", row: 2 + lines.length, column: expect.any(Number) }]]);
  }
});

test("of a list that is gone nothing is done, and taking along works it out anew", async () => {
  const own = desk();
  const lists = browsingLists(own);
  const wish: ListWish = { kind: "changes", date: WORK_DATE };
  const { id } = await opened(lists, wish);
  const before = own.workbook.current();
  await opened(lists, wish);
  expect(valueOf(lists.look({ id, from: 0, count: 10 }))).toEqual({ isGone: true });
  expect(valueOf(await actingOnTicked(own, lists).keepPromises({ id, ticks: [{ section: "first", isOn: true, except: [] }] }))).toEqual({ isGone: true });
  expect(own.workbook.current()).toEqual(before);
  expect(valueOf(await lists.rows({ id, wish }))).toHaveLength(5);
});

test("new dates of ticked lines are kept; a line that nothing covers cannot be ticked", async () => {
  const own = desk();
  const lists = browsingLists(own);
  const { id, sections } = await opened(lists, { kind: "changes", date: WORK_DATE });
  expect(sections).toEqual([{ key: "first", rows: 5, tickable: 5, startsOn: false }]);
  expect(valueOf(await actingOnTicked(own, lists).keepPromises({ id, ticks: [{ section: "first", isOn: true, except: ["SO-101\u000010000"] }] }))).toMatchObject({ done: 4, overtaken: 0 });
  // SO-103 and SO-104 on 12 March, as Excel counts days.
  expect(columnOf(own, "SalesLines", "promisedDate")).toEqual(["", 43161, 43171, 43171, "", 43169, ""]);
});

test("ticked proposals are ordered once; what is moved or cancelled by hand cannot be ticked", async () => {
  const own = desk();
  const lists = browsingLists(own);
  const { id, sections } = await opened(lists, { kind: "proposals", date: WORK_DATE });
  expect(sections.map(({ key, tickable }) => [key, tickable])).toEqual([["buy", 1], ["expedite", expect.any(Number)]]);
  const acts = actingOnTicked(own, lists);
  const ticked = { id, ticks: [{ section: "buy", isOn: true, except: [] }] };
  const before = own.workbook.current();
  const preview = valueOf(await acts.previewProposals(ticked));
  expect(own.workbook.current()).toEqual(before);
  const made = valueOf(await acts.followProposals(ticked));
  // Sixteen that nothing covers and five of safety stock, in tens, at 60 each: 30 (sales-fo 13.6).
  expect(made).toMatchObject({ steps: [{ sentence: "PO1001 from V10 Vendor V10: 1 line, 1,800.00 NOK; order by 2018-03-02" }], openOrders: ["PO-501", "PO-502"], issues: [] });
  expect(preview).toMatchObject({ steps: [{ sentence: "PO1001 from V10 Vendor V10: 1 line, 1,800.00 NOK; order by 2018-03-02" }] });
  expect(valueOf(await acts.followProposals(ticked))).toMatchObject({ steps: [], issues: [{ code: "BCK-40" }] });
});

const GIVEN = ({ documentNo, quantity }: { readonly documentNo: string; readonly quantity: number }) => [documentNo, quantity / FINE_ONE];

test("what arrives is handed out as the report gives it: PO-501 and PO-502 (sales-fo 13.6)", async () => {
  const own = desk();
  const lists = browsingLists(own);
  const first = await opened(lists, { kind: "putToOrder", date: WORK_DATE, documentNo: "PO-501" });
  expect(told<"putToOrder">(seen(lists, first.id).entries, GIVEN)).toEqual(["PO-501 10000 2", ["SO-102", 13], ["SO-103", 7]]);
  const second = await opened(lists, { kind: "putToOrder", date: WORK_DATE, documentNo: "PO-502" });
  expect(told<"putToOrder">(seen(lists, second.id).entries, GIVEN)).toEqual(["PO-502 10000 3", ["SO-103", 1], ["SO-104", 25], ["SO-105", 4]]);
  expect(valueOf(await lists.write({ id: second.id, wish: { kind: "putToOrder", date: WORK_DATE, documentNo: "PO-502" } })).sheetName).toBe("Put to Order");
  expect(tableOf(own, "PutToOrder").rows).toHaveLength(3);
});

const arrivals = async (own: TestDesk, text = "") => valueOf(await listArrivals(own, { text })).rows.map(({ kind, documentNo, name, lines }) => [kind, documentNo, name, lines]);

test("arrivals are found by number and vendor: what is to come by its day, then what was received", async () => {
  const own = desk();
  // PO-503 goes from the vendor to the customer on 10 March.
  expect(await arrivals(own)).toEqual([["expected", "PO-501", "Vendor V10", 1], ["expected", "PO-503", "Vendor V20", 1], ["expected", "PO-502", "Vendor V10", 1]]);
  expect(await arrivals(own, " v20")).toEqual([["expected", "PO-503", "Vendor V20", 1]]);
  expect(await arrivals(own, "po-502")).toHaveLength(1);
  const { documents, posted } = valueOf(await postDocuments(own, { action: "receive", documents: ["PO-501"], postingDate: WORK_DATE, allOrNone: true }));
  expect(documents).toEqual(["PO-501"]);
  const receipt = posted[0]?.documentNo ?? "";
  expect((await arrivals(own)).at(-1)).toEqual(["received", receipt, "Vendor V10", 1]);
  const lists = browsingLists(own);
  const { id } = await opened(lists, { kind: "putToOrder", date: WORK_DATE, documentNo: receipt });
  // The first twelve were there: ten for SO-101, two of SO-102.
  expect(told<"putToOrder">(seen(lists, id).entries, GIVEN).slice(1)).toEqual([["SO-102", 13], ["SO-103", 7]]);
});

test("transfers and cancellations are followed as they are ticked, each once (sales-fo 10.1, 16)", async () => {
  const own = deskOver(foundTables(WAITED_TOO_LONG), "2018-03-03");
  const lists = browsingLists(own);
  const { id, sections } = await opened(lists, { kind: "proposals", date: null });
  const ticks = sections.filter(({ key }) => key === "transfer" || key === "cancel").map(({ key }) => ({ section: key, isOn: true, except: [] }));
  expect(ticks.map(({ section }) => section)).toEqual(["transfer", "cancel"]);
  const done = valueOf(await actingOnTicked(own, lists).followProposals({ id, ticks }));
  expect(done).toMatchObject({ steps: [{ sentence: "T-1 brings 1 line from WH2 to WH1; on 2018-03-09 post it in the item journal" }, { sentence: "1002 of C1, line 10000: 7 PCS of X cancelled" }], openOrders: [], issues: [] });
  expect([columnOf(own, "ItemJournal", "documentNo"), columnOf(own, "SalesLines", "quantityCancelled")]).toEqual([["T-1"], ["", 7]]);
});
