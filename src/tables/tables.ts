import type { RowOf, SheetRow, Table } from "../schema/table";
import * as documents from "./documents";
import * as ledgers from "./ledgers";
import * as masters from "./masters";
import * as posted from "./posted";
import * as reports from "./reports";
import * as setup from "./setup";

/** Every table of a Ledgerline workbook by its id, in the order in which their sheets stand in a new workbook. */
export const TABLES = {
  OrderEntry: documents.orderEntry,
  SalesHeaders: documents.salesHeaders,
  SalesLines: documents.salesLines,
  PurchaseHeaders: documents.purchaseHeaders,
  PurchaseLines: documents.purchaseLines,
  ChargeAssignments: documents.chargeAssignments,
  VatDifferences: documents.vatDifferences,
  Reservations: documents.reservations,
  CustomerNotices: documents.customerNotices,
  Payments: documents.payments,
  GeneralJournal: documents.generalJournal,
  ItemJournal: documents.itemJournal,
  Customers: masters.customers,
  Items: masters.items,
  Vendors: masters.vendors,
  ItemUnits: masters.itemUnits,
  ItemCharges: masters.itemCharges,
  ShipTo: masters.shipTo,
  PostedHeaders: posted.postedHeaders,
  PostedLines: posted.postedLines,
  GeneralLedger: ledgers.generalLedger,
  CustomerLedger: ledgers.customerLedger,
  CustomerDetails: ledgers.customerDetails,
  VendorLedger: ledgers.vendorLedger,
  VendorDetails: ledgers.vendorDetails,
  ItemLedger: ledgers.itemLedger,
  ItemApplications: ledgers.itemApplications,
  ValueEntries: ledgers.valueEntries,
  VatEntries: ledgers.vatEntries,
  PostingLog: posted.postingLog,
  Settings: setup.settings,
  NumberSeries: setup.numberSeries,
  Accounts: setup.accounts,
  PostingSetup: setup.postingSetup,
  CustomerGroups: setup.customerGroups,
  VendorGroups: setup.vendorGroups,
  InventoryGroups: setup.inventoryGroups,
  VatSetup: setup.vatSetup,
  PaymentTerms: setup.paymentTerms,
  PaymentMethods: setup.paymentMethods,
  BankAccounts: setup.bankAccounts,
  Currencies: setup.currencies,
  ExchangeRates: setup.exchangeRates,
  Locations: setup.locations,
  DimensionValues: setup.dimensionValues,
  DefaultDimensions: setup.defaultDimensions,
  DimensionCombinations: setup.dimensionCombinations,
  AccountingPeriods: setup.accountingPeriods,
  Users: setup.users,
} as const;

/** Reports stand beside the book and are no part of it. */
export const REPORTS = {
  BackordersByItem: reports.backordersByItem,
  BackordersByCustomer: reports.backordersByCustomer,
  BackordersByVendor: reports.backordersByVendor,
  WaitingByWeek: reports.waitingByWeek,
  WaitingByCustomer: reports.waitingByCustomer,
  ArrivalsByWeek: reports.arrivalsByWeek,
  BackorderChanges: reports.backorderChanges,
  AllocationAcceptance: reports.allocationAcceptance,
  PutToOrder: reports.putToOrder,
  BackorderProposals: reports.backorderProposals,
  PolicyComparison: reports.policyComparison,
  TrialBalance: reports.trialBalance,
  CustomerBalances: reports.customerBalances,
  LargestBalances: reports.largestBalances,
  Issues: reports.issuesReport,
  SetupCheck: reports.setupCheck,
  SeriesAudit: reports.seriesAudit,
} as const;

export type TableId = keyof typeof TABLES;
export type ReportId = keyof typeof REPORTS;
/** The row of a table by its id, as the engine makes it. */
export type TableRow<Id extends TableId> = RowOf<(typeof TABLES)[Id]>;
/** The row of a table by its id, as it was read from the workbook. */
export type BookRow<Id extends TableId> = SheetRow<(typeof TABLES)[Id]>;
export type ReportRow<Id extends ReportId> = RowOf<(typeof REPORTS)[Id]>;

export const TABLE_IDS = Object.keys(TABLES) as readonly TableId[];
export const REPORT_IDS = Object.keys(REPORTS) as readonly ReportId[];

const DECLARATIONS: ReadonlyMap<string, Table> = new Map<string, Table>([...Object.entries(TABLES), ...Object.entries(REPORTS)]);

/** The declaration of a table or report; undefined where there is none of that id. */
export function declarationOf(id: string): Table | undefined {
  return DECLARATIONS.get(id);
}
