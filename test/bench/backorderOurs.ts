import { rowCells } from "../../src/app/tableLayout";
import type { Day } from "../../src/base/day";
import { backorders } from "../../src/engine/backorders/backorders";
import type { Book } from "../../src/engine/book/book";
import { REPORTS, type ReportId } from "../../src/tables/tables";
import type { BackorderCells } from "./backorderFloor";

/** The three reports of the floor as the engine makes them, in cells. Sentences are left out, as the floor leaves them out. */
export function backorderCells(book: Book, workDate: Day): BackorderCells {
  const found = backorders(book, { date: workDate, workDate });
  const cells = (id: ReportId, rows: Parameters<typeof rowCells>[2]) => {
    const columns = REPORTS[id].order.map((column) => (column === "cause" || column === "action" ? "" : column));
    return rowCells(REPORTS[id], columns, rows);
  };
  return { byItem: cells("BackordersByItem", found.byItem), byCustomer: cells("BackordersByCustomer", found.byCustomer), byVendor: cells("BackordersByVendor", found.byVendor) };
}
