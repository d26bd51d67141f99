import { AMOUNT_SCALE, type Amount } from "../../src/money/amount";
import { parseScaled } from "../../src/money/decimal";
import { FINE_SCALE, type Percent, type Price, type Quantity } from "../../src/money/quantity";

/** Figures of tests, written as people write them. */
function exact(text: string, scale: number): number {
  const value = parseScaled(text, scale);
  if (typeof value === "string") throw new Error(`a test names a figure such as 12.50, not ${text}`);
  return value;
}

export const money = (text: string) => exact(text, AMOUNT_SCALE) as Amount;
export const quantity = (text: string) => exact(text, FINE_SCALE) as Quantity;
export const price = (text: string) => exact(text, FINE_SCALE) as Price;
export const percent = (text: string) => exact(text, FINE_SCALE) as Percent;
