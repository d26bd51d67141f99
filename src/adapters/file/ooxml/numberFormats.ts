/**
 * The number formats that files name by a number alone, in the form Excel's object model has them in English. Others are
 * written out in the file.
 */
const NAMED: readonly (readonly [number, string])[] = [
  [0, "General"], [1, "0"], [2, "0.00"], [3, "#,##0"], [4, "#,##0.00"], [9, "0%"], [10, "0.00%"], [11, "0.00E+00"], [12, "# ?/?"], [13, "# ??/??"],
  [14, "m/d/yyyy"], [15, "d-mmm-yy"], [16, "d-mmm"], [17, "mmm-yy"], [18, "h:mm AM/PM"], [19, "h:mm:ss AM/PM"], [20, "h:mm"], [21, "h:mm:ss"],
  [22, "m/d/yyyy h:mm"], [37, "#,##0 ;(#,##0)"], [38, "#,##0 ;[Red](#,##0)"], [39, "#,##0.00;(#,##0.00)"], [40, "#,##0.00;[Red](#,##0.00)"],
  [45, "mm:ss"], [46, "[h]:mm:ss"], [47, "mmss.0"], [48, "##0.0E+0"], [49, "@"],
];

const BY_NUMBER: ReadonlyMap<number, string> = new Map(NAMED);
const BY_FORMAT: ReadonlyMap<string, number> = new Map(NAMED.map(([number, format]) => [format, number]));

/** Formats of a file's own have numbers from here on. */
export const FIRST_OWN_FORMAT = 164;

export function namedFormat(number: number): string | undefined {
  return BY_NUMBER.get(number);
}

export function numberOfNamedFormat(format: string): number | undefined {
  return BY_FORMAT.get(format);
}
