import { compareNumbers, createNumbering, nextNumber, type SeriesCode } from "../../../src/engine/numbering/numbering";
import { bookFromTables } from "../../support/bookFromTables";
import type { FixtureRow } from "../../support/fixtureSetup";
import { day } from "../../support/day";

test.each([
  // sales-bc E17.2
  ["INV-0099", 1, "INV-0100"], ["A9", 1, "A10"], ["2026-99", 1, "2026-100"], ["103041", 1, "103042"], ["103041", 10, "103051"], ["00099", 1, "00100"], ["X09-A", 1, "X10-A"],
  ["99999999999999999999", 1, "100000000000000000000"],
])("after %s by %s comes %s", (number, increment, next) => {
  expect(nextNumber(number, increment)).toBe(next);
});

test("a number without digits cannot be counted up", () => {
  expect(nextNumber("INV", 1)).toBeUndefined();
});

test("a longer number of a series is a later one", () => {
  expect(["A10", "A9", "A100", "A11"].sort(compareNumbers)).toEqual(["A9", "A10", "A11", "A100"]);
});

type Posted = readonly [type: string, no: string, on: string];
const numbering = (rows: readonly FixtureRow<"NumberSeries">[], posted: readonly Posted[] = [], orders: readonly string[] = []) =>
  createNumbering(
    bookFromTables({
      NumberSeries: rows,
      PostedHeaders: posted.map(([documentType, documentNo, postingDate]) => ({ documentType, documentNo, postingDate })),
      SalesHeaders: orders.map((documentNo) => ({ documentNo })),
    }),
  );
/** What a series answers: the numbers and the codes of what is said with or instead of them. */
function taken(of: ReturnType<typeof numbering>, series: SeriesCode, days: readonly string[]): readonly string[] {
  return days.map((text) => {
    const answer = of.take({ series: series, day: day(text), documentNo: "" });
    if ("refused" in answer) return answer.refused.code;
    return answer.warning ? `${answer.number} ${answer.warning.code}` : answer.number;
  });
}

test("a series starts with its starting number and goes on from the last one used", () => {
  expect(taken(numbering([]), "postedInvoice", ["2026-01-15", "2026-01-15"])).toEqual(["103001", "103002"]);
  expect(taken(numbering([{ series: "postedInvoice", lastNoUsed: "103041" }]), "postedInvoice", ["2026-01-15"])).toEqual(["103042"]);
});

test("to peek uses up nothing, and only what was taken is written back", () => {
  const of = numbering([]);
  expect([of.peek({ series: "postedInvoice", day: day("2026-01-15"), documentNo: "" }), of.peek({ series: "postedInvoice", day: day("2026-01-15"), documentNo: "" })]).toMatchObject([{ number: "103001" }, { number: "103001" }]);
  expect(of.used()).toEqual([]);
  of.take({ series: "postedInvoice", day: day("2026-01-15"), documentNo: "" });
  expect(of.used().map(({ row, lastNoUsed, lastDateUsed }) => [row.series, lastNoUsed, lastDateUsed])).toEqual([["POSTEDINVOICE", "103001", day("2026-01-15")]]);
});

test("a series that has come to its end is refused; near the end it warns (sales-bc E17.2)", () => {
  const row = { series: "postedInvoice", lastNoUsed: "103088", warningNo: "103090", endingNo: "103092" };
  expect(taken(numbering([row]), "postedInvoice", Array<string>(5).fill("2026-01-15"))).toEqual(["103089", "103090 NUM-03", "103091 NUM-03", "103092 NUM-03", "NUM-02"]);
  expect(taken(numbering([{ ...row, lastNoUsed: "103099", endingNo: "103099" }]), "postedInvoice", ["2026-01-15"])).toEqual(["NUM-02"]);
});

describe("a series with a row for each year (sales-bc E17.3)", () => {
  const rows = [{ series: "postedInvoice", startDate: "2026-01-01", startingNo: "260001" }, { series: "postedInvoice", startDate: "2027-01-01", startingNo: "270001" }];

  test("the posting date decides, also when last year is posted in January", () => {
    expect(taken(numbering(rows), "postedInvoice", ["2026-12-30", "2027-01-04", "2026-12-31", "2027-01-05"])).toEqual(["260001", "270001", "260002", "270002"]);
  });

  test("what has been posted since counts for the row that gave it its number", () => {
    const posted: readonly Posted[] = [["invoice", "260044", "2026-12-30"], ["invoice", "270003", "2027-01-04"]];
    expect(taken(numbering(rows, posted), "postedInvoice", ["2026-12-31", "2027-01-05"])).toEqual(["260045", "270004"]);
  });

  test("before the first row begins there is no number", () => {
    expect(taken(createNumbering(bookFromTables({ NumberSeries: rows }, { setup: false })), "postedInvoice", ["2025-12-31"])).toEqual(["NUM-01"]);
  });
});

describe("date order", () => {
  const row = { series: "postedInvoice", dateOrder: "yes" };

  test("a later number is not given an earlier date (sales-bc E17.3)", () => {
    expect(taken(numbering([row]), "postedInvoice", ["2026-01-15", "2026-01-15", "2026-01-14", "2026-01-16"])).toEqual(["103001", "103002", "NUM-06", "103003"]);
  });

  test("posted documents prove the last date, whatever the cell says", () => {
    expect(taken(numbering([row], [["invoice", "103001", "2026-01-15"]]), "postedInvoice", ["2026-01-14", "2026-01-15"])).toEqual(["NUM-06", "103002"]);
    expect(taken(numbering([{ ...row, lastNoUsed: "103001" }], [["invoice", "103001", "2026-01-15"]]), "postedInvoice", ["2026-01-14"])).toEqual(["NUM-06"]);
  });

  test("without it, dates may go back", () => {
    expect(taken(numbering([]), "postedInvoice", ["2026-01-15", "2026-01-14"])).toEqual(["103001", "103002"]);
  });
});

describe("posted numbers", () => {
  test("where posted documents have gone beyond the cell, they are right", () => {
    expect(taken(numbering([{ series: "postedInvoice", lastNoUsed: "103002" }], [["invoice", "103005", "2026-01-10"], ["invoice", "103004", "2026-01-11"]]), "postedInvoice", ["2026-01-15"])).toEqual(["103006"]);
  });

  test("documents of other kinds, and numbers of another pattern, are no part of a series", () => {
    expect(taken(numbering([], [["shipment", "103005", "2026-01-10"], ["invoice", "OLD-103009", "2026-01-10"], ["invoice", "99", "2026-01-10"]]), "postedInvoice", ["2026-01-15"])).toEqual(["103001"]);
  });

  test("a number that is posted already is told, never passed over", () => {
    const jumpedBack = { series: "postedInvoice", startingNo: "A1", lastNoUsed: "103004" };
    expect(taken(numbering([jumpedBack], [["invoice", "103005", "2026-01-10"]]), "postedInvoice", ["2026-01-15"])).toEqual(["NUM-05"]);
  });

  test("orders on the sheet are passed over, whoever typed them", () => {
    expect(taken(numbering([], [], ["1001", "1003"]), "salesOrder", ["2026-01-15", "2026-01-15"])).toEqual(["1002", "1004"]);
  });
});

test("a series without a row, and a number without digits, are told", () => {
  expect(taken(createNumbering(bookFromTables({}, { setup: false })), "postedInvoice", ["2026-01-15"])).toEqual(["NUM-01"]);
  expect(taken(numbering([{ series: "postedInvoice", startingNo: "INVOICE" }]), "postedInvoice", ["2026-01-15", "2026-01-15"])).toEqual(["INVOICE", "NUM-07"]);
});
