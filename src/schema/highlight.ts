/**
 * How a cell of a report looks when a value of its row says so: data that becomes a conditional format of the sheet. Text and fill are set
 * together, because Excel's cells stay white in a dark theme.
 */
export interface Highlight {
  /** The column of the same row that decides, by its id where it is declared and by its header in a layout; it may be the cell's own. */
  readonly by: string;
  readonly is: "equal" | "above" | "below";
  /** In the cell's own unit. */
  readonly value: string | number;
  /** Red, green and blue in hex, as `#A4262C`. */
  readonly ink: string;
  readonly fill?: string;
}

const SIGNS = { equal: "=", above: ">", below: "<" } as const;

/**
 * The formula of a highlight for the first row it covers, with its `=`: `=$R2="R"`.
 *
 * @param letters the deciding column as Excel writes it
 * @param row counted from 1
 */
export function highlightFormula(highlight: Highlight, letters: string, row: number): string {
  return `=$${letters}${row}${conditionOf(highlight)}`;
}

/** Whether a formula on the highlight's column asks what the highlight asks, in whatever row it begins. */
export function isHighlightFormula(highlight: Highlight, formula: string): boolean {
  return /^=?\$[A-Z]{1,3}\$?\d+(.*)$/s.exec(formula)?.[1] === conditionOf(highlight);
}

function conditionOf({ is, value }: Highlight): string {
  return `${SIGNS[is]}${typeof value === "number" ? value : `"${value.replaceAll('"', '""')}"`}`;
}
