import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow } from "../../support/fixtureSetup";
import { errorsOf, plan, posted } from "../../support/posting";

/** An order of ten X, of which some may have been shipped and invoiced before. */
const order = (line: FixtureRow<"SalesLines">) =>
  bookFromTables({
    Settings: [{ key: "allowNegativeInventory", value: "yes" }, { key: "stockoutCheck", value: "off" }],
    SalesHeaders: [{ documentNo: "1001" }],
    SalesLines: [{ documentNo: "1001", no: "X", quantity: 10, unitPrice: 100, ...line }],
  });
/** The same order, four shipped and two of them invoiced, and then the line as it is now. */
const begun = (line: FixtureRow<"SalesLines">) => {
  const shipped = posted(posted(order({ quantityToShip: 4 }), "ship"), "invoice", {});
  const now = order(line);
  return { ...now, tables: { ...shipped.tables, SalesLines: now.tables.SalesLines }, heads: shipped.heads };
};

/** A line that goes the wrong way also makes the total of its document negative. */
const ofQuantity = (line: string) => !line.startsWith("DOC-06");

test.each<[string, FixtureRow<"SalesLines">, readonly string[]]>([
  ["as much as is outstanding may be shipped", { quantityToShip: 10 }, []],
  ["no more than is outstanding is shipped", { quantityToShip: 11 }, ["DOC-09 SalesLines.quantityToShip"]],
  ["what is shipped has the sign of its line", { quantityToShip: -1 }, ["DOC-11 SalesLines.quantityToShip"]],
  ["no more is invoiced than is shipped", { quantityToShip: 3, quantityToInvoice: 4 }, ["DOC-10 SalesLines.quantityToInvoice"]],
  ["what is invoiced has the sign of its line", { quantityToInvoice: -1 }, ["DOC-11 SalesLines.quantityToInvoice"]],
  ["all of a line may be cancelled, and then nothing is left to post", { quantityCancelled: 10 }, ["DOC-04 SalesHeaders.documentNo"]],
  ["no more than the line is cancelled: the rest would come back as a return", { quantityCancelled: 15 }, ["DOC-09 SalesLines.quantityCancelled"]],
  ["what is cancelled has the sign of its line: else more would be shipped than was ordered", { quantityCancelled: -5 }, ["DOC-11 SalesLines.quantityCancelled"]],
  ["what is cancelled is not outstanding", { quantityCancelled: 4, quantityToShip: 7 }, ["DOC-09 SalesLines.quantityToShip"]],
])("a new line: %s", (_, line, refusals) => {
  expect(errorsOf(plan(order(line), "shipInvoice", { documents: ["1001"] }).issues).filter(ofQuantity)).toEqual(refusals);
});

test.each<[string, FixtureRow<"SalesLines">, readonly string[]]>([
  ["six are left to ship", { quantityToShip: 6 }, []],
  ["seven are more than the six left", { quantityToShip: 7 }, ["DOC-09 SalesLines.quantityToShip"]],
  ["six may be cancelled, seven may not", { quantityCancelled: 7 }, ["DOC-09 SalesLines.quantityCancelled"]],
  ["a quantity is not lowered below what is shipped", { quantity: 3 }, ["DOC-08 SalesLines.quantity"]],
  ["a quantity does not change its sign after shipping", { quantity: -10 }, ["DOC-08 SalesLines.quantity"]],
  ["a quantity may be lowered to what is shipped, and then nothing is left", { quantity: 4 }, ["DOC-04 SalesHeaders.documentNo"]],
])("four shipped and invoiced of ten: %s", (_, line, refusals) => {
  expect(errorsOf(plan(begun(line), "shipInvoice", { documents: ["1001"] }).issues).filter(ofQuantity)).toEqual(refusals);
});

test("an invoice alone bills what is shipped and cuts what it cannot bill yet; more than the line could ever bill is refused", () => {
  // What is to be invoiced is typed after shipping, which clears what stood there (sales-bc 3.3).
  const shipped = (quantityToInvoice: number) => {
    const after = posted(order({ quantityToShip: 4 }), "ship");
    return { ...after, tables: { ...after.tables, SalesLines: order({ quantityToInvoice }).tables.SalesLines } };
  };
  const made = plan(shipped(7), "invoice");
  expect(errorsOf(made.issues)).toEqual([]);
  expect(made.rows.PostedLines.map(({ quantity }) => quantity)).toEqual([400_000]);
  expect(errorsOf(plan(shipped(11), "invoice").issues)).toEqual(["DOC-10 SalesLines.quantityToInvoice"]);
});
