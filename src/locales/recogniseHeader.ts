import { tidyText } from "../base/text";
import { declarationOf } from "../tables/tables";
import { labelsOf } from "./labels";
import { LOCALES } from "./locale";

/**
 * Which column a header means. A workbook's headers may be in any of the five languages or be the canonical ids, and a
 * person may have written a header by hand: case, blanks and a star behind it do not count. Within one table no header
 * of any language means two columns; a test proves it.
 */
const known = new Map<string, ReadonlyMap<string, string>>();

/** The column id a header stands for in a table; undefined where it is nobody's. */
export function recogniseHeader(tableId: string, header: string): string | undefined {
  return headersOf(tableId).get(normalHeader(header));
}

/** Excel allows no more in a header. */
const LONGEST_HEADER = 255;

/** A header as it is compared. */
export function normalHeader(header: string): string {
  if (header.length > LONGEST_HEADER) return header;
  return tidyText(header).replace(/[ *]*$/, "").toLowerCase();
}

function headersOf(tableId: string): ReadonlyMap<string, string> {
  let headers = known.get(tableId);
  if (headers === undefined) {
    headers = makeHeaders(tableId);
    known.set(tableId, headers);
  }
  return headers;
}

function makeHeaders(tableId: string): ReadonlyMap<string, string> {
  const order = declarationOf(tableId)?.order ?? [];
  const headers = new Map<string, string>();
  for (const locale of LOCALES) {
    const labels = labelsOf(locale);
    for (const columnId of order) headers.set(normalHeader(labels.header(tableId, columnId)), columnId);
  }
  // The ids come last: should a label ever equal another column's id, the id wins, for files of other programs carry ids.
  for (const columnId of order) headers.set(normalHeader(columnId), columnId);
  return headers;
}
