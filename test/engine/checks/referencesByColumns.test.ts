import fc from "fast-check";
import { referenceIssues } from "../../../src/engine/checks/referenceChecks";
import { bookFromTables } from "../../support/bookFromTables";

/** Cells of lines, some naming what is not there; the naive check looks at each cell of each row by itself. */
const NAMED = { locationCode: ["OSLO", "BERGEN", ""], documentNo: ["1001", "1002", "1003"] } as const;
const THERE: Readonly<Record<keyof typeof NAMED, readonly string[]>> = { locationCode: ["OSLO", ""], documentNo: ["1001", "1002"] };
const line = fc.record({ documentNo: fc.constantFrom(...NAMED.documentNo), locationCode: fc.constantFrom(...NAMED.locationCode) });

test("cells that name what is not there are those that looking at each by itself finds, in the order of the sheet", () => {
  fc.assert(fc.property(fc.array(line, { maxLength: 8 }), fc.option(fc.subarray([...NAMED.documentNo]), { nil: undefined }), (lines, only) => {
    const book = bookFromTables({
      Locations: [{ locationCode: "OSLO" }], SalesHeaders: [{ documentNo: "1001" }, { documentNo: "1002" }],
      SalesLines: lines.map((each, at) => ({ ...each, no: "X", lineType: "item", lineNo: (at + 1) * 10_000, quantity: 1, unitPrice: 1 })),
    });
    const columns = ["documentNo", "locationCode"] as const;
    const expected = lines.flatMap((each, at) => (only?.includes(each.documentNo) === false ? [] : columns.filter((column) => !THERE[column].includes(each[column])).map((column) => `${at + 2} ${column} ${each[column]}`)));
    const found = referenceIssues(book, (table) => table === "SalesLines", only && new Set(only));
    expect(found.filter(({ place }) => (columns as readonly string[]).includes(place.column ?? "")).map(({ place, args }) => `${place.row} ${place.column} ${String((args as { value?: unknown }).value)}`)).toEqual(expected);
  }), { numRuns: 60 });
});
