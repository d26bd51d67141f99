import * as fc from "fast-check";
import { openBook } from "../../src/app/openBook";
import type { PostingWish } from "../../src/app/postDocuments";
import type { Book } from "../../src/engine/book/book";
import { CONFIRMABLE } from "../../src/issues/catalogue";
import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import { createPoster } from "../model/naivePoster";
import { actionOf, dayOf } from "../properties/companyRun";
import { companyTables, randomCompany, type RandomCompany, type RandomOrder } from "../properties/randomBook";
import { deskOver, foundTables, valueOf } from "../support/deskInMemory";
import { Machine, type FaultKind } from "./machine";
import { leftovers, open, post, soundness } from "./posting";

/**
 * A random company that posts documents, payments and journals in a workbook which people sort, widen and paste into, on
 * machines that fail, in windows that lose their memory and on devices that take over from one another. What its ledgers come
 * to in the end is what the naive poster says of the same acts. A run is its seed.
 */
export interface RunFacts {
  acts: number;
  faults: number;
  edits: number;
}

type Tables = readonly FoundTable[];
type Random = (below: number) => number;

/** A small generator of whole numbers (mulberry32): the same seed gives the same run everywhere. */
function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

const FAULTS: readonly FaultKind[] = ["die", "hostDie", "throwBefore", "throwAfter", "hang", "quota", "evict"];
/** Cost accounts are judged by quantities: what an item costs is the naive stock's business, in test/model. */
const COST_ACCOUNTS = new Set(["2110", "2111", "5530", "7170", "7890", "7190", "7191", "7291"]);

/** @returns what was wrong, in words; nothing where all agrees */
export async function randomRun(seed: number, facts: RunFacts): Promise<readonly string[]> {
  const random = randomFrom(seed);
  const [company] = fc.sample(randomCompany({ allowNegativeInventory: false }), { seed, numRuns: 1 }) as [RandomCompany];
  const poster = createPoster(company);
  const expected = new Map<string, bigint>();
  const add = (accountNo: string, grains: bigint) => expected.set(accountNo, (expected.get(accountNo) ?? 0n) + grains);
  let machine = new Machine(foundTables({ ...companyTables(company), Settings: [...(companyTables(company).Settings ?? []), { key: "workbookId", value: "W1" }] }));

  for (const [index, step] of company.steps.entries()) {
    const order = company.orders[step.order] as RandomOrder;
    const naive = poster.post(step);
    for (const [accountNo, grains] of naive.ledger) add(accountNo, grains);
    const type = (tables: Tables) => typed(tables, order, naive.typed, `F-${index}`);
    const wrong = await actUntilDone({ action: actionOf(order, step), documents: [order.no], postingDate: dayOf(step), allOrNone: false }, naive.refused === "", type, `step ${index}`);
    if (wrong.length > 0) return wrong;
    if (random(4) === 0) {
      const amount = (1 + random(90)) * company.grain;
      const [row, wish] = random(2) === 0 ? payment(amount, index) : journal(amount, index);
      if (wish.action === "pay") {
        add(BANK, BigInt(amount / company.grain));
        add(RECEIVABLES, -BigInt(amount / company.grain));
      }
      const more = await actUntilDone(wish, true, row, `${wish.action} ${index}`);
      if (more.length > 0) return more;
    }
    await disturb();
  }
  return judged(machine.current(), company, expected, poster.stock.entries.reduce((sum, { pieces }) => sum + pieces, 0));

  /** Posts until it is posted, whatever goes wrong on the way: at most one fault for each act. */
  async function actUntilDone(wish: PostingWish, isToBePosted: boolean, prepare: (tables: Tables) => Tables, name: string): Promise<readonly string[]> {
    facts.acts += 1;
    const before = await committed(machine.current());
    let fault = random(4) > 0 ? { at: random(45), kind: FAULTS[random(FAULTS.length)] as FaultKind, snapshot: random(3) / 2 } : undefined;
    for (let attempt = 0; attempt < 4; attempt += 1) {
      machine.edit(prepare);
      const answer = await machine.run(post({ ...wish, confirmed: CONFIRMABLE }), fault);
      if (fault !== undefined && machine.wasMet) facts.faults += 1;
      const at = `${name}, ${fault ? `${fault.kind} at ${fault.at} (${machine.trace[fault.at] ?? "none"})` : "no fault"}, attempt ${attempt}`;
      fault = undefined;
      const early = await soundness(machine.current(), true);
      if (early.length > 0) return [`${at}: ${early.join("; ")}`];
      if (random(3) === 0) await machine.run(open);
      const after = await committed(machine.current());
      if (after > before + 1) return [`${at}: posted ${after - before} times`];
      if (after > before) return isToBePosted ? [] : [`${at}: posted what was to be refused`];
      if (typeof answer === "object" && answer.ok && !isToBePosted) return [];
      if (typeof answer === "object" && answer.ok && attempt > 0) return [`${at}: not posted: ${answer.value.issues.map(({ code, message }) => `${code} ${message}`).join("; ")}`];
    }
    return [`${name}: not posted at all`];
  }

  /** What people do between two acts; what they paste over a ledger is found by the next posting, and put back. */
  async function disturb(): Promise<void> {
    facts.edits += 1;
    switch (random(6)) {
      case 0:
        machine.edit((tables) => tables.map((table) => (random(2) === 0 ? table : { ...table, rows: shuffled(table.rows, random) })));
        break;
      case 1:
        machine.edit((tables) => tables.map((table) => (random(8) === 0 ? widened(table) : table)));
        break;
      case 2: {
        const kept = machine.current();
        machine.edit((tables) => tables.map((table) => (table.name === "GeneralLedger" ? { ...table, rows: table.rows.map((row, at) => (at === 0 ? row.map((cell, column) => (table.headers[column] === "amount" ? Number(cell) + 1 : cell)) : row)) } : table)));
        machine.edit(() => kept);
        break;
      }
      case 3:
        machine.loseJournal();
        break;
      case 4:
        machine = new Machine(machine.current(), random(2) === 0 ? "here" : "there");
        break;
      default:
        facts.edits -= 1;
    }
  }
}

const [BANK, RECEIVABLES] = ["2920", "2310"];

function payment(cents: number, index: number): readonly [(tables: Tables) => Tables, PostingWish] {
  const row = { customerNo: "C1", bankCode: "BANK", postingDate: 46030, amount: cents / 100, externalDocumentNo: `E${index}` };
  return [(tables) => appended(tables, "Payments", row, "externalDocumentNo"), { action: "pay", documents: "all", postingDate: null, allOrNone: false }];
}

/** From an account to itself: it comes to nothing, and has to stand there whole. */
function journal(cents: number, index: number): readonly [(tables: Tables) => Tables, PostingWish] {
  const line = (lineNo: number, amount: number) => ({ documentNo: `J${index}`, lineNo, postingDate: 46030, accountNo: "6110", amount: amount / 100, description: `J${index} ${lineNo}` });
  return [(tables) => appended(appended(tables, "GeneralJournal", line(1, cents), "description"), "GeneralJournal", line(2, -cents), "description"), { action: "journal", documents: [`J${index}`], postingDate: null, allOrNone: false }];
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
function typed(tables: Tables, { no, side, lines }: RandomOrder, quantities: readonly (readonly [number | null, number | null])[], vendorInvoiceNo: string): Tables {
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

function shuffled<Row>(rows: readonly Row[], random: Random): readonly Row[] {
  const left = [...rows];
  return rows.map(() => left.splice(random(left.length), 1)[0] as Row);
}

/** The table with a column of the person's own before the others. */
function widened(table: FoundTable): FoundTable {
  if (table.headers.includes("My notes")) return table;
  return { ...table, headers: ["My notes", ...table.headers], rows: table.rows.map((row, at) => [row.every((cell) => cell === "") ? "" : `note ${at}`, ...row]) };
}

async function bookOf(tables: Tables): Promise<Book> {
  return valueOf(await openBook(deskOver(tables))).book;
}

async function committed(tables: Tables): Promise<number> {
  return (await bookOf(tables)).tables.PostingLog.rows.filter(({ state }) => state === "committed").length;
}

async function judged(tables: Tables, { grain }: RandomCompany, expected: ReadonlyMap<string, bigint>, pieces: number): Promise<readonly string[]> {
  const wrong = [...(await soundness(tables, true)), ...(await leftovers(tables)).map((each) => `left over: ${each}`)];
  const { GeneralLedger, ItemLedger } = (await bookOf(tables)).tables;
  const sums = new Map<string, number>();
  for (const { accountNo, amount } of GeneralLedger.rows) sums.set(accountNo, (sums.get(accountNo) ?? 0) + amount);
  for (const accountNo of new Set([...sums.keys(), ...expected.keys()])) {
    const [engine, naive] = [(sums.get(accountNo) ?? 0) / (10 * grain), expected.get(accountNo) ?? 0n];
    if (!COST_ACCOUNTS.has(accountNo) && engine !== Number(naive)) wrong.push(`account ${accountNo} comes to ${engine}, and to ${naive} in the naive poster`);
  }
  const moved = ItemLedger.rows.reduce((sum, { quantity }) => sum + quantity, 0) / 100_000;
  if (moved !== pieces) wrong.push(`${moved} pieces are in stock, and ${pieces} in the naive poster`);
  return wrong;
}

