import type { ReleaseScope } from "../app/reservedLines";
import { parseIsoDay, type Day } from "../base/day";

/** A line of a sales order, as it is typed: `SO-105/10000`. */
export interface NamedLine {
  readonly documentNo: string;
  readonly lineNo: number;
}

export function readLine(text: string): NamedLine | undefined {
  const [, documentNo, lineNo] = /^([^=]+)\/(\d+)$/.exec(text.trim()) ?? [];
  return documentNo === undefined || code(documentNo) === "" ? undefined : { documentNo: code(documentNo), lineNo: Number(lineNo) };
}

/** A line and the day that is agreed for it: `SO-105/10000=2018-03-20`. */
export function readFixing(text: string): (NamedLine & { readonly day: Day }) | undefined {
  const [, of = "", when = ""] = /^(.+)=([^=]+)$/.exec(text.trim()) ?? [];
  const [line, day] = [readLine(of), parseIsoDay(when.trim())];
  return line === undefined || day === undefined ? undefined : { ...line, day };
}

/** Whose reservations are meant: `SO-105/10000` a line's, `item:1000` an item's (at a location: `item:1000/EAST`), `customer:C4` a customer's. */
export function readScope(text: string): ReleaseScope | undefined {
  const [, of = "", no = "", locationCode] = /^(item|customer):([^/]+)(?:\/(.+))?$/i.exec(text.trim()) ?? [];
  if (code(no) !== "" && of.toLowerCase() === "item") return { of: "item", itemNo: code(no), locationCode: code(locationCode ?? "") };
  if (code(no) !== "" && of !== "" && locationCode === undefined) return { of: "customer", customerNo: code(no) };
  const line = of === "" ? readLine(text) : undefined;
  return line && { of: "line", ...line };
}

function code(text: string): string {
  return text.trim().toUpperCase();
}
