import { known } from "../../base/assert";
import type { BackorderCustomerRow, BackorderItemRow, Backorders, BackorderVendorRow, LazyRows } from "../backorders/backorders";

/** The three views as runs of rows: the rows of a group follow one another already. */
export type ListView = "item" | "customer" | "vendor";

export type ListRow = BackorderItemRow | BackorderCustomerRow | BackorderVendorRow;

export type View =
  | { readonly by: "item"; readonly rows: LazyRows<BackorderItemRow>; readonly sections: readonly Section[] }
  | { readonly by: "customer"; readonly rows: LazyRows<BackorderCustomerRow>; readonly sections: readonly Section[] }
  | { readonly by: "vendor"; readonly rows: LazyRows<BackorderVendorRow>; readonly sections: readonly Section[] };

export interface Section {
  readonly key: string;
  readonly no: string;
  readonly name: string;
  /** Blank but for an item. */
  readonly locationCode: string;
  /** Its rows are those from `from` up to `to`. */
  readonly from: number;
  readonly to: number;
}

export function viewsOf({ byItem, byCustomer, byVendor, plan }: Backorders): { readonly [By in ListView]: Extract<View, { readonly by: By }> } {
  const { lines } = plan.events;
  const isOfAnother = (at: number, before: number) => lines[at]?.partyNo !== lines[before]?.partyNo;
  return {
    // What an item has in stock at a location stands first.
    item: { by: "item", rows: byItem, sections: sectionsOf(byItem, (at) => at < 0, ({ itemNo, description, locationCode }) => ({ no: itemNo, name: description, locationCode })) },
    customer: { by: "customer", rows: byCustomer, sections: sectionsOf(byCustomer, isOfAnother, ({ customerNo, name }) => ({ no: customerNo, name, locationCode: "" })) },
    vendor: { by: "vendor", rows: byVendor, sections: sectionsOf(byVendor, isOfAnother, ({ vendorNo, name }) => ({ no: vendorNo, name, locationCode: "" })) },
  };
}

function sectionsOf<Row>(rows: LazyRows<Row>, begins: (position: number, before: number) => boolean, nameOf: (row: Row) => Pick<Section, "no" | "name" | "locationCode">): readonly Section[] {
  const { positions } = rows;
  const sections: Section[] = [];
  for (let from = 0; from < positions.length; ) {
    let to = from + 1;
    while (to < positions.length && !begins(positions[to] ?? 0, positions[to - 1] ?? 0)) to++;
    const { no, name, locationCode } = nameOf(known(rows.at(from), "a section has rows"));
    sections.push({ key: `${no}\u0000${locationCode}`, no, name, locationCode, from, to });
    from = to;
  }
  return sections;
}
