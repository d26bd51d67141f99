import { listSettlements } from "../../src/app/listSettlements";
import { postDocuments, type PostingWish } from "../../src/app/postDocuments";
import { deskWith, valueOf, type TestDesk } from "../support/deskInMemory";

/** What may be done to posted payments and open entries: E30.3's payment, E14.5's currency. */
async function post(desk: TestDesk, action: PostingWish["action"], documents: PostingWish["documents"]): Promise<void> {
  const { skipped, issues } = valueOf(await postDocuments(desk, { action, documents, postingDate: null, allOrNone: false }));
  expect([skipped, issues.filter(({ severity }) => severity === "error")]).toEqual([[], []]);
}

const listed = async (desk: TestDesk) => valueOf(await listSettlements(desk)).map(({ documentNo, partyName, amountInclVat, actions, isReady, reasons, cell }) => [documentNo, partyName, amountInclVat, actions.join(), isReady, reasons.map(({ code }) => code).join(), cell && `${cell.sheetName} ${cell.row}`]);

test("a payment can be unapplied once it is applied, and no more when it has been", async () => {
  const desk = deskWith({
    CustomerLedger: [{ documentNo: "103001", amount: 1250, discountDate: "2026-01-25", discountPossible: 25, dueDate: "2026-02-14" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: 1250 }],
    Payments: [{ customerNo: "C1", amount: 1225, postingDate: "2026-01-20", appliesToDocumentNo: "103001" }],
  });
  expect(await listed(desk)).toEqual([]);
  await post(desk, "pay", "all");
  expect(await listed(desk)).toEqual([["106001", "C1", -1_225_000, "unapply", true, "", "CustomerLedger 3"]]);
  await post(desk, "unapply", ["106001"]);
  expect(await listed(desk)).toEqual([]);
});

test("an application that a later one stands upon is not ready, and says which comes first", async () => {
  const desk = deskWith({
    CustomerLedger: [{ documentNo: "103001", amount: 1000 }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: 1000 }],
    Payments: ["2026-01-20", "2026-01-21"].map((postingDate) => ({ customerNo: "C1", amount: 400, postingDate, appliesToDocumentNo: "103001" })),
  });
  await post(desk, "pay", "all");
  expect((await listed(desk)).map(([no, , , , isReady, reasons]) => [no, isReady, reasons])).toEqual([["106002", true, ""], ["106001", false, "PAY-19"]]);
  await post(desk, "unapply", ["106002"]);
  expect((await listed(desk)).map(([no, , , , isReady]) => [no, isReady])).toEqual([["106001", true]]);
});

test("a currency can be revalued while something is open in it and it has a rate", async () => {
  const tablesIn = (currencyCode: string) => ({
    CustomerLedger: [{ documentNo: "103001", currencyCode, amount: 1000, amountLocal: 1100, postingDate: "2026-01-05" }],
    CustomerDetails: [{ ledgerEntryNo: 1, amount: 1000, amountLocal: 1100, postingDate: "2026-01-05" }],
  });
  const rated = deskWith({ ...tablesIn("EUR"), ExchangeRates: [{ currencyCode: "EUR", startDate: "2026-01-10", foreignUnits: 1, localAmount: 1.15 }] });
  expect((await listed(rated)).map(([no, , amount, action, isReady]) => [no, amount, action, isReady])).toEqual([["EUR", null, "revalue", true]]);
  const unrated = deskWith({ ...tablesIn("CHF"), Currencies: [{ currencyCode: "CHF", amountRounding: 0.01 }], ExchangeRates: [{ currencyCode: "CHF", startDate: "2026-02-10", foreignUnits: 1, localAmount: 12 }] });
  expect((await listed(unrated)).map(([no, , , , isReady, reasons]) => [no, isReady, reasons])).toEqual([["CHF", false, "CUR-01"]]);
});
