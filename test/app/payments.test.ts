import { checkWorkbook } from "../../src/app/checkWorkbook";
import { listDocuments } from "../../src/app/listDocuments";
import { postDocuments, previewPosting, type PostingWish } from "../../src/app/postDocuments";
import { columnOf, deskWith, tableOf, valueOf } from "../support/deskInMemory";

const PAY: PostingWish = { action: "pay", documents: "all", postingDate: null, allOrNone: false };

/** An invoice of 1,250.00 and two payments without numbers: one that can be posted and one that names nothing. */
function desk() {
  return deskWith({
    CustomerLedger: [{ documentNo: "103001", amount: "1250.00" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: "1250.00" }],
    Payments: [
      { customerNo: "C1", amount: "1250.00", appliesToDocumentNo: "103001" },
      { customerNo: "C1", amount: "10.00", appliesToDocumentNo: "999" },
    ],
  });
}

test("a payment that is posted shows its number and state, one that is not says why", async () => {
  const own = desk();
  const summary = valueOf(await postDocuments(own, PAY));
  expect(summary.posted).toEqual([expect.objectContaining({ documentType: "payment", documentNo: "106001", sourceType: "payment" })]);
  expect(columnOf(own, "Payments", "paymentNo")).toEqual(["106001", ""]);
  expect(columnOf(own, "Payments", "status")).toEqual(["Posted", "Not ready"]);
  expect(columnOf(own, "Payments", "message")).toEqual(["", "Nothing posted has the number 999."]);
  expect(columnOf(own, "NumberSeries", "lastNoUsed")).toContain("106001");
  expect(tableOf(own, "PostingLog").rows).toHaveLength(1);
});

test("posting again posts nothing again", async () => {
  const own = desk();
  valueOf(await postDocuments(own, PAY));
  expect(valueOf(await postDocuments(own, PAY)).documents).toEqual([]);
  expect(tableOf(own, "CustomerLedger").rows).toHaveLength(2);
});

test("a row keeps the number it was given when writing the ledgers fails, and the next posting uses that number", async () => {
  const own = desk();
  const { workbook } = own;
  let writes = 0;
  // The numbers are written first; the ledgers that follow are refused.
  const failing = { ...own, workbook: { ...workbook, write: (...args: Parameters<typeof workbook.write>) => (++writes === 2 ? Promise.resolve({ ok: false as const, refusal: { code: "readOnly" as const, detail: "" } }) : workbook.write(...args)) } };
  expect((await postDocuments(failing, PAY)).ok).toBe(false);
  expect(columnOf(own, "Payments", "paymentNo")).toEqual(["106001", ""]);
  expect(tableOf(own, "CustomerLedger").rows).toHaveLength(1);
  expect(valueOf(await postDocuments(own, PAY)).documents).toEqual(["106001"]);
  expect(tableOf(own, "CustomerLedger").rows).toHaveLength(2);
});

test("a preview gives no number away", async () => {
  const own = desk();
  expect(valueOf(await previewPosting(own, PAY)).posted.map(({ documentNo }) => documentNo)).toEqual(["106001"]);
  expect(columnOf(own, "Payments", "paymentNo")).toEqual(["", ""]);
});

test("payments stand in the list of what can be posted, by their row while they have no number", async () => {
  const rows = valueOf(await listDocuments(desk())).filter(({ side }) => side === "payments");
  expect(rows.map(({ documentNo, isReady, actions }) => [documentNo, isReady, actions])).toEqual([["#2", true, ["pay"]], ["#3", false, ["pay"]]]);
});

test("a check shows which payments are ready", async () => {
  const own = desk();
  valueOf(await checkWorkbook(own));
  expect(columnOf(own, "Payments", "status")).toEqual(["Ready", "Not ready"]);
});

test("payments and journals in several batches are all told, each in the batch that posted it", async () => {
  const payments = deskWith({ Payments: [1, 2, 3, 4, 5].map((amount) => ({ customerNo: "C1", amount })) });
  const paid = valueOf(await postDocuments(payments, PAY, {}, 2));
  expect(paid.posted.map(({ documentNo }) => documentNo)).toEqual(["106001", "106002", "106003", "106004", "106005"]);
  expect([paid.totals.documents, tableOf(payments, "PostingLog").rows.length]).toEqual([5, 3]);
  const journals = deskWith({
    GeneralJournal: ["J1", "J2", "J3"].flatMap((documentNo, index) => [10000, -10000].map((sign) => ({ documentNo, lineNo: sign > 0 ? 10000 : 20000, postingDate: "2026-01-10", accountNo: "6110", amount: (sign / 10000) * (index + 1) }))),
  });
  const posted = valueOf(await postDocuments(journals, { ...PAY, action: "journal" }, {}, 1));
  expect(posted.posted.map(({ documentNo, amount }) => [documentNo, amount])).toEqual([["J1", 1_000], ["J2", 2_000], ["J3", 3_000]]);
});
