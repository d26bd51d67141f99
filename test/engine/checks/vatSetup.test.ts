import { checkBook } from "../../../src/engine/checks/checks";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow } from "../../support/fixtureSetup";
import { day } from "../../support/day";
import { errorsOf, plan } from "../../support/posting";

const book = (vat: readonly FixtureRow<"VatSetup">[], groups: readonly string[] = ["V25", "V12"]) =>
  bookFromTables({
    Settings: [{ key: "allowNegativeInventory", value: "yes" }],
    VatSetup: vat.map((row) => ({ vatBusinessGroup: "DOMESTIC", salesVatAccount: "5610", ...row })),
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: groups.map((vatProductGroup) => ({ documentNo: "1001", no: "X", quantity: 1, unitPrice: 100, vatProductGroup })),
  });

test("an invoice on which one identifier has two rates is refused: its VAT could only be totalled at one of them", () => {
  const one = book([{ vatProductGroup: "V12", vatIdentifier: "V25", vatPercent: 12 }]);
  expect(errorsOf(plan(one, "shipInvoice").issues)).toEqual(["SET-10 VatSetup.vatPercent"]);
  expect(errorsOf(plan(one, "ship").issues)).toEqual([]);
  expect(errorsOf(checkBook(one, { workDate: day("2026-01-15"), userId: "" }))).toContain("SET-10 VatSetup.vatPercent");
});

test("an identifier may get another rate from a date on, and the posting date decides", () => {
  const changed = book([{ vatProductGroup: "V25", validFrom: "2026-02-01", vatIdentifier: "V25", vatPercent: 24 }], ["V25"]);
  const vat = (postingDate: string) => plan(changed, "shipInvoice", { postingDate: day(postingDate) }).rows.VatEntries.map(({ amount }) => amount);
  expect([vat("2026-01-31"), vat("2026-02-01")]).toEqual([[-25_000], [-24_000]]);
});

test("a pair of VAT groups without a rate on the date is refused at the line", () => {
  expect(errorsOf(plan(book([], ["V6"]), "shipInvoice").issues)).toEqual(["SET-05 SalesLines.vatProductGroup"]);
  expect(errorsOf(plan(book([{ vatProductGroup: "V6", validFrom: "2026-02-01", vatIdentifier: "V6", vatPercent: 6 }], ["V6"]), "shipInvoice").issues)).toEqual(["SET-05 SalesLines.vatProductGroup"]);
});
