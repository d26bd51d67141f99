import type { SourceRow } from "./source";

/** The posting groups of the sample company, and what follows from them. */

/** Names of the source's categories; each is a product group with sales accounts of its own. */
export const CATEGORIES: Readonly<Record<string, { readonly productGroup: string; readonly name: string }>> = {
  1: { productGroup: "BEVERAGES", name: "beverages" },
  2: { productGroup: "CONDIMENTS", name: "condiments" },
  3: { productGroup: "CONFECTIONS", name: "confections" },
  4: { productGroup: "DAIRY", name: "dairy products" },
  5: { productGroup: "GRAINS", name: "grains and cereals" },
  6: { productGroup: "MEAT", name: "meat and poultry" },
  7: { productGroup: "PRODUCE", name: "produce" },
  8: { productGroup: "SEAFOOD", name: "seafood" },
};

export interface PartyGroups {
  readonly businessGroup: "DOMESTIC" | "EXPORT";
  readonly accountGroup: "DOMESTIC" | "FOREIGN";
  readonly paymentTermsCode: string;
}

export const HOME_COUNTRY = "USA";

export function partyGroups(country: string): PartyGroups {
  return country === HOME_COUNTRY
    ? { businessGroup: "DOMESTIC", accountGroup: "DOMESTIC", paymentTermsCode: "30D" }
    : { businessGroup: "EXPORT", accountGroup: "FOREIGN", paymentTermsCode: "30D-2%" };
}

export function productGroup(product: SourceRow<"products">): string {
  const category = CATEGORIES[product.categoryID];
  if (!category) throw new Error(`product ${product.productID} has the unknown category ${product.categoryID}`);
  return category.productGroup;
}

/** Beverages at the standard rate, everything else as food. */
export function vatProductGroup(product: SourceRow<"products">): "STANDARD" | "FOOD" {
  return productGroup(product) === "BEVERAGES" ? "STANDARD" : "FOOD";
}

/** The rates of the empty company's plan for a sale to a country. */
export function vatPercent(country: string, product: SourceRow<"products">): number {
  if (country !== HOME_COUNTRY) return 0;
  return vatProductGroup(product) === "STANDARD" ? 25 : 15;
}

const OVERLAND = new Set([HOME_COUNTRY, "Canada"]);
const ACROSS_THE_PACIFIC = new Set(["Australia", "Japan", "Singapore"]);

/** How long a supplier needs, by distance: by road, across the Pacific, or from anywhere else. */
export function leadTime(country: string): "7D" | "10D" | "14D" {
  if (OVERLAND.has(country)) return "7D";
  return ACROSS_THE_PACIFIC.has(country) ? "14D" : "10D";
}
