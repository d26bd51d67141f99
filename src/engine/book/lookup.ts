import type { Day } from "../../base/day";
import { FINE_ONE, type Quantity } from "../../money/quantity";
import type { BookRow, TableId } from "../../tables/tables";
import { soundRows, type Book } from "./book";

/** Rows found by their keys. Faulty rows are not found: nothing is posted through a row that cannot be read. */
export interface Lookup {
  readonly customers: ReadonlyMap<string, BookRow<"Customers">>;
  readonly vendors: ReadonlyMap<string, BookRow<"Vendors">>;
  readonly items: ReadonlyMap<string, BookRow<"Items">>;
  readonly itemCharges: ReadonlyMap<string, BookRow<"ItemCharges">>;
  readonly accounts: ReadonlyMap<string, BookRow<"Accounts">>;
  readonly customerGroups: ReadonlyMap<string, BookRow<"CustomerGroups">>;
  readonly vendorGroups: ReadonlyMap<string, BookRow<"VendorGroups">>;
  readonly paymentTerms: ReadonlyMap<string, BookRow<"PaymentTerms">>;
  readonly paymentMethods: ReadonlyMap<string, BookRow<"PaymentMethods">>;
  readonly locations: ReadonlyMap<string, BookRow<"Locations">>;
  readonly bankAccounts: ReadonlyMap<string, BookRow<"BankAccounts">>;
  readonly currencies: ReadonlyMap<string, BookRow<"Currencies">>;
  /** The units of the base unit in a unit of the item; undefined where the item has no such unit. A blank unit is the base unit. */
  unitsPer(item: BookRow<"Items">, unitCode: string): Quantity | undefined;
  /** The most specific setup row of a pair of groups; a blank group in the setup stands for any. */
  postingSetup(businessGroup: string, productGroup: string): BookRow<"PostingSetup"> | undefined;
  /** The inventory group's row for a location, else the one for any location. */
  inventoryGroup(groupCode: string, locationCode: string): BookRow<"InventoryGroups"> | undefined;
  /** The VAT setup of a pair of groups that is valid on a day: the latest that has begun. */
  vatSetup(businessGroup: string, productGroup: string, day: Day): BookRow<"VatSetup"> | undefined;
}

const lookups = new WeakMap<Book, Lookup>();

/** The lookup of a book; made once per book. */
export function lookupOf(book: Book): Lookup {
  const existing = lookups.get(book);
  if (existing) return existing;
  const made = createLookup(book);
  lookups.set(book, made);
  return made;
}

function createLookup(book: Book): Lookup {
  const by = <Id extends TableId>(id: Id, keyOf: (row: BookRow<Id>) => string) => new Map(soundRows(book, id).map((row) => [keyOf(row), row]));
  const units = by("ItemUnits", (row) => `${row.itemNo}\u0000${row.unitCode}`);
  const setups = by("PostingSetup", (row) => `${row.businessGroup}\u0000${row.productGroup}`);
  const inventoryGroups = by("InventoryGroups", (row) => `${row.groupCode}\u0000${row.locationCode}`);
  const vat = vatByGroups(soundRows(book, "VatSetup"));
  return {
    customers: by("Customers", (row) => row.customerNo),
    vendors: by("Vendors", (row) => row.vendorNo),
    items: by("Items", (row) => row.itemNo),
    itemCharges: by("ItemCharges", (row) => row.chargeNo),
    accounts: by("Accounts", (row) => row.accountNo),
    customerGroups: by("CustomerGroups", (row) => row.groupCode),
    vendorGroups: by("VendorGroups", (row) => row.groupCode),
    paymentTerms: by("PaymentTerms", (row) => row.termsCode),
    paymentMethods: by("PaymentMethods", (row) => row.methodCode),
    locations: by("Locations", (row) => row.locationCode),
    bankAccounts: by("BankAccounts", (row) => row.bankCode),
    currencies: by("Currencies", (row) => row.currencyCode),
    unitsPer: (item, unitCode) =>
      unitCode === "" || unitCode === item.baseUnit ? (FINE_ONE as Quantity) : units.get(`${item.itemNo}\u0000${unitCode}`)?.quantityPerUnit,
    postingSetup: (business, product) =>
      setups.get(`${business}\u0000${product}`) ?? setups.get(`${business}\u0000`) ?? setups.get(`\u0000${product}`) ?? setups.get("\u0000"),
    inventoryGroup: (group, location) => inventoryGroups.get(`${group}\u0000${location}`) ?? inventoryGroups.get(`${group}\u0000`),
    vatSetup: (business, product, day) => vat.get(`${business}\u0000${product}`)?.find((row) => row.validFrom === null || row.validFrom <= day),
  };
}

/** VAT setups of each pair of groups, the latest first, the one without a date last. */
function vatByGroups(rows: readonly BookRow<"VatSetup">[]): ReadonlyMap<string, readonly BookRow<"VatSetup">[]> {
  const groups = new Map<string, BookRow<"VatSetup">[]>();
  for (const row of rows) {
    const key = `${row.vatBusinessGroup}\u0000${row.vatProductGroup}`;
    const group = groups.get(key);
    if (group) group.push(row);
    else groups.set(key, [row]);
  }
  for (const group of groups.values()) group.sort((a, b) => (b.validFrom ?? -Infinity) - (a.validFrom ?? -Infinity));
  return groups;
}
