import { lineKey } from "../documents/documents";
import type { OpenLine } from "../stock/stock";
import { NEVER, type EventList } from "./events";

/** Purchase lines that a vendor ships straight to a customer, found from either end of the link (sales-bc 4.6). */
export interface DirectSupply {
  /** The purchase line a drop shipment is linked to; null where there is none. */
  sourceOf(sale: OpenLine): number | null;
  /** What of a purchase line is not yet given away, in base units; nothing of a line that is not counted. */
  left(source: number): number;
  take(source: number, quantity: number): void;
}

export function directSupply({ lines, effective }: EventList): DirectSupply {
  const left = new Map<number, number>();
  const byOwnNo = new Map<string, number>();
  const bySale = new Map<string, number>();
  lines.forEach((line, index) => {
    if (line.kind !== "direct" || line.side !== "purchase") return;
    left.set(index, effective[index] === NEVER ? 0 : line.quantity);
    byOwnNo.set(linkKey(line.itemNo, line.documentNo, line.lineNo), index);
    if (line.read.linkedNo(line.row) !== "") bySale.set(linkKey(line.itemNo, line.read.linkedNo(line.row), line.read.linkedLineNo(line.row)), index);
  });
  return {
    sourceOf: ({ itemNo, documentNo, lineNo, read, row }) => byOwnNo.get(linkKey(itemNo, read.linkedNo(row), read.linkedLineNo(row))) ?? bySale.get(linkKey(itemNo, documentNo, lineNo)) ?? null,
    left: (source) => left.get(source) ?? 0,
    take: (source, quantity) => void left.set(source, (left.get(source) ?? 0) - quantity),
  };
}

function linkKey(itemNo: string, documentNo: string, lineNo: number | null): string {
  return `${itemNo}\u0000${lineKey({ documentNo, lineNo })}`;
}
