import type { CellValue } from "../../src/schema/cell";
import type { TABLES, TableId } from "../../src/tables/tables";

/**
 * The company that fixtures stand on: the accounts, groups and series of the worked examples (sales-bc 5). Local currency
 * NOK, VAT 25 % (V25) and 12 % (V12), customer C1, vendor V1, and item X: price 100, cost 60, FIFO.
 */
export type FixtureRow<Id extends TableId> = { readonly [Name in keyof (typeof TABLES)[Id]["columns"]]?: CellValue };
export type FixtureTables = { readonly [Id in TableId]?: readonly FixtureRow<Id>[] };

/** The day of fixture rows that name none. */
export const FIXTURE_DAY = "2026-01-15";

type Account = readonly [no: string, name: string, statement: "balance" | "income", directPosting: boolean];

const ACCOUNTS: readonly Account[] = [
  ["2110", "Inventory", "balance", false],
  ["2111", "Inventory, interim", "balance", false],
  ["2310", "Receivables", "balance", false],
  ["2920", "Bank", "balance", true],
  ["5360", "Customer prepayments", "balance", true],
  ["5410", "Payables", "balance", false],
  ["5530", "Inventory accrual, interim", "balance", false],
  ["5610", "Sales VAT", "balance", false],
  ["5630", "Purchase VAT", "balance", false],
  ["6110", "Sales", "income", true],
  ["6120", "Sales allowances", "income", true],
  ["6810", "Freight income", "income", true],
  ["6910", "Line discounts granted", "income", true],
  ["6920", "Invoice discounts granted", "income", true],
  ["7110", "Purchases", "income", true],
  ["7170", "Inventory adjustment", "income", true],
  ["7190", "Cost of goods sold", "income", true],
  ["7191", "Cost of goods sold, interim", "income", false],
  ["7291", "Direct cost applied", "income", false],
  ["7292", "Overhead applied", "income", false],
  ["7890", "Purchase variance", "income", false],
  ["9140", "Invoice rounding", "income", true],
  ["9250", "Payment discount", "income", true],
  ["9260", "Payment tolerance", "income", true],
  ["9310", "Unrealized gains", "income", true],
  ["9320", "Unrealized losses", "income", true],
  ["9330", "Realized gains", "income", true],
  ["9340", "Realized losses", "income", true],
];

const FIRST_NUMBERS = {
  customer: "C1001", item: "I1001", vendor: "V1001", salesQuote: "SQ1001", salesOrder: "1001", salesInvoice: "SI1001", salesCreditMemo: "SC1001",
  salesReturnOrder: "SR1001", purchaseOrder: "PO1001", postedShipment: "102001", postedInvoice: "103001", postedCreditMemo: "104001",
  postedReturnReceipt: "105001", payment: "106001", postedReceipt: "107001", postedPurchaseInvoice: "108001", postedPurchaseCreditMemo: "109001",
  purchaseInvoice: "PI1001", purchaseCreditMemo: "PC1001", purchaseReturnOrder: "PR1001", postedReturnShipment: "110001",
} as const;

/** The series of the documents that scenarios type. */
const TYPED_SERIES: ReadonlySet<string> = new Set([
  "salesOrder", "salesInvoice", "salesCreditMemo", "salesReturnOrder", "purchaseOrder", "purchaseInvoice", "purchaseCreditMemo", "purchaseReturnOrder",
]);

export const FIXTURE_SETUP: FixtureTables = {
  Settings: [{ key: "companyName", value: "Fixture AS" }, { key: "country", value: "NO" }, { key: "currency", value: "NOK" }],
  NumberSeries: Object.entries(FIRST_NUMBERS).map(([series, startingNo]) => ({ series, startingNo, manualAllowed: TYPED_SERIES.has(series) })),
  Accounts: ACCOUNTS.map(([accountNo, name, statement, directPosting]) => ({ accountNo, name, statement, directPosting })),
  PostingSetup: [
    {
      businessGroup: "DOMESTIC", productGroup: "RETAIL", salesAccount: "6110", salesCreditAccount: "6110", lineDiscountAccount: "6910",
      invoiceDiscountAccount: "6920", paymentDiscountAccount: "9250", paymentToleranceAccount: "9260", prepaymentAccount: "5360",
      purchaseAccount: "7110", purchaseCreditAccount: "7110", cogsAccount: "7190", cogsInterimAccount: "7191", inventoryAdjustmentAccount: "7170",
      inventoryAccrualAccount: "5530", directCostAppliedAccount: "7291", overheadAppliedAccount: "7292", purchaseVarianceAccount: "7890",
    },
  ],
  CustomerGroups: [{ groupCode: "DOMESTIC", receivablesAccount: "2310", paymentDiscountAccount: "9250", paymentToleranceAccount: "9260", roundingAccount: "9140" }],
  VendorGroups: [{ groupCode: "DOMESTIC", payablesAccount: "5410", paymentDiscountAccount: "9250", paymentToleranceAccount: "9260", roundingAccount: "9140" }],
  InventoryGroups: [{ groupCode: "RESALE", inventoryAccount: "2110", inventoryInterimAccount: "2111" }],
  VatSetup: [25, 12].map((vatPercent) => ({
    vatBusinessGroup: "DOMESTIC", vatProductGroup: `V${vatPercent}`, vatIdentifier: `V${vatPercent}`, vatPercent, salesVatAccount: "5610", purchaseVatAccount: "5630",
  })),
  PaymentTerms: [{ termsCode: "30D", description: "30 days", dueFormula: "30D" }],
  BankAccounts: [{ bankCode: "BANK", name: "Bank", accountNo: "2920" }],
  Currencies: [
    { currencyCode: "EUR", amountRounding: "0.01", realizedGainAccount: "9330", realizedLossAccount: "9340", unrealizedGainAccount: "9310", unrealizedLossAccount: "9320" },
  ],
  ExchangeRates: [{ currencyCode: "EUR", startDate: "2000-01-01", foreignUnits: 1, localAmount: "1.10" }],
  Customers: [{ customerNo: "C1" }],
  Vendors: [{ vendorNo: "V1" }],
  Items: [{ itemNo: "X", unitPrice: 100, unitCost: 60 }],
};

type Presets = { readonly [Id in TableId]?: (row: FixtureRow<Id>, position: number) => FixtureRow<Id> };

const entry = (position: number) => ({ entryNo: position, transactionNo: 1, postingDate: FIXTURE_DAY });
const partyEntry = (amount: CellValue | undefined, position: number) => ({ ...entry(position), documentDate: FIXTURE_DAY, documentType: "invoice", amountLocal: amount ?? 0 });
const detail = (amount: CellValue | undefined, position: number) => ({ ...entry(position), entryType: "initial", amountLocal: amount ?? 0 });

/** What a fixture row has where it names nothing: every required column, so that a test says only what it is about. */
export const ROW_PRESETS: Presets = {
  Accounts: ({ accountNo }) => ({ name: String(accountNo), statement: "balance", directPosting: true }),
  Customers: ({ customerNo }) => ({
    name: String(customerNo), businessGroup: "DOMESTIC", vatBusinessGroup: "DOMESTIC", customerGroup: "DOMESTIC", paymentTermsCode: "30D", country: "NO",
  }),
  Vendors: ({ vendorNo }) => ({
    name: String(vendorNo), businessGroup: "DOMESTIC", vatBusinessGroup: "DOMESTIC", vendorGroup: "DOMESTIC", paymentTermsCode: "30D", country: "NO",
  }),
  Items: ({ itemNo }) => ({ description: String(itemNo), baseUnit: "PCS", productGroup: "RETAIL", vatProductGroup: "V25", inventoryGroup: "RESALE" }),
  Locations: ({ locationCode }) => ({ name: String(locationCode) }),
  SalesHeaders: () => ({ documentType: "order", customerNo: "C1", orderDate: FIXTURE_DAY }),
  SalesLines: (_, position) => ({ documentType: "order", lineNo: position * 10000 }),
  PurchaseHeaders: () => ({ documentType: "order", vendorNo: "V1", orderDate: FIXTURE_DAY }),
  PurchaseLines: (_, position) => ({ documentType: "order", lineNo: position * 10000 }),
  ItemCharges: ({ chargeNo }) => ({ description: String(chargeNo), productGroup: "RETAIL", vatProductGroup: "V25" }),
  ChargeAssignments: () => ({ documentType: "invoice", lineNo: 10000, receiptLineNo: 10000 }),
  ItemJournal: (_, position) => ({ documentNo: "J1", lineNo: position * 10000, postingDate: FIXTURE_DAY }),
  Payments: () => ({ postingDate: FIXTURE_DAY, bankCode: "BANK" }),
  PostedHeaders: ({ partyNo }) => ({
    sourceType: "order", sourceNo: "1001", partyNo: "C1", billToNo: partyNo ?? "C1", postingDate: FIXTURE_DAY, documentDate: FIXTURE_DAY,
    amount: 0, amountInclVat: 0, transactionNo: 1,
  }),
  PostedLines: ({ quantity }, position) => ({
    lineNo: position * 10000, lineType: "item", quantityBase: quantity ?? 0, unitPrice: 0, discountAmount: 0, invoiceDiscountAmount: 0, amount: 0, vatPercent: 25, vatAmount: 0,
  }),
  GeneralLedger: (_, position) => entry(position),
  CustomerLedger: ({ amount }, position) => ({ ...partyEntry(amount, position), customerNo: "C1" }),
  CustomerDetails: ({ amount }, position) => detail(amount, position),
  VendorLedger: ({ amount }, position) => ({ ...partyEntry(amount, position), vendorNo: "V1" }),
  VendorDetails: ({ amount }, position) => detail(amount, position),
  ItemLedger: ({ quantity }, position) => ({ ...entry(position), entryType: Number(quantity) < 0 ? "sale" : "purchase" }),
  ItemApplications: (_, position) => entry(position),
  ValueEntries: ({ valuedQuantity }, position) => ({
    ...entry(position), entryType: "directCost", invoicedQuantity: valuedQuantity ?? 0, costExpected: 0, costActual: 0, salesExpected: 0, salesActual: 0,
  }),
  VatEntries: (_, position) => ({ ...entry(position), type: "sale", vatIdentifier: "V25", vatPercent: 25, calculation: "normal", partyNo: "C1" }),
};
