import * as fc from "fast-check";
import { acceptableLines, planAcceptance } from "../../../src/engine/allocation/allocation";
import { backorders, POLICIES } from "../../../src/engine/backorders/backorders";
import type { Book } from "../../../src/engine/book/book";
import { openLinesOf, reservationsOf } from "../../../src/engine/stock/stock";
import type { BookRow } from "../../../src/tables/tables";
import { bookOf, randomDesks } from "../backorders/randomOrders";
import { WORK_DATE } from "../backorders/workedCompany";

/** The book with the Reservations sheet as an acceptance leaves it. */
function after(book: Book, { reservations, newReservations }: Pick<ReturnType<typeof planAcceptance>, "reservations" | "newReservations">): Book {
  const before = book.tables.Reservations.rows;
  const kept = before.flatMap((row): BookRow<"Reservations">[] => {
    const changed = reservations.get(row.rowNumber);
    return changed === null ? [] : [changed === undefined ? row : { ...changed, rowNumber: row.rowNumber }];
  });
  const added = newReservations.map((row, at) => ({ ...row, rowNumber: 1_000 + at }));
  return { ...book, tables: { ...book.tables, Reservations: { ...book.tables.Reservations, rows: [...kept, ...added] } } as Book["tables"] };
}

test("what is accepted is kept, whatever others kept before, and goods are never kept for two (sales-fo 16)", () => {
  fc.assert(fc.property(randomDesks({ whole: true }), fc.constantFrom(...POLICIES), fc.boolean(), fc.array(fc.boolean(), { minLength: 14, maxLength: 14 }), (orders, policy, releaseReservations, ticked) => {
    const book = bookOf(orders);
    // Rows that claim too much are told and mended by a person first.
    fc.pre(reservationsOf(book).issues.length === 0);
    const found = backorders(book, { date: WORK_DATE, workDate: WORK_DATE, policy, releaseReservations });
    const chosen = acceptableLines(book, found).filter((_, at) => ticked[at] === true);
    const plan = planAcceptance(book, found, chosen);
    const then = after(book, plan);
    const { pieces, issues } = reservationsOf(then);
    expect(issues).toEqual([]);
    const keeps = new Map<string, number>();
    for (const { issue, quantity } of pieces) keeps.set(openLinesOf(then).lines[issue]?.documentNo ?? "", (keeps.get(openLinesOf(then).lines[issue]?.documentNo ?? "") ?? 0) + quantity);
    for (const { documentNo, reservedQuantity } of chosen) expect([documentNo, keeps.get(documentNo) ?? 0]).toEqual([documentNo, reservedQuantity]);
    if (!releaseReservations) expect(plan.takenFrom).toBe(0);
  }), { numRuns: 100 });
});
