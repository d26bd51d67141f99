import type { Formats } from "../locales/formats";
import { parseScaled } from "../money/decimal";
import { quantityFromFine, type Quantity } from "../money/quantity";

/** A quantity as a person types it here: null where nothing is typed, undefined where it is none or not above zero. */
export function parseTypedQuantity(text: string, { group, decimal }: Formats): Quantity | null | undefined {
  const typed = text.trim();
  if (typed === "") return null;
  const plain = typed.replaceAll(/\s/g, "").replaceAll(group === "" ? " " : group, "").replace(decimal, ".");
  const fine = /^\d+(\.\d+)?$/.test(plain) ? parseScaled(plain, 5) : undefined;
  return typeof fine === "number" && fine > 0 ? quantityFromFine(fine) : undefined;
}
