import { compareCodes } from "../../base/text";
import { amountFromMinor, type Amount } from "../../money/amount";
import { quantityFromFine, type Quantity } from "../../money/quantity";
import type { Light } from "../backorders/backorders";
import { isLine, type ListGroup } from "./groups";
import { LIGHTS, type LineFacts } from "./lineFacts";
import type { Match } from "./matching";
import type { View } from "./views";

/** What is shown, in sum. Quantities are added up unit by unit, never across units (sales-fo 13.4). */
export interface ListTotals {
  /** Lines shown, and all lines of the view within the cut-off. */
  readonly lines: number;
  readonly allLines: number;
  /** In local currency; null where a line's document has no rate of exchange. */
  readonly value: Amount | null;
  readonly units: readonly UnitTotal[];
  /** Lines by light under all filters but that of the light. */
  readonly lights: { readonly [letter in Light]: number };
}

export interface UnitTotal {
  readonly unitCode: string;
  readonly outstanding: Quantity;
  /** What nothing covers; of purchases, what sales wait for. */
  readonly short: Quantity;
}

export function totalsOf(view: View, facts: LineFacts, { isShown, isButForLight }: Match, groups: readonly ListGroup[]): ListTotals {
  const units = new Map<string, { outstanding: number; short: number }>();
  const lights = { R: 0, O: 0, Y: 0, G: 0 };
  let allLines = 0;
  const isInBase = view.by === "item";
  for (const at of view.rows.positions) {
    if (!isLine(view, facts, at)) continue;
    allLines += facts.isWithin[at] ?? 0;
    const light = LIGHTS[(facts.light[at] ?? 0) - 1];
    if (light !== undefined && isButForLight[at] === 1) lights[light] += 1;
    if (isShown[at] === 0) continue;
    const line = facts.lines[at];
    if (line === undefined) continue;
    const unitCode = isInBase ? line.item.baseUnit : line.read.unitCode(line.row) || line.item.baseUnit;
    let unit = units.get(unitCode);
    if (unit === undefined) units.set(unitCode, (unit = { outstanding: 0, short: 0 }));
    unit.outstanding += isInBase ? line.quantity : line.outstanding;
    unit.short += (isInBase ? facts.short : facts.shortInOwnUnit)[at] ?? 0;
  }
  const isValued = groups.every(({ value }) => value !== null);
  return {
    lines: groups.reduce((sum, { lines }) => sum + lines, 0),
    allLines,
    value: isValued ? amountFromMinor(groups.reduce((sum, { value }) => sum + (value ?? 0), 0)) : null,
    units: [...units].sort(([a], [b]) => compareCodes(a, b)).map(([unitCode, { outstanding, short }]) => ({ unitCode, outstanding: quantityFromFine(outstanding), short: quantityFromFine(short) })),
    lights,
  };
}
