import type { FlowStep } from "../../app/browseBackorders";

/**
 * The projected balance of an item over time as a stepped line: a balance holds until the next day on which something
 * moves. Receipts and issues stand as bars up and down from the zero line on their day, on the same scale. Positions are in
 * the drawing's own units, the zero line and the safety stock always among them.
 */
export interface FlowChart {
  readonly width: number;
  readonly height: number;
  /** A path for the balance, and one that bounds what lies below zero. */
  readonly line: string;
  readonly shortage: string;
  readonly receipts: string;
  readonly issues: string;
  readonly zero: number;
  /** Undefined where the item has none. */
  readonly safety: number | undefined;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly lowest: number;
}

const WIDTH = 280;
const HEIGHT = 84;
const MARGIN = 4;

/** Undefined where there is nothing to draw: one day only. */
export function flowChart(steps: readonly FlowStep[], safetyStock: number): FlowChart | undefined {
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last || first.day === last.day) return undefined;
  let lowest = first.balance as number;
  let bottom = 0;
  // What was there before anything moved on the first day.
  const opening = first.balance - first.receipts + first.issues;
  let top = Math.max(0, safetyStock, opening);
  for (const { balance, receipts, issues } of steps) {
    lowest = Math.min(lowest, balance);
    bottom = Math.min(bottom, balance, -issues);
    top = Math.max(top, balance, receipts);
  }
  const x = ({ day }: FlowStep): number => rounded(MARGIN + ((day - first.day) / (last.day - first.day)) * (WIDTH - 2 * MARGIN));
  const y = (quantity: number): number => rounded(MARGIN + ((top - quantity) / (top - bottom || 1)) * (HEIGHT - 2 * MARGIN));
  const zero = y(0);
  const bars = (of: (step: FlowStep) => number): string => steps.filter((step) => of(step) !== 0).map((step) => `M${x(step)} ${zero}V${y(of(step))}`).join("");
  const line = steps.map((step, index) => (index === 0 ? `M${x(step)} ${y(opening)}V${y(step.balance)}` : `H${x(step)}V${y(step.balance)}`)).join("");
  const below = steps.map((step) => `H${x(step)}V${y(Math.min(0, step.balance))}`).join("");
  return {
    width: WIDTH, height: HEIGHT, line, shortage: `M${x(first)} ${zero}${below}V${zero}Z`,
    receipts: bars(({ receipts }) => receipts), issues: bars(({ issues }) => -issues),
    zero, safety: safetyStock === 0 ? undefined : y(safetyStock),
    firstDay: first.day, lastDay: last.day, lowest,
  };
}

function rounded(position: number): number {
  return Math.round(position * 10) / 10;
}
