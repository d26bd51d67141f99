import { outageFrom, officeCode, refuse, Refused } from "../../../src/adapters/office/outages";
import type { OutageCode } from "../../../src/ports/workbookPort";

/** A refusal as office.js throws it. */
function fault(code: string, errorLocation?: string): Error {
  return Object.assign(new Error("In the words of this Excel."), { code, debugInfo: { errorLocation }, traceMessages: [] });
}

/** What Excel's own codes are to the rest of Ledgerline. */
const EXPECTED: Partial<Record<OutageCode, readonly string[]>> = {
  cellEditing: ["InvalidOperationInCellEditMode"],
  protectedSheet: ["AccessDenied"],
  filteredTable: ["InsertDeleteConflict", "FilteredRangeConflict"],
  tableMissing: ["ItemNotFound"],
  sheetNameTaken: ["ItemAlreadyExists"],
  tableGrowth: ["MergedRangeConflict", "PivotTableRangeConflict"],
  tooLarge: [
    "NonBlankCellOffSheet", "RangeExceedsLimit", "OperationCellsExceedLimit", "RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded",
  ],
  memory: ["MemoryLimitReached"],
  workbookInactive: ["InactiveWorkbook", "InvalidSelection", "HostRestartNeeded"],
  apiMissing: ["ApiNotFound"],
  unknown: ["InvalidArgument", "UndoNotSupported", "RequestAborted", "GeneralException", "SomethingNew"],
};

test.each(Object.entries(EXPECTED).flatMap(([outage, codes]) => codes.map((code) => [code, outage])))("%s is the outage %s", (code, outage) => {
  expect(outageFrom(fault(code, "Range.values"))).toEqual({ code: outage, detail: `${code} at Range.values: In the words of this Excel.` });
});

test("a fault of our own is a defect and no outage", () => {
  for (const thrown of [fault("PropertyNotLoaded"), new TypeError("x is undefined"), "text"]) {
    expect(officeCode(thrown)).toBeUndefined();
    expect(() => outageFrom(thrown)).toThrow();
  }
});

test("an outage found by ourselves goes out as it is", () => {
  let thrown: unknown;
  try {
    refuse("tableGrowth", "no room", "Lines");
  } catch (caught) {
    thrown = caught;
  }
  expect(thrown).toBeInstanceOf(Refused);
  expect(outageFrom(thrown)).toEqual({ code: "tableGrowth", detail: "no room", place: "Lines" });
});
