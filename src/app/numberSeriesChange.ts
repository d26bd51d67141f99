import type { BookRow } from "../tables/tables";
import type { WorkbookChange } from "../ports/workbookPort";
import type { OpenBook } from "./openBook";
import { cellChange } from "./writeCells";

/** What the row of a series is to show. */
export interface SeriesCells {
  readonly row: BookRow<"NumberSeries">;
  readonly lastNoUsed: string;
  readonly lastDateUsed: BookRow<"NumberSeries">["lastDateUsed"];
}

/** Shows the last number and date of each series that was used. */
export function numberSeriesChange(open: OpenBook, numbers: readonly SeriesCells[]): WorkbookChange | undefined {
  return cellChange(open, "NumberSeries", new Map(numbers.map(({ row, lastNoUsed, lastDateUsed }) => [row.rowNumber, { lastNoUsed, lastDateUsed }])));
}
