import type { BackorderReport } from "../../app/showBackorders";
import type { LightLetter } from "../parts/Light";

/**
 * The report's rows gathered under who or what they are for, in the report's own order. A group shows what is worst in it;
 * quantities are added up only where all of them are in the same unit, which is by item.
 */
type RowsOf<By extends BackorderReport["by"]> = Extract<BackorderReport, { readonly by: By }>["rows"];
export type ItemRow = RowsOf<"item">[number];
export type CustomerRow = RowsOf<"customer">[number];
export type VendorRow = RowsOf<"vendor">[number];

interface GroupFacts {
  readonly key: string;
  readonly no: string;
  readonly name: string;
  /** Undefined where a vendor's lines have no light. */
  readonly light: LightLetter | undefined;
  readonly daysLate: number;
}

export type BackorderGroup =
  | (GroupFacts & { readonly by: "item"; readonly locationCode: string; readonly short: number; readonly rows: readonly ItemRow[] })
  | (GroupFacts & { readonly by: "customer"; readonly lateLines: number; readonly rows: readonly CustomerRow[] })
  | (GroupFacts & { readonly by: "vendor"; readonly waitingLines: number; readonly valueAtRisk: number; readonly rows: readonly VendorRow[] });

export function backorderGroups(report: BackorderReport): readonly BackorderGroup[] {
  switch (report.by) {
    case "item":
      return gather(report.rows, ({ itemNo, locationCode }) => `${itemNo}\u0000${locationCode}`).map(itemGroup);
    case "customer":
      return gather(report.rows, ({ customerNo }) => customerNo).map(customerGroup);
    case "vendor":
      return gather(report.rows, ({ vendorNo }) => vendorNo).map(vendorGroup);
  }
}

type Gathered<Row> = readonly [key: string, rows: readonly Row[]];

function gather<Row>(rows: readonly Row[], keyOf: (row: Row) => string): readonly Gathered<Row>[] {
  const groups = new Map<string, Row[]>();
  for (const row of rows) {
    const key = keyOf(row);
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  return [...groups];
}

function itemGroup([key, rows]: Gathered<ItemRow>): BackorderGroup {
  const [first] = rows;
  return {
    by: "item", key, rows, no: first?.itemNo ?? "", name: first?.description ?? "", locationCode: first?.locationCode ?? "",
    light: worst(rows.map(({ light }) => light)),
    daysLate: most(rows.map(({ daysLate }) => daysLate)),
    short: total(rows.map(({ shortQuantity }) => shortQuantity)),
  };
}

function customerGroup([key, rows]: Gathered<CustomerRow>): BackorderGroup {
  return {
    by: "customer", key, rows, no: key, name: rows[0]?.name ?? "",
    light: worst(rows.map(({ light }) => light)),
    daysLate: most(rows.map(({ daysLate }) => daysLate)),
    lateLines: rows.filter(({ light }) => light !== "G").length,
  };
}

function vendorGroup([key, rows]: Gathered<VendorRow>): BackorderGroup {
  return {
    by: "vendor", key, rows, no: key, name: rows[0]?.name ?? "",
    light: undefined,
    daysLate: most(rows.map(({ daysOverdue }) => daysOverdue)),
    waitingLines: total(rows.map(({ waitingLines }) => waitingLines)),
    valueAtRisk: total(rows.map(({ salesValueAtRisk }) => salesValueAtRisk)),
  };
}

const SEVERITY = "GYOR";

function worst(lights: readonly (LightLetter | "")[]): LightLetter | undefined {
  const found = lights.filter((light) => light !== "");
  return found.length === 0 ? undefined : found.reduce((a, b) => (SEVERITY.indexOf(b) > SEVERITY.indexOf(a) ? b : a));
}

function most(days: readonly (number | null)[]): number {
  return days.reduce<number>((a, b) => Math.max(a, b ?? 0), 0);
}

function total(values: readonly (number | null)[]): number {
  return values.reduce<number>((a, b) => a + (b ?? 0), 0);
}

/** Groups in which something is wrong, or all of them, that have every typed word in one of their rows. */
export function shownGroups(groups: readonly BackorderGroup[], { text, withOnTime }: { readonly text: string; readonly withOnTime: boolean }): readonly BackorderGroup[] {
  const words = text.toLowerCase().split(/\s+/).filter((word) => word !== "");
  return groups.filter((group) => (withOnTime || !isOnTime(group)) && words.every((word) => group.rows.some((row) => factsOf(row).includes(word))));
}

function isOnTime(group: BackorderGroup): boolean {
  return group.by === "vendor" ? group.daysLate === 0 && group.rows.every(({ action }) => action === "") : group.light === undefined || group.light === "G";
}

function factsOf(row: ItemRow | CustomerRow | VendorRow): string {
  return Object.values(row)
    .filter((value) => typeof value === "string")
    .join(" ")
    .toLowerCase();
}
