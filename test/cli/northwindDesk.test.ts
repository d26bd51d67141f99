import { readFileSync } from "node:fs";
import path from "node:path";
import { ledgerline, temporaryFolder } from "../support/commandLine";

/**
 * What the backorder desk finds in the sample company as it is opened, and README tells: the item most value waits for, and what
 * one purchase of it would free. Counted here from the sample's own rows, line by line, by nothing of the program.
 */
type Row = Readonly<Record<string, string | number>>;
interface Company {
  readonly tables: Readonly<Record<string, readonly Row[]>>;
  readonly openingStock: readonly Row[];
}
const ITEM = "38";
const { tables, openingStock } = JSON.parse(readFileSync(path.resolve(__dirname, "../../assets/companies/northwind.json"), "utf8")) as Company;
const lines = (tables["SalesLines"] ?? []).filter((row) => String(row["no"]) === ITEM);
const customerOf = new Map((tables["SalesHeaders"] ?? []).map((row) => [row["documentNo"], row["customerNo"]]));
const total = (rows: readonly Row[], column: string) => rows.reduce((sum, row) => sum + Number(row[column]), 0);

test("24 orders of 19 customers wait for Côte de Blaye; the 606 bottles they lack, bought once, free them all", async () => {
  expect([lines.length, new Set(lines.map((row) => row["documentNo"])).size, new Set(lines.map((row) => customerOf.get(row["documentNo"] ?? ""))).size]).toEqual([24, 24, 19]);
  expect([total(lines, "quantity"), total(openingStock.filter((row) => String(row["itemNo"]) === ITEM), "quantity")]).toEqual([623, 17]);

  const folder = temporaryFolder();
  const file = folder.path("start.xlsx");
  await ledgerline("new", "--out", file, "--sample", "northwind");
  const ran = await ledgerline("backorders", file, "--what-if", `buy:${ITEM}=606@1998-05-18`, "--json");
  folder.remove();
  const changed = (JSON.parse(ran.out) as { readonly report: readonly Row[] }).report;
  expect(new Set(changed.map((row) => `${row["documentNo"]} ${row["itemNo"]}`))).toEqual(new Set(lines.map((row) => `${row["documentNo"]} ${ITEM}`)));
  expect(changed.map((row) => [Number(row["shortQuantity"]), row["light"]])).toEqual(lines.map(() => [0, "O"]));
}, 60_000);
