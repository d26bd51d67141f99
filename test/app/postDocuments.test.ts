import { postDocuments, previewPosting } from "../../src/app/postDocuments";
import { openBook } from "../../src/app/openBook";
import { refused } from "../../src/base/result";
import type { FixtureTables } from "../support/fixtureSetup";
import { columnOf, deskOver, deskWith, foundTables, tableOf, valueOf, type TestDesk } from "../support/deskInMemory";

/** Posting as an act: what is written in which order, what a refusal in the middle leaves, and what the next posting makes of it. */
const ALL = { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false } as const;

const ORDERS: FixtureTables = {
  Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
  SalesHeaders: [
    { documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" },
    { documentNo: "1002", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-11" },
  ],
  SalesLines: [
    { documentNo: "1001", lineNo: 10000, no: "S", quantity: 2, unitPrice: 100 },
    { documentNo: "1002", lineNo: 10000, no: "S", quantity: 3, unitPrice: 100 },
  ],
};

/** The desk with a port that refuses its n-th write, before or after having done the first change of it. */
function failingDesk(desk: TestDesk, nth: number, done: "nothing" | "one change" | "all but said otherwise"): TestDesk {
  let writes = 0;
  const { workbook } = desk;
  return {
    ...desk,
    workbook: {
      ...workbook,
      write: async (changes, watch) => {
        if (++writes !== nth) return workbook.write(changes, watch);
        if (done !== "nothing") await workbook.write(done === "one change" ? changes.slice(0, 1) : changes);
        return refused({ code: "unknown", detail: "the test says no" });
      },
    },
  };
}

const invoiced = async (desk: TestDesk) => valueOf(await openBook(desk)).book.tables.GeneralLedger.rows.filter(({ accountNo }) => accountNo === "2310").map(({ amount }) => amount);

test("a posted order shows its quantities, its amounts and that it is completed", async () => {
  const desk = deskWith(ORDERS);
  const { posted, skipped, stopped } = valueOf(await postDocuments(desk, ALL));
  expect(posted.map(({ documentNo, sourceNo }) => `${documentNo} of ${sourceNo}`)).toEqual(["102001 of 1001", "103001 of 1001", "102002 of 1002", "103002 of 1002"]);
  expect([skipped, stopped]).toEqual([[], false]);
  expect(columnOf(desk, "SalesHeaders", "status")).toEqual(["completed", "completed"]);
  expect(["quantityShipped", "quantityInvoiced", "outstandingQuantity", "amount", "amountInclVat", "status"].map((column) => columnOf(desk, "SalesLines", column))).toEqual([
    [2, 3], [2, 3], [0, 0], [200, 300], [250, 375], ["Invoiced", "Invoiced"],
  ]);
});

const PARTS: FixtureTables = {
  ...ORDERS,
  Items: [{ itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" }],
  SalesLines: [
    { documentNo: "1001", lineNo: 10000, no: "S", quantity: 9, unitPrice: 100, quantityToShip: 4, quantityToInvoice: 2 },
    { documentNo: "1001", lineNo: 20000, no: "S", quantity: 9, unitPrice: 100, quantityToShip: 0 },
    { documentNo: "1002", lineNo: 10000, no: "S", quantity: 3, unitPrice: 100, quantityToShip: 5 },
  ],
};
const typedCells = (desk: TestDesk) => ["quantityToShip", "quantityToInvoice"].map((column) => columnOf(desk, "SalesLines", column));

test("posting clears what was typed on the lines it has posted; a line held back and a document that is refused keep it", async () => {
  const desk = deskWith(PARTS);
  const { documents, skipped } = valueOf(await postDocuments(desk, ALL));
  expect([documents, skipped.map(({ documentNo }) => documentNo)]).toEqual([["1001"], ["1002"]]);
  expect(columnOf(desk, "SalesLines", "quantityShipped")).toEqual([4, 0, 0]);
  expect(typedCells(desk)).toEqual([["", 0, 5], ["", "", ""]]);
});

test("on the purchase side and on returns the same cells are cleared", async () => {
  const desk = deskWith({
    Items: PARTS.Items ?? [],
    PurchaseHeaders: [{ documentNo: "P1", postingDate: "2026-01-10" }],
    PurchaseLines: [{ documentNo: "P1", no: "S", quantity: 9, unitCost: 10, quantityToReceive: 4 }],
    SalesHeaders: [{ documentType: "returnOrder", documentNo: "R1", postingDate: "2026-01-10" }],
    SalesLines: [{ documentType: "returnOrder", documentNo: "R1", no: "S", quantity: 9, unitPrice: 10, quantityToShip: 3 }],
  });
  expect(valueOf(await postDocuments(desk, { ...ALL, action: "receive" })).posted).toHaveLength(2);
  expect([columnOf(desk, "PurchaseLines", "quantityToReceive"), columnOf(desk, "PurchaseLines", "quantityReceived")]).toEqual([[""], [4]]);
  expect([columnOf(desk, "SalesLines", "quantityToShip"), columnOf(desk, "SalesLines", "quantityShipped")]).toEqual([[""], [3]]);
});

test.each(["nothing", "one change"] as const)("a posting that breaks before its commit leaves what was typed, and so does its recovery: done was %s", async (done) => {
  const desk = deskWith(PARTS);
  expect((await postDocuments(failingDesk(desk, 1, done), ALL)).ok).toBe(false);
  expect(typedCells(desk)).toEqual([[4, 0, 5], [2, "", ""]]);
  // Stopped at once, the next posting does no more than take away what the broken one has left.
  valueOf(await postDocuments(desk, ALL, { isStopped: () => true }));
  expect(typedCells(desk)).toEqual([[4, 0, 5], [2, "", ""]]);
});

test("the number series shows the last numbers and dates used", async () => {
  const desk = deskWith(ORDERS);
  await postDocuments(desk, ALL);
  const { headers, rows } = tableOf(desk, "NumberSeries");
  const row = rows.find((cells) => cells[headers.indexOf("series")] === "postedInvoice");
  // 11 January 2026 is the serial number 46033.
  expect([row?.[headers.indexOf("lastNoUsed")], row?.[headers.indexOf("lastDateUsed")]]).toEqual(["103002", 46033]);
});

test("one committed row of the log names the entries of the batch", async () => {
  const desk = deskWith(ORDERS);
  await postDocuments(desk, ALL);
  const { book } = valueOf(await openBook(desk));
  expect(book.tables.PostingLog.rows).toHaveLength(1);
  expect(book.tables.PostingLog.rows[0]).toMatchObject({ state: "committed", transactionNo: 2, firstTransactionNo: 1, documents: "1001;1002", firstGeneralLedger: 1, lastGeneralLedger: 6, lastVatEntry: 2 });
});

test("a preview writes nothing and gives the same rows as the posting that follows", async () => {
  const desk = deskWith(ORDERS);
  const before = JSON.stringify(desk.workbook.current());
  const preview = valueOf(await previewPosting(desk, ALL));
  expect(JSON.stringify(desk.workbook.current())).toBe(before);
  expect(valueOf(await postDocuments(desk, ALL)).rows).toEqual(preview.rows);
});

describe.each([
  ["while its rows are staged, with nothing done", 1, "nothing"],
  ["while its rows are staged, after the first of them", 1, "one change"],
  ["while its rows are staged, all of them there", 1, "all but said otherwise"],
  ["at the commit", 2, "nothing"],
] as const)("a posting that is refused %s", (_, nth, done) => {
  test("has posted nothing for any reader, and the next one posts once", async () => {
    const desk = deskWith(ORDERS);
    expect((await postDocuments(failingDesk(desk, nth, done), ALL)).ok).toBe(false);
    expect(await invoiced(desk)).toEqual([]);
    const again = valueOf(await postDocuments(desk, ALL));
    expect(again.posted.map(({ documentNo }) => documentNo)).toEqual(["102001", "103001", "102002", "103002"]);
    expect(await invoiced(desk)).toEqual([250000, 375000]);
    expect(tableOf(desk, "GeneralLedger").rows).toHaveLength(6);
    expect(valueOf(await openBook(desk)).book.issues.filter(({ code }) => code === "TAB-07" || code === "TAB-06")).toEqual([]);
  });
});

test("a posting whose commit was done but reported as refused is not posted again", async () => {
  const desk = deskWith(ORDERS);
  // The log says that it was committed, and that is what counts (reliability 4.3): the person is told that it is posted.
  expect(valueOf(await postDocuments(failingDesk(desk, 2, "all but said otherwise"), ALL)).posted).toHaveLength(4);
  expect(await invoiced(desk)).toEqual([250000, 375000]);
  expect(valueOf(await postDocuments(desk, ALL)).posted).toEqual([]);
  expect(await invoiced(desk)).toEqual([250000, 375000]);
});

test("twelve hundred orders in batches of five hundred are three, and a stop after the first leaves that one posted whole", async () => {
  const many = Array.from({ length: 1200 }, (_, index) => String(5001 + index));
  const orders = {
    Items: ORDERS.Items ?? [],
    SalesHeaders: many.map((documentNo) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" })),
    SalesLines: many.map((documentNo) => ({ documentNo, lineNo: 10000, no: "S", quantity: 1, unitPrice: 100 })),
  };
  const whole = deskWith(orders);
  const all = valueOf(await postDocuments(whole, ALL, {}, 500));
  expect([all.documents.length, all.totals.amount, tableOf(whole, "PostingLog").rows.length]).toEqual([1200, 120000000, 3]);
  const stopping = deskWith(orders);
  let done = 0;
  const some = valueOf(await postDocuments(stopping, ALL, { onProgress: (count) => (done = count), isStopped: () => done >= 500 }, 500));
  expect([some.stopped, some.documents.length, some.totals.amount, tableOf(stopping, "GeneralLedger").rows.length]).toEqual([true, 500, 50000000, 1500]);
  const { headers, rows } = tableOf(stopping, "NumberSeries");
  expect(rows.find((row) => row[headers.indexOf("series")] === "postedInvoice")?.[headers.indexOf("lastNoUsed")]).toBe("103500");
  const rest = valueOf(await postDocuments(stopping, ALL));
  expect(rest.posted[1]?.documentNo).toBe("103501");
  expect(tableOf(stopping, "GeneralLedger").rows).toEqual(tableOf(whole, "GeneralLedger").rows);
}, 60_000);

test("a posting that is stopped before its commit leaves the book as it was", async () => {
  const desk = deskWith(ORDERS);
  const { stopped, posted } = valueOf(await postDocuments(desk, ALL, { isStopped: () => true }));
  expect([stopped, posted]).toEqual([true, []]);
  expect(await invoiced(desk)).toEqual([]);
});

test("columns are found by their headers in any order and language, and the user's own column is left alone", async () => {
  const tables = foundTables(ORDERS).map((table) => {
    if (table.name !== "SalesLines") return table;
    const order = [...table.headers.keys()].reverse();
    const headers = order.map((position) => (table.headers[position] === "quantity" ? "Antall" : (table.headers[position] ?? "")));
    return { ...table, headers: [...headers, "My remark"], rows: table.rows.map((row) => [...order.map((position) => row[position] ?? ""), "keep me"]) };
  });
  const desk = deskOver(tables);
  valueOf(await postDocuments(desk, ALL));
  expect(columnOf(desk, "SalesLines", "My remark")).toEqual(["keep me", "keep me"]);
  expect(columnOf(desk, "SalesLines", "quantityShipped")).toEqual([2, 3]);
});

test("a missing table is one issue and nothing is written", async () => {
  const desk = deskOver(foundTables(ORDERS).filter(({ name }) => name !== "PostingLog"));
  const { issues, posted } = valueOf(await postDocuments(desk, ALL));
  expect(issues.map(({ code, table }) => `${code} ${table}`)).toEqual(["TAB-03 PostingLog"]);
  expect(posted).toEqual([]);
});

test("a ledger row that cannot be read stops every posting", async () => {
  const desk = deskWith({ ...ORDERS, GeneralLedger: [{ accountNo: "2310", amount: "ten" as unknown as number }] });
  const { issues, posted } = valueOf(await postDocuments(desk, ALL));
  expect(posted).toEqual([]);
  expect(issues.map(({ code, table }) => `${code} ${table}`)).toContain("CEL-03 GeneralLedger");
});
