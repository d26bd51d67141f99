/**
 * Which accounts a total adds up: numbers and ranges such as `1000..1999|3000`, `..4999` or `9000..`. Numbers are compared
 * as texts, as the chart of accounts is ordered; blanks do not count. A text that cannot be read adds up nothing.
 */
export function totalingOf(text: string): (accountNo: string) => boolean {
  const ranges = text.replace(/\s+/g, "").toUpperCase().split("|").flatMap(rangeOf);
  return (accountNo) => ranges.some(({ from, to }) => from <= accountNo && (to === "" || accountNo <= to));
}

/** A blank `to` has no end. */
function rangeOf(part: string): readonly { readonly from: string; readonly to: string }[] {
  const [from = "", to, ...more] = part.split("..");
  if (more.length > 0 || (from === "" && (to ?? "") === "")) return [];
  return [{ from, to: to ?? from }];
}
