import type { Day } from "../../src/base/day";
import { CATALOGUE, type IssueCode } from "../../src/issues/catalogue";
import type { Issue, IssueArg } from "../../src/issues/issue";
import { day } from "./day";

/** Facts for an example of every issue, by their names; an issue whose example needs others names them below. */
const usual: Readonly<Record<string, IssueArg>> = {
  accountNo: "3000",
  action: "ship",
  allowed: "off, warn, stop",
  amount: { amount: 500_000 },
  available: { quantity: 400_000 },
  businessGroup: "DOMESTIC",
  column: { table: "SalesLines", column: "quantity" },
  costingMethod: "average",
  count: { count: 12 },
  currencyCode: "EUR",
  customerNo: "C100",
  day: dayOn("2026-11-20"),
  decimals: { count: 5 },
  dimension: "department",
  discount: { amount: 600_000 },
  documentDate: dayOn("2026-11-20"),
  documentNo: "1001",
  documentType: "quote",
  dueDate: dayOn("2026-11-10"),
  endingNo: "1999",
  excess: { amount: 2_500_000 },
  exposure: { amount: 52_500_000 },
  externalDocumentNo: "PO-7788",
  firstPercent: { percent: 2_500_000 },
  firstRow: { count: 12 },
  from: dayOn("2026-01-01"),
  group: "PO-7788",
  handled: { quantity: 600_000 },
  inventory: { quantity: 400_000 },
  itemNo: "1000",
  key: "C100",
  lastDay: dayOn("2026-11-25"),
  length: { count: 2040 },
  limit: { amount: 50_000_000 },
  lineNo: { count: 10_000 },
  lineType: "item",
  localCurrency: "NOK",
  locationCode: "OSLO",
  longest: { count: 2000 },
  maximum: "100",
  minimum: "0",
  most: { quantity: 600_000 },
  name: "Fjord Sport AS",
  needed: { quantity: 1_000_000 },
  number: "1990",
  options: "item, account, text",
  otherDocument: "1000",
  outstanding: { quantity: 400_000 },
  overdue: { amount: 12_500_000 },
  productGroup: "GOODS",
  quantity: { quantity: 1_000_000 },
  receipts: { quantity: 200_000 },
  requirements: { quantity: 1_000_000 },
  secondPercent: { percent: 1_500_000 },
  series: "salesOrder",
  shortage: { quantity: 400_000 },
  table: { table: "SalesLines" },
  to: dayOn("2026-10-31"),
  total: { amount: -125_000 },
  unitCode: "BOX",
  value: "12 pcs",
  vatBusinessGroup: "DOMESTIC",
  vatIdentifier: "VAT25",
  vatProductGroup: "STANDARD",
  vendorInvoiceNo: "F-2231",
  vendorNo: "V10",
  workDate: dayOn("2026-11-27"),
};

const particular: Partial<Record<IssueCode, Readonly<Record<string, IssueArg>>>> = {
  "TAB-03": { table: { table: "PostingSetup" } },
  "TAB-04": { name: "Salesline" },
  "TAB-05": { name: "Colour", table: { table: "Items" } },
  "TAB-07": { table: { table: "GeneralLedger" } },
  "TAB-08": { table: { table: "GeneralLedger" } },
  "CEL-01": { column: { table: "SalesHeaders", column: "customerNo" } },
  "CEL-02": { value: "#REF!" },
  "CEL-04": { column: { table: "SalesLines", column: "unitPrice" }, value: "9.1234567" },
  "CEL-05": { value: "1234567890123456" },
  "CEL-06": { column: { table: "SalesLines", column: "lineNo" }, value: "10.5" },
  "CEL-07": { column: { table: "SalesLines", column: "requestedDate" }, value: "31 Feb" },
  "CEL-08": { column: { table: "SalesLines", column: "dropShipment" }, value: "?" },
  "CEL-09": { column: { table: "SalesLines", column: "lineType" }, value: "thing" },
  "CEL-10": { column: { table: "PaymentTerms", column: "dueFormula" }, value: "30 days" },
  "CEL-11": { column: { table: "SalesLines", column: "description" } },
  "CEL-12": { column: { table: "Items", column: "unitPrice" }, value: "-5" },
  "CEL-13": { column: { table: "SalesLines", column: "discountPercent" }, value: "120" },
  "CEL-14": { column: { table: "Customers", column: "customerNo" }, value: "12345678901234500000" },
  "REF-01": { value: "C900", table: { table: "Customers" } },
  "SET-01": { key: "creditCheck", value: "maybe" },
  "SET-03": { column: { table: "PostingSetup", column: "salesAccount" }, table: { table: "PostingSetup" }, key: "DOMESTIC GOODS" },
  "NUM-07": { number: "ORDER" },
  "VEN-01": { name: "Nordic Components" },
  "VEN-02": { documentNo: "P1001" },
  "DOC-08": { quantity: { quantity: 500_000 } },
  "DOC-11": { quantity: { quantity: -200_000 } },
  "DOC-12": { column: { table: "SalesLines", column: "unitPrice" } },
  "DOC-21": { documentNo: "P1001" },
  "DIM-01": { value: "SALES" },
  "DIM-02": { value: "SALES" },
  "ENT-04": { quantity: { quantity: -200_000 } },
};

function dayOn(iso: string): { readonly day: Day } {
  return { day: day(iso) };
}

/** An example of an issue, with every fact its catalogue entry declares. */
export function issueExample(code: IssueCode): Issue {
  const { args, severity } = CATALOGUE[code];
  const facts = { ...usual, ...particular[code] };
  const missing = args.filter((name) => !Object.hasOwn(facts, name));
  if (missing.length > 0) throw new Error(`The example of ${code} needs facts for ${missing.join(", ")}; add them in issueExamples.ts.`);
  return { code, severity, place: { table: "SalesLines" }, args: Object.fromEntries(args.map((name) => [name, facts[name] ?? ""])) };
}
