import { divideRounded, formatScaled, parseScaled } from "../../../src/money/decimal";
import type { SourceRow } from "./source";

/** Figures of Northwind that the source does not have, or has in another form. Exact: nothing here is a binary fraction. */

/** Northwind knows no costs: 60 % of the list price, rounded to cents. */
export function unitCost(product: SourceRow<"products">): number {
  return asNumber(divideRounded(scaled(product.unitPrice, 2) * 60, 100), 2);
}

export function price(text: string): number {
  return asNumber(scaled(text, 2), 2);
}

export function count(text: string): number {
  return scaled(text, 0);
}

/** The source's fraction of one as a percentage: 0.15 is 15. */
export function discountPercent(line: SourceRow<"order-details">): number {
  return scaled(line.discount, 2);
}

/** Quantity × price − discount, in hundredths of a cent, which is exact: prices have cents and discounts whole percents. */
export function lineValue(line: SourceRow<"order-details">): number {
  return count(line.quantity) * scaled(line.unitPrice, 2) * (100 - discountPercent(line));
}

function scaled(text: string, scale: number): number {
  const value = parseScaled(text, scale);
  if (typeof value === "string") throw new Error(`${text}: ${value}`);
  return value;
}

function asNumber(value: number, scale: number): number {
  return Number(formatScaled(value, scale));
}
