import { applyPlan } from "../../../src/engine/posting/posting";
import { planPosting, type PostingPlan, type PostingRequest } from "../../../src/engine/posting/posting";
import { parseIsoDay, type Day } from "../../../src/base/day";
import { bookFromTables } from "../../support/bookFromTables";
import { ledgerByAccount } from "../../support/ledgerText";

const day = (text: string) => parseIsoDay(text) as Day;
const request = (action: PostingRequest["action"], documents: PostingRequest["documents"] = "all"): PostingRequest => ({
  action, documents, postingDate: day("2026-01-15"), workDate: day("2026-01-15"), userId: "ANN", allOrNone: false,
});
const refusals = (plan: PostingPlan) => plan.issues.filter(({ severity }) => severity === "error").map(({ code, place }) => `${code} ${place.table}.${place.column ?? ""}`);

/** Ten X at 100.00 on order 1001, with 20 of X in stock at 60.00 (sales-bc E1). */
function orderOfTen(line: Record<string, string | number> = {}) {
  return bookFromTables({
    ItemLedger: [{ itemNo: "X", quantity: 20, entryType: "positiveAdjustment", postingDate: "2026-01-01" }],
    ValueEntries: [{ itemEntryNo: 1, itemNo: "X", valuedQuantity: 20, invoicedQuantity: 20, costActual: 1200, postingDate: "2026-01-01" }],
    SalesHeaders: [{ documentNo: "1001", customerNo: "C1", orderDate: "2026-01-02", postingDate: "2026-01-15" }],
    SalesLines: [{ documentNo: "1001", lineNo: 10000, no: "X", quantity: 10, unitPrice: 100, ...line }],
  });
}

describe("ship, invoice, ship and invoice (sales-bc E1)", () => {
  test("shipping 4 touches quantities and expected values only", () => {
    const plan = planPosting(orderOfTen({ quantityToShip: 4 }), request("ship"));
    expect(refusals(plan)).toEqual([]);
    expect(plan.posted.map(({ documentType, documentNo }) => `${documentType} ${documentNo}`)).toEqual(["shipment 102001"]);
    expect(plan.rows.ItemLedger.map(({ quantity }) => quantity)).toEqual([-400000]);
    expect(plan.rows.ValueEntries.map(({ costExpected, salesExpected, costActual }) => [costExpected, salesExpected, costActual])).toEqual([[-240000, 400000, 0]]);
    expect([plan.rows.GeneralLedger, plan.rows.VatEntries, plan.rows.CustomerLedger]).toEqual([[], [], []]);
  });

  test("invoicing the 4 bills what is shipped, then 6 are shipped and invoiced", () => {
    const book = orderOfTen({ quantityToShip: 4 });
    const shipped = applyPlan(book, planPosting(book, request("ship")));
    const invoice = planPosting(shipped, request("invoice"));
    expect(refusals(invoice)).toEqual([]);
    expect(ledgerByAccount(invoice)).toBe("7190 240.00 | 2110 -240.00 | 6110 -400.00 | 5610 -100.00 | 2310 500.00");
    expect(invoice.rows.ValueEntries.map((row) => [row.costActual, row.costExpected, row.salesActual, row.salesExpected, row.invoicedQuantity])).toEqual([[-240000, 240000, 400000, -400000, -400000]]);
    expect(invoice.rows.VatEntries.map((row) => [row.base, row.amount])).toEqual([[-400000, -100000]]);
  });
});
