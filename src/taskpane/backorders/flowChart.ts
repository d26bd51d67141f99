import type { ItemRow } from "./backorderGroups";

/**
 * The projected balance of an item over time as a stepped line: a balance holds until the next movement. Several movements
 * of a day are one step. Positions are in the drawing's own units, the zero line always among them.
 */
export interface FlowChart {
  readonly width: number;
  readonly height: number;
  /** A path for the balance, and one that bounds what lies below zero. */
  readonly line: string;
  readonly shortage: string;
  readonly zero: number;
  readonly firstDay: number;
  readonly lastDay: number;
  readonly lowest: number;
}

const WIDTH = 280;
const HEIGHT = 72;
const MARGIN = 4;

interface Step {
  readonly day: number;
  readonly balance: number;
}

/** Undefined where there is nothing to draw: one day only. */
export function flowChart(rows: readonly ItemRow[]): FlowChart | undefined {
  const steps = stepsOf(rows);
  const first = steps[0];
  const last = steps.at(-1);
  if (!first || !last || first.day === last.day) return undefined;
  const balances = steps.map(({ balance }) => balance);
  const lowest = Math.min(0, ...balances);
  const highest = Math.max(0, ...balances);
  const x = ({ day }: Step): number => rounded(MARGIN + ((day - first.day) / (last.day - first.day)) * (WIDTH - 2 * MARGIN));
  const y = (balance: number): number => rounded(MARGIN + ((highest - balance) / (highest - lowest || 1)) * (HEIGHT - 2 * MARGIN));
  const zero = y(0);
  const line = steps.map((step, index) => (index === 0 ? `M${x(step)} ${y(step.balance)}` : `H${x(step)}V${y(step.balance)}`)).join("");
  const below = steps.map((step) => `H${x(step)}V${y(Math.min(0, step.balance))}`).join("");
  return { width: WIDTH, height: HEIGHT, line, shortage: `M${x(first)} ${zero}${below}V${zero}Z`, zero, firstDay: first.day, lastDay: last.day, lowest: Math.min(...balances) };
}

/** The balance at the end of each day. */
function stepsOf(rows: readonly ItemRow[]): readonly Step[] {
  const byDay = new Map<number, number>();
  for (const { effectiveDate, projectedBalance } of rows) byDay.set(effectiveDate, projectedBalance);
  return [...byDay].map(([day, balance]) => ({ day, balance }));
}

function rounded(position: number): number {
  return Math.round(position * 10) / 10;
}
