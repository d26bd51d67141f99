import { address, parseAddress } from "../../../base/cellAddress";
import type { Area } from "../workbookFile";

/** Blocks as Excel writes them: `A2:C9`. Here rows and columns count from 0. */

/** `A2:C9`, or `A2` for a single cell. */
export function parseArea(text: string): Area | undefined {
  const [first, last = first] = text.split(":");
  const from = parseAddress(first ?? "");
  const to = parseAddress(last ?? "");
  if (!from || !to) return undefined;
  const row = Math.min(from.row, to.row);
  const column = Math.min(from.column, to.column);
  return { row, column, rows: Math.abs(to.row - from.row) + 1, columns: Math.abs(to.column - from.column) + 1 };
}

export function areaAddress({ row, column, rows, columns }: Area): string {
  const first = address(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${address(row + rows - 1, column + columns - 1)}`;
}

/** Blocks separated by blanks, as rules name their cells; what cannot be read is left out. */
export function parseAreas(text: string): readonly Area[] {
  return text.split(/\s+/).map(parseArea).filter((area) => area !== undefined);
}
