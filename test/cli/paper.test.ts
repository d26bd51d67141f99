import { tableLines } from "../../src/cli/paper";

test("a report of 200,000 rows is a table of as many lines below its head", () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => ({ itemNo: `I${at}`, balance: 5 }));
  const lines = tableLines("BackordersByItem", rows, "en");
  expect([lines.length, lines.at(-1)]).toEqual([200_002, expect.stringMatching(/^I199999\b/)]);
});

test("long names are cut, and sentences are not: what a cause says last is its day", () => {
  const cause = "Depends on PO-501 from V10, which is overdue; counted on 2018-03-02";
  const [, , row] = tableLines("BackordersByItem", [{ itemNo: "1000", description: "L".repeat(60), cause, light: "Y" }], "en");
  expect(row).toBe(`1000      ${"L".repeat(43)}…  ${cause}  Y`);
});
