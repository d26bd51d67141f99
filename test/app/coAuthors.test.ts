import type { Desk } from "../../src/app/desk";
import { enterOrders } from "../../src/app/enterOrders";
import { postDocuments } from "../../src/app/postDocuments";
import { recoverPosting } from "../../src/app/recoverPosting";
import { openBook } from "../../src/app/openBook";
import type { WorkbookChange, WorkbookPort } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { deskOver, deskWith, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/**
 * Somebody else in the file sorts a sheet or puts a row in between any two steps of an act: what the act writes lies in the
 * rows that it was worked out for, wherever they stand by then.
 */
type CoAuthor = (desk: TestDesk) => Promise<void>;

/** The desk as an act has it while a co-author does something before its n-th call of the workbook. */
function beside(desk: TestDesk, at: number, does: CoAuthor): { readonly desk: Desk; readonly calls: () => number } {
  let calls = 0;
  const workbook = Object.fromEntries(
    Object.entries(desk.workbook).map(([name, call]) => [
      name,
      async (...given: readonly unknown[]) => {
        calls += 1;
        if (calls === at) await does(desk);
        return (call as (...args: readonly unknown[]) => unknown)(...given);
      },
    ]),
  ) as unknown as WorkbookPort;
  return { desk: { ...desk, workbook }, calls: () => calls };
}

const rewritten = async (desk: TestDesk, table: string, rows: readonly (readonly CellValue[])[]): Promise<void> => {
  const { headers } = tableOf(desk, table);
  valueOf(await desk.workbook.write([{ kind: "updateRows", table, firstIndex: 0, columns: headers.map((_, position) => position), values: rows }]));
};

const reversing = (table: string): CoAuthor => (desk) => rewritten(desk, table, [...tableOf(desk, table).rows].reverse());

/** Puts a row in front of the others, in which only what is given stands. */
const puttingInFront = (table: string, cells: Readonly<Record<string, CellValue>>): CoAuthor => async (desk) => {
  const { headers, rows } = tableOf(desk, table);
  const row = headers.map((header) => cells[header] ?? "");
  valueOf(await desk.workbook.write([{ kind: "appendRows", table, rows: [row] }]));
  await rewritten(desk, table, [row, ...rows]);
};

const cellsOf = (desk: TestDesk, table: string, columns: readonly string[]): readonly string[] => {
  const { headers, rows } = tableOf(desk, table);
  return rows.filter((row) => row.some((cell) => cell !== "")).map((row) => columns.map((column) => row[headers.indexOf(column)]).join(" | ")).sort();
};

async function eachMoment(begin: () => Promise<TestDesk> | TestDesk, act: (desk: Desk) => Promise<unknown>, does: CoAuthor, judge: (desk: TestDesk, at: number, answer: unknown) => Promise<void> | void): Promise<number> {
  for (let at = 1; ; at += 1) {
    const own = await begin();
    const { desk, calls } = beside(own, at, does);
    const answer = await act(desk);
    if (calls() < at) return at - 1;
    await judge(own, at, answer);
  }
}

describe("order entry", () => {
  const entry = (customerNo: string, externalDocumentNo: string, itemNo: string, quantity: number) => ({ customerNo, externalDocumentNo, itemNo, quantity });
  const begin = () =>
    deskWith({
      Customers: [{ customerNo: "C2" }],
      Items: [{ itemNo: "S", type: "service", unitPrice: 100 }, { itemNo: "I", unitPrice: 40 }],
      // The last row is of an item that nobody has: it makes no order, and says so.
      OrderEntry: [entry("C1", "A", "S", 2), entry("C1", "B", "S", 1), entry("C1", "A", "I", 3), entry("C2", "", "S", 4), entry("C2", "X", "NOPE", 1)],
    });
  const ENTERED = ["C1 | A | S | 2 | 1001 | Entered", "C1 | B | S | 1 | 1002 | Entered", "C1 | A | I | 3 | 1001 | Entered", "C2 |  | S | 4 | 1003 | Entered", "C2 | X | NOPE | 1 |  | Not ready"];
  // Read with its rows the other way round, the same rows make the same orders under other numbers.
  const REVERSED = ["C1 | A | S | 2 | 1002 | Entered", "C1 | B | S | 1 | 1003 | Entered", "C1 | A | I | 3 | 1002 | Entered", "C2 |  | S | 4 | 1001 | Entered", "C2 | X | NOPE | 1 |  | Not ready"];
  const COLUMNS = ["customerNo", "externalDocumentNo", "itemNo", "quantity", "documentNo", "status"];
  // The third call looks at the rows once more before anything is written, and where they have moved the orders are planned anew.
  const LOOKING = 3;
  const note = { customerNo: "C1", externalDocumentNo: "later" };
  const NOTE = "C1 | later |  |  |  | ";

  test.each<readonly [string, CoAuthor, readonly string[], readonly string[]]>([
    ["sorts the rows", reversing("OrderEntry"), REVERSED, ENTERED],
    ["puts a row in front", puttingInFront("OrderEntry", note), [NOTE, ...ENTERED], [NOTE, ...ENTERED]],
    ["sorts the number series", reversing("NumberSeries"), ENTERED, ENTERED],
  ])("a co-author who %s before any step: each row has the number of its own order, and each order is there once", async (_, does, beforeReading, afterReading) => {
    const moments = await eachMoment(begin, (desk) => enterOrders(desk), does, async (own, at) => {
      await enterOrders(own);
      // What the row in front says of itself is not of interest.
      const rows = cellsOf(own, "OrderEntry", COLUMNS).map((row) => (row.startsWith("C1 | later") ? NOTE : row));
      expect([at, [...rows].sort()]).toEqual([at, [...(at <= LOOKING ? beforeReading : afterReading)].sort()]);
      expect(cellsOf(own, "SalesHeaders", ["documentNo"])).toEqual(["1001", "1002", "1003"]);
      expect(cellsOf(own, "SalesLines", ["no", "quantity"])).toEqual(["I | 3", "S | 1", "S | 2", "S | 4"]);
    });
    expect(moments).toBeGreaterThan(3);
  });
});

const SERVICE = { itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" };
const order = (documentNo: string) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" });
const line = (documentNo: string, quantity: number, quantityToShip: number | "") => ({ documentNo, lineNo: 10000, no: "S", quantity, quantityToShip });
const SHIP = { action: "ship", documents: ["1001"], postingDate: null, allOrNone: false } as const;

describe("a posting", () => {
  const begin = () => deskWith({ Items: [SERVICE], SalesHeaders: [order("1001"), order("1002")], SalesLines: [line("1001", 5, 2), line("1002", 7, 3)] });
  const LINES = ["documentNo", "quantity", "quantityToShip", "quantityShipped"];

  test.each(["SalesLines", "SalesHeaders"])("beside which %s are sorted before any step: what was typed for the other order stays, and what is posted is cleared in its own line", async (table) => {
    await eachMoment(begin, (desk) => postDocuments(desk, SHIP), reversing(table), async (own, at) => {
      // The next opening shows what this posting could not.
      await postDocuments(own, { ...SHIP, documents: [] });
      expect([at, cellsOf(own, "SalesLines", LINES)]).toEqual([at, ["1001 | 5 |  | 2", "1002 | 7 | 3 | "]]);
      expect(cellsOf(own, "PostedLines", ["quantity"])).toEqual(["2"]);
    });
  });

  test("that was broken off is taken away while somebody sorts or adds to a ledger before any step, and nothing else is", async () => {
    const broken = async () => {
      const desk = begin();
      valueOf(await postDocuments(desk, SHIP));
      // The commit cell is never written: the program ends before it.
      const isCommit = (change: WorkbookChange): boolean => change.kind === "updateRows" && change.table === "PostingLog";
      await new Promise<void>((ended) => {
        const write: WorkbookPort["write"] = (changes, watch) => (changes.some(isCommit) ? new Promise(() => ended()) : desk.workbook.write(changes, watch));
        void postDocuments({ ...desk, workbook: { ...desk.workbook, write } }, { ...SHIP, action: "shipInvoice", documents: ["1002"] });
      });
      return deskOver(desk.workbook.current());
    };
    expect(cellsOf(await broken(), "PostedHeaders", ["documentType", "sourceNo"])).toEqual(["invoice | 1002", "shipment | 1001", "shipment | 1002"]);
    for (const does of [reversing("GeneralLedger"), reversing("PostedHeaders"), reversing("PostingLog")]) {
      const moments = await eachMoment(broken, async (desk) => recoverPosting(desk, valueOf(await openBook(desk)), true), does, async (own, at) => {
        valueOf(await recoverPosting(own, valueOf(await openBook(own)), true));
        expect([at, cellsOf(own, "PostedHeaders", ["documentType", "sourceNo"])]).toEqual([at, ["shipment | 1001"]]);
        expect(cellsOf(own, "PostingLog", ["documents", "state"])).toEqual(["1001 | committed"]);
        expect(cellsOf(own, "GeneralLedger", ["entryNo"])).toEqual([]);
      });
      expect(moments).toBeGreaterThan(2);
    }
  });
});
