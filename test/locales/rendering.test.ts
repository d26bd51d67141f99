import { dayOf, type Day } from "../../src/base/day";
import type { IssueCode } from "../../src/issues/catalogue";
import { issue, type Issue, type IssueArg } from "../../src/issues/issue";
import { formatsFor } from "../../src/locales/formats";
import { LOCALES, type Locale } from "../../src/locales/locale";
import { renderIssue, renderOutage, renderText } from "../../src/locales/render";
import { loadEveryLanguage } from "./everyText";

beforeAll(loadEveryLanguage);

const day = (year: number, month: number, dayOfMonth: number): IssueArg => ({ day: dayOf(year, month, dayOfMonth) as Day });
const messageOf = (found: Issue, locale: Locale) => renderIssue(found, locale).message;
const inEveryLanguage = (found: Issue) => LOCALES.map((locale) => messageOf(found, locale));
/** The hard blank of figures and French marks, made visible in what a test expects. */
const visible = (texts: readonly string[]) => texts.map((text) => text.replaceAll("\u00A0", "·"));

const creditLimit = issue("CUS-04", { table: "SalesHeaders" }, {
  customerNo: "C100", limit: { amount: 10_000_000 }, exposure: { amount: 12_345_500 }, excess: { amount: 2_345_500 },
});

describe("an issue becomes a sentence", () => {
  test("with figures as its reader writes them", () => {
    expect(visible(inEveryLanguage(creditLimit))).toEqual([
      "Customer C100 comes to 12,345.50, which is 2,345.50 above the credit limit of 10,000.00.",
      "Kunde C100 kommer opp i 12·345,50, som er 2·345,50 over kredittgrensen på 10·000,00.",
      "Kund C100 kommer upp i 12·345,50, vilket är 2·345,50 över kreditgränsen på 10·000,00.",
      "Klant C100 komt op 12.345,50, en dat is 2.345,50 boven de kredietlimiet van 10.000,00.",
      "Le client C100 arrive à 12·345,50, soit 2·345,50 de plus que la limite de crédit de 10·000,00.",
    ]);
  });

  test("and a way out", () => {
    expect(LOCALES.map((locale) => renderIssue(creditLimit, locale).cure)).toEqual([
      "Agree on payment first, or set a higher “Credit limit” for C100 in Customers.",
      "Avtal betaling først, eller sett en høyere «Kredittgrense» for C100 i Kunder.",
      "Kom överens om betalning först, eller sätt en högre ”Kreditgräns” för C100 i Kunder.",
      "Spreek eerst betaling af, of zet een hogere ‘Kredietlimiet’ voor C100 in Klanten.",
      "Convenez d’abord d’un paiement, ou donnez une «\u00A0Limite de crédit\u00A0» plus élevée à C100 dans Clients.",
    ]);
  });

  test("with columns and tables by the names they have in the reader's language", () => {
    const found = issue("TAB-01", { table: "SalesLines" }, { column: { table: "SalesLines", column: "quantity" }, table: { table: "SalesLines" } });
    expect(visible(inEveryLanguage(found))).toEqual([
      "Sales Lines has no column “Quantity”.",
      "Salgslinjer mangler kolonnen «Antall».",
      "Försäljningsrader saknar kolumnen ”Antal”.",
      "Verkoopregels heeft geen kolom ‘Aantal’.",
      "Lignes de vente n’a pas de colonne «·Quantité·».",
    ]);
  });

  test("with days and an open end as its reader writes them", () => {
    const from = { table: "SalesHeaders" };
    const open = issue("DOC-03", from, { day: day(2026, 1, 31), from: day(2026, 2, 1), to: "" });
    const closed = issue("DOC-03", from, { day: day(2026, 1, 31), from: day(2026, 2, 1), to: day(2026, 12, 31) });
    const until = issue("DOC-03", from, { day: day(2027, 1, 1), from: "", to: day(2026, 12, 31) });
    expect([open, closed, until].map((found) => messageOf(found, "en"))).toEqual([
      "The posting date 2026-01-31 is outside the allowed range: from 2026-02-01 on.",
      "The posting date 2026-01-31 is outside the allowed range: from 2026-02-01 until 2026-12-31.",
      "The posting date 2027-01-01 is outside the allowed range: from the beginning until 2026-12-31.",
    ]);
    expect(inEveryLanguage(closed).slice(1)).toEqual([
      "Bokføringsdatoen 31.01.2026 er utenfor det tillatte området: fra og med 01.02.2026, til og med 31.12.2026.",
      "Bokföringsdatum 2026-01-31 ligger utanför det tillåtna intervallet: från och med 2026-02-01, till och med 2026-12-31.",
      "De boekingsdatum 31-01-2026 ligt buiten het toegestane bereik: vanaf 01-02-2026 tot en met 31-12-2026.",
      "La date de report 2026-01-31 est hors de la plage permise\u00A0: à partir du 2026-02-01, jusqu’au 2026-12-31.",
    ]);
  });

  test("with quantities to their last decimal, and a location only where there is one", () => {
    const args = { itemNo: "I1", available: { quantity: 250_000 }, needed: { quantity: 100_000_000 } };
    const somewhere = issue("ITM-05", { table: "SalesLines" }, { ...args, locationCode: "OSLO" });
    const anywhere = issue("ITM-05", { table: "SalesLines" }, { ...args, locationCode: "" });
    expect(visible([messageOf(somewhere, "en"), messageOf(anywhere, "en"), messageOf(somewhere, "fr-CA")])).toEqual([
      "Item I1: 1,000 would leave the stock at OSLO, and 2.5 is there.",
      "Item I1: 1,000 would leave the stock, and 2.5 is there.",
      "Article I1·: 1·000 sortiraient de l’inventaire à OSLO, et il y en a 2,5.",
    ]);
  });

  test("with percentages", () => {
    const found = issue("SET-10", { table: "VatSetup" }, { vatIdentifier: "HIGH", firstPercent: { percent: 2_500_000 }, secondPercent: { percent: 997_500 } });
    expect(visible([messageOf(found, "nb-NO"), messageOf(found, "nl-NL")])).toEqual([
      "Mva-identifikatoren HIGH står for 25·% i én rad og for 9,975·% i en annen.",
      "De btw-aanduiding HIGH staat in de ene rij voor 25% en in een andere voor 9,975%.",
    ]);
  });

  test("with one or many", () => {
    const beyond = (count: number) => issue("TAB-07", { table: "GeneralLedger" }, { table: { table: "GeneralLedger" }, count: { count } });
    expect([1, 1234].map((count) => messageOf(beyond(count), "en"))).toEqual([
      "General Ledger has 1 row that does not belong to a finished posting.",
      "General Ledger has 1,234 rows that do not belong to a finished posting.",
    ]);
    expect(visible([1, 1234].map((count) => messageOf(beyond(count), "nl-NL")))).toEqual([
      "Grootboek heeft 1 rij die niet bij een voltooide boeking hoort.",
      "Grootboek heeft 1.234 rijen die niet bij een voltooide boeking horen.",
    ]);
  });

  test("with row numbers as Excel shows them, ungrouped", () => {
    const found = issue("TAB-06", { table: "Items" }, { key: "I1", firstRow: { count: 12_345 } });
    expect(messageOf(found, "en")).toBe("I1 already stands in row 12345.");
  });

  test.each([
    ["ship", "Document 1001 has nothing to ship."],
    ["invoice", "Document 1001 has nothing to invoice."],
    ["shipInvoice", "Document 1001 has nothing to ship or invoice."],
    ["receive", "Document 1001 has nothing to receive."],
    ["receiveInvoice", "Document 1001 has nothing to receive or invoice."],
    ["somethingElse", "Document 1001 has nothing to post."],
  ])("with the act %s as a verb", (action, message) => {
    expect(messageOf(issue("DOC-04", { table: "SalesHeaders" }, { documentNo: "1001", action }), "en")).toBe(message);
  });

  test("with choices as words and a blank said to be blank", () => {
    expect(messageOf(issue("DOC-16", { table: "SalesHeaders" }, { documentType: "blanketOrder" }), "nb-NO")).toBe("Et dokument av typen rammeordre kan ikke bokføres her.");
    expect(messageOf(issue("DIM-01", { table: "SalesLines" }, { dimension: "department", value: "X" }), "sv-SE")).toBe("Värdet ”X” för avdelning finns inte i Dimensionsvärden.");
    expect(messageOf(issue("SET-04", { table: "PostingSetup" }, { businessGroup: "", productGroup: "GOODS" }), "en")).toBe("The row of Posting Setup for (blank) with GOODS is blocked.");
  });

  test("whose values are never taken for the language of messages", () => {
    const found = issue("CEL-03", { table: "SalesLines" }, { column: "Quantity", value: "{count, plural, '<b>#" });
    expect(messageOf(found, "en")).toBe("“Quantity” takes a number, and “{count, plural, '<b>#” is not one.");
  });

  test("with figures of Excel's culture when that is not the language's", () => {
    const formats = formatsFor("en", { groupSeparator: ".", decimalSeparator: ",", shortDatePattern: "d-M-yyyy" });
    expect(renderIssue(creditLimit, "en", formats).message).toBe("Customer C100 comes to 12.345,50, which is 2.345,50 above the credit limit of 10.000,00.");
    expect(renderText("en", "pane.post.chosen", { count: { count: 1234 } }, formats)).toBe("1.234 documents chosen");
    expect(renderText("en", "pane.post.chosen", { count: { count: 1234 } })).toBe("1,234 documents chosen");
  });
});

test("a fact that was not given leaves a gap in its sentence and stops nobody", () => {
  const bare: Issue = { code: "DOC-09" satisfies IssueCode, severity: "error", place: { table: "SalesLines" }, args: {} };
  expect(messageOf(bare, "en")).toBe("… is more than the … still outstanding.");
  expect(renderText("en", "pane.state.issues", {})).toBe("… issues");
});

test("an outage becomes a sentence and a next step", () => {
  expect(renderOutage({ code: "protectedSheet", detail: "AccessDenied", place: "Salgslinjer" }, "nb-NO")).toEqual({
    message: "Arket Salgslinjer er beskyttet og kan ikke skrives til.",
    next: "Opphev beskyttelsen under Se gjennom i Excel, og prøv igjen.",
  });
  expect(renderOutage({ code: "protectedSheet", detail: "AccessDenied" }, "en").message).toBe("The sheet is protected and cannot be written to.");
});

test("causes and actions of backorders name document, vendor and day", () => {
  const args = { documentNo: "PO-501", vendorNo: "V10", day: day(2018, 3, 2) };
  expect(LOCALES.map((locale) => renderText(locale, "cause.overdueReceipt", args))).toEqual([
    "Depends on PO-501 from V10, which is overdue; counted on 2018-03-02",
    "Avhenger av PO-501 fra V10, som er forfalt; regnet med 02.03.2018",
    "Beror på PO-501 från V10, som är försenad; räknad till 2018-03-02",
    "Hangt af van PO-501 van V10, die achterstallig is; gerekend op 02-03-2018",
    "Dépend de PO-501 de V10, qui est en retard; compté le 2018-03-02",
  ]);
  expect(renderText("en", "action.expedite", { day: day(2018, 3, 5) })).toBe("Ask for delivery by 2018-03-05");
});
