/**
 * A chart of a report's own columns: data that becomes a native chart beside its table. Bars are stacked in the order of the series, from the
 * axis outwards, and each has an outline, so that who does not tell colours apart tells them by their place.
 */
export interface Chart {
  /** Columns stand on a line of weeks or the like; bars lie, and have room for names. */
  readonly kind: "columns" | "bars";
  /** The column that says what each bar is of, by its id where it is declared and by its header in a layout. */
  readonly categories: string;
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly column: string;
  /** Red, green and blue in hex, as `#A4262C`. */
  readonly colour: string;
}
