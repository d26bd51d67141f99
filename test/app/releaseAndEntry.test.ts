import { enterOrders } from "../../src/app/enterOrders";
import { listDocuments } from "../../src/app/listDocuments";
import { releaseDocuments, reopenDocuments } from "../../src/app/releaseDocuments";
import { ledgerSnapshot } from "../../src/app/ledgerSnapshot";
import { postDocuments } from "../../src/app/postDocuments";
import { parseIsoDay, type Day } from "../../src/base/day";
import { columnOf, deskWith, valueOf } from "../support/deskInMemory";

const SERVICE = { itemNo: "S", type: "service", unitPrice: 100, vatProductGroup: "V25" };
const order = (documentNo: string) => ({ documentNo, customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-10" });
const line = (documentNo: string, no: string) => ({ documentNo, lineNo: 10000, no, quantity: 2, unitPrice: 100 });

test("an order without faults is released and reopened; one with faults stays open and says why", async () => {
  const desk = deskWith({ Items: [SERVICE], SalesHeaders: [order("1001"), order("1002")], SalesLines: [line("1001", "S"), line("1002", "NOPE")] });
  const released = valueOf(await releaseDocuments(desk, ["1001", "1002", "1003"]));
  expect(released.changed).toEqual(["1001"]);
  expect(released.issues.map(({ code, documentNo }) => `${code} ${documentNo}`)).toEqual(expect.arrayContaining(["REF-01 1002", "DOC-20 1003"]));
  expect(columnOf(desk, "SalesHeaders", "status")).toEqual(["released", ""]);
  expect(valueOf(await reopenDocuments(desk, ["1001"])).changed).toEqual(["1001"]);
  expect(columnOf(desk, "SalesHeaders", "status")).toEqual(["open", ""]);
});

test("open documents are listed with what is left to do and why one is not ready", async () => {
  const desk = deskWith({ Items: [SERVICE], SalesHeaders: [order("1001"), order("1002")], SalesLines: [line("1001", "S"), line("1002", "NOPE")] });
  const rows = valueOf(await listDocuments(desk));
  expect(rows.map(({ documentNo, isReady, actions, amountInclVat }) => [documentNo, isReady, actions.join(" "), amountInclVat])).toEqual([
    ["1001", true, "ship shipInvoice", 250000],
    // The item is unknown, so nobody knows its VAT yet.
    ["1002", false, "ship shipInvoice", 200000],
  ]);
  expect(rows[1]?.reasons.map(({ code }) => code)).toContain("REF-01");
});

test("invoices, credit memos and returns are listed with the actions that fit them; what goes back is negative", async () => {
  const header = (documentType: string, documentNo: string) => ({ ...order(documentNo), documentType });
  const ofType = (documentType: string, documentNo: string) => ({ ...line(documentNo, "S"), documentType });
  const kinds = [["invoice", "SI1"], ["creditMemo", "SC1"], ["returnOrder", "SR1"], ["quote", "SQ1"]] as const;
  const desk = deskWith({ Items: [SERVICE], SalesHeaders: kinds.map(([type, no]) => header(type, no)), SalesLines: kinds.map(([type, no]) => ofType(type, no)) });
  const rows = valueOf(await listDocuments(desk));
  expect(rows.map(({ documentNo, documentType, actions, amountInclVat }) => [documentNo, documentType, actions.join(" "), amountInclVat])).toEqual([
    ["SI1", "invoice", "invoice shipInvoice", 250000],
    ["SC1", "creditMemo", "invoice shipInvoice", -250000],
    ["SR1", "returnOrder", "receive receiveInvoice", -250000],
  ]);
});

test("rows of order entry that cannot be read say so on their row, and entering again takes what was mended", async () => {
  const desk = deskWith({
    Items: [SERVICE],
    OrderEntry: [{ customerNo: "C1", externalDocumentNo: "A", itemNo: "S", quantity: "two" }, { customerNo: "C1", externalDocumentNo: "B", itemNo: "S", quantity: 4 }],
  });
  const first = valueOf(await enterOrders(desk));
  expect([first.orders.length, first.rowsEntered, first.rowsRefused]).toEqual([1, 1, 1]);
  expect(columnOf(desk, "OrderEntry", "status")).toEqual(["Not ready", "Entered"]);
  expect(String(columnOf(desk, "OrderEntry", "message")[0])).toContain("two");
  const quantity = desk.workbook.current().find(({ name }) => name === "OrderEntry")?.headers.indexOf("quantity") ?? -1;
  await desk.workbook.write([{ kind: "updateRows", table: "OrderEntry", firstIndex: 0, columns: [quantity], values: [[2]] }]);
  const second = valueOf(await enterOrders(desk));
  expect(second.orders.map(({ lines }) => lines)).toEqual([1]);
  expect(columnOf(desk, "OrderEntry", "status")).toEqual(["Entered", "Entered"]);
  expect(columnOf(desk, "OrderEntry", "message")).toEqual(["", ""]);
});

test("a snapshot answers balances, from its cache when the head is the same, and alike when the cache is gone", async () => {
  const desk = deskWith({ Settings: [{ key: "workbookId", value: "wb-1" }], Items: [SERVICE], SalesHeaders: [order("1001")], SalesLines: [line("1001", "S")] });
  await postDocuments(desk, { action: "shipInvoice", documents: "all", postingDate: null, allOrNone: false });
  const day = (text: string) => parseIsoDay(text) as Day;
  const asked = async () => {
    const snapshot = valueOf(await ledgerSnapshot(desk));
    return [snapshot.balance("2310", null, null), snapshot.balance("2310", null, day("2026-01-09")), snapshot.balance("6110", day("2026-01-01"), day("2026-01-31")), snapshot.balance("nope", null, null), snapshot.customerBalance("c1", null)];
  };
  const expected = [250000, 0, -200000, undefined, 250000];
  expect(await asked()).toEqual(expected);
  expect(await asked()).toEqual(expected);
});
