import type { Highlight } from "../schema/highlight";
import type { ReportId } from "./tables";

/**
 * What stands out in a report, by its column. Letters of the light keep their meaning without colour; every text on its fill has a contrast of
 * at least 4.5 to 1 (a test computes it), and so has red text on white and on banded rows.
 */
const RED = "#A4262C";
const LIGHTS: readonly Highlight[] = [
  { by: "light", is: "equal", value: "R", ink: "#FFFFFF", fill: "#B10E1C" },
  { by: "light", is: "equal", value: "O", ink: "#000000", fill: "#F7894A" },
  { by: "light", is: "equal", value: "Y", ink: "#000000", fill: "#FDE300" },
  { by: "light", is: "equal", value: "G", ink: "#FFFFFF", fill: "#0B6A0B" },
];

/** Red where a column of the row is above zero. */
function redAbove(by: string): readonly Highlight[] {
  return [{ by, is: "above", value: 0, ink: RED }];
}

/**
 * Data bars, only over columns that are all in one unit: days and amounts, never quantities of different items. Every ink that may stand on a bar
 * has a contrast of at least 4.5 to 1 with it.
 */
export const BAR = "#BDD7EE";
export const REPORT_BARS: { readonly [Id in ReportId]?: readonly string[] } = {
  BackordersByItem: ["daysLate"],
  BackordersByCustomer: ["daysLate", "outstandingAmount"],
  BackordersByVendor: ["daysOverdue", "salesValueAtRisk"],
  BackorderChanges: ["daysLate"],
  BackorderProposals: ["helpedValue"],
  CustomerBalances: ["overdue"],
};

export const REPORT_LOOKS: { readonly [Id in ReportId]?: Readonly<Record<string, readonly Highlight[]>> } = {
  BackordersByItem: {
    light: LIGHTS,
    daysLate: redAbove("daysLate"),
    coverDate: redAbove("daysLate"),
    shortQuantity: redAbove("shortQuantity"),
    projectedBalance: [{ by: "projectedBalance", is: "below", value: 0, ink: RED }],
  },
  BackordersByCustomer: { light: LIGHTS, daysLate: redAbove("daysLate"), coverDate: redAbove("daysLate"), shortQuantity: redAbove("shortQuantity") },
  BackordersByVendor: { daysOverdue: redAbove("daysOverdue"), expectedDate: redAbove("daysOverdue") },
  CustomerBalances: { overdue: redAbove("overdue") },
};
