import { acceptAllocation, showAllocation } from "../../src/app/acceptAllocation";
import { fixLine, previewRelease, releaseReservations } from "../../src/app/reservedLines";
import { showBackorders } from "../../src/app/showBackorders";
import { FINE_ONE } from "../../src/money/quantity";
import { day } from "../support/day";
import { columnOf, deskOver, foundTables, valueOf, type TestDesk } from "../support/deskInMemory";
import type { FixtureTables } from "../support/fixtureSetup";
import { WORK_DATE, workedTables } from "../engine/backorders/workedCompany";

/** Releasing, fixing, and giving away what is reserved, on the worked data set (sales-fo 9.4, 13.6, 16): 12 of item 1000 in stock. */
const lamps = (more: FixtureTables = {}) => deskOver(foundTables({ ...workedTables(), ...more }), "2018-03-01");
const kept = (documentNo: string, source: "stock" | "PO-501" | "PO-502", quantity: number, fixedDate = "") => ({
  documentNo, lineNo: 10000, source: source === "stock" ? "stock" : "purchase", ...(source !== "stock" && { sourceNo: source, sourceLineNo: 10000 }), itemNo: "1000", quantity, fixedDate,
});

const reserved = (desk: TestDesk) => {
  const [documents, sources, quantities, days] = ["documentNo", "sourceNo", "quantity", "fixedDate"].map((column) => columnOf(desk, "Reservations", column));
  return (documents ?? []).flatMap((documentNo, at) => (documentNo === "" ? [] : [[documentNo, sources?.[at], quantities?.[at], days?.[at]]]));
};

describe("releasing", () => {
  const Reservations = [kept("SO-104", "stock", 7), kept("SO-104", "PO-502", 18), kept("SO-101", "stock", 5, "2018-03-05"), kept("SO-103", "PO-502", 8)];

  test("a line says what it gives up, and gives it up once", async () => {
    const desk = lamps({ Reservations });
    const scope = { of: "line", documentNo: "SO-104", lineNo: 10000 } as const;
    const before = desk.workbook.current();
    expect(valueOf(await previewRelease(desk, scope))).toEqual({ lines: 1, units: [{ unitCode: "PCS", quantity: 25 * FINE_ONE }], fixedLines: 0 });
    expect(desk.workbook.current()).toEqual(before);
    valueOf(await releaseReservations(desk, scope));
    expect(reserved(desk).map(([no]) => no)).toEqual(["SO-101", "SO-103"]);
    expect(valueOf(await releaseReservations(desk, scope)).lines).toBe(0);
  });

  test("an item or a customer gives up everything but what is fixed", async () => {
    const desk = lamps({ Reservations });
    // C1 has SO-101 and SO-104.
    expect(valueOf(await releaseReservations(desk, { of: "customer", customerNo: "C1" }))).toEqual({ lines: 1, units: [{ unitCode: "PCS", quantity: 25 * FINE_ONE }], fixedLines: 1 });
    expect(reserved(desk).map(([no]) => no)).toEqual(["SO-101", "SO-103"]);
    expect(valueOf(await releaseReservations(desk, { of: "item", itemNo: "1000", locationCode: "" }))).toMatchObject({ lines: 1, fixedLines: 1 });
    expect(reserved(desk).map(([no]) => no)).toEqual(["SO-101"]);
    expect(valueOf(await previewRelease(desk, { of: "item", itemNo: "1000", locationCode: "ELSEWHERE" }))).toEqual({ lines: 0, units: [], fixedLines: 0 });
  });
});

describe("fixing", () => {
  const line = { documentNo: "SO-103", lineNo: 10000, date: WORK_DATE } as const;

  test("keeps what the report gives a line, for the agreed day, until it is unfixed", async () => {
    const desk = lamps();
    // SO-103 gets 7 of PO-501 and 1 of PO-502 (sales-fo 13.6).
    expect(valueOf(await fixLine(desk, { ...line, day: day("2018-03-15") }))).toEqual({ quantity: 8 * FINE_ONE, unitCode: "PCS", issues: [] });
    expect(reserved(desk)).toEqual([["SO-103", "PO-501", 7, 43174], ["SO-103", "PO-502", 1, 43174]]);
    expect(columnOf(desk, "SalesLines", "promisedDate")[2]).toBe(43174);
    const { report } = valueOf(await showBackorders(desk, { by: "customer", date: WORK_DATE, policy: "priority", releaseReservations: true }));
    expect(report.by === "customer" && report.rows.find(({ documentNo }) => documentNo === "SO-103")).toMatchObject({ coverDate: day("2018-03-15"), reservedQuantity: 8 * FINE_ONE });
    valueOf(await fixLine(desk, { ...line, day: null }));
    expect(reserved(desk)).toEqual([["SO-103", "PO-501", 7, ""], ["SO-103", "PO-502", 1, ""]]);
    expect(columnOf(desk, "SalesLines", "promisedDate")[2]).toBe(43174);
  });

  test("moves to another day without changing what is kept", async () => {
    const desk = lamps({ Reservations: [kept("SO-103", "PO-502", 6, "2018-03-12")] });
    expect(valueOf(await fixLine(desk, { ...line, day: day("2018-03-15") })).quantity).toBe(6 * FINE_ONE);
    expect(reserved(desk)).toEqual([["SO-103", "PO-502", 6, 43174]]);
  });

  test("is not done where nothing is given, nor of a line that is not there", async () => {
    const desk = lamps();
    const before = desk.workbook.current();
    // SO-106 comes straight from the vendor.
    expect(valueOf(await fixLine(desk, { ...line, documentNo: "SO-106", day: day("2018-03-15") })).quantity).toBeNull();
    expect(valueOf(await fixLine(desk, { ...line, documentNo: "NONE", day: null })).quantity).toBeNull();
    expect(desk.workbook.current()).toEqual(before);
  });
});

describe("a run that may take what is reserved for others", () => {
  // SO-105 wants its goods last and keeps all twelve that lie in stock; SO-101 wants ten of them first.
  const Reservations = [kept("SO-105", "stock", 12)];
  const wish = { date: WORK_DATE, releaseReservations: true } as const;

  test("gives them to whoever is served first, and those who lose them keep no more than is left", async () => {
    const desk = lamps({ Reservations });
    const { rows } = valueOf(await showAllocation(desk, wish));
    const first = rows.filter(({ documentNo }) => documentNo === "SO-101");
    expect(first).toMatchObject([{ reservedQuantity: 10 * FINE_ONE }]);
    const done = valueOf(await acceptAllocation(desk, { ...wish, lines: first }));
    expect([done.accepted.length, done.takenFrom]).toEqual([1, 1]);
    // Twelve lie there: ten for SO-101, so two are left to SO-105.
    expect(reserved(desk)).toEqual([["SO-105", "", 2, ""], ["SO-101", "", 10, ""]]);
    const { issues } = valueOf(await showBackorders(desk, { by: "item", date: WORK_DATE }));
    expect(issues.filter(({ code }) => code === "BCK-16")).toEqual([]);
  });

  test("without it SO-105 keeps its goods", async () => {
    const desk = lamps({ Reservations });
    const { rows } = valueOf(await showAllocation(desk, { date: WORK_DATE }));
    const done = valueOf(await acceptAllocation(desk, { date: WORK_DATE, lines: rows.filter(({ documentNo }) => documentNo === "SO-101") }));
    expect(done.takenFrom).toBe(0);
    expect(reserved(desk)).toContainEqual(["SO-105", "", 12, ""]);
  });

  test("leaves a fixed line alone", async () => {
    const desk = lamps({ Reservations: [kept("SO-105", "stock", 12, "2018-03-14")] });
    const { rows } = valueOf(await showAllocation(desk, wish));
    await acceptAllocation(desk, { ...wish, lines: rows });
    expect(reserved(desk)).toContainEqual(["SO-105", "", 12, "2018-03-14"]);
    expect(rows.find(({ documentNo }) => documentNo === "SO-101")?.coverDate).toBe(day("2018-03-02"));
  });
});
