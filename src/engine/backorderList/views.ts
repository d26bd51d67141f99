import type { BackorderCustomerRow, BackorderItemRow, Backorders, BackorderVendorRow } from "../backorders/backorders";

/** The three views as runs of rows: the rows of a group follow one another already. */
export type ListView = "item" | "customer" | "vendor";

export type ListRow = BackorderItemRow | BackorderCustomerRow | BackorderVendorRow;

export type View =
  | { readonly by: "item"; readonly rows: readonly BackorderItemRow[]; readonly sections: readonly Section[] }
  | { readonly by: "customer"; readonly rows: readonly BackorderCustomerRow[]; readonly sections: readonly Section[] }
  | { readonly by: "vendor"; readonly rows: readonly BackorderVendorRow[]; readonly sections: readonly Section[] };

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

export function viewsOf({ byItem, byCustomer, byVendor }: Backorders): { readonly [By in ListView]: Extract<View, { readonly by: By }> } {
  return {
    item: { by: "item", rows: byItem, sections: sectionsOf(byItem, ({ itemNo, description, locationCode }) => ({ no: itemNo, name: description, locationCode })) },
    customer: { by: "customer", rows: byCustomer, sections: sectionsOf(byCustomer, ({ customerNo, name }) => ({ no: customerNo, name, locationCode: "" })) },
    vendor: { by: "vendor", rows: byVendor, sections: sectionsOf(byVendor, ({ vendorNo, name }) => ({ no: vendorNo, name, locationCode: "" })) },
  };
}

function sectionsOf<Row>(rows: readonly Row[], nameOf: (row: Row) => Pick<Section, "no" | "name" | "locationCode">): readonly Section[] {
  const sections: Section[] = [];
  let from = 0;
  let last: Pick<Section, "no" | "name" | "locationCode"> | undefined;
  const close = (to: number): void => {
    if (last !== undefined) sections.push({ key: `${last.no}\u0000${last.locationCode}`, no: last.no, name: last.name, locationCode: last.locationCode, from, to });
  };
  rows.forEach((row, at) => {
    const own = nameOf(row);
    if (last !== undefined && last.no === own.no && last.locationCode === own.locationCode) return;
    close(at);
    last = own;
    from = at;
  });
  close(rows.length);
  return sections;
}
