/**
 * A number as somebody would read it who knows the culture and nothing of our code: by the signs that are left when blanks,
 * apostrophes and what nobody sees are gone. The number is digits ÷ 10^decimals. It takes more than the product does, and
 * never another number.
 */
export function naiveNumber(cell: string | number | boolean, language: string): { readonly digits: bigint; readonly decimals: number } | undefined {
  if (typeof cell === "boolean") return undefined;
  if (typeof cell === "number") return Number.isFinite(cell) ? plain(String(Number(cell.toPrecision(15))), ".") : undefined;
  let text = cell.replace(/[^\u0021-\u007E\u2019\u2212]/gu, "").replace(/['\u2019]/g, "").replace("\u2212", "-");
  if (language === "en" && text.startsWith("(") && text.endsWith(")")) text = `-${text.slice(1, -1)}`;
  const points = text.split(".").length - 1;
  const commas = text.split(",").length - 1;
  switch (language) {
    case "en":
      return plain(text.replaceAll(",", ""), ".");
    case "nl":
      if (commas > 0 || points > 1 || /^[+-]?\d{1,3}\.\d{3}$/.test(text)) return plain(text.replaceAll(".", ""), ",");
      return plain(text, ".");
    case "nb":
    case "sv":
    case "fr":
      if (points > 0) return commas > 0 || /^[+-]?\d{1,3}\.\d{3}$/.test(text) ? undefined : plain(text, ".");
      return plain(text, ",");
    default:
      return commas > 0 ? undefined : plain(text, ".");
  }
}

function plain(text: string, decimal: string): { readonly digits: bigint; readonly decimals: number } | undefined {
  const [mantissa = "", exponent = "0", ...more] = text.toLowerCase().split("e");
  const [whole = "", fraction = "", ...rest] = mantissa.split(decimal);
  const unsigned = whole.replace(/^[+-]/, "");
  if (more.length > 0 || rest.length > 0 || !/^\d*$/.test(unsigned + fraction) || unsigned + fraction === "" || !/^[+-]?\d+$/.test(exponent)) return undefined;
  const digits = BigInt(unsigned + fraction) * (whole.startsWith("-") ? -1n : 1n);
  const decimals = fraction.length - Number(exponent);
  return decimals >= 0 ? { digits, decimals } : { digits: digits * 10n ** BigInt(-decimals), decimals: 0 };
}
