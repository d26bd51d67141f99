import type { FoundTable } from "../../src/ports/workbookPort";
import type { CellValue } from "../../src/schema/cell";
import type { Onlooker } from "./paper";
import { customerNo, PRODUCT_GROUPS, VAT_RATES } from "./postingWork";

/**
 * The floor of posting: loops over typed arrays that compute the rows our posting writes for the generated orders, every
 * cell of them, and turn them into payloads. It is what is left when everything else is taken away: it believes its input
 * (no checks, no sentences), knows one customer group, one unit, whole cents, layers that never run out and discounts in
 * whole percent, and can do nothing but ship and invoice whole orders into a book that was never posted in.
 */
type Cells = (CellValue | null)[];

const PAYLOAD_ROWS = 20_000;
const FIRST_SHIPMENT = 102_001;
const FIRST_INVOICE = 103_001;
const DUE_DAYS = 30;

export interface FloorResult {
  readonly payloads: number;
  readonly bytes: number;
  /** Processor time of the process when the first payload was ready, in microseconds. */
  readonly firstAt: number;
}

export function postingFloor(text: string, onlooker?: Onlooker): FloorResult {
  const work = columnsOf(JSON.parse(text) as FoundTable[]);
  const sink = createSink(onlooker);
  post(work, sink.add);
  sink.flush();
  return sink.result;
}

/** The orders in columns: lines lie one order after the other. */
interface Work {
  readonly orders: number;
  readonly firstEntry: number;
  /** By order: its number, customer and day. */
  readonly orderNos: readonly string[];
  readonly customers: Int32Array;
  readonly days: Int32Array;
  readonly sequence: Int32Array;
  /** By order: where its lines begin. */
  readonly starts: Int32Array;
  readonly lineNos: Int32Array;
  readonly items: Int32Array;
  readonly quantities: Int32Array;
  readonly discounts: Int32Array;
  readonly rows: Int32Array;
  /** By item. */
  readonly itemNos: readonly string[];
  readonly groups: Int32Array;
  readonly rates: Int32Array;
  readonly prices: Int32Array;
  readonly costs: Int32Array;
}

function columnsOf(tables: readonly FoundTable[]): Work {
  const named = (name: string) => tables.find((table) => table.name === name) as FoundTable;
  const headers = named("SalesHeaders");
  const lines = named("SalesLines");
  const items = named("Items");
  const at = (table: FoundTable, column: string) => table.headers.indexOf(column);
  const orderAt = new Map(headers.rows.map((row, order) => [row[at(headers, "documentNo")], order]));
  const itemAt = new Map(items.rows.map((row, item) => [row[at(items, "itemNo")], item]));
  const customerAt = new Map(named("Customers").rows.map((row, customer) => [row[0], customer]));
  const orders = headers.rows.length;
  const starts = new Int32Array(orders + 1);
  const documentNo = at(lines, "documentNo");
  const owner = new Int32Array(lines.rows.length);
  lines.rows.forEach((row, line) => {
    const order = orderAt.get(row[documentNo]) ?? 0;
    owner[line] = order;
    starts[order + 1]!++;
  });
  for (let order = 0; order < orders; order++) starts[order + 1]! += starts[order]!;
  const next = starts.slice();
  const count = lines.rows.length;
  const work = {
    orders,
    firstEntry: named("ItemLedger").rows.length,
    orderNos: headers.rows.map((row) => row[at(headers, "documentNo")] as string),
    customers: Int32Array.from(headers.rows, (row) => customerAt.get(row[at(headers, "customerNo")]) ?? 0),
    days: Int32Array.from(headers.rows, (row) => row[at(headers, "postingDate")] as number),
    sequence: Int32Array.from({ length: orders }, (_, order) => order),
    starts,
    lineNos: new Int32Array(count),
    items: new Int32Array(count),
    quantities: new Int32Array(count),
    discounts: new Int32Array(count),
    rows: new Int32Array(count),
    itemNos: items.rows.map((row) => row[at(items, "itemNo")] as string),
    groups: Int32Array.from(items.rows, (row) => Number((row[at(items, "productGroup")] as string).slice(1))),
    rates: Int32Array.from(items.rows, (row) => VAT_RATES.findIndex((rate) => `V${rate}` === row[at(items, "vatProductGroup")])),
    prices: Int32Array.from(items.rows, (row) => Math.round((row[at(items, "unitPrice")] as number) * 100)),
    costs: Int32Array.from(items.rows, (row) => Math.round((row[at(items, "unitCost")] as number) * 100)),
  };
  const [lineNo, no, quantity, discount] = ["lineNo", "no", "quantity", "discountPercent"].map((column) => at(lines, column)) as [number, number, number, number];
  lines.rows.forEach((row, line) => {
    const slot = next[owner[line]!]!++;
    work.lineNos[slot] = row[lineNo] as number;
    work.items[slot] = itemAt.get(row[no]) ?? 0;
    work.quantities[slot] = row[quantity] as number;
    work.discounts[slot] = Number(row[discount]);
    work.rows[slot] = line;
  });
  work.sequence.sort((a, b) => work.days[a]! - work.days[b]! || (work.orderNos[a]! < work.orderNos[b]! ? -1 : 1));
  return work;
}

type Add = (table: string, cells: Cells) => void;

function post(work: Work, add: Add): void {
  const { items, quantities, discounts, lineNos, costs, prices, groups, rates } = work;
  const caches: Cells[] = new Array<Cells>(items.length);
  let item = work.firstEntry;
  let [ledger, vat] = [0, 0];
  const net = new Float64Array(64);
  const tax = new Float64Array(64);
  const off = new Float64Array(64);
  for (let nth = 0; nth < work.orders; nth++) {
    const order = work.sequence[nth]!;
    const [from, to] = [work.starts[order]!, work.starts[order + 1]!];
    const transaction = nth + 2;
    const day = work.days[order]!;
    const party = customerNo(work.customers[order]!);
    const name = `Customer ${work.customers[order]!}`;
    const orderNo = work.orderNos[order]!;
    const shipment = String(FIRST_SHIPMENT + nth);
    const invoice = String(FIRST_INVOICE + nth);
    const cost = new Float64Array(PRODUCT_GROUPS);
    const revenue = new Float64Array(PRODUCT_GROUPS);
    const base = new Float64Array(VAT_RATES.length);
    const taxes = new Float64Array(VAT_RATES.length);
    const carried = new Float64Array(VAT_RATES.length);
    const met: number[] = [];
    const isTaxed = [false, false, false];
    for (let line = from; line < to; line++) {
      const own = items[line]!;
      const gross = quantities[line]! * prices[own]!;
      off[line - from] = Math.floor((gross * discounts[line]! + 50) / 100);
      net[line - from] = gross - off[line - from]!;
      base[rates[own]!]! += net[line - from]!;
      isTaxed[rates[own]!] = true;
      if (!met.includes(groups[own]!)) met.push(groups[own]!);
      cost[groups[own]!]! += quantities[line]! * costs[own]!;
      revenue[groups[own]!]! += net[line - from]!;
    }
    VAT_RATES.forEach((rate, at) => (taxes[at] = Math.floor((base[at]! * rate + 50) / 100)));
    for (let line = from; line < to; line++) {
      const own = items[line]!;
      const rate = rates[own]!;
      carried[rate]! += taxes[rate]! * net[line - from]!;
      tax[line - from] = Math.floor((2 * carried[rate]! + base[rate]!) / (2 * base[rate]!));
      carried[rate]! -= tax[line - from]! * base[rate]!;
      const value = (quantities[line]! * costs[own]!) / 100;
      item += 1;
      add("ItemLedger", [item, transaction, work.itemNos[own]!, day, "sale", "shipment", shipment, lineNos[line]!, party, -quantities[line]!]);
      add("ItemApplications", [item - work.firstEntry, own + 1, item, -quantities[line]!, day, transaction]);
      add("ValueEntries", [item, item, work.itemNos[own]!, day, "directCost", "invoice", invoice, -quantities[line]!, -quantities[line]!, -value, net[line - from]! / 100, transaction]);
      add("PostedLines", [
        "shipment", shipment, lineNos[line]!, orderNo, lineNos[line]!, "item", work.itemNos[own]!, quantities[line]!, quantities[line]!, prices[own]! / 100, 0, 0, "", 0, 0, item,
      ]);
      caches[work.rows[line]!] = [quantities[line]!, quantities[line]!, 0, net[line - from]! / 100, (net[line - from]! + tax[line - from]!) / 100, "Invoiced"];
    }
    const entry = (account: string, amount: number, business: string, product: string): void => {
      if (amount === 0) return;
      ledger += 1;
      add("GeneralLedger", [ledger, transaction, day, "invoice", invoice, account, name, amount / 100, "customer", party, business, product]);
    };
    for (const group of met) {
      entry(`400${group}`, cost[group]!, "DOMESTIC", `P${group}`);
      entry("2110", -cost[group]!, "DOMESTIC", `P${group}`);
    }
    for (const group of met) entry(`300${group}`, -revenue[group]!, "DOMESTIC", `P${group}`);
    let total = 0;
    for (const rate of [2, 1, 0]) {
      total += base[rate]! + taxes[rate]!;
      if (!isTaxed[rate]) continue;
      entry("5610", -taxes[rate]!, "", "");
      vat += 1;
      add("VatEntries", [
        vat, transaction, day, "invoice", invoice, "sale", `V${VAT_RATES[rate]!}`, VAT_RATES[rate]!, "normal", -base[rate]! / 100, taxes[rate] === 0 ? 0 : -taxes[rate]! / 100, party, "NO",
      ]);
    }
    entry("2310", total, "", "");
    add("CustomerLedger", [nth + 1, transaction, party, day, day, day + DUE_DAYS, "invoice", invoice, total / 100, total / 100]);
    add("CustomerDetails", [nth + 1, nth + 1, "initial", day, transaction, total / 100, total / 100]);
    for (let line = from; line < to; line++) {
      const own = items[line]!;
      add("PostedLines", [
        "invoice", invoice, lineNos[line]!, orderNo, lineNos[line]!, "item", work.itemNos[own]!, quantities[line]!, quantities[line]!, prices[own]! / 100,
        off[line - from]! / 100, net[line - from]! / 100, `V${VAT_RATES[rates[own]!]!}`, VAT_RATES[rates[own]!]!, tax[line - from]! / 100, "",
      ]);
    }
    const without = (base[0]! + base[1]! + base[2]!) / 100;
    add("PostedHeaders", ["shipment", shipment, "order", orderNo, party, party, day, day, "", 0, 0, transaction]);
    add("PostedHeaders", ["invoice", invoice, "order", orderNo, party, party, day, day, day + DUE_DAYS, without, total / 100, transaction]);
  }
  for (let order = 0; order < work.orders; order++) add("SalesHeaders", ["completed"]);
  for (const cells of caches) add("SalesLines", cells);
}

function createSink(onlooker: Onlooker | undefined): { readonly add: Add; flush(): void; readonly result: FloorResult } {
  const waiting = new Map<string, Cells[]>();
  const result = { payloads: 0, bytes: 0, firstAt: 0 };
  const send = (table: string, rows: Cells[]): void => {
    result.bytes += JSON.stringify(rows).length;
    result.payloads += 1;
    if (result.firstAt === 0) result.firstAt = process.cpuUsage().user + process.cpuUsage().system;
    onlooker?.(table, rows);
    waiting.set(table, []);
  };
  return {
    result,
    add(table, cells) {
      const rows = waiting.get(table);
      if (rows === undefined) waiting.set(table, [cells]);
      else if (rows.push(cells) === PAYLOAD_ROWS) send(table, rows);
    },
    flush: () => waiting.forEach((rows, table) => send(table, rows)),
  };
}
