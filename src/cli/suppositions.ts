import { parseIsoDay } from "../base/day";
import type { Supposition } from "../app/backorderChanges";
import { parseScaled } from "../money/decimal";
import { FINE_SCALE, quantityFromFine, type Quantity } from "../money/quantity";

/**
 * Suppositions as they are typed, with commas between them: `PO-501/10000=2018-03-07` is another day for a line of an order,
 * `SO-103/10000=20` another quantity, `sales:1001/10000=…` says which side is meant, and `buy:1000=30@2018-03-14` (at a
 * location: `buy:1000/EAST=…`) a purchase. Undefined where one of them is none of these.
 */
export function readSuppositions(text: string): readonly Supposition[] | undefined {
  const read = text.split(",").map((one) => readSupposition(one.trim()));
  return read.every((one) => one !== undefined) ? read : undefined;
}

function readSupposition(text: string): Supposition | undefined {
  const purchase = /^buy:([^=/]+)(?:\/([^=]+))?=([^@]+)@(.+)$/i.exec(text);
  if (purchase) {
    const [quantity, day] = [readQuantity(purchase[3]), parseIsoDay(purchase[4] ?? "")];
    if (quantity === undefined || day === undefined) return undefined;
    return { kind: "purchase", itemNo: code(purchase[1]), locationCode: code(purchase[2]), quantity, day };
  }
  const line = /^(?:(sales|purchase):)?([^=]+)\/(\d+)=(.+)$/i.exec(text);
  if (!line) return undefined;
  const side = (["sales", "purchase"] as const).find((each) => each === line[1]?.toLowerCase());
  const meant = { ...(side !== undefined && { side }), documentNo: code(line[2]), lineNo: Number(line[3]) };
  const day = parseIsoDay(line[4] ?? "");
  if (day !== undefined) return { kind: "day", ...meant, day };
  const quantity = readQuantity(line[4]);
  return quantity === undefined ? undefined : { kind: "quantity", ...meant, quantity };
}

function code(text: string | undefined): string {
  return (text ?? "").trim().toUpperCase();
}

function readQuantity(text: string | undefined): Quantity | undefined {
  const fine = parseScaled((text ?? "").trim(), FINE_SCALE);
  return typeof fine === "number" && fine > 0 ? quantityFromFine(fine) : undefined;
}
