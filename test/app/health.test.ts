import { memoryJournal } from "../../src/adapters/memory/memoryJournal";
import { diagnoseBook } from "../../src/app/diagnoseBook";
import { forgetDevice, lookAtHealth, saveWorkbook } from "../../src/app/lookAtHealth";
import { lookAtBook } from "../../src/app/lookAtBook";
import { postDocuments } from "../../src/app/postDocuments";
import { verifyLedgers } from "../../src/app/verifyLedgers";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { declarationOf } from "../../src/tables/tables";
import { deskOver, foundTables, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";

/** How the book stands, as the Health page is told, and what leaves the house in a diagnostics file. */
const ORDERS: FixtureTables = {
  Settings: [{ key: "workbookId", value: "wb-1" }],
  Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
  SalesHeaders: ["1001", "1002"].map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
  SalesLines: ["1001", "1002"].map((documentNo) => ({ documentNo, lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 })),
};

function deskAt(device: string, tables: readonly FoundTable[] = foundTables(ORDERS), canSave = true): TestDesk {
  const desk = deskOver(tables);
  return { ...desk, workbook: { ...desk.workbook, save: () => Promise.resolve({ ok: true, value: canSave }) }, journal: memoryJournal({ device }) };
}

async function post(desk: TestDesk, documentNo: string): Promise<void> {
  valueOf(await postDocuments(desk, { action: "shipInvoice", documents: [documentNo], postingDate: null, allOrNone: false }));
}

const health = async (desk: TestDesk, isSaved?: boolean) => valueOf(await lookAtHealth(desk, { isSaved }));

describe("the state of the book", () => {
  test("before anything is posted there is no posting, no seat and nothing to save", async () => {
    expect(await health(deskAt("here"))).toMatchObject({ workbookId: "wb-1", schemaVersion: 1, programVersion: "test", last: undefined, seat: "none", underWay: 0, saved: "unknown", verified: undefined, recovered: undefined });
  });

  test("tells the last posting, by whom, when, on which device, and the anchor", async () => {
    const desk = deskAt("1f0c2d3e-office");
    await post(desk, "1001");
    await post(desk, "1002");
    const { headers, rows } = tableOf(desk, "PostingLog");
    const { last, seat } = await health(desk);
    expect([seat, last?.transactionNo, last?.documents, last?.userId, last?.device, last?.postedAt]).toEqual(["own", 2, "1002", "ann", "1f0c2d3e", "2026-01-15T08:00:00.000Z"]);
    expect(last?.anchor?.hash).toBe(rows[1]?.[headers.indexOf("hash")]);
  });

  test("on another device the seat is another's, and whether it is saved is not known", async () => {
    const desk = deskAt("there");
    await post(desk, "1001");
    expect(await health(deskAt("here", desk.workbook.current()))).toMatchObject({ seat: "other", saved: "unknown", last: { documents: "1001" } });
  });

  test("a posting that another device has begun is told", async () => {
    const begun = foundTables({ ...ORDERS, PostingLog: [{ transactionNo: 1, postingId: "a", state: "prepared", postedAt: "2026-01-15T07:00:00Z", userId: "bob", programVersion: "1", device: "there", action: "ship", documents: "1001", firstTransactionNo: 1 }] });
    expect(await health(deskAt("here", begun))).toMatchObject({ underWay: 1, last: undefined });
  });
});

describe("posted, and posted and saved", () => {
  test("are two states: the host saves with the posting, or later on demand", async () => {
    const saving = deskAt("here");
    await post(saving, "1001");
    expect((await health(saving)).saved).toBe("saved");
    const desk = deskAt("here", foundTables(ORDERS), false);
    await post(desk, "1001");
    expect((await health(desk)).saved).toBe("unsaved");
    expect(valueOf(await saveWorkbook(desk))).toBe(false);
    expect((await health(desk)).saved).toBe("unsaved");
    expect(valueOf(await saveWorkbook({ ...desk, workbook: saving.workbook }))).toBe(true);
    expect((await health({ ...desk, workbook: saving.workbook })).saved).toBe("saved");
  });

  test("where the host says that nothing is left to save, the posting is saved from then on", async () => {
    const desk = deskAt("here", foundTables(ORDERS), false);
    await post(desk, "1001");
    expect((await health(desk, false)).saved).toBe("unsaved");
    expect((await health(desk, true)).saved).toBe("saved");
    expect((await health(desk)).saved).toBe("saved");
  });
});

test("the last verification is remembered with its result, on this device and for this workbook", async () => {
  const desk = deskAt("here");
  await post(desk, "1001");
  valueOf(await verifyLedgers(desk));
  expect((await health(desk)).verified).toEqual({ at: "2026-01-15T08:00:00.000Z", transactionNo: 1, isSound: true, errors: 0 });
  const tampered = withCells(desk.workbook.current(), (table, column, value) => (table === "CustomerLedger" && column === "documentNo" ? "999" : value));
  valueOf(await verifyLedgers({ ...desk, workbook: deskOver(tampered).workbook }));
  expect((await health(desk)).verified).toMatchObject({ isSound: false, errors: 1 });
  expect((await health(deskAt("here", foundTables({ ...ORDERS, Settings: [{ key: "workbookId", value: "wb-2" }] })))).verified).toBeUndefined();
});

test("a verification tells how far it is in rows, and leaves nothing where it is stopped", async () => {
  const desk = deskAt("here");
  await post(desk, "1001");
  await post(desk, "1002");
  const told: (readonly [number, number])[] = [];
  const { rows } = valueOf(await verifyLedgers(desk, {}, { onProgress: (done, total) => told.push([done, total]) }));
  expect(told).toEqual([[rows / 2, rows], [rows, rows]]);
  const before = await health(desk);
  const stopped = await verifyLedgers(desk, {}, { isStopped: () => true });
  expect(stopped).toMatchObject({ ok: false, refusal: { code: "stopped" } });
  expect((await health(desk)).verified).toEqual(before.verified);
});

test("the first broken entry comes before what else is found, also where its cell cannot be read", async () => {
  const desk = deskAt("here");
  await post(desk, "1001");
  const tampered = withCells(desk.workbook.current(), (table, column, value, index) => (table === "GeneralLedger" && column === "amount" && index === 1 ? "many" : value));
  const { issues, isSound } = valueOf(await verifyLedgers({ ...desk, workbook: deskOver(tampered).workbook }));
  expect([isSound, issues[0]?.code, issues[0]?.cellText]).toEqual([false, "LDG-01", "GeneralLedger A3"]);
  expect(issues.map(({ code }) => code)).toContain("CEL-03");
});

test("what was taken away of a posting that broke off is remembered", async () => {
  const broken = foundTables({
    ...ORDERS,
    PostingLog: [{ transactionNo: 1, postingId: "a-1", state: "prepared", postedAt: "2026-01-15T07:00:00Z", userId: "ann", programVersion: "1", device: "here", action: "ship", documents: "1001;1002", firstTransactionNo: 1, firstGeneralLedger: 1, lastGeneralLedger: 2 }],
    GeneralLedger: [{ accountNo: "2310", amount: 100 }, { accountNo: "6110", amount: -100 }],
  });
  const desk = deskAt("here", broken);
  expect(valueOf(await lookAtBook(desk)).notices.map(({ code }) => code)).toEqual(["COM-09"]);
  expect((await health(desk)).recovered).toEqual({ at: "2026-01-15T08:00:00.000Z", documents: "1001;1002", postedAt: "2026-01-15T07:00:00Z", entries: 2 });
  expect(valueOf(await lookAtBook(desk)).notices).toEqual([]);
});

test("forgetting takes away everything that is kept beside the workbook, and nothing of it", async () => {
  const desk = deskAt("here");
  await post(desk, "1001");
  await desk.journal.writeCache({ workbookId: "wb-1", name: "ledgerRows", head: 1 }, [1]);
  const cells = JSON.stringify(desk.workbook.current());
  expect(valueOf(await desk.journal.contents())).toEqual({ isLasting: false, settings: 2, caches: 1 });
  valueOf(await forgetDevice(desk));
  expect(valueOf(await desk.journal.contents())).toEqual({ isLasting: false, settings: 0, caches: 0 });
  expect(JSON.stringify(desk.workbook.current())).toBe(cells);
  // From then on the device has another name, so the seat is no longer its own.
  expect(await health(desk)).toMatchObject({ seat: "other", saved: "unknown" });
});

describe("diagnostics", () => {
  const MARKER = "Zebrafish";
  const FIGURE = 73_137.19;

  test("tell tables, columns, issues, the log and the chain", async () => {
    const desk = deskAt("here");
    await post(desk, "1001");
    const { tables, postings, chain, versions, settings } = valueOf(await diagnoseBook(desk));
    expect(versions).toEqual({ ledgerline: "test", schema: 1 });
    expect(tables.find(({ id }) => id === "SalesLines")).toEqual({ id: "SalesLines", rows: 2, columns: declarationOf("SalesLines")?.order, ownColumns: 0 });
    expect(postings).toEqual({ lastTransaction: 1, states: { committed: 1 }, devices: 1, seat: "own", underWay: 0, saved: "saved" });
    expect(chain).toMatchObject({ state: "sound", batches: 1, hashed: 1 });
    expect(settings).toMatchObject({ allowNegativeInventory: false, creditCheck: "warn", workDate: null });
  });

  test("hold nothing of any text cell, header of one's own or amount of the book", async () => {
    const desk = deskAt("here");
    await post(desk, "1001");
    const marked = withCells(desk.workbook.current(), (table, column, value) => {
      const kind = declarationOf(table)?.columns[column]?.kind;
      if (kind === "amount" || kind === "price" || kind === "qty" || kind === "percent") return FIGURE;
      return kind === "text" || kind === "code" || kind === "formula" ? `${MARKER} ann@example.com` : value;
    }).map((table) => ({ ...table, headers: [...table.headers, `${MARKER} note`], rows: table.rows.map((row) => [...row, MARKER]) }));
    // The settings' keys stay, so that every value they hold is tried.
    const settings = desk.workbook.current().filter(({ name }) => name === "Settings").map((table) => ({ ...table, rows: table.rows.map(([key = ""]) => [key, MARKER]) }));
    for (const tables of [marked, [...marked.filter(({ name }) => name !== "Settings"), ...settings]]) {
      const text = JSON.stringify(valueOf(await diagnoseBook({ ...deskAt("here", tables), userId: `${MARKER} Ann` })));
      expect(text).not.toMatch(/zebra/i);
      expect(text).not.toMatch(/73.?137|example\.com|ann/i);
      expect(JSON.parse(text).tables.find(({ id }: { id: string }) => id === "Customers")).toMatchObject({ ownColumns: 1 });
    }
  });

  test("a book whose ledgers are broken says so by code", async () => {
    const desk = deskAt("here");
    await post(desk, "1001");
    const tampered = withCells(desk.workbook.current(), (table, column, value) => (table === "CustomerLedger" && column === "documentNo" ? "999" : value));
    const { chain, issues } = valueOf(await diagnoseBook(deskAt("here", tampered)));
    expect([chain.state, issues["LDG-01"]]).toEqual(["broken", 1]);
  });
});

/** Tables with other values in some cells; headers are ids of columns. */
function withCells(tables: readonly FoundTable[], change: (table: string, column: string, value: CellValue, index: number) => CellValue): readonly FoundTable[] {
  return tables.map((table) => ({ ...table, rows: table.rows.map((row, index) => row.map((cell, position) => change(table.name, table.headers[position] ?? "", cell, index))) }));
}
