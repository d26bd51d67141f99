import { normalCode } from "../../base/text";
import type { Backorders } from "../backorders/backorders";
import type { ListFilter } from "./question";
import { LIGHTS, type LineFacts, type Masters } from "./lineFacts";
import type { ListView } from "./views";

/** Which lines a filter leaves, by position: in whole, and before their light is looked at. */
export interface Match {
  readonly isShown: Uint8Array;
  readonly isButForLight: Uint8Array;
  /** Whether receipts count where an item is to be found: they have no light and no customer, but numbers and a vendor. */
  readonly findsReceipts: boolean;
}

export function matching({ customers, vendors, items }: Masters, found: Backorders, facts: LineFacts, by: ListView, filter: ListFilter): Match {
  const { lines } = facts;
  const isCustomer = namedBy(filter.customer, customers, ({ name }) => name);
  const isVendor = namedBy(filter.vendor, vendors, ({ name }) => name);
  const isItem = namedBy(filter.item, items, ({ description }) => description);
  const across = acrossPegs(found, facts, isCustomer, isVendor);
  const words = filter.text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  const wanted = new Set(filter.lights.map((light) => LIGHTS.indexOf(light) + 1));
  const isShown = new Uint8Array(lines.length);
  const isButForLight = new Uint8Array(lines.length);
  for (let at = 0; at < lines.length; at++) {
    const line = lines[at];
    if (line === undefined || facts.isWithin[at] === 0) continue;
    if (filter.isOverdue && facts.isOverdue[at] === 0) continue;
    if (filter.locationCode !== null && line.locationCode !== filter.locationCode) continue;
    if (isItem && !isItem(line.itemNo)) continue;
    if (isCustomer && !(line.side === "sales" ? isCustomer(line.partyNo) : across.awaited[at] === 1)) continue;
    if (isVendor && !(line.side === "purchase" ? isVendor(line.partyNo) : across.served[at] === 1)) continue;
    if (by === "vendor" && filter.action !== null && facts.action[at] !== filter.action) continue;
    if (words.length > 0 && !hasAll(facts.text(at), words)) continue;
    isButForLight[at] = 1;
    const light = facts.light[at] ?? 0;
    if (light === 0 || wanted.size === 0 || wanted.has(light)) isShown[at] = 1;
  }
  return { isShown, isButForLight, findsReceipts: words.length > 0 || isVendor !== undefined };
}

function hasAll(text: string, words: readonly string[]): boolean {
  for (const word of words) if (!text.includes(word)) return false;
  return true;
}

/** By a number as it stands where there is one, else by a part of a number or a name; undefined where nothing was typed. Each number is judged once. */
function namedBy<Row>(typed: string, rows: ReadonlyMap<string, Row>, nameOf: (row: Row) => string): ((no: string) => boolean) | undefined {
  if (typed.trim() === "") return undefined;
  const code = normalCode(typed);
  if (rows.has(code)) return (no) => no === code;
  const part = typed.trim().toLowerCase();
  const judged = new Map<string, boolean>();
  return (no) => {
    const before = judged.get(no);
    if (before !== undefined) return before;
    const row = rows.get(no);
    const isIt = no.toLowerCase().includes(part) || (row !== undefined && nameOf(row).toLowerCase().includes(part));
    judged.set(no, isIt);
    return isIt;
  };
}

interface Across {
  /** By sales line: 1 where something of it comes from such a vendor. */
  readonly served: Uint8Array;
  /** By purchase line: 1 where such a customer waits for it. */
  readonly awaited: Uint8Array;
}

function acrossPegs({ plan: { coverage: { pegs } } }: Backorders, { lines }: LineFacts, isCustomer: ((no: string) => boolean) | undefined, isVendor: ((no: string) => boolean) | undefined): Across {
  const served = new Uint8Array(lines.length);
  const awaited = new Uint8Array(lines.length);
  if (!isCustomer && !isVendor) return { served, awaited };
  for (let peg = 0; peg < pegs.count; peg++) {
    const to = pegs.issue[peg] ?? 0;
    const from = pegs.source[peg] ?? -1;
    const supply = lines[from];
    const demand = lines[to];
    if (supply === undefined || demand === undefined) continue;
    if (isVendor && supply.side === "purchase" && isVendor(supply.partyNo)) served[to] = 1;
    if (isCustomer && demand.side === "sales" && isCustomer(demand.partyNo)) awaited[from] = 1;
  }
  return { served, awaited };
}
