import { officeWorkbook } from "../../../src/adapters/office/officeWorkbook";
import type { WorkbookChange } from "../../../src/ports/workbookPort";
import { excelForTests } from "./excel";
import { column, layout, textColumn } from "./layouts";
import { manyRows } from "./workbooks";

const excel = excelForTests();

const LEDGERS = ["GeneralLedger", "CustomerLedger", "CustomerDetails", "ItemLedger", "ItemApplications", "ValueEntries", "VatEntries", "PostedHeaders", "PostedLines"];

/** A workbook with nine protected ledgers of twelve columns, a log, and a table of lines. */
async function companyWorkbook() {
  excel.open();
  const port = officeWorkbook();
  const columns = Array.from({ length: 12 }, (_, at) => (at % 3 === 1 ? column(`H${at}`) : textColumn(`H${at}`)));
  const changes: WorkbookChange[] = LEDGERS.map((name) => ({ kind: "createTable", layout: layout(name, columns, { locked: true }), rows: manyRows(3, 12) }));
  changes.push({ kind: "createTable", layout: layout("PostingLog", columns, { locked: true }), rows: [] });
  changes.push({ kind: "createTable", layout: layout("SalesLines", columns), rows: manyRows(50, 12) });
  expect(await port.write(changes)).toMatchObject({ ok: true });
  excel.office().host.resetCounters();
  return port;
}

/** Ledger rows and a log row, then the log row again: as a posting writes them. */
async function post(port: ReturnType<typeof officeWorkbook>, rowsPerLedger: number): Promise<void> {
  await port.readTables();
  const rows = manyRows(rowsPerLedger, 12);
  const staged: WorkbookChange[] = LEDGERS.map((table) => ({ kind: "appendRows", table, rows }));
  staged.push({ kind: "appendRows", table: "PostingLog", rows: manyRows(1, 12) });
  expect(await port.write(staged)).toEqual({ ok: true, value: { changesDone: LEDGERS.length + 1, stopped: false } });
  const log = await port.readTables(["PostingLog"]);
  expect(log).toMatchObject({ ok: true, value: [{ name: "PostingLog" }] });
  const committed: WorkbookChange[] = [
    { kind: "updateRows", table: "PostingLog", firstIndex: 0, columns: [2], values: [["committed"]] },
    { kind: "updateRows", table: "SalesLines", firstIndex: 0, columns: [1, 4, 5], values: manyRows(50, 3).map(([text = "", number = 0]) => [number, number, text]) },
  ];
  expect(await port.write(committed)).toMatchObject({ ok: true });
}

test("a small posting into ten tables costs seven syncs, the reading before and after included", async () => {
  const port = await companyWorkbook();
  await post(port, 5);
  const { syncs, requestBytes, faults } = excel.office().host.counters.total;
  expect(requestBytes).toBeLessThan(4_500_000);
  // Two to find and read, one to look and one to write, one to read the log again, one to look and one to commit.
  expect(syncs).toBe(7);
  expect(syncs).toBeLessThanOrEqual(6 + 1);
  expect(faults).toBe(0);
});

test("a posting of a hundred thousand rows costs a sync for each full payload and six more", async () => {
  const port = await companyWorkbook();
  await post(port, 11_000);
  const { syncs, requestBytes, largestRequest } = excel.office().host.counters.total;
  expect(syncs).toBeLessThanOrEqual(6 + Math.ceil(requestBytes / 4_500_000));
  expect(largestRequest).toBeLessThan(4_750_000);
  // Well-filled payloads: none but the last is less than nine tenths full.
  const payloads = excel.office().host.counters.calls.map((call) => call.requestBytes).filter((bytes) => bytes > 300_000);
  for (const bytes of payloads.slice(0, -1)) expect(bytes).toBeGreaterThan(0.85 * 4_500_000);
}, 60_000);

test("characters that take several bytes count as such", async () => {
  excel.open();
  const port = officeWorkbook();
  await port.write([{ kind: "createTable", layout: layout("T", [textColumn("A"), textColumn("B")]), rows: [] }]);
  excel.office().host.resetCounters();
  const text = "受注明細の「摘要」".repeat(10);
  const rows = Array.from({ length: 12_000 }, (_, at) => [`${at}`, text]);
  expect(await port.write([{ kind: "appendRows", table: "T", rows }])).toMatchObject({ ok: true });
  expect(excel.office().host.counters.total.largestRequest).toBeLessThan(4_750_000);
  expect(excel.office().host.counters.total.faults).toBe(0);
});

test("the person may stop between payloads: what was written stays, and a table only begun goes", async () => {
  excel.open();
  const port = officeWorkbook({ limits: { payloadBytes: 500_000 } });
  const twoColumns = [textColumn("A"), column("B")];
  await port.write([{ kind: "createTable", layout: layout("T", twoColumns), rows: [] }]);
  const rows = manyRows(50_000, 2);
  let payloads = 0;
  const watch = { onProgress: () => (payloads += 1), isStopped: () => payloads >= 2 };
  const answer = await port.write([{ kind: "appendRows", table: "T", rows: manyRows(10, 2) }, { kind: "createTable", layout: layout("New", twoColumns), rows }], watch);
  expect(answer).toEqual({ ok: true, value: { changesDone: 1, stopped: true } });
  const read = await port.readTables();
  expect(read).toMatchObject({ ok: true, value: [{ name: "T", rows: manyRows(10, 2) }] });
  expect(await port.sheetNames()).toEqual({ ok: true, value: ["Sheet1", "T"] });
});
