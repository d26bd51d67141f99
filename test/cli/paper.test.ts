import { tableLines } from "../../src/cli/paper";

test("a report of 200,000 rows is a table of as many lines below its head", () => {
  const rows = Array.from({ length: 200_000 }, (_, at) => ({ itemNo: `I${at}`, balance: 5 }));
  const lines = tableLines("BackordersByItem", rows, "en");
  expect([lines.length, lines.at(-1)]).toEqual([200_002, expect.stringMatching(/^I199999\b/)]);
});
