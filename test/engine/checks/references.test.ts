import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureTables } from "../../support/fixtureSetup";
import { errorsOf, plan } from "../../support/posting";

const sale = (tables: FixtureTables, header = {}, line = {}) =>
  bookFromTables({
    ...tables,
    Settings: [{ key: "allowNegativeInventory", value: "yes" }, ...(tables.Settings ?? [])],
    SalesHeaders: [{ documentNo: "1001", ...header }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 1, unitPrice: 100, ...line }],
  });
const refusals = (book: ReturnType<typeof sale>, action: "ship" | "shipInvoice" = "shipInvoice") => errorsOf(plan(book, action).issues);

test("goods do not move at a location that is not there", () => {
  expect(refusals(sale({}, {}, { locationCode: "OLSO" }), "ship")).toEqual(["REF-01 SalesLines.locationCode"]);
  expect(refusals(sale({ Locations: [{ locationCode: "OSLO" }] }, {}, { locationCode: "OSLO" }))).toEqual([]);
});

test("an invoice is not made with payment terms that are not there; a shipment needs none", () => {
  expect(refusals(sale({}, { paymentTermsCode: "30DD" }))).toEqual(["REF-01 SalesHeaders.paymentTermsCode"]);
  expect(refusals(sale({}, { paymentTermsCode: "30DD" }), "ship")).toEqual([]);
  expect(refusals(sale({ Customers: [{ customerNo: "C1", paymentTermsCode: "30DD" }] }))).toEqual(["REF-01 Customers.paymentTermsCode"]);
  expect(refusals(sale({ Customers: [{ customerNo: "C1", paymentTermsCode: "30DD" }] }, { paymentTermsCode: "30D" }))).toEqual([]);
  expect(refusals(sale({ PaymentTerms: [{ termsCode: "30D", dueFormula: "thirty days" }] }))).toEqual(["REF-01 Customers.paymentTermsCode"]);
});

test("without payment terms an invoice is due on its document date", () => {
  const made = plan(sale({ Customers: [{ customerNo: "C1", paymentTermsCode: "" }] }), "shipInvoice");
  expect(made.rows.CustomerLedger.map(({ dueDate, documentDate }) => dueDate === documentDate)).toEqual([true]);
});

test.each<[string, FixtureTables, string]>([
  ["the rate that is valid now", { VatSetup: [{ vatBusinessGroup: "DOMESTIC", vatProductGroup: "V25", validFrom: "2026-01-01", vatIdentifier: "V25", vatPercent: "24,5" }] }, "CEL-03 VatSetup.vatPercent"],
  ["the series of this year", { NumberSeries: [{ series: "postedInvoice", startDate: "2026-01-01", startingNo: "203001", increment: "one" }] }, "CEL-03 NumberSeries.increment"],
  ["the accounts of a pair of groups", { PostingSetup: [{ salesAccount: "6110", cogsAccount: "7190", inventoryAdjustmentAccount: "7170" }, { businessGroup: "DOMESTIC", productGroup: "FOOD", salesAccount: "6120", blocked: "perhaps" }] }, "CEL-08 PostingSetup.blocked"],
  ["the dates one user may post on", { Users: [{ userId: "ANN", postingFrom: "1 February" }] }, "CEL-07 Users.postingFrom"],
  ["the dates the company may post on", { Settings: [{ key: "postingTo", value: "31.12.2025" }] }, "SET-01 Settings.value"],
])("%s cannot be read: nothing is posted by what stands in its place", (_, tables, refusal) => {
  const made = plan(sale(tables), "shipInvoice");
  expect(errorsOf(made.issues)).toEqual([refusal]);
  expect(made.rows.PostedHeaders).toEqual([]);
});
