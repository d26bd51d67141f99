import type { PostingPlan } from "../engine/posting/posting";
import type { WorkbookChange } from "../ports/workbookPort";
import type { OpenBook } from "./openBook";
import { cellChange } from "./writeCells";

/** Shows the last number and date of each series that was used. */
export function numberSeriesChange(open: OpenBook, numbers: PostingPlan["numbers"]): WorkbookChange | undefined {
  return cellChange(open, "NumberSeries", new Map(numbers.map(({ row, lastNoUsed, lastDateUsed }) => [row.rowNumber, { lastNoUsed, lastDateUsed }])));
}
