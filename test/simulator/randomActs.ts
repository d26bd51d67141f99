import type { PostingWish } from "../../src/app/postDocuments";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import type { createEuros } from "../model/naiveRevaluation";
import type { createStock } from "../model/naiveStock";
import { addDays } from "../../src/base/day";
import { FIRST_DAY, type RandomCompany, type RandomOrder } from "../properties/randomBook";
import type { Random } from "./random";

/** What a person types for a random act, what is asked for, and what it comes to by the rules alone. */
export interface RandomAct {
  readonly name: string;
  readonly wish: PostingWish;
  /** Whether the rules say that something is posted. */
  readonly isToBePosted: boolean;
  /** The tables as the person leaves them before the act; typing it twice is typing it once. */
  readonly type: (tables: Tables) => Tables;
  /** Sums by account in grains, debit positive. */
  readonly ledger: ReadonlyMap<string, bigint>;
}

export type Tables = readonly FoundTable[];
type Stock = ReturnType<typeof createStock>;

const [BANK, RECEIVABLES] = ["2920", "2310"];
/** Day 7, as Excel counts it. */
const JOURNAL_DAY = 7;
const JOURNAL_SERIAL = 46_030;

/** Money from a customer, applied to nothing. */
export function payment(random: Random, { grain }: RandomCompany, index: number): RandomAct {
  const grains = 1 + random(90);
  const row = { customerNo: "C1", bankCode: "BANK", postingDate: JOURNAL_SERIAL, amount: (grains * grain) / 100, externalDocumentNo: `E${index}` };
  return {
    name: `payment ${index}`, wish: wishOf("pay", "all"), isToBePosted: true, type: (tables) => appended(tables, "Payments", row, "externalDocumentNo"),
    ledger: new Map([[BANK as string, BigInt(grains)], [RECEIVABLES as string, -BigInt(grains)]]),
  };
}

/** From an account to itself: it comes to nothing, and has to stand there whole. */
export function journal(random: Random, { grain }: RandomCompany, index: number): RandomAct {
  const amount = ((1 + random(90)) * grain) / 100;
  const line = (lineNo: number, own: number) => ({ documentNo: `J${index}`, lineNo, postingDate: JOURNAL_SERIAL, accountNo: "6110", amount: own, description: `J${index} ${lineNo}` });
  return {
    name: `journal ${index}`, wish: wishOf("journal", [`J${index}`]), isToBePosted: true, ledger: new Map(),
    type: (tables) => appended(appended(tables, "GeneralJournal", line(1, amount), "description"), "GeneralJournal", line(2, -amount), "description"),
  };
}

/** Pieces that are found, lost or moved; what is not there is refused. Their cost is the naive stock's business, in test/model. */
export function itemJournal(random: Random, stock: Stock, index: number): RandomAct {
  const entryType = (["positiveAdjustment", "negativeAdjustment", "transfer"] as const)[random(3)] ?? "transfer";
  const itemNo = random(2) === 0 ? "X" : "Y";
  const [locationCode, newLocationCode] = random(2) === 0 ? ["", "OSLO"] : ["OSLO", ""];
  const quantity = 1 + random(5);
  const isIn = entryType === "positiveAdjustment";
  const isThere = isIn || stock.onHand(itemNo, locationCode as string) >= quantity;
  if (isThere) {
    const move = (place: string, pieces: number) => (stock.move(itemNo, place, pieces, JOURNAL_DAY).invoiced = pieces);
    move(locationCode as string, isIn ? quantity : -quantity);
    if (entryType === "transfer") move(newLocationCode as string, quantity);
  }
  const row = { documentNo: `I${index}`, lineNo: 10_000, entryType, itemNo, locationCode, newLocationCode: entryType === "transfer" ? newLocationCode : "", postingDate: JOURNAL_SERIAL, quantity } as Readonly<Record<string, CellValue>>;
  return { name: `${entryType} ${index}`, wish: wishOf("adjust", [`I${index}`]), isToBePosted: isThere, ledger: new Map(), type: (tables) => appended(tables, "ItemJournal", row, "documentNo") };
}

/** Open entries in euro at the rate of a day. */
export function revaluation(random: Random, euros: ReturnType<typeof createEuros>, index: number): RandomAct {
  const day = random(46);
  const ledger = euros.revalue(day);
  return { name: `revaluation ${index} of day ${day}`, wish: { ...wishOf("revalue", "all"), postingDate: addDays(FIRST_DAY, day) }, isToBePosted: ledger.size > 0, type: (tables) => tables, ledger };
}

export function wishOf(action: PostingWish["action"], documents: PostingWish["documents"]): PostingWish {
  return { action, documents, postingDate: null, allOrNone: false };
}

/** The tables with a row, unless a row that says the same in this column is there already. */
function appended(tables: Tables, name: string, row: Readonly<Record<string, CellValue>>, telling: string): Tables {
  return tables.map((table) => {
    if (table.name !== name || table.rows.some((cells) => cells[table.headers.indexOf(telling)] === row[telling])) return table;
    const rows = table.rows.filter((cells) => cells.some((cell) => cell !== ""));
    return { ...table, rows: [...rows, table.headers.map((header) => row[header] ?? "")] };
  });
}

/** The tables after a person has typed what is to be shipped, received and invoiced of an order. */
export function typed(tables: Tables, { no, side, lines }: RandomOrder, quantities: readonly (readonly [number | null, number | null])[], vendorInvoiceNo: string): Tables {
  const [lineTable, handleColumn] = side === "sales" ? ["SalesLines", "quantityToShip"] : ["PurchaseLines", "quantityToReceive"];
  return tables.map((table) => {
    const cell = (row: readonly CellValue[], header: string) => row[table.headers.indexOf(header)];
    const set = (values: Readonly<Record<string, CellValue>>) => (row: readonly CellValue[]) => (cell(row, "documentNo") === no ? row.map((value, at) => values[table.headers[at] ?? ""] ?? value) : row);
    if (table.name === "PurchaseHeaders" && side === "purchase") return { ...table, rows: table.rows.map(set({ vendorInvoiceNo })) };
    if (table.name !== lineTable) return table;
    const shown = (pieces: number | null | undefined, piece: number): CellValue => (pieces === null || pieces === undefined ? "" : (pieces * piece) / 100_000);
    const rows = table.rows.map((row) => {
      const at = Number(cell(row, "lineNo")) / 10_000 - 1;
      const [handle, invoice] = quantities[at] ?? [null, null];
      const { piece = 0 } = lines[at] ?? {};
      return set({ [handleColumn as string]: shown(handle, piece), quantityToInvoice: shown(invoice, piece) })(row);
    });
    return { ...table, rows };
  });
}
