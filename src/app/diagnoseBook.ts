import { formatIsoDay } from "../base/day";
import { accepted, type Result } from "../base/result";
import { checkBook } from "../engine/checks/checks";
import type { Settings } from "../engine/book/settings";
import type { Outage, WriteWatch } from "../ports/workbookPort";
import { TABLE_IDS, type TableId } from "../tables/tables";
import { requiredTables } from "./requiredTables";
import { NEEDED } from "./checkWorkbook";
import type { Desk } from "./desk";
import { healthOf } from "./lookAtHealth";
import { openBook, type OpenBook } from "./openBook";
import { verifyOpen } from "./verifyLedgers";

/**
 * What support has to know of a workbook, in one object: which tables and columns are there and how long they are, which
 * issues, how the log and the chain stand. Never what stands in the cells: no names, numbers of documents, amounts or texts.
 */
export interface Diagnostics {
  readonly format: "ledgerline-diagnostics/1";
  readonly madeAt: string;
  readonly versions: { readonly ledgerline: string; readonly schema: number };
  readonly language: string;
  readonly settings: Readonly<Record<string, string | number | boolean | null>>;
  readonly tables: readonly DiagnosedTable[];
  /** How many issues of each code the check and the verification found. */
  readonly issues: Readonly<Record<string, number>>;
  readonly postings: { readonly lastTransaction: number; readonly states: Readonly<Record<string, number>>; readonly devices: number; readonly seat: string; readonly underWay: number; readonly saved: string };
  readonly chain: { readonly state: "sound" | "broken" | "notVerified"; readonly batches: number; readonly hashed: number; readonly rows: number };
  readonly device: {
    readonly keepsLastingly: boolean;
    readonly settings: number;
    readonly caches: number;
    readonly lastVerified: { readonly at: string; readonly transactionNo: number; readonly isSound: boolean } | null;
    readonly lastRecovered: { readonly at: string; readonly entries: number } | null;
  };
}

export interface DiagnosedTable {
  readonly id: TableId;
  /** Rows with something in them, as the engine reads them. */
  readonly rows: number;
  /** Ids of the columns that were recognised, in the sheet's order. */
  readonly columns: readonly string[];
  /** How many columns are the user's own. */
  readonly ownColumns: number;
}

/** Settings of a few known values, days and counts; what a person may write freely, and amounts, stay in the workbook. */
const TOLD_SETTINGS = [
  "invoiceRoundingMode", "discountPosting", "creditCheck", "overdueCheck", "stockoutCheck", "allowNegativeInventory", "expectedCostToLedger", "averageCostPeriod", "averageCostBy", "shipmentOnInvoice",
  "returnReceiptOnCreditMemo", "externalDocumentNoMandatory", "adjustVatForPaymentDiscount", "paymentDiscountExclVat", "backorderSupplyOffset", "backorderSupplyFence", "backorderGrace", "backorderTolerance", "transferDays",
] as const satisfies readonly (keyof Settings)[];
const TOLD_DAYS = ["postingFrom", "postingTo", "workDate"] as const satisfies readonly (keyof Settings)[];

/** @param watch as for verifying the ledgers, which is most of the work */
export async function diagnoseBook(desk: Desk, watch: WriteWatch = {}): Promise<Result<Diagnostics, Outage>> {
  const opened = await openBook(desk);
  if (!opened.ok) return opened;
  const open = opened.value;
  const health = await healthOf(desk, open);
  if (!health.ok) return health;
  const { last, seat, underWay, saved, verified, recovered, journal, schemaVersion, programVersion } = health.value;
  const verification = await verifyOpen(desk, open, undefined, watch);
  if (!verification.ok && verification.refusal.code === "stopped") return verification;
  const checked = [...requiredTables(open, NEEDED), ...checkBook(open.book, { workDate: open.workDate, userId: desk.userId })];
  const log = open.book.tables.PostingLog.rows;
  return accepted({
    format: "ledgerline-diagnostics/1",
    madeAt: desk.clock.now(),
    versions: { ledgerline: programVersion, schema: schemaVersion },
    language: open.locale,
    settings: settingsOf(open),
    tables: TABLE_IDS.filter((id) => open.found.has(id)).map((id) => diagnosedTable(open, id)),
    issues: counts([...checked, ...(verification.ok ? verification.value.issues : [])].map(({ code }) => code)),
    postings: { lastTransaction: last?.transactionNo ?? 0, states: counts(log.map(({ state }) => state)), devices: new Set(log.map(({ device }) => device)).size, seat, underWay, saved },
    chain: verification.ok
      ? { state: verification.value.isSound ? "sound" : "broken", batches: verification.value.batches, hashed: verification.value.hashed, rows: verification.value.rows }
      : { state: "notVerified", batches: 0, hashed: 0, rows: 0 },
    device: {
      keepsLastingly: journal.isLasting,
      settings: journal.settings,
      caches: journal.caches,
      lastVerified: verified ? { at: verified.at, transactionNo: verified.transactionNo, isSound: verified.isSound } : null,
      lastRecovered: recovered ? { at: recovered.at, entries: recovered.entries } : null,
    },
  });
}

function settingsOf({ book: { settings } }: OpenBook): Diagnostics["settings"] {
  const days = TOLD_DAYS.map((key) => [key, settings[key] === null ? null : formatIsoDay(settings[key])] as const);
  return Object.fromEntries([...TOLD_SETTINGS.map((key) => [key, settings[key]] as const), ...days]);
}

function diagnosedTable({ book }: OpenBook, id: TableId): DiagnosedTable {
  const { rows, columnIds } = book.tables[id];
  const columns = columnIds.filter((column) => column !== "");
  return { id, rows: rows.length, columns, ownColumns: columnIds.length - columns.length };
}

function counts(names: readonly string[]): Readonly<Record<string, number>> {
  const found = new Map<string, number>();
  for (const name of names) found.set(name, (found.get(name) ?? 0) + 1);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)));
}
