import type { ShownIssue } from "../../src/app/shownIssue";
import { filterIssues, issueRows, NO_FILTER } from "../../src/taskpane/check/issueList";

const found = (facts: Partial<ShownIssue>): ShownIssue => ({ code: "CEL-01", severity: "error", table: "SalesLines", message: "Quantity is blank.", cure: "Type one.", ...facts });

const issues = [
  found({ documentNo: "1002", row: 9, cell: { sheetName: "Sales lines", row: 9, column: 3 } }),
  found({ documentNo: "1001", row: 4, severity: "warning", message: "Stock runs out." }),
  found({ documentNo: "1001", row: 4 }),
  found({ documentNo: "1001", row: 2, table: "SalesHeaders", cell: { sheetName: "Sales headers", row: 2, column: 1 } }),
  found({ table: "Settings", row: 3, message: "The country is not known." }),
];

const picture = (shown: readonly ShownIssue[], selected?: Parameters<typeof issueRows>[1]) =>
  issueRows(shown, selected).map((row) => {
    if (row.kind === "selected") return `row ${row.row} (${row.count})`;
    return row.kind === "document" ? `${row.documentNo ?? "-"} (${row.count})` : `${row.issue.table} ${row.issue.row ?? ""} ${row.issue.severity}`;
  });

describe("the list of issues", () => {
  test("what belongs to no document comes first, then documents as they were found, headers before lines, the severe before warnings", () => {
    expect(picture(issues)).toEqual([
      "- (1)", "Settings 3 error",
      "1002 (1)", "SalesLines 9 error",
      "1001 (3)", "SalesHeaders 2 error", "SalesLines 4 error", "SalesLines 4 warning",
    ]);
  });

  test("what is said of the selected row comes first of all, and once", () => {
    expect(picture(issues, { sheetName: "Sales lines", row: 9 })).toEqual([
      "row 9 (1)", "SalesLines 9 error",
      "- (1)", "Settings 3 error",
      "1001 (3)", "SalesHeaders 2 error", "SalesLines 4 error", "SalesLines 4 warning",
    ]);
    expect(picture(issues, { sheetName: "Sales lines", row: 2 })).toEqual(picture(issues));
  });

  test.each([
    ["warnings", { severity: "warning" as const }, ["Stock runs out."]],
    ["a sheet", { sheetName: "Sales headers" }, ["Quantity is blank."]],
    ["documents", { documents: ["1002"] }, ["Quantity is blank."]],
    ["words in any order and case", { text: "KNOWN country" }, ["The country is not known."]],
    ["a document's number as text", { text: "1001 stock" }, ["Stock runs out."]],
  ])("is filtered by %s", (_, part, messages) => {
    expect(filterIssues(issues, { ...NO_FILTER, ...part }).map(({ message }) => message)).toEqual(messages);
  });
});
